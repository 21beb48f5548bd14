// Bands of a rule's number, and a level's further assessments, made by form.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { draftFrom } from './draft-text.ts'
import { readModel } from './parse.ts'
import { addAssessment, lacksOfAssessment } from './written-assessments.ts'
import { addBand, bandsOf, givesNumber, lacksOfBand, removeBand } from './written-bands.ts'
import type { Plain, WrittenEdit } from './written-edits.ts'
import { editText } from './written-text.ts'

const STARTER = readFileSync(new URL('../../../models/starter/model.yaml', import.meta.url), 'utf8')
const NUMBER = STARTER.replace(
  /\nrounds:/,
  `
  shareReached:
    label: Andel nådda mål
    of: node
    number: { share: { of: { of: children } } } # procent
rounds:`,
)
const plain = (text: string): Plain => parse(text)
const edited = (edit: WrittenEdit, text = NUMBER): string => {
  const done = editText(text, edit)
  if ('refused' in done) throw new Error('the text is no YAML')
  return done.text
}
const faultsIn = (text: string) => {
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  return 'refusals' in read ? read.refusals.map(({ refused }) => refused) : []
}
const RULE = 'shareReached'
const withBands = [
  { grade: 'green', bound: 'from', edge: '75' },
  { grade: 'red', bound: 'from', edge: '' },
  { grade: 'yellow', bound: 'over', edge: '40,5' },
] as const
const banded = withBands.reduce(
  (text, band) => edited(addBand(plain(text), RULE, band), text),
  NUMBER,
)

test('a rule that gives a number is known, one of cases is not', () => {
  expect(faultsIn(NUMBER)).toEqual([])
  expect([givesNumber(plain(NUMBER), RULE), givesNumber(plain(NUMBER), 'target')]).toEqual([
    true,
    false,
  ])
})

test('bands stand best first, and the one that takes what is left stays last', () => {
  expect(bandsOf(plain(banded), RULE)).toEqual([
    { grade: 'green', bound: 'from', edge: '75' },
    { grade: 'yellow', bound: 'over', edge: '40,5' },
    { grade: 'red', bound: 'from', edge: '' },
  ])
  expect(faultsIn(banded)).toEqual([])
  expect(banded).toContain('# procent')
})

test('a band is taken away; with the last of them the file is as it was', () => {
  const fewer = edited(removeBand(plain(banded), RULE, 1), banded)
  expect(bandsOf(plain(fewer), RULE).map(({ grade }) => grade)).toEqual(['green', 'red'])
  const one = edited(removeBand(plain(fewer), RULE, 1), fewer)
  const none = edited(removeBand(plain(one), RULE, 0), one)
  expect(bandsOf(plain(none), RULE)).toEqual([])
  expect(plain(none)).toEqual(plain(NUMBER))
})

test.each([
  [{ grade: 'green', bound: 'from', edge: '75' }, null, 'whole'],
  [{ grade: '', bound: 'from', edge: '75' }, 'grade', 'no grade'],
  [{ grade: 'green', bound: 'from', edge: 'mycket' }, 'figure', 'no number'],
  [{ grade: 'green', bound: 'from', edge: '' }, 'figure', 'something takes what is left already'],
] as const)('%j lacks %s: %s', (band, lacks, _why) =>
  expect(lacksOfBand(band, bandsOf(plain(banded), RULE))).toBe(lacks),
)

test('a level gets one more assessment under a name of its own, in every shipped model', () => {
  const filled = { title: 'Styrelsens omdöme', scale: 'light', rule: 'judgement' }
  const after = edited(addAssessment(plain(STARTER), 'goal', filled), STARTER)
  expect(faultsIn(after)).toEqual([])
  expect(after).toContain('styrelsens-omdöme')
  const twice = edited(addAssessment(plain(after), 'goal', filled), after)
  expect(twice).toContain('styrelsens-omdöme-2')
  for (const name of ['dorotea', 'kalmar', 'kumla', 'lindesberg', 'exempel']) {
    const text = draftFrom(readFileSync(`models/${name}/model.yaml`, 'utf8'))
    const model = plain(text)
    const types = Object.keys(Object(Object(model).types))
    const scale = Object.keys(Object(Object(model).scales))[0]
    if (scale === undefined) continue
    const level = types.at(-1) ?? ''
    const more = edited(addAssessment(model, level, { ...filled, scale }), text)
    expect([name, faultsIn(more).length <= faultsIn(text).length]).toEqual([name, true])
  }
})

test('what an assessment lacks is told field by field', () => {
  expect(lacksOfAssessment({ title: ' ', scale: '', rule: '' })).toBe('title')
  expect(lacksOfAssessment({ title: 'A', scale: '', rule: '' })).toBe('scale')
  expect(lacksOfAssessment({ title: 'A', scale: 'light', rule: '' })).toBe('rule')
  expect(lacksOfAssessment({ title: 'A', scale: 'light', rule: 'judgement' })).toBe(null)
})
