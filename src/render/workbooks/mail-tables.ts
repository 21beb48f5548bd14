// Who is late, and the queue of mails, as they are taken out.
import type { LateReply, LateView, MailReply } from '../../contract/mail.ts'
import type { Language } from '../../text/language.ts'
import { mailWords } from '../../text/mail.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { sheetOf, type Table } from './table.ts'

/** A row for each that is waited for. */
type LateRow = LateView & { readonly name: string; readonly reminded: string | null }

export const lateTable = ({ rows }: LateReply, language: Language): Table => {
  const { columns, sheets } = workbookWords(language)
  const { late } = mailWords(language)
  const people = rows.flatMap((row): readonly LateRow[] =>
    row.people.length === 0
      ? [{ ...row, name: late.nobody, reminded: null }]
      : row.people.map(({ name, reminded }) => ({ ...row, name, reminded })),
  )
  return {
    title: late.heading,
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.late,
        [
          { heading: columns.body, of: ({ body }) => body },
          { heading: columns.step, of: ({ step }) => step },
          { heading: columns.late, of: (row) => row.late },
          { heading: columns.waitsFor, of: ({ name }) => name },
          { heading: columns.reminded, of: ({ reminded }) => reminded },
        ],
        people,
      ),
    ],
  }
}

export const mailTable = ({ rows }: MailReply, language: Language): Table => {
  const { columns, sheets } = workbookWords(language)
  return {
    title: mailWords(language).queue.heading,
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.mail,
        [
          { heading: columns.day, of: ({ day }) => day },
          { heading: columns.name, of: ({ name }) => name },
          { heading: columns.email, of: ({ address }) => address },
          {
            heading: columns.standing,
            of: ({ standing, more }) => (more === null ? standing : `${standing}, ${more}`),
          },
          { heading: columns.serverSaid, of: ({ said }) => said },
        ],
        rows,
      ),
    ],
  }
}
