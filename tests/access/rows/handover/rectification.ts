/** visitor buyer owner neighbour otherBuilding formerOwner | agent agentCalling otherAgent supervisor otherSupervisor | manager otherManager director | technician otherTechnician | sales admin */
export const rectificationRows: Record<string, string> = {
  'handover.addContractor': '. . . . . .  . . . . .  R R .  . .  . R',
  'handover.changeContractor': '. . . . . .  . . . . .  R R .  . .  . R',
  'handover.contractors': '. . . . . .  . . . . .  R R .  . .  . R',
}
