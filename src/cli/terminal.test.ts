// How far long work has come, on a screen and where there is none.
import { expect, test } from 'vitest'
import { countedProgress, type Terminal } from './terminal.ts'

const SECOND = 1000

/** What is written to standard error while work tells how far it has come, at the times given in seconds. */
const told = (isErrScreen: boolean, steps: readonly (readonly [number, number])[]): string => {
  let written = ''
  let seconds = 0
  const terminal: Terminal = {
    out: () => {},
    err: (text) => {
      written += text
    },
    env: {},
    today: '2026-11-23',
    isScreen: false,
    isErrScreen,
    width: 80,
    onInterrupt: () => () => {},
  }
  const progress = countedProgress(
    terminal,
    (done, of) => `${done} of ${of}`,
    () => seconds * SECOND,
  )
  for (const [at, done] of steps) {
    seconds = at
    progress.step(done, 10)
  }
  progress.end()
  return written
}

test('short work says nothing where there is no screen: what it came to is said in the end', () =>
  expect(
    told(
      false,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n / 10, n]),
    ),
  ).toBe(''))

test('long work says how far it has come every ten seconds', () =>
  expect(
    told(
      false,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n * 4, n]),
    ),
  ).toBe('3 of 10\n6 of 10\n9 of 10\n'))

test('a screen is redrawn at every step and cleared in the end', () =>
  expect(
    told(true, [
      [0, 1],
      [0, 2],
    ]),
  ).toBe('1 of 10\r       \r2 of 10\r       \r'))
