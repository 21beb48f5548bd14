// A suggested wording comes into the line that it is about, with nothing else of the line lost.
import { describe, expect, test } from 'vitest'
import type { PartBlock } from './document.ts'
import type { Run } from './prose.ts'
import { rewordLine, takeSuggestion, wordsOfLine } from './take-suggestion.ts'

const text = (words: string, more: object = {}): Run => ({ is: 'text', text: words, ...more })
const strong = { marks: ['strong'] }
const note: Run = { is: 'footnote', runs: [text('Not')] }
const link = { href: 'https://a.se' }

describe('a line with other words', () => {
  test.each<[string, readonly Run[], string, readonly Run[]]>([
    [
      'keeps what is bold elsewhere',
      [text('Målet '), text('nås', strong), text(' snart.')],
      'Målet nås aldrig.',
      [text('Målet '), text('nås', strong), text(' aldrig.')],
    ],
    [
      'what stands in place of something bold is bold',
      [text('Målet '), text('nås', strong), text('.')],
      'Målet missas.',
      [text('Målet '), text('missas', strong), text('.')],
    ],
    [
      'keeps a footnote on a word that stays',
      [text('Antalet'), note, text(' ökar.')],
      'Antalet minskar.',
      [text('Antalet'), note, text(' minskar.')],
    ],
    [
      'keeps a footnote on a word that goes',
      [text('Antalet'), note, text(' ökar.')],
      'Summan ökar.',
      [text('Summan'), note, text(' ökar.')],
    ],
    [
      'keeps a footnote last in the line',
      [text('Antalet ökar.'), note],
      'Antalet minskar.',
      [text('Antalet minskar.'), note],
    ],
    [
      'words beside a link are not the link’s',
      [text('Se '), text('sidan', link)],
      'Se sidan här',
      [text('Se '), text('sidan', link), text(' här')],
    ],
    [
      'a break stays, and one comes',
      [text('En'), { is: 'lineBreak' }, text('två')],
      'En\ntvå\ntre',
      [text('En'), { is: 'lineBreak' }, text('två'), { is: 'lineBreak' }, text('tre')],
    ],
    ['a line can be emptied, and its footnote stays', [text('Bort'), note], '', [note]],
    ['a letter of two halves is one', [text('👍🏽 bra')], '👍🏽 bäst', [text('👍🏽 bäst')]],
  ])('%s', (_why, runs, words, made) => {
    expect(rewordLine(runs, words)).toEqual(made)
    expect(wordsOfLine(rewordLine(runs, words))).toBe(words)
  })
})

const paragraph = (words: string) => ({ is: 'paragraph', runs: [text(words)] }) as const
const written = (...lines: readonly string[]): PartBlock => ({
  is: 'written',
  prose: lines.map(paragraph),
})
const from = { node: 'a', field: 'analysis', by: 'Lo', date: '2026-09-01', text: 'Källa.' }

describe('a suggestion', () => {
  test.each<[string, readonly PartBlock[], string, string, object]>([
    ['the line says it', [written('Ett.', 'Två.')], 'Två.', 'Tre.', [written('Ett.', 'Tre.')]],
    [
      'the source stays',
      [{ ...written('Ett.'), from } as PartBlock],
      'Ett.',
      'Två.',
      [{ ...written('Två.'), from }],
    ],
    [
      'spaces do not tell lines apart',
      [written('Ett  två.')],
      ' Ett två. ',
      'Tre.',
      [written('Tre.')],
    ],
    [
      'a part of a line is not the line',
      [written('Ett och två.')],
      'två.',
      'tre.',
      { refused: 'suggestionPassed' },
    ],
    [
      'the line has been changed since',
      [written('Ett nu.')],
      'Ett.',
      'Två.',
      { refused: 'suggestionPassed' },
    ],
    [
      'two lines say it',
      [written('Ett.', 'Ett.')],
      'Ett.',
      'Två.',
      { refused: 'suggestionOfSeveral' },
    ],
    ['it says the same', [written('Ett.')], 'Ett.', 'Ett. ', { refused: 'suggestionSaysSame' }],
    ['about no line: one more, last', [written('Ett.')], '', 'Två.', [written('Ett.', 'Två.')]],
    [
      'never into a text that was fetched',
      [{ ...written('Ett.'), from } as PartBlock],
      '',
      'Två.',
      [{ ...written('Ett.'), from }, written('Två.')],
    ],
  ])('%s', (_why, blocks, quoted, suggested, made) => {
    expect(takeSuggestion(blocks, { quoted, suggested })).toEqual(made)
  })
})
