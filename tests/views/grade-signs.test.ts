// The mark of a grade is the same wherever it is shown: drawn on the pages, a letter on the terminal.
import { expect, test } from 'vitest'
import { SIGN } from '../../src/render/terminal/paint.ts'
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
}

test.for(Object.keys(SIGN) as (keyof typeof SIGN)[])(
  'the tone «%s» has one mark on pages and terminal',
  (tone) => {
    const icon = iconOf(tone)
    expect(SIGN[tone]).toBe(icon === null ? '' : LETTERS[icon])
  },
)
