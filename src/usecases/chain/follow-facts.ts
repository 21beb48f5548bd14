// The facts that stand when later ones have come: the new in place of those they replace.
import {
  type FactPlace,
  isWritten,
  PLACE_OF_JUDGEMENT,
  PLACE_OF_READING,
  PLACE_OF_TEXT,
} from '../../domain/goals/fact-places.ts'
import type { PeopleFacts } from './chain-from-store.ts'

type Followed<One> = {
  readonly list: readonly One[]
  /** Those of the known list that something else has come in the place of. */
  readonly replaced: readonly One[]
}

/** The known list without what was replaced, then the latest for each place, as a fresh read orders them. */
const withLater = <One>(
  known: readonly One[],
  later: readonly One[],
  { on, place }: FactPlace<One>,
): Followed<One> => {
  if (later.length === 0) return { list: known, replaced: [] }
  const touched = new Set(later.map(on))
  const latest = new Map(later.map((one) => [place(one), one]))
  const fresh = later.filter((one) => latest.get(place(one)) === one)
  // NOTE most of a long list is about something else, which is told without writing out its place.
  const isReplaced = (one: One): boolean => touched.has(on(one)) && latest.has(place(one))
  // NOTE most that comes replaces nothing, and a list is copied in a tenth of the time it is filtered.
  const replaced = known.filter(isReplaced)
  const gone = new Set(replaced)
  const kept = replaced.length === 0 ? known : known.filter((one) => !gone.has(one))
  return { list: kept.concat(fresh), replaced }
}

export type FollowedFacts = { readonly facts: PeopleFacts; readonly replaced: PeopleFacts }

/** The facts as they stand when later ones have come, oldest first; the known are left as they were. */
export const followFacts = (known: PeopleFacts, later: PeopleFacts): FollowedFacts => {
  const readings = withLater(known.readings, later.readings, PLACE_OF_READING)
  const judgements = withLater(known.judgements, later.judgements, PLACE_OF_JUDGEMENT)
  const texts = withLater(known.texts, later.texts, PLACE_OF_TEXT)
  return {
    facts: {
      readings: readings.list,
      judgements: judgements.list,
      texts: texts.list.filter(isWritten),
    },
    replaced: {
      readings: readings.replaced,
      judgements: judgements.replaced,
      texts: texts.replaced,
    },
  }
}
