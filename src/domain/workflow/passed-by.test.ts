// What a round that has been closed reads of the values that came to its year then.
import { describe, expect, test } from 'vitest'
import { fromText, toText } from '../exact/exact.ts'
import type { Reading } from '../measures/measure.ts'
import { nameOfRound, type Round } from '../periods/period.ts'
import { type ClosedTimes, followPassedBy, readBy } from './passed-by.ts'

const INTERIM: Round = { id: 'delår', kind: 'forecast', year: 2026, from: 1, to: 8 }
const ANNUAL: Round = { id: 'helår', kind: 'outcome', year: 2026, from: 1, to: 12 }

const value = (written: string, more: Partial<Reading> = {}): Reading => ({
  measure: 'nki',
  period: '2026',
  kind: 'forecast',
  sex: 'all',
  breaks: false,
  madeUp: false,
  value: fromText(written),
  ...more,
})

type Came = readonly [change: number, reading: Reading, takenIn?: 'statistics']

/** What a round reads when these have come, one after another, each in the place of the one before of its kind. */
const readOf = (
  round: Round,
  spans: ClosedTimes['spans'],
  came: readonly Came[],
): readonly (string | undefined)[] => {
  const closed = [{ round, spans }]
  const placeOf = ({ period, kind }: Reading): string => `${period} ${kind}`
  let inForce: readonly Reading[] = []
  let passed = followPassedBy(new Map(), closed, [], [])
  const recorded = came.map(([change, reading, takenIn]) => ({
    ...{ reading, change },
    ...(takenIn === undefined ? {} : { takenIn: true as const }),
  }))
  for (const one of recorded) {
    const { reading } = one
    const replaced = inForce.filter((one) => placeOf(one) === placeOf(reading))
    passed = followPassedBy(passed, closed, [one], replaced)
    inForce = [...inForce.filter((one) => !replaced.includes(one)), reading]
  }
  const atOnce = followPassedBy(new Map(), closed, recorded, [])
  const read = readBy(inForce, passed.get(nameOfRound(round)))
  expect(readBy(inForce, atOnce.get(nameOfRound(round)))).toEqual(read)
  return read.map((one) => (one.value === undefined ? undefined : toText(one.value)))
}

const CLOSED = [{ from: 10, to: null }]
const REOPENED = [{ from: 10, to: 20 }]
const outcome = { kind: 'outcome' } as const

describe('the round reads', () => {
  test.each<
    readonly [
      why: string,
      round: Round,
      spans: ClosedTimes['spans'],
      came: readonly Came[],
      read: readonly string[],
    ]
  >([
    ['what came before it was closed', INTERIM, CLOSED, [[5, value('78')]], ['78']],
    [
      'the forecast it was closed with, when a later round has got another',
      INTERIM,
      CLOSED,
      [
        [5, value('78')],
        [12, value('60')],
      ],
      ['78'],
    ],
    ['nothing, where nothing stood when it was closed', INTERIM, CLOSED, [[12, value('60')]], []],
    [
      'no outcome that another round asked for, which would settle it',
      INTERIM,
      CLOSED,
      [
        [5, value('78')],
        [12, value('60', outcome)],
      ],
      ['78'],
    ],
    [
      'what came while it was open, between two closings',
      INTERIM,
      [
        { from: 10, to: 20 },
        { from: 30, to: null },
      ],
      [
        [5, value('78')],
        [12, value('60')],
        [25, value('77')],
        [31, value('50')],
      ],
      ['77'],
    ],
    [
      'what it was closed with, when it is opened for something else',
      INTERIM,
      REOPENED,
      [
        [5, value('78')],
        [12, value('60')],
        [13, value('61')],
      ],
      ['78'],
    ],
    [
      'a value that comes in the very change that opens it again as one from before',
      INTERIM,
      REOPENED,
      [
        [5, value('78')],
        [20, value('60')],
      ],
      ['78'],
    ],
    ['the first change after it', INTERIM, REOPENED, [[21, value('60')]], ['60']],
    [
      'another year’s values whenever they come',
      INTERIM,
      CLOSED,
      [[12, value('60', { period: '2025', ...outcome })]],
      ['60'],
    ],
    [
      'a period within it whenever it comes: closing refuses those by itself',
      INTERIM,
      CLOSED,
      [[12, value('60', { period: '2026-T2', ...outcome })]],
      ['60'],
    ],
    [
      'the year’s outcome as it was closed with, when statistics are taken in that revise it',
      ANNUAL,
      CLOSED,
      [
        [5, value('78', outcome)],
        [12, value('60', outcome), 'statistics'],
      ],
      ['78'],
    ],
    [
      'another year’s too, which it may compare with',
      ANNUAL,
      CLOSED,
      [
        [5, value('70', { period: '2024', ...outcome })],
        [12, value('60', { period: '2024', ...outcome }), 'statistics'],
      ],
      ['70'],
    ],
    [
      'nothing of what statistics bring for the first time while it is closed',
      ANNUAL,
      CLOSED,
      [[12, value('60', outcome), 'statistics']],
      [],
    ],
    [
      'what was taken in before it was closed, whatever is taken in after',
      ANNUAL,
      CLOSED,
      [
        [5, value('78', outcome), 'statistics'],
        [12, value('60', outcome), 'statistics'],
        [13, value('61', outcome), 'statistics'],
      ],
      ['78'],
    ],
    [
      'what is taken in after it is opened again',
      ANNUAL,
      REOPENED,
      [
        [5, value('78', outcome)],
        [12, value('60', outcome), 'statistics'],
        [21, value('61', outcome), 'statistics'],
      ],
      ['61'],
    ],
    [
      'the year’s outcome in the year’s round: no later period of it is left',
      ANNUAL,
      CLOSED,
      [[12, value('60', outcome)]],
      ['60'],
    ],
  ])('%s', (_why, round, spans, came, read) => {
    expect(readOf(round, spans, came)).toEqual(read)
  })
})
