// What has come since the first of the open rounds was opened, kept with the chain: what closed rooms may hold.
import {
  type FactPlace,
  PLACE_OF_JUDGEMENT,
  PLACE_OF_READING,
  PLACE_OF_TEXT,
} from '../../domain/goals/fact-places.ts'
import type { CameSince, ChangedFact } from '../../domain/workflow/came-since.ts'
import { factsReplacedSince, factsSince, type StoredFacts } from '../../store/chains.ts'
import type { Tx } from '../../store/tx.ts'
import { factsFrom, type PeopleFacts } from './chain-from-store.ts'

export const NOTHING_CAME: CameSince = {
  readings: [],
  judgements: [],
  texts: [],
  stood: { readings: [], judgements: [], texts: [] },
}

const changed = <One>(
  facts: readonly One[],
  rows: readonly { readonly changeNumber: number }[],
): readonly ChangedFact<One>[] =>
  facts.map((fact, index) => ({ fact, change: rows[index]?.changeNumber ?? 0 }))

const changedFacts = (rows: StoredFacts, facts: PeopleFacts): Omit<CameSince, 'stood'> => ({
  readings: changed(facts.readings, rows.readings),
  judgements: changed(facts.judgements, rows.judgements),
  texts: changed(facts.texts, rows.texts),
})

/** All that has come since a change; `null`: no round is open. */
export const loadCame = async (tx: Tx, since: number | null): Promise<CameSince> => {
  if (since === null) return NOTHING_CAME
  const rows = await factsSince(tx, since)
  const stood = factsFrom(await factsReplacedSince(tx, since))
  return { ...changedFacts(rows, factsFrom(rows)), stood }
}

/** Those that stood before anything came in their place: what has come itself is told of as that. */
const stoodBefore = <One>(
  replaced: readonly One[],
  came: readonly ChangedFact<One>[],
  { on, place }: FactPlace<One>,
): readonly One[] => {
  if (replaced.length === 0) return replaced
  const touched = new Set(replaced.map(on))
  const places = new Set(came.flatMap(({ fact }) => (touched.has(on(fact)) ? [place(fact)] : [])))
  return replaced.filter((one) => !places.has(place(one)))
}

/** What had come, with what has come after that; `replaced` stood in its places until then. */
export const followCame = (
  known: CameSince,
  rows: StoredFacts,
  facts: PeopleFacts,
  replaced: PeopleFacts,
): CameSince => {
  const { stood } = known
  const later = changedFacts(rows, facts)
  const readings = stoodBefore(replaced.readings, known.readings, PLACE_OF_READING)
  const judgements = stoodBefore(replaced.judgements, known.judgements, PLACE_OF_JUDGEMENT)
  const texts = stoodBefore(replaced.texts, known.texts, PLACE_OF_TEXT)
  return {
    readings: known.readings.concat(later.readings),
    judgements: known.judgements.concat(later.judgements),
    texts: known.texts.concat(later.texts),
    stood: {
      readings: stood.readings.concat(readings),
      judgements: stood.judgements.concat(judgements),
      texts: stood.texts.concat(texts),
    },
  }
}
