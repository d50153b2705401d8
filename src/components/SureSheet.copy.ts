export const sureSheetCopy = {
  title: '先确认是您本人',
  tail: '身份证后四位',
  tailHint: '末位可以是 X',
  confirm: '核对',
  phone: '用微信手机号再核对一次',
  phoneWhy: '名下没有房子，或没登记过身份证，用微信手机号核对就行',
}
