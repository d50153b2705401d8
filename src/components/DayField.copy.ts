export const dayFieldCopy = {
  hint: '如 2026-09-21',
  notADay: '没有这一天，请按 2026-09-21 这样写',
}
