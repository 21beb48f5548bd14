// Which part of a thing differs, and its value, in the field's words: «graden «Grön», ord i prognos (sv)».
import type { Change } from '../domain/chain/diff.ts'
import type { Text } from '../domain/organisation/organisation.ts'
import { catalogueOf } from './catalogues.ts'
import { KEYS, PARTS, VALUES } from './change-words.ts'
import { join, type Language } from './language.ts'
import { gradeName, type ModelContext, say } from './words-of-model.ts'

export const quoted = (text: string, language: Language): string =>
  language === 'sv' ? `«${text}»` : `“${text}”`

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

/** «ord i prognos (sv)», «giltighet (från)»: the keys inside a part, the first of which is its name. */
const sayWithin = (keys: readonly string[], language: Language): string => {
  const [first = '', ...rest] = keys
  const word = KEYS[language][first] ?? first
  const [next = ''] = rest
  const inRound = first === 'words' ? KEYS[language][`words.${next}`] : undefined
  const more = (inRound === undefined ? rest : rest.slice(1))
    .filter((part) => part !== 'value')
    .map((part) => KEYS[language][`${first}.${part}`] ?? KEYS[language][part] ?? part)
  const named = inRound ?? word
  return more.length === 0 ? named : `${named} (${more.join(', ')})`
}

/**
 * The path of a change in words: «title.sv» is «rubrik (sv)», «grades.green.points» is «graden
 * «Grön», poäng». A part that only the older version has is called what it was called there.
 */
export const sayKey = (
  change: Extract<Change, { key: string }>,
  versions: { readonly before: ModelContext; readonly after: ModelContext },
): string => {
  const { language } = versions.after
  const keys = change.key.replace(/\[(\d+)\]/g, (_, index) => `.${Number(index) + 1}`).split('.')
  const [part = '', name = '', ...within] = keys
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

const DECIMAL = /^-?\d+(\.\d+)?$/

/** A value as a reader writes it; a word of the model language in the field's words. */
export const sayValue = (
  text: string | undefined,
  key: string,
  language: Language,
): string | undefined => {
  if (text === undefined) return undefined
  if (DECIMAL.test(text)) {
    const signed = text.replace('-', '\u2212')
    return language === 'sv' ? signed.replace('.', ',') : signed
  }
  const { bodies, tones, yes, no, and } = catalogueOf(language)
  if (text === 'true' || text === 'false') return text === 'true' ? yes : no
  const last = key.split('.').at(-1) ?? ''
  const words: Readonly<Record<string, string>> | undefined =
    last === 'tone'
      ? tones
      : last === 'owner' || last === 'decidedBy' || last === 'by'
        ? bodies
        : VALUES[language][last]
  const parts = words === undefined ? [] : text.split(', ')
  const known = parts.flatMap((one) => words?.[one] ?? [])
  return quoted(
    known.length > 0 && known.length === parts.length ? join(known, and) : text,
    language,
  )
}
