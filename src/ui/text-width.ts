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

/** Moves labels apart, in order, so that none is nearer than `gap` and none leaves `from`–`to`. */
export const spreadLabels = (
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): number[] => {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let least = from
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? from, least)
    least = (placed[i] ?? from) + gap
  }
  let most = to
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? to, most)
    most = (placed[i] ?? to) - gap
  }
  return placed
}
