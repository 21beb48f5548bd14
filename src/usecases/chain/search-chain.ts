// Finding what there is in a municipality by Swedish and English words, whatever their endings: its chain, and what
// has been written beside it. å, ä and ö are letters of their own; only where nothing is found so are they read as a and o.
import { type Findable, findablesOf } from '../../domain/chain/findable.ts'
import { type FoundWritten, findWritten, type Rank, rankOf } from '../../domain/chain/written.ts'
import { type ChainWords, chainWords } from '../../text/finding/chain-words.ts'
import { formsOf, lower, wordsIn } from '../../text/finding/word-forms.ts'
import { folded } from '../../text/folded.ts'
import type { Asking } from '../visitor.ts'
import { gatherWritten } from './gather-written.ts'
import { type NoRound, openRound } from './open-round.ts'
import type { SeenRound } from './rounds-in-memory.ts'

type Index = { readonly findables: readonly Findable[]; readonly words: ChainWords }

// NOTE a chain's nodes never change in place, so what can be found among them is indexed once.
const indexes = new WeakMap<SeenRound['chain']['nodes'], Index>()

const indexOf = ({ model, chain }: SeenRound): Index => {
  const known = indexes.get(chain.nodes)
  if (known !== undefined) return known
  const findables = findablesOf(model, chain)
  const words = chainWords(
    findables.map(({ title, words }) => ({ title: Object.values(title).join(' '), words })),
  )
  const index = { findables, words }
  indexes.set(chain.nodes, index)
  return index
}

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

export type FoundInChain = { readonly one: Findable; readonly rank: Rank }

export type Found = {
  readonly opened: SeenRound
  /** The best first, of each sort. */
  readonly inChain: readonly FoundInChain[]
  readonly written: readonly FoundWritten[]
  /** Nothing has the very letters; these have them with å and ä as a and ö as o. */
  readonly isLike: boolean
}

type Looking = {
  readonly plain: readonly string[]
  /** For each word with the sign, the tags it names. */
  readonly tags: readonly ReadonlySet<string>[]
}

const lookingFor = (opened: SeenRound, words: string): Looking => {
  const written = words.split(/\s+/)
  const isTag = (word: string): boolean => word.startsWith(TAG_SIGN) && word !== TAG_SIGN
  return {
    plain: written.filter((word) => !isTag(word)).flatMap(wordsIn),
    tags: written.filter(isTag).map((word) => tagsNamed(opened, word.slice(TAG_SIGN.length))),
  }
}

/**
 * What is found by all of the words; nothing for no words. A word that begins with # names a tag, and
 * only what carries it is found. Of what is written, only what the visitor may read.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce
 */
export const searchChain = async (
  asking: Asking,
  round: string,
  words: string,
): Promise<Found | NoRound> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const index = indexOf(opened)
  const { plain, tags } = lookingFor(opened, words)
  const nothing = { opened, inChain: [], written: [], isLike: false }
  const isCarrying = (one: Findable): boolean =>
    tags.every((named) => tagsOf(opened, one).some((tag) => named.has(tag)))
  if (plain.length === 0) {
    if (tags.length === 0) return nothing
    const carrying = index.findables.filter(isCarrying)
    return { ...nothing, inChain: carrying.map((one) => ({ one, rank: 0 })) }
  }
  const all = tags.length === 0 ? await gatherWritten(asking, opened) : []
  const foundAs = (
    found: readonly number[],
    read: (text: string) => string,
  ): Pick<Found, 'inChain' | 'written'> => {
    const looked = { words: plain.map((word) => formsOf(word).map(read)), read }
    return {
      inChain: found
        .flatMap((place) => index.findables[place] ?? [])
        .filter(isCarrying)
        .map((one) => ({ one, rank: rankOf(Object.values(one.title), looked) }))
        .toSorted((a, b) => b.rank - a.rank),
      written: findWritten(all, looked),
    }
  }
  const isThere = ({ inChain, written }: Pick<Found, 'inChain' | 'written'>): boolean =>
    inChain.length + written.length > 0
  const exact = foundAs(index.words.byLetters(plain), lower)
  if (isThere(exact)) return { ...nothing, ...exact }
  const like = foundAs(index.words.byLikeness(plain), folded)
  return { ...nothing, ...like, isLike: isThere(like) }
}
