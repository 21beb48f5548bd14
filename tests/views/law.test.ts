// What the law asks, as it is shown: every requirement in words in both languages, and a round that it asks nothing of.
import { describe, expect, test } from 'vitest'
import type { Checked, Standing } from '../../src/domain/documents/check-against-law.ts'
import type { Round } from '../../src/domain/periods/period.ts'
import { lawView } from '../../src/render/views/law-view.ts'
import { shippedRequirements } from '../../src/sources/files/shipped-requirements.ts'

const { requirements, ...from } = shippedRequirements()
const round: Round = { id: 'delår', kind: 'forecast', year: 2026, from: 1, to: 8 }
const seen = { loaded: { versions: [] }, round, days: [], mayNote: false, ...from }
const [first] = requirements
if (first === undefined) throw new Error('nothing is asked')

test('of a round that is neither report nothing is asked, and the page says so', () => {
  const view = lawView({ ...seen, report: null, checked: [] }, 'exempel', 'sv')
  expect(view.groups).toEqual([])
  expect(view.sentence).toContain('varken delårsrapport eller årsredovisning')
})

const standingOf = (standing: Standing, id = first.id): string => {
  const requirement = requirements.find((one) => one.id === id) ?? first
  const checked: readonly Checked[] = [{ requirement, standing }]
  const { groups } = lawView({ ...seen, report: 'delårsrapport', checked }, 'exempel', 'sv')
  return groups[0]?.requirements[0]?.standing ?? ''
}

describe('how a report stands, in words', () => {
  test.each<[Standing, string, string]>([
    [{ is: 'met', on: null }, 'lkbr-13-period', 'Stämmer.'],
    [{ is: 'met', on: null }, 'lkbr-13-balansrakning', 'Finns.'],
    [{ is: 'met', on: '2026-10-12' }, 'kl-11-16-fullmaktige', 'Gjort 12 oktober 2026.'],
    [
      { is: 'missing', due: '2026-10-31', lacks: 'draft' },
      'lkbr-13-balansrakning',
      'Delen är ett utkast; ska finnas senast 31 oktober 2026.',
    ],
    [
      { is: 'missing', due: null, lacks: 'wrongPeriod' },
      'lkbr-13-period',
      'Uppföljningen omfattar en annan del av året. Ändra vilka månader den omfattar i styrmodellen.',
    ],
    [
      { is: 'late', since: '2026-10-31', done: '2026-11-02', lacks: null },
      'kl-11-16-fullmaktige',
      'Gjort 2 november 2026; skulle ha varit klart senast 31 oktober 2026.',
    ],
    [
      { is: 'unknown', why: 'onlyIf', day: null },
      'kl-11-14-reserv',
      'Gäller bara om medel ur resultatreserven har använts.',
    ],
  ])('%j of %s: %s', (standing, id, expected) => expect(standingOf(standing, id)).toBe(expected))
})

test.each(['sv', 'en'] as const)('every requirement has its paragraph in %s', (language) => {
  const checked = requirements.map(
    (requirement): Checked => ({
      requirement,
      standing: { is: 'met', on: null },
    }),
  )
  const { groups, sentence } = lawView(
    { ...seen, report: 'årsredovisning', checked },
    'exempel',
    language,
  )
  const shown = groups.flatMap((one) => one.requirements)
  expect(shown.map(({ id }) => id)).toEqual(requirements.map(({ id }) => id))
  for (const { law, words, source } of shown)
    expect([law, words, source].every((one) => one.trim() !== '')).toBe(true)
  expect(sentence).toContain(String(requirements.length))
  expect(shown.find(({ id }) => id === 'kl-8-arsredovisning')?.law).toContain('§§')
})
