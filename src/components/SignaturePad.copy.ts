export const signaturePadCopy = {
  aria: '签名框',
  hint: '请在这里手写您的姓名',
  clear: '重写',
  done: '签好了',
  needed: '还没有写名字，请在框里手写签名',
}
