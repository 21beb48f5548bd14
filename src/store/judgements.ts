// What people decided: grades beside the suggested ones, each with its reason and author.
import { sql } from 'kysely'
import { addRows } from './add-rows.ts'
import type { Cell, Column } from './cells.ts'
import { send } from './kept-statement.ts'
import { type NextWrite, type Saved, saveNextIn } from './save-next.ts'
import type { Tx } from './tx.ts'

export type NewJudgement = {
  readonly nodeId: string
  /** Which of the type's assessments; null: the type's first. */
  readonly assessment: string | null
  /** Round and year, «helår-2026». */
  readonly roundId: string
  readonly grade: string
  /** The reason by language; null where none was given. */
  readonly reason: unknown
  /** The body that decided, and the day (ISO). */
  readonly decidedBy: string | null
  readonly decidedOn: string | null
  /** Name of the person who decided, as shown; null: the source does not say. */
  readonly person: string | null
  readonly madeUp: boolean
  readonly source: string | null
}

export type StoredJudgement = NewJudgement & {
  readonly judgementId: string
  readonly basedOn: string | null
  /** The account, or the program, that recorded it. */
  readonly author: string
  readonly recordedAt: string
  readonly changeNumber: number
}

export type NewerJudgement = {
  readonly refused: 'newerExists'
  readonly current: StoredJudgement | null
  readonly offered: NewJudgement
}
export type DecidedGrade = Saved | NewerJudgement

type Row = Record<
  | 'judgement_id'
  | 'node_id'
  | 'assessment'
  | 'round_id'
  | 'grade'
  | 'based_on'
  | 'author'
  | 'recorded_at',
  string
> &
  Record<'decided_by' | 'decided_on' | 'person' | 'source', string | null> & {
    reason: unknown
    made_up: boolean
    change_number: number
  }

export const toJudgement = (row: Row): StoredJudgement => ({
  judgementId: row.judgement_id,
  nodeId: row.node_id,
  assessment: row.assessment === '' ? null : row.assessment,
  roundId: row.round_id,
  grade: row.grade,
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  person: row.person,
  madeUp: row.made_up,
  source: row.source,
  basedOn: row.based_on === '' ? null : row.based_on,
  author: row.author,
  recordedAt: row.recorded_at,
  changeNumber: row.change_number,
})

const isInForce = sql<boolean>`not exists (
  select from judgement later
  where later.organisation_id = judgement.organisation_id
    and later.node_id = judgement.node_id and later.assessment = judgement.assessment
    and later.round_id = judgement.round_id and later.based_on = judgement.judgement_id)`

const judgementsOf = (tx: Tx) =>
  tx.query.selectFrom('judgement').selectAll().where('organisation_id', '=', tx.organisationId)

/** The judgements in force, of every node and round, or of one round. In the order they were changed. */
export const judgementsInForce = async (
  tx: Tx,
  roundId?: string,
): Promise<readonly StoredJudgement[]> => {
  let found = judgementsOf(tx).where(isInForce).orderBy('change_number').orderBy('judgement_id')
  if (roundId !== undefined) found = found.where('round_id', '=', roundId)
  return (await found.execute()).map(toJudgement)
}

/** Every judgement that changes after `changeNumber` brought, replaced ones included, oldest first. */
export const judgementsSince = async (
  tx: Tx,
  changeNumber: number,
): Promise<readonly StoredJudgement[]> =>
  (
    await judgementsOf(tx)
      .where('change_number', '>', changeNumber)
      .orderBy('change_number')
      .orderBy('judgement_id')
      .execute()
  ).map(toJudgement)

/** What was in force at `changeNumber` where there has been another judgement since. */
export const judgementsReplacedSince = async (
  tx: Tx,
  changeNumber: number,
): Promise<readonly StoredJudgement[]> => {
  const { rows } = await sql<Row>`
    select distinct on (node_id, assessment, round_id) judgement.* from judgement
    where organisation_id = ${tx.organisationId} and change_number <= ${changeNumber}
      and exists (
        select from judgement later
        where later.organisation_id = judgement.organisation_id
          and later.node_id = judgement.node_id and later.assessment = judgement.assessment
          and later.round_id = judgement.round_id and later.change_number > ${changeNumber})
    order by node_id, assessment, round_id, change_number desc, judgement_id desc`.execute(tx.query)
  return rows.map(toJudgement)
}

/** What a judgement is about: one is in force for each. */
export type JudgementKey = Pick<NewJudgement, 'nodeId' | 'assessment' | 'roundId'>

/** Every judgement there has been of one node, assessment and round, the one in force first. */
export const judgementHistory = async (
  tx: Tx,
  { nodeId, assessment, roundId }: JudgementKey,
): Promise<readonly StoredJudgement[]> =>
  (
    await judgementsOf(tx)
      .where('node_id', '=', nodeId)
      .where('assessment', '=', assessment ?? '')
      .where('round_id', '=', roundId)
      .orderBy('change_number', 'desc')
      .orderBy('judgement_id', 'desc')
      .execute()
  ).map(toJudgement)

const ABOUT: readonly Column[] = [
  ['node_id', 'text'],
  ['assessment', 'text'],
  ['round_id', 'text'],
]
const SAYS: readonly Column[] = [
  ['grade', 'text'],
  ['reason', 'jsonb'],
  ['decided_by', 'text'],
  ['decided_on', 'date'],
  ['person', 'text'],
  ['made_up', 'boolean'],
  ['source', 'text'],
]
const COLUMNS: readonly Column[] = [
  ...ABOUT,
  ...SAYS,
  ['judgement_id', 'text'],
  ['based_on', 'text'],
]

export type FollowingJudgement = NewJudgement & {
  readonly judgementId: string
  readonly basedOn: string | null
}

/** In the order of ABOUT and SAYS. */
const cellsOf = (one: NewJudgement): readonly Cell[] => [
  one.nodeId,
  one.assessment ?? '',
  one.roundId,
  one.grade,
  one.reason === null || one.reason === undefined ? null : JSON.stringify(one.reason),
  one.decidedBy,
  one.decidedOn,
  one.person,
  one.madeUp,
  one.source,
]

/** Writes judgements that a change brings. Two that follow the same one are refused: it throws. */
export const addJudgements = (
  tx: Tx,
  judgements: readonly FollowingJudgement[],
  changeNumber: number,
): Promise<void> =>
  addRows(
    tx,
    'judgement',
    COLUMNS,
    judgements.map((one) => [...cellsOf(one), one.judgementId, one.basedOn ?? '']),
    {
      change_number: changeNumber,
      author: tx.who,
    },
  )

const saveNext = saveNextIn({
  table: 'judgement',
  id: 'judgement_id',
  about: ABOUT,
  says: SAYS,
  what: 'decideGrade',
})

/**
 * Saves a person's grade with its audit event. `basedOn` is the judgement the person saw (null:
 * none); null is given back where another has come since, and nothing is saved.
 */
export const judgementWrite = (
  tx: Tx,
  judgement: NewJudgement,
  basedOn: string | null,
): NextWrite => saveNext(tx, { cells: cellsOf(judgement), basedOn, told: judgement })

/** Why a grade was not saved: both are given back. */
export const newerJudgementThan = async (
  tx: Tx,
  offered: NewJudgement,
): Promise<NewerJudgement> => ({
  refused: 'newerExists',
  current: (await judgementHistory(tx, offered))[0] ?? null,
  offered,
})

/**
 * As `judgementWrite`, sent now; where another has come since, both are given back.
 * @refuses newerExists
 */
export const decideGrade = async (
  tx: Tx,
  judgement: NewJudgement,
  basedOn: string | null,
): Promise<DecidedGrade> =>
  (await send(tx, judgementWrite(tx, judgement, basedOn))) ??
  (await newerJudgementThan(tx, judgement))
