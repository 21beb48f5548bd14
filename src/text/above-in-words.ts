// What something stands under, in words: «A Ekonomi», «något av slaget inriktning».
import type { Above } from '../domain/model/rule.ts'
import { join, type Language, quoted } from './language.ts'

const WORDS = {
  sv: {
    something: 'något',
    kind: 'av slaget',
    tag: 'med märkningen',
    or: 'eller',
  },
  en: { something: 'something', kind: 'of the kind', tag: 'tagged', or: 'or' },
} as const

/** By what its nodes, types and tags are called: titles already, or the ids of a file. */
export const sayAbove = (
  { nodes = [], types = [], tags = [] }: Above,
  language: Language,
): string => {
  const { something, kind, tag, or } = WORDS[language]
  const named = (names: readonly string[]) =>
    join(
      names.map((name) => quoted(name, language)),
      or,
    )
  return [
    nodes.length === 0 ? something : named(nodes),
    ...(types.length === 0 ? [] : [kind, join(types, or)]),
    ...(tags.length === 0 ? [] : [tag, named(tags)]),
  ].join(' ')
}
