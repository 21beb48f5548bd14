// What statements are made of: columns with their PostgreSQL types, and the values that go into them.

/** A column and its PostgreSQL type, as the arrays are cast. */
export type Column = readonly [name: string, type: ColumnTypeName]
export type ColumnTypeName =
  | 'text'
  | 'numeric'
  | 'integer'
  | 'bigint'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb'

/** A column's value: JSON as text, numeric as decimal text, times as ISO text. */
export type Cell = string | number | boolean | null
