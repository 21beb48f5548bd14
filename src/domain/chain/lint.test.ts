// What lint warns of, each by a small model and chain with one thing wrong.
import { describe, expect, test } from 'vitest'
import { readChain } from '../goals/read-chain.ts'
import { roundNamed } from '../goals/round-standing.ts'
import type { Model } from '../model/model.ts'
import { readModel } from '../model/parse.ts'
import { lintChain } from './lint.ts'
import { lintModel } from './lint-model.ts'

const MODEL = `
model: liten
title: Liten
scales:
  light:
    grades:
      - { id: green, tone: good, label: Grön }
      - { id: yellow, tone: caution, label: Gul }
      - { id: red, tone: bad, label: Röd }
      - { id: grey, tone: unknown, label: Grå }
groups: { county: { label: Länet } }
rules:
  light:
    of: measure
    cases:
      - { grade: green, when: { reaches: target } }
      - { grade: yellow, when: { reaches: half } }
      - { grade: red, otherwise: true }
types:
  area: { label: Område, sort: area }
  strategic: { label: Strategiskt mål, parents: [area], parentCount: { fewest: 0 } }
  goal:
    label: Mål
    parents: [strategic]
    parentCount: { fewest: 0 }
    limits: { target: { label: Mål }, half: { label: Halvt } }
    assessments: { status: { scale: light, rule: light } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: liten
title: Liten
model: m.yaml
bodies: [{ id: bun, kind: committee, title: Nämnden }]
nodes:
  - { id: a, type: area, title: Område }
  - { id: s, type: strategic, title: Strategiskt, parents: [a] }
  - { id: g, type: goal, title: Mål, parents: [s], owner: bun, measures: [m] }
measures:
  - { id: m, title: Mått, unit: percent, limits: { target: 80, half: 60 } }
`
const modelOf = (text: string): Model => {
  const found = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.model
}
const warned = (
  chain: readonly [string, string] = ['', ''],
  model: readonly [string, string] = ['', ''],
  named?: string,
) => {
  const read = modelOf(MODEL.replace(...model))
  const found = readChain(new Map([['c.yaml', CHAIN.replace(...chain)]]), 'c.yaml', read)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return lintChain(read, found.chain, named === undefined ? null : roundNamed(read, named))
}

describe('a chain', () => {
  test('that is whole gives no warnings', () => expect(warned()).toEqual([]))

  test.for(['owner', 'due', 'measure', 'target', 'decision'] as const)(
    'whose goals lack the %s their type demands is warned of',
    (what) => {
      const bare = '- { id: g, type: goal, title: Mål, parents: [s] }'
      const untold = '- { id: g, type: goal, title: Mål, parents: [s], measures: [m] }'
      const chain = what === 'target' ? CHAIN.replace('target: 80, ', '') : CHAIN
      const node = what === 'target' ? untold : bare
      const text = chain.replace(
        '- { id: g, type: goal, title: Mål, parents: [s], owner: bun, measures: [m] }',
        node,
      )
      const model: readonly [string, string] = [
        'label: Mål\n',
        `label: Mål\n    needs: [${what}]\n`,
      ]
      expect(warned([CHAIN, text], model)).toContainEqual(
        expect.objectContaining({ warns: 'needMissing', node: 'g', what }),
      )
    },
  )

  test('with a limit that must be set is warned of when it is not', () => {
    const needed: readonly [string, string] = [
      'half: { label: Halvt }',
      'half: { label: Halvt, needed: true }',
    ]
    expect(warned([', half: 60', ''], needed)).toMatchObject([
      { warns: 'limitMissing', limit: 'half' },
    ])
  })

  test('is warned of both loose ends of the red thread', () => {
    const below = warned(['parents: [s], owner', 'owner'])
    expect(below).toMatchObject([
      { warns: 'nobodyBelow', node: 's' },
      { warns: 'nobodyAbove', node: 'g' },
    ])
  })

  describe('where a goal may lie under another goal or something else', () => {
    const thread = (model: string, ...nodes: string[]) => {
      const read = readModel(new Map([['m.yaml', model]]), 'm.yaml')
      if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
      const text = ['chain: t', 'title: T', 'model: m.yaml', 'nodes:', ...nodes].join('\n')
      const found = readChain(new Map([['c.yaml', text]]), 'c.yaml', read.model)
      if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
      return lintChain(read.model, found.chain).flatMap((one) =>
        one.warns === 'nobodyAbove' ? [`${one.node}: ${(one.above ?? []).join(' ')}`] : [],
      )
    }
    const model = [
      'model: m',
      'title: M',
      'types:',
      '  vision: { label: Vision, sort: text }',
      '  area: { label: Område, sort: area, parents: [vision] }',
      '  council: { label: Fullmäktigemål, parents: [area, vision] }',
      '  committee: { label: Nämndmål, parents: [council, area, vision, committee], links: { serves: { label: Bidrar till, to: [council] } } }',
      'rounds: [{ id: helår, kind: outcome, covers: year }]',
    ].join('\n')
    const top = [
      '  - { id: v, type: vision, title: V }',
      '  - { id: a, type: area, title: A, parent: v }',
    ]
    const council = '  - { id: k, type: council, title: K, parent: a }'
    const committee = (parent: string, more = '') =>
      `  - { id: n, type: committee, title: N, parent: ${parent}${more} }`
    test.for<[string, string[], string[]]>([
      ['under the council’s goal', [council, committee('k')], []],
      ['under the vision', [council, committee('v')], ['n: council']],
      ['under an area', [council, committee('a')], ['n: council']],
      ['under an area where the council has no goals', [committee('a')], []],
      [
        'linked to the council’s goal',
        [council, committee('a', ', links: [{ link: serves, to: k, part: contributes }]')],
        [],
      ],
      [
        'under a goal that is asked for',
        [council, '  - { id: o, type: committee, title: O, parent: k }', committee('o')],
        [],
      ],
      [
        'under a goal that is not',
        [council, '  - { id: o, type: committee, title: O, parent: a }', committee('o')],
        ['o: council', 'n: council'],
      ],
    ])('one %s', ([, nodes, told]) => expect(thread(model, ...top, ...nodes)).toEqual(told))
  })

  test('with a measure no goal uses is warned of', () => {
    const more = '\n  - { id: n, title: Mer, unit: count }\n'
    expect(warned([', half: 60 } }\n', `, half: 60 } }${more}`])).toMatchObject([
      { warns: 'measureUnused', measure: 'n' },
    ])
  })

  test('over the model’s own ceiling is warned of, at it not', () => {
    const second =
      'measures: [m] }\n  - { id: g2, type: goal, title: Två, parents: [s], owner: bun, measures: [m] }'
    const ceiling = (most: number): readonly [string, string] => [
      'groups:',
      `ceilings: { goalsPerOwner: ${most} }\ngroups:`,
    ]
    expect(warned(['measures: [m] }', second], ceiling(1))).toMatchObject([
      { warns: 'overCeiling', owner: 'bun', count: 2, most: 1 },
    ])
    expect(warned(['measures: [m] }', second], ceiling(2))).toEqual([])
  })

  test('with a yearly figure in a tertial round is warned of, a tertial figure is not', () => {
    const round: readonly [string, string] = ['covers: year', 'covers: january–april']
    expect(warned(['', ''], round)).toMatchObject([
      { warns: 'yearlyInShortRound', measure: 'm', every: 1 },
    ])
    const seldom = 'unit: percent, asked: { everyYears: 2, from: 2024 }'
    expect(warned(['unit: percent', seldom], round)).toMatchObject([
      { warns: 'yearlyInShortRound', measure: 'm', every: 2 },
    ])
    expect(warned(['unit: percent', 'unit: percent, asked: tertial'], round)).toEqual([])
  })

  test.for<[string, string, object[]]>([
    ['count', 'tertial', [{ warns: 'limitOfTwoLengths', measure: 'm', year: 'helår', part: 't1' }]],
    ['money', 'month', [{ warns: 'limitOfTwoLengths' }]],
    ['percent', 'tertial', []],
    ['count', 'year', [{ warns: 'yearlyInShortRound' }]],
  ])(
    'with one limit for the year and a part of it, of %s asked by the %s',
    ([unit, asked, all]) => {
      const rounds: readonly [string, string] = [
        'covers: year }]',
        'covers: year }, { id: t1, kind: outcome, covers: january–april }]',
      ]
      const measure: readonly [string, string] = ['unit: percent', `unit: ${unit}, asked: ${asked}`]
      expect(warned(measure, rounds)).toMatchObject(all)
    },
  )

  test('with a deciding measure its owner cannot influence is warned of', () => {
    expect(warned(['unit: percent', 'unit: percent, influence: false'])).toMatchObject([
      { warns: 'noInfluence', measure: 'm', node: 'g', owner: 'bun' },
    ])
  })

  test.for<[string, object[]]>([
    ['{ target: 80, half: 80 }', [{ warns: 'limitsCrossed', limits: ['target', 'half'] }]],
    ['{ target: 60, half: 80 }', [{ warns: 'limitsCrossed' }]],
    ['{ target: { from: 0, to: 10 }, half: { from: 5, to: 20 } }', [{ warns: 'limitsOverlap' }]],
    [
      '{ target: { from: 0, to: 10 }, half: { from: 10.2, to: 20 } }',
      [{ warns: 'limitsGap', values: ['10', '10.2'], example: '10.1', gets: { grade: 'red' } }],
    ],
    ['{ target: { from: 0, to: 10 }, half: { from: 10.1, to: 20 } }', []],
    ['{ target: { years: { 2024: 80, 2026: 82 } } }', [{ warns: 'limitYearMissing', year: 2025 }]],
  ])('with the limits %s', ([limits, warnings]) => {
    expect(warned(['{ target: 80, half: 60 }', limits])).toMatchObject(warnings)
  })
})

test.for<[string, string, object[], string]>([
  ['{ years: { 2024: 80, 2025: 80 } }', '2026', [{ year: 2026, last: 2025 }], 'a later value'],
  ['{ years: { 2024: 80, 2025: 80 } }', '2025', [], 'the last year that has it'],
  ['{ years: { 2025: 80 } }', '2020', [], 'what was before the limit was set'],
  ['80', '2026', [], 'a limit of all years'],
  ['{ years: { 2025: 80, all: 70 } }', '2026', [], 'one of every other year'],
])('a needed limit %s and a value of %s: %o, %s', ([target, period, expected]) => {
  const value = `readings: [{ measure: m, period: ${period}, value: 1 }]\n`
  const ended = warned(
    ['target: 80, half: 60 } }\n', `target: ${target}, half: 60 } }\n${value}`],
    ['target: { label: Mål }', 'target: { label: Mål, needed: true }'],
  ).filter(({ warns }) => warns === 'limitEnded')
  expect(ended).toMatchObject(expected)
  expect(ended).toHaveLength(expected.length)
})

describe('limits whose numbers look crossed', () => {
  const crossed = (yellow: string) =>
    warned(
      ['{ target: 80, half: 60 }', '{ target: 60, half: 80 }'],
      ['{ reaches: half }', yellow],
    ).filter(({ warns }) => warns === 'limitsCrossed')
  test.for<[string, number, string]>([
    ['{ worse: { atMost: 0, than: half } }', 1, 'no margin: as good as reached'],
    ['{ worse: { atMost: 30 %, than: half } }', 0, 'with a margin it may tell values apart'],
    ['{ worse: { atMost: 30 %, than: target } }', 0, 'no rule looks at the other'],
  ])('and the rule has yellow when %s: %s warnings, %s', ([yellow, count]) =>
    expect(crossed(yellow)).toHaveLength(count),
  )
})

describe('a text that every round asks for', () => {
  const asked: readonly [string, string] = [
    'label: Mål\n',
    'label: Mål\n    fields: { analys: { label: Analys, kind: longText, required: perRound } }\n',
  ]
  const written = (text: string): readonly [string, string] => [
    'measures:\n  - { id: m,',
    `texts: [{ node: g, field: analys, text: Det går bättre${text} }]\nmeasures:\n  - { id: m,`,
  ]
  const missing = [
    {
      warns: 'roundTextMissing',
      node: 'g',
      field: 'analys',
      label: { sv: 'Analys' },
      round: 'helår-2026',
    },
  ]

  test('is warned of where the round has none', () =>
    expect(warned(['', ''], asked, 'helår-2026')).toMatchObject(missing))

  test('is not warned of where it is written', () =>
    expect(warned(written(', round: helår-2026'), asked, 'helår-2026')).toEqual([]))

  test('is not replaced by the text of another round, or of none', () => {
    expect(warned(written(', round: helår-2025'), asked, 'helår-2026')).toMatchObject(missing)
    expect(warned(written(''), asked, 'helår-2026')).toMatchObject(missing)
  })

  test('is asked for only by a round that asks for the type, while the node stands', () => {
    const other: readonly [string, string] = [
      MODEL,
      MODEL.replace(...asked).replace('covers: year }', 'covers: year, types: [strategic] }'),
    ]
    expect(warned(['', ''], other, 'helår-2026')).toEqual([])
    const ended: readonly [string, string] = [
      'owner: bun, measures',
      'owner: bun, valid: { to: 2025-12-31 }, measures',
    ]
    expect(warned(ended, asked, 'helår-2026')).toEqual([])
  })

  test('is not asked for without a round', () => expect(warned(['', ''], asked)).toEqual([]))
})

describe('an area', () => {
  const AREA = '{ label: Område, sort: area'
  const onArea: readonly [string, string] = [
    'title: Område }',
    'title: Område, owner: bun, measures: [{ measure: n, role: decides }] }',
  ]
  const hanging = CHAIN.replace(...onArea).concat(
    '  - { id: n, title: Visar, unit: percent, influence: false }\n',
  )

  test('is asked for no owner, measure or target', () => {
    const needs: readonly [string, string] = [
      AREA,
      `${AREA}, needs: [owner, measure, target], measures: { needed: true }`,
    ]
    expect(warned(['', ''], needs)).toEqual([])
  })

  test('has measures that show and do not decide', () => {
    const limits: readonly [string, string] = [
      AREA,
      `${AREA}, limits: { most: { label: Mest, needed: true } }`,
    ]
    expect(warned([CHAIN, hanging], limits)).toEqual([])
    const judged: readonly [string, string] = [
      MODEL,
      MODEL.replace(AREA, `${AREA}, assessments: { status: { scale: light, rule: below } }`)
        .replace('rules:\n', 'rules:\n  below: { of: node, worst: { of: { of: children } } }\n')
        .replace(
          'covers: year }',
          'covers: year }, { id: vår, kind: outcome, covers: january–april, types: [area] }',
        ),
    ]
    expect(warned([CHAIN, hanging], judged)).toEqual([])
  })

  test('has measures that are warned of where a rule reads them', () => {
    const graded: readonly [string, string] = [
      AREA,
      `${AREA}, assessments: { status: { scale: light, rule: light } }`,
    ]
    expect(warned([CHAIN, hanging], graded)).toMatchObject([
      { warns: 'noInfluence', measure: 'n', node: 'a' },
    ])
  })

  test('has measures that do not count against its owner’s ceiling', () => {
    const ceiling: readonly [string, string] = [
      'groups:',
      'ceilings: { measuresPerOwner: 1 }\ngroups:',
    ]
    expect(warned([CHAIN, hanging], ceiling)).toEqual([])
  })
})

describe('limits that are intervals', () => {
  const limits = (written: string) =>
    warned(['limits: { target: 80, half: 60 }', `better: interval, limits: ${written}`]).filter(
      (one) => 'measure' in one && one.warns.startsWith('limits'),
    )

  test('may lie one in the other, the better inside', () => {
    expect(limits('{ target: { from: 30, to: 60 }, half: { from: 20, to: 75 } }')).toEqual([])
    expect(limits('{ target: { around: 45, plusMinus: 15 }, half: { from: 30, to: 75 } }')).toEqual(
      [],
    )
  })

  test('overlap where the better is the wider, or they only meet in part', () => {
    for (const written of [
      '{ target: { from: 20, to: 75 }, half: { from: 30, to: 60 } }',
      '{ target: { from: 30, to: 60 }, half: { from: 50, to: 75 } }',
    ])
      expect(limits(written)).toMatchObject([{ warns: 'limitsOverlap' }])
  })
})

describe('a limit outside what the measure can be', () => {
  const outside = (written: string) =>
    warned(['limits: { target: 80, half: 60 }', written]).filter(
      ({ warns }) => warns === 'limitOutsidePossible',
    )
  const limits = (better: string, target: string) =>
    outside(`better: ${better}, possible: { from: 0, to: 100 }, limits: { target: ${target} }`)

  test.for([
    ['higher', '100.1', 'never'],
    ['higher', '-0.1', 'always'],
    ['lower', '100.1', 'always'],
    ['lower', '-0.1', 'never'],
    ['none', '101', 'untold'],
    ['interval', '{ from: 101, to: 110 }', 'never'],
    ['interval', '{ from: -10, to: -1 }', 'never'],
  ] as const)('(%s is better, %s) is warned of: it is reached %s', ([better, target, reached]) => {
    expect(limits(better, target)).toMatchObject([
      { limit: 'target', reached, possible: { from: '0', to: '100' }, year: 0 },
    ])
  })

  test.for([
    ['higher', '100', 'at the top'],
    ['lower', '0', 'at the bottom'],
    ['interval', '{ from: 100, to: 110 }', 'where an interval has its end inside'],
    ['interval', '{ around: 95, plusMinus: 10 }', 'where an interval reaches out'],
  ] as const)('is not (%s is better, %s): %s', ([better, target]) => {
    expect(limits(better, target)).toEqual([])
  })

  test('is told of year by year', () => {
    const years = 'limits: { target: { years: { 2025: 90, 2026: 110 } } }'
    expect(outside(`possible: { to: 100 }, ${years}`)).toMatchObject([
      { year: 2026, value: ['110'] },
    ])
    expect(outside(years)).toEqual([])
  })

  test('is told of for a unit’s own limit too', () => {
    const own = 'limits: { target: 90 }, unitLimits: { bun: { target: 110 } }'
    expect(outside(`possible: { to: 100 }, ${own}`)).toMatchObject([
      { unit: 'bun', on: ['measures', 'm', 'unitLimits', 'bun', 'target'] },
    ])
  })
})

describe('a goal without a measure', () => {
  const WITHOUT = ['parents: [s], owner: bun, measures: [m]', 'parents: [s], owner: bun'] as const
  const about = (node: string, found: readonly { readonly warns: string }[]) =>
    found.filter((one) => 'node' in one && one.node === node).map(({ warns }) => warns)

  test('that a rule over measures assesses can never be assessed', () => {
    expect(about('g', warned(WITHOUT))).toEqual(['nothingToAssess'])
  })

  test('is told of once where its type demands one', () => {
    const demanding = [
      '    limits: { target',
      '    needs: [measure]\n    limits: { target',
    ] as const
    expect(about('g', warned(WITHOUT, demanding))).toEqual(['needMissing'])
  })

  test('is as it should be where a person judges', () => {
    const judged = ['scale: light, rule: light', 'scale: light, rule: judgement'] as const
    expect(about('g', warned(WITHOUT, judged))).toEqual([])
  })
})

describe('a model', () => {
  const CASES = /cases:\n(?: {6}- .*\n)*/
  const linted = (cases: readonly string[]) =>
    lintModel(
      modelOf(MODEL.replace(CASES, `cases:\n${cases.map((one) => `      - ${one}\n`).join('')}`)),
    )

  test('whose cases take every value has no hole', () => {
    expect(lintModel(modelOf(MODEL))).toEqual([])
  })

  test('that leaves a hole is shown a value that falls through', () => {
    const holes = linted([
      '{ grade: green, when: { reaches: target } }',
      '{ grade: red, when: { worse: { over: 10 %, than: target } } }',
    ])
    expect(holes).toMatchObject([{ warns: 'ruleLeavesHole', value: '47.9', better: 'higher' }])
  })

  test('with colours against the county’s mean alone has its hole where there is no comparison', () => {
    const holes = linted([
      '{ grade: grey, when: { missing: outcome } }',
      '{ grade: green, when: { any: [{ reaches: target }, { beats: { mean: county } }] } }',
      '{ grade: yellow, when: { worse: { atMost: 10 %, than: { mean: county } } } }',
      '{ grade: red, when: { worse: { over: 10 %, than: { mean: county } } } }',
    ])
    expect(holes).toMatchObject([{ warns: 'ruleLeavesHole', others: null }])
  })

  test('over a change since the base year is tried with better and worse years before', () => {
    const whole = [
      '{ grade: grey, when: { missing: baseline } }',
      '{ grade: green, when: { improves: { since: base, by: 10 % } } }',
      '{ grade: yellow, when: { improves: { since: base } } }',
    ]
    expect(linted([...whole, '{ grade: red, otherwise: true }'])).toEqual([])
    expect(linted(whole)).toMatchObject([{ warns: 'ruleLeavesHole' }])
  })

  test('with at most and over the same margin leaves no hole', () => {
    const whole = [
      '{ grade: green, when: { reaches: target } }',
      '{ grade: yellow, when: { worse: { atMost: 10 %, than: target } } }',
      '{ grade: red, when: { worse: { over: 10 %, than: target } } }',
    ]
    expect(linted(whole)).toEqual([])
  })

  test.for<[string, string, readonly object[]]>([
    ['january–april', 'delårsrapport', [{ warns: 'notStatutoryPeriod', round: 'helår' }]],
    ['january–june', 'delårsrapport', []],
    ['january–august', 'delårsrapport', []],
    ['january–september', 'delårsrapport', [{ warns: 'notStatutoryPeriod' }]],
    ['year', 'delårsrapport', [{ warns: 'notStatutoryPeriod' }]],
    ['year', 'årsredovisning', []],
    ['january–august', 'årsredovisning', [{ on: ['rounds', 0, 'covers'] }]],
  ])('with a round of %s that is %s by law', ([covers, statutory, warnings]) => {
    const round = `covers: ${covers}, statutory: ${statutory} }`
    expect(lintModel(modelOf(MODEL.replace('covers: year }', round)))).toMatchObject(warnings)
  })

  const MONTHLY = '{ id: månad, label: Månadsrapport, kind: forecast, every: month'
  test.for<[string, string, readonly object[]]>([
    [
      'with the year’s own round in a month that a monthly one has too',
      `${MONTHLY}, covers: year to date }, { id: delår, kind: forecast, covers: january–august }`,
      [{ warns: 'roundsAlike', round: 'delår', earlier: 'månad-08', on: ['rounds', 2, 'covers'] }],
    ],
    [
      'with that month left out of the monthly ones',
      `${MONTHLY}, except: [august], covers: year to date }, { id: delår, kind: forecast, covers: january–august }`,
      [],
    ],
    [
      'with two rounds of one name',
      `${MONTHLY}, covers: period }, { id: mars, label: Månadsrapport mars, kind: outcome, covers: january–march }`,
      [{ warns: 'roundsAlike', round: 'mars', same: 'name', on: ['rounds', 2, 'label'] }],
    ],
    ['with months each by itself beside the whole year', `${MONTHLY}, covers: period }`, []],
  ])('%s', ([_, rounds, warnings]) => {
    expect(
      lintModel(modelOf(MODEL.replace('covers: year }', `covers: year }, ${rounds}`))),
    ).toMatchObject(warnings)
  })
})
