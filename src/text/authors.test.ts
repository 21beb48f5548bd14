// Who did something is told as people call them.
import { expect, test } from 'vitest'
import { sayAuthor } from './authors.ts'

const NAMES = new Map([['kim', 'Kim Lind']])

test.each([
  ['kim', 'Kim Lind', 'Kim Lind', 'a person, by name'],
  ['terminal', 'terminalen', 'the terminal', 'files that were brought in from there'],
  ['disposed', 'Gallrat namn', 'Name destroyed', 'a name that has been destroyed by a decision'],
  ['rut', 'rut', 'rut', 'an account that nobody knows any longer'],
])('%s is «%s», in English “%s”: %s', (account, swedish, english, _why) => {
  expect(sayAuthor(account, NAMES, 'sv')).toBe(swedish)
  expect(sayAuthor(account, NAMES, 'en')).toBe(english)
})
