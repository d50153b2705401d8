/** To the colleague who comes back to a customer in the place of one who left (R1.1). */
export const leavingWords = {
  followUp: (from: string, name: string, day: string, words: string) => ({
    title: `${from}移交给您：跟进${name}`,
    body: `说好 ${Number(day.slice(5, 7))}月${Number(day.slice(8))}日跟进。${words}`,
  }),
}
