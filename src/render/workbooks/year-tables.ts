// The year's wheel, and the turning of a year, as they are taken out.
import type { TurnReply } from '../../contract/plan.ts'
import type { YearReply } from '../../contract/year-wheel.ts'
import { editingWords } from '../../text/editing.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { yearWheelWords } from '../../text/year-wheel.ts'
import { dayCell, sheetOf, type Table } from './table.ts'

export const yearTable = ({ year, heading, months }: YearReply, language: Language): Table => {
  const { columns, sheets, filterBy } = workbookWords(language)
  const { tracks } = yearWheelWords(language)
  return {
    title: heading,
    round: null,
    filter: [[filterBy.year, String(year)]],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.year,
        [
          { heading: columns.day, of: ({ day }) => dayCell(day) },
          { heading: columns.track, of: ({ track }) => tracks[track] },
          { heading: columns.event, of: ({ what }) => what },
          { heading: columns.ground, of: ({ ground }) => ground },
          { heading: columns.standing, of: ({ done }) => done },
          { heading: columns.waitsFor, of: ({ waitsFor }) => waitsFor },
          { heading: columns.behind, of: ({ behind }) => behind },
        ],
        months.flatMap(({ events }) => events),
      ),
    ],
  }
}

export const turnTable = ({ year, body, bodies, rows }: TurnReply, language: Language): Table => {
  const { columns, sheets, filterBy } = workbookWords(language)
  const { turn } = editingWords(language)
  const { settled } = turn
  return {
    title: turn.heading(year),
    round: null,
    filter: [[filterBy.body, bodies.find(({ id }) => id === body)?.title ?? body]],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.turning,
        [
          { heading: columns.kind, of: ({ sort }) => sort },
          { heading: columns.what, of: ({ title }) => title },
          { heading: columns.last, of: ({ last }) => last },
          { heading: columns.now(year - 1), of: ({ now }) => now },
          { heading: columns.now(year), of: ({ next }) => next },
          {
            heading: columns.choice,
            of: ({ choice }) => (choice === null ? null : settled[choice]),
          },
        ],
        rows,
      ),
    ],
  }
}
