// The first sheet of a workbook: whose it is, of what, narrowed to what, when it was taken out and by whom.
import { sayDate, sayTime } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { type Sheet, sheetOf, type Table } from './table.ts'

/** A workbook's being taken out. */
export type Outing = {
  readonly municipality: string
  readonly who: string
  /** ISO, UTC. */
  readonly at: string
  /** The day it is in Sweden, ISO. */
  readonly today: string
  /** Of what is published: what is said instead of who took it out, line by line. */
  readonly published?: readonly (readonly [what: string, said: string])[]
}

export const aboutSheet = (
  { title, round, filter, hasMadeUp, sheets }: Table,
  { municipality, who, at, today, published }: Outing,
  language: Language,
): Sheet => {
  const { about } = workbookWords(language)
  const comesBack = sheets.some(({ columns }) => columns.some(({ isId }) => isId))
  const taken: readonly (readonly [string, string])[] = published ?? [
    [about.takenOut, about.when(sayDate(today, language), sayTime(at, language))],
    [about.by, who],
    [about.draft, about.draftNote],
  ]
  const lines: readonly (readonly [string, string])[] = [
    [about.municipality, municipality],
    [about.table, title],
    ...(round === null ? [] : [[about.round, round] as const]),
    ...(filter.length === 0 ? [[about.filter, about.all] as const] : filter),
    ...taken,
    ...(hasMadeUp ? [[about.madeUp, about.madeUpNote] as const] : []),
    ...(comesBack ? [[about.ids, about.idsNote] as const] : []),
  ]
  return sheetOf(
    about.name,
    [
      { heading: about.what, of: ([what]) => what },
      { heading: about.said, of: ([, said]) => said },
    ],
    lines,
  )
}
