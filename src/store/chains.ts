// The goal chain: heading, units, nodes, measures, tags and the facts about them; brought in and read out.
import { type Change, recordChange } from './audit.ts'
import { type ChangedLine, changedAmong } from './changed-lines.ts'
import { canonical, versionsToWrite } from './differences.ts'
import {
  addFollowing,
  followingJudgements,
  followingReadings,
  judgementsApart,
  readingsApart,
  textsApart,
} from './imported-facts.ts'
import {
  judgementsInForce,
  judgementsReplacedSince,
  judgementsSince,
  type NewJudgement,
  type StoredJudgement,
} from './judgements.ts'
import {
  addTexts,
  latestTexts,
  type NewText,
  newTexts,
  type StoredText,
  textsInForce,
  textsReplacedSince,
  textsSince,
} from './node-texts.ts'
import { addPeers, newPeers, peersInForce, type StoredPeer } from './peers.ts'
import {
  type NewReading,
  readingsInForce,
  readingsReplacedSince,
  readingsSince,
  type StoredReading,
} from './readings.ts'
import type { Tx } from './tx.ts'
import {
  addVersions,
  latestVersions,
  type NextVersion,
  type Version,
  type VersionedKind,
  versionsInForce,
  type Written,
} from './versions.ts'

/** The chain's own heading: what its file says beside units, nodes, measures, tags and facts. */
export type ChainHeading = {
  readonly chainId: string
  /** Title, area, groups, published figures, note … as the file writes them; of no file its name. */
  readonly body: unknown
  readonly source: string | null
}

export type ChainParts = {
  readonly heading: ChainHeading
  readonly units: readonly Written[]
  readonly nodes: readonly Written[]
  readonly measures: readonly Written[]
  readonly tags: readonly Written[]
  /** Of two about the same thing the later in the list is in force. */
  readonly readings: readonly NewReading[]
  readonly judgements: readonly NewJudgement[]
  readonly texts: readonly NewText[]
  readonly peers: readonly StoredPeer[]
}

/** How many of each were written; all zero: the store said the same already and nothing was changed. */
type Counts = { readonly [part in keyof ChainParts]: number }
export type ImportedChain = Counts & {
  /** About how many things people have reported, decided or written otherwise: what they said stays. */
  readonly kept: number
}

const KINDS = {
  units: 'unit',
  nodes: 'node',
  measures: 'measure',
  tags: 'tag',
} as const satisfies Record<string, VersionedKind>

const differing = async (
  tx: Tx,
  kind: VersionedKind,
  written: readonly Written[],
): Promise<readonly NextVersion[]> => versionsToWrite(await latestVersions(tx, kind), written, true)

/** The heading in force; null before the first import. */
export const chainHeading = async (
  tx: Tx,
): Promise<(ChainHeading & Pick<Version, 'version' | 'author' | 'recordedAt'>) | null> => {
  const row = await tx.query
    .selectFrom('chain_version')
    .selectAll()
    .where('organisation_id', '=', tx.organisationId)
    .orderBy('change_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        ...{ chainId: row.chain_id, body: row.body, source: row.source, version: row.version },
        ...{ author: row.author, recordedAt: row.recorded_at },
      }
}

const headingToWrite = async (tx: Tx, heading: ChainHeading) => {
  const known = await chainHeading(tx)
  if (known === null) return [{ ...heading, version: 1 }]
  const { version, author: _, recordedAt: __, ...said } = known
  if (canonical(said) === canonical({ ...heading })) return []
  return [{ ...heading, version: heading.chainId === said.chainId ? version + 1 : 1 }]
}

const addHeading = async (
  tx: Tx,
  heading: ChainHeading & { readonly version: number },
  changeNumber: number,
): Promise<void> => {
  await tx.query
    .insertInto('chain_version')
    .values({
      organisation_id: tx.organisationId,
      chain_id: heading.chainId,
      version: heading.version,
      body: JSON.stringify(heading.body),
      source: heading.source,
      change_number: changeNumber,
      author: tx.who,
    })
    .execute()
}

/** Saves the bodies' meetings, as the chain file writes them, as one change with its audit event. */
export const saveMeetings = async (
  tx: Tx,
  meetings: readonly object[],
  change: Change,
): Promise<void> => {
  const known = await chainHeading(tx)
  if (known === null) throw new Error('saveMeetings: there is no chain')
  const body = { ...Object(known.body), meetings }
  await addHeading(
    tx,
    { ...known, version: known.version + 1, body },
    await recordChange(tx, change),
  )
}

type Found = Awaited<ReturnType<typeof findDifferences>>

const findDifferences = async (tx: Tx, parts: ChainParts) => {
  const known = {
    readings: await readingsInForce(tx),
    judgements: await judgementsInForce(tx),
    texts: await latestTexts(tx),
  }
  const readings = readingsApart(known.readings, parts.readings, tx.who)
  const judgements = judgementsApart(known.judgements, parts.judgements, tx.who)
  const texts = textsApart(known.texts, parts.texts, tx.who)
  return {
    heading: await headingToWrite(tx, parts.heading),
    units: await differing(tx, KINDS.units, parts.units),
    nodes: await differing(tx, KINDS.nodes, parts.nodes),
    measures: await differing(tx, KINDS.measures, parts.measures),
    tags: await differing(tx, KINDS.tags, parts.tags),
    readings: followingReadings(known.readings, readings.offered),
    judgements: followingJudgements(known.judgements, judgements.offered),
    texts: newTexts(known.texts, texts.offered),
    peers: await newPeers(tx, parts.peers),
    kept: readings.kept + judgements.kept + texts.kept,
  }
}

/** The lines that the parts would change, take away or bring back, though another than `tx.who` wrote them last. */
export const changedByOthers = async (
  tx: Tx,
  parts: Pick<ChainParts, 'heading' | keyof typeof KINDS>,
): Promise<readonly ChangedLine[]> => {
  const known = await chainHeading(tx)
  if (known === null) return []
  const lines: ChangedLine[] = []
  if (known.author !== tx.who && (await headingToWrite(tx, parts.heading)).length > 0) {
    const { chainId: id, body, author, recordedAt } = known
    lines.push({ kind: 'heading', id, body, author, recordedAt, becomes: 'otherwise' })
  }
  for (const part of ['units', 'nodes', 'measures', 'tags'] as const) {
    const stored = await latestVersions(tx, KINDS[part])
    const next = versionsToWrite(stored, parts[part], true)
    lines.push(...changedAmong(KINDS[part], stored, next, tx.who))
  }
  return lines
}

/** Whether an import brings nothing but readings, judgements and texts. */
const isOfFacts = ({ heading, units, nodes, measures, tags, peers }: Found): boolean =>
  [heading, units, nodes, measures, tags, peers].every((one) => one.length === 0)

/**
 * Makes the store say what a chain file says: what differs becomes new versions and facts, what the
 * file no longer names among units, nodes, measures and tags is withdrawn. Facts are only added to, and
 * not where another than `tx.who` has said the last word. One change, one audit event with the counts;
 * an import that says nothing new changes nothing.
 */
export const importChain = async (tx: Tx, parts: ChainParts): Promise<ImportedChain> => {
  const found = await findDifferences(tx, parts)
  const counts: Counts = {
    heading: found.heading.length,
    units: found.units.length,
    nodes: found.nodes.length,
    measures: found.measures.length,
    tags: found.tags.length,
    readings: found.readings.length,
    judgements: found.judgements.length,
    texts: found.texts.length,
    peers: found.peers.length,
  }
  const { kept } = found
  if (Object.values(counts).every((count) => count === 0)) return { ...counts, kept }
  const changeNumber = await recordChange(tx, {
    what: isOfFacts(found) ? 'importFacts' : 'importChain',
    subject: parts.heading.chainId,
    before: null,
    after: counts,
  })
  for (const heading of found.heading) await addHeading(tx, heading, changeNumber)
  await addVersions(tx, 'unit', found.units, changeNumber)
  await addVersions(tx, 'node', found.nodes, changeNumber)
  await addVersions(tx, 'measure', found.measures, changeNumber)
  await addVersions(tx, 'tag', found.tags, changeNumber)
  await addFollowing(tx, found, changeNumber)
  await addTexts(tx, found.texts, changeNumber)
  await addPeers(tx, found.peers, changeNumber)
  return { ...counts, kept }
}

/** The chain apart from what is reported, decided and written about it. */
export type StoredStructure = {
  readonly heading: ChainHeading
  readonly units: readonly Version[]
  readonly nodes: readonly Version[]
  readonly measures: readonly Version[]
  readonly tags: readonly Version[]
  readonly peers: readonly StoredPeer[]
}

export type StoredFacts = {
  readonly readings: readonly StoredReading[]
  readonly judgements: readonly StoredJudgement[]
  readonly texts: readonly StoredText[]
}

export type StoredChain = StoredStructure & StoredFacts

/** Heading, units, nodes, measures, tags and peers in force, in the file's order; null before the first import. */
export const readStructure = async (tx: Tx): Promise<StoredStructure | null> => {
  const heading = await chainHeading(tx)
  if (heading === null) return null
  return {
    heading,
    units: await versionsInForce(tx, 'unit'),
    nodes: await versionsInForce(tx, 'node'),
    measures: await versionsInForce(tx, 'measure'),
    tags: await versionsInForce(tx, 'tag'),
    peers: await peersInForce(tx),
  }
}

/** Readings, judgements and texts in force, in the order they were changed. */
export const factsInForce = async (tx: Tx): Promise<StoredFacts> => ({
  readings: await readingsInForce(tx),
  judgements: await judgementsInForce(tx),
  texts: await textsInForce(tx),
})

/** The facts that changes after `changeNumber` brought, replaced ones included, oldest first. */
export const factsSince = async (tx: Tx, changeNumber: number): Promise<StoredFacts> => ({
  readings: await readingsSince(tx, changeNumber),
  judgements: await judgementsSince(tx, changeNumber),
  texts: await textsSince(tx, changeNumber),
})

/** What stood at `changeNumber` in the places where other facts have come since. */
export const factsReplacedSince = async (tx: Tx, changeNumber: number): Promise<StoredFacts> => ({
  readings: await readingsReplacedSince(tx, changeNumber),
  judgements: await judgementsReplacedSince(tx, changeNumber),
  texts: await textsReplacedSince(tx, changeNumber),
})

/** The whole chain as it is in force, nodes in the file's order; null before the first import. */
export const readChainFromStore = async (tx: Tx): Promise<StoredChain | null> => {
  const structure = await readStructure(tx)
  return structure === null ? null : { ...structure, ...(await factsInForce(tx)) }
}
