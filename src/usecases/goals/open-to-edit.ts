// The chain opened to be edited: its written lines as they are now, and nobody else in it meanwhile.
import type { Faulty } from '../../domain/goals/chain-fault.ts'
import { compiledBy, type ToEdit, wordsWith } from '../../domain/goals/check-edited.ts'
import {
  type BodyLine,
  type LineChange,
  type MeasureLine,
  type NodeLine,
  type Placed,
  type TagLine,
  type WrittenChain,
  withChanges,
} from '../../domain/goals/written-chain.ts'
import { waitForEdits } from '../../store/chain-edits.ts'
import { readStructure } from '../../store/chains.ts'
import { latestVersions, type Version } from '../../store/versions.ts'
import type { NamedBy } from '../../text/named-refusals.ts'
import { chainTextFrom } from '../chain/chain-from-store.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'

export type OpenedToEdit = {
  readonly loaded: Loaded
  readonly toEdit: ToEdit
  /** The latest version of a line, withdrawn or not; null: there has never been one. */
  readonly latestOf: (kind: LineChange['kind'], id: string) => Version | null
}

// NOTE the columns hold the lines that were checked before they were written.
const placed = <Line extends NodeLine | MeasureLine | TagLine | BodyLine>(
  versions: readonly Version[],
): readonly Placed<Line>[] =>
  versions
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ body, place }) => ({ line: body as Line, place }))

/** What refusals call things: as the chain stands, by the latest version of the model. */
export const namesIn = ({ loaded }: OpenedToEdit): NamedBy => ({
  model: loaded.versions[0].model,
  chain: loaded.chain,
})

/** The same with the changes made: what an edit makes has a title only in them. */
export const namesWith = (
  { loaded, toEdit }: OpenedToEdit,
  changes: readonly LineChange[],
): NamedBy => {
  const { model } = loaded.versions[0]
  const words = wordsWith(toEdit.words, withChanges(toEdit.written, changes))
  return { model, chain: compiledBy(model, words, toEdit.facts, true).chain }
}

/** With the node that a refusal is about: two types may call their assessments by one id. */
export const aboutItsNode = (
  names: NamedBy,
  refusal: { readonly refused: string; readonly on?: Faulty['on'] | undefined },
): NamedBy => {
  const [list, id] = refusal.on ?? []
  return list === 'nodes' && names.chain.nodes.has(String(id))
    ? { ...names, node: String(id) }
    : names
}

/** null where the organisation has no chain. */
export const openToEdit = async (asking: Asking): Promise<OpenedToEdit | null> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  await waitForEdits(asking.tx)
  return openLines(asking, loaded)
}

/** The same for one who only looks at what an edit would come to: others may be in it meanwhile. */
export const openToLook = async (asking: Asking): Promise<OpenedToEdit | null> =>
  openLines(asking, await loadChain(asking.tx, asking.memory.chains))

const openLines = async ({ tx }: Asking, loaded: Loaded | null): Promise<OpenedToEdit | null> => {
  const stored = await readStructure(tx)
  if (loaded === null || stored === null) return null
  const latest = {
    node: await latestVersions(tx, 'node'),
    measure: await latestVersions(tx, 'measure'),
    tag: await latestVersions(tx, 'tag'),
    body: await latestVersions(tx, 'unit'),
  }
  const written: WrittenChain = {
    nodes: placed(latest.node),
    measures: placed(latest.measure),
    tags: placed(latest.tag),
    bodies: placed(latest.body),
  }
  const models = loaded.versions.map(({ model }) => model)
  const byId = {
    node: new Map(latest.node.map((one) => [one.id, one])),
    measure: new Map(latest.measure.map((one) => [one.id, one])),
    tag: new Map(latest.tag.map((one) => [one.id, one])),
    body: new Map(latest.body.map((one) => [one.id, one])),
  }
  return {
    loaded,
    toEdit: { models, words: chainTextFrom(stored), written, facts: loaded.chain },
    latestOf: (kind, id) => byId[kind].get(id) ?? null,
  }
}
