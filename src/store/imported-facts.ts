// Facts from a chain file: those that say something new, each following the one in force before it.
import { addRows } from './add-rows.ts'
import type { Cell, Column } from './cells.ts'
import { canonical } from './differences.ts'
import { newId } from './identity.ts'
import {
  addJudgements,
  type FollowingJudgement,
  type NewJudgement,
  type StoredJudgement,
} from './judgements.ts'
import { type NewText, type StoredText, textAbout } from './node-texts.ts'
import {
  type NewReading,
  READING_ABOUT,
  READING_SAYS,
  readingCells,
  type StoredReading,
} from './readings.ts'
import type { Tx } from './tx.ts'

export type FollowingReading = NewReading & {
  readonly readingId: string
  readonly basedOn: string | null
}

/** What a list of facts needs to be chained: what each is about, what it says, its own name. */
type Chaining<One, Stored> = {
  readonly about: (one: One) => string
  readonly says: (one: One) => string
  readonly nameOf: (stored: Stored) => string
}

type Followed<One> = { readonly one: One; readonly name: string; readonly basedOn: string | null }

/** Where in the offered list each thing is last said as it is in force: imported before, up to there. */
const knownUpTo = <One>(
  offered: readonly One[],
  inForce: ReadonlyMap<string, { readonly says: string }>,
  { about, says }: Pick<Chaining<One, One>, 'about' | 'says'>,
): ReadonlyMap<string, number> => {
  const upTo = new Map<string, number>()
  for (const [index, one] of offered.entries())
    if (inForce.get(about(one))?.says === says(one)) upTo.set(about(one), index)
  return upTo
}

/** Those that say something new, in order, each based on the one before it about the same thing. */
const follow = <One, Stored extends One>(
  stored: readonly Stored[],
  offered: readonly One[],
  { about, says, nameOf }: Chaining<One, Stored>,
): readonly Followed<One>[] => {
  const inForce = new Map(
    stored.map((one) => [about(one), { says: says(one), name: nameOf(one) }] as const),
  )
  const upTo = knownUpTo(offered, inForce, { about, says })
  const added: Followed<One>[] = []
  for (const [index, one] of offered.entries()) {
    const key = about(one)
    const before = inForce.get(key)
    const said = says(one)
    if (index <= (upTo.get(key) ?? -1) || before?.says === said) continue
    const name = newId()
    added.push({ one, name, basedOn: before?.name ?? null })
    inForce.set(key, { says: said, name })
  }
  return added
}

const readingAbout = ({ measureId, unitId, period, kind, sex }: NewReading): string =>
  JSON.stringify([measureId, unitId, period, kind, sex])
const readingSays = (one: NewReading): string =>
  JSON.stringify([
    one.value,
    one.answer,
    one.missing,
    one.breaks,
    one.madeUp,
    one.comment,
    one.source,
    one.reportedBy,
    one.reportedOn,
  ])

export const followingReadings = (
  stored: readonly StoredReading[],
  offered: readonly NewReading[],
): readonly FollowingReading[] =>
  follow(stored, offered, {
    about: readingAbout,
    says: readingSays,
    nameOf: ({ readingId }) => readingId,
  }).map(({ one, name, basedOn }) => ({ ...one, readingId: name, basedOn }))

const judgementAbout = ({ nodeId, assessment, roundId }: NewJudgement): string =>
  JSON.stringify([nodeId, assessment, roundId])
const judgementSays = (one: NewJudgement): string =>
  canonical([
    one.grade,
    one.reason,
    one.decidedBy,
    one.decidedOn,
    one.person,
    one.madeUp,
    one.source,
  ])

export const followingJudgements = (
  stored: readonly StoredJudgement[],
  offered: readonly NewJudgement[],
): readonly FollowingJudgement[] =>
  follow(stored, offered, {
    about: judgementAbout,
    says: judgementSays,
    nameOf: ({ judgementId }) => judgementId,
  }).map(({ one, name, basedOn }) => ({ ...one, judgementId: name, basedOn }))

/** The offered facts, apart from those about which others have said the last word. */
export type OfferedApart<One> = {
  readonly offered: readonly One[]
  /** About how many things others have said otherwise: what they said stays. */
  readonly kept: number
}

const apartFromOthers = <One, Stored extends One & { readonly author: string }>(
  stored: readonly Stored[],
  offered: readonly One[],
  importer: string,
  { about, says }: { readonly about: (one: One) => string; readonly says: (one: One) => string },
): OfferedApart<One> => {
  const others = new Map(
    stored.filter(({ author }) => author !== importer).map((one) => [about(one), says(one)]),
  )
  const last = new Map(offered.map((one) => [about(one), says(one)]))
  return {
    offered: offered.filter((one) => !others.has(about(one))),
    kept: [...others].filter(([key, said]) => (last.get(key) ?? said) !== said).length,
  }
}

export const readingsApart = (
  stored: readonly StoredReading[],
  offered: readonly NewReading[],
  importer: string,
): OfferedApart<NewReading> =>
  apartFromOthers(stored, offered, importer, {
    about: readingAbout,
    says: ({ value, answer, missing }) => JSON.stringify([value, answer, missing]),
  })

export const judgementsApart = (
  stored: readonly StoredJudgement[],
  offered: readonly NewJudgement[],
  importer: string,
): OfferedApart<NewJudgement> =>
  apartFromOthers(stored, offered, importer, {
    about: judgementAbout,
    says: ({ grade, reason }) => canonical([grade, reason]),
  })

export const textsApart = (
  stored: readonly StoredText[],
  offered: readonly NewText[],
  importer: string,
): OfferedApart<NewText> =>
  apartFromOthers(stored, offered, importer, { about: textAbout, says: ({ body }) => body })

const READING_COLUMNS: readonly Column[] = [
  ...READING_ABOUT,
  ...READING_SAYS,
  ['reading_id', 'text'],
  ['based_on', 'text'],
]

const toCells = (one: FollowingReading): readonly Cell[] => [
  ...readingCells(one),
  one.readingId,
  one.basedOn ?? '',
]

/** Writes readings and judgements that a change brings. */
export const addFollowing = async (
  tx: Tx,
  facts: {
    readonly readings: readonly FollowingReading[]
    readonly judgements: readonly FollowingJudgement[]
  },
  changeNumber: number,
): Promise<void> => {
  const same = { change_number: changeNumber, author: tx.who }
  await addRows(tx, 'reading', READING_COLUMNS, facts.readings.map(toCells), same)
  await addJudgements(tx, facts.judgements, changeNumber)
}
