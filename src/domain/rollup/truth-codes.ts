// Truth as small numbers, so that a pass over arrays can combine it without branching.

/**
 * Four codes of three truths: an unknown remembers whether something is missing (no basis) or the
 * comparison has no meaning (no rule), because that decides what a stopped rule answers.
 */
export const FALSE = 0
export const UNDEFINED = 1
export const LACKING = 2
export const TRUE = 3

const table = (combine: (a: number, b: number) => number): Uint8Array => {
  const cells = new Uint8Array(16)
  for (let a = 0; a < 4; a += 1) for (let b = 0; b < 4; b += 1) cells[a * 4 + b] = combine(a, b)
  return cells
}

/** `ALL[a * 4 + b]`: false wins, then what is lacking, then what has no meaning. */
export const ALL = table((a, b) =>
  a === FALSE || b === FALSE ? FALSE : a === TRUE ? b : b === TRUE ? a : Math.max(a, b),
)
/** `ANY[a * 4 + b]`: true wins, then what is lacking, then what has no meaning. */
export const ANY = table((a, b) => Math.max(a, b))
/** `NOT[a]`. */
export const NOT = Uint8Array.of(TRUE, UNDEFINED, LACKING, FALSE)
