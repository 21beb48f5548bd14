// What somebody looks at once more: slips of the pen, and praise of what goes badly.
import { describe, expect, test } from 'vitest'
import { consolidationExample } from '../../../spec/assessment/consolidation-example.ts'
import { rowOf } from '../../../spec/assessment/read-table.ts'
import { assessChain, roundOf } from '../assessment/assess-chain.ts'
import { conclusionsOf } from '../assessment/conclusions.ts'
import { gatherFacts } from '../assessment/facts.ts'
import { exact } from '../exact/exact.ts'
import { praiseIn } from './praise.ts'
import { oddBeside, secondLooksOf } from './second-looks.ts'

describe('a value beside the one before', () => {
  test.each([
    [42, 4.2, 'tenTimes', 'exactly ten times as much'],
    ['41.9', 4.2, null, 'just under'],
    [0.42, 4.2, 'aTenth', 'exactly a tenth'],
    ['0.43', 4.2, null, 'just over'],
    [-4.2, 4.2, 'otherSign', 'minus for plus'],
    [-50, -4.2, 'tenTimes', 'ten times the deficit'],
    [0, 4.2, null, 'nothing can be ten times less than something'],
    [4.2, 0, null, 'nor ten times more than nothing'],
    [4.2, 4.2, null, 'the same'],
  ] as const)('%s beside %s is %s: %s', (value, before, odd, _why) =>
    expect(oddBeside(exact(value), exact(before))).toBe(odd),
  )
})

describe('what the units’ values make', () => {
  test.each([
    ['a=80 b=90', [], 'exactly as much as it can be'],
    [
      'a=80 b=91',
      [
        {
          is: 'cannotBe',
          missing: { what: 'together', to: '100' },
          asked: { measure: 'm', unit: null },
        },
      ],
      'more than it can be',
    ],
  ])('%s: %s', (values, looks, _why) => {
    const row = { how: 'ratio 0–100', unit: 'percent', values, weights: 'a=100 b=70' }
    const { model, chain } = consolidationExample(rowOf(row))
    const round = roundOf(model, 'helår', 2026)
    if (round === null) throw new Error('the example has no such round')
    const facts = gatherFacts(model, chain, round, '2099-12-31')
    const conclusions = conclusionsOf(assessChain(model, chain, round, '2099-12-31'))
    expect(secondLooksOf(facts, conclusions, [])).toMatchObject(looks)
  })
})

describe('a text', () => {
  test.each([
    ['Det går bra på skolorna.', 'går bra', 'praise'],
    ['Glädjande är att fler söker jobben.', 'Glädjande', 'as it is written'],
    ['Det går inte bra.', null, 'the words are not side by side'],
    ['Det har inte varit någon framgång.', null, 'taken back before'],
    ['Målet är uppnått ännu inte.', null, 'taken back after'],
    [
      'Vi är inte klara. Resultatet är mycket bra.',
      'mycket bra',
      'another sentence takes nothing back',
    ],
    ['Omgång två har börjat.', null, 'a word that only ends like one'],
    ['Vi har anställt två lärare.', null, 'says what is done'],
    ['', null, 'nothing'],
    ['Färre än väntat är nöjda med kontinuiteten.', null, 'fewer are it than was thought'],
    ['Brukarna är mindre nöjda med maten än förra året.', null, 'less, right before'],
    ['Året gav mindre framgång än väntat.', null, 'less of what is praised'],
    ['Ett fåtal är nöjda med bemötandet.', null, 'few'],
    ['Färre klagar och fler är nöjda med bemötandet.', 'nöjda med', 'more, after fewer of another'],
    ['Färre klagar, och alla är nöjda med maten.', 'nöjda med', 'fewer in another clause'],
    ['Färre avhopp är glädjande.', 'glädjande', 'fewer of what is bad is praise'],
    ['Fler är nöjda med maten.', 'nöjda med', 'more are it'],
  ])('«%s» praises with %s: %s', (text, said, _why) => expect(praiseIn(text, 'sv')).toBe(said))

  test('in English is read as English, in another language not at all', () => {
    expect(praiseIn('The year has been very good.', 'en')).toBe('very good')
    expect(praiseIn('It has not been very good.', 'en')).toBeNull()
    expect(praiseIn('Das Jahr war sehr gut.', 'de')).toBeNull()
  })
})
