export const stepsCopy = {
  where: (step: number, steps: number, name: string) => `第 ${step} 步，共 ${steps} 步 · ${name}`,
}
