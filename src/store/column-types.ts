// What a column becomes in TypeScript, decided once and the same on both databases.
import pg from 'pg'

const { builtins } = pg.types

/** Whole numbers up to 2^53: beyond that a number would silently be another number, so it throws. */
const toSafeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number))
    throw new RangeError(`column-types: the bigint ${text} does not fit a number`)
  return number
}

const keepText = (text: string): string => text

/** '2026-11-22 08:15:00.123456+00' → '2026-11-22T08:15:00.123456Z'; every transaction runs in UTC. */
const toIsoTime = (text: string): string => {
  if (!text.endsWith('+00'))
    throw new Error(`column-types: the time ${text} is not in UTC; transactions must set it`)
  return `${text.slice(0, -3).replace(' ', 'T')}Z`
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, toSafeNumber],
  [builtins.NUMERIC, keepText],
  [builtins.DATE, keepText],
  [builtins.TIMESTAMPTZ, toIsoTime],
])

/**
 * How `pg` reads columns: numeric as its exact decimal text, date as 'YYYY-MM-DD', timestamptz as
 * ISO text in UTC with all its decimals, bigint as a number (throws where it is not safe).
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? pg.types.getTypeParser(oid, format)
  },
}
