// The requirements that come with the program: whole, in both languages, each with its source; and what a file is refused for.
import { describe, expect, test } from 'vitest'
import { readRequirements } from '../../domain/documents/read-requirements.ts'
import { REQUIREMENT_SORTS } from '../../domain/documents/requirement.ts'
import { shippedRequirements } from './shipped-requirements.ts'

const { requirements } = shippedRequirements()

test.each(requirements)('$id has words in both languages, a source and a first day', (one) => {
  for (const said of [one.words, one.note, one.onlyIf]) {
    if (said !== undefined) expect(Object.keys(said)).toEqual(expect.arrayContaining(['sv', 'en']))
  }
  expect(one.source.sv).toMatch(/\S/)
  expect(one.valid.from).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('a requirement whose paragraph is not known says so', () => {
  for (const { law, note } of requirements)
    if (law.paragraph === undefined) expect(note?.sv).toMatch(/kontrollera|hämtat|slutsats/)
})

test('every sort of requirement is asked of a report', () =>
  expect(new Set(requirements.map(({ sort }) => sort))).toEqual(new Set(REQUIREMENT_SORTS)))

describe('a file with faults is refused, each with its place', () => {
  const file = (line: string): string => `source: LKBR
requirements:
  - { id: a, report: delårsrapport, sort: period, words: A, law: { act: LKBR, chapter: 13 }, source: S, valid: {} }
  - { id: b, report: delårsrapport, words: B, law: { act: LKBR, chapter: 13 }, source: S, ${line} }
`
  test.each([
    ['sort: part, valid: {}', [], 'nothing is wrong'],
    ['sort: parts, valid: {}', ['unknownWord'], 'a sort that there is not'],
    ['sort: handedOver, valid: {}', ['missingKey'], 'to whom it is handed is not said'],
    ['sort: evaluation, valid: {}', ['missingKey'], 'of whom is not said'],
    ['sort: published, valid: {}', ['missingKey'], 'what is public is not said'],
    ['sort: part, to: council, valid: {}', ['unknownKey'], 'a part is handed to nobody'],
    ['sort: part', ['missingKey'], 'when it is asked is not said'],
    [
      'sort: part, valid: { from: 2024-01-01, to: 2023-12-31 }',
      ['endsBeforeItBegins'],
      'it ends before it begins',
    ],
    ['sort: part, lastDay: interim, valid: {}', ['unknownWord'], 'a day that the law has not'],
  ])('%s: %j, since %s', (line, refused, _why) => {
    const read = readRequirements('r.yaml', file(line))
    const found = 'refusals' in read ? read.refusals : []
    expect(found.map((one) => one.refused)).toEqual(refused)
    expect(found.map(({ at }) => at.line)).toEqual(refused.map(() => 4))
  })

  test('a name that stands twice says where it stands first', () => {
    const read = readRequirements('r.yaml', file('sort: part, valid: {}').replace('id: b', 'id: a'))
    expect('refusals' in read ? read.refusals : []).toMatchObject([
      { refused: 'duplicateId', id: 'a', first: { line: 3 }, at: { line: 4 } },
    ])
  })
})
