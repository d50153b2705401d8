/** Sheets of a unit's page. */
export const unitSheetCopy = {
  transferTitle: '办理转让',
  transferNote: '保存后原业主和家人马上看不到这套房子；维修历史留在房屋里',
  newOwner: '新业主姓名',
  soldOn: '转让日期',
  transferSend: '确认转让',
  transferDone: '已转让给新业主',
  coOwnerTitle: '给共有人建档',
  coOwnerNote: '按花名册上的姓名登记，本人用这个手机号就能关联',
  coOwnerName: '共有人姓名',
  coOwnerDone: '已建档',
  planTitle: (building: string) => `${building} 计划交付日期`,
  planNote: '只是公司的计划，不改合同约定的日期',
  plannedOn: '计划交付日期',
  planDone: '已记下计划交付日期',
}
