// What the log tells of a fact: which value, judgement, text or part it is, so that two are never alike.
import { expect, test } from 'vitest'
import { eventView } from '../../src/render/views/staff-event-view.ts'
import { shipped } from './shipped.ts'

const { model, chain } = shipped('exempel')

const told = (what: string, subject: string, before: unknown, after: unknown) => {
  const event = {
    ...{ changeNumber: 1, at: '2026-11-23T09:00:00Z', who: 'kim', onBehalfOf: null },
    ...{ what, subject, before, after },
  }
  const said = eventView(event, {
    versions: [{ model }],
    chain,
    names: new Map(),
    language: 'sv',
    most: 40,
  })
  return [said.about, said.before, said.after]
}
const value = (unitId: string, more: object = {}) => ({
  ...{ measureId: 'sjukfranvaro', unitId, period: '2026', kind: 'outcome', sex: 'all' },
  ...{ value: '7.2', ...more },
})

test.each<[string, string, unknown, unknown, readonly (string | null)[], string]>([
  [
    'recordReading',
    'sjukfranvaro',
    null,
    value('norra'),
    ['Sjukfrånvaro, Norra skolan, 2026, utfall', null, '7,2\u00a0%'],
    'a unit’s value names the unit, the period and the kind',
  ],
  [
    'recordReading',
    'sjukfranvaro',
    value('', { kind: 'forecast', sex: 'women' }),
    value('', { kind: 'forecast', sex: 'women', value: '6' }),
    ['Sjukfrånvaro, 2026, prognos, kvinnor', '7,2\u00a0%', '6,0\u00a0%'],
    'a forecast for women is no outcome for all',
  ],
  [
    'writeText',
    'behoriga',
    null,
    { nodeId: 'behoriga', field: 'analysis', roundId: 'delår-2026', body: 'Bra.' },
    ['Fler elever når gymnasiet, analys, Delår 2026', null, 'Bra.'],
    'a text names its heading and its round',
  ],
  [
    'writeText',
    'behoriga',
    null,
    { nodeId: 'behoriga', field: 'legal', roundId: '', body: '2 kap.' },
    ['Fler elever når gymnasiet, lagrum', null, '2 kap.'],
    'one that is of no round names none',
  ],
  [
    'decideGrade',
    'hemtjanst',
    null,
    { nodeId: 'hemtjanst', assessment: 'status', roundId: 'delår-2026', grade: 'green' },
    ['Trygg hemtjänst i tid, måluppfyllelse, Delår 2026', null, 'Bedöms nås'],
    'a judgement names its assessment and its round',
  ],
  [
    'deliverPart',
    'son',
    { round: 'delår-2026', stage: 'reviewed' },
    {
      ...{ round: 'delår-2026', stage: 'delivered', reason: null },
      ...{ deliveredOn: '2026-09-17', reference: 'SN 2026/12' },
    },
    ['Socialnämnden, Delår 2026', 'Granskad', 'Levererad 17 september 2026, dnr SN 2026/12'],
    'a delivery names its round, its day and its number',
  ],
  [
    'askQuestion',
    'behoriga',
    null,
    { round: 'delår-2026', to: null, body: 'Varför?', settles: false, about: 'node' },
    ['Fler elever når gymnasiet, Delår 2026', null, 'Varför?'],
    'a question names its round',
  ],
  [
    'askQuestion',
    'kassa',
    null,
    { round: 'delår-2026', to: null, body: 'Varför?', settles: false, about: 'measure' },
    ['Dagar som kassan räcker, Delår 2026', null, 'Varför?'],
    'a question on a measure is not on the goal with its id',
  ],
  [
    'nameDraft',
    '3f2c9a52-6a0e-4f0e-9b34-0d9c5f1f9a11',
    { title: 'Modell 2027', hash: 'a', standing: 'open' },
    { title: 'Ny modell 2027', hash: 'a', standing: 'open' },
    ['Ny modell 2027', 'Modell 2027', 'Ny modell 2027'],
    'a draft of the model is called by its title, not by its id',
  ],
  [
    'saveDraft',
    '3f2c9a52-6a0e-4f0e-9b34-0d9c5f1f9a11',
    { title: 'Modell 2027', hash: 'a', standing: 'open' },
    { title: 'Modell 2027', hash: 'b', standing: 'open' },
    ['Modell 2027', null, null],
    'what it says is told in the workshop, not here',
  ],
])('%s of %s, from %j to %j: %j (%s)', (what, subject, before, after, said) =>
  expect(told(what, subject, before, after)).toEqual(said),
)
