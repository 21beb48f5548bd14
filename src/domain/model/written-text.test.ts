// A form's edits of a model's file: only what was edited is written anew, and comments stay.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Path } from './refusal.ts'
import { editedPlain, type Plain, plainAt, type WrittenEdit } from './written-edits.ts'
import { editText } from './written-text.ts'

const FILE = `# Vår modell
model: liten # namnet
title: En liten modell

rules:
  # den viktiga
  target:
    of: measure
    cases:
      - grade: grey # inget utfall
        when: { missing: outcome }
      # nått
      - { grade: green, when: { reaches: target } }
      - grade: red
        otherwise: true
    note: >-
      En längre text
      på två rader.
# slut
`

const edited = (edit: WrittenEdit, text = FILE): string => {
  const done = editText(text, edit)
  if ('refused' in done) throw new Error(done.refused)
  return done.text
}

/** What differs, line by line: «- » what stood there, «+ » what stands there now. */
const differing = (after: string, before = FILE): readonly string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const start = old.findIndex((line, at) => line !== now[at])
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end))
    end += 1
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...now.slice(start, now.length - end).map((line) => `+ ${line}`),
  ]
}

const CASES: Path = ['rules', 'target', 'cases']

describe('an edit of a model’s file', () => {
  const EDITS: readonly (readonly [string, WrittenEdit, readonly string[]])[] = [
    [
      'a word in the place of another, its comment kept',
      { edit: 'set', at: ['model'], value: 'större' },
      ['- model: liten # namnet', '+ model: större # namnet'],
    ],
    [
      'what YAML would read as something else is quoted',
      { edit: 'set', at: ['title'], value: 'Mål: nå 10 #1' },
      ['- title: En liten modell', "+ title: 'Mål: nå 10 #1'"],
    ],
    [
      'a grade inside braces',
      { edit: 'set', at: [...CASES, 1, 'grade'], value: 'yellow' },
      [
        '-       - { grade: green, when: { reaches: target } }',
        '+       - { grade: yellow, when: { reaches: target } }',
      ],
    ],
    [
      'a condition in the place of another',
      {
        edit: 'set',
        at: [...CASES, 0, 'when'],
        value: { any: [{ missing: 'outcome' }, { missing: 'target' }] },
      },
      [
        '-         when: { missing: outcome }',
        '+         when: { any: [{ missing: outcome }, { missing: target }] }',
      ],
    ],
    [
      'a key that is not there is added at the end',
      { edit: 'set', at: ['rules', 'target', 'label'], value: { sv: 'Mot målet', en: 'Target' } },
      ['+     label: { sv: Mot målet, en: Target }'],
    ],
    [
      'a key of the head stands behind the keys that come before it',
      { edit: 'set', at: ['adopted'], value: { by: 'KF', ref: '§ 88' }, after: ['model', 'title'] },
      ['+ adopted: { by: KF, ref: § 88 }'],
    ],
    [
      'mappings on the way are made',
      { edit: 'set', at: ['scales', 'light', 'label'], value: 'Ljus' },
      ['+ scales: { light: { label: Ljus } }'],
    ],
    [
      'a folded text stays folded',
      {
        edit: 'set',
        at: ['rules', 'target', 'note'],
        value: `${'En text som är lång. '.repeat(6)}Slut.`,
      },
      [
        '-       En längre text',
        '-       på två rader.',
        '+       En text som är lång. En text som är lång. En text som är lång. En text som är lång. En text',
        '+       som är lång. En text som är lång. Slut.',
      ],
    ],
    [
      'a case before another',
      {
        edit: 'insert',
        at: [...CASES, 1],
        value: { grade: 'green', when: { beats: { mean: 'county' } } },
      },
      ['+       - { grade: green, when: { beats: { mean: county } } }'],
    ],
    [
      'a case taken out with the comment above it',
      { edit: 'remove', at: [...CASES, 1] },
      ['-       # nått', '-       - { grade: green, when: { reaches: target } }'],
    ],
    [
      'a case moved with the comment above it',
      { edit: 'move', at: CASES, from: 1, to: 0 },
      [
        '-       - grade: grey # inget utfall',
        '-         when: { missing: outcome }',
        '-       # nått',
        '-       - { grade: green, when: { reaches: target } }',
        '+       # nått',
        '+       - { grade: green, when: { reaches: target } }',
        '+       - grade: grey # inget utfall',
        '+         when: { missing: outcome }',
      ],
    ],
  ]
  test.each(EDITS)('%s', (_what, edit, lines) => {
    expect(differing(edited(edit))).toEqual(lines)
  })

  test('the last entry leaves an empty list behind, told of by the check', () => {
    const text = 'types:\n  goal:\n    parents:\n      - vision\n    sort: goal\n'
    const after = edited({ edit: 'remove', at: ['types', 'goal', 'parents', 0] }, text)
    expect(after).toBe('types:\n  goal:\n    parents: []\n    sort: goal\n')
  })

  test('an edit under an alias writes it out, and leaves what it was an alias of', () => {
    const text = 'a: &one { label: Ett } # samma\nb: *one\n'
    expect(edited({ edit: 'set', at: ['b', 'label'], value: 'Två' }, text)).toBe(
      'a: &one { label: Ett } # samma\nb: { label: Två }\n',
    )
  })

  test('braces over several lines are written anew, with their comments', () => {
    const text = 'a: {\n  one: 1, # ett\n  two: 2\n}\n'
    const after = edited({ edit: 'remove', at: ['a', 'two'] }, text)
    expect(parseDocument(after).toJS()).toEqual({ a: { one: 1 } })
    expect(after).toContain('# ett')
  })

  test('a text that is no YAML is refused: nothing in it can be found', () => {
    expect(editText('a: [1', { edit: 'set', at: ['a'], value: 1 })).toEqual({ refused: 'notYaml' })
  })
})

const SHIPPED = ['dorotea', 'exempel', 'kalmar', 'kumla', 'lindesberg', 'starter', 'stockholm-ils']
const texts = SHIPPED.map((name) => readFileSync(`models/${name}/model.yaml`, 'utf8'))

const pathsIn = (value: Plain, at: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [at]
    : [
        at,
        ...Object.entries(value).flatMap(([key, one]) =>
          pathsIn(one, [...at, Array.isArray(value) ? Number(key) : key]),
        ),
      ]

const anEdit = (plain: Plain, at: Path, pick: number, words: string): WrittenEdit => {
  const found = plainAt(plain, at)
  const size = typeof found === 'object' && found !== null ? Object.keys(found).length : 0
  if (Array.isArray(found) && pick % 3 === 0)
    return { edit: 'insert', at: [...at, pick % (size + 1)], value: { id: 'ny', label: words } }
  if (size > 1 && pick % 3 === 1)
    return { edit: 'move', at, from: pick % size, to: (pick * 7) % size }
  if (pick % 5 === 4) return { edit: 'remove', at }
  return { edit: 'set', at, value: words }
}

test('any edit of any shipped model says what was meant, and loses no comment outside it', () => {
  const parsed = texts.map((text) => {
    const plain: Plain = parseDocument(text).toJS()
    return { text, plain, paths: pathsIn(plain).filter(({ length }) => length > 0) }
  })
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.nat(),
      fc.nat(29),
      fc.string({ maxLength: 120 }),
      (of, where, pick, words) => {
        const one = parsed[of]
        const at = one?.paths[where % one.paths.length]
        if (one === undefined || at === undefined) return
        const edit = anEdit(one.plain, at, pick, words)
        const after = edited(edit, one.text)
        expect(JSON.stringify(parseDocument(after).toJS())).toBe(
          JSON.stringify(editedPlain(one.plain, edit)),
        )
        if (edit.edit !== 'insert' && edit.edit !== 'move') return
        const comments = (text: string) =>
          text.match(/^ *# .*$/gm)?.map((line) => line.trim()) ?? []
        expect(comments(after).toSorted()).toEqual(comments(one.text).toSorted())
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)
