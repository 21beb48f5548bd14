// Decisions on frozen versions as they are taken out to Excel: those that hold, put right or not, and those that were taken back.
import { expect, test } from 'vitest'
import type { RoundsReply } from '../../src/contract/rounds.ts'
import { roundsTable } from '../../src/render/workbooks/rounds-tables.ts'

test('a decision that was taken back has a row with its mark, after those that hold', () => {
  const held = {
    ...{ decision: 'd', basedOn: 1, kind: 'approved', said: 'Kommunstyrelsen godkände' },
    ...{ reason: null, reservations: [], recorded: '2 maj, Kim Lind' },
    earlier: [{ said: 'Ks noterade', reason: null, reservations: [], how: 'Rättat 3 maj' }],
  }
  const gone = {
    ...{
      said: 'Fullmäktige godkände',
      reason: 'Enligt förslag',
      reservations: ['V reserverade sig'],
    },
    how: 'Taget tillbaka 4 maj 2026 av Kim Lind: fattades aldrig',
  }
  const version = { label: 'Version 1', stage: { word: 'Väntar' }, published: null }
  const rounds = [
    { label: 'Helår 2026', versions: [{ ...version, decisions: [held], takenBack: [gone] }] },
  ]
  // NOTE only what the sheets read of a round is there.
  const { sheets } = roundsTable({ rounds } as unknown as RoundsReply, 'sv')
  const decisions = sheets.find(({ columns }) =>
    columns.some(({ heading }) => heading === 'Rättat'),
  )
  const at = (heading: string) =>
    decisions?.columns.findIndex((column) => column.heading === heading) ?? -1
  const said = decisions?.rows.map((row) =>
    ['Beslut', 'Rättat', 'Tillbakataget'].map((one) => row[at(one)]),
  )
  expect(said).toEqual([
    ['Kommunstyrelsen godkände', 'Rättat 3 maj (Ks noterade)', null],
    ['Fullmäktige godkände', null, 'Taget tillbaka 4 maj 2026 av Kim Lind: fattades aldrig'],
  ])
})
