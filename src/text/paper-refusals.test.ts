import { expect, test } from 'vitest'
import { paperRefusal, reportFault, unshownCharacters } from './paper-refusals.ts'

test('a fault is told at its block, with what to do', () => {
  expect(reportFault({ fault: 'noAlt', id: 'a', at: 3 }, 'Elever', 'sv')).toBe(
    'Figuren «Elever» säger ingenting till den som inte ser den. Skriv med ord vad den visar.',
  )
  const skipped = { fault: 'levelSkipped', id: 'a', at: 3, after: 1, level: 3 } as const
  expect(reportFault(skipped, 'Analys', 'sv')).toContain('Gör den till nivå 2')
  expect(reportFault({ fault: 'unevenRow', id: 'a', at: 3, row: 0 }, 'Mål', 'en')).toMatch(
    /^Row 1 /,
  )
})

test('a refusal says what happened and what to do', () => {
  expect(paperRefusal({ refused: 'tookTooLong', limit: 60 }, 'sv')).toMatch(/60 sekunder. Försök/)
  expect(paperRefusal({ refused: 'noPlace' }, 'sv')).toContain('{{innehåll}}')
  expect(unshownCharacters(['中', '文'], 'sv')).toMatch(/har 中 文\./)
})
