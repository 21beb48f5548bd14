// The facts as they are told outside closed rooms: what lies in one is as it was when it was last seen.
import { type Facts, judgementKey } from '../assessment/facts.ts'
import { overlay } from '../assessment/overlay.ts'
import { type Chain, type Judgement, type NodeText, THE_WHOLE } from '../goals/chain.ts'
import {
  type FactPlace,
  isWritten,
  PLACE_OF_JUDGEMENT,
  PLACE_OF_READING,
  PLACE_OF_TEXT,
} from '../goals/fact-places.ts'
import type { Reading } from '../measures/measure.ts'
import { nameOfRound } from '../periods/period.ts'
import type { CameSince, ChangedFact } from './came-since.ts'
import {
  type ClosedRooms,
  roomHidingJudgement,
  roomHidingReading,
  roomHidingText,
} from './in-room.ts'
import { toldReadings } from './told-readings.ts'

/** Something that lies in a closed room: a value or judgement that conclusions may rest on. */
export type HiddenFact<One> = { readonly fact: One; readonly room: string }

type Told<One> = { readonly list: readonly One[]; readonly hidden: readonly HiddenFact<One>[] }

/** In each place where the latest is hidden, what was told there last; nothing, where nothing was. */
const told = <One>(
  now: readonly One[],
  came: readonly ChangedFact<One>[],
  stood: readonly One[],
  { on, place }: FactPlace<One>,
  roomOf: (fact: One, change: number) => string | null,
): Told<One> => {
  const before = new Map<string, One>()
  const hidden = new Map<string, HiddenFact<One>>()
  for (const { fact, change } of came) {
    const at = place(fact)
    const room = roomOf(fact, change)
    if (room !== null) hidden.set(at, { fact, room })
    else {
      hidden.delete(at)
      before.set(at, fact)
    }
  }
  if (hidden.size === 0) return { list: now, hidden: [] }
  const touched = new Set([...hidden.values()].map(({ fact }) => on(fact)))
  for (const one of stood) {
    const at = place(one)
    if (hidden.has(at) && !before.has(at)) before.set(at, one)
  }
  const seen = now.filter((one) => !(touched.has(on(one)) && hidden.has(place(one))))
  const earlier = [...hidden.keys()].flatMap((at) => before.get(at) ?? [])
  return { list: seen.concat(earlier), hidden: [...hidden.values()] }
}

/** The judgements of the round in force, as they are told. */
const judgementsIn = (
  { judgements, round, at }: Facts,
  { list, hidden }: Told<Judgement>,
): Facts['judgements'] => {
  const name = nameOfRound(round)
  const own = hidden.flatMap(({ fact }) => (fact.round === name ? [fact] : []))
  const keys = new Map(own.map((fact) => [judgementKey(fact.node, fact.assessment), fact]))
  const isSeen = ({ date }: Judgement): boolean => date === undefined || date <= at
  return overlay(judgements, keys, (key) =>
    list.findLast(
      (one) => one.round === name && judgementKey(one.node, one.assessment) === key && isSeen(one),
    ),
  )
}

export type ToldFacts = {
  readonly facts: Facts
  readonly judgements: readonly HiddenFact<Judgement>[]
}

/**
 * The facts of a round as they are seen by somebody to whom rooms are closed, and the judgements that
 * are not. Values are worked out as they are asked for.
 */
export const toldFacts = (
  known: Facts,
  came: CameSince,
  closed: readonly ClosedRooms[],
): ToldFacts => {
  const { chain } = known
  const { stood } = came
  // NOTE the chain may be what one version of the model governs, and know none of the node.
  const isOf = ({ node }: { readonly node: string }): boolean =>
    node === THE_WHOLE || chain.nodes.has(node)
  const judgements = told(
    chain.judgements,
    came.judgements.filter(({ fact }) => isOf(fact)),
    stood.judgements,
    PLACE_OF_JUDGEMENT,
    (fact, change) => roomHidingJudgement(closed, fact, change),
  )
  const texts = told<NodeText>(
    chain.texts,
    came.texts.filter(({ fact }) => isOf(fact)),
    stood.texts,
    PLACE_OF_TEXT,
    (fact, change) => roomHidingText(closed, fact, change),
  )
  const values = toldReadings(known, came, closed)
  const toldChain: Chain = {
    ...chain,
    judgements: judgements.list,
    texts: texts.hidden.length === 0 ? texts.list : texts.list.filter(isWritten),
    get readings(): readonly Reading[] {
      return values.list()
    },
  }
  return {
    facts: {
      ...known,
      chain: toldChain,
      readings: values.readings,
      judgements: judgementsIn(known, judgements),
    },
    judgements: judgements.hidden,
  }
}

type AboutNode = ChangedFact<{ readonly node: string }>

const isAboutNodeOf =
  ({ nodes }: Pick<Chain, 'nodes'>) =>
  ({ fact: { node } }: AboutNode): boolean =>
    node === THE_WHOLE || nodes.has(node)

/** A chain's texts of every round, without what lies in closed rooms: what was seen last is in its place. */
export const textsTold = (
  chain: Pick<Chain, 'nodes' | 'texts'>,
  { texts, stood }: CameSince,
  closed: readonly ClosedRooms[],
): readonly NodeText[] =>
  told(chain.texts, texts.filter(isAboutNodeOf(chain)), stood.texts, PLACE_OF_TEXT, (one, change) =>
    roomHidingText(closed, one, change),
  ).list.filter(isWritten)

/**
 * A chain without what lies in closed rooms: what stood there when it was last seen is in its place.
 * For what is concluded and kept from then on, where nothing can stand for what is not told.
 */
export const chainTold = (chain: Chain, came: CameSince, closed: readonly ClosedRooms[]): Chain => {
  if (closed.length === 0) return chain
  const { stood } = came
  return {
    ...chain,
    readings: told(chain.readings, came.readings, stood.readings, PLACE_OF_READING, (one, change) =>
      roomHidingReading(closed, one, change),
    ).list,
    judgements: told(
      chain.judgements,
      came.judgements.filter(isAboutNodeOf(chain)),
      stood.judgements,
      PLACE_OF_JUDGEMENT,
      (one, change) => roomHidingJudgement(closed, one, change),
    ).list,
    texts: textsTold(chain, came, closed),
  }
}
