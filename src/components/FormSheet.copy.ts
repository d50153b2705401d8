/** Words that every form of these rooms shares. */
export const formCopy = {
  fill: '请填好这一项',
  problems: {
    TOO_SHORT: '再多写几个字',
    TOO_LONG: '太长了，请删短一些',
    NOT_TEXT: '有认不出的符号，请删掉再试',
    NOT_A_DAY: '请选日期',
    NOT_A_TIME_OF_DAY: '请写成 08:30 这样',
    TOO_FEW_MEMBERS: '除决定人外至少选两位',
    NOT_A_PHONE: '请写 11 位手机号',
  } as Record<string, string>,
  photos: '照片（可不加）',
  choose: '请选一项',
}
