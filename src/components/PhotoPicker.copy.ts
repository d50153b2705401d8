export const photoPickerCopy = {
  add: '拍照',
  addMore: '再加',
  uploading: '上传中',
  again: '再传一次',
  remove: '删除',
  room: (used: number, most: number) => `${used}/${most}`,
}
