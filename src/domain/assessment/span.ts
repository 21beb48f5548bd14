// Between which numbers a missing one lies: the ends that are known.
import type { Span } from './reasons.ts'

export const spanBetween = (least: string | undefined, most: string | undefined): Span => ({
  ...(least === undefined ? {} : { least }),
  ...(most === undefined ? {} : { most }),
})

/** The same with each end that is known as something else. */
export const withEnds = ({ least, most }: Span, change: (end: string) => string): Span =>
  spanBetween(
    least === undefined ? undefined : change(least),
    most === undefined ? undefined : change(most),
  )
