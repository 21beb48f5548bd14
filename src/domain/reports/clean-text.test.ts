import { expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'

test.each([
  ['vanlig text – 87,4 %', 'vanlig text – 87,4 %', 'ordinary text is left as it is'],
  ['a\u0000b\u0008c', 'abc', 'no format carries control characters'],
  ['rad\r\nrad\rrad', 'rad\nrad\nrad', 'Word and Windows end lines in other ways'],
  ['h\ud83d', 'h\ufffd', 'half a character is no character'],
  ['\ud83d\ude00', '\ud83d\ude00', 'a whole one of two halves is'],
  ['fil\u202egnp.exe', 'filgnp.exe', 'a mark that turns text around could hide what it says'],
  ['שלום', 'שלום', 'right-to-left letters are text'],
])('%j is carried as %j: %s', (given, carried) => {
  expect(cleanText(given)).toBe(carried)
  expect(cleanText(carried)).toBe(carried)
})
