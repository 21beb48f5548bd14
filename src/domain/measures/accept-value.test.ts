// A reported value, accepted or refused.
import { expect, test } from 'vitest'
import { exact, toText } from '../exact/exact.ts'
import { acceptValue, type ReportedValue } from './accept-value.ts'
import type { Measure } from './measure.ts'

const measure: Measure = {
  id: 'm1',
  title: { sv: 'Behöriga elever' },
  unit: 'percent',
  decimals: 1,
  better: 'higher',
  possible: { from: exact(0), to: exact(100) },
  asked: { is: 'year' },
  influence: true,
  source: { kind: 'own' },
  bySex: false,
  comparable: true,
  limits: new Map(),
  tags: [],
}
const report = (text: string, change: Partial<ReportedValue> = {}) =>
  acceptValue({ measure, period: '2026', text, kind: 'outcome', today: '2026-09-01', ...change })

test.for([
  ['46,2', '46.2'],
  ['46,2 %', '46.2'],
  ['90%', '90'],
  ['90\u00a0%', '90'],
  ['90 per cent', '90'],
  ['100', '100'],
  ['46,15384615384615384616', '46.15384615384615384616'],
  ['0', '0'],
])('«%s» is accepted as %s', ([text = '', value]) => {
  const found = report(text)
  expect('reading' in found && found.reading.value && toText(found.reading.value)).toBe(value)
})

test('why there is no value yet is accepted of a period that has not begun: it hinders nobody from handing in', () => {
  const found = report('', { period: '2027', missing: 'notYetPublished' })
  expect(found).toMatchObject({ reading: { period: '2027', missing: 'notYetPublished' } })
})

const money: Measure = { ...measure, unit: 'money', unitWord: { sv: 'tkr' }, possible: {} }
const { unitWord: _tkr, ...kronor } = money
test.for([
  ['1 234 kr', '1234'],
  ['12\u202f345,50 SEK', '12345.5'],
  ['1 234 kronor', '1234'],
  ['1 krona', '1'],
  ['1234', '1234'],
])(
  '«%s» is accepted as %s kronor, as money without a word of its own is shown',
  ([text = '', value]) => {
    const found = report(text, { measure: kronor })
    expect('reading' in found && found.reading.value && toText(found.reading.value)).toBe(value)
  },
)

const choice: Measure = { ...measure, unit: 'choice', choices: ['hel', 'halv', 'ingen'] }
test.for<[string, Partial<ReportedValue>, object]>([
  ['', {}, { refused: 'noValue' }],
  ['mycket', {}, { refused: 'notANumber', found: 'mycket' }],
  ['1e5', { measure: money }, { refused: 'notANumber', found: '1e5' }],
  ['46,2 kr', {}, { refused: 'wrongUnit', sign: 'kr', unit: 'percent' }],
  [`46,${'3'.repeat(21)}`, {}, { refused: 'tooManyDecimals', decimals: 21, most: 20 }],
  [`46,${'3'.repeat(60)} %`, {}, { refused: 'tooManyDecimals', decimals: 60 }],
  ['5O', {}, { refused: 'notANumber', found: '5O' }],
  ['1l,5', {}, { refused: 'notANumber', found: '1l,5' }],
  ['5 l', {}, { refused: 'wrongUnit', sign: 'l', unit: 'percent' }],
  ['46,2 %', { measure: money }, { refused: 'wrongUnit', sign: '%', unit: 'money' }],
  ['1 234 tkr', { measure: kronor }, { refused: 'wrongUnit', sign: 'tkr', unit: 'money' }],
  ['1 234 kr', { measure: money }, { refused: 'wrongUnit', sign: 'kr', unit: 'money' }],
  ['100,1', {}, { refused: 'outsidePossible', value: '100.1', from: '0', to: '100' }],
  ['\u22121', {}, { refused: 'outsidePossible', value: '-1' }],
  [
    '2,5',
    { measure: { ...measure, unit: 'count' } },
    { refused: 'notWhole', found: '2.5', written: '2,5' },
  ],
  [
    ' 12 300,5 ',
    { measure: { ...measure, unit: 'count', possible: {} } },
    { refused: 'notWhole', written: '12 300,5' },
  ],
  [
    '1.234',
    { measure: { ...measure, unit: 'count', possible: {} } },
    { refused: 'notWhole', written: '1.234' },
  ],
  [
    '0',
    { measure: { ...measure, unit: 'rank', possible: {} } },
    { refused: 'outsidePossible', value: '0', from: '1' },
  ],
  [
    '-3',
    { measure: { ...measure, unit: 'rank', possible: { from: exact(-9) } } },
    { refused: 'outsidePossible', from: '1' },
  ],
  [
    '-5',
    { measure: { ...measure, unit: 'count', possible: {} } },
    { refused: 'outsidePossible', value: '-5', from: '0' },
  ],
  ['halvt', { measure: choice }, { refused: 'notAChoice', nearest: 'halv' }],
  ['kanske', { measure: { ...measure, unit: 'yesNo' } }, { refused: 'notAChoice' }],
  ['50', { sex: 'women' }, { refused: 'notBySex', measure: 'm1', sex: 'women' }],
  ['50', { period: '2026-T4' }, { refused: 'unknownPeriod', period: '2026-T4' }],
  [
    '50',
    { closed: { on: '2026-08-31', round: 'delår-2026' } },
    { refused: 'periodClosed', closedOn: '2026-08-31', round: 'delår-2026' },
  ],
  ['50', { missing: 'suppressed' }, { refused: 'valueBesideMissing', found: '50' }],
  ['50', { period: '2026-T1' }, { refused: 'periodNotAsked', asked: 'year' }],
  ['50', { period: '2027' }, { refused: 'periodNotBegun', begins: '2027-01-01' }],
  ['50', { period: '1901' }, { refused: 'periodTooFar', period: '1901' }],
  ['50', { period: '2099', kind: 'forecast' }, { refused: 'periodTooFar', period: '2099' }],
  [
    '50',
    { measure: { ...measure, valid: { to: '2025-12-31' } } },
    { refused: 'measureNotInForce' },
  ],
])('«%s» is refused with its reason', ([text, change, refused]) => {
  expect(report(text, change)).toMatchObject(refused)
})

test.for<[string, Partial<ReportedValue>, object]>([
  ['45 000 tkr', { measure: money }, { value: exact(45000) }],
  ['1', { measure: { ...measure, unit: 'rank', possible: {} } }, { value: exact(1) }],
  ['0', { measure: { ...measure, unit: 'count', possible: {} } }, { value: exact(0) }],
  [
    '-5',
    { measure: { ...measure, unit: 'count', possible: { from: exact(-100) } } },
    { value: exact(-5) },
  ],
  ['-5', { measure: money }, { value: exact(-5) }],
  ['Ja', { measure: { ...measure, unit: 'yesNo' } }, { answer: 'yes' }],
  ['HEL', { measure: choice }, { answer: 'hel' }],
  ['', { missing: 'suppressed' }, { missing: 'suppressed' }],
  ['50', { period: '2026-T1', kind: 'outcomeToDate' }, { value: exact(50), period: '2026-T1' }],
  ['50', { period: '2027', kind: 'forecast' }, { value: exact(50), kind: 'forecast' }],
])('«%s» is accepted by the measure’s own unit', ([text, change, reading]) => {
  expect(report(text, change)).toMatchObject({ reading })
})
