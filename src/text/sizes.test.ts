// The size of a file as people say it.
import { expect, test } from 'vitest'
import { saySize } from './sizes.ts'

test.each([
  [0, '0\u00a0byte', '0\u00a0byte', 'an empty file has a size too'],
  [999, '999\u00a0byte', '999\u00a0byte', 'below a thousand every byte is said'],
  [1000, '1\u00a0kB', '1\u00a0kB', 'a thousand, as file managers count'],
  [12_345_678, '12,3\u00a0MB', '12.3\u00a0MB', 'one decimal, by the language’s own mark'],
  [25_000_000, '25\u00a0MB', '25\u00a0MB', 'no decimal where it says nothing'],
  [3_200_000_000, '3,2\u00a0GB', '3.2\u00a0GB', 'thousands of megabytes are gigabytes'],
])('%i bytes are %s, in English %s: %s', (bytes, sv, en, _why) => {
  expect([saySize(bytes, 'sv'), saySize(bytes, 'en')]).toEqual([sv, en])
})
