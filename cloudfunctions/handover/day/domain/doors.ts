const numbersIn = (text: string): string[] => text.match(/[0-9A-Za-z]+/g) ?? []

/** Whether a door is meant by what was typed: "1101", "1-1-11", building, entrance and room; the last number may be unfinished. */
export function isDoorMeant(door: string, words: string): boolean {
  const [said, its] = [numbersIn(words), numbersIn(door)]
  if (said.length === 0) return false
  return its.some((_number, from) =>
    said.every((number, index) => {
      const here = its[from + index] ?? ''
      return index === said.length - 1 ? here.startsWith(number) : here === number
    }),
  )
}
