// A frozen measure that follows a key figure: its own series is whole, and the page says which years of others were kept.
import { expect, test } from 'vitest'
import { followedExample } from '../../spec/assessment/followed-example.ts'
import { rowOf } from '../../spec/assessment/read-table.ts'
import { assessChain, roundOf } from '../../src/domain/assessment/assess-chain.ts'
import { conclusionsOf } from '../../src/domain/assessment/conclusions.ts'
import { type FrozenRound, freezeRound, thawRound } from '../../src/domain/reports/freeze.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { NOWHERE, viewIn } from '../../src/render/views/viewing.ts'

const AT = '2027-01-31'

const live = (): FrozenRound => {
  const { model, chain } = followedExample(
    rowOf({
      rule: 'sameYear',
      group: 'similar own',
      statistics: '2026: 1880=50 1882=40 1885=30 | 2025: 1880=77,75 1882=41 | 2024: 1885=66,5',
      readings: '2024: 44 | 2025: 45 | 2026: 46',
    }),
  )
  const round = roundOf(model, 'helår', 2026)
  if (round === null) throw new Error('the example has no helår')
  const modelText = { model: 'example', title: 'Example' } as FrozenRound['modelText']
  return { round, at: AT, model, modelText, chain, assessed: assessChain(model, chain, round, AT) }
}

const seen = ({ model, chain, round, at, assessed }: FrozenRound) => {
  const conclusions = conclusionsOf(assessed)
  const view = measureView(viewIn({ model, chain, round, at, conclusions }, 'sv', NOWHERE), 'm')
  if (view === null) throw new Error('the example has no m')
  const [others] = view.others
  return {
    own: view.series.points.map(({ period }) => period),
    others: others?.years,
    kept: others?.kept,
  }
}

test('while the round is open, the years of others are all there', () => {
  expect(seen(live())).toEqual({
    own: ['2024', '2025', '2026'],
    others: ['2024', '2025', '2026'],
    kept: undefined,
  })
})

test('when it is frozen, the own series is whole and the years of others are those compared', () => {
  expect(seen(thawRound(freezeRound(live())))).toEqual({
    own: ['2024', '2025', '2026'],
    others: ['2026'],
    kept: 'Andras värden är frysta bara för de år som jämfördes: 2026. Den egna serien är hel.',
  })
})
