// Which passwords are refused, and why.
import { expect, test } from 'vitest'
import { passwordFault } from './password.ts'

const KIM = ['Kim Lindström', 'kim.lindstrom@dorotea.se']

test.each([
  ['tolv tecken!', null, 'twelve characters that nobody guesses'],
  ['elva tecken', 'passwordTooShort', 'eleven'],
  ['', 'passwordTooShort', 'nothing at all'],
  ['å'.repeat(201), 'passwordTooLong', 'longer than anybody writes'],
  ['🦊🦉🐝🦔🐢🐙🦀🐌🦋🐞🐜🐟', null, 'twelve characters, counted as people count'],
  ['aaaaaaaaaaaa', 'passwordGuessable', 'one letter'],
  ['abababababab', 'passwordGuessable', 'two letters'],
  ['lindström2026', 'passwordGuessable', 'the name and a year'],
  ['Dorotea-lindstrom', 'passwordGuessable', 'the login in another order'],
  ['lindström åker spårvagn', null, 'the name is part of more'],
])('«%s»: %s, %s', (password, refused, _why) =>
  expect(passwordFault(password, KIM)?.refused ?? null).toBe(refused),
)
