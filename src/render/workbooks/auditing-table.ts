// The auditors' lists as they take them out: what has been delivered, what they have judged and asked, their notes.
import type { AuditedRoundView, AuditingReply } from '../../contract/auditing.ts'
import { auditingWords } from '../../text/auditing.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { type Sheet, sheetOf, type Table } from './table.ts'

/** A row for everything that is there to review of a round, and one where there is nothing. */
const roundRows = (round: AuditedRoundView, delivered: string, versions: string) => {
  const rows = [
    ...round.delivered.map(({ title }) => ({ what: delivered, said: title })),
    ...round.versions.map(({ title }) => ({ what: versions, said: title })),
  ]
  const found = rows.length === 0 ? [{ what: null, said: null }] : rows
  return found.map((row) => ({ of: round.label, standing: round.standing, ...row }))
}

const verdictRows = ({ label, verdicts }: AuditedRoundView) =>
  verdicts.flatMap(({ heading, signed, madeUp, answers }) =>
    answers.map((answer) => ({ of: label, heading, signed, madeUp, ...answer })),
  )

const verdictSheet = (rounds: readonly AuditedRoundView[], language: Language): Sheet => {
  const { verdict } = auditingWords(language)
  const { columns } = workbookWords(language)
  return sheetOf(
    verdict.heading,
    [
      { heading: columns.round, of: ({ of }) => of },
      { heading: columns.what, of: ({ heading }) => heading },
      { heading: columns.field, of: ({ question }) => question },
      { heading: columns.grade, of: ({ answer }) => answer.word },
      { heading: columns.text, of: ({ words }) => words },
      { heading: columns.source, of: ({ law }) => law },
      { heading: columns.comment, of: ({ signed }) => signed },
      {
        heading: verdict.takeUp.given,
        of: ({ given }) => given.map(({ title, standing }) => `${title} (${standing})`).join('; '),
      },
      { heading: columns.madeUp, of: ({ madeUp }) => madeUp },
    ],
    rounds.flatMap(verdictRows),
  )
}

export const auditingTable = (
  { rounds, questions, notes }: AuditingReply,
  language: Language,
): Table => {
  const words = auditingWords(language)
  const { columns } = workbookWords(language)
  return {
    title: words.heading,
    round: null,
    filter: [],
    hasMadeUp: rounds.some(({ verdicts }) => verdicts.some(({ madeUp }) => madeUp !== null)),
    sheets: [
      sheetOf(
        words.rounds.heading,
        [
          { heading: columns.round, of: ({ of }) => of },
          { heading: columns.standing, of: ({ standing }) => standing },
          { heading: columns.what, of: ({ what }) => what },
          { heading: columns.text, of: ({ said }) => said },
        ],
        rounds.flatMap((one) => roundRows(one, words.rounds.delivered, words.rounds.versions)),
      ),
      verdictSheet(rounds, language),
      sheetOf(
        words.asked.heading,
        [
          { heading: columns.of, of: ({ title }) => title },
          { heading: columns.standing, of: ({ state }) => state },
          { heading: columns.text, of: ({ body }) => body },
        ],
        questions,
      ),
      sheetOf(
        words.notes.heading,
        [
          { heading: columns.of, of: ({ about }) => about?.title ?? words.notes.whole },
          { heading: columns.text, of: ({ body }) => body },
          { heading: columns.what, of: ({ who }) => who },
        ],
        notes,
      ),
    ],
  }
}
