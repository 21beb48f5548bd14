// What differs between two versions, as sentences.
import type { Change } from '../domain/chain/diff.ts'
import type { Exact } from '../domain/exact/exact.ts'
import { KEYS, SORTS, WORDS } from './change-words.ts'
import { inLanguage, type Language, lowerFirst } from './language.ts'
import { sayShort, withUnit } from './numerals.ts'
import { ruleInWords } from './rules-in-words.ts'
import { limitLabel, type ModelContext, measureOf } from './words-of-model.ts'

const quoted = (text: string, language: Language): string =>
  language === 'sv' ? `«${text}»` : `“${text}”`

const DECIMAL = /^-?\d+(\.\d+)?$/
const shown = (text: string | undefined, language: Language): string => {
  if (text === undefined) return WORDS[language].nothing
  if (!DECIMAL.test(text)) return quoted(text, language)
  const signed = text.replace('-', '\u2212')
  return language === 'sv' ? signed.replace('.', ',') : signed
}

/** The versions before and after, with what is needed to say their rules and limits in words. */
export type Versions = { readonly before: ModelContext; readonly after: ModelContext }

const linesOfRule = (id: string, context: ModelContext): readonly string[] => {
  const rule = context.model.rules.get(id)
  if (rule === undefined) return []
  const { before, items, after } = ruleInWords(rule, context)
  return [...before, ...items, ...after]
}

/** What of a rule reads otherwise than before; nothing where only its label, source or note is new. */
const linesOfChangedRule = (id: string, { before, after }: Versions): readonly string[] => {
  const [old, now] = [linesOfRule(id, before), linesOfRule(id, after)]
  const words = WORDS[after.language]
  const gone = old.filter((line) => !now.includes(line))
  const come = now.filter((line) => !old.includes(line))
  const isReordered = gone.length + come.length === 0 && old.join() !== now.join()
  return [
    ...(isReordered ? old : gone).map((line) => `  ${words.before}: ${line}`),
    ...(isReordered ? now : come).map((line) => `  ${words.now}: ${line}`),
  ]
}

const LIMIT_KEY = /^limits\.([^.]+)\.(\d+)\./

/** A measure's limit in a year, as its label and number: year 0 is all years. */
const sayLimitOf = (
  measure: string,
  limit: string,
  year: number,
  context: ModelContext,
): string | undefined => {
  const found = measureOf(measure, context)
  const value = found?.limits.get(limit)?.get(year)
  if (found === undefined || value === undefined) return undefined
  const { language } = context
  const number = (one: Exact) => sayShort(one, found.decimals, language)
  const said =
    value.is === 'number' ? number(value.value) : `${number(value.from)}–${number(value.to)}`
  return withUnit(said, found, language)
}

const linesOfChangedLimit = (
  thing: string,
  measure: string,
  [, limit = '', year = '']: readonly string[],
  { before, after }: Versions,
): readonly string[] => {
  const words = WORDS[after.language]
  const label = lowerFirst(limitLabel(limit, after))
  const name = year === '0' ? label : `${label} ${year}`
  const [from, to] = [before, after].map(
    (context) => sayLimitOf(measure, limit, Number(year), context) ?? words.nothing,
  )
  return [`${thing}, ${name}: ${words.from} ${from} ${words.to} ${to}.`]
}

/** A path inside a thing in words where it has some: «title.sv» is «rubrik (sv)». */
const sayKey = (key: string, language: Language): string => {
  const [first = '', ...rest] = key.split('.')
  const word = KEYS[language][first]
  if (word === undefined) return key
  const more = rest.filter((part) => part !== 'value')
  return more.length === 0 ? word : `${word} (${more.join(', ')})`
}

/**
 * One change in words: a line, and for a rule what read otherwise before and what reads so now. Two
 * changes inside one rule or one limit give the same lines.
 * «Ändrad: måttet «Behöriga elever» (m1), målvärde 2026: från 80 % till 82,5 %.»
 */
export const linesForChange = (change: Change, versions: Versions): readonly string[] => {
  const { language } = versions.after
  const words = WORDS[language]
  const title =
    change.title === undefined ? '' : ` ${quoted(inLanguage(change.title, language), language)}`
  const id = change.title === undefined ? ` ${change.id}` : ` (${change.id})`
  const thing = `${words[change.change]}: ${SORTS[language][change.sort]}${title}${id}`
  switch (change.change) {
    case 'added':
    case 'removed': {
      const version = change.change === 'added' ? versions.after : versions.before
      const lines = change.sort === 'rule' ? linesOfRule(change.id, version) : []
      return [`${thing}.`, ...lines.map((line) => `  ${line}`)]
    }
    case 'moved': {
      const places = (ids: readonly string[]) =>
        ids.length === 0 ? words.top : ids.map((one) => quoted(one, language)).join(', ')
      return [`${thing}, ${words.from} ${places(change.from)} ${words.to} ${places(change.to)}.`]
    }
    case 'reworded':
    case 'changed': {
      const lines = change.sort === 'rule' ? linesOfChangedRule(change.id, versions) : []
      if (lines.length > 0 && change.change === 'changed') return [`${thing}.`, ...lines]
      const limit = change.sort === 'measure' ? LIMIT_KEY.exec(change.key) : null
      if (limit !== null) return linesOfChangedLimit(thing, change.id, limit, versions)
      const [from, to] = [shown(change.from, language), shown(change.to, language)]
      return [`${thing}, ${sayKey(change.key, language)}: ${words.from} ${from} ${words.to} ${to}.`]
    }
    default:
      throw new Error(`linesForChange: ${JSON.stringify(change satisfies never)}`)
  }
}
