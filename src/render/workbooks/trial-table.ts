// Whose assessment a draft of the model would change, as it is taken out.
import type { TrialReply } from '../../contract/workshop.ts'
import type { Language } from '../../text/language.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { workshopWords } from '../../text/workshop.ts'
import { gradeCell } from './grade-cell.ts'
import { sheetOf, type Table } from './table.ts'

/** The rows that the page shows. */
export const trialTable = ({ rows }: TrialReply, round: string, language: Language): Table => {
  const { columns } = workbookWords(language)
  const { trial } = workshopWords(language)
  return {
    title: trial.heading,
    round,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        trial.table,
        [
          { heading: columns.what, of: ({ title }) => title },
          { heading: columns.of, of: ({ about }) => about },
          { heading: columns.kind, of: ({ turn }) => trial.turn[turn] },
          { heading: columns.wasBefore, of: ({ before }) => gradeCell(before) },
          { heading: columns.why, of: ({ whyBefore }) => whyBefore },
          { heading: columns.after, of: ({ after }) => gradeCell(after) },
          { heading: columns.why, of: ({ whyAfter }) => whyAfter },
        ],
        rows,
      ),
    ],
  }
}
