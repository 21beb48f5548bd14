// The organisation is edited line by line: merged, split, moved, renamed, ended and taken back without loss.
import { describe, expect, test } from 'vitest'
import { readModel } from '../model/parse.ts'
import { organisationChanges } from '../organisation/organisation-changes.ts'
import type { BodyEdit, NewBodyWords } from './body-edits.ts'
import type { Chain } from './chain.ts'
import { chainOn } from './chain-on.ts'
import { checkEdited, compiledBy, type ToEdit, wordsWith } from './check-edited.ts'
import { editOrganisation } from './edit-bodies.ts'
import type { When } from './edits.ts'
import { reachesBack } from './reaches-back.ts'
import { readChain } from './read-chain.ts'
import { inverseOf, type LineChange, type WrittenChain, withChanges } from './written-chain.ts'

const MODEL = `
model: m
title: M
scales: { light: { grades: [{ id: green, tone: good, label: Grön }] } }
types:
  goal: { label: Mål, owner: [committee], assessments: { status: { scale: light } } }
  own: { label: Enhetsmål, owner: [unit], parents: [goal] }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: c
title: C
model: m.yaml
bodies:
  - { id: kf, kind: council, title: Fullmäktige }
  - { id: bun, kind: committee, title: { sv: Barnnämnden, en: Children’s committee }, parent: kf }
  - { id: kun, kind: committee, title: Kulturnämnden, parent: kf }
  - { id: son, kind: committee, title: Socialnämnden, parent: kf }
  - { id: buf, kind: department, title: Barnförvaltningen, serves: [bun] }
  - { id: norra, kind: unit, title: Norra, parent: buf }
  - { id: ostra, kind: unit, title: Östra, parent: buf }
nodes:
  - { id: las, type: goal, title: Läsa, owner: bun, measures: [elever] }
  - { id: bok, type: goal, title: Böcker, owner: kun }
  - { id: vard, type: goal, title: Vård, owner: son }
  - { id: stod, type: goal, title: Stöd, owner: son }
  - { id: plan, type: own, title: Plan, parent: las, owner: norra }
measures:
  - { id: elever, title: Elever, unit: count, consolidation: sum, owner: bun }
  - { id: timmar, title: Timmar, unit: count, owner: son }
readings: [{ measure: elever, unit: norra, period: 2025, value: 40 }]
judgements: [{ node: las, round: helår-2025, grade: green, by: bun }]
`
const read = readModel(new Map([['m.yaml', MODEL]]), 'm.yaml')
if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
const { model } = read
const found = readChain(new Map([['c.yaml', CHAIN]]), 'c.yaml', model)
if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
const { text, whole } = found
const placed = <Line>(lines: readonly Line[] = []) =>
  lines.map((line, index) => ({ line, place: index + 1 }))
const written: WrittenChain = {
  nodes: placed(text.nodes),
  measures: placed(text.measures),
  tags: [],
  bodies: placed(text.bodies),
}
const toEdit: ToEdit = { models: [model], words: text, written, facts: whole }

const changesOf = (edit: BodyEdit, on = written): readonly LineChange[] => {
  const edited = editOrganisation(on, edit)
  if ('refused' in edited) throw new Error(JSON.stringify(edited))
  return edited.changes
}
const refusalOf = (edit: BodyEdit) => {
  const edited = editOrganisation(written, edit)
  return 'refused' in edited ? edited.refused : 'made'
}
const editedBy = (...edits: readonly BodyEdit[]): WrittenChain =>
  edits.reduce((now, edit) => withChanges(now, changesOf(edit, now)), written)
const chainAfter = (...edits: readonly BodyEdit[]): Chain =>
  compiledBy(model, wordsWith(text, editedBy(...edits)), whole, true).chain
const lineAfter = (id: string, ...edits: readonly BodyEdit[]) =>
  editedBy(...edits).bodies.find(({ line }) => line.id === id)?.line
const faultsOf = (edit: BodyEdit) => checkEdited(toEdit, changesOf(edit)).map((one) => one.refused)

const always: When = { on: '2026-11-28', since: null }
const next: When = { on: '2026-11-28', since: '2027-01-01' }
const committee = (title: string): NewBodyWords => ({ title, kind: 'committee', parent: 'kf' })

const MERGE: BodyEdit = {
  edit: 'mergeBodies',
  bodies: ['bun', 'kun'],
  language: 'sv',
  into: committee('Bildningsnämnden'),
  lastDay: '2026-12-31',
}
const SPLIT: BodyEdit = {
  edit: 'splitBody',
  body: 'son',
  language: 'sv',
  into: [committee('Vårdnämnden'), committee('Stödnämnden')],
  given: [
    { kind: 'node', id: 'stod', to: 1 },
    { kind: 'measure', id: 'timmar', to: 1 },
  ],
  lastDay: '2026-12-31',
}
const MOVE: BodyEdit = {
  edit: 'moveBody',
  body: 'norra',
  language: 'sv',
  words: { parent: 'son', serves: [] },
  when: next,
}

describe('two committees merged into a new one', () => {
  test('end on the day, and name what takes over the day after', () => {
    expect(lineAfter('bun', MERGE)).toEqual({
      id: 'bun',
      kind: 'committee',
      title: { sv: 'Barnnämnden', en: 'Children’s committee' },
      parent: 'kf',
      valid: { to: '2026-12-31' },
      successors: ['bildningsnämnden'],
    })
    expect(lineAfter('bildningsnämnden', MERGE)).toEqual({
      id: 'bildningsnämnden',
      kind: 'committee',
      title: 'Bildningsnämnden',
      parent: 'kf',
      valid: { from: '2027-01-01' },
    })
  })

  test('answers for the goals of both from that day, and no goal is touched', () => {
    const ownerOn = (day: string, id: string) =>
      chainOn(chainAfter(MERGE), day).nodes.get(id)?.owner
    expect(['las', 'bok'].map((id) => ownerOn('2026-12-31', id))).toEqual(['bun', 'kun'])
    expect(['las', 'bok'].map((id) => ownerOn('2027-01-01', id))).toEqual([
      'bildningsnämnden',
      'bildningsnämnden',
    ])
    expect(changesOf(MERGE).map(({ kind }) => kind)).toEqual(['body', 'body', 'body'])
  })

  test('may stand, though a goal was judged by one of them', () =>
    expect(faultsOf(MERGE)).toEqual([]))

  test('one goes up in another that is there', () => {
    const edit: BodyEdit = { ...MERGE, bodies: ['kun', 'bun'], into: 'bun' }
    expect(lineAfter('kun', edit)?.successors).toEqual(['bun'])
    expect(lineAfter('bun', edit)?.valid).toBeUndefined()
    expect(faultsOf(edit)).toEqual([])
  })
})

describe('a committee split in two', () => {
  test('gives each goal to one of them, the first what is given to none', () => {
    const on = chainOn(chainAfter(SPLIT), '2027-01-01')
    expect([on.nodes.get('vard')?.owner, on.nodes.get('stod')?.owner]).toEqual([
      'vårdnämnden',
      'stödnämnden',
    ])
    expect(on.measures.get('timmar')?.owner).toBe('stödnämnden')
  })

  test('still answers for all of it before the day', () => {
    const on = chainOn(chainAfter(SPLIT), '2026-12-31')
    expect(on.nodes.get('stod')?.owner).toBe('son')
    expect(on.measures.get('timmar')?.owner).toBe('son')
  })

  test('may stand', () => expect(faultsOf(SPLIT)).toEqual([]))
})

describe('a body', () => {
  test('is called another thing from a day, in one language at a time', () => {
    const edit: BodyEdit = {
      edit: 'rewordBody',
      body: 'bun',
      language: 'sv',
      words: { title: 'Skolnämnden' },
      when: next,
    }
    const titleOn = (day: string) => chainOn(chainAfter(edit), day).bodies.get('bun')?.title
    expect(titleOn('2026-12-31')).toEqual({ sv: 'Barnnämnden', en: 'Children’s committee' })
    expect(titleOn('2027-01-01')).toEqual({ sv: 'Skolnämnden', en: 'Children’s committee' })
  })

  test('is mended for all time where it was misspelt', () => {
    const words = { title: 'Kultur- och fritidsnämnden' }
    const edit: BodyEdit = { edit: 'rewordBody', body: 'kun', language: 'sv', words, when: always }
    expect(lineAfter('kun', edit)).toEqual({
      id: 'kun',
      kind: 'committee',
      title: 'Kultur- och fritidsnämnden',
      parent: 'kf',
    })
  })

  test('is moved from a day, and lies where it lay before it', () => {
    const parentOn = (day: string) => chainOn(chainAfter(MOVE), day).bodies.get('norra')?.parent
    expect([parentOn('2026-12-31'), parentOn('2027-01-01')]).toEqual(['buf', 'son'])
  })

  test('is made with a name of its own, beside those under the same', () => {
    const edit: BodyEdit = {
      edit: 'createBody',
      language: 'sv',
      words: { title: 'Västra skolan', kind: 'unit', parent: 'buf', reports: ['elever'] },
      firstDay: '2027-08-01',
    }
    expect(
      editedBy(edit)
        .bodies.map(({ line }) => line.id)
        .slice(-2),
    ).toEqual(['ostra', 'västra-skolan'])
    expect(lineAfter('västra-skolan', edit)).toEqual({
      id: 'västra-skolan',
      kind: 'unit',
      title: 'Västra skolan',
      reports: ['elever'],
      parent: 'buf',
      valid: { from: '2027-08-01' },
    })
    expect(faultsOf(edit)).toEqual([])
  })

  test('is put before another', () => {
    const order = editedBy({ edit: 'orderBody', body: 'ostra', before: 'norra' }).bodies
    expect(order.map(({ line }) => line.id).slice(-2)).toEqual(['ostra', 'norra'])
  })

  test('that was to end goes on', () => {
    const ended: BodyEdit = { edit: 'endBody', body: 'ostra', given: [], lastDay: '2026-12-31' }
    expect(lineAfter('ostra', ended)?.valid).toEqual({ to: '2026-12-31' })
    expect(lineAfter('ostra', ended, { edit: 'reviveBody', body: 'ostra' })).toEqual(
      lineAfter('ostra'),
    )
  })

  test('says no more after its last day', () => {
    const ended: BodyEdit = { edit: 'endBody', body: 'norra', given: [], lastDay: '2026-06-30' }
    expect(lineAfter('norra', MOVE, ended)?.later).toBeUndefined()
  })
})

describe('what cannot stand is refused', () => {
  test.each<[BodyEdit, string, string]>([
    [{ ...MERGE, bodies: ['bun', 'borta'] }, 'noSuchBody', 'a body that is not there'],
    [{ ...MERGE, bodies: ['bun'] }, 'mergesNothing', 'one alone is not merged into a new one'],
    [{ ...MERGE, bodies: ['bun'], into: 'bun' }, 'mergesNothing', 'nor with itself'],
    [{ ...SPLIT, into: ['kun', 'kun'] }, 'splitsInOne', 'in one and the same nothing is split'],
    [{ ...SPLIT, into: ['son', 'kun'] }, 'takesOverFromItself', 'nothing takes over from itself'],
    [{ edit: 'reviveBody', body: 'bun' }, 'bodyNotEnded', 'what has no last day goes on already'],
    [{ ...MOVE, words: { parent: 'buf' } }, 'nothingChanged', 'it lies there'],
  ])('%j: %s, since %s', (edit, refused) => expect(refusalOf(edit)).toBe(refused))

  test('a committee that ends with goals and nothing after it: the council may not own them', () =>
    expect(faultsOf({ edit: 'endBody', body: 'kun', given: [], lastDay: '2026-12-31' })).toEqual([
      'ownerEnded',
    ]))

  test('but may where each goal is given to another', () =>
    expect(
      faultsOf({
        edit: 'endBody',
        body: 'kun',
        given: [{ kind: 'node', id: 'bok', to: 'bun' }],
        lastDay: '2026-12-31',
      }),
    ).toEqual([]))

  test('a department under a unit of its own', () =>
    expect(faultsOf({ ...MOVE, body: 'buf', words: { parent: 'norra', serves: [] } })).toContain(
      'cycle',
    ))

  test('a committee becomes no department while it owns goals that departments may not', () =>
    expect(
      faultsOf({
        edit: 'rewordBody',
        body: 'bun',
        language: 'sv',
        words: { kind: 'department' },
        when: always,
      }),
    ).toContain('bodyKind'))

  test('a change that a closed round would be read otherwise by', () => {
    const closed = [
      { round: { id: 'helår', kind: 'outcome', year: 2025, from: 1, to: 12 }, on: '2026-02-01' },
    ] as const
    const looked = { tags: new Set<string>(), links: new Set<string>() }
    const back = (edit: BodyEdit) => reachesBack(changesOf(edit), closed, looked)?.refused ?? null
    expect(back(MERGE)).toBeNull()
    expect(back({ ...MERGE, lastDay: '2025-06-30' })).toBe('closedThen')
    expect(back({ ...MOVE, when: always })).toBe('closedThen')
    expect(back({ ...MOVE, when: { on: '2026-11-28', since: '2026-01-01' } })).toBeNull()
    const words = { title: 'Nya namnet' }
    expect(
      back({ edit: 'rewordBody', body: 'bun', language: 'sv', words, when: always }),
    ).toBeNull()
  })
})

test.each([MERGE, SPLIT, MOVE])('%j is taken back without anything else', (edit) => {
  const changes = changesOf(edit)
  expect(withChanges(withChanges(written, changes), inverseOf(changes))).toEqual(written)
})

describe('what an edit changes is told', () => {
  const told = (...edits: readonly BodyEdit[]) =>
    organisationChanges(whole.bodies, chainAfter(...edits).bodies)

  test('a merger', () =>
    expect(told(MERGE)).toEqual([
      { is: 'ends', body: 'bun', lastDay: '2026-12-31', successors: ['bildningsnämnden'] },
      { is: 'ends', body: 'kun', lastDay: '2026-12-31', successors: ['bildningsnämnden'] },
      { is: 'new', body: 'bildningsnämnden', firstDay: '2027-01-01' },
    ]))

  test('a move, and a name that was mended', () => {
    const words = { title: 'Östra skolan' }
    const mend: BodyEdit = {
      edit: 'rewordBody',
      body: 'ostra',
      language: 'sv',
      words,
      when: always,
    }
    expect(told(MOVE, mend)).toEqual([
      { is: 'moved', body: 'norra', since: '2027-01-01', from: 'buf', to: 'son' },
      {
        is: 'renamed',
        body: 'ostra',
        since: null,
        from: { sv: 'Östra' },
        to: { sv: 'Östra skolan' },
      },
    ])
  })

  test('nothing where all is as it was', () => expect(told()).toEqual([]))
})
