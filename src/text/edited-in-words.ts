// What an edit changed, in words: each property by its name, how it was and how it is.
import { type Difference, diffEdit, type Edited, withEdited } from '../domain/chain/diff-edit.ts'
import type { Chain } from '../domain/goals/chain.ts'
import type { LineChange } from '../domain/goals/written-chain.ts'
import type { Model } from '../domain/model/model.ts'
import { WORDS } from './change-words.ts'
import { isOfPart, partChanged, type Versions } from './changes.ts'
import { sayDate } from './dates.ts'
import { editingWords } from './editing.ts'
import { type Language, lowerFirst, quoted, upperFirst } from './language.ts'
import { say } from './words-of-model.ts'

const NOTHING = '–'

/** What people ask the log about is told before the rest. */
const ASKED_FIRST = ['title', 'limits', 'owner', 'due', 'valid']

const placeOf = ({ change }: Difference): number => {
  const [part = ''] = 'key' in change ? change.key.split('.') : []
  const at = ASKED_FIRST.indexOf(part)
  return at < 0 ? ASKED_FIRST.length : at
}

type Line = { readonly before: string | null; readonly after: string | null }

const linesOf = (
  { before, after, differences }: Edited,
  versions: Versions,
  of: string,
): readonly Line[] => {
  const { language } = versions.after
  const said = ({ change, from: day }: Difference): Line => {
    if (!isOfPart(change)) return { before: null, after: null }
    const { what, from, to } = partChanged(change, versions)
    const since = day === undefined ? '' : ` ${WORDS[language].from} ${sayDate(day, language)}`
    const named = upperFirst(`${of}${of === '' ? what : lowerFirst(what)}${since}`)
    const line = (side: string | null) => `${named}: ${side ?? NOTHING}`
    return {
      before: before === null ? null : line(from),
      after: after === null ? null : line(to),
    }
  }
  const seen = new Set<string>()
  const askedFirst = differences.toSorted((one, other) => placeOf(one) - placeOf(other))
  return askedFirst.map(said).filter((line) => {
    const key = JSON.stringify(line)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** A limit is called as by the goals that it measures: they may be of several types. */
const spokenOf = ({ kind, id }: Edited, versions: Versions, { nodes }: Chain): Versions => {
  if (kind !== 'measure') return versions
  const under = [...nodes.values()].filter(({ measures }) =>
    measures.some(({ measure }) => measure === id),
  )
  const types = [...new Set(under.map(({ type }) => type))]
  const { before, after } = versions
  return { before: { ...before, types }, after: { ...after, types } }
}

export type EditTelling = {
  readonly model: Model
  readonly chain: Chain
  readonly language: Language
  /** Whether a thing is told before others. */
  readonly isFirst: (one: Edited) => boolean
  /** How many properties are told at most; the rest are counted. */
  readonly most: number
}

/** A line for each property, on both sides; null: nothing was there, or is there. */
export const editInWords = (
  changes: readonly LineChange[],
  { model, chain, language, isFirst, most }: EditTelling,
): Line => {
  const edited = diffEdit(changes, model)
  const context = (side: 'before' | 'after') => ({
    model,
    language,
    chain: withEdited(chain, edited, side),
    roundKind: 'outcome' as const,
  })
  const versions = { before: context('before'), after: context('after') }
  const telling = edited
    .filter(({ differences }) => differences.length > 0)
    .toSorted((one, other) => Number(isFirst(other)) - Number(isFirst(one)))
  const lines = telling.flatMap((one) => {
    const title = (one.after ?? one.before)?.title
    const called = quoted(say(title, versions.after, one.id), language)
    return linesOf(one, spokenOf(one, versions, chain), telling.length > 1 ? `${called}, ` : '')
  })
  const side = (key: keyof Line): string | null => {
    const said = lines.flatMap((line) => line[key] ?? [])
    const rest = said.length - most
    const shown =
      rest > 0 ? [...said.slice(0, most), `…${editingWords(language).andMore(rest)}`] : said
    return shown.length === 0 ? null : shown.join('\n')
  }
  return { before: side('before'), after: side('after') }
}
