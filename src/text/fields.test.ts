// What a node's fields hold, in the reader's own marks.
import { expect, test } from 'vitest'
import type { FieldValue } from '../domain/goals/chain.ts'
import type { Field } from '../domain/model/model.ts'
import { sayField } from './fields.ts'

const field = (kind: Field['kind'], unitWord?: string): Field => ({
  id: 'f',
  label: { sv: 'Fält' },
  kind,
  required: 'never',
  ...(unitWord === undefined ? {} : { unitWord: { sv: unitWord } }),
})
const text = (sv: string): FieldValue => ({ is: 'text', text: { sv } })
const years: FieldValue = {
  is: 'perYear',
  amounts: new Map([
    [2027, '4'],
    [2026, '1234.5'],
  ]),
}

test.each<[Field, FieldValue, 'sv' | 'en', string]>([
  [field('moneyPerYear', 'tkr'), years, 'sv', '2026: 1 234,5 tkr; 2027: 4 tkr'],
  [field('moneyPerYear'), years, 'en', '2026: 1,234.5 SEK; 2027: 4 SEK'],
  [field('money', 'mnkr'), text('3,5 mnkr'), 'sv', '3,5 mnkr'],
  [field('number'), text('3.5'), 'sv', '3,5'],
  [field('date'), text('2026-12-31'), 'sv', '31 december 2026'],
  [field('legalBasis'), text('6 kap. 6 § KL'), 'sv', '6 kap. 6 § KL'],
])('%o %o in %s is «%s»', (of, value, language, expected) =>
  expect(sayField(of, value, language).replaceAll('\u00a0', ' ')).toBe(expected),
)
