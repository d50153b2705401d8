export const fieldCopy = {
  count: (used: number, most: number) => `${used}/${most}`,
}
