// Catalogues set against one another: what has gone, come, been retitled or redrawn.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueChanges, hasShrunkByAThird, redrawnGroups } from './catalogue-changes.ts'

const titled = (...ids: readonly string[]) => ids.map((id) => ({ id, title: `Om ${id}` }))

test('gone, new and retitled are told apart by id', () => {
  const before = titled('N1', 'N2', 'N3')
  const after = [...titled('N1'), { id: 'N3', title: 'Om N3, gammal definition (-2024)' }]
  expect(catalogueChanges(before, [...after, ...titled('N4')])).toEqual({
    vanished: titled('N2'),
    appeared: titled('N4'),
    retitled: [{ id: 'N3', title: 'Om N3, gammal definition (-2024)', before: 'Om N3' }],
  })
})

test('a group is redrawn when its members are others, in whatever order they stand', () => {
  const group = (...members: readonly string[]) => ({ id: 'G1', title: 'Påhittad', members })
  expect(redrawnGroups([group('0180', '2425')], [group('2425', '0180')])).toEqual([])
  expect(redrawnGroups([group('0180', '2425')], [group('0180', '0880')])).toEqual([
    { group: group('0180', '0880'), before: ['0180', '2425'] },
  ])
})

test.for([
  [3, 2, true, 'a third'],
  [6, 5, false, 'less than a third'],
  [6, 4, true, 'a third of six'],
  [0, 0, false, 'there was nothing before'],
  [1, 0, true, 'all of it'],
] as const)('of %i there are %i left: %s, %s', ([were, are, expected]) => {
  const ids = Array.from({ length: were }, (_, index) => `N${index}`)
  expect(hasShrunkByAThird(titled(...ids), titled(...ids.slice(0, are)))).toBe(expected)
})

test('as many others do not stand in for those that are gone', () =>
  expect(hasShrunkByAThird(titled('N1', 'N2', 'N3'), titled('N4', 'N5', 'N6'))).toBe(true))

const catalogue = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^N[0-9]$/), title: fc.constantFrom('a', 'b') }), {
    selector: (one) => one.id,
  })
  .map((found) => [...found])

test('there and back: what vanishes one way appears the other', () =>
  fc.assert(
    fc.property(catalogue, catalogue, (a, b) => {
      const [there, back] = [catalogueChanges(a, b), catalogueChanges(b, a)]
      expect(there.vanished).toEqual(back.appeared)
      expect(there.retitled.map((one) => one.id).sort()).toEqual(
        back.retitled.map((one) => one.id).sort(),
      )
      expect(a.length - there.vanished.length + there.appeared.length).toBe(b.length)
    }),
  ))
