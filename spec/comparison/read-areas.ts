// Reads a group's values written in one cell: «1880 31,3 | 1885 x | 1881 x suppressed».
import type { AreaValue } from '../../src/domain/comparison/area-values.ts'
import { GREY_CAUSES, type GreyCause } from '../../src/domain/comparison/key-figures.ts'
import { type Exact, toText } from '../../src/domain/exact/exact.ts'
import { swedishNumber } from '../../src/domain/exact/swedish-number.ts'
import type { Direction } from '../../src/domain/measures/measure.ts'

/** A number as a controller writes it. Throws on anything else. */
export const numberIn = (cell: string): Exact => {
  const value = swedishNumber(cell)
  if (value === null) throw new Error(`«${cell}» is no number`)
  return value
}

export const causeIn = (word: string): GreyCause => {
  const cause = GREY_CAUSES.find((one) => one === word)
  if (cause === undefined) throw new Error(`«${word}» is none of the causes`)
  return cause
}

export const directionIn = (word: string): Direction => {
  if (word === 'higher' || word === 'lower' || word === 'interval' || word === 'none') return word
  throw new Error(`«${word}» is no direction`)
}

/** One area and its value; «x» for none, with the cause after it where the source tells one. */
export const areaIn = (written: string): AreaValue => {
  const [area = '', value = '', cause] = written.trim().split(/\s+/)
  if (value !== 'x') return { area, value: numberIn(value) }
  return { area, value: null, ...(cause === undefined ? {} : { cause: causeIn(cause) }) }
}

export const areasIn = (cell: string): readonly AreaValue[] =>
  cell === '' ? [] : cell.split(' | ').map(areaIn)

/** An exact number as the tables write it: a decimal comma, a real minus, «n/d» where it has no end. */
export const written = (value: Exact | null): string =>
  value === null ? '' : toText(value).replace('.', ',').replace('-', '\u2212')
