// Which version of a model governs a round, and what of a chain that version knows.
import type { Limits } from '../measures/measure.ts'
import { comparedIn } from '../measures/relative-limit.ts'
import type { Model } from '../model/model.ts'
import { isInForce, type Validity } from '../organisation/organisation.ts'
import { lastDayOfRound, type Round } from '../periods/period.ts'
import type { Chain, Node } from './chain.ts'
import { type RoundFault, roundNamed } from './round-standing.ts'
import { groupsToName } from './told-in-place.ts'

/** After every day that anything is in force. */
const FAR = '9999-12-31'

type Versioned = { readonly model: Model }

export type Ungoverned =
  | { readonly refused: 'noSuchRound'; readonly round: string }
  | Extract<RoundFault, { readonly refused: 'roundNotInForce' }>

/**
 * The version in force on the last day of a round by name («helår-2026»): of several, the first in
 * the list.
 * @refuses noSuchRound where no version has the round, roundNotInForce where none is in force then: with
 * the days that any of those that have it is
 */
export const governing = <Version extends Versioned>(
  versions: readonly Version[],
  name: string,
): { readonly version: Version; readonly round: Round } | Ungoverned => {
  const knowing = versions.flatMap((version) => {
    const round = roundNamed(version.model, name)
    return round === null ? [] : [{ version, round }]
  })
  const inForce = knowing.find(({ version, round }) =>
    isInForce(version.model.valid, lastDayOfRound(round)),
  )
  if (inForce !== undefined) return inForce
  const [latest, ...earlier] = knowing.flatMap(({ version }) => version.model.valid ?? [])
  const round = knowing[0]?.round
  if (latest === undefined || round === undefined) return { refused: 'noSuchRound', round: name }
  const whole = spanOver([latest, ...earlier])
  // NOTE between two versions the whole span holds the round too, so that the first alone is told.
  const valid = isInForce(whole, lastDayOfRound(round)) ? latest : whole
  return { refused: 'roundNotInForce', round: name, valid }
}

/** From the first day of any to the last of any; open where one is. */
const spanOver = (all: readonly Validity[]): Validity => {
  const [from] = all.map((one) => one.from ?? '').sort()
  const to =
    all
      .map((one) => one.to ?? FAR)
      .sort()
      .at(-1) ?? FAR
  return {
    ...(from === undefined || from === '' ? {} : { from }),
    ...(to === FAR ? {} : { to }),
  }
}

/** The version in force on a day, ISO; where none is, the first in the list. */
export const versionOn = <Version extends Versioned>(
  versions: readonly [Version, ...(readonly Version[])],
  day: string,
): Version => versions.find(({ model }) => isInForce(model.valid, day)) ?? versions[0]

const overlap = (one: Validity | undefined, other: Validity | undefined): boolean => {
  const from = [one?.from ?? '', other?.from ?? ''].sort().at(-1) ?? ''
  const to = [one?.to, other?.to].filter((day) => day !== undefined).sort()[0]
  return to === undefined || from <= to
}

/** A round that the version does not know at all counts as its own, so that it is told of. */
const isGoverned = (model: Model, name: string | undefined): boolean => {
  const found = name === undefined ? null : governing([{ model }], name)
  return found === null || !('refused' in found) || found.refused === 'noSuchRound'
}

/** The limits a model knows: the target, and those that its types name. */
export const limitsOf = (model: Pick<Model, 'types'>): ReadonlySet<string> =>
  new Set(['target', ...[...model.types.values()].flatMap(({ limits }) => limits.map((l) => l.id))])

const keepKeys = <One>(
  all: ReadonlyMap<string, One>,
  known: { readonly has: (key: string) => boolean },
): ReadonlyMap<string, One> => new Map([...all].filter(([key]) => known.has(key)))

/** Ids of the fields and named links that a type has in a version. */
const knownOf = (model: Pick<Model, 'types'>, type: string) => {
  const { fields = [], links = [] } = model.types.get(type) ?? {}
  return { fields: new Set(fields.map(({ id }) => id)), links: new Set(links.map(({ id }) => id)) }
}

/** What of it a version knows: parents that stand in it, links and fields that the type has. */
const knownIn = <Of extends Partial<Pick<Node, 'parents' | 'links' | 'fields'>>>(
  { parents, links, fields }: Of,
  known: ReturnType<typeof knownOf>,
  stands: (id: string) => boolean,
): Pick<Of, 'parents' | 'links' | 'fields'> =>
  // NOTE only what was said is said of it.
  ({
    ...(parents === undefined ? {} : { parents: parents.filter(stands) }),
    ...(links === undefined
      ? {}
      : { links: links.filter(({ link, to }) => known.links.has(link) && stands(to)) }),
    ...(fields === undefined ? {} : { fields: keepKeys(fields, known.fields) }),
  }) as Pick<Of, 'parents' | 'links' | 'fields'>

/**
 * What of a chain one of its model's versions governs: nodes of the types that the version has, in
 * force at some time with it, their fields and links, and the limits and peer groups that it knows. An id that no node has
 * stays, so that it is told of; `readVersions` tells of what no version knows.
 */
export const structureUnder = <Structure extends Pick<Chain, 'nodes' | 'measures' | 'groups'>>(
  structure: Structure,
  model: Pick<Model, 'types' | 'groups'> & { readonly valid?: Validity | undefined },
): Structure => {
  const limits = limitsOf(model)
  const measures = new Map(
    [...structure.measures].map(([id, measure]) => [
      id,
      { ...measure, limits: knownLimits(keepKeys(measure.limits, limits), model) },
    ]),
  )
  const groups = keepKeys(structure.groups, model.groups)
  const kept = [...structure.nodes.values()].filter(
    ({ type, valid }) => model.types.has(type) && overlap(valid, model.valid),
  )
  const ids = new Set(kept.map(({ id }) => id))
  const stands = (id: string): boolean => ids.has(id) || !structure.nodes.has(id)
  const nodes = kept.map((node): [string, Node] => {
    const known = knownOf(model, node.type)
    const { later, ...said } = { ...node, ...knownIn(node, known, stands) }
    if (later === undefined) return [node.id, said]
    return [
      node.id,
      { ...said, later: later.map((one) => ({ ...one, ...knownIn(one, known, stands) })) },
    ]
  })
  return { ...structure, nodes: new Map(nodes), measures, groups }
}

/** Without what is relative to groups that the version does not know, and that are not told in place. */
const knownLimits = (limits: Limits, { groups }: Pick<Model, 'groups'>): Limits => {
  const toName = groupsToName(groups.keys())
  return new Map(
    [...limits].flatMap(([name, years]): readonly (readonly [string, typeof years])[] => {
      const known = [...years].filter(
        ([, value]) => value.is !== 'relative' || toName.has(comparedIn(value.to).group),
      )
      if (known.length === years.size) return [[name, years]]
      return known.length === 0 ? [] : [[name, new Map(known)]]
    }),
  )
}

type AboutNodes = Pick<Chain, 'judgements' | 'texts'>

/** What is decided and written in the version's rounds about nodes of a chain that it governs. */
export const factsUnder = (
  whole: AboutNodes & Pick<Chain, 'nodes'>,
  { nodes }: Pick<Chain, 'nodes'>,
  model: Model,
): AboutNodes => {
  const stands = ({ node, round }: { readonly node: string; readonly round?: string }): boolean =>
    (nodes.has(node) || !whole.nodes.has(node)) && isGoverned(model, round)
  return { judgements: whole.judgements.filter(stands), texts: whole.texts.filter(stands) }
}
