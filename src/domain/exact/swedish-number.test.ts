// Numbers as Swedes write them.
import { expect, test } from 'vitest'
import { toText } from './exact.ts'
import { amountFrom, decimalFrom, swedishNumber, tooManyDigits } from './swedish-number.ts'

test.for([
  ['48,5', '48.5'],
  ['48.5', '48.5'],
  ['1 234,5', '1234.5'],
  ['1\u00a0234\u00a0567', '1234567'],
  ['12\u2009345,60', '12345.6'],
  ['\u22120,3', '-0.3'],
  ['-7', '-7'],
  [' 80 ', '80'],
  ['0,1', '0.1'],
  ['1.234,5', '1234.5'],
  ['\u22121.234.567,5', '-1234567.5'],
  ['(500)', '-500'],
  ['(1 234,5)', '-1234.5'],
])('«%s» is the number %s', ([text = '', number]) => {
  const found = swedishNumber(text)
  expect(found === null ? null : toText(found)).toBe(number)
})

test.for([
  '',
  'cirka 48',
  '12 34',
  '1.23,5',
  '(−500)',
  '(500',
  '0x10',
  '1,2,3',
  '48,',
  ',5',
  '1e3',
  '80 %',
  '--3',
  '5'.repeat(60),
])('«%s» is no number', (text) => expect(swedishNumber(text)).toBeNull())

test.for([
  ['80 %', '80', '%'],
  ['3 procentenheter', '3', 'procentenheter'],
  ['45 000 kr/inv', '45000', 'kr/inv'],
])('«%s» is %s with the sign «%s»', ([text = '', number, sign]) => {
  const found = amountFrom(text)
  expect(found === null ? null : [toText(found.value), found.sign]).toEqual([number, sign])
})

test.for(['1e5', '1E+5', '1,5e-3', '2e3 kr', '0x10'])(
  '«%s» is how programs write and no amount',
  (text) => expect(amountFrom(text)).toBeNull(),
)

test.for([
  ['1'.repeat(44), { digits: 44, most: 40 }],
  [`-${'1'.repeat(40)},55`, { digits: 42, most: 40 }],
  ['1'.repeat(40), null],
  [`${'1'.repeat(44)} kr`, null],
] as const)('«%s» has %j digits too many', ([text, found]) =>
  expect(tooManyDigits(text)).toEqual(found),
)

test('a number with an exponent is refused instead of rounded', () => {
  expect(decimalFrom(1e21)).toBeNull()
})
