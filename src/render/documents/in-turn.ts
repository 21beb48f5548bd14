// Work of which only so much is done at once: the rest waits for its turn, in the order it came.

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export const atMostAtOnce = (most: number): InTurn => {
  const waiting: (() => void)[] = []
  let atWork = 0
  return async (work) => {
    // NOTE whoever is let in by another takes over its place, so the number stays.
    if (atWork >= most) await new Promise<void>((letIn) => waiting.push(letIn))
    else atWork += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) atWork -= 1
      else next()
    }
  }
}
