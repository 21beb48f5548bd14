// What a form can change in a model's file: its parts and their fields, as they are written, and the edit each change is.
import { LICENCES, MONTHS, PUBLISHER_TYPES } from './language.ts'
import { GRADE_SIGNS, TONES } from './language-types.ts'
import type { Path } from './refusal.ts'
import { isMapping, isPlainList, type Plain, plainAt, type WrittenEdit } from './written-edits.ts'
import { inUnitOf, numbersIn, type WrittenNumber, writtenNumber } from './written-numbers.ts'
import { gradesOf, namesAt, scalesOfRule } from './written-scales.ts'

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
    /** `of`: what it is chosen for, where the part has several of the kind. */
    | {
        readonly is: 'choice'
        readonly value: string
        readonly choices: readonly string[]
        readonly of: WrittenWords
      }
    | {
        readonly is: 'some'
        readonly value: readonly string[]
        readonly choices: readonly string[]
      }
    /** `of`: the grade that it decides, where it decides one. */
    | { readonly is: 'number'; readonly value: string; readonly of: string }
    | { readonly is: 'word' | 'day' | 'lastDay'; readonly value: string }
  )

export const SECTIONS = ['head', 'types', 'scales', 'rules', 'rounds', 'limits'] as const
export type WrittenSection = (typeof SECTIONS)[number]

/** @term modelldel – what stands on its own in the file: the head, a level, a scale and each of its grades, a rule and each of its cases, a round */
export type WrittenPart = {
  readonly section: WrittenSection
  readonly id: string
  readonly at: Path
  readonly title: WrittenWords
  readonly fields: readonly WrittenField[]
  /** Parts of the part, in their order: a scale's grades, a rule's cases. */
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
    of: WrittenWords = {},
  ): WrittenField => {
    const value = said(plainAt(model, at(path, name)))
    const known = value === '' || choices.includes(value) ? choices : [...choices, value]
    return { is: 'choice', at: at(path, name), name, isOptional, value, choices: known, of }
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

/** The rule of each assessment of a level, or that a person judges. */
const ruleChoices = (model: Plain, type: Path, to: Fields): readonly WrittenField[] => {
  const rules = [...namesAt(model, ['rules']), 'judgement']
  return namesAt(model, [...type, 'assessments']).flatMap((name) => {
    const at = [...type, 'assessments', name]
    const label = to.words([...at, 'label'])
    const isByMeasure = plainAt(model, [...at, 'perMeasure']) !== undefined
    return [
      to.choice(at, 'rule', rules, true, label),
      ...(isByMeasure ? [to.choice(at, 'perMeasure', rules.slice(0, -1), true, label)] : []),
    ]
  })
}

const typePart = (model: Plain, id: string, to: Fields): WrittenPart => {
  const at = ['types', id]
  const isRetired = isMapping(plainAt(model, [...at, 'retired']))
  const types = namesAt(model, ['types']).filter((one) => one !== id)
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
      ...ruleChoices(model, at, to),
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
      to.choice(place, 'sign', GRADE_SIGNS, true),
      to.number(place, 'points'),
    ])
  })
  return partOf('scales', id, at, to.words([...at, 'label']), [to.text(at, 'label')], { parts })
}

const numberField = (rule: Path, { at, value, of }: WrittenNumber): WrittenField => ({
  is: 'number',
  at: [...rule, ...at],
  name: at
    .filter((step) => typeof step === 'string')
    .slice(-2)
    .join('.'),
  isOptional: false,
  value,
  of,
})

const VALUES = ['outcome', 'forecast'] as const

const rulePart = (model: Plain, id: string, to: Fields): WrittenPart => {
  const at = ['rules', id]
  const numbers = numbersIn(plainAt(model, at))
  const cases = plainAt(model, [...at, 'cases'])
  const grades = gradesOf(model, scalesOfRule(model, id))
  const parts = (isPlainList(cases) ? cases : []).map((_, index) => {
    const place = [...at, 'cases', index]
    const own = numbers.filter(({ at: [key, position] }) => key === 'cases' && position === index)
    return partOf('rules', `${id}.${index}`, place, to.words([...place, 'note']), [
      to.choice(place, 'grade', grades),
      ...own.map((one) => numberField(at, one)),
    ])
  })
  const isOfMeasure = plainAt(model, [...at, 'of']) === 'measure'
  return partOf(
    'rules',
    id,
    at,
    to.words([...at, 'label']),
    [
      to.text(at, 'label'),
      ...(isOfMeasure ? [to.choice(at, 'value', VALUES, true)] : []),
      ...numbers.filter(({ at: [key] }) => key !== 'cases').map((one) => numberField(at, one)),
      to.text(at, 'note', true, true),
    ],
    { parts },
  )
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
    to.some(at, 'types', namesAt(model, ['types'])),
    ...STEPS.map((step) => ({
      ...to.plain([...at, 'stages', step], 'latest', 'lastDay'),
      name: step,
    })),
    to.text(at, 'instructions', true, true),
    to.text(at, 'note', true, true),
  ])
}

const limitParts = (model: Plain, to: Fields): readonly WrittenPart[] => [
  ...namesAt(model, ['types']).flatMap((type) =>
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

/** The keys of a file's head in their order; a decision and its days are written when a draft is adopted. */
const HEAD_KEYS = [
  ...['$schema', 'model', 'title', 'municipality', 'adopted', 'valid'],
  ...['languages', 'source', 'note'],
]
/** Swedish, English, and the languages of the national minorities (lag 2009:724 2 §). */
const LANGUAGES = ['sv', 'en', 'fi', 'fit', 'se', 'sma', 'smj', 'rom', 'yi']

const headParts = (model: Plain, to: Fields): readonly WrittenPart[] => {
  const municipality = ['municipality']
  const isNamed = plainAt(model, municipality) !== undefined
  const contact = [...municipality, 'contact']
  const hasContact = plainAt(model, contact) !== undefined
  const written = languagesOf(model)
  const others = LANGUAGES.filter((one) => !written.includes(one))
  return [
    partOf('head', 'model', [], {}, [
      to.text([], 'title', false),
      to.some([], 'languages', [...written, ...others]),
      to.text([], 'source'),
      to.text([], 'note', true, true),
    ]),
    partOf('head', 'municipality', municipality, {}, [
      to.text(municipality, 'name', !isNamed),
      to.plain(municipality, 'code', 'word'),
      to.plain(municipality, 'colour', 'word'),
      to.choice(municipality, 'publisherType', PUBLISHER_TYPES, true),
      to.choice(municipality, 'licence', LICENCES, true),
      to.plain(municipality, 'place', 'word'),
    ]),
    partOf('head', 'contact', contact, {}, [
      to.text(contact, 'office', !hasContact),
      to.plain(contact, 'email', 'word', !hasContact),
    ]),
  ]
}

/** The parts of a model's file that a form shows, in the file's order, section by section. */
export const partsOf = (model: Plain): readonly WrittenPart[] => {
  const to = fieldsOf(model)
  const rounds = plainAt(model, ['rounds'])
  return [
    ...headParts(model, to),
    ...namesAt(model, ['types']).map((id) => typePart(model, id, to)),
    ...namesAt(model, ['scales']).map((id) => scalePart(model, id, to)),
    ...namesAt(model, ['rules']).map((id) => rulePart(model, id, to)),
    ...(isPlainList(rounds) ? rounds : []).map((_, index) => roundPart(model, index, to)),
    ...limitParts(model, to),
  ]
}

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

const editsIn = (
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
    return [
      {
        edit: 'set',
        at,
        value: field.is === 'number' ? writtenNumber(inUnitOf(field.value, value)) : value,
      },
    ]
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

/** A key of the head that is not there yet is written where it stands in a head. */
const inHead = (edit: WrittenEdit): WrittenEdit => {
  const [key, ...more] = edit.at
  return edit.edit === 'set' && more.length === 0
    ? { ...edit, after: HEAD_KEYS.slice(0, HEAD_KEYS.indexOf(String(key))) }
    : edit
}

/** The edits that a changed field is; none where it says what is written already, or is emptied of what is needed. */
export const editsOf = (
  model: Plain,
  field: WrittenField,
  value: string | readonly string[] | WrittenWords,
): readonly WrittenEdit[] => editsIn(model, field, value).map(inHead)
