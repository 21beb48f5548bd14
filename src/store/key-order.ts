// The order of a table's rows in every file that is written of it: by primary key, text by its bytes.
import { sql } from 'kysely'
import type { DumpColumn } from './dump-columns.ts'

/** The same on both databases, whatever their collation. */
export const inKeyOrder = (columns: readonly DumpColumn[]) =>
  sql.join(
    columns
      .filter(({ inKey }) => inKey)
      .map(({ name, type }) =>
        type === 'text' ? sql`${sql.ref(name)} collate "C"` : sql.ref(name),
      ),
  )
