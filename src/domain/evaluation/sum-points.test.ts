// What areas and totals come to, what can be given, and what is told of what is missing: spec/evaluation.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { evaluationFrom } from '../../../spec/evaluation/example.ts'
import { compare, exact, toText } from '../exact/exact.ts'
import { decimalFrom } from '../exact/swedish-number.ts'
import { acceptPoints } from './accept-points.ts'
import { differingSums } from './differing-sums.ts'
import { strengthsIn } from './strengths.ts'
import { type MissingPart, sumPoints } from './sum-points.ts'
import { weightsFault } from './weights.ts'

const rows = (name: string) =>
  readTable(`../evaluation/${name}.csv`).map((row) => [row.cell('why'), row] as const)
const swedish = (number: Parameters<typeof toText>[0] | null): string =>
  number === null ? '' : toText(number).replace('.', ',')
const missingWords = (missing: readonly MissingPart[]): string =>
  missing.map(({ part, why }) => `${part}:${why}`).join(' ')

describe('sums', () => {
  test.each(rows('sums'))('%s', (_, row) => {
    const evaluation = evaluationFrom({
      given: row.cell('given', ''),
      weights: row.cell('weights', ''),
    })
    const sums = sumPoints(evaluation, 'self')
    const part = row.cell('part', '')
    const found = part === '' ? { ...sums, points: sums.total, from: null } : sums.parts.get(part)
    expect({
      points: swedish(found?.points ?? null),
      from: found?.from ?? '',
      missing: missingWords(found?.missing ?? []),
      soFar: swedish(found?.soFar ?? null),
    }).toEqual({
      points: row.cell('points', ''),
      from: row.cell('from', ''),
      missing: row.cell('missing', ''),
      soFar: row.cell('soFar', ''),
    })
  })

  test('a total is the sum of its areas exactly when none is missing, whatever is given', () => {
    const points = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null })
    fc.assert(
      fc.property(fc.tuple(points, points, points), (given) => {
        const written = ['A', 'B', 'C'].flatMap((part, index) => {
          const halves = given[index] ?? null
          return halves === null ? [] : [`${part}=${halves / 2}`.replace('.', ',')]
        })
        const { total, soFar, missing } = sumPoints(
          evaluationFrom({ given: written.join(' ') }),
          'self',
        )
        const known = given.flatMap((one) => (one === null ? [] : [one / 2]))
        expect(compare(soFar, exact(known.reduce((a, b) => a + b, 0)))).toBe(0)
        expect(total === null).toBe(known.length < 3)
        expect(missing).toHaveLength(3 - known.length)
      }),
    )
  })
})

test.each(rows('differing'))('given and summed: %s', (_, row) => {
  const sums = sumPoints(evaluationFrom({ given: row.cell('given') }), 'self')
  const said = differingSums(sums).map(
    ({ part, given, below }) => `${part} ${swedish(given)} ${swedish(below)}`,
  )
  expect(said.join(', ')).toBe(row.cell('differing', ''))
})

test.each(rows('points'))('points: %s', (_, row) => {
  const { framework } = evaluationFrom({})
  const found = acceptPoints(framework, row.cell('part'), row.cell('points'))
  expect('points' in found ? swedish(found.points) : found.refused).toBe(row.cell('outcome'))
})

test.each(rows('weights'))('weights: %s', (_, row) => {
  const parts = row
    .cell('weights')
    .split(' ')
    .map((written, index) => ({
      id: String(index + 1),
      ...(written === '-' ? {} : { weight: decimalFrom(written) ?? undefined }),
    }))
  const fault = weightsFault(parts, exact(row.cell('asked')), 'A')
  expect({
    outcome: fault?.refused ?? '',
    sum: fault?.sum ?? '',
    without: fault?.without.join(' ') ?? '',
  }).toEqual({
    outcome: row.cell('outcome', ''),
    sum: row.cell('sum', ''),
    without: row.cell('without', ''),
  })
})

test.each(rows('respondents'))('groups who answer: %s', (_, row) => {
  const by = row.cell('by')
  const evaluation = evaluationFrom({
    given: row.cell('given'),
    by,
    answers: row.cell('answers', ''),
  })
  const found = sumPoints(evaluation, by).parts.get('A')
  expect(swedish(found?.points ?? null)).toBe(row.cell('points', ''))
  expect(found?.missing.map(({ why }) => why).join(' ')).toBe(row.cell('missing', ''))
})

test.each(rows('strengths'))('strengths: %s', (_, row) => {
  const found = strengthsIn(evaluationFrom({ given: row.cell('given') }), 'self')
  const ids = (list: 'strengths' | 'weaknesses' | 'improvements') =>
    found[list].map(({ part }) => part).join(' ')
  expect([ids('strengths'), ids('weaknesses'), ids('improvements')]).toEqual([
    row.cell('strengths', ''),
    row.cell('weaknesses', ''),
    row.cell('improvements', ''),
  ])
  expect(found.reads.isOurs).toBe(true)
})
