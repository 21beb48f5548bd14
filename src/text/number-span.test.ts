// A number that is missing though its grade is known, as the terminal and the pages say it.
import { expect, test } from 'vitest'
import { assessNode, type Example } from '../../spec/assessment/assess-example.ts'
import { groupExample } from '../../spec/assessment/group-example.ts'
import { rowOf } from '../../spec/assessment/read-table.ts'
import { sumExample } from '../../spec/assessment/sum-example.ts'
import type { Language } from './language.ts'
import type { ReasonWords } from './reason-words.ts'
import { wordsOfReasons } from './tree-of-reasons.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const all = ({ sentence, children }: ReasonWords): readonly string[] => [
  plain(sentence),
  ...children.flatMap(all),
]

const told = ({ model, chain }: Example, language: Language): readonly string[] => {
  const reasons = assessNode({ model, chain }, 'helår-2026', 'whole')[0]?.reasons
  if (reasons == null) throw new Error('the whole is not assessed')
  return all(wordsOfReasons(reasons, { model, chain, roundKind: 'outcome', language }))
}

const share = (children: string): Example =>
  groupExample(rowOf({ rule: 'numberBands', scale: 'reached', children }))

test('a share between two numbers in one band', () => {
  const one = share('goal: full×8 none×1 ungraded×1')
  expect(told(one, 'sv').slice(0, 2)).toEqual([
    'partly: måluppfyllelse mellan 80,0 % och 90,0 %, vad det som saknas än blir: 1 av 10 saknar bedömning (goal-ungraded-1-0); gränsen för «partly» är minst 80 %.',
    'Måluppfyllelsen för målen av slaget «Child»: mellan 80,0 % och 90,0 %; 1 av 10 saknar bedömning.',
  ])
  expect(told(one, 'sv').slice(-3)).toEqual([
    'reached: från 100 %; nås inte.',
    'partly: från 80 %; nås.',
    'not: prövas inte, för partly avgjorde.',
  ])
  expect(told(one, 'en').slice(0, 2)).toEqual([
    'partly: attainment between 80.0% and 90.0%, whatever comes of what is missing: 1 of 10 has no grade (goal-ungraded-1-0); the limit for “partly” is at least 80%.',
    'The attainment of goals of the type “Child”: between 80.0% and 90.0%; 1 of 10 has no grade.',
  ])
})

test('a share that may lie in several bands is between two numbers, and no band is told', () => {
  expect(told(share('goal: full×9 ungraded×1'), 'sv').slice(0, 2)).toEqual([
    'Saknar underlag: 1 av 10 saknar bedömning (goal-ungraded-1-0).',
    'Måluppfyllelsen för målen av slaget «Child»: mellan 90,0 % och 100,0 %; 1 av 10 saknar bedömning.',
  ])
  expect(told(share('goal: full×9 ungraded×1'), 'sv').slice(-3)).toEqual([
    'reached: från 100 %; går inte att avgöra.',
    'partly: från 80 %; går inte att avgöra.',
    'not: allt därunder; går inte att avgöra.',
  ])
})

test('a sum without a bound above is at least so much', () => {
  const one = sumExample(
    rowOf({ rule: 'graded', areas: '100 100 100 100 100 62 59 -', beside: '' }),
  )
  expect(told(one, 'sv').slice(0, 2)).toEqual([
    'Grön: summa minst 621,0, vad det som saknas än blir: utfall 2026 för «area-8» saknas (inte rapporterat); gränsen för grönt är minst 600.',
    'Summan av mått: minst 621,0; inte rapporterat.',
  ])
  expect(told(one, 'en')[0]).toBe(
    'Green: sum at least 621.0, whatever comes of what is missing: outcome 2026 for “area-8” is missing (not reported); the limit for green is at least 600.',
  )
})

test('a count that a rule gives has no decimals', () => {
  const row = { rule: 'countBands', scale: 'reached', children: 'goal: full×3 none×1' }
  expect(told(groupExample(rowOf(row)), 'sv').slice(0, 2)).toEqual([
    'reached: antalet mål av slaget «Child» som har bedömningen «full» 3; gränsen för «reached» är minst 3.',
    'Antalet mål av slaget «Child» som har bedömningen «full»: 3.',
  ])
})

test('a share between two numbers that is compared with another', () => {
  const one = groupExample(
    rowOf({ rule: 'shareCompared', scale: 'reached', children: 'goal: full×2 none×1 ungraded×1' }),
  )
  expect(told(one, 'sv')[0]).toBe(
    'reached: måluppfyllelsen för målen av slaget «Child» mellan 50,0 % och 75,0 % (1 av 4 saknar bedömning) är minst 50 %.',
  )
  expect(told(one, 'en')[0]).toBe(
    'reached: the attainment of goals of the type “Child” between 50.0% and 75.0% (1 of 4 has no grade) is at least 50%.',
  )
})
