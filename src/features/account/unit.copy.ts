/** A flat in the list of mine: handed over when, or not yet. */
export const unitNote = ({ handedOverOn, houseType }: { handedOverOn: string | null; houseType: string }): string =>
  handedOverOn === null ? `${houseType} · 还没有交付` : `${houseType} · ${handedOverOn} 交付`

/** What a page about one flat says to somebody who has none yet. */
export const ofMyUnitCopy = {
  noneTitle: '还没有您的房子',
  noneNote: '找到您的房子后，通知、预约和文件都在这里',
  linkFirst: '先找到您的房子',
}
