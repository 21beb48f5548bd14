// The municipality's colour where it carries text: readable whatever was chosen, and left alone where it is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../spec/assessment/read-table.ts'
import { contrast, LEAST_CONTRAST, readable } from './theme.ts'

const ROWS = readTable('../house-colours.csv').map(({ line, cell }) => ({
  line,
  colour: cell('colour'),
  used: cell('used', ''),
  isKept: cell('kept') === 'yes',
  why: cell('why'),
}))

describe('spec/house-colours.csv', () => {
  test.each(ROWS)('row $line: $colour, $why', ({ colour, used, isKept }) => {
    const made = readable(colour, LEAST_CONTRAST)
    expect(contrast(made, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST)
    expect(made === colour).toBe(isKept)
    if (used !== '') expect(made).toBe(used)
  })
})

test('whatever colour is chosen, white text on it and it on white are read', () => {
  const colours = fc
    .integer({ min: 0, max: 0xffffff })
    .map((number) => `#${number.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colours, (colour) => {
      const made = readable(colour, LEAST_CONTRAST)
      expect(contrast(made, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST)
      expect(readable(made, LEAST_CONTRAST)).toBe(made)
    }),
  )
})
