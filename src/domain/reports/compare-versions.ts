// What differs between two frozen versions of a round: grades in force, values and texts.
import type { AssessedNode } from '../assessment/assessed.ts'
import { toText } from '../exact/exact.ts'
import type { NodeText } from '../goals/chain.ts'
import { splitLanguages } from '../goals/written-texts.ts'
import type { Reading } from '../measures/measure.ts'
import type { FrozenRound } from './freeze.ts'

/** One thing as it was and as it is; null where it is not there. */
export type Changed<Thing> = { readonly before: Thing | null; readonly after: Thing | null }

/** @term skillnad mellan versioner – what a later frozen version says otherwise than an earlier one */
export type VersionDifference = {
  readonly grades: readonly Changed<AssessedNode>[]
  readonly values: readonly Changed<Reading>[]
  readonly texts: readonly Changed<NodeText>[]
}

const pairs = <Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
  saidIn: (thing: Thing) => string,
): readonly Changed<Thing>[] => {
  // NOTE of several about the same thing the last holds.
  const old = new Map(before.map((one) => [keyOf(one), one]))
  const now = new Map(after.map((one) => [keyOf(one), one]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const pair = { before: old.get(key) ?? null, after: now.get(key) ?? null }
    const [was, is] = [pair.before, pair.after].map((one) => (one === null ? null : saidIn(one)))
    return was === is ? [] : [pair]
  })
}

const gradesOf = ({ assessed }: FrozenRound): readonly AssessedNode[] => [
  ...[...assessed.nodes.values()].flat(),
]

const gradeSaid = ({ suggested, decided, scale }: AssessedNode): string => {
  const reason = JSON.stringify(decided?.reason ?? null)
  if (decided !== null) return `${scale} ${decided.grade} ${reason}`
  if (suggested.is === 'grade') return `${scale} ${suggested.grade} null`
  return suggested.is === 'number' ? suggested.number : suggested.is
}

const valueSaid = ({ value, answer, missing }: Reading): string =>
  value === undefined ? `${answer ?? ''} ${missing ?? ''}` : toText(value)

/** Each version's own facts and conclusions are compared; the model and the chain are compared apart. */
export const compareVersions = (before: FrozenRound, after: FrozenRound): VersionDifference => ({
  grades: pairs(
    gradesOf(before),
    gradesOf(after),
    ({ node, assessment }) => `${node}\n${assessment}`,
    gradeSaid,
  ),
  values: pairs(
    before.chain.readings,
    after.chain.readings,
    ({ measure, unit = '', period, kind, sex }) => [measure, unit, period, kind, sex].join('\n'),
    valueSaid,
  ),
  texts: pairs(
    before.chain.texts.flatMap(splitLanguages),
    after.chain.texts.flatMap(splitLanguages),
    ({ node, field, round = '', text }) => [node, field, round, ...Object.keys(text)].join('\n'),
    ({ text }) => JSON.stringify(text),
  ),
})
