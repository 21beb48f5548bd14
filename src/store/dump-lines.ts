// A stream cut into lines, and rubbish without lines refused before it fills the memory.

const MEGABYTE = 1024 * 1024
/** A line of rows holds at most one snapshot or a thousand small rows. */
const LONGEST = 512 * MEGABYTE
const NEWLINE = 0x0a

/** What a line may be, and the error where it is longer. */
export type LongestLine = {
  readonly tooLong: (number: number) => Error
  /** Of the first, in bytes, where it is another than of the rest. */
  readonly first?: number
}

/** A line; `cut` where the stream ended before it did. */
export type Line = { readonly text: string; readonly number: number; readonly cut: boolean }

/**
 * The stream's lines without their ends, numbered from 1. What follows the last newline is a line
 * only when it is not empty. Throws `tooLong` where a line is.
 */
export async function* linesIn(
  stream: AsyncIterable<Buffer | string>,
  { tooLong, first = LONGEST }: LongestLine,
): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let length = 0
  let number = 1
  const take = (): string => {
    const text = Buffer.concat(parts).toString('utf8')
    parts = []
    length = 0
    return text
  }
  for await (const chunk of stream) {
    let rest = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      parts.push(rest.subarray(0, at))
      yield { text: take(), number: number++, cut: false }
      rest = rest.subarray(at + 1)
    }
    parts.push(rest)
    length += rest.length
    if (length > (number === 1 ? first : LONGEST)) throw tooLong(number)
  }
  const last = take()
  if (last !== '') yield { text: last, number, cut: true }
}
