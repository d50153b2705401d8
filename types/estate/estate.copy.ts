/** Endings that say "building", "entrance" or "room" on a door; longer ones first. `3号楼` and `3栋` are one building. */
export const doorSuffixes = ['号楼', '单元', '栋', '幢', '座', '楼', '门', '室', '号'] as const
