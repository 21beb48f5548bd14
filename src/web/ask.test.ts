// Addresses with parameters: one question mark, whatever the address has already.
import { expect, test } from 'vitest'
import { withParameters } from './ask.ts'

test.each([
  ['/a', {}, '/a', 'nothing to send'],
  ['/a', { year: '2027' }, '/a?year=2027', 'one'],
  ['/a', { year: undefined, as: 'xlsx' }, '/a?as=xlsx', 'what is left out is not sent'],
  ['/a?year=2027', { as: 'xlsx' }, '/a?year=2027&as=xlsx', 'beside what the address has'],
  ['/a?year=2027', { year: '2028' }, '/a?year=2028', 'in place of what the address has'],
  ['/a?q=%C3%A5%3F', {}, '/a?q=%C3%A5%3F', 'what is written in it stays'],
])('%s with %j is %s: %s', (path, parameters, address, _why) =>
  expect(withParameters(path, parameters)).toBe(address),
)
