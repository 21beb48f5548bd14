// What each edit changes in a chain, what it refuses, and that what takes it back loses nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookedFor } from '../model/looked-for.ts'
import { readModel } from '../model/parse.ts'
import type { Chain } from './chain.ts'
import { checkEdited, compiledBy, type ToEdit, wordsWith } from './check-edited.ts'
import { editChain } from './edit-chain.ts'
import type { Edit, When } from './edits.ts'
import { reachesBack } from './reaches-back.ts'
import { readChain } from './read-chain.ts'
import { nodeOn } from './said-later.ts'
import { inverseOf, type LineChange, type WrittenChain, withChanges } from './written-chain.ts'

const MODEL = `
model: liten
title: Liten
scales: { light: { grades: [{ id: green, tone: good, label: Grön }, { id: red, tone: bad, label: Röd }] } }
types:
  area: { label: Målområde, sort: area }
  goal:
    label: Mål
    parents: [area]
    owner: [committee]
    shape: [{ perOwner: { most: 3 } }, { level: warning, parents: { notTag: eget } }]
    assessments: { status: { scale: light } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: liten
title: Liten
model: m.yaml
bodies:
  - { id: kf, kind: council, title: Fullmäktige }
  - { id: bun, kind: committee, title: Barnnämnden }
  - { id: son, kind: committee, title: Socialnämnden }
nodes:
  - { id: lara, type: area, title: Lära }
  - { id: las, type: goal, title: Läsa, parent: lara, owner: bun, measures: [niva] }
  - { id: rakna, type: goal, title: Räkna, parent: lara, owner: bun, valid: { from: 2025-01-01, to: 2026-12-31 } }
  - { id: leva, type: area, title: Leva }
  - { id: hem, type: goal, title: Hem, parents: [leva, lara], owner: son }
measures:
  - { id: niva, title: Nivå, unit: percent, owner: bun, limits: { target: { years: { 2026: 80 } } } }
judgements:
  - { node: las, round: helår-2025, grade: green, by: bun }
`
const read = readModel(new Map([['m.yaml', MODEL]]), 'm.yaml')
if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
const { model } = read
const chain = readChain(new Map([['c.yaml', CHAIN]]), 'c.yaml', model)
if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
const { text, whole } = chain
const placed = <Line>(lines: readonly Line[] = []) =>
  lines.map((line, index) => ({ line, place: index + 1 }))
const written: WrittenChain = {
  nodes: placed(text.nodes),
  measures: placed(text.measures),
  tags: placed(text.tags),
  bodies: placed(text.bodies),
}
const toEdit: ToEdit = { models: [model], words: text, written, facts: whole }

const changesOf = (edit: Edit, on = written): readonly LineChange[] => {
  const edited = editChain(on, edit)
  if ('refused' in edited) throw new Error(JSON.stringify(edited))
  return edited.changes
}
const linesAfter = (edit: Edit) =>
  withChanges(written, changesOf(edit)).nodes.map(({ line }) => line)
const lineAfter = (edit: Edit, id: string) => linesAfter(edit).find((line) => line.id === id)
const faultsOf = (edit: Edit) => checkEdited(toEdit, changesOf(edit)).map((one) => one.refused)
const chainAfter = (...edits: readonly Edit[]): Chain => {
  const after = edits.reduce((now, edit) => withChanges(now, changesOf(edit, now)), written)
  return compiledBy(model, wordsWith(text, after), whole, true).chain
}

const always: When = { on: '2026-12-31', since: null }
const next: When = { on: '2027-12-31', since: '2027-01-01' }
const reword = (node: string, title: string, when: When): Edit => ({
  edit: 'rewordNode',
  node,
  language: 'sv',
  words: { title },
  when,
})
const create = (title: string, parents: readonly string[], owner: string | null): Edit => ({
  edit: 'createNode',
  type: 'goal',
  parents,
  language: 'sv',
  words: { title, owner },
  firstDay: '2027-01-01',
})

describe('a new node', () => {
  test('has a name out of its title, and stands last under its parent', () => {
    const lines = linesAfter(create('Skriva bättre', ['lara'], 'bun'))
    expect(lines.map(({ id }) => id)).toEqual([
      'lara',
      'las',
      'rakna',
      'leva',
      'hem',
      'skriva-bättre',
    ])
    expect(lines.at(-1)).toEqual({
      id: 'skriva-bättre',
      type: 'goal',
      title: 'Skriva bättre',
      parent: 'lara',
      owner: 'bun',
      valid: { from: '2027-01-01' },
    })
  })

  test('has a number where its name is taken', () =>
    expect(linesAfter(create('Läsa', ['lara'], 'bun')).at(-1)?.id).toBe('läsa'))

  test.each([
    ['under a parent of another type', create('Nytt', ['las'], 'bun'), ['parentType']],
    ['owned by a body of another kind', create('Nytt', ['lara'], 'kf'), ['bodyKind']],
    ['without title', create(' ', ['lara'], 'bun'), ['empty']],
    ['under what is not there', create('Nytt', ['nix'], 'bun'), ['unknownReference']],
  ])('%s is refused as a file would be', (_, edit, refused) =>
    expect(faultsOf(edit).slice(0, 1)).toEqual(refused),
  )

  test('takes the place of one that has ended: those in force together are counted', () => {
    const more = [create('A', ['lara'], 'bun'), create('B', ['lara'], 'bun')]
    const edited = chainAfter(...more)
    expect(edited.nodes.size).toBe(7)
    const on = { ...toEdit, written: withChanges(written, changesOf(create('A', ['lara'], 'bun'))) }
    const second = create('B', ['lara'], 'bun')
    expect(checkEdited(on, changesOf(second, on.written))).toEqual([])
    const both = { ...on, written: withChanges(on.written, changesOf(second, on.written)) }
    const third = changesOf(create('C', ['lara'], 'bun'), both.written)
    expect(checkEdited(both, third)).toMatchObject([
      { refused: 'shape', counts: 'perOwner', count: 4 },
    ])
  })
})

describe('new words', () => {
  test('from next year stand beside this year’s on the same node', () => {
    const las = chainAfter(reword('las', 'Läsa mer', next)).nodes.get('las')
    if (las === undefined) throw new Error('las is gone')
    expect(nodeOn(las, '2026-12-31').title).toEqual({ sv: 'Läsa' })
    expect(nodeOn(las, '2027-01-01').title).toEqual({ sv: 'Läsa mer' })
  })

  test('always mend what is said on the day, wherever it is said', () => {
    const twice = [
      reword('las', 'Läsa mer', next),
      reword('las', 'Läsa mera', { on: '2027-12-31', since: null }),
    ]
    expect(chainAfter(...twice).nodes.get('las')?.later).toMatchObject([
      { title: { sv: 'Läsa mera' } },
    ])
    expect(chainAfter(...twice).nodes.get('las')?.title).toEqual({ sv: 'Läsa' })
  })

  test('from the day a node begins are its own', () => {
    const begins: When = { on: '2025-12-31', since: '2025-01-01' }
    expect(lineAfter(reword('rakna', 'Räkna mer', begins), 'rakna')).toMatchObject({
      title: 'Räkna mer',
    })
    expect(lineAfter(reword('rakna', 'Räkna mer', begins), 'rakna')).not.toHaveProperty('later')
  })

  test('in a second language stand beside the first', () => {
    const edit: Edit = { ...reword('las', 'Read', always), language: 'en' } as Edit
    expect(lineAfter(edit, 'las')?.title).toEqual({ sv: 'Läsa', en: 'Read' })
  })

  test('that say what was said already change nothing', () =>
    expect(editChain(written, reword('las', 'Läsa', next))).toEqual({ refused: 'nothingChanged' }))

  test('that take the owner away from a day on say so', () => {
    const edit: Edit = {
      edit: 'rewordNode',
      node: 'hem',
      language: 'sv',
      words: { owner: null },
      when: next,
    }
    expect(lineAfter(edit, 'hem')?.later).toEqual([{ from: '2027-01-01', without: ['owner'] }])
  })

  test('may give a goal to another body from next year, though the first has judged it', () => {
    const give = (when: When): Edit => ({
      edit: 'rewordNode',
      node: 'las',
      language: 'sv',
      words: { owner: 'son' },
      when,
    })
    expect(faultsOf(give(next))).toEqual([])
    expect(faultsOf(give(always))).toEqual(['notJudgingBody'])
  })
})

describe('where a node stands', () => {
  const link = (edit: 'linkNode' | 'unlinkNode', node: string, parent: string): Edit => ({
    edit,
    node,
    parent,
    when: next,
  })
  const parentsNextYear = (edit: Edit, id: string) => {
    const node = chainAfter(edit).nodes.get(id)
    return node && nodeOn(node, '2027-12-31').parents
  }
  test('is moved from one parent and keeps the others', () => {
    const edit: Edit = { edit: 'moveNode', node: 'las', from: 'lara', to: 'leva', when: next }
    expect(parentsNextYear(edit, 'las')).toEqual(['leva'])
    expect(chainAfter(edit).nodes.get('las')?.parents).toEqual(['lara'])
  })
  test('is linked to one more, and unlinked', () => {
    expect(parentsNextYear(link('linkNode', 'las', 'leva'), 'las')).toEqual(['lara', 'leva'])
    expect(parentsNextYear(link('unlinkNode', 'hem', 'lara'), 'hem')).toEqual(['leva'])
  })
  test.each([
    ['linked to where it is', link('linkNode', 'las', 'lara'), 'alreadyUnder'],
    ['unlinked from where it is not', link('unlinkNode', 'las', 'leva'), 'notUnder'],
    [
      'moved from where it is not',
      { edit: 'moveNode', node: 'las', from: 'leva', to: 'lara', when: next },
      'notUnder',
    ],
    ['edited, and there is none', link('linkNode', 'nix', 'lara'), 'noSuchNode'],
  ] as readonly [string, Edit, string][])('is not %s', (_, edit, refused) =>
    expect(editChain(written, edit)).toMatchObject({ refused }),
  )

  test('in order is before the one that is named, or last', () => {
    const order = (before: string | null) =>
      linesAfter({ edit: 'orderNode', node: 'rakna', under: 'lara', before }).map(({ id }) => id)
    expect(order('las')).toEqual(['lara', 'rakna', 'las', 'leva', 'hem'])
    expect(order(null)).toEqual(['lara', 'las', 'leva', 'hem', 'rakna'])
  })
  test('has room for a hundred before the same one', () => {
    let now = written
    for (let count = 0; count < 100; count += 1) {
      const node = count % 2 === 0 ? 'rakna' : 'las'
      const before = count % 2 === 0 ? 'las' : 'rakna'
      now = withChanges(now, changesOf({ edit: 'orderNode', node, under: 'lara', before }, now))
    }
    expect(new Set(now.nodes.map(({ place }) => place)).size).toBe(5)
    expect(now.nodes.map(({ line }) => line.id)).toEqual(['lara', 'las', 'rakna', 'leva', 'hem'])
  })
})

describe('an end', () => {
  test('is a last day, and can be taken away', () => {
    const retire: Edit = { edit: 'retireNode', node: 'las', lastDay: '2026-12-31', below: false }
    expect(lineAfter(retire, 'las')?.valid).toEqual({ to: '2026-12-31' })
    expect(lineAfter({ edit: 'reviveNode', node: 'rakna' }, 'rakna')?.valid).toEqual({
      from: '2025-01-01',
    })
  })
  test('of what others stand on alone is asked about', () => {
    const retire = (below: boolean): Edit => ({
      edit: 'retireNode',
      node: 'lara',
      lastDay: '2026-12-31',
      below,
    })
    expect(editChain(written, retire(false))).toEqual({
      refused: 'hasBelow',
      node: 'lara',
      count: 1,
    })
    expect(changesOf(retire(true)).map(({ id }) => id)).toEqual(['lara', 'las'])
  })
  test('before the beginning is refused', () =>
    expect(
      faultsOf({ edit: 'retireNode', node: 'rakna', lastDay: '2024-12-31', below: false }),
    ).toEqual(['endsBeforeItBegins']))
})

describe('measures and limits', () => {
  const limit = (year: number | null, value: string | null): Edit => ({
    edit: 'setLimit',
    measure: 'niva',
    limit: 'target',
    year,
    value,
  })
  const limitsAfter = (edit: Edit) => withChanges(written, changesOf(edit)).measures[0]?.line.limits
  test('a limit has its own value for next year', () =>
    expect(limitsAfter(limit(2027, '82,5'))).toEqual({
      target: { years: { 2026: 80, 2027: '82,5' } },
    }))
  test('a limit without any value is none', () =>
    expect(limitsAfter(limit(2026, null))).toBeUndefined())
  test('a limit that is no number, or unknown, is refused', () => {
    expect(faultsOf(limit(2027, 'många'))).toEqual(['notANumber'])
    expect(faultsOf({ ...limit(2027, '3'), limit: 'nix' } as Edit)).toEqual(['unknownReference'])
  })
  test.each([
    ['30–60', { from: '30', to: '60' }, 'as it is shown'],
    ['30-60', { from: '30', to: '60' }, 'with the dash of the keyboard'],
    ['30 - 60', { from: '30', to: '60' }, 'with room around it'],
    ['-5–10', { from: '-5', to: '10' }, 'from below zero'],
    ['−10–−5', { from: '−10', to: '−5' }, 'all of it below zero'],
    ['29,5 %–60 %', { from: '29,5 %', to: '60 %' }, 'with its unit at each end'],
    ['1 000–2 000', { from: '1 000', to: '2 000' }, 'with thousands apart'],
  ] as const)('an interval is written «%s»: %j, %s', (said, value, _why) => {
    const between: WrittenChain = {
      ...written,
      measures: written.measures.map((one) => ({
        ...one,
        line: { ...one.line, better: 'interval', limits: {} },
      })),
    }
    const edited = editChain(between, limit(2027, said))
    if ('refused' in edited) throw new Error(edited.refused)
    expect(checkEdited({ ...toEdit, written: between }, edited.changes)).toEqual([])
    expect(withChanges(between, edited.changes).measures[0]?.line.limits).toEqual({
      target: { years: { 2027: value } },
    })
  })
  test('an interval that stands so already changes nothing, in whatever order its ends are kept', () => {
    const stored: WrittenChain = {
      ...written,
      measures: written.measures.map((one) => ({
        ...one,
        line: {
          ...one.line,
          better: 'interval',
          limits: { target: { years: { 2027: { to: '60', from: '30' } } } },
        },
      })),
    }
    expect(editChain(stored, limit(2027, '30 – 60'))).toEqual({ refused: 'nothingChanged' })
  })
  test('a limit that is an interval takes no single number, and one that is a number no interval', () => {
    const line = (said: object): WrittenChain => ({
      ...written,
      measures: written.measures.map((one) => ({ ...one, line: { ...one.line, ...said } })),
    })
    const refusedOf = (chain: WrittenChain, said: string) => {
      const edited = editChain(chain, limit(2027, said))
      return 'refused' in edited ? edited.refused : null
    }
    const best = line({ better: 'interval', limits: {} })
    const had = line({ limits: { target: { years: { 2026: { around: 45, plusMinus: 15 } } } } })
    expect(refusedOf(best, '30–60–90')).toBe('limitIsInterval')
    expect([refusedOf(best, '40'), refusedOf(had, '40')]).toEqual([
      'limitIsInterval',
      'limitIsInterval',
    ])
    expect(refusedOf(had, '35–50')).toBeNull()
    expect([refusedOf(written, '40'), refusedOf(written, '35–50')]).toEqual([null, 'limitIsNumber'])
    expect(refusedOf(line({ better: 'higher', limits: {} }), '35–50')).toBe('limitIsNumber')
    expect(refusedOf(line({ limits: {} }), '35–50')).toBeNull()
  })
  test('a limit relative to others stands where a number can, and where an interval must it does not', () => {
    const relative = { mean: { group: 'county', year: { atMostYearsOld: 2 } } } as const
    const edit = { ...limit(2027, null), value: relative } as const
    const edited = editChain(written, edit)
    if ('refused' in edited) throw new Error(edited.refused)
    const [change] = edited.changes
    expect(JSON.stringify(change?.after)).toContain(
      JSON.stringify({ '2027': relative }).slice(1, -1),
    )
    const after = withChanges(written, edited.changes)
    expect(editChain(after, edit)).toEqual({ refused: 'nothingChanged' })
    expect(editChain(after, limit(2027, '40'))).not.toHaveProperty('refused')
    const best = {
      ...written,
      measures: written.measures.map((one) => ({
        ...one,
        line: { ...one.line, better: 'interval' as const, limits: {} },
      })),
    }
    expect(editChain(best, edit)).toMatchObject({ refused: 'limitIsInterval' })
  })
  test('an interval that ends before it begins is refused', () => {
    const had = { ...limit(2027, null), value: { from: '60', to: '30' } } as const
    const between: WrittenChain = {
      ...written,
      measures: written.measures.map((one) => ({
        ...one,
        line: { ...one.line, better: 'interval', limits: {} },
      })),
    }
    const edited = editChain(between, had)
    if ('refused' in edited) throw new Error(edited.refused)
    expect(checkEdited({ ...toEdit, written: between }, edited.changes)).toMatchObject([
      { refused: 'emptyInterval' },
    ])
  })
  test('a new measure stands on the node, with its limit', () => {
    const edit: Edit = {
      edit: 'addMeasure',
      node: 'hem',
      measure: { title: 'Väntetid', unit: 'number', better: 'lower', limits: { target: '30' } },
      language: 'sv',
      when: always,
    }
    const edited = chainAfter(edit)
    expect(edited.nodes.get('hem')?.measures).toMatchObject([{ measure: 'väntetid' }])
    expect(edited.measures.get('väntetid')?.limits.get('target')?.has(0)).toBe(true)
  })
  test.each([
    [{ comparable: false }, false, 'nobody else measures it'],
    [{ comparable: null }, true, 'others may'],
    [{}, true, 'nothing is said of it'],
  ] as const)('a new measure with %j can be compared: %s, since %s', (words, expected, _why) => {
    const measure = { title: 'Väntetid', unit: 'number', limits: {}, ...words } as const
    const edit = { edit: 'addMeasure', node: 'hem', measure, language: 'sv', when: always } as const
    expect(chainAfter(edit).measures.get('väntetid')?.comparable).toBe(expected)
  })
  test.each([
    { kind: 'kolada', ref: 'N15428' },
    { kind: 'statistics', dataset: 'exempel', ref: 'X20302' },
  ] as const)(
    'a new measure may follow %j, and a measure be said to follow it no longer',
    (source) => {
      const measure = { title: 'Behöriga', unit: 'percent', limits: {}, source } as const
      const edit = {
        edit: 'addMeasure',
        node: 'hem',
        measure,
        language: 'sv',
        when: always,
      } as const
      expect(chainAfter(edit).measures.get('behöriga')?.source).toEqual(source)
      const [known = ''] = chainAfter(edit).measures.keys()
      const change = (words: object): Edit =>
        ({ edit: 'changeMeasure', measure: known, language: 'sv', words }) as const
      expect(chainAfter(change({ source })).measures.get(known)?.source).toEqual(source)
      const taken = chainAfter(change({ source }), change({ source: null }))
      expect(taken.measures.get(known)?.source.kind).toBe('own')
    },
  )
})

describe('a closed round', () => {
  const closed = [
    { round: { id: 'helår', kind: 'outcome', year: 2025, from: 1, to: 12 }, on: '2026-02-01' },
  ] as const
  const reached = (edit: Edit) =>
    reachesBack(changesOf(edit), closed, lookedFor([model]))?.refused ?? null
  test.each([
    ['words are mended', reword('las', 'Läsa!', always), null],
    [
      'an owner is changed from next year',
      { ...reword('las', 'Läsa', next), words: { owner: 'son' } },
      null,
    ],
    [
      'an owner is changed for all time',
      { ...reword('las', 'Läsa', always), words: { owner: 'son' } },
      'closedThen',
    ],
    [
      'a node ends after it',
      { edit: 'retireNode', node: 'las', lastDay: '2025-12-31', below: false },
      null,
    ],
    [
      'a node ends in it',
      { edit: 'retireNode', node: 'las', lastDay: '2025-12-30', below: false },
      'closedThen',
    ],
    [
      'a limit of its year changes',
      { edit: 'setLimit', measure: 'niva', limit: 'target', year: 2025, value: '1' },
      'closedThen',
    ],
    [
      'a limit of another year changes',
      { edit: 'setLimit', measure: 'niva', limit: 'target', year: 2026, value: '1' },
      null,
    ],
    [
      'a tag that no rule looks for is carried for all time',
      { ...reword('las', 'Läsa', always), words: { tags: ['klimat'] } },
      null,
    ],
    [
      'a tag that a rule of shape looks for is carried for all time',
      { ...reword('las', 'Läsa', always), words: { tags: ['eget'] } },
      'closedThen',
    ],
    [
      'what is counted changes',
      { edit: 'changeMeasure', measure: 'niva', language: 'sv', words: { unit: 'count' } },
      'closedThen',
    ],
  ] as readonly [string, Edit, string | null][])('is left as it was when %s', (_, edit, refused) =>
    expect(reached(edit)).toBe(refused),
  )
})

const anyNode = fc.constantFrom('lara', 'las', 'rakna', 'leva', 'hem')
const anyWhen = fc.record({
  on: fc.constant('2027-12-31'),
  since: fc.constantFrom(null, '2024-01-01', '2026-06-01', '2027-01-01'),
})
const anyWords = fc.record(
  {
    title: fc.string({ minLength: 1 }),
    text: fc.option(fc.string()),
    owner: fc.constantFrom('bun', 'son', null),
    due: fc.constantFrom('2027-12-31', null),
  },
  { requiredKeys: [] },
)
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    edit: fc.constant('rewordNode' as const),
    node: anyNode,
    language: fc.constantFrom('sv', 'en'),
    words: anyWords,
    when: anyWhen,
  }),
  fc.record({
    edit: fc.constant('moveNode' as const),
    node: anyNode,
    from: fc.option(anyNode),
    to: anyNode,
    when: anyWhen,
  }),
  fc.record({
    edit: fc.constantFrom('linkNode' as const, 'unlinkNode' as const),
    node: anyNode,
    parent: anyNode,
    when: anyWhen,
  }),
  fc.record({
    edit: fc.constant('orderNode' as const),
    node: anyNode,
    under: fc.option(anyNode),
    before: fc.option(anyNode),
  }),
  fc.record({
    edit: fc.constant('retireNode' as const),
    node: anyNode,
    lastDay: fc.constantFrom('2026-06-30', '2027-12-31'),
    below: fc.boolean(),
  }),
  fc.record({ edit: fc.constant('reviveNode' as const), node: anyNode }),
  fc.record({
    edit: fc.constant('createNode' as const),
    type: fc.constantFrom('goal', 'area'),
    parents: fc.array(anyNode),
    language: fc.constant('sv'),
    words: fc.record({ title: fc.string() }),
    firstDay: fc.constantFrom(null, '2027-01-01'),
  }),
  fc.record({
    edit: fc.constant('removeMeasure' as const),
    node: anyNode,
    measure: fc.constant('niva'),
    when: anyWhen,
  }),
  fc.record({
    edit: fc.constant('setLimit' as const),
    measure: fc.constant('niva'),
    limit: fc.constant('target'),
    year: fc.option(fc.integer({ min: 2025, max: 2028 })),
    value: fc.option(fc.constantFrom('1', '2,5')),
  }),
)

describe('whatever is edited, in whatever order', () => {
  test('what takes it back gives the chain as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), (edits) => {
        let now = written
        const done: { readonly before: WrittenChain; readonly changes: readonly LineChange[] }[] =
          []
        for (const edit of edits) {
          const edited = editChain(now, edit)
          if ('refused' in edited) continue
          done.push({ before: now, changes: edited.changes })
          now = withChanges(now, edited.changes)
        }
        for (const { before, changes } of done.toReversed()) {
          now = withChanges(now, inverseOf(changes))
          expect(now).toEqual(before)
        }
        expect(now).toEqual(written)
      }),
    )
  })

  test('an edit that is not refused gives a chain that `check` lets through, with the same facts', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const edited = editChain(written, edit)
        if ('refused' in edited || checkEdited(toEdit, edited.changes).length > 0) return
        const after = wordsWith(text, withChanges(written, edited.changes))
        const file = JSON.stringify({ ...after, model: 'm.yaml' })
        const again = readChain(new Map([['c.yaml', file]]), 'c.yaml', model)
        if ('refusals' in again) throw new Error(JSON.stringify(again.refusals))
        expect(again.whole.judgements).toEqual(whole.judgements)
        expect(again.whole.readings).toEqual(whole.readings)
      }),
    )
  })
})
