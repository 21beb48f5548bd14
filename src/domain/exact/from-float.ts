// A number as a machine holds it, made exact: by the shortest decimal that gives the same number back.
import { type Exact, exact, fraction } from './exact.ts'

const WITH_EXPONENT = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/

/**
 * The number as it was written, where that has at most 15 digits. Throws on what is no number.
 * @source docs/decisions/0030
 */
export const exactOfFloat = (value: number): Exact => {
  const text = String(value)
  const found = WITH_EXPONENT.exec(text)
  if (found === null) return exact(text)
  const [, sign, whole = '0', decimals = '', exponent = '0'] = found
  const digits = BigInt(`${sign}${whole}${decimals}`)
  const power = Number(exponent) - decimals.length
  return power < 0 ? fraction(digits, 10n ** BigInt(-power)) : exact(digits * 10n ** BigInt(power))
}
