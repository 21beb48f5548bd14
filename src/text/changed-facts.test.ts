// A fact that differs is told by what it is about and what it says, never by its key.
import { expect, test } from 'vitest'
import { diffChains } from '../domain/chain/diff.ts'
import { exact } from '../domain/exact/exact.ts'
import type { Chain } from '../domain/goals/chain.ts'
import type { Reading } from '../domain/measures/measure.ts'
import { linesForChange } from './changes.ts'
import { exampleChain, exampleModel } from './example-chain.ts'
import type { Language } from './language.ts'
import type { ModelContext } from './words-of-model.ts'

const chain = (facts: Partial<Chain>): Chain => ({
  ...exampleChain([{ id: 'g', target: '80', outcomes: ['1'] }]),
  readings: [],
  peers: [],
  ...facts,
})
const told = (before: Partial<Chain>, after: Partial<Chain>, language: Language) => {
  const context = (facts: Partial<Chain>): ModelContext => ({
    model: exampleModel(),
    roundKind: 'outcome',
    language,
    chain: chain(facts),
  })
  const versions = { before: context(before), after: context(after) }
  const lines = diffChains(chain(before), chain(after)).flatMap((change) =>
    linesForChange(change, versions),
  )
  return [...new Set(lines)].map((line) => line.replaceAll('\u00a0', ' '))
}

const value = (number: string, more: Partial<Reading> = {}): Reading => ({
  measure: 'g-1',
  period: '2026-T1',
  kind: 'outcome',
  sex: 'all',
  value: exact(number),
  breaks: false,
  madeUp: false,
  ...more,
})
const { value: _, ...without } = value('0')
const judgement = { node: 'g', assessment: 'status', round: 'helår-2026', madeUp: false }
const text = { node: 'g', field: 'analysis', round: 'delår-2026', madeUp: false }
const figure = { id: 'f', label: { sv: 'Total', en: 'Total' }, year: 2019, source: 'Bokslut' }

test.for<[why: string, before: Partial<Chain>, after: Partial<Chain>, sv: string, en: string]>([
  [
    'a new value, with all that sets it apart from others',
    {},
    { readings: [value('80', { recorded: '2026-11-28T15:05:40.753Z', sex: 'women' })] },
    'Ny: värdet för «Mått g-1», tertial 1 2026, utfall, kvinnor, registrerat 28 november 2026: 80,0.',
    'Added: the value of “Measure g-1”, tertial 1 2026, outcome, women, recorded 28 November 2026: 80.0.',
  ],
  [
    'a value that is no longer there is told with its reason, once',
    { readings: [value('80')] },
    { readings: [{ ...without, missing: 'notYetPublished' }] },
    'Ändrad: värdet för «Mått g-1», tertial 1 2026, utfall: från 80,0 till inte publicerat än.',
    'Changed: the value of “Measure g-1”, tertial 1 2026, outcome: from 80.0 to not published yet.',
  ],
  [
    'another’s value',
    { peers: [{ measure: 'g-1', area: '2480', year: 2025, value: exact('7.25'), madeUp: false }] },
    { peers: [{ measure: 'g-1', area: '2480', year: 2025, value: exact('7.5'), madeUp: false }] },
    'Ändrad: jämförelsevärdet för «Mått g-1», Umeå, 2025: från 7,25 till 7,5.',
    'Changed: the peer value of “Measure g-1”, Umeå, 2025: from 7.25 to 7.5.',
  ],
  [
    'a decision, in the words of its grades',
    { judgements: [{ ...judgement, grade: 'green' }] },
    { judgements: [{ ...judgement, grade: 'grey' }] },
    'Ändrad: bedömningen för «Mål g», måluppfyllelse, Årsredovisning 2026: från «Grön» till «Grå».',
    'Changed: the judgement of “Goal g”, attainment, Annual report 2026: from “Green” to “Grey”.',
  ],
  [
    'a text, by what it is called and the language it is in',
    {},
    { texts: [{ ...text, text: { en: 'It goes well' } }] },
    'Ny: texten för «Mål g», analys, Delårsrapport 2026, engelska: «It goes well».',
    'Added: the text of “Goal g”, analysis, Interim report 2026, English: “It goes well”.',
  ],
  [
    'a published figure',
    { published: [{ ...figure, value: '64.5', unit: { sv: '%' } }] },
    {},
    'Borttagen: den publicerade siffran för «Total», 2019: 64,5 %.',
    'Removed: the published figure of “Total”, 2019: 64.5%.',
  ],
  [
    'a meeting',
    {},
    { meetings: [{ body: 'bun', date: '2026-09-22', what: { sv: 'Delår', en: 'Interim' } }] },
    'Ny: sammanträdet för «bun», 22 september 2026: «Delår».',
    'Added: the meeting of “bun”, 22 September 2026: “Interim”.',
  ],
])('%s', ([, before, after, sv, en]) => {
  expect([told(before, after, 'sv'), told(before, after, 'en')]).toEqual([[sv], [en]])
})

test('a peer group and a tag are called what the model and the chain call them', () => {
  const groups = new Map([['county', { id: 'county', areas: ['0002'] }]])
  expect(told({}, { groups }, 'sv')).toEqual([
    'Ändrad: jämförelsegruppen «Länet» (county): utan Kommunkod 0003.',
  ])
  const tags = new Map([['barn', { id: 'barn', title: { sv: 'Barnrätt' }, madeUp: false }]])
  expect(told({}, { tags }, 'sv')).toEqual(['Ny: märkningen «Barnrätt» (barn).'])
})
