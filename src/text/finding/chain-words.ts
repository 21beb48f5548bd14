// The words of a chain, each kept under its forms, and what is found by them.
import MiniSearch, { type Query } from 'minisearch'
import { isFoundIn } from '../../domain/chain/written.ts'
import { folded } from '../folded.ts'
import { formsOf } from './word-forms.ts'

/** What is called so, and what else is said of it. */
export type Worded = { readonly title: string; readonly words: string }

/** Which of them, by their places, have the words; the best first. */
export type ChainWords = {
  /** All of the words, each under any of its forms, as the beginning of a word or inside one. */
  readonly byLetters: (words: readonly string[]) => readonly number[]
  /** As `byLetters`, where one of the words is enough. */
  readonly byAny: (words: readonly string[]) => readonly number[]
  /** As `byLetters`, with å and ä read as a and ö as o, in what is written and in what is kept. */
  readonly byLikeness: (words: readonly string[]) => readonly number[]
  /** All the words there are, under all their forms. */
  readonly forms: ReadonlySet<string>
}

/** What only has a word inside one of its own comes after what has it. */
const INSIDE_WEIGHT = 0.1

const AS_KEPT = { prefix: false, processTerm: (word: string) => word } as const

export const chainWords = (all: readonly Worded[]): ChainWords => {
  const forms = new Set<string>()
  // NOTE a word is written many times over, and its forms are found once.
  const known = new Map<string, readonly string[]>()
  const search = new MiniSearch<Worded & { readonly key: number }>({
    idField: 'key',
    fields: ['title', 'words'],
    storeFields: [],
    processTerm: (word) => {
      const own = known.get(word) ?? formsOf(word)
      known.set(word, own)
      for (const form of own) forms.add(form)
      return [...own]
    },
    searchOptions: { boost: { title: 3 }, combineWith: 'AND' },
  })
  search.addAll(all.map(({ title, words }, key) => ({ key, title, words })))

  const found = (combineWith: 'AND' | 'OR', queries: Query[]): readonly number[] =>
    search.search({ combineWith, queries }).map(({ id }) => Number(id))
  const inside = (word: string, read: (form: string) => string): string[] => {
    const looked = formsOf(word).map(read)
    return [...forms].filter((form) => isFoundIn(read(form), looked))
  }
  const byForms = (word: string): Query => ({
    combineWith: 'OR',
    queries: [
      { queries: [word], prefix: true, processTerm: (one) => [...formsOf(one)] },
      {
        ...AS_KEPT,
        combineWith: 'OR',
        queries: inside(word, (form) => form),
        boostTerm: () => INSIDE_WEIGHT,
      },
    ],
  })
  return {
    forms,
    byLetters: (words) => found('AND', words.map(byForms)),
    byAny: (words) => found('OR', words.map(byForms)),
    byLikeness: (words) => {
      const like = words.map((word) => inside(word, folded))
      // NOTE a query of no words would be answered with nothing asked, and so with everything.
      if (like.some((own) => own.length === 0)) return []
      return found(
        'AND',
        like.map((queries) => ({ ...AS_KEPT, combineWith: 'OR', queries })),
      )
    },
  }
}
