// The nearest right word.
import { expect, test } from 'vitest'
import { editDistance, nearestWord } from './nearest.ts'

test.for<[string, string, number]>([
  ['target', 'target', 0],
  ['traget', 'target', 1],
  ['targets', 'target', 1],
  ['', 'mål', 3],
  ['nämd', 'nämnd', 1],
])('from «%s» to «%s» is %i step(s)', ([a, b, steps]) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([steps, steps])
})

test('a word far from every right one gets no suggestion', () => {
  expect(nearestWord('kommunstyrelsen', ['target', 'mean'])).toBeUndefined()
  expect(nearestWord('yelow', ['green', 'yellow'])).toBe('yellow')
})
