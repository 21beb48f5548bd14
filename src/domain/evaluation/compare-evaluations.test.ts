// Medians, ranks and series of evaluations, and what is never put together: spec/evaluation/together.csv.
import { expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import { evaluationFrom } from '../../../spec/evaluation/example.ts'
import { toText } from '../exact/exact.ts'
import { type Compared, medianOf, rankOf, seriesOf } from './compare-evaluations.ts'
import { mayStandTogether } from './respondents.ts'

/** «a:2026:whole:self:C=60@framework@edition». */
const comparedFrom = (written: string): Compared => {
  const [id = '', year = '', scope = '', by = '', rest = ''] = written.trim().split(':')
  const [given = '', framework = 'liten', edition = 'liten'] = rest.split('@')
  const answers = 'citizens=50 elected=50'
  return {
    evaluation: evaluationFrom({ id, year, scope, by, given, framework, edition, answers }),
    by,
  }
}

test.each(readTable('../evaluation/together.csv').map((row) => [row.cell('why'), row] as const))(
  '%s',
  (_, row) => {
    const all = row.cell('evaluations').split('|').map(comparedFrom)
    const part = row.cell('part', '') || null
    const median = medianOf(all, part)
    const rank = rankOf(all, 'a', part)
    if ('refused' in median || 'refused' in rank) {
      expect([median, rank].map((one) => ('refused' in one ? one.refused : ''))).toEqual([
        row.cell('outcome'),
        row.cell('outcome'),
      ])
      return
    }
    expect({
      median: median.median === null ? '' : toText(median.median).replace('.', ','),
      counted: String(median.counted),
      missing: String(median.missing),
      rank: String(rank.rank ?? ''),
    }).toEqual({
      median: row.cell('median', ''),
      counted: row.cell('counted'),
      missing: row.cell('missing'),
      rank: row.cell('rank', ''),
    })
  },
)

const year = (id: string, of: string, given: string, more = {}): Compared => ({
  evaluation: evaluationFrom({ id, year: of, given, ...more }),
  by: 'self',
})

test('a series is one organisation’s, by year, with its holes', () => {
  const found = seriesOf([year('b', '2026', 'C=70'), year('a', '2024', 'C=lost')], 'C')
  expect(found).toMatchObject([
    { year: 2024, points: null },
    { year: 2026, points: { n: 70n } },
  ])
})

test('a series never mixes scopes, editions, organisations, or two of one year', () => {
  const first = year('a', '2024', 'C=60')
  const others = {
    otherScope: year('b', '2026', 'C=70', { scope: 'council' }),
    otherEdition: year('b', '2026', 'C=70', { framework: 'liten-2' }),
    otherOrganisation: year('b', '2026', 'C=70', { area: '1881' }),
    sameYearTwice: year('b', '2024', 'C=70'),
  }
  for (const [refused, other] of Object.entries(others))
    expect(seriesOf([first, other], 'C')).toMatchObject({ refused })
})

test('one group may stand with itself, and assessors with each other', () => {
  const { framework } = evaluationFrom({})
  expect(mayStandTogether(framework, ['citizens', 'citizens'])).toBeNull()
  expect(mayStandTogether(framework, ['self', 'external'])).toBeNull()
  expect(mayStandTogether(framework, ['citizens', 'elected'])).toEqual({
    refused: 'groupsMerged',
    groups: ['citizens', 'elected'],
  })
})
