export const starsCopy = {
  words: ['请点星星', '很不满意', '不满意', '一般', '满意', '非常满意'],
  star: (count: number) => `${count} 星`,
}
