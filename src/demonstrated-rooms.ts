// What the made-up municipality's bodies have done so far in an open round, each in its room: made up, and marked so.
import { type NewText, writeText } from './store/node-texts.ts'
import { type NewReading, recordReading } from './store/readings.ts'
import { setRoom } from './store/room-standings.ts'
import type { Tx } from './store/tx.ts'

const ROUND = 'helår-2026'
const SOURCE = 'Påhittat'
const PERSON = 'Påhittad Person'

type Made = Pick<NewReading, 'measureId' | 'unitId' | 'value' | 'comment'>

/** Socialnämnden works in a closed room; kommunstyrelsen has opened its own. */
const REPORTED: readonly Made[] = [
  {
    measureId: 'nojdhet',
    unitId: null,
    value: '86',
    comment: 'Fler svarar, och färre än väntat är nöjda med kontinuiteten.',
  },
  { measureId: 'vantetid', unitId: 'solgarden', value: '9', comment: null },
  { measureId: 'energi', unitId: null, value: '141', comment: 'Två skolor är kvar att räkna.' },
]

const TEXT: Pick<NewText, 'nodeId' | 'field' | 'body'> = {
  nodeId: 'hemtjanst',
  field: 'analysis',
  body: 'Väntan är kortare sedan schemat lades om, men brukarna möter fler i personalen.',
}

/** Adds it to a round that has been opened. `at` is today, ISO. */
export const workInRooms = async (tx: Tx, at: string): Promise<void> => {
  for (const made of REPORTED) {
    const about = { period: '2026', kind: 'preliminary', sex: 'all', answer: null, missing: null }
    const said = { breaks: false, madeUp: true, source: SOURCE }
    const reading = { ...about, ...said, ...made, reportedBy: PERSON, reportedOn: at }
    const saved = await recordReading(tx, reading, null)
    if ('refused' in saved) throw new Error(`demo: ${made.measureId}: ${saved.refused}`)
  }
  const text = { ...TEXT, roundId: ROUND, language: 'sv', madeUp: true }
  const saved = await writeText(tx, { ...text, writtenBy: PERSON, writtenOn: at }, null)
  if ('refused' in saved) throw new Error(`demo: ${TEXT.nodeId}: ${saved.refused}`)
  await setRoom(tx, { roundId: ROUND, bodyId: 'ks', standing: 'open', person: PERSON })
}
