// Finding goals, measures and bodies by Swedish and English words, whatever their endings; å, ä and ö are letters of their own.
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as swedishStem } from '@orama/stemmers/swedish'
import MiniSearch from 'minisearch'
import { type Findable, findablesOf } from '../../domain/chain/findable.ts'
import type { Asking } from '../visitor.ts'
import { type NoRound, openRound } from './open-round.ts'
import type { SeenRound } from './rounds-in-memory.ts'

/** Definite endings that the stemmer leaves: skolan, målet, frånvaron. */
const withoutArticle = (stem: string): string =>
  stem.replace(/(?<=..[^\s])(?:an|et)$/u, '').replace(/(?<=..[ou])n$/u, '')

/** The forms a word is kept and looked for under. */
const formsOf = (word: string): readonly string[] => {
  const lower = word.toLocaleLowerCase('sv')
  return [...new Set([lower, withoutArticle(swedishStem(lower)), englishStem(lower)])]
}

type Entry = {
  readonly key: number
  readonly title: string
  readonly words: string
}

type Index = { readonly findables: readonly Findable[]; readonly search: MiniSearch<Entry> }

// NOTE a chain's nodes never change in place, so what can be found among them is indexed once.
const indexes = new WeakMap<SeenRound['chain']['nodes'], Index>()

const indexOf = ({ model, chain }: SeenRound): Index => {
  const known = indexes.get(chain.nodes)
  if (known !== undefined) return known
  const findables = findablesOf(model, chain)
  const search = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'words'],
    storeFields: [],
    processTerm: (word) => [...formsOf(word)],
    searchOptions: { boost: { title: 3 }, prefix: true, combineWith: 'AND' },
  })
  search.addAll(
    findables.map(({ title, words }, key) => ({
      key,
      title: Object.values(title).join(' '),
      words,
    })),
  )
  const index = { findables, search }
  indexes.set(chain.nodes, index)
  return index
}

const MOST_FOUND = 20

/** Begins a word that names a tag: what is found must carry it. */
const TAG_SIGN = '#'

/** The tags whose names, or the words in them, begin with what was written after the sign. */
const tagsNamed = ({ model, chain }: SeenRound, written: string): ReadonlySet<string> => {
  const begins = (word: string): boolean =>
    word.toLocaleLowerCase('sv').startsWith(written.toLocaleLowerCase('sv'))
  const carried = [...chain.nodes.values(), ...chain.measures.values()].flatMap(({ tags }) => tags)
  const named = [...new Set([...chain.tags.keys(), ...carried])].filter((id) => {
    const title = chain.tags.get(id)?.title ?? model.tags?.get(id) ?? {}
    return [id, ...Object.values(title).flatMap((words) => words.split(/\s+/))].some(begins)
  })
  return new Set(named)
}

const tagsOf = ({ chain }: SeenRound, { sort, id }: Findable): readonly string[] => {
  if (sort === 'tag') return [id]
  if (sort === 'body') return []
  return (sort === 'node' ? chain.nodes : chain.measures).get(id)?.tags ?? []
}

export type Found = { readonly opened: SeenRound; readonly found: readonly Findable[] }

/**
 * What is found by all of the words, the best first; nothing for no words. A word that begins with #
 * names a tag, and only what carries it is found.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce
 */
export const searchChain = async (
  asking: Asking,
  round: string,
  words: string,
): Promise<Found | NoRound> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { findables, search } = indexOf(opened)
  const written = words.split(/\s+/).filter((word) => word !== '')
  const tags = written
    .filter((word) => word.startsWith(TAG_SIGN) && word !== TAG_SIGN)
    .map((word) => tagsNamed(opened, word.slice(TAG_SIGN.length)))
  // NOTE each word may be found under any of its forms, all of the words must be found.
  const queries = written
    .filter((word) => !word.startsWith(TAG_SIGN))
    .map((word) => ({ combineWith: 'OR' as const, queries: [word] }))
  if (queries.length + tags.length === 0) return { opened, found: [] }
  const byWords =
    queries.length === 0
      ? findables
      : search
          .search({ combineWith: 'AND', queries })
          .flatMap(({ id }) => findables[Number(id)] ?? [])
  const found = byWords.filter((one) =>
    tags.every((named) => tagsOf(opened, one).some((tag) => named.has(tag))),
  )
  return { opened, found: found.slice(0, MOST_FOUND) }
}
