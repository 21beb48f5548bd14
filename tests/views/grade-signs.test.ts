// The mark of a grade is the same wherever it is shown: drawn on the pages, a letter on the terminal.
import { expect, test } from 'vitest'
import { SIGN } from '../../src/render/terminal/paint.ts'
import { ARROWS } from '../../src/text/change-words.ts'
import { iconOf } from '../../src/ui/grade-badge.tsx'
import type { IconName } from '../../src/ui/icons.tsx'

const LETTERS: Partial<Record<IconName, string>> = {
  check: '✓',
  up: '↑',
  exclamation: '!',
  down: '↓',
  cross: '✕',
  dash: '–',
  question: '?',
  upRight: '↗',
  right: '→',
  downRight: '↘',
}

test.for(Object.keys(SIGN) as (keyof typeof SIGN)[])(
  'the tone «%s» has one mark on pages and terminal',
  (tone) => {
    const icon = iconOf({ tone })
    expect(SIGN[tone]).toBe(icon === null ? '' : LETTERS[icon])
  },
)

test.for(Object.keys(ARROWS) as (keyof typeof ARROWS)[])(
  'the arrow «%s» is the same on pages and terminal, whatever the tone',
  (sign) => {
    for (const tone of ['good', 'bad', 'neutral'] as const) {
      const icon = iconOf({ tone, sign })
      expect(ARROWS[sign]).toBe(icon === null ? '' : LETTERS[icon])
    }
  },
)
