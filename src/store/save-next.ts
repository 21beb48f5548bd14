// One new fact after the newest of its kind, with its audit event: in one statement, or not at all.
import type { Cell, Column } from './cells.ts'
import { newId } from './identity.ts'
import type { KeptStatement, Write } from './kept-statement.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './tx.ts'
import { type Presumed, visitStands } from './visit-mark.ts'

/** A table of facts where each names the one it follows in «based_on», and is followed by one at most. */
export type FactTable = {
  readonly table: keyof Tables
  /** The column of a fact's own name. */
  readonly id: string
  /** What a fact is about, the subject of its audit event first: one is in force for each. */
  readonly about: readonly Column[]
  /** What it says. */
  readonly says: readonly Column[]
  /** The use case, as the audit names it. */
  readonly what: string
}

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A write that comes to nothing where another was first, or where what it presumes holds no longer. */
export type NextWrite = Write<Saved | null> & { readonly presumes: Presumed | undefined }

const PRESUMED = { session: '$7', now: '$9', today: '$10', organisation: '$1' }
/** How many values come before those of the fact itself. */
const BEFORE = 10

// NOTE each is followed by one at most (a unique index over what it is about and «based_on»), so the
// one that is named is the newest exactly when this can be put in after it. The organisation's row
// is locked first: whoever waited for it sees what the one before has saved.
const statementFor = ({ table, id, about, says, what }: FactTable): KeptStatement => {
  const columns = [...about, ...says]
  const names = columns.map(([name]) => name).join(', ')
  const given = columns.map(([, type], index) => `$${index + BEFORE + 1}::${type}`).join(', ')
  const isAbout = about.map(([name], index) => `${name} = $${index + BEFORE + 1}`).join(' and ')
  // NOTE an exact number goes out as text: JSON's own would be rounded by whoever reads it.
  const told = [[id, 'text'] as const, ...says, ['author', 'text'] as const]
    .map(([name, type]) => `'${camel(name)}', ${name}${type === 'numeric' ? '::text' : ''}`)
    .join(', ')
  return {
    name: `save-next-${table}`,
    text: `with locked as (
      select organisation_id, change_number + 1 as change_number from organisation
      where organisation_id = $1 and ($7 = '' or ${visitStands('$8', PRESUMED)}) for update
    ), followed as (
      select * from ${table} where $3 <> '' and organisation_id = $1 and ${id} = $3 and ${isAbout}
    ), saved as (
      insert into ${table} (organisation_id, change_number, author, ${id}, based_on, ${names})
      select organisation_id, change_number, $4, $2, $3, ${given}
      from locked where $3 = '' or exists (select from followed)
      on conflict (organisation_id, ${about.map(([name]) => name).join(', ')}, based_on) do nothing
      returning organisation_id, change_number
    ), raised as (
      update organisation set change_number = saved.change_number
      from saved where organisation.organisation_id = saved.organisation_id
    ), noted as (
      insert into audit_event (organisation_id, change_number, who, what, subject, before, after,
        on_behalf_of)
      select organisation_id, change_number, $4, '${what}', $${BEFORE + 1},
        (select jsonb_build_object(${told}) from followed), $5::jsonb, nullif($6, '')
      from saved
    )
    select change_number from saved`,
  }
}

/** A fact about to be saved: its columns' values in the order of `about` and `says`. */
export type NextFact = {
  readonly cells: readonly Cell[]
  /** The fact its writer saw; null: none. */
  readonly basedOn: string | null
  /** The fact as the audit tells it, plain JSON. */
  readonly told: object
}

/** A fact that was saved, by its own name, and the change that brought it. */
export type Saved = { readonly saved: { readonly id: string; readonly changeNumber: number } }

/** Saves a fact as the transaction's person; null where another follows `basedOn` already. */
export type SaveNext = (tx: Tx, fact: NextFact) => NextWrite

export const saveNextIn = (facts: FactTable): SaveNext => {
  const statement = statementFor(facts)
  return (tx, { cells, basedOn, told }) => {
    const id = newId()
    const after = JSON.stringify({ [camel(facts.id)]: id, basedOn, ...told })
    const { organisationId, who, onBehalfOf = '', presumes } = tx
    const { sessionId = '', checksum = '', now = null, today = null } = presumes ?? {}
    const visit = [sessionId, checksum, now, today]
    return {
      presumes,
      statement,
      values: [organisationId, id, basedOn ?? '', who, after, onBehalfOf, ...visit, ...cells],
      read: ([row]) => {
        if (row === undefined) return null
        const { change_number: changeNumber } = row
        return { saved: { id, changeNumber: Number(changeNumber) } }
      },
    }
  }
}
