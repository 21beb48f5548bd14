// Which part of a thing differs, and its value, in the field's words: «graden «Grön», ord i prognos (sv)».
import type { Change } from '../domain/chain/diff.ts'
import type { Text } from '../domain/organisation/organisation.ts'
import { catalogueOf } from './catalogues.ts'
import { KEYS, PARTS, SORTS, VALUES } from './change-words.ts'
import { sayDate } from './dates.ts'
import { join, type Language, quoted } from './language.ts'
import {
  bodyTitle,
  gradeName,
  linkedTitle,
  type ModelContext,
  measureTitle,
  nodeTitle,
  ruleTitle,
  say,
  scaleTitle,
  tagLabel,
  typeLabel,
} from './words-of-model.ts'

type Labelled = { readonly id: string; readonly label?: Text }

/** What a part of a scale or type is called in one version; nothing where that has no such part. */
const nameOfPart = (
  { sort, id }: Change,
  part: string,
  name: string,
  context: ModelContext,
): string | undefined => {
  const { model } = context
  if (sort === 'scale') {
    const scale = model.scales.get(id)
    const grade = scale?.grades.find((one) => one.id === name)
    return grade === undefined ? undefined : gradeName(name, scale, context)
  }
  const type = model.types.get(id)
  if (sort !== 'type' || type === undefined) return undefined
  const { assessments, fields, limits, links } = type
  const parts: Readonly<Record<string, readonly Labelled[]>> = {
    assessments,
    fields,
    limits,
    links,
  }
  const found = parts[part]?.find((one) => one.id === name)
  return found === undefined ? undefined : say(found.label, context, name)
}

/** The last key of a text that is written in several languages. */
const IN_LANGUAGE: { readonly [Word in Language]: Readonly<Record<string, string>> } = {
  sv: { sv: 'på svenska', en: 'på engelska' },
  en: { sv: 'in Swedish', en: 'in English' },
}

/** «ord i prognos på svenska», «giltighet (från)»: the keys inside a part, the first of which is its name. */
const sayWithin = (keys: readonly string[], language: Language): string => {
  const [first = '', ...rest] = keys
  const word = KEYS[language][first] ?? first
  const [next = ''] = rest
  const inRound = first === 'words' ? KEYS[language][`words.${next}`] : undefined
  const parts = (inRound === undefined ? rest : rest.slice(1)).filter((part) => part !== 'value')
  const spoken = IN_LANGUAGE[language][parts.at(-1) ?? '']
  const more = (spoken === undefined ? parts : parts.slice(0, -1)).map(
    (part) => KEYS[language][`${first}.${part}`] ?? KEYS[language][part] ?? part,
  )
  const named = spoken === undefined ? (inRound ?? word) : `${inRound ?? word} ${spoken}`
  return more.length === 0 ? named : `${named} (${more.join(', ')})`
}

const CASE: { readonly [Word in Language]: string } = { sv: 'fall', en: 'case' }

/** «fall 2, nivåer»: which case of a rule, and the last of what differs in it. */
const sayWithinRule = (keys: readonly string[], language: Language): string => {
  const at = keys.indexOf('cases')
  const number = at < 0 ? undefined : keys[at + 1]
  const last = keys.findLast((key) => KEYS[language][key] !== undefined)
  const where = number === undefined ? [] : [`${CASE[language]} ${number}`]
  const what = last === undefined ? [] : [KEYS[language][last] ?? last]
  const said = [...where, ...what]
  return said.length === 0 ? (KEYS[language].rule ?? '') : said.join(', ')
}

/**
 * The path of a change in words: «title.sv» is «rubrik på svenska», «grades.green.points» is «graden
 * «Grön», poäng». A part that only the older version has is called what it was called there.
 */
export const sayKey = (
  change: Extract<Change, { key: string }>,
  versions: { readonly before: ModelContext; readonly after: ModelContext },
): string => {
  const { language } = versions.after
  const keys = change.key.replace(/\[(\d+)\]/g, (_, index) => `.${Number(index) + 1}`).split('.')
  const [part = '', name = '', ...within] = keys
  if (change.sort === 'rule' && part === 'body') return sayWithinRule(keys.slice(1), language)
  if (change.sort === 'node' && part === 'measures' && name !== 'order') {
    const titles = [versions.after, versions.before].map((context) => measureTitle(name, context))
    const title = titles.find((one) => one !== name) ?? name
    return [`${SORTS[language].measure} ${quoted(title, language)}`, ...within]
      .map((one) => KEYS[language][one] ?? one)
      .join(', ')
  }
  const noun = PARTS[language][part]
  const isPart = change.sort === 'scale' || change.sort === 'type'
  if (!isPart || noun === undefined) return sayWithin(keys, language)
  if (name === 'order') return `${KEYS[language][part] ?? part} (${KEYS[language].order})`
  const called =
    nameOfPart(change, part, name, versions.after) ??
    nameOfPart(change, part, name, versions.before)
  const named = called === undefined ? `${noun} ${name}` : `${noun} ${quoted(called, language)}`
  return within.length === 0 ? named : `${named}, ${sayWithin(within, language)}`
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const DECIMAL = /^-?\d+(\.\d+)?$/

/** Digits under these keys are no numbers. */
const CODES = ['areas', 'area', 'code']

/** What ids that stand under a key are called; the ones of a list one by one. */
const NAMED_UNDER: Readonly<Record<string, (id: string, context: ModelContext) => string>> = {
  type: typeLabel,
  types: typeLabel,
  nodes: nodeTitle,
  notId: nodeTitle,
  measure: measureTitle,
  weight: measureTitle,
  numerator: measureTitle,
  denominator: measureTitle,
  tags: tagLabel,
  tag: tagLabel,
  to: linkedTitle,
  unit: bodyTitle,
  rule: ruleTitle,
  perMeasure: ruleTitle,
  scale: (id, context) => {
    const scale = context.model.scales.get(id)
    return scale === undefined ? id : scaleTitle(scale, context)
  },
}
const OF_BODIES = ['owner', 'decidedBy', 'by', 'parent', 'serves', 'successors']

/** What words of the model language under a key mean; undefined: the key holds no such words. */
const wordsUnder = (
  key: string,
  language: Language,
): Readonly<Record<string, string>> | undefined => {
  const { tones, bodies } = catalogueOf(language)
  if (key === 'tone') return tones
  return OF_BODIES.includes(key) ? bodies : VALUES[language][key]
}

/** A value as a reader writes it; a word of the model language, or an id, in the field's words. */
export const sayValue = (
  text: string | undefined,
  { key, sort }: Extract<Change, { key: string }>,
  { before, after }: { readonly before: ModelContext; readonly after: ModelContext },
): string | undefined => {
  if (text === undefined) return undefined
  const { language } = after
  const last = key.split('.').at(-1) ?? ''
  if (DECIMAL.test(text) && !CODES.includes(last)) {
    const signed = text.replace('-', '\u2212')
    return language === 'sv' ? signed.replace('.', ',') : signed
  }
  if (ISO_DAY.test(text)) return sayDate(text, language)
  const { yes, no, and } = catalogueOf(language)
  if (text === 'true' || text === 'false') return text === 'true' ? yes : no
  const words = wordsUnder(last, language)
  const title = OF_BODIES.includes(last) ? bodyTitle : NAMED_UNDER[last]
  // NOTE a measure's «unit» is a word of the language, a reading's is a body.
  const isNamed = title !== undefined && !(last === 'unit' && sort === 'measure')
  const called = (id: string): string | undefined => {
    if (words?.[id] !== undefined) return words[id]
    const found = isNamed ? [after, before].map((context) => title(id, context)) : []
    return found.find((one) => one !== id)
  }
  const parts = words === undefined && !isNamed ? [] : text.split(', ')
  const known = parts.flatMap((one) => called(one) ?? [])
  return quoted(
    known.length > 0 && known.length === parts.length ? join(known, and) : text,
    language,
  )
}
