// What the law asks of a round's report in words: what is late first, then what is missing with its day.
import type { LawReply, RequirementView } from '../../contract/law.ts'
import type { Checked } from '../../domain/documents/check-against-law.ts'
import { groupsOf, summaryOf } from '../../domain/documents/law-groups.ts'
import type { Noted } from '../../domain/documents/noted-days.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language, upperFirst } from '../../text/language.ts'
import { lawWords, sayLawStanding, sayLawSummary, sayParagraph, sayValid } from '../../text/law.ts'
import { roundLabel } from './staff-frame-view.ts'

/** What the checklist is shown from. */
export type LawSeen = {
  readonly loaded: { readonly versions: readonly { readonly model: Model }[] }
  readonly round: Round
  readonly report: StatutoryReport | null
  readonly checked: readonly Checked[]
  readonly days: readonly { readonly what: Noted; readonly noted: NotedDay | null }[]
  readonly mayNote: boolean
  readonly source: Text
  readonly note?: Text
}

type NotedDay = {
  readonly day: string
  readonly ref: string
  readonly person: string
  readonly changeNumber: number
}

const dayView = (
  { what, noted }: LawSeen['days'][number],
  language: Language,
): LawReply['days'][number] => {
  const words = lawWords(language).days
  const { day = '', ref = '', changeNumber = 0, person = '' } = noted ?? {}
  const said =
    day === ''
      ? words.none
      : [sayDate(day, language), ref, words.by(person)].filter((one) => one !== '').join(', ')
  return { what, label: words.what[what], said, day, ref, changeNumber }
}

/** The page of what the law asks, under a round's own address: a part of how far it has come. */
export const LAW_PAGE = 'laget/lagens-krav'

const requirementView = (checked: Checked, language: Language): RequirementView => {
  const { requirement } = checked
  const { id, words, source, note } = requirement
  return {
    id,
    words: inLanguage(words, language),
    standing: `${sayLawStanding(checked, language)}.`,
    law: upperFirst(sayParagraph(requirement, language)),
    source: lawWords(language).source(inLanguage(source, language)),
    valid: sayValid(requirement, language),
    note: note === undefined ? null : inLanguage(note, language),
  }
}

export const lawView = (seen: LawSeen, organisation: string, language: Language): LawReply => {
  const { loaded, round, report, checked, source, note, days, mayNote } = seen
  const words = lawWords(language)
  const name = nameOfRound(round)
  return {
    round: {
      title: roundLabel(loaded.versions, round, language),
      href: `/app/${organisation}/${encodeURIComponent(name)}`,
    },
    sentence: report === null ? words.notAsked : sayLawSummary(summaryOf(checked), language),
    groups: groupsOf(checked)
      .filter((one) => one.checked.length > 0)
      .map((one) => ({
        group: one.group,
        heading: words.groups[one.group],
        requirements: one.checked.map((each) => requirementView(each, language)),
      })),
    source: words.source(inLanguage(source, language)),
    note: note === undefined ? null : inLanguage(note, language),
    days: days.map((one) => dayView(one, language)),
    mayNote,
  }
}
