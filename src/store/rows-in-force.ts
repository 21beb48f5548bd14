// What is said by rows that follow one another: each says which change it is based on, and the last one holds.
import { type RawBuilder, sql } from 'kysely'

/** A table of such rows, and the column that names what they are of. */
export type FollowingRows =
  | { readonly table: 'basis_line'; readonly id: 'line_id' }
  | { readonly table: 'good_example'; readonly id: 'example_id' }
  | { readonly table: 'word_template'; readonly id: 'template_id' }

/** Of a query on `held`: the latest row of each; those that are withdrawn are left out. */
export const isInForce = ({ table, id }: FollowingRows): RawBuilder<boolean> =>
  sql<boolean>`not held.withdrawn and not exists (
    select 1 from ${sql.table(table)} later
    where later.organisation_id = held.organisation_id
      and ${sql.ref(`later.${id}`)} = ${sql.ref(`held.${id}`)}
      and later.based_on = held.change_number)`
