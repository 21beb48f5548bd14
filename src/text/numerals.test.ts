// Figures as a source printed them, in the reader's own marks.
import { expect, test } from 'vitest'
import { sayPrinted } from './numerals.ts'

test.each<[string, string | undefined, string, string]>([
  ['64.5', '%', '64,5\u00a0%', '64.5%'],
  ['4865', 'mnkr', '4\u00a0865\u00a0mnkr', '4,865\u00a0mnkr'],
  ['-272.10', 'mnkr', '\u2212272,10\u00a0mnkr', '\u2212272.10\u00a0mnkr'],
  ['16', undefined, '16', '16'],
  ['drygt hälften', undefined, 'drygt hälften', 'drygt hälften'],
])('%s %s', (value, unit, sv, en) => {
  expect([sayPrinted(value, unit, 'sv'), sayPrinted(value, unit, 'en')]).toEqual([sv, en])
})
