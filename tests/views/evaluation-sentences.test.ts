// Every sentence that the pages of an evaluation can make, over each shipped framework: one full stop, and its own words.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { besideOthers } from '../../src/domain/evaluation/beside-others.ts'
import type { Framework } from '../../src/domain/evaluation/framework.ts'
import { type OpenedEvaluation, seriesWith } from '../../src/domain/evaluation/opened-evaluation.ts'
import { readEvaluation } from '../../src/domain/evaluation/read-evaluation.ts'
import { readFramework } from '../../src/domain/evaluation/read-framework.ts'
import { resultView } from '../../src/render/views/evaluation-result-view.ts'
import type { EvaluationSeen } from '../../src/render/views/evaluation-seen.ts'
import { evaluationView } from '../../src/render/views/evaluation-view.ts'
import type { Language } from '../../src/text/language.ts'
import { shipped } from './shipped.ts'

const FRAMEWORKS = readdirSync('frameworks')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))

const textOf = (name: string): string => readFileSync(`frameworks/${name}.yaml`, 'utf8')

const frameworkOf = (name: string): Framework => {
  const read = readFramework('f.yaml', textOf(name))
  if ('refusals' in read) throw new Error(name)
  return read.framework
}

const REFERENCES = [
  'references:',
  '  - { kind: median, whose: Alla, values: {}, total: 400, note: "En anmärkning utan punkt", source: En källa }',
  '  - { kind: best, whose: Några, count: 3, values: {}, fragment: ",3", note: En anmärkning. }',
]

type Made = { readonly lines?: readonly string[]; readonly id?: string; readonly year?: string }

const open = (name: string, { lines = [], id = 'e', year = '' }: Made): OpenedEvaluation => {
  const framework = frameworkOf(name)
  const from = year === '' ? String(framework.edition?.years?.from ?? 2026) : year
  const text = [
    `evaluation: ${id}`,
    ...[`title: ${id}`, 'framework: f.yaml', 'organisation: Vi', 'area: "2425"'],
    ...[`scope: ${framework.scopes[0]?.id}`, `year: ${from}`, ...lines],
  ].join('\n')
  const read = readEvaluation(
    new Map([
      ['f.yaml', textOf(name)],
      ['e.yaml', text],
    ]),
    'e.yaml',
  )
  if ('refusals' in read) throw new Error(`${name}: ${JSON.stringify(read.refusals)}\n${text}`)
  const { evaluation } = read
  return {
    ...{ id, bodyId: null, evaluation, framework, lines: [], versions: [], isOpen: true },
    ...{ entered: { own: [], weights: new Map() }, head: {}, text: {} },
  } as unknown as OpenedEvaluation
}

const MODELS = new Map(
  ['dorotea', 'lindesberg', 'kalmar', 'kumla'].map((name) => [name, shipped(name)]),
)

const seen = (
  municipality: string,
  opened: OpenedEvaluation,
  others: readonly OpenedEvaluation[] = [],
): EvaluationSeen => {
  const found = MODELS.get(municipality)
  if (found === undefined) throw new Error(municipality)
  const { model, chain } = found
  const all = [opened, ...others]
  const by = opened.framework.assessors.map(({ id }) => id)
  return {
    loaded: { chain, changeNumber: 1, versions: [{ model }] },
    ...{ opened, notes: [], mayEvaluate: true, examples: [], round: null, easilyGiven: [] },
    series: by.map((one) => seriesWith(opened, all, one)),
    beside: by.map((one) => besideOthers(opened, all, one)),
  }
}

const viewing = (language: Language) => ({
  ...{ organisation: 'vi', today: '2026-11-23', language },
  titles: new Map(FRAMEWORKS.map((name) => [name, name])),
})

/** Points of the first `count` areas by the first assessor, each as its place says. */
const given = (framework: Framework, count: number, points: (place: number) => string) => [
  'points:',
  ...framework.areas
    .slice(0, count)
    .map(
      ({ id }, place) =>
        `  - { part: "${id}", by: ${framework.assessors[0]?.id}, ${points(place)} }`,
    ),
]

/** What an evaluation by a framework can hold, and what it is called here. */
const statesOf = (name: string): Readonly<Record<string, readonly string[]>> => {
  const framework = frameworkOf(name)
  const by = framework.assessors[0]?.id
  const all = framework.areas.length
  if (framework.points === null)
    return { empty: [], spoken: [`comments: [{ by: ${by}, text: Bra }]`] }
  const isGroup = framework.assessors[0]?.kind === 'respondents'
  const own = isGroup
    ? [
        'own:',
        ...framework.areas.map(
          ({ id }) => `  - { id: q${id}, under: "${id}", title: F, most: 10 }`,
        ),
      ]
    : []
  const points = (count: number, of: (place: number) => string) =>
    given(framework, count, of).map((line) =>
      isGroup ? line.replace('part: "', 'part: "q') : line,
    )
  const answers = isGroup ? [`answers: { ${by}: 40 }`] : []
  const printed = `published: [{ by: ${by}, total: 600 }]`
  return {
    empty: [...REFERENCES],
    some: [...own, ...answers, ...points(2, (at) => `points: ${at + 1}`), printed],
    all: [...own, ...answers, ...points(all, (at) => `points: ${at + 1}`), ...REFERENCES],
    equal: [...own, ...answers, ...points(all, () => 'points: 7')],
    lost: [
      ...own,
      ...points(all, (at) => (isGroup ? 'points: 7' : `missing: ${at > 0 ? 'lost' : 'notPublic'}`)),
      `published: [{ by: ${by}, fragment: "Totalt …", note: Trasig }, ]`,
    ],
    hidden: [
      ...own,
      ...(isGroup ? [`answers: { ${by}: 3 }`] : []),
      ...points(all, () => 'points: 7'),
    ],
  }
}

/** Whole sentences, each with one full stop; and what may stand without one. */
const saidBy = (evaluation: EvaluationSeen, language: Language) => {
  const reply = resultView(evaluation, viewing(language))
  const work = evaluationView(evaluation, viewing(language))
  const series = reply.series.flatMap(({ leftOut }) => leftOut)
  const others = reply.amongOthers.flatMap(({ said, leftOut }) => [said, ...leftOut])
  const sentences = [
    ...[...reply.totals, ...reply.references, ...reply.notices, ...series, ...others],
    ...[reply.reads, reply.noRose, reply.noAssignments, reply.beside?.said ?? ''],
  ].filter((one) => one !== '')
  const fragments = [
    ...[reply.rose?.headline ?? '', ...(reply.rose?.profiles ?? []).flatMap(({ said }) => said)],
    ...reply.series.flatMap(({ rows }) => rows.map(({ said }) => said)),
    ...reply.amongOthers.flatMap(({ rows }) => rows.map(({ own }) => own)),
    ...reply.strengths.flatMap(({ improvements }) =>
      improvements.flatMap(({ said, gap }) => [said, gap]),
    ),
    ...work.assessors.flatMap(({ total, progress }) => [total, progress]),
    ...work.areas.flatMap(({ cells }) => cells.map(({ said }) => said)),
  ].filter((one) => one !== '')
  return { sentences, fragments }
}

describe.each(FRAMEWORKS)('%s', (name) => {
  test.each(['sv', 'en'] as const)(
    'is said in %s with one full stop to each sentence',
    (language) => {
      for (const [state, lines] of Object.entries(statesOf(name))) {
        const opened = open(name, { lines })
        const others = [
          open(name, { lines, id: 'other' }),
          open('kvalitetsutmarkelsen', { id: 'unlike' }),
        ]
        const { sentences, fragments } = saidBy(seen('dorotea', opened, others), language)
        for (const one of [...sentences, ...fragments])
          expect([state, one]).toEqual([
            state,
            expect.not.stringMatching(
              /\.\.|\. \.| [.,:;]|\(\)|\.\)\.|\.[,:;]|[^…]\.\(|^\s|\s$|undefined|: \./,
            ),
          ])
        for (const one of sentences)
          expect([state, one]).toEqual([state, expect.stringMatching(/[.?]$/)])
      }
    },
  )
})

const headlineOf = (name: string, state: string, language: Language = 'sv'): string =>
  resultView(seen('dorotea', open(name, { lines: statesOf(name)[state] ?? [] })), viewing(language))
    .rose?.headline ?? ''

describe('where all areas are equal', () => {
  test.each([
    ['kommunkompassen-2010', 'sv', 'e, 56 av 800: lika i varje område'],
    ['kommunkompassen-2010', 'en', 'e, 56 of 800: the same in every area'],
    ['demokratibarometern', 'sv', 'e: lika i varje bedömningsgrund'],
  ] as const)('%s says so in %s', (name, language, said) => {
    expect(headlineOf(name, 'equal', language)).toBe(said)
  })

  test('of those that share the strongest place, each is named', () => {
    const points = [9, 9, 8, 7, 6, 5, 4, 1]
    const lines = given(frameworkOf('kommunkompassen-2010'), 8, (at) => `points: ${points[at]}`)
    const opened = open('kommunkompassen-2010', { lines })
    expect(resultView(seen('dorotea', opened), viewing('sv')).rose?.headline).toMatch(
      /: starkast i offentlighet och demokrati och tillgänglighet och brukarorientering, svagast i /,
    )
  })
})

describe('the framework’s own words for its levels', () => {
  const progressOf = (name: string, state: string, language: Language = 'sv') =>
    evaluationView(
      seen('dorotea', open(name, { lines: statesOf(name)[state] ?? [] })),
      viewing(language),
    ).assessors[0]?.progress
  test.each([
    ['kommunkompassen-2002', 'empty', 'sv', '0 av 37 har poäng, räknat per fråga'],
    ['kommunkompassen-2002', 'some', 'sv', '2 av 8 har poäng, räknat per område'],
    ['kommunkompassen-2002', 'some', 'en', '2 of 8 have points, counted by area'],
    ['demokratibarometern', 'empty', 'sv', '0 av 4 har poäng, räknat per bedömningsgrund'],
    ['demokratibarometern', 'some', 'sv', '2 av 4 har poäng, räknat per fråga'],
  ] as const)('%s with %s is told in %s of what is counted', (name, state, language, said) => {
    expect(progressOf(name, state, language)).toBe(said)
  })
})

describe('why no assignment can be given of a gap', () => {
  const whyIn = (municipality: string, language: Language = 'sv') => {
    const lines = statesOf('kommunkompassen-2010').all ?? []
    const opened = open('kommunkompassen-2010', { lines })
    return resultView(seen(municipality, opened), viewing(language)).noAssignments
  }
  test.each(['dorotea', 'lindesberg'])('in %s the model has none', (municipality) => {
    expect(whyIn(municipality)).toMatch(
      /^Härifrån går inget uppdrag att ge: styrmodellen har inga uppdrag\./,
    )
    expect(whyIn(municipality, 'en')).toMatch(
      /^No assignment can be given from here: the model has none\./,
    )
  })
  test('on the page where it is worked on, at each part with points left, and at no other', () => {
    const lines = given(frameworkOf('kommunkompassen-2010'), 2, (at) => `points: ${at * 100}`)
    const opened = open('kommunkompassen-2010', { lines })
    const said = (municipality: string) =>
      evaluationView(seen(municipality, opened), viewing('sv')).areas.map(
        ({ noAssignments }) => noAssignments !== '',
      )
    const others = Array.from({ length: 7 }, () => false)
    expect(said('dorotea')).toEqual([true, ...others])
    expect(said('kalmar')).toEqual([false, ...others])
  })
  test.each(['kalmar', 'kumla'])('in %s one can', (municipality) => {
    expect(whyIn(municipality)).toBe('')
  })
})

describe('strengths and weaknesses', () => {
  const toldOf = (state: string) => {
    const opened = open('demokratibarometern', {
      lines: statesOf('demokratibarometern')[state] ?? [],
    })
    return resultView(seen('dorotea', opened), viewing('sv')).strengths.map(({ by }) => by)
  }
  // «Inga svagheter» of a group that is withheld would be a result that nobody may see.
  test.each([
    ['all', ['citizens'], 'a group that is shown is read'],
    ['hidden', [], 'a group too small to be shown has neither, and nothing is said of it'],
  ] as const)('%s: %j, since %s', (state, told, _why) => {
    expect(toldOf(state)).toEqual(told)
  })
})
