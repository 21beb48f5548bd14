// What something stands under, in words: «A Ekonomi», «något av slaget inriktning».
import type { Above } from '../domain/model/rule.ts'
import { join, type Language } from './language.ts'

const WORDS = {
  sv: {
    something: 'något',
    kind: 'av slaget',
    tag: 'med märkningen',
    or: 'eller',
    quote: ['«', '»'],
  },
  en: { something: 'something', kind: 'of the kind', tag: 'tagged', or: 'or', quote: ['“', '”'] },
} as const

/** By what its nodes, types and tags are called: titles already, or the ids of a file. */
export const sayAbove = (
  { nodes = [], types = [], tags = [] }: Above,
  language: Language,
): string => {
  const { something, kind, tag, or, quote } = WORDS[language]
  const quoted = (names: readonly string[]) =>
    join(
      names.map((name) => `${quote[0]}${name}${quote[1]}`),
      or,
    )
  return [
    nodes.length === 0 ? something : quoted(nodes),
    ...(types.length === 0 ? [] : [kind, join(types, or)]),
    ...(tags.length === 0 ? [] : [tag, quoted(tags)]),
  ].join(' ')
}
