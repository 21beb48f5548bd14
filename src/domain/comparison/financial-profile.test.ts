// Finansiella profilen: spec/comparison/profiles.csv, perspectives, methods that are refused, and what holds for every group.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { areasIn } from '../../../spec/comparison/read-areas.ts'
import { exact, toText } from '../exact/exact.ts'
import {
  FINANCIAL_FIGURES,
  type FinancialFigure,
  financialProfile,
  PROFILE_METHOD,
  pointsForPlace,
  profileMovement,
  refuseMethod,
} from './financial-profile.ts'

const figureIn = (word: string): FinancialFigure => {
  const figure = FINANCIAL_FIGURES.find((one) => one === word)
  if (figure === undefined) throw new Error(`«${word}» is none of the eight`)
  return figure
}

describe('profiles.csv', () => {
  test.for(readTable('../comparison/profiles.csv'))('line $line', ({ cell }) => {
    const figure = figureIn(cell('figure'))
    const values = new Map([[figure, areasIn(cell('members'))]])
    const { figures } = financialProfile(2025, cell('own'), values, PROFILE_METHOD)
    const found = figures.find((one) => one.figure === figure)
    expect({
      points: String(found?.points ?? 'none'),
      rank: found?.rank === undefined ? '' : `${found.rank}/${found.of}`,
    }).toEqual({ points: cell('points'), rank: cell('rank', '') })
  })
})

describe('perspectives', () => {
  const values = (own: string) => areasIn(`a ${own} | b 40 | c 30 | d 20 | e 10`)
  const profile = (figures: Partial<Record<FinancialFigure, string>>) =>
    financialProfile(
      2025,
      'a',
      new Map(Object.entries(figures).map(([one, own]) => [figureIn(one), values(own)])),
      PROFILE_METHOD,
    ).perspectives.map(({ perspective, points, missing }) => [
      perspective,
      points === null ? null : toText(points),
      missing.join(' '),
    ])

  test('are the mean of their figures’ points; what is missing is told', () => {
    expect(profile({ equityRatio: '50', taxFinancedInvestment: '15', quickRatio: '50' })).toEqual([
      ['capacity', '3.5', ''],
      ['readiness', '5', 'netFinancialAssets'],
      ['risk', null, 'taxRate averageResult'],
      ['control', null, 'budgetAdherence resultBeforeExtraordinary'],
    ])
  })

  test('of the one that is ours hold each of the eight figures once', () => {
    expect(Object.values(PROFILE_METHOD.perspectives).flat().sort()).toEqual(
      [...FINANCIAL_FIGURES].sort(),
    )
    expect(PROFILE_METHOD.ours).toBe(true)
  })
})

test('movement is from the first to the last year, and none where a year has no points', () => {
  const profileIn = (year: number, own: string) =>
    financialProfile(
      year,
      'a',
      new Map([
        ['equityRatio', areasIn(`a ${own} | b 40 | c 30 | d 20 | e 10`)],
        ['quickRatio', year === 2025 ? areasIn('a 1 | b 2 | c 3 | d 4 | e 5') : []],
      ]),
      PROFILE_METHOD,
    )
  const moved = profileMovement([
    profileIn(2025, '50'),
    profileIn(2024, '25'),
    profileIn(2023, '15'),
  ])
  expect([moved?.from, moved?.to]).toEqual([2023, 2025])
  expect(
    moved?.perspectives.map(({ change }) => (change === null ? null : toText(change))),
  ).toEqual(['3', null, null, null])
  expect(profileMovement([profileIn(2025, '50')])).toBeNull()
})

describe('a method is refused', () => {
  const shares = (...all: readonly [number, number, number, number, number]) => {
    const [five, four, three, two, one] = all
    return [exact(five), exact(four), exact(three), exact(two), exact(one)] as const
  }

  test('where its shares are not a hundred per cent together', () => {
    const found = refuseMethod({ ...PROFILE_METHOD, shares: shares(10, 20, 40, 20, 20) })
    expect(found?.refused).toBe('sharesNotHundred')
    expect(() =>
      financialProfile(2025, 'a', new Map(), {
        ...PROFILE_METHOD,
        shares: shares(10, 20, 40, 20, 20),
      }),
    ).toThrow('sharesNotHundred')
  })

  test('where one is below nought', () => {
    const found = refuseMethod({ ...PROFILE_METHOD, shares: shares(-10, 40, 40, 20, 10) })
    expect(found?.refused).toBe('negativeShare')
  })

  test('where a perspective has no figure', () => {
    const perspectives = { ...PROFILE_METHOD.perspectives, risk: [] }
    expect(refuseMethod({ ...PROFILE_METHOD, perspectives })).toEqual({
      refused: 'emptyPerspective',
      perspective: 'risk',
    })
  })

  test('and the one that is ours is not', () => expect(refuseMethod(PROFILE_METHOD)).toBeNull())
})

describe('for every group', () => {
  test('points never rise down the list, and as many get 5 as 1, 4 as 2', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), (of) => {
        const points = Array.from({ length: of }, (_, index) =>
          pointsForPlace(index + 1, of, PROFILE_METHOD),
        )
        expect(points).toEqual([...points].sort((a, b) => b - a))
        const count = (wanted: number) => points.filter((one) => one === wanted).length
        expect([count(1), count(2)]).toEqual([count(5), count(4)])
      }),
    )
  })
})
