// How wide a text becomes, near enough to keep labels inside a drawing and apart from each other.

const WIDE = /[mwMW@%—]/
const NARROW = /[iljtfrI.,:;'’|()[\] ]/

/** Width in the same unit as `size`, for Inter; errs a little on the wide side. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce(
    (width, letter) => width + (WIDE.test(letter) ? 0.86 : NARROW.test(letter) ? 0.34 : 0.62),
    0,
  ) * size

/** Breaks a text into lines no wider than `most`; a single long word stands alone. */
export const wrapText = (text: string, size: number, most: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Moves blocks of the given heights apart, in order, so that none overlaps and none leaves `from`–`to`. */
export const spreadBlocks = (
  middles: readonly number[],
  heights: readonly number[],
  from: number,
  to: number,
): number[] => {
  const order = middles.map((_, i) => i).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0))
  const placed = [...middles]
  const half = (i: number) => (heights[i] ?? 0) / 2
  let least = from
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? from, least + half(i))
    least = (placed[i] ?? from) + half(i)
  }
  let most = to
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? to, most - half(i))
    most = (placed[i] ?? to) - half(i)
  }
  return placed
}
