// What changes of the organisation come to, before they are made: whether they may stand, what they say, what they do.
import { gatherFacts } from '../../domain/assessment/facts.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Faulty } from '../../domain/goals/chain-fault.ts'
import { checkEdited, compiledBy, wordsWith } from '../../domain/goals/check-edited.ts'
import { checkOwners } from '../../domain/goals/check-owners.ts'
import type { EditRefused } from '../../domain/goals/edits.ts'
import { reachesBack } from '../../domain/goals/reaches-back.ts'
import { type LineChange, withChanges } from '../../domain/goals/written-chain.ts'
import { lookedFor } from '../../domain/model/looked-for.ts'
import {
  type BodyChange,
  organisationChanges,
} from '../../domain/organisation/organisation-changes.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { openConclusions } from '../../domain/rollup/open-conclusions.ts'
import { asksOf } from '../../domain/workflow/asks.ts'
import {
  type Effect,
  effectsOf,
  type TurnedRound,
} from '../../domain/workflow/organisation-effects.ts'
import { type Part, partsOf } from '../../domain/workflow/parts.ts'
import { listAccounts } from '../../store/accounts.ts'
import { governRound } from '../chain/govern-round.ts'
import type { Loaded } from '../chain/load-chain.ts'
import type { OpenedToEdit } from '../goals/open-to-edit.ts'
import type { Asking } from '../visitor.ts'
import { heldBy } from '../workflow/held.ts'
import { UNMOVED } from '../workflow/part-standings.ts'

/** Goals and measures of a body that ends with nothing after it. */
export type GoalsLeft = {
  readonly refused: 'goalsLeft'
  readonly body: string
  readonly lastDay: string
  /** Their titles; the first few. */
  readonly titles: readonly string[]
  readonly count: number
}

export type NotWeighed =
  | GoalsLeft
  | Faulty
  | Extract<EditRefused, { readonly refused: 'closedThen' }>

const MOST_TITLES = 5

/** Goals are told before measures. */
const rankOf = ({ on: [list] }: Faulty): number => (list === 'nodes' ? 0 : 1)

type OwnerEnded = Extract<Faulty, { readonly refused: 'ownerEnded' }>

const titleOf = (chain: Chain, on: Faulty['on']): string => {
  const [list, id] = on.map(String)
  const thing = list === 'nodes' ? chain.nodes.get(id ?? '') : chain.measures.get(id ?? '')
  return thing?.title.sv ?? Object.values(thing?.title ?? {})[0] ?? id ?? ''
}

/** The first body whose goals nobody has been given, where they were not left so before. */
const goalsLeft = (opened: OpenedToEdit, after: Chain): GoalsLeft | null => {
  const endedIn = (chain: Chain): ReadonlyMap<string, OwnerEnded> =>
    new Map(
      opened.toEdit.models.flatMap((model) => {
        const { faults, warnings } = checkOwners(model, chain)
        return [...faults, ...warnings].flatMap((one) =>
          one.refused === 'ownerEnded' ? [[one.on.join(), one] as const] : [],
        )
      }),
    )
  const before = endedIn(opened.loaded.chain)
  const left = [...endedIn(after)]
    .flatMap(([key, one]) => (before.has(key) ? [] : [one]))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
  const [first] = left
  if (first === undefined) return null
  const own = left.filter(({ owner }) => owner === first.owner)
  return {
    refused: 'goalsLeft',
    body: first.owner,
    lastDay: first.lastDay,
    titles: own.slice(0, MOST_TITLES).map(({ on }) => titleOf(after, on)),
    count: own.length,
  }
}

/** The loaded chain with the changes made in it: nothing is saved. */
const loadedWith = ({ loaded, toEdit }: OpenedToEdit, changes: readonly LineChange[]): Loaded => {
  const { words, written, facts } = toEdit
  const text = wordsWith(words, withChanges(written, changes))
  const [latest] = loaded.versions
  const { chain } = compiledBy(latest.model, text, facts, true)
  return {
    ...loaded,
    chain,
    written: loaded.written === null ? null : { text, under: new Map() },
  }
}

/** The first body that would end with goals that nobody is given; null: none would. */
export const goalsLeftBy = (
  opened: OpenedToEdit,
  changes: readonly LineChange[],
): GoalsLeft | null => goalsLeft(opened, loadedWith(opened, changes).chain)

/**
 * Why the changes may not stand; null: they may.
 * @refuses closedThen, goalsLeft, and what `check` refuses of the chain they give
 */
export const refusalOf = (
  opened: OpenedToEdit,
  changes: readonly LineChange[],
): NotWeighed | null => {
  const { loaded, toEdit } = opened
  return (
    reachesBack(changes, loaded.closed, lookedFor(toEdit.models)) ??
    goalsLeftBy(opened, changes) ??
    checkEdited(toEdit, changes)[0] ??
    null
  )
}

/** The parts of a round, without what only the year before tells. */
const partsIn = (loaded: Loaded, name: string, today: string): readonly Part[] => {
  const governed = governRound(loaded, name)
  if ('refused' in governed) return []
  const { model, chain, round } = governed
  const facts = gatherFacts(model, chain, round, today)
  return partsOf(chain.bodies, asksOf(facts, openConclusions(facts), null))
}

const turnedRounds = (before: Loaded, after: Loaded, today: string): readonly TurnedRound[] =>
  before.open.map((round) => {
    const name = nameOfRound(round)
    const moved = before.standings.get(name)
    return {
      round: name,
      lastDay: lastDayOfRound(round),
      before: partsIn(before, name, today),
      after: partsIn(after, name, today),
      stageOf: (body) => (moved?.get(body) ?? UNMOVED).stage,
    }
  })

export type Weighed = {
  readonly before: Chain
  readonly after: Chain
  readonly changes: readonly BodyChange[]
  readonly effects: readonly Effect[]
  /** People by their accounts. */
  readonly names: ReadonlyMap<string, string>
  /** The versions of the model, for the names of rounds. */
  readonly versions: Loaded['versions']
}

/** What changes that may stand say and do. */
export const weighChanges = async (
  { tx, today }: Asking,
  opened: OpenedToEdit,
  lines: readonly LineChange[],
): Promise<Weighed> => {
  const after = loadedWith(opened, lines)
  const { chain: before } = opened.loaded
  const accounts = await listAccounts(tx)
  const changes = organisationChanges(before.bodies, after.chain.bodies)
  const effects = effectsOf({ before, after: after.chain }, changes, {
    holders: accounts.map((one) => ({ account: one.accountId, held: heldBy(one) })),
    rounds: turnedRounds(opened.loaded, after, today),
    today,
  })
  const names = new Map(accounts.map(({ accountId, name }) => [accountId, name]))
  return { before, after: after.chain, changes, effects, names, versions: after.versions }
}
