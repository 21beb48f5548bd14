// What a form can change in a model's file: its parts and their fields, as they are written, and the edit each change is.
import { MONTHS } from './language.ts'
import { TONES } from './language-types.ts'
import type { Path } from './refusal.ts'
import { isMapping, isPlainList, type Plain, plainAt, type WrittenEdit } from './written-edits.ts'
import { inUnitOf, numbersIn } from './written-numbers.ts'

/** A text by language, as a form holds it; languages without text are empty. */
export type WrittenWords = { readonly [language: string]: string }

type Place = {
  readonly at: Path
  /** The key that it is written under, which says what it is. */
  readonly name: string
  /** It may be left out: emptied, its key is taken away. */
  readonly isOptional: boolean
}
export type WrittenField = Place &
  (
    | { readonly is: 'text'; readonly value: WrittenWords; readonly isLong: boolean }
    | { readonly is: 'choice'; readonly value: string; readonly choices: readonly string[] }
    | {
        readonly is: 'some'
        readonly value: readonly string[]
        readonly choices: readonly string[]
      }
    /** `of`: the grade that it decides, where it decides one. */
    | { readonly is: 'number'; readonly value: string; readonly of: string }
    | { readonly is: 'word' | 'day' | 'lastDay'; readonly value: string }
  )

export const SECTIONS = ['types', 'scales', 'rules', 'rounds', 'limits'] as const
export type WrittenSection = (typeof SECTIONS)[number]

/** @term modelldel – what stands on its own in the file: a level, a scale and each of its grades, a rule, a round */
export type WrittenPart = {
  readonly section: WrittenSection
  readonly id: string
  readonly at: Path
  readonly title: WrittenWords
  readonly fields: readonly WrittenField[]
  /** Parts of the part, as a scale's grades. */
  readonly parts: readonly WrittenPart[]
  readonly isRetired: boolean
}

/** Periods that rounds most often look back on. */
const PERIODS = [
  'year',
  'january–march',
  'january–april',
  'january–june',
  'january–august',
  'january–september',
]
/** What a round that is done several times a year looks back on. */
const PERIODS_EACH = ['period', 'year to date']
const PARTS = ['month', 'quarter', 'tertial']
const KINDS = ['forecast', 'outcome']
const REPORTS = ['delårsrapport', 'årsredovisning']
const STEPS = ['report', 'review', 'deliver', 'decide'] as const

const said = (value: Plain | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The languages that the model's texts are in, the first before the next. */
const languagesOf = (model: Plain): readonly string[] => {
  const written = plainAt(model, ['languages'])
  const found = isPlainList(written) ? written.map(said).filter((one) => one !== '') : []
  return found.length === 0 ? ['sv'] : found
}

const wordsIn = (value: Plain | undefined, languages: readonly string[]): WrittenWords => {
  const [first = 'sv'] = languages
  return Object.fromEntries(
    languages.map((language) => [
      language,
      isMapping(value) ? said(value[language]) : language === first ? said(value) : '',
    ]),
  )
}

const namesIn = (model: Plain, key: string): readonly string[] => {
  const found = plainAt(model, [key])
  return isMapping(found) ? Object.keys(found).filter((name) => found[name] !== null) : []
}

const fieldsOf = (model: Plain) => {
  const languages = languagesOf(model)
  const at = (path: Path, name: string): Path => [...path, name]
  const text = (path: Path, name: string, isOptional = true, isLong = false): WrittenField => ({
    is: 'text',
    at: at(path, name),
    name,
    isOptional,
    isLong,
    value: wordsIn(plainAt(model, at(path, name)), languages),
  })
  const choice = (
    path: Path,
    name: string,
    choices: readonly string[],
    isOptional = false,
  ): WrittenField => {
    const value = said(plainAt(model, at(path, name)))
    const known = value === '' || choices.includes(value) ? choices : [...choices, value]
    return { is: 'choice', at: at(path, name), name, isOptional, value, choices: known }
  }
  const plain = (
    path: Path,
    name: string,
    is: 'word' | 'day' | 'lastDay',
    isOptional = true,
  ): WrittenField => ({
    is,
    at: at(path, name),
    name,
    isOptional,
    value: said(plainAt(model, at(path, name))),
  })
  const number = (path: Path, name: string, isOptional = true): WrittenField => ({
    is: 'number',
    at: at(path, name),
    name,
    isOptional,
    of: '',
    value: said(plainAt(model, at(path, name))),
  })
  const some = (path: Path, name: string, choices: readonly string[]): WrittenField => {
    const value = plainAt(model, at(path, name))
    const chosen = isPlainList(value) ? value.map(said) : []
    return { is: 'some', at: at(path, name), name, isOptional: true, value: chosen, choices }
  }
  return {
    text,
    choice,
    plain,
    number,
    some,
    words: (path: Path) => wordsIn(plainAt(model, path), languages),
  }
}

type Fields = ReturnType<typeof fieldsOf>

const partOf = (
  section: WrittenSection,
  id: string,
  at: Path,
  title: WrittenWords,
  fields: readonly WrittenField[],
  rest: Partial<Pick<WrittenPart, 'parts' | 'isRetired'>> = {},
): WrittenPart => ({ section, id, at, title, fields, parts: [], isRetired: false, ...rest })

const typePart = (model: Plain, id: string, to: Fields): WrittenPart => {
  const at = ['types', id]
  const isRetired = isMapping(plainAt(model, [...at, 'retired']))
  const types = namesIn(model, 'types').filter((one) => one !== id)
  const retired = [...at, 'retired']
  return partOf(
    'types',
    id,
    at,
    to.words([...at, 'label']),
    [
      to.text(at, 'label', false),
      to.text(at, 'plural'),
      to.some(at, 'parents', types),
      to.some(at, 'holds', types),
      ...(isRetired ? [to.plain(retired, 'on', 'day', false), to.text(retired, 'why')] : []),
    ],
    { isRetired },
  )
}

const scalePart = (model: Plain, id: string, to: Fields): WrittenPart => {
  const at = ['scales', id]
  const grades = plainAt(model, [...at, 'grades'])
  const parts = (isPlainList(grades) ? grades : []).map((grade, index) => {
    const place = [...at, 'grades', index]
    const words = isMapping(grade) ? grade : {}
    const [title = 'label'] = ['label', 'outcome', 'forecast'].filter((key) => key in words)
    const isOfBoth = 'label' in words
    return partOf('scales', said(words.id), place, to.words([...place, title]), [
      ...(isOfBoth ? [to.text(place, 'label', false)] : []),
      ...(isOfBoth ? [] : [to.text(place, 'outcome', false), to.text(place, 'forecast', false)]),
      to.choice(place, 'tone', TONES),
      to.number(place, 'points'),
    ])
  })
  return partOf('scales', id, at, to.words([...at, 'label']), [to.text(at, 'label')], { parts })
}

const rulePart = (model: Plain, id: string, to: Fields): WrittenPart => {
  const at = ['rules', id]
  const numbers = numbersIn(plainAt(model, at)).map(
    ({ at: inside, value, of }): WrittenField => ({
      is: 'number',
      at: [...at, ...inside],
      name: inside
        .filter((step) => typeof step === 'string')
        .slice(-2)
        .join('.'),
      isOptional: false,
      value,
      of,
    }),
  )
  return partOf('rules', id, at, to.words([...at, 'label']), [
    to.text(at, 'label'),
    ...numbers,
    to.text(at, 'note', true, true),
  ])
}

const roundPart = (model: Plain, index: number, to: Fields): WrittenPart => {
  const at = ['rounds', index]
  const id = said(plainAt(model, [...at, 'id']))
  const repeats = plainAt(model, [...at, 'every']) !== undefined
  return partOf('rounds', id, at, to.words([...at, 'label']), [
    to.text(at, 'label'),
    to.choice(at, 'kind', KINDS),
    to.choice(at, 'every', PARTS, true),
    ...(repeats ? [to.some(at, 'except', MONTHS)] : []),
    to.choice(at, 'covers', repeats ? PERIODS_EACH : PERIODS),
    to.choice(at, 'statutory', REPORTS, true),
    to.some(at, 'types', namesIn(model, 'types')),
    ...STEPS.map((step) => ({
      ...to.plain([...at, 'stages', step], 'latest', 'lastDay'),
      name: step,
    })),
    to.text(at, 'instructions', true, true),
  ])
}

const limitParts = (model: Plain, to: Fields): readonly WrittenPart[] => [
  ...namesIn(model, 'types').flatMap((type) =>
    Object.keys(Object(plainAt(model, ['types', type, 'limits']))).map((limit) => {
      const at = ['types', type, 'limits', limit]
      return partOf('limits', `${type}.${limit}`, at, to.words(['types', type, 'label']), [
        to.text(at, 'label', false),
      ])
    }),
  ),
  partOf('limits', 'ceilings', ['ceilings'], {}, [
    to.number(['ceilings'], 'goalsPerOwner'),
    to.number(['ceilings'], 'measuresPerOwner'),
  ]),
]

/** The parts of a model's file that a form shows, in the file's order, section by section. */
export const partsOf = (model: Plain): readonly WrittenPart[] => {
  const to = fieldsOf(model)
  const rounds = plainAt(model, ['rounds'])
  return [
    ...namesIn(model, 'types').map((id) => typePart(model, id, to)),
    ...namesIn(model, 'scales').map((id) => scalePart(model, id, to)),
    ...namesIn(model, 'rules').map((id) => rulePart(model, id, to)),
    ...(isPlainList(rounds) ? rounds : []).map((_, index) => roundPart(model, index, to)),
    ...limitParts(model, to),
  ]
}

/** A number is written as one where YAML reads it as one; with comma or per cent sign it is a text. */
const asWritten = (value: string): Plain =>
  /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value.trim()

/** What may not be left out is emptied, in one language of several too. */
export const isMissing = (
  { isOptional, ...field }: WrittenField,
  value: string | readonly string[] | WrittenWords,
): boolean => {
  if (isOptional) return false
  if (typeof value === 'string') return value.trim() === ''
  return Object.entries(value).some(
    ([language, text]) =>
      text.trim() === '' && (field.is !== 'text' || field.value[language] !== text),
  )
}

const textAs = (words: WrittenWords, before: Plain | undefined): Plain => {
  const given = Object.entries(words).filter(([, text]) => text !== '')
  const [only] = given
  const [first] = Object.keys(words)
  return given.length === 1 && only !== undefined && only[0] === first && !isMapping(before)
    ? only[1]
    : { ...(isMapping(before) ? before : {}), ...Object.fromEntries(given) }
}

/** The edits that a changed field is; none where it says what is written already, or is emptied of what is needed. */
export const editsOf = (
  model: Plain,
  field: WrittenField,
  value: string | readonly string[] | WrittenWords,
): readonly WrittenEdit[] => {
  const { at, isOptional } = field
  const before = plainAt(model, at)
  if (JSON.stringify(value) === JSON.stringify(field.value)) return []
  if (isMissing(field, value)) return []
  const isEmpty =
    typeof value === 'string'
      ? value.trim() === ''
      : Object.values(value).every((one) => one.trim() === '')
  if (isEmpty && isOptional) return before === undefined ? [] : [{ edit: 'remove', at }]
  if (typeof value === 'string')
    return [{ edit: 'set', at, value: field.is === 'number' ? asWritten(inUnitOf(field.value, value)) : value }]
  // NOTE a list is told from a text by language here, which TypeScript does not do for readonly lists.
  if (Array.isArray(value)) return [{ edit: 'set', at, value: [...value] }]
  const words = value as WrittenWords
  const changed = Object.entries(words).filter(
    ([language, text]) => field.is !== 'text' || text !== (field.value[language] ?? ''),
  )
  const [one] = changed
  return isMapping(before) && changed.length === 1 && one !== undefined && one[1] !== ''
    ? [{ edit: 'set', at: [...at, one[0]], value: one[1] }]
    : [{ edit: 'set', at, value: textAs(words, before) }]
}
