// Which versions of a model are set against each other where a chain has several, and what differs.
import { versionOn } from '../goals/governing.ts'
import type { Model } from '../model/model.ts'
import { type Change, diffModels } from './diff.ts'

type Versioned = { readonly model: Model }
type Versions<One> = readonly [One, ...(readonly One[])]

/** A version of the newer chain and what it stands for in the older; or one that is there no more, and what it stood for. */
export type PairedVersions<One> = {
  readonly is: 'kept' | 'added' | 'removed'
  readonly before: One
  readonly after: One
}

const begins = ({ model }: Versioned): string => model.valid?.from ?? ''

/**
 * Versions with one first day belong together; of the others the latest with the latest. One that is
 * left over is set against the version that holds on its first day on the other side.
 * @in both with the latest in force first
 */
export const pairVersions = <One extends Versioned>(
  before: Versions<One>,
  after: Versions<One>,
): readonly PairedVersions<One>[] => {
  const alike = (one: One, others: readonly One[]) =>
    others.find((other) => begins(other) === begins(one))
  const oldAlone = before.filter((one) => alike(one, after) === undefined)
  const newAlone = after.filter((one) => alike(one, before) === undefined)
  const kept = after.map((one): PairedVersions<One> => {
    const other = alike(one, before) ?? oldAlone[newAlone.indexOf(one)]
    return other === undefined
      ? { is: 'added', before: versionOn(before, begins(one)), after: one }
      : { is: 'kept', before: other, after: one }
  })
  const removed = oldAlone
    .slice(newAlone.length)
    .map((one) => ({ is: 'removed' as const, before: one, after: versionOn(after, begins(one)) }))
  return [...kept, ...removed]
}

const appeared = (
  { model }: Versioned,
  change: 'added' | 'removed',
): Extract<Change, { readonly change: 'added' | 'removed' }> => ({
  sort: 'version',
  id: begins({ model }) || model.id,
  change,
})

/** What differs between two paired versions; one that is gone is told as such alone. */
export const diffPaired = ({ is, before, after }: PairedVersions<Versioned>): readonly Change[] => {
  switch (is) {
    case 'removed':
      return [appeared(before, 'removed')]
    case 'added':
      return [appeared(after, 'added'), ...diffModels(before.model, after.model)]
    case 'kept':
      return diffModels(before.model, after.model)
    default:
      throw new Error(`diffPaired: ${JSON.stringify(is satisfies never)}`)
  }
}

type Titled = { readonly id: string }

/** The newer of each, and what only the older has. */
const withOlder = <One extends Titled>(newer: readonly One[], older: readonly One[]): One[] => [
  ...newer,
  ...older.filter(({ id }) => !newer.some((one) => one.id === id)),
]

const typesOfBoth = (newer: Model, older: Model): Model['types'] => {
  const types = new Map([...older.types, ...newer.types])
  for (const [id, type] of newer.types) {
    const was = older.types.get(id)
    if (was === undefined) continue
    types.set(id, {
      ...type,
      assessments: withOlder(type.assessments, was.assessments),
      limits: withOlder(type.limits, was.limits),
      fields: withOlder(type.fields, was.fields),
      links: withOlder(type.links, was.links),
    })
  }
  return types
}

const documentsOfBoth = (newer: Model, older: Model): Pick<Model, 'documents'> => {
  const documents = withOlder(newer.documents ?? [], older.documents ?? [])
  return documents.length === 0 ? {} : { documents }
}

const withEarlier = (newer: Model, older: Model): Model => ({
  ...newer,
  types: typesOfBoth(newer, older),
  scales: new Map([...older.scales, ...newer.scales]),
  groups: new Map([...older.groups, ...newer.groups]),
  rounds: withOlder(newer.rounds, older.rounds),
  verdicts: withOlder(newer.verdicts, older.verdicts),
  ...documentsOfBoth(newer, older),
})

/** The latest version with what only earlier ones have, so that what stands in the whole chain has its name. */
export const namedByAny = ([latest, ...earlier]: Versions<Versioned>): Model =>
  earlier.map(({ model }) => model).reduce(withEarlier, latest.model)
