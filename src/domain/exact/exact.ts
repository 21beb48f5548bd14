// Exact numbers: limits, readings, means and shares without rounding error.

/**
 * An exact number as a fraction in lowest terms with a positive denominator, so that «90 % of the
 * county's mean» is compared by cross multiplication and never as a rounded quotient.
 */
export type Exact = { readonly n: bigint; readonly d: bigint }

const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** A fraction n/d in lowest terms. Throws on a zero denominator: callers refuse division by zero first. */
export const fraction = (n: bigint, d: bigint): Exact => {
  if (d === 0n) throw new RangeError('fraction: the denominator is zero')
  const sign = d < 0n ? -1n : 1n
  const g = gcd(n, d < 0n ? -d : d) || 1n
  return { n: (sign * n) / g, d: (sign * d) / g }
}

/** Whether something among other data is an exact number. */
export const isExact = (value: unknown): value is Exact =>
  typeof value === 'object' &&
  value !== null &&
  'n' in value &&
  'd' in value &&
  typeof value.n === 'bigint' &&
  typeof value.d === 'bigint'

export const ZERO: Exact = { n: 0n, d: 1n }
export const ONE: Exact = { n: 1n, d: 1n }
export const HUNDRED: Exact = { n: 100n, d: 1n }

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** Whole numbers and plain decimal text («−» not allowed here, point as decimal mark); null otherwise. */
export const exactFromText = (text: string): Exact | null => {
  const found = DECIMAL.exec(text)
  if (found === null) return null
  const [, sign = '', whole = '0', decimals = ''] = found
  const n = BigInt(whole + decimals)
  return fraction(sign === '-' ? -n : n, 10n ** BigInt(decimals.length))
}

/** As `exactFromText`, for text that is already known to be a decimal. Throws when it is not. */
export const exact = (value: string | number | bigint): Exact => {
  const text = typeof value === 'string' ? value : value.toString()
  const parsed = exactFromText(text)
  if (parsed === null) throw new RangeError(`exact: «${text}» is not a decimal number`)
  return parsed
}

export const add = (a: Exact, b: Exact): Exact => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Exact, b: Exact): Exact => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d)
/** Throws when b is zero. */
export const divide = (a: Exact, b: Exact): Exact => fraction(a.n * b.d, a.d * b.n)
export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d })
export const absolute = (a: Exact): Exact => (a.n < 0n ? negate(a) : a)
export const isZero = (a: Exact): boolean => a.n === 0n
export const sum = (all: readonly Exact[]): Exact => all.reduce(add, ZERO)

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rounded half away from zero to the given number of decimals (0–20): what a page shows. */
export const roundTo = (a: Exact, decimals: number): Exact => {
  const scale = 10n ** BigInt(decimals)
  const twice = 2n * a.n * scale
  const away = twice < 0n ? twice - a.d : twice + a.d
  return fraction(away / (2n * a.d), scale)
}

/** Plain decimal text with exactly the given number of decimals, rounded half away from zero. */
export const toDecimalText = (a: Exact, decimals: number): string => {
  const scale = 10n ** BigInt(decimals)
  const rounded = roundTo(a, decimals)
  const scaled = (rounded.n * scale) / rounded.d
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The shortest text that gives the number back: decimal where it ends, else «n/d». */
export const toText = (a: Exact): string => {
  let d = a.d
  let twos = 0
  let fives = 0
  while (d % 2n === 0n) {
    d /= 2n
    twos += 1
  }
  while (d % 5n === 0n) {
    d /= 5n
    fives += 1
  }
  return d === 1n ? toDecimalText(a, Math.max(twos, fives)) : `${a.n}/${a.d}`
}

/** The inverse of `toText`. Throws on other text. */
export const fromText = (text: string): Exact => {
  const [n = '', d] = text.split('/')
  return d === undefined ? exact(n) : fraction(BigInt(n), BigInt(d))
}
