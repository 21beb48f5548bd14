// The words of an edit as a line says them: one language of a text at a time, empty for none.
import type { LinkWords, MeasureWords, NodeWords } from './edits.ts'
import type { Said } from './say-anew.ts'
import type { MeasureLine, NodeLine } from './written-chain.ts'

type WrittenText = NodeLine['title']

/** The text with one language said anew; a plain text is Swedish. Empty: undefined where none is left. */
export const inLanguage = (
  known: WrittenText | undefined,
  language: string,
  words: string | null,
): WrittenText | undefined => {
  const said = words?.trim() ?? ''
  const others = typeof known === 'object' ? known : known === undefined ? {} : { sv: known }
  const { [language]: _, ...kept } = others
  const all = said === '' ? kept : { ...kept, [language]: said }
  const [only, ...more] = Object.keys(all)
  if (only === undefined) return undefined
  return only === 'sv' && more.length === 0 && typeof known !== 'object' ? all[only] : all
}

const orNone = (words: string | null): string | undefined =>
  words === null || words.trim() === '' ? undefined : words.trim()

const fieldsWith = (
  known: NonNullable<NodeLine['fields']>,
  said: NonNullable<NodeWords['fields']>,
  language: string,
): NodeLine['fields'] => {
  const fields = new Map(Object.entries(known))
  for (const [id, value] of Object.entries(said)) {
    if (typeof value === 'object' && value !== null) {
      fields.set(id, { years: { ...value.years } })
      continue
    }
    const before = fields.get(id)
    const isText =
      typeof before === 'string' || (typeof before === 'object' && !('years' in before))
    // NOTE a number is written over by what was typed.
    const text = inLanguage(isText ? (before as WrittenText) : undefined, language, value)
    if (text === undefined) fields.delete(id)
    else fields.set(id, text)
  }
  return fields.size === 0 ? undefined : Object.fromEntries(fields)
}

const orEmpty = <One>(all: readonly One[]): One[] | undefined =>
  all.length === 0 ? undefined : [...new Set(all)]

/** The links, each with its reason said anew in one language. */
const linksWith = (
  known: NonNullable<NodeLine['links']>,
  said: readonly LinkWords[],
  language: string,
): NodeLine['links'] =>
  orEmpty(
    said.map(({ link, to, part, reason = '' }) => {
      const before = known.find((one) => one.link === link && one.to === to)
      const why = inLanguage(before?.reason, language, reason)
      return {
        link,
        to,
        ...(part === undefined ? {} : { part }),
        ...(why === undefined ? {} : { reason: why }),
      }
    }),
  )

/** What a node's words come to on a line; an empty title stays empty, so that it is refused. */
export const saidOf = (
  line: Pick<NodeLine, 'title' | 'text' | 'fields' | 'links'>,
  words: NodeWords,
  language: string,
): Said => ({
  ...(words.title === undefined
    ? {}
    : { title: inLanguage(line.title, language, words.title) ?? '' }),
  ...(words.text === undefined ? {} : { text: inLanguage(line.text, language, words.text) }),
  ...(words.owner === undefined ? {} : { owner: orNone(words.owner) }),
  ...(words.due === undefined ? {} : { due: orNone(words.due) }),
  ...(words.tags === undefined ? {} : { tags: orEmpty(words.tags) }),
  ...(words.links === undefined
    ? {}
    : { links: linksWith(line.links ?? [], words.links, language) }),
  ...(words.decision === undefined ? {} : { decision: words.decision ?? undefined }),
  ...(words.fields === undefined
    ? {}
    : { fields: fieldsWith(line.fields ?? {}, words.fields, language) }),
})

/** A measure's line with the words in it. */
export const measureWith = (
  line: MeasureLine,
  words: MeasureWords,
  language: string,
): MeasureLine => {
  const { title, definition, unitWord, owner, unit, better, decimals, comparable, tags } = words
  const { source } = words
  const said: Record<string, unknown> = {
    ...(title === undefined ? {} : { title: inLanguage(line.title, language, title) ?? '' }),
    ...(definition === undefined
      ? {}
      : { definition: inLanguage(line.definition, language, definition) }),
    ...(unitWord === undefined ? {} : { unitWord: inLanguage(line.unitWord, language, unitWord) }),
    ...(owner === undefined ? {} : { owner: orNone(owner) }),
    ...(unit === undefined ? {} : { unit }),
    ...(better === undefined ? {} : { better: better ?? undefined }),
    ...(decimals === undefined ? {} : { decimals: decimals ?? undefined }),
    ...(tags === undefined ? {} : { tags: orEmpty(tags) }),
    ...(comparable === undefined ? {} : { comparable: comparable ?? undefined }),
    ...(source === undefined ? {} : { source: source ?? undefined }),
  }
  const all = Object.entries({ ...line, ...said }).filter(([, value]) => value !== undefined)
  // NOTE the keys are a measure's own; what was written there is checked as a file is.
  return Object.fromEntries(all) as MeasureLine
}
