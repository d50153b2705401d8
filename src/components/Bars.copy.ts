export const barsCopy = {
  running: (percent: number) => `累计 ${percent}%`,
}
