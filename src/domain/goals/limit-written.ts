// A limit as people write it: one number, or two with a dash between.
import type { Edit } from './edits.ts'
import type { MeasureLine } from './written-chain.ts'

type LimitLine = NonNullable<MeasureLine['limits']>[string]
type Said = NonNullable<Extract<Edit, { readonly edit: 'setLimit' }>['value']>

/** «30–60», «30 - 60», «-5–10», «30 %–60 %»: the dash after a number that one more follows, and no third. */
const BETWEEN = /^(-?[^–—-]*\d[^\d–—-]*)[–—-]\s*([-\u2212]?\s*\d[^–—-]*)$/

/** Both ends of an interval as they are written; null: there is no dash between two numbers. */
export const endsWritten = (
  text: string,
): { readonly from: string; readonly to: string } | null => {
  const [, low, high] = BETWEEN.exec(text.trim()) ?? []
  return low === undefined || high === undefined ? null : { from: low.trim(), to: high.trim() }
}

/** An interval where two numbers are written, else what was written: whether it is a number is checked later. */
export const limitSaid = (written: string): Said => endsWritten(written) ?? written.trim()

const isInterval = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('from' in value || 'around' in value)

const valuesOf = (limit: LimitLine | undefined): readonly unknown[] => {
  if (limit === undefined) return []
  return typeof limit === 'object' && 'years' in limit ? Object.values(limit.years) : [limit]
}

/**
 * Whether the values of a limit are intervals: as those that it has are, else as the measure is best.
 * null: nothing says which.
 */
export const takesInterval = (
  { better, limits }: Pick<MeasureLine, 'better' | 'limits'>,
  limit: string,
): boolean | null => {
  const values = valuesOf(limits?.[limit])
  if (better === 'interval' || values.some(isInterval)) return true
  return values.length > 0 || better === 'higher' || better === 'lower' ? false : null
}

/** Why a value cannot be the limit's; null: it can, or nothing says that it cannot. */
export const kindFault = (
  line: Pick<MeasureLine, 'better' | 'limits'>,
  limit: string,
  value: Said,
): 'limitIsInterval' | 'limitIsNumber' | null => {
  const takes = takesInterval(line, limit)
  if (takes === null || takes === isInterval(value)) return null
  return takes ? 'limitIsInterval' : 'limitIsNumber'
}
