// What the staff app is answered about what the law asks of a round's report.
import type { LawGroup } from '../domain/documents/law-groups.ts'
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
}
