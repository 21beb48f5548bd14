// What is kept of a house template as it is chosen, and why one is refused.
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { acceptHouse, NO_HOUSE, pictureKind } from './house-settings.ts'

/** «201 signs» is so many. */
const written = (text: string): string => {
  const many = /^(\d+) signs$/.exec(text)?.[1]
  return many === undefined ? text : 'x'.repeat(Number(many))
}

const ROWS = readTable('../house-settings.csv').map(({ line, cell }) => ({
  line,
  colour: cell('colour', '') || null,
  alt: cell('alt', ' '),
  foot: written(cell('foot', '')),
  answer: cell('answer'),
  why: cell('why'),
}))

describe('spec/house-settings.csv', () => {
  test.each(ROWS)('row $line: $answer, $why', ({ colour, alt, foot, answer }) => {
    const logo = { sha256: 'a'.repeat(64), kind: 'png', bytes: 10, alt } as const
    const accepted = acceptHouse({ ...NO_HOUSE, colour, foot, logo })
    expect('refused' in accepted ? accepted.refused : 'kept').toBe(answer)
    if (!('refused' in accepted)) expect(accepted.colour).toBe(colour?.toLowerCase() ?? null)
  })
})

test.each([
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ffe0', 'jpg'],
  ['3c737667', null],
  ['', null],
])('a file that begins %s is %s', (hex, kind) => {
  expect(pictureKind(Buffer.from(hex, 'hex'))).toBe(kind)
})
