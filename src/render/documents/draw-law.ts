// The law's checklist as a table of a report: what is late first, then what is missing, and what is there.
import type { LawReply } from '../../contract/law.ts'
import type { LawGroup } from '../../domain/documents/law-groups.ts'
import type { ReportBlock, ReportGrade } from '../../domain/reports/report.ts'
import { sayDate } from '../../text/dates.ts'
import { drawnReportWords } from '../../text/drawn-reports.ts'
import { asSentence, type Language } from '../../text/language.ts'
import { textCell } from './cells.ts'
import { tableOf } from './table-of.ts'

const TONES: Readonly<Record<LawGroup, ReportGrade['tone']>> = {
  late: 'bad',
  missing: 'caution',
  unknown: 'unknown',
  met: 'good',
  notApplicable: 'none',
}

/** @param at the day it is held to the law, ISO */
export const drawLaw = (
  { sentence, groups, source, note }: LawReply,
  { at, language }: { readonly at: string; readonly language: Language },
  id: string,
): readonly ReportBlock[] => {
  const { law: words } = drawnReportWords(language)
  const rows = groups.flatMap(({ group, heading, requirements }) =>
    requirements.map((one) => ({ ...one, grade: { word: heading, tone: TONES[group] } })),
  )
  return [
    {
      ...{ is: 'summary', title: words.title, sentence },
      parts: groups.map(({ group, heading, requirements }) => ({
        ...{ grade: { word: heading, tone: TONES[group] }, count: requirements.length },
      })),
    },
    ...tableOf(
      rows,
      [
        { heading: words.asked, align: 'start', share: 4.5, of: (row) => textCell(row.words) },
        {
          ...{ heading: words.standing, align: 'start', share: 2.6 },
          of: ({ grade }) => ({ runs: [], grade }),
        },
        { heading: words.told, align: 'start', share: 4.5, of: (row) => textCell(row.standing) },
        { heading: words.law, align: 'start', share: 3.4, of: ({ law }) => textCell(law) },
      ],
      {
        ...{ id, caption: words.caption },
        notes: [
          words.asOf(sayDate(at, language)),
          asSentence(source),
          ...(note === null ? [] : [note]),
        ],
      },
    ),
  ]
}
