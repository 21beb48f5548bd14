// Key figures found by Swedish words, whatever their endings and however they are put together, or by their numbers.
import { isFoundIn, type Looked, rankOf } from '../../domain/chain/written.ts'
import type { KeyFigure } from '../../domain/comparison/key-figures.ts'
import { type ChainWords, chainWords } from '../../text/finding/chain-words.ts'
import { formsOf, lower, wordsIn } from '../../text/finding/word-forms.ts'
import { folded } from '../../text/folded.ts'
import { knownEnd, partsOf } from './compound-words.ts'

export type Whose = Exclude<KeyFigure['of'], 'both'>

export type FoundKeyFigures = {
  /** Their ids, the best first; none for no words. */
  readonly ids: readonly string[]
  /** Whether they have all of the words, or none has and these have some. */
  readonly by: 'all' | 'any'
  /** The compounds that were looked for in their parts too, or by the part that is known. */
  readonly split: readonly (readonly string[])[]
}

const NONE: FoundKeyFigures = { ids: [], by: 'all', split: [] }

/** A key figure to try the search with: some words of its title, and its number. */
export type ExampleSearch = { readonly words: string; readonly id: string }

export type KeyFigureWords = {
  /** Those told of `whose` first. */
  readonly find: (written: string, whose?: Whose) => FoundKeyFigures
  /** One from each of the operating areas that have most of those told of `whose`. */
  readonly examples: (whose?: Whose) => readonly ExampleSearch[]
}

type Worded = Pick<KeyFigure, 'id' | 'title' | 'description' | 'operatingArea' | 'of'> & {
  readonly next?: KeyFigure['next'] | undefined
}

type Ranked = { readonly one: Worded; readonly rank: number; readonly isCalledSo: boolean }

type Ranking = (one: Worded) => Ranked

const looking = (asked: readonly string[], read: (text: string) => string): Looked => ({
  words: asked.map((word) => formsOf(word).map(read)),
  read,
})

const asAsked = (asked: readonly string[], read = lower): Ranking => {
  const looked = looking(asked, read)
  return (one) => {
    const rank = rankOf([one.title], looked)
    return { one, rank, isCalledSo: rank === 3 }
  }
}

/** The last part of a compound says what it is, the others which one: it weighs as much as they do together. */
const weightOfPart = (at: number, parts: number): number =>
  parts === 1 ? 1 : at === parts - 1 ? 0.5 : 0.5 / (parts - 1)

/** A word that only has it inside comes after one that begins with it, where both say as much. */
const INSIDE_WEIGHT = 0.9

/** By how much of what was asked the title and the operating area say; each word as much as another, in its parts or whole. */
const inTitle = (asked: readonly (readonly string[])[]): Ranking => {
  const weighed = asked.flatMap((parts) =>
    parts.map((part, at) => ({ forms: formsOf(part), weight: weightOfPart(at, parts.length) })),
  )
  return (one) => {
    const titles = lower(`${one.title} ${one.operatingArea ?? ''}`)
    const rank = weighed.reduce((sum, { forms, weight }) => {
      if (!isFoundIn(titles, forms)) return sum
      const begins = rankOf([titles], { words: [forms], read: lower }) > 0
      return sum + weight * (begins ? 1 : INSIDE_WEIGHT)
    }, 0)
    return { one, rank, isCalledSo: false }
  }
}

const isToldOf = ({ of }: Worded, whose: Whose | undefined): boolean =>
  whose === undefined || of === 'both' || of === whose

const isFirst = (holds: (ranked: Ranked) => boolean) => (a: Ranked, b: Ranked) =>
  Number(holds(b)) - Number(holds(a))

/** Whether more values will come of it, as far as the source tells of what is to come. */
type IsComing = (one: Worded) => boolean

/** A source that tells of the next publication of most has none of what it has ended; another tells nothing by it. */
const comingAmong = (keyFigures: readonly Worded[]): IsComing => {
  const told = keyFigures.filter(({ next }) => next !== undefined).length
  return told * 2 > keyFigures.length ? ({ next }) => next !== undefined : () => true
}

/** What is called just so, then those told of whom is asked about, those whose title says it, and those still counted. */
const inOrder = (
  ranked: readonly Ranked[],
  whose: Whose | undefined,
  isComing: IsComing,
): readonly string[] => {
  const orders = [
    isFirst(({ isCalledSo }) => isCalledSo),
    isFirst(({ one }) => isToldOf(one, whose)),
    isFirst(({ rank }) => rank > 0),
    isFirst(({ one }) => isComing(one)),
    (a: Ranked, b: Ranked) => b.rank - a.rank,
  ]
  return ranked
    .toSorted((a, b) => orders.reduce((apart, order) => apart || order(a, b), 0))
    .map(({ one }) => one.id)
}

/** How many, and of how many words: enough to show how it is written. */
const EXAMPLES = 2
/** A shorter word seldom says what is counted. */
const SAYING = 4

const examplesAmong = (keyFigures: readonly Worded[]): readonly ExampleSearch[] => {
  const byArea = Map.groupBy(keyFigures, ({ operatingArea = '' }) => operatingArea)
  return [...byArea.values()]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, EXAMPLES)
    .flatMap(([first]) => {
      const saying = wordsIn(first?.title ?? '').filter((word) => word.length >= SAYING)
      const words = saying.slice(0, EXAMPLES).map(lower).join(' ')
      return first === undefined || words === '' ? [] : [{ words, id: first.id }]
    })
}

type Asked = { readonly asked: readonly string[]; readonly whose: Whose | undefined }

export const keyFigureWords = (keyFigures: readonly Worded[]): KeyFigureWords => {
  const isComing = comingAmong(keyFigures)
  let index: ChainWords | null = null
  // NOTE six thousand descriptions take a while to index, so it is done when somebody looks for the first time.
  const words = (): ChainWords => {
    index ??= chainWords(
      keyFigures.map(({ id, title, description, operatingArea = '' }) => ({
        title: `${id} ${title}`,
        words: `${operatingArea} ${description}`,
      })),
    )
    return index
  }
  const order = (places: readonly number[], by: Ranking, whose: Whose | undefined) =>
    inOrder(places.flatMap((place) => keyFigures[place] ?? []).map(by), whose, isComing)

  /** As they are written, then with the compounds in their parts, then with å and ä as a and ö as o. */
  const withAll = ({ asked, whose }: Asked): FoundKeyFigures => {
    const { byLetters, byLikeness, forms } = words()
    const parts = asked.map((word) => partsOf(word, forms))
    const split = parts.filter((of) => of.length > 0)
    const inParts = parts.map((of, at) => (of.length > 0 ? of : asked.slice(at, at + 1)))
    const whole = order(byLetters(asked), asAsked(asked), whose)
    const together =
      split.length === 0 ? [] : order(byLetters(inParts.flat()), inTitle(inParts), whose)
    const ids = [...new Set([...whole, ...together])]
    if (ids.length > 0) return { ids, by: 'all', split: together.length > 0 ? split : [] }
    return { ...NONE, ids: order(byLikeness(asked), asAsked(asked, folded), whose) }
  }

  /** Any of the words, or of their parts, or of the ends that are known. */
  const withSome = ({ asked, whose }: Asked): FoundKeyFigures => {
    const { byAny, forms } = words()
    const known = asked.map((word) => {
      const parts = partsOf(word, forms)
      return parts.length > 0 ? parts : [knownEnd(word, forms)]
    })
    const ids = order(byAny(known.flat()), inTitle(known), whose)
    const split = known.filter((of, at) => of.join() !== lower(asked[at] ?? ''))
    return ids.length === 0 ? NONE : { ids, by: 'any', split }
  }

  return {
    examples: (whose) =>
      examplesAmong(keyFigures.filter((one) => isToldOf(one, whose) && isComing(one))),
    find: (written, whose) => {
      const asked = wordsIn(written)
      if (asked.length === 0) return NONE
      const exact = keyFigures.find(({ id }) => id.toLowerCase() === written.trim().toLowerCase())
      if (exact !== undefined) return { ...NONE, ids: [exact.id] }
      const found = withAll({ asked, whose })
      return found.ids.length > 0 ? found : withSome({ asked, whose })
    },
  }
}
