// A municipality's model and chain from the store, kept in memory until something changes.
import type { Chain } from '../../domain/goals/chain.ts'
import { type ChainStructure, structureOf } from '../../domain/goals/compile-chain.ts'
import type { ChainWords } from '../../domain/goals/language.ts'
import { type ClosedRound, roundNamed } from '../../domain/goals/round-standing.ts'
import type { ModelText } from '../../domain/model/language.ts'
import type { Model } from '../../domain/model/model.ts'
import { readModel } from '../../domain/model/parse.ts'
import type { Round } from '../../domain/periods/period.ts'
import type { CameSince } from '../../domain/workflow/came-since.ts'
import { type ClosedTimes, followPassedBy, type PassedBy } from '../../domain/workflow/passed-by.ts'
import { closingDays } from '../../store/assignment-steps.ts'
import { factsInForce, factsSince, readStructure } from '../../store/chains.ts'
import { versionsInUse } from '../../store/models.ts'
import { type Organisation, readOrganisation } from '../../store/organisations.ts'
import { latestMoves, movesSince } from '../../store/part-moves.ts'
import { roomsSince } from '../../store/room-standings.ts'
import { latestStandings, standingsThroughTime } from '../../store/round-standings.ts'
import { takenImports } from '../../store/statistics-taken.ts'
import type { Tx } from '../../store/tx.ts'
import { followMoves, type PartStandings, standingsOf } from '../workflow/part-standings.ts'
import { followRooms, type RoomsMade } from '../workflow/rooms-made.ts'
import { followCame, loadCame } from './came-since.ts'
import { chainTextFrom, factsFrom, peersFrom, type StructureAndPeers } from './chain-from-store.ts'
import {
  type ChainStatistics,
  loadStatistics,
  statisticsFor,
  takenChanges,
} from './chain-statistics.ts'
import { followFacts } from './follow-facts.ts'
import { closedSpans, loadPassedBy, recordedReadings } from './passed-by.ts'

/**
 * What sets a chain apart from the one known at change number `since`: measures with other readings,
 * nodes with other judgements or texts; «all» where there was none, or more than facts has come.
 */
export type Changed =
  | {
      readonly since: number
      readonly measures: ReadonlySet<string>
      readonly nodes: ReadonlySet<string>
    }
  | 'all'

export type ModelInMemory = { readonly model: Model; readonly modelText: ModelText }

/** The chain as it was written, and what has been made of it by each version that was asked for. */
export type Written = {
  readonly text: ChainWords
  readonly under: Map<Model, ChainStructure>
}

export type Loaded = {
  readonly name: string
  readonly changeNumber: number
  /**
   * The versions of the model, the latest recorded first: a round is governed by the one in force then.
   * Before any is adopted, `NO_MODEL` alone.
   */
  readonly versions: readonly [ModelInMemory, ...(readonly ModelInMemory[])]
  /** The whole chain, whatever version knows its parts, compiled by the latest. */
  readonly chain: Chain
  /** null where one version governs everything. */
  readonly written: Written | null
  readonly closed: readonly ClosedRound[]
  /** Rounds that are or have been closed, and when. */
  readonly closedTimes: readonly ClosedTimes[]
  readonly passedBy: PassedBy
  readonly statistics: ChainStatistics
  /** Rounds that have been opened for reporting and not been closed. */
  readonly open: readonly Round[]
  readonly standings: PartStandings
  /** The change that last opened each of the open rounds, by name. */
  readonly openedAt: ReadonlyMap<string, number>
  readonly rooms: RoomsMade
  /** What closed rooms of the open rounds may hold. */
  readonly came: CameSince
  readonly changed: Changed
}

/** Chains by organisation; each carries the change number it was read at, so that servers agree. */
export type ChainsInMemory = Map<string, Loaded>

/** Throws where the store holds a model that its own reader refuses. */
export const readStoredModel = (sourceYaml: string): ModelInMemory => {
  const read = readModel(new Map([['model.yaml', sourceYaml]]), 'model.yaml')
  if ('refusals' in read)
    throw new Error(`the stored model cannot be read: ${JSON.stringify(read.refusals.slice(0, 3))}`)
  return { model: read.model, modelText: read.text }
}

/** What governs a municipality that has adopted no model yet: nothing, so that it has no levels and no rounds. */
export const NO_MODEL: ModelInMemory = readStoredModel(
  'model: none\ntitle: { sv: Ingen styrmodell, en: No model }\nlanguages: [sv, en]\n',
)

type RoundsStanding = Pick<Loaded, 'closed' | 'closedTimes' | 'open' | 'openedAt'>

/** The rounds that stand open, and those that are closed, as far as a version of the model has them. */
const loadStandings = async (
  tx: Tx,
  versions: readonly ModelInMemory[],
): Promise<RoundsStanding> => {
  const all = await standingsThroughTime(tx)
  const found = latestStandings(all).flatMap((one) => {
    const [round] = versions.flatMap(({ model }) => roundNamed(model, one.roundId) ?? [])
    return round === undefined ? [] : [{ ...one, round }]
  })
  const byRound = Map.groupBy(all, ({ roundId }) => roundId)
  return {
    closedTimes: found.flatMap(({ roundId, round }) => {
      const spans = closedSpans(byRound.get(roundId) ?? [])
      return spans.length === 0 ? [] : [{ round, spans }]
    }),
    closed: found.flatMap(({ standing, round, since }) =>
      standing === 'closed' ? [{ round, on: since }] : [],
    ),
    open: found.flatMap(({ standing, round }) => (standing === 'open' ? [round] : [])),
    openedAt: new Map(
      found.flatMap(({ standing, roundId, changeNumber }) =>
        standing === 'open' ? [[roundId, changeNumber] as const] : [],
      ),
    ),
  }
}

/** The change that opened the first of the open rounds; null: none is open. */
const firstOpening = ({ openedAt }: RoundsStanding): number | null =>
  openedAt.size === 0 ? null : Math.min(...openedAt.values())

type Governed = Pick<Loaded, 'versions' | 'written' | keyof RoundsStanding> & {
  readonly structure: StructureAndPeers
}

const loadStructure = async (tx: Tx): Promise<Governed | null> => {
  const [latest = NO_MODEL, ...earlier] = (await versionsInUse(tx)).map(({ sourceYaml }) =>
    readStoredModel(sourceYaml),
  )
  const stored = await readStructure(tx)
  if (stored === null) return null
  const versions = [latest, ...earlier] as const
  const text = chainTextFrom(stored)
  const closings = await closingDays(tx)
  return {
    versions,
    written: earlier.length === 0 ? null : { text, under: new Map() },
    ...(await loadStandings(tx, versions)),
    structure: {
      ...structureOf(text, latest.model),
      peers: peersFrom(stored),
      ...(closings.size === 0 ? {} : { closings }),
    },
  }
}

const loadAnew = async (tx: Tx, { name, changeNumber }: Organisation): Promise<Loaded | null> => {
  const governed = await loadStructure(tx)
  if (governed === null) return null
  const { structure, ...rest } = governed
  const rows = await factsInForce(tx)
  const facts = factsFrom(rows)
  const statistics = await loadStatistics(tx, structure, rest.closedTimes)
  const chain = { ...structure, ...facts, ...readOf(statistics, rest.closedTimes) }
  const taken = takenChanges(statistics)
  const passedBy = await loadPassedBy(tx, rest.closedTimes, facts.readings, rows.readings, taken)
  const standings = standingsOf(await latestMoves(tx))
  const rooms = followRooms(new Map(), await roomsSince(tx, 0))
  const came = await loadCame(tx, firstOpening(rest))
  const living = { standings, rooms, came, passedBy, statistics }
  return { name, changeNumber, ...rest, ...living, chain, changed: 'all' }
}

/** What the living rounds of a chain read; nothing is said where nothing has been taken in. */
const readOf = (
  statistics: ChainStatistics,
  closed: readonly ClosedTimes[],
): Pick<Chain, 'statistics'> => {
  const read = statisticsFor(statistics, closed, null)
  return read.length === 0 ? {} : { statistics: read }
}

/** The known chain with the facts that have come, and on a new structure where that has changed. */
const follow = async (
  tx: Tx,
  known: Loaded,
  { name, changeNumber, structureNumber }: Organisation,
): Promise<Loaded | null> => {
  const since = known.changeNumber
  const rows = await factsSince(tx, since)
  const later = factsFrom(rows)
  const { facts, replaced } = followFacts(known.chain, later)
  const rooms = followRooms(known.rooms, await roomsSince(tx, since))
  const standings = followMoves(known.standings, await movesSince(tx, since))
  const taken = new Set((await takenImports(tx)).map((one) => one.changeNumber))
  const isTaken = [...taken].some((change) => change > since)
  const recorded = recordedReadings(later.readings, rows.readings, taken)
  const followPassing = ({ closedTimes }: RoundsStanding): PassedBy =>
    followPassedBy(known.passedBy, closedTimes, recorded, replaced.readings)
  if (structureNumber > since) {
    const governed = await loadStructure(tx)
    if (governed === null) return null
    const { structure, ...rest } = governed
    const statistics = await loadStatistics(tx, structure, rest.closedTimes)
    const chain = { ...structure, ...facts, ...readOf(statistics, rest.closedTimes) }
    const came = await loadCame(tx, firstOpening(rest))
    const living = { standings, rooms, came, passedBy: followPassing(rest), statistics }
    return { name, changeNumber, ...rest, ...living, chain, changed: 'all' }
  }
  const measures = new Set(later.readings.map(({ measure }) => measure))
  const nodes = new Set([...later.judgements, ...later.texts].map(({ node }) => node))
  const statistics = isTaken
    ? await loadStatistics(tx, known.chain, known.closedTimes)
    : known.statistics
  const chain = { ...known.chain, ...facts, ...readOf(statistics, known.closedTimes) }
  const came = known.open.length === 0 ? known.came : followCame(known.came, rows, later, replaced)
  const changed = isTaken ? ('all' as const) : { since, measures, nodes }
  const living = { standings, rooms, came, passedBy: followPassing(known), statistics }
  return { ...known, name, changeNumber, ...living, chain, changed }
}

/**
 * The organisation's model and chain as they are now; null where it has none. Of what is in memory
 * only what has changed since is read: the facts that have come, and the structure if it moved.
 * To be asked before the transaction changes anything: what is kept stays even if it is rolled back.
 */
export const loadChain = async (tx: Tx, memory: ChainsInMemory): Promise<Loaded | null> => {
  const organisation = await readOrganisation(tx)
  if (organisation === null) return null
  const known = memory.get(tx.organisationId)
  // NOTE the known one is the later where another visit has come further since this one began.
  if (known !== undefined && known.changeNumber >= organisation.changeNumber) return known
  const loaded =
    known === undefined ? await loadAnew(tx, organisation) : await follow(tx, known, organisation)
  if (loaded !== null) memory.set(tx.organisationId, loaded)
  return loaded
}

/**
 * The chain as its nodes, measures and bodies are now; its facts may be older. For what only asks
 * what there is to report on, so that a value need not wait for those before it to be read.
 */
export const loadForReporting = async (
  tx: Tx,
  memory: ChainsInMemory,
  structureNumber: number,
): Promise<Loaded | null> => {
  const known = memory.get(tx.organisationId)
  return known === undefined || structureNumber > known.changeNumber ? loadChain(tx, memory) : known
}
