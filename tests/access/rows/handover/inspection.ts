/** About 1-1-101 of 云栖里, which is in a batch; who accompanies serves its estate, and its own people add what they saw. */
export const inspectionRows: Record<string, string> = {
  //                               v b o n b f   a c o s o   m o d   t o   s a
  'handover.inspectionsToday': '   . . . . . .   . . . R R   R R .   R R   . .',
  'handover.inspectionKit': '      . . . . . .   . . . R .   R . .   R R   . .',
  'handover.syncInspection': '     . . . . . .   . . . R .   R . .   R R   . .',
  'handover.reportSnag': '         . . R . . .   . . . . .   . . .   . .   . .',
  'handover.inspection': '         . . R . . .   R R . R .   R . R   R R   . .',
  'handover.checklists': '         . . . . . .   . . . R R   R R .   . .   . .',
  'handover.saveChecklist': '      . . . . . .   . . . R R   R R .   . .   . .',
}
