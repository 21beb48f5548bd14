// The largest municipality that is promised to be quick, made up with a fixed seed.
import { exact } from '../src/domain/exact/exact.ts'
import type { NodeText } from '../src/domain/goals/chain.ts'
import { structureOf } from '../src/domain/goals/compile-chain.ts'
import type { ChainText } from '../src/domain/goals/language.ts'
import type { Reading } from '../src/domain/measures/measure.ts'
import { readModel } from '../src/domain/model/parse.ts'
import type { Municipality } from '../src/usecases/chain/import-municipality.ts'

const MODEL = `
model: bench
title: Mätning
scales:
  light:
    grades:
      - { id: green, tone: good, points: 1, label: Grön }
      - { id: yellow, tone: caution, points: 0.5, label: Gul }
      - { id: red, tone: bad, points: 0, label: Röd }
      - { id: grey, tone: unknown, counts: false, label: Grå }
rules:
  limits:
    of: measure
    cases:
      - { grade: grey, when: { missing: outcome } }
      - { grade: green, when: { reaches: target } }
      - { grade: yellow, when: { reaches: half } }
      - { grade: red, otherwise: true }
  worst: { of: node, worst: { of: { of: children } } }
  shares:
    of: node
    cases:
      - { grade: green, when: { share: { of: { of: children }, are: [green], atLeast: 80 % } } }
      - { grade: yellow, when: { share: { of: { of: children }, are: [green, yellow], atLeast: 50 % } } }
      - { grade: red, otherwise: true }
types:
  vision: { label: Vision, fields: { analysis: { label: Analys, kind: longText } }, assessments: { own: { scale: light, rule: shares } } }
  goal: { label: Mål, fields: { analysis: { label: Analys, kind: longText } }, parents: [vision, goal, programme], assessments: { own: { scale: light, rule: worst } } }
  programme: { label: Program, fields: { analysis: { label: Analys, kind: longText } }, parents: [vision, goal, programme], assessments: { own: { scale: light, rule: shares } } }
  target: { label: Delmål, fields: { analysis: { label: Analys, kind: longText } }, parents: [goal, programme], limits: { target: { label: Mål }, half: { label: Halv } }, assessments: { own: { scale: light, rule: limits } } }
rounds: [ { id: helår, kind: outcome, covers: year } ]
`

export type Size = {
  readonly nodes: number
  readonly measures: number
  readonly readings: number
  /** Texts of some four hundred characters about as many nodes, in the latest round. */
  readonly texts: number
  /** How many lie under each node that has any. */
  readonly fanOut: number
}

/** The largest municipality that is promised to be quick. */
export const LARGE: Size = {
  nodes: 50_000,
  measures: 8_000,
  readings: 500_000,
  texts: 20_000,
  fanOut: 6,
}

const UNITS = 200
export const FIRST_YEAR = 2017
export const YEARS = 10

/** A fixed-seed generator (xorshift), so that every run measures the same municipality. */
const seeded = (seed: number) => {
  let s = seed
  return () => {
    s ^= s << 13
    s ^= s >>> 17
    s ^= s << 5
    return (s >>> 0) / 4294967296
  }
}

const range = <One>(length: number, one: (index: number) => One): One[] =>
  Array.from({ length }, (_, index) => one(index))

const bodies = (): ChainText['bodies'] => [
  { id: 'council', kind: 'council', title: 'Fullmäktige' },
  ...range(UNITS, (unit) => ({
    id: `unit-${unit}`,
    kind: 'unit' as const,
    title: { sv: `Enhet ${unit}`, en: `Unit ${unit}` },
    parent: 'council',
  })),
]

/** How many nodes have others under them: the first so many. */
export const parentsIn = ({ nodes, fanOut }: Size): number => Math.ceil((nodes - 1) / fanOut)

const typeOf = (index: number, firstLeaf: number, draw: number): string => {
  if (index === 0) return 'vision'
  if (index >= firstLeaf) return 'target'
  return draw < 0.7 ? 'goal' : 'programme'
}

const nodes = (size: Size, random: () => number): ChainText['nodes'] => {
  const firstLeaf = parentsIn(size)
  return range(size.nodes, (index) => ({
    id: `node-${index}`,
    type: typeOf(index, firstLeaf, random()),
    title: { sv: `Det mål som har nummer ${index}`, en: `The goal of number ${index}` },
    ...(index === 0 ? {} : { parents: [`node-${Math.floor((index - 1) / size.fanOut)}`] }),
    owner: `unit-${index % UNITS}`,
    ...(index < firstLeaf ? {} : { measures: [`measure-${index % size.measures}`] }),
  }))
}

const measures = (size: Size, random: () => number): ChainText['measures'] =>
  range(size.measures, (index) => {
    const target = 300 + Math.floor(random() * 600)
    return {
      id: `measure-${index}`,
      title: { sv: `Mått ${index}`, en: `Measure ${index}` },
      unit: 'number',
      better: random() < 0.8 ? 'higher' : 'lower',
      limits: { target, half: Math.floor(target * 0.8) },
      owner: `unit-${index % UNITS}`,
    }
  })

/** Year by year, in each first the measures' own bodies and then their units; 2 % are missing. */
const readings = (size: Size, random: () => number): readonly Reading[] => {
  const perYear = Math.ceil(size.readings / YEARS)
  return range(size.readings, (index): Reading => {
    const inYear = index % perYear
    const measure = inYear % size.measures
    const turn = Math.floor(inYear / size.measures)
    const said = random() < 0.02
    return {
      measure: `measure-${measure}`,
      ...(turn === 0 ? {} : { unit: `unit-${(measure + turn) % UNITS}` }),
      period: String(FIRST_YEAR + Math.floor(index / perYear)),
      kind: 'outcome',
      sex: 'all',
      ...(said ? { missing: 'notReported' } : { value: exact((random() * 1200).toFixed(1)) }),
      breaks: false,
      madeUp: true,
    }
  })
}

const WORDS =
  'arbetet insatserna eleverna brukarna personalen ger visar behöver har fått ökat minskat bättre senare resultat kvalitet trygghet tillsammans under året'.split(
    ' ',
  )
const WORDS_IN_A_TEXT = 50

const texts = (size: Size): readonly NodeText[] => {
  const random = seeded(20260102)
  const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? ''
  return range(size.texts, (index) => ({
    node: `node-${index}`,
    round: `helår-${FIRST_YEAR + YEARS - 1}`,
    field: 'analysis',
    text: { sv: `${range(WORDS_IN_A_TEXT, word).join(' ')} (${index}).` },
    madeUp: true,
  }))
}

/** A made-up municipality of the size, the same every time. */
export const generateMunicipality = (size: Size): Municipality => {
  const read = readModel(new Map([['model.yaml', MODEL]]), 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const random = seeded(20260101)
  const chainText: ChainText = {
    chain: 'bench',
    title: 'Mätning',
    model: 'model.yaml',
    bodies: bodies(),
    nodes: nodes(size, random),
    measures: measures(size, random),
  }
  const facts = { readings: readings(size, random), judgements: [], texts: texts(size), peers: [] }
  const chain = { ...structureOf(chainText, read.model), ...facts }
  return { versions: [{ model: read.model, written: MODEL }], chain, chainText }
}
