// A list that comes back, as it differs from what stands: each difference in words, or what has to be mended first.
import type { ListDifferenceView, ListReply } from '../../contract/lists.ts'
import type { ListDifference, ListFault } from '../../domain/goals/listed.ts'
import { sayDate } from '../../text/dates.ts'
import { type Language, upperFirst } from '../../text/language.ts'
import { fieldInWords, listWords, sentenceForListFault } from '../../text/lists.ts'

type Looked = {
  readonly differences: readonly ListDifference[]
  readonly unchanged: number
  readonly faults: readonly ListFault[]
}

type Named = { readonly keyOf: (one: ListDifference) => string; readonly language: Language }

const differenceView = (one: ListDifference, { keyOf, language }: Named): ListDifferenceView => {
  const words = listWords(language)
  const { is, at, what, field, before, after } = one
  return {
    key: keyOf(one),
    is,
    word: words.is[is],
    where: at === null ? null : words.where(at.sheet, at.row),
    what,
    field: field === null ? '' : upperFirst(fieldInWords(field, language)),
    before: sayDate(before, language),
    after: sayDate(after, language),
    asks: one.isAskedFor === true ? words.asks(what, after) : null,
  }
}

/** What of the file is not read: sheets, and the columns under headings that are not known. */
type Unread = {
  readonly sheet: string
  readonly columns: readonly { readonly heading: string; readonly nearest: string | null }[] | null
}

const unreadView = ({ sheet, columns }: Unread, language: Language): string => {
  const { unread, unreadSheet } = listWords(language)
  return columns === null ? unreadSheet(sheet) : unread(sheet, columns)
}

/** `refusal`: why the whole of it may not stand, in a sentence. */
export const listView = (
  { differences, unchanged, faults }: Looked,
  {
    refusal,
    effects,
    unread,
  }: {
    readonly refusal: string | null
    readonly effects: readonly string[]
    readonly unread: readonly Unread[]
  },
  named: Named,
): ListReply => {
  const { language } = named
  const words = listWords(language)
  return {
    differences: differences.map((one) => differenceView(one, named)),
    unchanged,
    faults: [
      ...faults.map((one) => ({
        where: words.column(
          words.where(one.sheet, one.row),
          one.column ?? fieldInWords(one.field, language),
        ),
        sentence: sentenceForListFault(one, language),
      })),
      ...(refusal === null ? [] : [{ where: '', sentence: refusal }]),
    ],
    unread: unread.map((one) => unreadView(one, language)),
    effects,
  }
}
