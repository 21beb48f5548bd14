// The one-sentence why and the headline, from real assessments of a small chain.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assessChain, roundOf } from '../domain/assessment/assess-chain.ts'
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import { type ExampleGoal, exampleChain, exampleModel } from './example-chain.ts'
import type { Language } from './language.ts'
import { sentenceForAssessed, sentenceForRule } from './suggestions.ts'
import { wordsOfAssessed } from './tree-of-assessed.ts'
import type { ReasonContext } from './words-of-model.ts'

const models = { rounded: exampleModel(), raw: exampleModel('raw') }
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

const assess = (
  goals: readonly ExampleGoal[],
  language: Language,
  roundId = 'helår',
  compare: keyof typeof models = 'rounded',
) => {
  const model = models[compare]
  const chain = exampleChain(goals)
  const round = roundOf(model, roundId, 2026)
  if (round === null) throw new Error(`the example has no round «${roundId}»`)
  const assessed = assessChain(model, chain, round, '2027-02-01')
  const context: ReasonContext = { model, chain, roundKind: round.kind, language }
  const of = (node: string, assessment?: string): AssessedNode => {
    const all = assessed.nodes.get(node) ?? []
    const found = all.find((one) => assessment === undefined || one.assessment === assessment)
    if (found === undefined) throw new Error(`nothing assessed for «${node}»`)
    return found
  }
  const say = (node: string, assessment?: string) =>
    plainSpaces(sentenceForAssessed(of(node, assessment), context))
  return { assessed, context, of, say }
}

const rows = readFileSync(new URL('../../spec/sentences.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    // NOTE sentences hold semicolons of their own; the sentence is all that is left.
    const [why, better, target, peers, comparable, compare, outcome, language, ...sentence] =
      row.split(';')
    return {
      why,
      better,
      target,
      peers,
      comparable,
      compare,
      outcome,
      language,
      sentence: sentence.join(';'),
    }
  })

describe('one light explained in a sentence', () => {
  test('the table holds rows to try', () => expect(rows.length).toBeGreaterThan(15))

  test.each(rows)('$why ($language)', (row) => {
    const [one, other] = (row.peers ?? '').split(' ')
    const { say } = assess(
      [
        {
          id: 'mål',
          better: row.better === 'lower' ? 'lower' : 'higher',
          comparable: row.comparable === 'ja',
          outcomes: [row.outcome === '' ? null : (row.outcome ?? '').replace(',', '.')],
          ...(row.target === '' || row.target === undefined ? {} : { target: row.target }),
          ...(one === undefined || other === undefined ? {} : { peers: [one, other] as const }),
        },
      ],
      row.language === 'en' ? 'en' : 'sv',
      'helår',
      row.compare === 'exakt' ? 'raw' : 'rounded',
    )
    expect(say('mål')).toBe(row.sentence)
  })
})

const changes = readFileSync(new URL('../../spec/improvements.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [why, better, compare, before = '', outcome = '', language, ...sentence] = row.split(';')
    return { why, better, compare, before, outcome, language, sentence: sentence.join(';') }
  })

describe('an improvement by more than 10 % explained', () => {
  test('the table holds rows to try', () => expect(changes.length).toBeGreaterThan(9))

  test.each(changes)('$why ($language)', (row) => {
    const goal: ExampleGoal = {
      id: 'mål',
      type: 'growing',
      better: row.better === 'lower' ? 'lower' : 'higher',
      before: row.before.replace(',', '.'),
      outcomes: [row.outcome.replace(',', '.')],
    }
    const compare = row.compare === 'exakt' ? 'raw' : 'rounded'
    const { say } = assess([goal], row.language === 'en' ? 'en' : 'sv', 'helår', compare)
    expect(say('mål')).toBe(row.sentence)
  })
})

test('a change between rounded values is not itself said to be rounded from one of them', () => {
  const goal: ExampleGoal = { id: 'mål', type: 'growing', before: '50', outcomes: ['55.04'] }
  const { of, context } = assess([goal], 'sv')
  const said = JSON.stringify(wordsOfAssessed(of('mål'), context))
  expect(plainSpaces(said)).toContain('Förändringen sedan föregående period: 10,0 %.')
})

const green: ExampleGoal = { id: 'grönt', outcomes: ['50'], target: '48', peers: ['49', '51'] }
const red: ExampleGoal = { id: 'rött', outcomes: ['40'], target: '48', peers: ['49', '51'] }

describe('several goals together', () => {
  test('the worst decides and the sentence counts it', () => {
    const goals = [green, { ...green, id: 'grönt2' }, red, { ...red, id: 'rött2' }]
    expect(assess(goals, 'sv').say('top')).toBe(
      'Röd: 2 av 4 verksamhetsmål är röda; sämsta avgör. Gult kräver att «Mål rött» och «Mål rött2» blir gula.',
    )
    expect(assess(goals, 'en').say('top')).toBe(
      'Red: 2 of 4 operational goals are red; the worst decides. Yellow needs “Goal rött” and “Goal rött2” to become yellow.',
    )
  })

  test('a grade that takes what is left says which grades did not fit', () => {
    const goals = [green, red, { ...red, id: 'rött2' }]
    expect(assess(goals, 'sv').say('top', 'share')).toMatch(
      /^Röd: 1 av 3 verksamhetsmål har bedömningen grön \(33,3 %; kravet är minst 80 %\), så grönt passar inte\. /,
    )
    expect(assess(goals, 'en').say('top', 'share')).toMatch(/, so green does not fit\. /)
  })

  test('a share is said in per cent with its count and what it was held against', () => {
    const goals = [1, 2, 3, 4].map((number) => ({ ...green, id: `g${number}` }))
    expect(assess([...goals, red], 'sv').say('top', 'share')).toBe(
      'Grön: 4 av 5 verksamhetsmål är gröna (80 %; kravet är minst 80 %).',
    )
  })

  test('Kumlas 4 hela, 2 halva och 3 inga är 55,6 %', () => {
    const outcomes = ['50', '50', '50', '50', '46', '46', '1', '1', '1']
    const goal: ExampleGoal = { id: 'grad', type: 'degreeGoal', target: '50', outcomes }
    expect(assess([goal], 'sv').say('grad')).toBe(
      'Måluppfyllelse 55,6 %: 4 hela, 2 halva och 3 inga av 9.',
    )
    expect(assess([goal], 'en').say('grad')).toBe(
      'Attainment 55.6%: 4 full, 2 half and 3 none of 9.',
    )
  })

  test('goals that are there but only grey are told of, not called nobody', () => {
    const grey = ['a', 'b'].map((id) => ({ ...green, id, outcomes: [null] }))
    expect(assess(grey, 'sv').say('top')).toBe(
      'Saknar underlag: båda har bedömningar som inte räknas.',
    )
    expect(assess(grey, 'en').say('top')).toBe('No basis: both have grades that do not count.')
  })

  test('a judgement of the model waits for a person', () =>
    expect(assess([green], 'sv').say('top', 'free')).toBe('Bedöms av en person enligt modellen.'))

  test('a goal until 2030 cannot be green in 2026, and says from when it can', () => {
    const goal: ExampleGoal = { ...green, id: 'lång', type: 'longGoal', due: '2030-12-31' }
    expect(assess([goal], 'sv').say('lång')).toBe('Grönt kan sättas tidigast 31 december 2030.')
    expect(assess([goal], 'en').say('lång')).toBe(
      'Green can be set on 31 December 2030 at the earliest.',
    )
  })
})

test('the same light names the forecast in a forecast round', () => {
  const { of, context } = assess([{ ...green, kind: 'forecast' }], 'sv', 'delår')
  const { reasons } = of('grönt')
  if (reasons === null) throw new Error('a rule gave no reasons')
  expect(sentenceForRule(reasons, context)).toBe('Grön: prognosen 50,0 når målvärdet 48.')
})
