/** What the law gives its own period to (law.md, the table). The rows with periods stand in warranty-table.ts. */
export const warrantyParts = [
  'structure',
  'roofWaterproofing',
  'wetRoomWaterproofing',
  'exteriorWallWaterproofing',
  'insulation',
  'heating',
  'cooling',
  'wiring',
  'lighting',
  'pipes',
  'drains',
  'sanitaryWare',
  'equipment',
  'finishes',
  'doorsAndWindows',
  'byContract',
] as const
export type WarrantyPart = (typeof warrantyParts)[number]
