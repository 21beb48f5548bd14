// Which part of which evaluation an assignment was made of, as its own text says it.
import type { Text } from '../organisation/organisation.ts'

/** A part of an evaluation, by their names. */
export type GapSource = { readonly evaluation: string; readonly part: string }

/** As it stands in the text of an assignment: «(kommunkompassen-2020-2026/3)». */
export const writtenSource = ({ evaluation, part }: GapSource): string => `(${evaluation}/${part})`

const WRITTEN = /\(([^\s()/]+)\/([^\s()/]+)\)/gu

/** Those that a text names, each once; whether there is such an evaluation is for the reader to look up. */
export const sourcesIn = (text: Text | undefined): readonly GapSource[] => {
  const found = Object.values(text ?? {}).flatMap((said) =>
    [...said.matchAll(WRITTEN)].map(([written, evaluation = '', part = '']) => ({
      written,
      source: { evaluation, part },
    })),
  )
  return [...new Map(found.map(({ written, source }) => [written, source])).values()]
}
