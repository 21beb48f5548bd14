// What every step of compiling a chain has at hand: the model, a way to refuse, and small readers.
import { type Exact, ZERO } from '../exact/exact.ts'
import { decimalFrom } from '../exact/swedish-number.ts'
import { decimalsFault } from '../measures/accept-value.ts'
import type { Model } from '../model/model.ts'
import type { Path, Refuse } from '../model/refusal.ts'
import type { ChainFault } from './chain-fault.ts'
import type { ChainText } from './language.ts'

export type ChainCompiling = { readonly model: Model; readonly refuse: Refuse<ChainFault> }

/** One line of a list in the chain file. */
export type Item<Key extends keyof ChainText> =
  NonNullable<ChainText[Key]> extends readonly (infer One)[] ? One : never

/** `{ [key]: value }`, or nothing where there is no value. */
export const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  // NOTE a computed key is typed as any string; it is the given one.
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }

/** A decimal from a file; refused and zero where it is none. */
export const decimalAt = (
  compiling: Pick<ChainCompiling, 'refuse'>,
  value: number | string,
  path: Path,
): Exact => {
  const tooMany = decimalsFault(String(value))
  if (tooMany !== null) {
    compiling.refuse(path, tooMany)
    return ZERO
  }
  const number = decimalFrom(value)
  if (number !== null) return number
  compiling.refuse(path, { refused: 'notANumber', found: String(value) })
  return ZERO
}
