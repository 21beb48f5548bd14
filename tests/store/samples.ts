// A small chain as the store takes it, with å, ä, ö, limits at their edges and text with markup.
import type { ChainParts } from '../../src/store/chains.ts'
import type { NewDecision } from '../../src/store/decisions.ts'
import type { NewReading } from '../../src/store/readings.ts'
import type { Written } from '../../src/store/versions.ts'

export const written = (id: string, title: string, type: string | null = null): Written => ({
  id,
  type,
  body: { id, title: { sv: title }, parents: [] },
  validFrom: '2024-01-01',
  validTo: null,
  source: null,
})

export const reading = (value: string, about: Partial<NewReading> = {}): NewReading => ({
  measureId: 'sjukfrånvaro',
  unitId: null,
  period: '2026',
  kind: 'outcome',
  sex: 'all',
  value,
  answer: null,
  missing: null,
  breaks: false,
  madeUp: false,
  comment: null,
  source: 'personalsystemet',
  reportedBy: null,
  reportedOn: null,
  ...about,
})

/** The council's approval of a frozen version. */
export const decided = (about: Partial<NewDecision>): NewDecision => ({
  snapshotId: 'x',
  roundId: 'helår-2025',
  bodyId: 'kf',
  bodyTitle: 'Kommunfullmäktige',
  kind: 'approved',
  isLast: true,
  decidedOn: '2026-04-20',
  ref: '§ 45',
  reason: null,
  reservations: [{ by: 'Åsa Ö', text: 'Målet om "klimat" är för lågt.' }],
  person: 'Alex Holm',
  ...about,
})

export const CHAIN: ChainParts = {
  heading: {
    chainId: 'kumla',
    body: { title: { sv: 'Kumla' }, area: '1881', groups: { län: ['1880', '1882'] } },
    source: 'Budget 2024',
  },
  units: [written('ks', 'Kommunstyrelsen'), written('skola-å', 'Åsbro skola')],
  nodes: [
    written('vision', 'Ett Kumla för alla', 'vision'),
    written('öppenhet', 'Öppenhet & <b>tillit</b>', 'goal'),
    written('arbetsplats', 'En god arbetsplats', 'goal'),
  ],
  tags: [],
  measures: [written('sjukfrånvaro', 'Sjukfrånvaro')],
  readings: [
    reading('6.10', { period: '2024' }),
    reading('5.30', { period: '2025' }),
    reading('0.000000000000000000001', { unitId: 'skola-å', sex: 'women' }),
    { ...reading('', { period: '2023' }), value: null, missing: 'suppressed' },
    { ...reading('', { period: '2022' }), value: null, answer: 'Ja; "kanske"\\n' },
  ],
  judgements: [
    {
      nodeId: 'öppenhet',
      assessment: null,
      roundId: 'helår-2025',
      grade: 'green',
      reason: { sv: 'Trenden håller.' },
      decidedBy: 'ks',
      decidedOn: '2026-02-28',
      person: 'Anna Åberg',
      madeUp: false,
      source: null,
    },
  ],
  texts: [
    {
      nodeId: 'öppenhet',
      roundId: 'helår-2025',
      field: 'analysis',
      language: 'sv',
      body: 'Ökade svar,\nmed radbrytning, {klammer} och \\ omvänt streck',
      madeUp: true,
      writtenBy: 'Åke Öberg',
      writtenOn: '2026-02-20',
    },
  ],
  peers: [
    {
      measureId: 'sjukfrånvaro',
      period: '2025',
      area: '1880',
      value: '7.00',
      madeUp: false,
      source: 'Kolada',
      fetchedOn: '2026-03-23',
    },
    {
      measureId: 'sjukfrånvaro',
      period: '2025',
      area: '1882',
      value: '6.4',
      madeUp: true,
      source: null,
      fetchedOn: null,
    },
  ],
}
