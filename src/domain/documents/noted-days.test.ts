// Days that the law asks about: which can be noted of which report, and on which days.
import { expect, test } from 'vitest'
import type { Round } from '../periods/period.ts'
import { notedOf, refuseNoted } from './noted-days.ts'

const interim: Round = { id: 'delår', kind: 'forecast', year: 2026, from: 1, to: 8 }
const at = { report: 'delårsrapport', round: interim, today: '2026-10-20' } as const
const END = { refused: 'notedBeforeRoundEnds', day: '2026-08-31' }

test.each<readonly [string, object | null, string]>([
  ['2026-09-01', null, 'the day after the period'],
  ['2026-08-31', END, 'nothing is reported before the period has ended'],
  ['2026-10-20', null, 'today'],
  ['2026-10-21', { refused: 'notedAhead' }, 'tomorrow has not been'],
  ['', null, 'no day takes back what was noted'],
])('the auditors had the report on «%s»: %j, since %s', (day, expected, _why) =>
  expect(refuseNoted({ what: 'handedToAuditors', day }, at)).toEqual(expected),
)

test('the law asks when discharge was decided of the annual report alone, and nothing of another round', () => {
  const asked = { what: 'discharged', day: '2026-10-01' } as const
  expect(notedOf('årsredovisning')).toContain('discharged')
  expect(refuseNoted(asked, at)).toEqual({ refused: 'dayNotAsked' })
  expect(refuseNoted(asked, { ...at, report: null })).toEqual({ refused: 'dayNotAsked' })
})
