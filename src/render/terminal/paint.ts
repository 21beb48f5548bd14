// Colour on a screen, never alone: every mark and word stands without it.
import type { Tone } from '../../domain/model/language-types.ts'

export type Paint = {
  readonly tone: (tone: Tone, text: string) => string
  readonly faint: (text: string) => string
  readonly strong: (text: string) => string
}

const plain = (text: string): string => text
const ESCAPE = '\u001b['
const code =
  (number: string) =>
  (text: string): string =>
    text === '' ? '' : `${ESCAPE}${number}m${text}${ESCAPE}0m`

const COLOUR: Readonly<Record<Tone, string>> = {
  good: '32',
  fair: '36',
  caution: '33',
  poor: '35',
  bad: '31',
  unknown: '90',
  neutral: '34',
}

export const PLAIN: Paint = { tone: (_tone, text) => text, faint: plain, strong: plain }
// NOTE coloured words are kept on one line, so that a colour never runs into the lines of the tree.
export const COLOURED: Paint = {
  tone: (tone, text) => code(COLOUR[tone])(text.replaceAll(' ', '\u00a0')),
  faint: code('2'),
  strong: code('1'),
}

/** The sign of a tone, told apart without colour: the mark that the pages draw, as a letter. */
export const SIGN: Readonly<Record<Tone | 'none', string>> = {
  good: '✓',
  fair: '↑',
  caution: '!',
  poor: '↓',
  bad: '✕',
  unknown: '–',
  neutral: '–',
  none: '?',
}

// NOTE built from its code point: a control character may not stand in a regular expression.
const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
export const withoutColour = (text: string): string => text.replaceAll(ESCAPES, '')
