// What a password must be: long, and not made of what anybody knows of the person.

export const LEAST_PASSWORD = 12
export const MOST_PASSWORD = 200

export type PasswordFault =
  | { readonly refused: 'passwordTooShort'; readonly least: number }
  | { readonly refused: 'passwordTooLong'; readonly most: number }
  | { readonly refused: 'passwordGuessable' }

/** Parts of a name or login that are long enough to be recognised in a password. */
const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)

/** A password is compared in one form, however the keyboard puts its letters together. */
export const sameForm = (password: string): string => password.normalize('NFKC')

/**
 * No rules about kinds of characters, which make passwords worse; length is what counts. Without
 * the person's own words, as many characters must be left as make a password, four of them different.
 * @source NIST SP 800-63B §3.1.1
 */
export const passwordFault = (password: string, known: readonly string[]): PasswordFault | null => {
  const { length } = [...sameForm(password)]
  if (length < LEAST_PASSWORD) return { refused: 'passwordTooShort', least: LEAST_PASSWORD }
  if (length > MOST_PASSWORD) return { refused: 'passwordTooLong', most: MOST_PASSWORD }
  const rest = known
    .flatMap(wordsIn)
    .reduce((left, word) => left.replaceAll(word, ''), sameForm(password).toLowerCase())
  const isGuessable = [...rest].length < LEAST_PASSWORD / 2 || new Set(rest).size < 4
  return isGuessable ? { refused: 'passwordGuessable' } : null
}
