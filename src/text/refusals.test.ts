// Sentences of refusals and warnings: whole, in both languages, with place and what to do.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readChain } from '../domain/goals/read-chain.ts'
import { readModel } from '../domain/model/parse.ts'
import { accountWords } from './accounts.ts'
import { assignmentWords } from './assignments.ts'
import { attachmentWords } from './attachments.ts'
import { auditingWords } from './auditing.ts'
import { citizenQuestionWords } from './citizen-questions.ts'
import { disposalWords } from './disposals.ts'
import { editingWords } from './editing.ts'
import { findingsEn } from './findings-en.ts'
import { findingsSv } from './findings-sv.ts'
import { goodExampleWords } from './good-examples.ts'
import { houseTemplateWords } from './house-template.ts'
import { keepingWords } from './keeping.ts'
import { listWords } from './lists.ts'
import { mailWords } from './mail.ts'
import { organisationWords } from './organisation.ts'
import { personDataWords } from './person-data.ts'
import { sentenceForFault, sentenceForFinding, sentenceForRefusal } from './refusals.ts'
import { refusalsEn } from './refusals-en.ts'
import { refusalsSv } from './refusals-sv.ts'
import { roomWords } from './rooms.ts'
import type { Fault } from './sentences.ts'
import { serviceWords } from './services.ts'
import { staffWords } from './staff.ts'
import { versionWords } from './versions.ts'
import { workingRoundWords } from './working-round.ts'
import { workshopWords } from './workshop.ts'
import { yearWheelWords } from './year-wheel.ts'

const folder = new URL('../../spec/bad-files/', import.meta.url)
const files = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
)
const refusalsOf = (name: string) => {
  const model = readModel(files, name.startsWith('model') ? name : 'model.yaml')
  if ('refusals' in model) return model.refusals
  const chain = readChain(files, name, model.model)
  return 'refusals' in chain ? chain.refusals : []
}

test.for([...files.keys()].filter((name) => !['model.yaml', 'chain.yaml'].includes(name)))(
  '%s is refused with whole sentences',
  (name) => {
    const refusals = refusalsOf(name)
    expect(refusals.length).toBeGreaterThan(0)
    for (const refusal of refusals) {
      for (const language of ['sv', 'en'] as const) {
        const sentence = sentenceForRefusal(refusal, language)
        expect(sentence).toMatch(/^(model|chain)-[\w-]+\.yaml:\d+:\d+.*: \S.*[.?]$/)
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  },
)

test('a misspelt key is answered in Swedish and English with the right one', () => {
  const [refusal] = refusalsOf('model-unknown-key.yaml')
  if (refusal === undefined) throw new Error('not refused')
  expect(sentenceForRefusal(refusal, 'sv')).toBe(
    'model-unknown-key.yaml:27:5 (types.area.srot): «srot» är okänt här. Menade du «sort»?',
  )
  expect(sentenceForRefusal(refusal, 'en')).toMatch(
    /“srot” is unknown here\. Did you mean “sort”\?$/,
  )
})

test.for([
  ['chain-bodies-in-a-circle', /Organen ligger under varandra i en ring: .* Ändra ett av dem\.$/],
  [
    'chain-successors-in-a-circle',
    /Organen tar över efter varandra i en ring: .* Ändra ett av dem\.$/,
  ],
  ['chain-cycle', /Noderna ligger under varandra i en ring: .* Ändra en av dem\.$/],
  ['chain-body-said-twice', /Två saker sägs från samma dag, 1 juli 2025\. Slå ihop dem/],
  ['chain-field-amount-in-other-unit', /«350 mnkr» är i «mnkr», men fältet anges i «tkr»\./],
  ['chain-wrong-unit', /men måttet anges i procent\./],
] as const)('%s is told in right Swedish', ([name, told]) => {
  const [refusal] = refusalsOf(`${name}.yaml`)
  if (refusal === undefined) throw new Error('not refused')
  expect(sentenceForRefusal(refusal, 'sv')).toMatch(told)
})

test('brackets inside brackets without end are told as too deep', () => {
  const read = readModel(new Map([['m.yaml', `a: ${'['.repeat(5_000)}`]]), 'm.yaml')
  const told = 'refusals' in read ? read.refusals.map((one) => sentenceForRefusal(one, 'sv')) : []
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/: Filen är nästlad för djupt \(mer än 64 nivåer\)\. Kontrollera/)
})

test('an id with letters in two parts is told as such', () => {
  const found = 'mål'.normalize('NFD')
  expect(sentenceForFault({ refused: 'wrongPattern', pattern: 'id', found }, 'sv')).toMatch(
    /^«.*» har bokstäver som är skrivna i två delar, .* eller med bara a–z\.$/,
  )
  const other = { refused: 'wrongPattern', pattern: 'id', found: 'mål två' } as const
  expect(sentenceForFault(other, 'sv')).toMatch(/är inte ett id/)
})

test.for(['owner', 'due', 'measure', 'target', 'decision'] as const)(
  'what lacks %s is told in words that fit every type',
  (what) => {
    const lacks = { warns: 'needMissing', node: 'Ett mål', type: 'mål', what, on: [] } as const
    expect(sentenceForFinding(lacks, 'sv')).not.toMatch(/\bden\b/)
  },
)

test('values are written as Swedes write them', () => {
  expect(
    sentenceForFault({ refused: 'outsidePossible', value: '-0.5', from: '0', to: '100' }, 'sv'),
  ).toBe('\u22120,5 ligger utanför vad måttet kan vara (0–100). Kontrollera värdet.')
})

test.for<[number, string, string]>([
  [1, 'mäts varje år', 'is measured every year'],
  [2, 'mäts vartannat år', 'is measured every other year'],
  [3, 'mäts vart tredje år', 'is measured every third year'],
  [10, 'mäts vart tionde år', 'is measured every tenth year'],
])('what is measured every %s years in a shorter round says how often', ([every, sv, en]) => {
  const about = { measure: 'm', node: 'g', round: 'delår' }
  const found = { warns: 'yearlyInShortRound', ...about, every, on: [] } as const
  expect(sentenceForFinding(found, 'sv')).toContain(sv)
  expect(sentenceForFinding(found, 'en')).toContain(en)
})

test('a hole in a rule is shown with its example', () => {
  const hole = {
    warns: 'ruleLeavesHole',
    rule: 'peerLight',
    value: '47.9',
    better: 'higher',
    limits: [{ limit: 'target', value: '48' }],
    others: null,
    on: ['rules', 'peerLight'],
  } as const
  expect(sentenceForFinding(hole, 'sv')).toBe(
    'Regeln «peerLight» lämnar ett hål. Exempel: om högre är bättre, gränsen «target» är 48 och ingen jämförelse finns tas värdet 47,9 inte av något fall. Då blir svaret «ingen regel» och en person avgör.',
  )
})

test('a limit where the measure cannot be says what it comes to', () => {
  const limit = {
    warns: 'limitOutsidePossible',
    measure: 'trygga',
    limit: 'target',
    value: ['110.5'],
    possible: { from: '0', to: '100' },
    reached: 'never',
    year: 2026,
    on: ['measures', 'trygga', 'limits', 'target'],
  } as const
  expect(sentenceForFinding(limit, 'sv')).toBe(
    'Gränsen «target» (110,5) för måttet «trygga» 2026 ligger utanför vad måttet kan vara (0–100): ingen kan nå den. Rätta gränsen eller det möjliga intervallet.',
  )
  const unit = {
    ...limit,
    unit: 'norra',
    value: ['101', '110'],
    possible: { to: '100' },
    year: 0,
  } as const
  expect(sentenceForFinding(unit, 'en')).toBe(
    'The limit “target” (101–110) for the unit “norra” of the measure “trygga” lies outside what the measure can be (at most 100): nobody can reach it. Mend the limit or the possible range.',
  )
})

test('every refusal and warning has its sentence in both languages', () => {
  expect(Object.keys(refusalsEn)).toEqual(Object.keys(refusalsSv))
  expect(Object.keys(findingsEn)).toEqual(Object.keys(findingsSv))
})

const NUMBERLESS = { refused: 'cannotCarry', rule: 'Målvärdet', measure: 'Ordning' } as const
const ENDED = { refused: 'endsBeforeItBegins', from: '2026-07-01', to: '2026-06-30' } as const

test.each<[Fault, string, string]>([
  [
    { ...NUMBERLESS, unit: 'yesNo', uses: 'reaches' },
    'Regeln «Målvärdet» räknar med tal, men måttet «Ordning» har inga tal utan svaren ja och nej. Välj ett mått med tal, eller en regel som ser på svar.',
    'The rule “Målvärdet” counts with numbers, but the measure “Ordning” has no numbers but the answers yes and no. Choose a measure with numbers, or a rule that looks at answers.',
  ],
  [
    { ...NUMBERLESS, unit: 'percent', uses: 'answer' },
    'Regeln «Målvärdet» ser på svar, men måttet «Ordning» är ett tal (procent). Välj ett mått som har svar, eller en regel som räknar med tal.',
    'The rule “Målvärdet” looks at answers, but the measure “Ordning” is a number (per cent). Choose a measure that has answers, or a rule that counts with numbers.',
  ],
  [
    ENDED,
    'Tiden slutar 30 juni 2026, innan den börjar 1 juli 2026. Byt plats på datumen eller rätta ett av dem.',
    'The time ends on 30 June 2026, before it begins on 1 July 2026. Swap the dates or correct one of them.',
  ],
  [
    { refused: 'periodClosed', period: '2026-T2', round: 'Delår 2026', closedOn: '2026-09-01' },
    'Tertial 2 2026 tar inte emot fler värden: «Delår 2026» stängdes 1 september 2026. Be den som är controller att öppna uppföljningen igen, eller rapportera i nästa.',
    'Tertial 2 2026 takes no more values: “Delår 2026” was closed on 1 September 2026. Ask the controller to open the round again, or report in the next one.',
  ],
  [
    { refused: 'measureNotInForce', period: '2026-08', valid: { to: '2025-12-31' } },
    'Måttet gäller till 31 december 2025 och därmed inte augusti 2026. Ange en period i den tiden, eller ändra när måttet gäller.',
    'The measure is in force until 31 December 2025 and so not in August 2026. Give a period in that time, or change when the measure is in force.',
  ],
])('%o is told with what and what to do', (fault, sv, en) => {
  expect([sentenceForFault(fault, 'sv'), sentenceForFault(fault, 'en')]).toEqual([sv, en])
})

test('each refusal has one sentence: no two catalogues know the same code', () => {
  const catalogues = [
    refusalsSv,
    ...[
      staffWords,
      accountWords,
      workingRoundWords,
      versionWords,
      editingWords,
      organisationWords,
      attachmentWords,
      assignmentWords,
      auditingWords,
      goodExampleWords,
      houseTemplateWords,
      citizenQuestionWords,
      serviceWords,
      disposalWords,
      personDataWords,
      keepingWords,
      workshopWords,
      mailWords,
      yearWheelWords,
      roomWords,
      listWords,
    ].map((words) => words('sv').refusals),
  ]
  const codes = catalogues.flatMap((catalogue) => Object.keys(catalogue))
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})
