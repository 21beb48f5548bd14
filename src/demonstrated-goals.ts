// The goals of the made-up municipality that follow key figures: lines of its chain, which the made-up statistics give their values.
import { parseDocument } from 'yaml'
import type { Gathered } from './cli/gather-files.ts'
import type { MeasureLine, NodeLine } from './domain/goals/written-chain.ts'

type Following = {
  readonly node: Pick<NodeLine, 'id' | 'title' | 'parent' | 'owner' | 'decision'>
  readonly measure: Omit<MeasureLine, 'owner' | 'better' | 'source' | 'limits'>
  readonly keyFigure: string
  readonly target: NonNullable<MeasureLine['limits']>[string]
  /** What is expected of 2026, decimal comma. */
  readonly forecast: string
  /** The analysis of each round that the demonstration publishes. */
  readonly analyses: Readonly<Record<string, { readonly sv: string; readonly en: string }>>
}

// NOTE the latest that others have told: what is asked for in 2026 is for most held against 2025.
const LATEST = { atMostYearsOld: 1 } as const
const IN_PER_CENT = { unit: 'percent', decimals: 1, possible: { from: 0, to: 100 } } as const

/** What the council has decided of them itself, in its budget. */
const IN_BUDGET = { by: 'kf', date: '2024-11-25', ref: '§ 91 (påhittad)' } as const

const FOLLOWING: readonly Following[] = [
  {
    node: {
      id: 'studier',
      title: {
        sv: 'Fler tar gymnasieexamen än i grannlänet',
        en: 'More graduate than in the neighbouring county',
      },
      parent: 'lara',
      owner: 'bun',
      decision: IN_BUDGET,
    },
    measure: {
      id: 'examen',
      title: {
        sv: 'Gymnasieelever med examen inom 3 år',
        en: 'Upper secondary pupils who graduate within 3 years',
      },
      ...IN_PER_CENT,
    },
    keyFigure: 'X20401',
    // NOTE Exempelstad lies in no county, so the neighbours' is named.
    target: { mean: { group: 'county:05', year: LATEST } },
    forecast: '74,0',
    analyses: {
      'helår-2025': {
        sv: 'Studievägledningen i årskurs 1 har gjort att färre byter program.',
        en: 'Guidance in the first year means that fewer change programme.',
      },
      'delår-2026': {
        sv: 'Ungefär lika många som förra året väntas ta examen.',
        en: 'About as many as last year are expected to graduate.',
      },
    },
  },
  {
    node: {
      id: 'betyg',
      title: {
        sv: 'Betygen når liknande kommuners',
        en: 'Grades on a par with similar municipalities',
      },
      parent: 'lara',
      owner: 'bun',
    },
    measure: {
      id: 'meritvarde',
      title: { sv: 'Meritvärde i årskurs 9', en: 'Merit points in year 9' },
      unit: 'number',
      unitWord: { sv: 'poäng', en: 'points' },
      decimals: 1,
      possible: { from: 0, to: 340 },
    },
    keyFigure: 'X20303',
    target: { median: { group: 'similar:compulsorySchool', year: LATEST } },
    forecast: '221,0',
    analyses: {
      'helår-2025': {
        sv: 'Meritvärdet har stigit tre år i rad, mest för pojkarna.',
        en: 'Merit points have risen three years in a row, most for boys.',
      },
      'delår-2026': {
        sv: 'Betygen i juni tyder på en liten ökning.',
        en: 'The grades in June point to a small rise.',
      },
    },
  },
  {
    node: {
      id: 'hemtjanst-bland-basta',
      title: { sv: 'Hemtjänsten är bland de bästa', en: 'Home care is among the best' },
      parent: 'trygg',
      owner: 'son',
      decision: IN_BUDGET,
    },
    measure: {
      id: 'hemtjanst-helhet',
      title: {
        sv: 'Brukarnas samlade omdöme om hemtjänsten',
        en: 'Home care as users see it, on the whole',
      },
      ...IN_PER_CENT,
    },
    keyFigure: 'X20503',
    target: { quartile: { group: 'similar:elderlyCare', side: 'best', year: LATEST } },
    forecast: '88,0',
    analyses: {
      'helår-2025': {
        sv: 'Brukarna möter färre personer än förr och är nöjdare.',
        en: 'Users meet fewer people than before and are more satisfied.',
      },
      'delår-2026': {
        sv: 'Sommarens vikarier har gett fler synpunkter.',
        en: 'The summer substitutes have led to more complaints.',
      },
    },
  },
  {
    node: {
      id: 'boende-som-andra',
      title: {
        sv: 'Särskilt boende når liknande kommuner',
        en: 'Special housing on a par with similar municipalities',
      },
      parent: 'trygg',
      owner: 'son',
    },
    measure: {
      id: 'boende-helhet',
      title: {
        sv: 'Brukarnas samlade omdöme om särskilt boende',
        en: 'Special housing as users see it, on the whole',
      },
      ...IN_PER_CENT,
    },
    keyFigure: 'X20504',
    target: { mean: { group: 'similar:elderlyCare', own: 'excluded', year: LATEST } },
    forecast: '72,0',
    analyses: {
      'helår-2025': {
        sv: 'De boende är minst nöjda med måltiderna och med det som händer på dagarna.',
        en: 'Residents are least satisfied with the meals and with what happens in the daytime.',
      },
      'delår-2026': {
        sv: 'De nya måltiderna införs först i höst.',
        en: 'The new meals are not introduced until the autumn.',
      },
    },
  },
  {
    node: {
      id: 'ungdomar',
      title: {
        sv: 'Stödet till unga räcker hela vägen',
        en: 'Support for the young lasts all the way',
      },
      parent: 'trygg',
      owner: 'son',
    },
    measure: {
      id: 'ej-aterkomna',
      title: {
        sv: 'Ungdomar som inte återkommer inom ett år',
        en: 'Young people who do not come back within a year',
      },
      ...IN_PER_CENT,
    },
    keyFigure: 'X20602',
    target: { top: { group: 'size', places: 10, year: LATEST } },
    forecast: '95,0',
    analyses: {
      'helår-2025': {
        sv: 'Skolan och socialtjänsten möter familjen tillsammans.',
        en: 'The school and the social services meet the family together.',
      },
      'delår-2026': {
        sv: 'Fler ärenden än väntat, men lika få som återkommer.',
        en: 'More cases than expected, but as few who come back.',
      },
    },
  },
]

/** Since when the goals are decided. */
const SINCE = '2025-01-01'

const nodeLine = ({ node, measure }: Following): NodeLine => ({
  ...{ ...node, type: 'goal', measures: [measure.id], valid: { from: SINCE }, madeUp: true },
})

const measureLine = ({ node, measure, keyFigure, target }: Following, dataset: string) => ({
  ...{ ...measure, owner: node.owner, better: 'higher', limits: { target } },
  source: { kind: 'statistics', dataset, ref: keyFigure },
})

/** The files of its chain with those goals, measured by key figures of a dataset. */
export const withFollowing = ({ entry, files }: Gathered, dataset: string): Gathered => {
  const chain = parseDocument(files.get(entry) ?? '')
  for (const one of FOLLOWING) {
    chain.addIn(['nodes'], chain.createNode(nodeLine(one)))
    chain.addIn(['measures'], chain.createNode(measureLine(one, dataset)))
    for (const [round, text] of Object.entries(one.analyses))
      chain.addIn(
        ['texts'],
        chain.createNode({ node: one.node.id, round, field: 'analysis', text, madeUp: true }),
      )
  }
  const table = [...files.keys()].find((path) => path.endsWith('readings.csv')) ?? 'readings.csv'
  const forecasts = FOLLOWING.map(
    ({ measure, forecast }) =>
      `${measure.id};;2026;forecast;${forecast};;;;true;Påhittat, fast frö 2026;\n`,
  )
  const readings = `${files.get(table)?.trimEnd() ?? ''}\n${forecasts.join('')}`
  return { entry, files: new Map([...files, [entry, chain.toString()], [table, readings]]) }
}
