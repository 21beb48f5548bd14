// Things that stand above each other in a circle.

/** The first circle found from each start, each named once: «a, b, a». */
export const circlesIn = (
  ids: Iterable<string>,
  above: (id: string) => readonly string[],
): readonly (readonly string[])[] => {
  const done = new Set<string>()
  const circles: (readonly string[])[] = []
  for (const start of ids) {
    const trail: string[] = []
    const onTrail = new Set<string>()
    const stack: { readonly id: string; left: readonly string[] }[] = []
    const enter = (id: string): void => {
      trail.push(id)
      onTrail.add(id)
      stack.push({ id, left: above(id) })
    }
    if (!done.has(start)) enter(start)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const [next, ...left] = top.left
      top.left = left
      if (next === undefined) {
        done.add(top.id)
        onTrail.delete(top.id)
        trail.pop()
        stack.pop()
      } else if (onTrail.has(next)) circles.push([...trail.slice(trail.indexOf(next)), next])
      else if (!done.has(next)) enter(next)
    }
  }
  return circles
}
