// The words that a report is framed with in English.
import type { ReportWords } from './report-words-sv.ts'

export const reportWordsEn: ReportWords = {
  contents: 'Contents',
  draft: 'Draft',
  page: 'Page',
  of: 'of',
  table: 'Table',
  figure: 'Figure',
  toTable: (number) => `table ${number}`,
  toFigure: (number) => `figure ${number}`,
  toHeading: (heading) => `the section “${heading}”`,
  toNothing: 'what is missing here',
  sameFigures: 'The same figures as a table',
  remarks: {
    unapproved: 'Not approved',
    madeUp: 'Made up',
    law: 'Law',
  },
  unreadable: 'The image cannot be read. It is described as:',
}
