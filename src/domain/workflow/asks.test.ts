// What a round asks of whom: values, texts and judgements, found anew each time.
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../assessment/facts.ts'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { readModel } from '../model/parse.ts'
import { openConclusions } from '../rollup/open-conclusions.ts'
import { type Ask, asksOf } from './asks.ts'

const MODEL = (round = '') => `
model: m
title: M
scales:
  light:
    grades:
      - { id: green, tone: good, label: Grön }
      - { id: red, tone: bad, label: Röd, requires: [analysis] }
      - { id: grey, tone: unknown, counts: false, label: Grå, requires: [motivation] }
types:
  area: { label: Område, assessments: { whole: { scale: light } } }
  goal:
    label: Mål
    parents: [area]
    fields: { why: { label: Varför, kind: longText, required: perRound } }
    assessments: { status: { scale: light, rule: reached } }
  task: { label: Uppdrag, sort: assignment }
rules:
  reached:
    of: measure
    cases:
      - { grade: grey, when: { missing: outcome } }
      - { grade: green, when: { reaches: target } }
      - { grade: red, when: { worse: { over: 50 %, than: target } } }
rounds:
  - { id: delår, kind: forecast, covers: january–august }
  - { id: helår, kind: outcome, covers: year${round} }
`

type Written = {
  readonly round?: string
  /** More that the round says. */
  readonly of?: string
  /** More that the measure says. */
  readonly measure?: string
  readonly target?: string
  readonly nodes?: string
  readonly readings?: string
  readonly more?: string
}

const CHAIN = ({ nodes = '', measure = '', target = '80', readings = '', more = '' }: Written) => `
chain: c
title: C
model: m.yaml
bodies:
  - { id: kf, kind: council, title: Fullmäktige }
  - { id: nämnd, kind: committee, title: Nämnden, parent: kf }
  - { id: norra, kind: unit, title: Norra, parent: nämnd }
  - { id: södra, kind: unit, title: Södra, parent: nämnd, valid: { to: 2025-12-31 } }
nodes:
  - { id: område, type: area, title: Området, owner: kf }
  - { id: mål, type: goal, title: Målet, parent: område, owner: nämnd, measures: [m] }
${nodes}
measures:
  - { id: m, title: Måttet, unit: number, better: higher, limits: { target: ${target} }${measure === '' ? '' : `, ${measure}`} }
readings:
  - { measure: m, period: 2020, value: 1 }
${readings}
${more}
`

const asked = (written: Written = {}) => {
  const { round = 'helår-2026', of = '' } = written
  const read = readModel(new Map([['m.yaml', MODEL(of)]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { model } = read
  const chain = readChain(new Map([['c.yaml', CHAIN(written)]]), 'c.yaml', model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  const named = roundNamed(model, round)
  if (named === null) throw new Error(round)
  const facts = gatherFacts(model, chain.chain, named, '2027-03-01')
  const before = roundNamed(model, round.replace('2026', '2025'))
  if (before === null) throw new Error(round)
  const earlier = gatherFacts(model, chain.chain, before, '2027-03-01')
  return asksOf(facts, openConclusions(facts), openConclusions(earlier))
}
const values = (asks: readonly Ask[]) =>
  asks.flatMap((ask) =>
    ask.is === 'value' ? [[ask.measure, ask.at, ask.period, ask.sex, ask.answered]] : [],
  )
const texts = (asks: readonly Ask[]) =>
  asks.flatMap((ask) => (ask.is === 'text' ? [[ask.node, ask.field, ask.at, ask.answered]] : []))
const judgements = (asks: readonly Ask[]) =>
  asks.flatMap((ask) =>
    ask.is === 'judgement' ? [[ask.node, ask.assessment, ask.at, ask.answered]] : [],
  )
const newTexts = (asks: readonly Ask[]) =>
  asks.flatMap((ask) => (ask.is === 'newText' ? [[ask.because, ask.at, ask.answered]] : []))

describe('a value', () => {
  test('is asked of the owner of the goal that it is a measure of', () =>
    expect(values(asked())).toEqual([['m', 'nämnd', '2026', 'all', false]]))

  test('of the measure’s own owner where it has one', () =>
    expect(values(asked({ measure: 'owner: kf' }))).toEqual([['m', 'kf', '2026', 'all', false]]))

  test.each([
    ['value: 5', true, 'a number'],
    ['missing: suppressed', true, 'the reason why there is none'],
    ['missing: notReported', false, 'only that nothing is reported'],
  ])('is answered by %s: %s, since it is %s', (said, answered, _why) => {
    const asks = asked({ readings: `  - { measure: m, period: 2026, ${said} }` })
    expect(values(asks)[0]?.at(-1)).toBe(answered)
  })

  test('of another year is no answer', () =>
    expect(
      values(asked({ readings: '  - { measure: m, period: 2025, value: 5 }' }))[0]?.at(-1),
    ).toBe(false))

  test('in an outcome round is not answered by a forecast', () => {
    const readings = '  - { measure: m, period: 2026, kind: forecast, value: 5 }'
    expect(values(asked({ readings }))[0]?.at(-1)).toBe(false)
    expect(values(asked({ readings, round: 'delår-2026' }))[0]?.at(-1)).toBe(true)
  })

  test('split by sex is asked for all, women and men', () =>
    expect(values(asked({ measure: 'bySex: true' })).map((one) => one[3])).toEqual([
      'all',
      'women',
      'men',
    ]))

  test.each([
    ['asked: tertial', 'helår-2026', ['2026', '2026-T3']],
    ['asked: tertial', 'delår-2026', ['2026', '2026-T2']],
    ['asked: month', 'delår-2026', ['2026', '2026-08']],
    ['asked: half', 'delår-2026', ['2026', '2026-H1']],
    ['asked: year', 'delår-2026', ['2026']],
    ['asked: { everyYears: 2, from: 2020 }', 'helår-2026', ['2026']],
  ])('%s is in %s asked for %j', (measure, round, periods) =>
    expect(values(asked({ measure, round })).map(([, , period]) => period)).toEqual(periods),
  )

  test('measured in parts of the year is in an outcome round of the year told for the year', () => {
    const asks = asked({
      measure: 'asked: tertial',
      readings: '  - { measure: m, period: 2026, value: 90 }',
    })
    expect(values(asks).map(([, , period, , one]) => `${period} ${one}`)).toEqual([
      '2026 true',
      '2026-T3 false',
    ])
  })

  test('measured in parts of the year is in a forecast round foretold for the year, as the rule reads it', () => {
    const round = 'delår-2026'
    const measure = 'asked: tertial'
    const read = (readings: string) =>
      asked({ measure, round, readings: `  - { measure: m, ${readings} }` })
    const answered = (asks: readonly Ask[]) =>
      values(asks).map(([, , period, , one]) => `${period} ${one}`)
    expect(answered(read('period: 2026-T2, value: 30'))).toEqual(['2026 false', '2026-T2 true'])
    expect(answered(read('period: 2026, kind: forecast, value: 90'))).toEqual([
      '2026 true',
      '2026-T2 false',
    ])
  })

  test.each([
    ['asked every second year, in the other', 'asked: { everyYears: 2, from: 2019 }'],
    ['no longer in force', 'valid: { to: 2025-12-31 }'],
    ['made by a formula of nobody', 'source: { kind: formula }'],
  ])('%s is asked of nobody', (_why, measure) => expect(values(asked({ measure }))).toEqual([]))

  test('put together from units is asked of each in force in the period', () => {
    const readings =
      '  - { measure: m, unit: norra, period: 2025, value: 1 }\n  - { measure: m, unit: södra, period: 2025, value: 2 }'
    const measure = 'consolidation: sum'
    expect(values(asked({ measure, readings }))).toEqual([['m', 'norra', '2026', 'all', false]])
    expect(values(asked({ measure, readings, round: 'helår-2025' })).map((one) => one[1])).toEqual([
      'norra',
      'södra',
    ])
  })

  test('that no goal asked about uses is asked of nobody', () => {
    expect(values(asked({ of: ', types: [area]' }))).toEqual([])
    expect(values(asked({ of: ', types: [goal]' }))).toHaveLength(1)
  })

  test('that the round does not name is not asked', () =>
    expect(values(asked({ of: ', measures: [m]' }))).toHaveLength(1))
})

describe('a text', () => {
  test('that the model demands in every round is asked of the goal’s owner', () =>
    expect(texts(asked())).toEqual([['mål', 'why', 'nämnd', false]]))

  test('written in the round is an answer, in another it is not', () => {
    const written = (round: string) =>
      `texts: [{ node: mål, round: ${round}, field: why, text: Därför. }]`
    expect(texts(asked({ more: written('helår-2026') }))[0]?.at(-1)).toBe(true)
    expect(texts(asked({ more: written('helår-2025') }))[0]?.at(-1)).toBe(false)
  })

  test.each([
    [
      '5',
      [
        ['mål', 'why', 'nämnd', false],
        ['mål', 'analysis', 'nämnd', false],
      ],
      'red demands one',
    ],
    ['90', [['mål', 'why', 'nämnd', false]], 'green does not'],
  ])('with the value %s the texts are %j, since %s', (value, expected, _why) =>
    expect(texts(asked({ readings: `  - { measure: m, period: 2026, value: ${value} }` }))).toEqual(
      expected,
    ),
  )
})

describe('a motivation', () => {
  const WHY: readonly unknown[] = ['mål', 'why', 'nämnd', false]
  const GONE = '  - { measure: m, period: 2026, missing: notYetPublished }'
  const written = 'texts: [{ node: mål, round: helår-2026, field: motivation, text: Ny enkät. }]'
  const judged =
    'judgements: [{ node: mål, round: helår-2026, grade: grey, by: nämnd, reason: Ny enkät. }]'
  test.each([
    ['', '', [WHY], 'nothing is reported: that is what is missing'],
    ['  - { measure: m, period: 2026, value: 90 }', '', [WHY], 'green demands none'],
    [
      GONE,
      '',
      [WHY, ['mål', 'motivation', 'nämnd', false]],
      'there is no value, and grey asks why',
    ],
    [GONE, written, [WHY, ['mål', 'motivation', 'nämnd', true]], 'it is written'],
    [GONE, judged, [WHY], 'who judged has given it'],
  ])('with %s and %s the texts are %j: %s', (readings, more, expected, _why) =>
    expect(texts(asked({ readings, more }))).toEqual(expected),
  )
})

describe('a judgement', () => {
  test('that the model leaves to a person is asked of the body that makes it', () =>
    expect(judgements(asked())).toEqual([['område', 'whole', 'kf', false]]))

  test('made in the round is an answer', () =>
    expect(
      judgements(
        asked({
          more: 'judgements: [{ node: område, round: helår-2026, grade: green, by: kf }]',
        }),
      )[0]?.at(-1),
    ).toBe(true))

  test('is asked of the owner of a goal that has nothing its rule could read', () =>
    expect(
      judgements(
        asked({
          nodes: '  - { id: skatt, type: goal, title: Skatten, parent: område, owner: nämnd }',
        }),
      ),
    ).toContainEqual(['skatt', 'status', 'nämnd', false]))

  test('is asked where no case of the rule fits, since nothing is guessed', () =>
    expect(
      judgements(asked({ readings: '  - { measure: m, period: 2026, value: 50 }' })),
    ).toContainEqual(['mål', 'status', 'nämnd', false]))

  test('is not asked where the value is missing: then the value is', () =>
    expect(judgements(asked()).map(([node]) => node)).toEqual(['område']))
})

test('a goal that comes while the round is open is on the list', () => {
  const nodes =
    '  - { id: nytt, type: goal, title: Nytt, parent: område, owner: nämnd, measures: [m] }'
  expect(texts(asked({ nodes })).map(([node]) => node)).toEqual(['mål', 'nytt'])
})

test('a goal that is no longer in force is not', () => {
  const nodes =
    '  - { id: gammalt, type: goal, title: Gammalt, parent: område, owner: nämnd, measures: [m], valid: { to: 2026-06-30 } }'
  expect(texts(asked({ nodes })).map(([node]) => node)).toEqual(['mål'])
})

test('what no body answers for is asked all the same, of nobody', () => {
  const nodes =
    '  - { id: föräldralöst, type: goal, title: Utan ansvarig, parent: område, measures: [m] }'
  expect(texts(asked({ nodes }))).toContainEqual(['föräldralöst', 'why', undefined, false])
})

describe('a value that stands as it did the last time', () => {
  const GREEN = 90
  const RED = 10
  const reported = (before: number, now: number, more = '', target = '80') =>
    newTexts(
      asked({
        target,
        readings: `  - { measure: m, period: 2025, value: ${before}, comment: Som förr }
  - { measure: m, period: 2026, value: ${now}${more} }`,
      }),
    )

  test('asks for a new text where the light is not green', () =>
    expect(reported(RED, RED)).toEqual([['notGood', 'nämnd', false]]))

  test.each([
    [GREEN, GREEN, 'the light is green, as before'],
    [RED, RED + 1, 'the value is another'],
    [GREEN, RED, 'the value is another, however red'],
  ])('from %s to %s asks for none: %s', (before, now, _why) =>
    expect(reported(before, now)).toEqual([]),
  )

  test('asks for one where the light has become green by a limit that moved', () => {
    expect(reported(GREEN, GREEN, '', '{ years: { 2025: 85, 2026: 80 } }')).toEqual([])
    expect(reported(GREEN, GREEN, '', '{ years: { 2025: 200, 2026: 80 } }')).toEqual([
      ['moved', 'nämnd', false],
    ])
  })

  test('of what is measured in parts of the year is held against a period as long, and asks once', () => {
    const asks = asked({
      measure: 'asked: tertial',
      readings: `  - { measure: m, period: 2025, value: ${RED} }
  - { measure: m, period: 2025-T3, value: 4 }
  - { measure: m, period: 2026, value: ${RED} }
  - { measure: m, period: 2026-T3, value: 4 }`,
    })
    expect(newTexts(asks)).toEqual([['notGood', 'nämnd', false]])
  })

  test('is satisfied by a text of its own, not by the last one again', () => {
    expect(reported(RED, RED, ', comment: Vi har anställt två')).toEqual([
      ['notGood', 'nämnd', true],
    ])
    expect(reported(RED, RED, ', comment: Som förr')).toEqual([['notGood', 'nämnd', false]])
  })
})
