// Each row of what was recorded stands with the one it replaced.
import { expect, test } from 'vitest'
import { withReplaced } from './evidence.ts'

const FIRST = { id: 'a', basedOn: null }
const SECOND = { id: 'b', basedOn: 'a' }
const THIRD = { id: 'c', basedOn: 'b' }
const OTHER = { id: 'd', basedOn: null }

test('only what nothing has replaced holds', () =>
  expect(
    withReplaced([FIRST, SECOND, OTHER, THIRD]).map(({ row, replaced, holds }) => [
      row.id,
      replaced?.id ?? null,
      holds,
    ]),
  ).toEqual([
    ['a', null, false],
    ['b', 'a', false],
    ['d', null, true],
    ['c', 'b', true],
  ]))

test('what replaced something that is not told is told without it', () =>
  expect(withReplaced([SECOND])).toEqual([{ row: SECOND, replaced: null, holds: true }]))
