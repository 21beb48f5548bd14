// What the staff app is answered about what the law asks of a round's report.
import type { LawGroup } from '../domain/documents/law-groups.ts'
import type { Noted } from '../domain/documents/noted-days.ts'
import type { LinkView } from './views.ts'

export type RequirementView = {
  readonly id: string
  readonly words: string
  /** How the report stands to it: «Inte påbörjat; ska finnas senast 31 oktober 2026». */
  readonly standing: string
  /** «11 kap. 16 § kommunallagen» */
  readonly law: string
  readonly source: string
  /** «Gäller från 1 januari 2018» */
  readonly valid: string
  readonly note: string | null
}

export type LawReply = {
  readonly round: LinkView
  /** Of the requirements as a whole: «3 av 13 krav är uppfyllda; …». */
  readonly sentence: string
  /** In the order they are read; those with nothing in them are left out. */
  readonly groups: readonly {
    readonly group: LawGroup
    readonly heading: string
    readonly requirements: readonly RequirementView[]
  }[]
  readonly source: string
  readonly note: string | null
  /** The days that somebody notes because nothing else here tells them; none where the law asks for none. */
  readonly days: readonly NotedDayView[]
  readonly mayNote: boolean
}

export type NotedDayView = {
  readonly what: Noted
  /** «Revisorerna fick rapporten» */
  readonly label: string
  /** What is noted, in words: «12 oktober 2026, § 88, antecknat av Kim Lind». */
  readonly said: string
  /** ISO; empty: none is noted. */
  readonly day: string
  readonly ref: string
  /** The change that brought it; 0: none. */
  readonly changeNumber: number
}
