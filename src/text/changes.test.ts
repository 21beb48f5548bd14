// Differences as sentences.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Change, diffModels } from '../domain/chain/diff.ts'
import type { Model } from '../domain/model/model.ts'
import { readModel } from '../domain/model/parse.ts'
import { sayKey } from './change-keys.ts'
import { linesForChange } from './changes.ts'
import { exampleChain, exampleModel } from './example-chain.ts'
import { LANGUAGES, type Language } from './language.ts'
import type { ModelContext } from './words-of-model.ts'

const softer = exampleModel('raw')
const versions = (language: Language) => ({
  before: {
    model: exampleModel(),
    chain: exampleChain([{ id: 'm', target: '80', outcomes: ['1'] }]),
    roundKind: 'outcome' as const,
    language,
  },
  after: {
    model: softer,
    chain: exampleChain([{ id: 'm', target: '82.5', outcomes: ['1'] }]),
    roundKind: 'outcome' as const,
    language,
  },
})

const title = { sv: 'Behöriga elever', en: 'Qualified pupils' }
/** Two versions of the example's model: as its file says it, and with one thing in it otherwise. */
const otherwise = (from: string, to: string, language: Language) => {
  const context = (model: Model): ModelContext => ({ model, roundKind: 'outcome', language })
  const versions = {
    before: context(exampleModel()),
    after: context(exampleModel('rounded', [from, to])),
  }
  const changes = diffModels(versions.before.model, versions.after.model)
  return [...new Set(changes.map((change) => linesForChange(change, versions).join('\n')))]
}

test.for<[string, string, string, readonly string[], readonly string[]]>([
  [
    'a grade’s points',
    'points: 0.5, forecast',
    'points: 0.25, forecast',
    [
      'Ändrad: skalan «Ljus».\n  Förut: Gul: «På väg» i prognos, «Nästan nått» i utfall; ger 0,5 poäng.\n  Nu: Gul: «På väg» i prognos, «Nästan nått» i utfall; ger 0,25 poäng.',
    ],
    [
      'Changed: the scale “Light”.\n  Before: Yellow: “On the way” in a forecast, “Nearly” of an outcome; gives 0.5 points.\n  Now: Yellow: “On the way” in a forecast, “Nearly” of an outcome; gives 0.25 points.',
    ],
  ],
  [
    'a rule instead of a person',
    'scale: light, rule: judgement',
    'scale: light, rule: greenShare',
    [
      'Ändrad: nivån «Strategiskt mål».\n  Förut: Bedömningen «Helhet» görs på skalan «Ljus». En person bedömer, utan förslag.\n  Nu: Bedömningen «Helhet» görs på skalan «Ljus». Förslaget ges av regeln «Regel för strategiska mål».',
    ],
    [
      'Changed: the node type “Strategic goal”.\n  Before: The assessment “The whole” is made on the scale “Light”. A person judges, without suggestion.\n  Now: The assessment “The whole” is made on the scale “Light”. The rule “Rule for strategic goals” suggests the grade.',
    ],
  ],
  [
    'who owns it',
    'owner: [committee]',
    'owner: [committee, company]',
    [
      'Ändrad: nivån «Verksamhetsmål».\n  Förut: Ansvarig: nämnd.\n  Nu: Ansvarig: nämnd eller bolag.',
    ],
    [
      'Changed: the node type “Operational goal”.\n  Before: Answered for by a committee.\n  Now: Answered for by a committee or a company.',
    ],
  ],
  [
    'a retired type',
    'parentCount: 1\n',
    'parentCount: 1\n    retired: { on: 2024-12-31, why: { sv: Slås ihop., en: Merged } }\n',
    ['Ändrad: nivån «Verksamhetsmål».\n  Nu: Avslutad 31 december 2024: Slås ihop.'],
    ['Changed: the node type “Operational goal”.\n  Now: Retired 31 December 2024: Merged.'],
  ],
  [
    'a type that moves',
    'parents: [strategic]\n',
    'parents: [longGoal]\n',
    ['Flyttad: nivån «Verksamhetsmål», från «strategiskt mål» till «långsiktigt mål».'],
    ['Moved: the node type “Operational goal”, from “strategic goal” to “long-term goal”.'],
  ],
])('%s is said in the model’s own words', ([, from, to, sv, en]) => {
  expect([otherwise(from, to, 'sv'), otherwise(from, to, 'en')]).toEqual([sv, en])
})

test.for<[Change, string, string]>([
  [
    {
      sort: 'measure',
      id: 'm-1',
      title,
      change: 'changed',
      key: 'limits.target.0.value',
      from: '80',
      to: '82.5',
    },
    'Ändrad: måttet «Behöriga elever» (m-1), målvärde: från 80 till 82,5.',
    'Changed: the measure “Qualified pupils” (m-1), target: from 80 to 82.5.',
  ],
  [
    {
      sort: 'measure',
      id: 'm-1',
      title,
      change: 'changed',
      key: 'consolidation.is',
      from: 'sum',
      to: 'weightedMean',
    },
    'Ändrad: måttet «Behöriga elever» (m-1), vägs samman (hur): från «summa» till «vägt medel».',
    'Changed: the measure “Qualified pupils” (m-1), consolidation (how): from “sum” to “weighted mean”.',
  ],
  [
    {
      sort: 'measure',
      id: 'm-1',
      title,
      change: 'changed',
      key: 'asked.is',
      from: 'year',
      to: 'month',
    },
    'Ändrad: måttet «Behöriga elever» (m-1), frågas (hur ofta): från «varje år» till «varje månad».',
    'Changed: the measure “Qualified pupils” (m-1), asked (how often): from “yearly” to “monthly”.',
  ],
  [
    { sort: 'node', id: 'g1', change: 'moved', from: ['a'], to: [] },
    'Flyttad: noden g1, från «a» till överst.',
    'Moved: the node g1, from “a” to the top.',
  ],
  [{ sort: 'rule', id: 'r', change: 'added' }, 'Ny: regeln r.', 'Added: the rule r.'],
  [
    {
      sort: 'scale',
      id: 'light',
      change: 'reworded',
      key: 'grades.green.words.forecast.sv',
      from: 'På väg',
      to: 'Bedöms nås',
    },
    'Omformulerad: skalan light, graden «Grön», ord i prognos på svenska: från «På väg» till «Bedöms nås».',
    'Reworded: the scale light, the grade “Green”, words in forecasts in Swedish: from “På väg” to “Bedöms nås”.',
  ],
  [
    {
      sort: 'scale',
      id: 'light',
      change: 'changed',
      key: 'grades.green.tone',
      from: 'fair',
      to: 'good',
    },
    'Ändrad: skalan light, graden «Grön», ton: från «ganska bra» till «bra».',
    'Changed: the scale light, the grade “Green”, tone: from “fairly good” to “good”.',
  ],
  [
    {
      sort: 'type',
      id: 'goal',
      change: 'reworded',
      key: 'assessments.status.label.en',
      from: 'Status',
      to: 'Attainment',
    },
    'Omformulerad: nivån goal, bedömningen «Måluppfyllelse», namn på engelska: från «Status» till «Attainment».',
    'Reworded: the node type goal, the assessment “Attainment”, name in English: from “Status” to “Attainment”.',
  ],
  [
    {
      sort: 'rule',
      id: 'peerLight',
      change: 'changed',
      key: 'compare',
      from: 'rounded',
      to: 'raw',
    },
    'Ändrad: regeln peerLight.\n  Nu: Värdena jämförs utan avrundning.',
    'Changed: the rule peerLight.\n  Now: Values are compared without rounding.',
  ],
])('%o', ([change, sv, en]) => {
  const said = (language: Language) => linesForChange(change, versions(language)).join('\n')
  expect([said('sv'), said('en')]).toEqual([sv, en])
})

const SHIPPED = readdirSync(new URL('../../models', import.meta.url), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)
const shipped = (name: string): Model => {
  const folder = new URL(`../../models/${name}/`, import.meta.url)
  const files = [...readdirSync(folder), '../starter/model.yaml']
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const)
  const read = readModel(new Map(files), 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return read.model
}

describe.each(LANGUAGES)('in the language %s', (language) => {
  test.each(SHIPPED)('every part of the model %s has words', (name) => {
    const model = shipped(name)
    const bare = <One>(all: ReadonlyMap<string, One>) =>
      // NOTE a thing without its parts is no whole thing: here every part is to be told as new.
      new Map([...all].map(([id]) => [id, { id } as One]))
    const before = { ...model, scales: bare(model.scales), types: bare(model.types) }
    const context = (of: Model): ModelContext => ({ model: of, roundKind: 'outcome', language })
    const versions = { before: context(model), after: context(model) }
    const said = diffModels(before, model).flatMap((change) =>
      'key' in change ? [sayKey(change, versions)] : [],
    )
    expect(said.length).toBeGreaterThan(20)
    expect(
      said.filter((one) => /[a-z][A-Z]|[a-z]\.[a-z]|\[|_/.test(one.replace(/[«“].*[»”]/, ''))),
    ).toEqual([])
  })

  test.each(SHIPPED)('a rule of the model %s is said without the words of its file', (name) => {
    const context: ModelContext = { model: shipped(name), roundKind: 'outcome', language }
    const lines = [...context.model.rules.keys()].flatMap((id) =>
      linesForChange({ sort: 'rule', id, change: 'added' }, { before: context, after: context }),
    )
    const said = lines.filter((line) => line.startsWith(' '))
    const raw = language === 'sv' ? /«(yes|no|true|false)»|[a-z][A-Z]/ : /“(ja|nej)”|[a-z][A-Z]/
    expect(said.filter((line) => raw.test(line))).toEqual([])
  })
})
