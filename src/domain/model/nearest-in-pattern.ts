// The nearest right word where a pattern is made of words.
import { MONTHS } from './language.ts'
import { SELECTED } from './language-quantities.ts'
import { nearestWord } from './nearest.ts'
import type { Pattern } from './refusal.ts'

const PERIODS = ['year', 'period', 'year to date']
const BETWEEN = /[–-]/

/** What a selection is of, also where it is written in the singular: «child» is «children». */
const nearestSelected = (found: string): string | undefined => {
  const singular = new Map<string, string>([
    ['child', 'children'],
    ...SELECTED.map((word): [string, string] => [word.replace(/s$/, ''), word]),
  ])
  const near = nearestWord(found, [...SELECTED, ...singular.keys()])
  return near === undefined ? undefined : (singular.get(near) ?? near)
}

/** A period by its word, or both months of a stretch: «januari–augusti» is «january–august». */
const nearestCovers = (found: string): string | undefined => {
  const months = found.split(BETWEEN).map((one) => nearestWord(one.trim(), MONTHS))
  const [from, to] = months
  return months.length === 2 && from !== undefined && to !== undefined
    ? `${from}–${to}`
    : nearestWord(found, PERIODS)
}

/** The word that was meant, where the pattern is made of words. */
export const nearestInPattern = (found: string, pattern: Pattern): string | undefined => {
  if (pattern === 'selection') return nearestSelected(found)
  return pattern === 'covers' ? nearestCovers(found) : undefined
}
