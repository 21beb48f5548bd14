// A described group in one line, as an address, a table or a model has it: «county», «skr:B4», «1880 1885».
import { nearestWord } from '../model/nearest.ts'
import type { GroupDescription } from './groups.ts'
import { SIMILAR_FOR, type SimilarFor } from './similar-areas.ts'

/** What was written is no description of a group. */
export type WrittenGroupRefusal =
  | {
      readonly refused: 'unknownGroupWord'
      readonly found: string
      readonly valid: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly refused: 'unknownSimilar'
      readonly found: string
      readonly valid: readonly string[]
      readonly nearest?: string
    }
  | { readonly refused: 'notACounty' | 'notASize'; readonly found: string }

export const GROUP_WORDS = ['all', 'regions', 'county', 'skr', 'size', 'similar', 'group'] as const

const CODES = /^\d{4}(?:[\s,]+\d{4})*$/
const isSimilar = (word: string): word is SimilarFor => Object.hasOwn(SIMILAR_FOR, word)

const withNearest = (found: string, valid: readonly string[]) => {
  const nearest = nearestWord(found, valid)
  return { found, valid, ...(nearest === undefined ? {} : { nearest }) }
}

const similarOf = (rest: string): GroupDescription | WrittenGroupRefusal => {
  if (rest === '') return { is: 'similar' }
  if (isSimilar(rest)) return { is: 'similar', for: rest }
  return { refused: 'unknownSimilar', ...withNearest(rest, Object.keys(SIMILAR_FOR)) }
}

/** Reads a group written in one line. Whether there is such a group is for the statistics to say. */
export const readGroup = (written: string): GroupDescription | WrittenGroupRefusal => {
  const text = written.trim()
  if (CODES.test(text)) return { is: 'listed', areas: text.split(/[\s,]+/) }
  const [word = '', ...after] = text.split(':')
  const rest = after.join(':').trim()
  switch (word.trim()) {
    case 'all':
      return { is: 'all', of: 'municipalities' }
    case 'regions':
      return { is: 'all', of: 'regions' }
    case 'county':
      if (rest === '') return { is: 'county' }
      return /^\d\d$/.test(rest)
        ? { is: 'county', county: rest }
        : { refused: 'notACounty', found: rest }
    case 'skr':
      return rest === '' ? { is: 'skr' } : { is: 'skr', group: rest }
    case 'size':
      if (rest === '') return { is: 'size' }
      return /^\d{1,9}$/.test(rest)
        ? { is: 'size', from: Number(rest) }
        : { refused: 'notASize', found: rest }
    case 'similar':
      return similarOf(rest)
    case 'group':
      if (rest !== '') return { is: 'named', group: rest }
  }
  return { refused: 'unknownGroupWord', ...withNearest(word.trim(), GROUP_WORDS) }
}

/** The inverse of `readGroup`. */
export const writeGroup = (described: GroupDescription): string => {
  switch (described.is) {
    case 'listed':
      return described.areas.join(' ')
    case 'all':
      return described.of === 'regions' ? 'regions' : 'all'
    case 'county':
      return described.county === undefined ? 'county' : `county:${described.county}`
    case 'skr':
      return described.group === undefined ? 'skr' : `skr:${described.group}`
    case 'size':
      return described.from === undefined ? 'size' : `size:${described.from}`
    case 'similar':
      return described.for === undefined ? 'similar' : `similar:${described.for}`
    case 'named':
      return `group:${described.group}`
  }
}
