// Key figures found by Swedish words, whatever their endings, or by their numbers.
import { rankOf } from '../../domain/chain/written.ts'
import type { KeyFigure } from '../../domain/comparison/key-figures.ts'
import { folded } from '../../text/folded.ts'
import { type ChainWords, chainWords } from '../chain/chain-words.ts'
import { formsOf, lower, wordsIn } from '../chain/word-forms.ts'

export type KeyFigureWords = {
  /** The ids of those that have all of the words, the best first; none for no words. */
  readonly find: (written: string) => readonly string[]
}

type Worded = Pick<KeyFigure, 'id' | 'title' | 'description' | 'operatingArea'>

export const keyFigureWords = (keyFigures: readonly Worded[]): KeyFigureWords => {
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
  /** Those whose title says it before those whose description does. */
  const inOrder = (
    places: readonly number[],
    asked: readonly string[],
    read: (text: string) => string,
  ): readonly string[] => {
    const looked = { words: asked.map((word) => formsOf(word).map(read)), read }
    return places
      .flatMap((place) => keyFigures[place] ?? [])
      .map(({ id, title }) => ({ id, rank: rankOf([title], looked) }))
      .toSorted((a, b) => b.rank - a.rank)
      .map(({ id }) => id)
  }
  return {
    find: (written) => {
      const asked = wordsIn(written)
      if (asked.length === 0) return []
      const exact = keyFigures.find(({ id }) => id.toLowerCase() === written.trim().toLowerCase())
      if (exact !== undefined) return [exact.id]
      const found = words().byLetters(asked)
      return found.length > 0
        ? inOrder(found, asked, lower)
        : inOrder(words().byLikeness(asked), asked, folded)
    },
  }
}
