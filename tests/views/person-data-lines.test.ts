// What the terminal says of a person before they are removed: also what is not removed, and what it cannot see.
import { expect, test } from 'vitest'
import { personDataLines } from '../../src/render/views/person-data-view.ts'

const lines = (mentions: number, hidden: number) =>
  personDataLines(
    {
      account: { accountId: 'bo', name: 'Bo Ö' },
      rows: new Map(),
      hidden,
      mentions: Array.from({ length: mentions }, () => {
        return { table: 'snapshot', column: 'content', key: 's1' }
      }),
      sum: '',
      counts: { account: 1 },
    },
    'sv',
  ).join('\n')

test.each([
  [1, 0, /Namnet står i 1.annan text/, 'a name in a frozen version stays there'],
  [0, 3, /3.rader ligger i stängda rum/, 'rows in closed rooms are counted'],
])('%i texts with the name, %i rows hidden: %s (%s)', (mentions, hidden, said) => {
  expect(lines(mentions, hidden)).toMatch(said)
  expect(lines(0, 0)).not.toMatch(said)
})
