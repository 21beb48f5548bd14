// What the made-up municipality's bodies have decided on its rounds: made up, and marked so.
import { swedishDay } from './domain/periods/swedish-time.ts'
import { daysAfter } from './domain/periods/weekdays.ts'
import { type NewDecision, saveDecision } from './store/decisions.ts'
import { publishSnapshot } from './store/publish.ts'
import type { NoticedMeeting } from './store/published.ts'
import { setStanding } from './store/round-standings.ts'
import type { Tx } from './store/tx.ts'
import { AS_IT_STANDS, freezeVersion } from './usecases/reports/freeze-version.ts'
import { livingRound } from './usecases/reports/publish-round.ts'

type Made = Pick<NewDecision, 'bodyId' | 'bodyTitle' | 'kind' | 'ref'> &
  Partial<Pick<NewDecision, 'isLast' | 'reservations'>>

type Round = {
  readonly name: string
  /** How many days after the freezing the council meets. */
  readonly meetsAfter: number
  readonly decisions: readonly Made[]
}

const SCHOOLS = { bodyId: 'bun', bodyTitle: 'Barn- och utbildningsnämnden' }
const WELFARE = { bodyId: 'son', bodyTitle: 'Socialnämnden' }
const BOARD = { bodyId: 'ks', bodyTitle: 'Kommunstyrelsen' }
const COUNCIL = { bodyId: 'kf', bodyTitle: 'Kommunfullmäktige', isLast: true }

/** A year's report with its way to the council's decision; an interim report that waits for the council. */
export const DECIDED_ROUNDS: readonly Round[] = [
  {
    name: 'helår-2025',
    meetsAfter: 0,
    decisions: [
      { ...SCHOOLS, kind: 'approved', ref: '§ 12 (påhittad)' },
      { ...WELFARE, kind: 'approved', ref: '§ 9 (påhittad)' },
      {
        ...BOARD,
        kind: 'approved',
        ref: '§ 58 (påhittad)',
        reservations: [
          { by: 'Oppositionen (påhittad)', text: 'Målet om god ekonomi bör följas upp tätare.' },
        ],
      },
      { ...COUNCIL, kind: 'approved', ref: '§ 45 (påhittad)' },
    ],
  },
  {
    name: 'delår-2026',
    meetsAfter: 14,
    decisions: [
      { ...SCHOOLS, kind: 'approved', ref: '§ 71 (påhittad)' },
      { ...WELFARE, kind: 'noted', ref: '§ 64 (påhittad)' },
      { ...BOARD, kind: 'approved', ref: null },
    ],
  },
]

/**
 * Freezes a round, has its bodies decide on it, and publishes it as a proposal to the council. All of it
 * is of the day that it is brought in: nobody has decided on what was not frozen.
 */
export const decideDemonstrated = async (tx: Tx, round: Round, at: string): Promise<void> => {
  const frozen = await livingRound(tx, new Map(), round.name, at)
  if ('refused' in frozen) throw new Error(`demo: ${round.name}: ${frozen.refused}`)
  const { snapshotId, roundId, frozenAt } = await freezeVersion(tx, frozen, AS_IT_STANDS)
  await setStanding(tx, roundId, 'closed')
  const decidedOn = swedishDay(frozenAt)
  for (const [known, made] of round.decisions.entries()) {
    const about = { snapshotId, roundId, decidedOn }
    const decision = { ...about, isLast: false, reason: null, reservations: [], ...made }
    const saved = await saveDecision(tx, { ...decision, person: null }, known)
    if ('refused' in saved) throw new Error(`demo: ${round.name}: ${saved.refused}`)
  }
  const meeting: NoticedMeeting = {
    body: COUNCIL.bodyId,
    title: COUNCIL.bodyTitle,
    date: daysAfter(decidedOn, round.meetsAfter),
    noticed: decidedOn,
  }
  const published = await publishSnapshot(tx, snapshotId, 'proposed', meeting)
  if ('refused' in published) throw new Error(`demo: ${round.name}: ${published.refused}`)
}
