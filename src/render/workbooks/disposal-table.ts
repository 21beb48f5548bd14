// What a decision to destroy would remove, and all such decisions, as they are taken out.
import type { DisposalsReply, ListedReply } from '../../contract/disposals.ts'
import { disposalWords } from '../../text/disposals.ts'
import type { Language } from '../../text/language.ts'
import { dayCell, number, sheetOf, type Table } from './table.ts'

const plain = { round: null, filter: [], hasMadeUp: false } as const

export const listedTable = (reply: ListedReply, language: Language): Table => {
  const { heading, sheets, columns, number: many, listed } = disposalWords(language)
  return {
    ...plain,
    title: `${heading}: ${reply.disposal.said}`,
    filter: [[listed, reply.listed]],
    sheets: [
      sheetOf(
        sheets.counts,
        [
          { heading: columns.sort, of: ({ label }) => label },
          { heading: many, of: (row) => number(row.number) },
        ],
        reply.counts,
      ),
      sheetOf(
        sheets.items,
        [
          { heading: columns.sort, of: ({ sort }) => sort },
          { heading: columns.about, of: ({ about }) => about },
          { heading: columns.day, of: ({ day }) => dayCell(day) },
          { heading: columns.who, of: ({ who }) => who },
          { heading: columns.said, of: ({ said }) => said },
          { heading: columns.key, of: ({ key }) => key },
        ],
        reply.items,
      ),
    ],
  }
}

export const disposalsTable = ({ disposals }: DisposalsReply, language: Language): Table => {
  const words = disposalWords(language)
  return {
    ...plain,
    title: words.list,
    sheets: [
      sheetOf(
        words.heading,
        [
          { heading: words.record.body, of: ({ said }) => said },
          { heading: words.record.covers, of: ({ covers }) => covers.join('\n') },
          { heading: words.ground, of: ({ ground }) => ground },
          { heading: words.receipt, of: ({ receipt }) => receipt?.said ?? words.waits },
          {
            heading: words.number,
            of: ({ receipt }) =>
              receipt?.counts.map((one) => `${one.label}: ${one.number}`).join('\n') ?? null,
          },
          { heading: words.listed, of: ({ receipt }) => receipt?.listed ?? null },
        ],
        disposals,
      ),
    ],
  }
}
