/** A door as people write it: building, entrance, room. */
export const doorPattern = /^\s*(\S*?(?:号楼|栋|幢|座))\s*(\S*?单元)\s*(\S+)\s*$/
