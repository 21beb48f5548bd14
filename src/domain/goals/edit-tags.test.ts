// Tags are named, changed and taken away without anything that carries them losing its meaning.
import { describe, expect, test } from 'vitest'
import { editChain } from './edit-chain.ts'
import type { Edit } from './edits.ts'
import { inverseOf, type WrittenChain, withChanges } from './written-chain.ts'

const chain: WrittenChain = {
  nodes: [
    { line: { id: 'las', type: 'goal', title: 'Läsa', tags: ['barn'] }, place: 1 },
    {
      line: {
        id: 'rakna',
        type: 'goal',
        title: 'Räkna',
        later: [{ from: '2027-01-01', tags: ['klimat'] }],
      },
      place: 2,
    },
  ],
  measures: [{ line: { id: 'niva', title: 'Nivå', unit: 'percent', tags: ['oppet'] }, place: 1 }],
  tags: [
    { line: { id: 'barn', title: { sv: 'Barnrätt', en: 'Children’s rights' } }, place: 1 },
    { line: { id: 'klimat', title: 'Klimat' }, place: 2 },
    { line: { id: 'fri', title: 'Fri' }, place: 3 },
  ],
  bodies: [],
}

const tagsAfter = (edit: Edit) => {
  const edited = editChain(chain, edit)
  if ('refused' in edited) throw new Error(JSON.stringify(edited))
  expect(withChanges(withChanges(chain, edited.changes), inverseOf(edited.changes))).toEqual(chain)
  return withChanges(chain, edited.changes).tags.map(({ line }) => line)
}
const refusedOf = (edit: Edit) => {
  const edited = editChain(chain, edit)
  return 'refused' in edited ? edited : null
}

describe('the name of a tag', () => {
  test('is added last, under a word of its own', () => {
    const words = { title: 'Barn', group: 'Perspektiv', text: null }
    expect(tagsAfter({ edit: 'addTag', language: 'sv', words }).at(-1)).toEqual({
      id: 'barn-2',
      title: 'Barn',
      group: 'Perspektiv',
    })
  })
  test('never takes over a word that something carries already', () => {
    const words = { title: 'Oppet' }
    expect(tagsAfter({ edit: 'addTag', language: 'sv', words }).at(-1)?.id).toBe('oppet-2')
  })
  test('is changed in one language, and the others stay', () => {
    const edit = { edit: 'nameTag', tag: 'barn', language: 'sv', words: { title: 'Barn' } } as const
    expect(tagsAfter(edit)[0]?.title).toEqual({ sv: 'Barn', en: 'Children’s rights' })
  })
  test('is given to a tag that is carried without one', () => {
    const words = { title: 'Öppet för alla' }
    const edit = { edit: 'nameTag', tag: 'oppet', language: 'sv', words } as const
    expect(tagsAfter(edit).at(-1)).toEqual({ id: 'oppet', title: 'Öppet för alla' })
  })
  test('of what nothing carries and nobody has named is refused', () => {
    const edit = { edit: 'nameTag', tag: 'x', language: 'sv', words: { title: 'X' } } as const
    expect(refusedOf(edit)).toEqual({ refused: 'noSuchTag', tag: 'x' })
  })
  test('is taken away only where nothing carries it, now or later', () => {
    expect(tagsAfter({ edit: 'dropTag', tag: 'fri' })).toHaveLength(2)
    const carried = { refused: 'tagCarried', count: 1 }
    expect(refusedOf({ edit: 'dropTag', tag: 'barn' })).toMatchObject(carried)
    expect(refusedOf({ edit: 'dropTag', tag: 'klimat' })).toMatchObject(carried)
  })
})

test('a node carries each tag once, and none where the last is taken off', () => {
  const words = (tags: readonly string[]): Edit => ({
    edit: 'rewordNode',
    node: 'las',
    language: 'sv',
    words: { tags },
    when: { on: '2026-12-31', since: null },
  })
  const lineAfter = (tags: readonly string[]) => {
    const edited = editChain(chain, words(tags))
    if ('refused' in edited) throw new Error(JSON.stringify(edited))
    return withChanges(chain, edited.changes).nodes[0]?.line.tags
  }
  expect(lineAfter(['fri', 'fri', 'barn'])).toEqual(['fri', 'barn'])
  expect(lineAfter([])).toBeUndefined()
})
