/** A flat in the list of mine: handed over when, or not yet. */
export const unitNote = ({ handedOverOn, houseType }: { handedOverOn: string | null; houseType: string }): string =>
  handedOverOn === null ? `${houseType} · 还没有交付` : `${houseType} · ${handedOverOn} 交付`
