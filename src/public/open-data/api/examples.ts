// Answers as the public API gives them, made up, for its description.
import type {
  OpenGoal,
  OpenMeasure,
  OpenMunicipality,
  OpenValue,
  OpenVersion,
} from '../../../contract/open-data.ts'

const SITE = 'https://mal.exempelstad.example'

export const municipality: OpenMunicipality = {
  id: 'exempelstad',
  code: null,
  name: 'Exempelstad',
  latestVersionId: 'helar-2025-v1',
  licence: 'http://creativecommons.org/publicdomain/zero/1.0/',
  page: `${SITE}/exempelstad/`,
}

export const version: OpenVersion = {
  id: 'helar-2025-v1',
  municipalityId: 'exempelstad',
  roundId: 'helår-2025',
  roundTitle: 'Helår 2025',
  periodStarts: '2025-01-01',
  periodEnds: '2025-12-31',
  number: 1,
  status: 'decided',
  said: 'Beslutad av Kommunfullmäktige 20 april 2026, § 41. Publicerad 21 april 2026, version 1.',
  publishedAt: '2026-04-21T07:00:00.000Z',
  isLatest: true,
  page: `${SITE}/exempelstad/version/helar-2025-v1/`,
}

export const goal: OpenGoal = {
  id: 'behorighet',
  level: 'Mål',
  title: 'Alla elever når behörighet till gymnasiet',
  parentIds: ['skola'],
  ownerTitle: 'Barn- och utbildningsnämnden',
  grade: 'Nått',
  assessments: [
    { name: null, grade: 'Nått', why: 'Nått: utfallet 89,2 % når målet 85 %.', isMadeUp: false },
  ],
  measures: [{ measureId: 'behoriga', role: 'decides' }],
  isMadeUp: false,
  source: null,
  page: `${SITE}/exempelstad/version/helar-2025-v1/mal/behorighet`,
}

export const measure: OpenMeasure = {
  id: 'behoriga',
  title: 'Elever behöriga till gymnasiet',
  definition: 'Andel av eleverna i årskurs 9 i juni.',
  unitOfMeasure: '%',
  decimals: 1,
  better: 'higher',
  ownerTitle: 'Barn- och utbildningsnämnden',
  goalIds: ['behorighet'],
  source: 'Skolverket',
  page: `${SITE}/exempelstad/version/helar-2025-v1/matt/behoriga`,
}

export const value: OpenValue = {
  measureId: 'behoriga',
  measureTitle: 'Elever behöriga till gymnasiet',
  bodyId: null,
  bodyTitle: null,
  period: '2025',
  periodStarts: '2025-01-01',
  periodEnds: '2025-12-31',
  kind: 'outcome',
  sex: 'all',
  value: 89.2,
  answer: null,
  missing: null,
  missingSaid: null,
  unitOfMeasure: '%',
  limit: { name: 'Mål', value: 85, from: null, to: null, said: '85,0 %', isMadeUp: false },
  grade: 'Nått',
  breaks: false,
  isMadeUp: false,
  source: 'Skolverket',
}

const paged = { page: 1, limit: 20, total: 1, nextPage: null }

export const EXAMPLES = {
  apiInfo: {
    apiName: 'malkedja-open-data',
    apiVersion: '1.0.0',
    apiReleased: '2026-12-01',
    apiDocumentation: `${SITE}/public/v1/docs`,
    apiStatus: 'active',
  },
  municipalities: { ...paged, municipalities: [municipality] },
  municipality,
  versions: { ...paged, versions: [version] },
  version,
  goals: { ...paged, version, goals: [goal] },
  goal,
  measures: { ...paged, version, measures: [measure] },
  measure,
  values: { ...paged, version, values: [value] },
} as const

export const problem = {
  type: 'about:blank',
  title: 'Finns inte / Not found',
  status: 404,
  detail:
    'Adressen leder inte till något som är publicerat. / The address leads to nothing published.',
  instance: '/public/v1/municipalities/ingenstad',
} as const
