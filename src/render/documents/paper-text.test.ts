import { expect, test } from 'vitest'
import { paperText } from './paper-text.ts'

const LONG = 'x'.repeat(48)

test.each([
  ['Kommunfullmäktigesammanträdesprotokoll är ett ord.', null, 'ordinary text is left as it is'],
  [`${LONG}yz`, `${LONG}\u200byz`, 'what is longer than any word may be broken'],
  [`${LONG} y`, null, 'what ends where it could be broken needs no place for it'],
  ['a\u0000b', 'ab', 'it is clean'],
])('%j is printed as %j: %s', (given, printed, _why) => {
  expect(paperText(given)).toBe(printed ?? given)
})
