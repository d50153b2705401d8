export const compareSliderCopy = {
  drag: '拖动对比同一位置',
  aria: (before: string, after: string) => `同一位置的两张照片：${before}，${after}`,
}
