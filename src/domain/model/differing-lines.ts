// Two texts of one file beside each other: the lines that only one of them has.

/** `line` counts from 1 in the text that has it. */
export type DifferingLine = {
  readonly is: 'theirs' | 'mine'
  readonly line: number
  readonly text: string
}

/** Longer stretches than this are told whole, without looking for lines in common inside them. */
const MOST_COMPARED = 1500

/** How long the longest run of lines in common is, from each pair of lines on. */
const commonFrom = (theirs: readonly string[], mine: readonly string[]): readonly number[][] => {
  const lengths = Array.from({ length: theirs.length + 1 }, () =>
    new Array<number>(mine.length + 1).fill(0),
  )
  for (let i = theirs.length - 1; i >= 0; i -= 1)
    for (let j = mine.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      const below = lengths[i + 1]
      if (row === undefined || below === undefined) continue
      row[j] =
        theirs[i] === mine[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return lengths
}

/** What both have, or one of them alone, at its place in what has it. */
export type Compared = { readonly is: 'same' | 'theirs' | 'mine'; readonly at: number }

/** What both have at the beginning and at the end, so that only the middle is looked through. */
const sharedEnds = (theirs: readonly string[], mine: readonly string[]) => {
  let same = 0
  while (same < Math.min(theirs.length, mine.length) && theirs[same] === mine[same]) same += 1
  let end = 0
  const most = Math.min(theirs.length, mine.length) - same
  while (end < most && theirs.at(-1 - end) === mine.at(-1 - end)) end += 1
  return { same, end }
}

/** Two lists beside each other, in order: theirs before mine at each place. `at` counts from 0. */
export const compareInOrder = (
  theirs: readonly string[],
  mine: readonly string[],
): readonly Compared[] => {
  const { same, end } = sharedEnds(theirs, mine)
  const [left, right] = [
    theirs.slice(same, theirs.length - end),
    mine.slice(same, mine.length - end),
  ]
  const isLong = Math.max(left.length, right.length) > MOST_COMPARED
  const common = isLong ? [] : commonFrom(left, right)
  const found: Compared[] = theirs.slice(0, same).map((_, at) => ({ is: 'same', at }))
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (!isLong && i < left.length && j < right.length && left[i] === right[j]) {
      found.push({ is: 'same', at: same + j })
      i += 1
      j += 1
      continue
    }
    const isTheirs =
      i < left.length &&
      (j >= right.length || isLong || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    found.push(isTheirs ? { is: 'theirs', at: same + i } : { is: 'mine', at: same + j })
    if (isTheirs) i += 1
    else j += 1
  }
  const tail = Array.from({ length: end }, (_, at) => mine.length - end + at)
  return [...found, ...tail.map((at): Compared => ({ is: 'same', at }))]
}

/** The lines that differ, in the order of the file, theirs before mine at each place. */
export const differingLines = (theirText: string, myText: string): readonly DifferingLine[] => {
  const [theirs, mine] = [theirText.split('\n'), myText.split('\n')]
  return compareInOrder(theirs, mine).flatMap(({ is, at }) =>
    is === 'same'
      ? []
      : [{ is, line: at + 1, text: (is === 'theirs' ? theirs[at] : mine[at]) ?? '' }],
  )
}
