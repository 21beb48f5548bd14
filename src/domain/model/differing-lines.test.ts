import { expect, test } from 'vitest'
import { differingLines } from './differing-lines.ts'

const said = (theirs: string, mine: string) =>
  differingLines(theirs, mine).map(({ is, line, text }) => `${is} ${line}: ${text}`)

test('the same text has no line that differs', () => {
  expect(said('a\nb\n', 'a\nb\n')).toEqual([])
})

test('a line that both changed is told as theirs, then mine', () => {
  expect(said('model: a\nx: 1\ny: 2', 'model: a\nx: 3\ny: 2')).toEqual([
    'theirs 2: x: 1',
    'mine 2: x: 3',
  ])
})

test('lines in common between two changes are not told', () => {
  expect(said('a\nb\nc\nd\ne', 'A\nb\nc\nd\nE')).toEqual([
    'theirs 1: a',
    'mine 1: A',
    'theirs 5: e',
    'mine 5: E',
  ])
})

test('a line that one of them added stands at its own number', () => {
  expect(said('a\nb', 'a\nny\nb')).toEqual(['mine 2: ny'])
})
