// Good examples: added, changed and withdrawn by rows that follow one another.
import {
  type ExampleSubject,
  type ExampleWords,
  type GoodExample,
  isExampleSubject,
} from '../domain/comparison/good-examples.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import { newId } from './identity.ts'
import { isInForce } from './rows-in-force.ts'
import type { Tx } from './tx.ts'

/** An example as it is kept: the row that holds, and who wrote it. */
export type StoredExample = GoodExample & {
  /** The change that brought the row that holds. */
  readonly changeNumber: number
  readonly person: string
  readonly author: string
  /** ISO, UTC. */
  readonly recordedAt: string
}

type Row = {
  readonly example_id: string
  readonly about_sort: string
  readonly about_id: string
  readonly held_by: string
  readonly body: string
  readonly link: string
  readonly change_number: number
  readonly person: string
  readonly author: string
  readonly recorded_at: string
}

const toExample = (row: Row): StoredExample => {
  if (!isExampleSubject(row.about_sort))
    throw new Error(`toExample: nothing hangs on a «${row.about_sort}»`)
  return {
    id: row.example_id,
    subject: { kind: row.about_sort, id: row.about_id },
    who: row.held_by,
    what: row.body,
    link: row.link,
    changeNumber: row.change_number,
    person: row.person,
    author: row.author,
    recordedAt: row.recorded_at,
  }
}

/** Those in force. The oldest example first. */
const inForce = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('good_example as held')
    .selectAll('held')
    .where('held.organisation_id', '=', organisationId)
    .where(isInForce({ table: 'good_example', id: 'example_id' }))
    .orderBy('held.example_id')

/** Those that hang on one thing, the first added first. */
export const goodExamplesOf = async (
  tx: Tx,
  { kind, id }: ExampleSubject,
): Promise<readonly StoredExample[]> =>
  (
    await inForce(tx).where('held.about_sort', '=', kind).where('held.about_id', '=', id).execute()
  ).map(toExample)

/** Those that hang on questions and on improvement areas, the first added first. */
export const evaluationExamples = async (tx: Tx): Promise<readonly StoredExample[]> =>
  (await inForce(tx).where('held.about_sort', 'in', ['question', 'improvementArea']).execute()).map(
    toExample,
  )

/** null where there is none by that name, or it is withdrawn. */
export const readExample = async (tx: Tx, id: string): Promise<StoredExample | null> => {
  const row = await inForce(tx).where('held.example_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toExample(row)
}

type Written = ExampleWords & {
  readonly id: string
  readonly subject: ExampleSubject
  readonly person: string
}

const addRow = async (
  tx: Tx,
  what: 'addExample' | 'changeExample' | 'withdrawExample',
  written: Written,
  known: StoredExample | null,
): Promise<void> => {
  const { id, subject, person } = written
  const told = ({ who, what: body, link }: ExampleWords) => ({
    ...{ about: subject.kind, example: id, who, body },
    ...(link === '' ? {} : { link }),
  })
  const isWithdrawn = what === 'withdrawExample'
  const changeNumber = await recordChange(tx, {
    what,
    subject: subject.id,
    before: known === null ? null : told(known),
    after: isWithdrawn ? { about: subject.kind, example: id } : told(written),
  })
  await tx.query
    .insertInto('good_example')
    .values({
      organisation_id: tx.organisationId,
      example_id: id,
      change_number: changeNumber,
      based_on: known?.changeNumber ?? 0,
      about_sort: subject.kind,
      about_id: subject.id,
      held_by: written.who,
      body: written.what,
      link: written.link,
      withdrawn: isWithdrawn,
      person,
      author: tx.who,
    })
    .execute()
}

/** Adds one, with its audit event. */
export const addExample = async (
  tx: Tx,
  subject: ExampleSubject,
  words: ExampleWords,
  person: string,
): Promise<void> => addRow(tx, 'addExample', { ...words, id: newId(), subject, person }, null)

export type ExampleGone = { readonly refused: 'noSuchExample' | 'exampleMoved' }

/** The example as the writer saw it, held until the transaction ends. @refuses noSuchExample, exampleMoved */
export const exampleAt = async (
  tx: Tx,
  id: string,
  basedOn: number,
): Promise<StoredExample | ExampleGone> => {
  await holdOthers(tx)
  const known = await readExample(tx, id)
  if (known === null) return { refused: 'noSuchExample' }
  return known.changeNumber === basedOn ? known : { refused: 'exampleMoved' }
}

/** Says one anew, with its audit event. */
export const changeExample = async (
  tx: Tx,
  known: StoredExample,
  words: ExampleWords,
  person: string,
): Promise<void> => addRow(tx, 'changeExample', { ...known, ...words, person }, known)

/** Takes one away, with its audit event; what it said stays in the log. */
export const withdrawExample = async (
  tx: Tx,
  known: StoredExample,
  person: string,
): Promise<void> => addRow(tx, 'withdrawExample', { ...known, person }, known)
