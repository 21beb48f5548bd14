// What the made-up municipality's bodies have decided on its rounds: made up, and marked so.
import { type NewDecision, saveDecision } from './store/decisions.ts'
import { publishSnapshot } from './store/publish.ts'
import type { NoticedMeeting } from './store/published.ts'
import type { Tx } from './store/tx.ts'
import { AS_IT_STANDS, freezeVersion } from './usecases/reports/freeze-version.ts'
import { livingRound } from './usecases/reports/publish-round.ts'

type Made = Pick<NewDecision, 'bodyId' | 'bodyTitle' | 'kind' | 'decidedOn' | 'ref'> &
  Partial<Pick<NewDecision, 'isLast' | 'reservations'>>

type Round = {
  readonly name: string
  readonly meeting: NoticedMeeting
  readonly decisions: readonly Made[]
}

const SCHOOLS = { bodyId: 'bun', bodyTitle: 'Barn- och utbildningsnämnden' }
const WELFARE = { bodyId: 'son', bodyTitle: 'Socialnämnden' }
const BOARD = { bodyId: 'ks', bodyTitle: 'Kommunstyrelsen' }
const COUNCIL = { bodyId: 'kf', bodyTitle: 'Kommunfullmäktige', isLast: true }

const meeting = (date: string, noticed: string): NoticedMeeting => ({
  body: COUNCIL.bodyId,
  title: COUNCIL.bodyTitle,
  date,
  noticed,
})

/** A year's report with its way to the council's decision; an interim report that waits for the council. */
export const DECIDED_ROUNDS: readonly Round[] = [
  {
    name: 'helår-2025',
    meeting: meeting('2026-04-27', '2026-04-17'),
    decisions: [
      { ...SCHOOLS, kind: 'approved', decidedOn: '2026-02-10', ref: '§ 12 (påhittad)' },
      { ...WELFARE, kind: 'approved', decidedOn: '2026-02-11', ref: '§ 9 (påhittad)' },
      {
        ...BOARD,
        kind: 'approved',
        decidedOn: '2026-03-25',
        ref: '§ 58 (påhittad)',
        reservations: [
          { by: 'Oppositionen (påhittad)', text: 'Målet om god ekonomi bör följas upp tätare.' },
        ],
      },
      { ...COUNCIL, kind: 'approved', decidedOn: '2026-04-27', ref: '§ 45 (påhittad)' },
    ],
  },
  {
    name: 'delår-2026',
    meeting: meeting('2026-11-23', '2026-11-13'),
    decisions: [
      { ...SCHOOLS, kind: 'approved', decidedOn: '2026-09-22', ref: '§ 71 (påhittad)' },
      { ...WELFARE, kind: 'noted', decidedOn: '2026-09-23', ref: '§ 64 (påhittad)' },
      { ...BOARD, kind: 'approved', decidedOn: '2026-10-14', ref: null },
    ],
  },
]

/** Freezes a round, has its bodies decide on it, and publishes it as a proposal to the council. */
export const decideDemonstrated = async (tx: Tx, round: Round, at: string): Promise<void> => {
  const frozen = await livingRound(tx, new Map(), round.name, at)
  if ('refused' in frozen) throw new Error(`demo: ${round.name}: ${frozen.refused}`)
  const { snapshotId, roundId } = await freezeVersion(tx, frozen, AS_IT_STANDS)
  for (const [known, made] of round.decisions.entries()) {
    const decision = { snapshotId, roundId, isLast: false, reason: null, reservations: [], ...made }
    const saved = await saveDecision(tx, { ...decision, person: null }, known)
    if ('refused' in saved) throw new Error(`demo: ${round.name}: ${saved.refused}`)
  }
  const published = await publishSnapshot(tx, snapshotId, 'proposed', round.meeting)
  if ('refused' in published) throw new Error(`demo: ${round.name}: ${published.refused}`)
}
