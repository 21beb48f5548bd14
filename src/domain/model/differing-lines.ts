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

/** The lines that differ, in the order of the file, theirs before mine at each place. */
export const differingLines = (theirText: string, myText: string): readonly DifferingLine[] => {
  const [theirs, mine] = [theirText.split('\n'), myText.split('\n')]
  let same = 0
  while (same < Math.min(theirs.length, mine.length) && theirs[same] === mine[same]) same += 1
  let [theirEnd, myEnd] = [theirs.length, mine.length]
  while (theirEnd > same && myEnd > same && theirs[theirEnd - 1] === mine[myEnd - 1]) {
    theirEnd -= 1
    myEnd -= 1
  }
  const [left, right] = [theirs.slice(same, theirEnd), mine.slice(same, myEnd)]
  const isLong = Math.max(left.length, right.length) > MOST_COMPARED
  const common = isLong ? [] : commonFrom(left, right)
  const found: DifferingLine[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (!isLong && i < left.length && j < right.length && left[i] === right[j]) {
      i += 1
      j += 1
      continue
    }
    const isTheirs =
      i < left.length &&
      (j >= right.length || isLong || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    if (isTheirs) {
      found.push({ is: 'theirs', line: same + i + 1, text: left[i] ?? '' })
      i += 1
    } else {
      found.push({ is: 'mine', line: same + j + 1, text: right[j] ?? '' })
      j += 1
    }
  }
  return found
}
