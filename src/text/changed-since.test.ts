// What an import would replace, as the terminal says it.
import { expect, test } from 'vitest'
import { sentenceForChangedSince, sentenceForKept } from './changed-since.ts'

const line = {
  kind: 'node',
  id: 'starta',
  body: { title: { sv: 'Fler startar eget' } },
  author: 'Kim Lind',
  recordedAt: '2026-11-03T09:00:00Z',
  becomes: 'otherwise',
} as const

test('each line is told by its title, who changed it and what the files would make of it', () => {
  const gone = {
    ...line,
    kind: 'measure',
    id: 'nki',
    body: { title: 'NKI' },
    becomes: 'gone',
  } as const
  const said = sentenceForChangedSince([line, gone], 'sv')
  expect(said).toContain(
    '  - noden «Fler startar eget» (starta): ändrat av Kim Lind 3 november 2026; filerna säger annat\n',
  )
  expect(said).toContain('  - måttet «NKI» (nki): ändrat av Kim Lind 3 november 2026; finns inte')
  expect(said).toContain('kör igen med --replace')
})

test('a long list is cut and counted', () => {
  const many = Array.from({ length: 23 }, () => line)
  expect(sentenceForChangedSince(many, 'en')).toContain('\n  and 3 more\n')
})

test('what stays as people said it is told, and nothing where there is none', () => {
  expect(sentenceForKept(2, 'sv')).toMatch(/^2\u00a0uppgifter i filerna/)
  expect(sentenceForKept(0, 'sv')).toBe('')
})
