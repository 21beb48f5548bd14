// The order of grades and cases, what may be taken away, and rules made by form.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { draftFrom } from './draft-text.ts'
import { readModel } from './parse.ts'
import { moveInOrder } from './written-additions.ts'
import {
  addCase,
  addRule,
  type FilledCase,
  lacksOf,
  placesFor,
  takesTheRest,
} from './written-cases.ts'
import type { Plain, WrittenEdit } from './written-edits.ts'
import { partsOf, type WrittenPart, type WrittenSection } from './written-fields.ts'
import { editText } from './written-text.ts'
import { stopsRemoval } from './written-uses.ts'

const STARTER = readFileSync(new URL('../../../models/starter/model.yaml', import.meta.url), 'utf8')
const plain = (text: string): Plain => parse(text)
const model = plain(STARTER)
const edited = (edit: WrittenEdit | null, text = STARTER): string => {
  if (edit === null) throw new Error('no edit')
  const done = editText(text, edit)
  if ('refused' in done) throw new Error('the text is no YAML')
  return done.text
}
const faultsIn = (text: string) => {
  const read = readModel(new Map([['m.yaml', text]]), 'm.yaml')
  return 'refusals' in read ? read.refusals.map(({ refused }) => refused) : []
}
const partOf = (section: WrittenSection, id: string, text = STARTER): WrittenPart => {
  const found = partsOf(plain(text))
    .flatMap((part) => [part, ...part.parts])
    .find((part) => part.section === section && part.id === id)
  if (found === undefined) throw new Error(`no ${section} ${id}`)
  return found
}
const added = (before: string, after: string) =>
  after.split('\n').filter((line) => !before.split('\n').includes(line))
const comments = (text: string) => (text.match(/# .*$/gm) ?? []).toSorted()

describe('the order of a scale', () => {
  test('a grade is moved one place with its comments; the first does not move up, nor the last down', () => {
    const after = edited(moveInOrder(model, partOf('scales', 'grey').at, -1))
    expect(partOf('scales', 'light', after).parts.map(({ id }) => id)).toEqual([
      'green',
      'yellow',
      'grey',
      'red',
    ])
    expect(comments(after)).toEqual(comments(STARTER))
    expect(faultsIn(after)).toEqual([])
    expect(moveInOrder(model, partOf('scales', 'green').at, -1)).toBe(null)
    expect(moveInOrder(model, partOf('scales', 'grey').at, 1)).toBe(null)
  })

  test('up and down again is the text as it was', () => {
    const up = edited(moveInOrder(model, partOf('scales', 'red').at, -1))
    expect(edited(moveInOrder(plain(up), partOf('scales', 'red', up).at, 1), up)).toBe(STARTER)
  })
})

describe('what is taken away', () => {
  const usersOf = (section: WrittenSection, id: string) => {
    const stops = stopsRemoval(model, partOf(section, id))
    return stops?.stop === 'used' ? stops.by.map((one) => `${one.section} ${one.id}`) : stops
  }
  test('a level, scale, grade or rule that something uses stays, and its users are named', () => {
    expect(usersOf('types', 'area')).toEqual(['types goal'])
    expect(usersOf('types', 'goal')).toEqual(['rules areaFromGoals'])
    expect(usersOf('scales', 'light')).toEqual(['types area', 'types goal'])
    expect(usersOf('scales', 'yellow')).toEqual(['rules target', 'rules areaFromGoals'])
    expect(usersOf('rules', 'target')).toEqual(['types goal'])
    expect(usersOf('rounds', 'delår')).toEqual([
      'documents delårsrapport',
      'documents nämndrapport',
      'documents bolagsrapport',
      'documents uppföljningsrapport',
      'documents mandatperiodens-bokslut',
    ])
  })

  test('a round that no assessment and no document names, and a case, can go; no fault is left behind', () => {
    const text = edited({ edit: 'remove', at: ['documents'] })
    for (const [section, id] of [
      ['rounds', 'delår'],
      ['rules', 'target.2'],
    ] as const) {
      const part = partOf(section, id, text)
      expect(stopsRemoval(plain(text), part)).toBe(null)
      const after = edited({ edit: 'remove', at: part.at }, text)
      expect(faultsIn(after)).toEqual([])
      expect(added(text, after)).toEqual([])
    }
  })

  test('the only case of a rule stays: a rule has one at least', () => {
    const text = STARTER.replace(
      /cases:\n {6}- grade: grey[\s\S]*?(?= {4}note:)/,
      'cases:\n      - { grade: red, otherwise: true }\n',
    )
    expect(stopsRemoval(plain(text), partOf('rules', 'target.0', text))).toEqual({ stop: 'last' })
  })

  test('whatever a shipped model says is unused can be taken away without a new fault', () => {
    for (const name of ['dorotea', 'kalmar', 'kumla', 'lindesberg', 'starter', 'exempel']) {
      const text = draftFrom(readFileSync(`models/${name}/model.yaml`, 'utf8'))
      const before = faultsIn(text).length
      for (const part of partsOf(plain(text)).flatMap((one) => [one, ...one.parts])) {
        if (['head', 'limits'].includes(part.section) || stopsRemoval(plain(text), part) !== null)
          continue
        const after = edited({ edit: 'remove', at: part.at }, text)
        expect([name, part.section, part.id, faultsIn(after).length <= before]).toEqual([
          name,
          part.section,
          part.id,
          true,
        ])
      }
    }
  }, 60_000)
})

describe('a rule filled in by form', () => {
  const near: FilledCase = {
    grade: 'yellow',
    when: {
      is: 'worse',
      bound: 'atMost',
      margin: '3 procentenheter',
      than: { is: 'limit', limit: 'target' },
    },
  }
  const CASES: readonly (readonly [FilledCase, string])[] = [
    [
      near,
      '      - { grade: yellow, when: { worse: { atMost: 3 procentenheter, than: target } } }',
    ],
    [
      { grade: 'green', when: { is: 'beats', than: { is: 'figure', figure: '80 %' } } },
      '      - { grade: green, when: { beats: 80 % } }',
    ],
    [
      { grade: 'grey', when: { is: 'missing', what: 'target' } },
      '      - { grade: grey, when: { missing: target } }',
    ],
  ]
  test.each(CASES)('a case stands where it is tried, readable: %j', (filled, line) => {
    const after = edited(addCase('target', filled, 2))
    expect(added(STARTER, after)).toEqual([line])
    expect(faultsIn(after)).toEqual([])
    expect(partOf('rules', 'target', after).parts).toHaveLength(5)
    expect(comments(after)).toEqual(comments(STARTER))
  })

  test('a case over the goals under stands before the one that takes what is left', () => {
    expect(placesFor(model, 'areaFromGoals')).toBe(2)
    expect([takesTheRest(model, 'areaFromGoals'), takesTheRest(model, 'target')]).toEqual([
      true,
      false,
    ])
    const counted = { of: 'children', type: 'goal', grades: ['green'] } as const
    for (const when of [
      { is: 'share', bound: 'atLeast', figure: '80', ...counted },
      { is: 'count', bound: 'under', figure: '2', ...counted },
      { is: 'none', ...counted },
      { is: 'some', of: 'descendants', type: '', grades: ['green', 'yellow'] },
    ] as const) {
      const after = edited(addCase('areaFromGoals', { grade: 'yellow', when }, 2))
      expect(faultsIn(after)).toEqual([])
    }
    const share = { is: 'share', bound: 'atLeast', figure: '80', ...counted } as const
    expect(edited(addCase('areaFromGoals', { grade: 'yellow', when: share }, 2))).toContain(
      'atLeast: 80 % }',
    )
  })

  test.each([
    [
      {
        is: 'all',
        parts: [
          { is: 'beats', than: { is: 'figure', figure: '80 %' } },
          { is: 'missing', what: 'forecast' },
        ],
      },
      '      - { grade: yellow, when: { all: [{ beats: 80 % }, { missing: forecast }] } }',
      'all of them',
    ],
    [
      {
        is: 'any',
        parts: [
          { is: 'reaches', than: { is: 'limit', limit: 'target' } },
          { is: 'not', part: { is: 'missing', what: 'outcome' } },
        ],
      },
      '      - { grade: yellow, when: { any: [{ reaches: target }, { not: { missing: outcome } }] } }',
      'at least one, the other not',
    ],
    [
      { is: 'not', part: near.when },
      '      - { grade: yellow, when: { not: { worse: { atMost: 3 procentenheter, than: target } } } }',
      'one alone, the other way round',
    ],
  ] as const)('conditions stand together on the case’s line: %j', (when, line, _why) => {
    const after = edited(addCase('target', { grade: 'yellow', when }, 2))
    expect(added(STARTER, after)).toEqual([line])
    expect(faultsIn(after)).toEqual([])
  })

  test('which of several conditions lacks what is told', () => {
    const than = { is: 'figure', figure: 'tio' } as const
    const parts = [near.when, { is: 'not', part: { is: 'beats', than } }] as const
    expect(lacksOf({ grade: '', when: { is: 'any', parts } })).toEqual({ what: 'figure', part: 1 })
  })

  test('a new rule stands last among the rules with its first case, on lines of its own', () => {
    const after = edited(
      addRule(model, { title: 'Mot prognosen', of: 'measure', value: 'forecast' }, near),
    )
    expect(added(STARTER, after)).toEqual([
      '  mot-prognosen:',
      '    label: Mot prognosen',
      '    value: forecast',
      '      - { grade: yellow, when: { worse: { atMost: 3 procentenheter, than: target } } }',
    ])
    expect(faultsIn(after)).toEqual([])
  })

  test('what is not filled in is told: a grade, a figure, the grades that count', () => {
    const than = { is: 'figure', figure: 'tio' } as const
    expect(lacksOf({ ...near, grade: '' })).toEqual({ what: 'grade', part: 0 })
    expect(lacksOf({ grade: 'green', when: { is: 'reaches', than } })).toEqual({
      what: 'figure',
      part: 0,
    })
    expect(
      lacksOf({ grade: 'green', when: { is: 'every', of: 'children', type: '', grades: [] } }),
    ).toEqual({ what: 'grades', part: 0 })
    expect(lacksOf(near)).toBe(null)
  })
})
