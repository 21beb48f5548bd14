// An evaluation through the years: drawn as measures are, of one edition, scope and assessor alone.
import { describe, expect, test } from 'vitest'
import { evaluationFrom, type Written } from '../../spec/evaluation/example.ts'
import { type OpenedEvaluation, seriesWith } from '../../src/domain/evaluation/opened-evaluation.ts'
import { evaluationSeriesView } from '../../src/render/views/evaluation-series-view.ts'

const opened = (year: string, given: string, more: Written = {}): OpenedEvaluation => {
  const evaluation = evaluationFrom({ id: `e${year}`, year, given, ...more })
  const { id, framework } = evaluation
  return {
    id,
    evaluation,
    framework,
    bodyId: null,
    lines: [],
    versions: [],
  } as unknown as OpenedEvaluation
}

const WHOLE = 'A=74 B=60 C=50'
const now = opened('2026', WHOLE)

const viewOf = (others: readonly OpenedEvaluation[], own = now) =>
  evaluationSeriesView(
    own,
    { organisation: 'vi', language: 'sv' },
    seriesWith(own, [own, ...others], 'self'),
  )

describe('the years of one assessor', () => {
  test('are drawn within nought and the most, the earliest first, with the latest as headline', () => {
    const { drawn } = viewOf([opened('2022', 'A=70 B=50 C=40')])
    expect(drawn?.headline).toBe('Egen 2026: 184 av 300')
    expect(drawn?.points.map(({ period, value, shown }) => [period, value, shown])).toEqual([
      ['2022', 160, '160'],
      ['2026', 184, '184'],
    ])
    expect(drawn?.axis).toEqual({
      percent: false,
      unit: 'poäng',
      turned: false,
      least: 0,
      most: 300,
    })
  })

  test.each([
    ['another scope', opened('2022', WHOLE, { scope: 'council' })],
    ['another edition', opened('2022', WHOLE, { framework: 'annan', edition: 'liten' })],
    ['another framework', opened('2022', WHOLE, { framework: 'annan', edition: 'annan' })],
  ])('of %s are told, never drawn', (_, other) => {
    const { drawn, rows, leftOut } = viewOf([other])
    expect([drawn, rows.length, leftOut.length]).toEqual([null, 1, 1])
  })

  test('a year whose total lacks points has its row and no place on the line', () => {
    const { drawn, rows } = viewOf([opened('2022', WHOLE), opened('2024', 'A=74')])
    expect(drawn?.points.map(({ value }) => value)).toEqual([184, null, 184])
    expect(rows[1]?.said).toContain('Saknas: ')
  })

  test('where the framework counts no total, each area that two years have points of is drawn by itself', () => {
    const withoutTotal = { points: 'points: { step: half, total: false }' }
    const own = opened('2026', 'A=74 B=60', withoutTotal)
    const { drawn, areas } = viewOf([opened('2022', 'A=70,5 C=40', withoutTotal)], own)
    expect(drawn).toBeNull()
    expect(
      areas.map(({ headline, points }) => [headline, points.map(({ shown }) => shown)]),
    ).toEqual([['Egen, A Öppenhet 2026: 74 av 100', ['70,5', '74']]])
    expect(viewOf([opened('2022', WHOLE)]).areas).toEqual([])
  })

  test('no line is drawn through one total alone', () => {
    expect(viewOf([opened('2022', 'A=74')]).drawn).toBeNull()
  })
})
