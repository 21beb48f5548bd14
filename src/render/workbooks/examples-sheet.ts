// Good examples as a sheet beside what they hang on.
import type { GoodExampleView } from '../../contract/good-examples.ts'
import { goodExampleWords } from '../../text/good-examples.ts'
import type { Language } from '../../text/language.ts'
import { type Sheet, sheetOf, type Table } from './table.ts'

const examplesSheet = (examples: readonly GoodExampleView[], language: Language): Sheet => {
  const { heading, columns } = goodExampleWords(language)
  return sheetOf(
    heading,
    [
      { heading: columns.who, of: ({ who }) => who },
      { heading: columns.what, of: ({ what }) => what },
      { heading: columns.link, of: ({ link }) => link?.href ?? null },
      { heading: columns.written, of: ({ written }) => written },
    ],
    examples,
  )
}

/** The table with its good examples last; as it is where there are none. */
export const withExamples = (
  table: Table,
  examples: readonly GoodExampleView[],
  language: Language,
): Table =>
  examples.length === 0
    ? table
    : { ...table, sheets: [...table.sheets, examplesSheet(examples, language)] }
