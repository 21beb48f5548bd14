// Decisions on frozen versions as they are taken out to Excel: those that hold, put right or not, and those that were taken back.
import { expect, test } from 'vitest'
import { roundsTable } from '../../src/render/workbooks/rounds-tables.ts'

test('a decision that was taken back has a row with its mark, after those that hold', () => {
  const held = {
    ...{
      said: 'Kommunstyrelsen godkände',
      reason: null,
      reservations: [],
      recorded: '2 maj, Kim Lind',
    },
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
  const version = {
    ...{ label: 'Version 1', frozen: '2 maj', hash: 'abc', why: null, waits: null },
    ...{ stage: { id: 'underWay', word: 'På väg' } as const, published: null },
    ...{ decisions: [held], takenBack: [gone] },
  }
  const rounds = [{ label: 'Helår 2026', standing: 'Stängd', versions: [version] }]
  const { sheets } = roundsTable({ rounds }, 'sv')
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
