// What no text may hold: characters that nobody sees, as those of a picture or a program taken for a text.

/**
 * Control characters other than tab and new lines, and those that turn the direction of what
 * follows: with them a text reads as something else than it says.
 */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Whether a text in a request's parts, however deep, holds a character that no text may. */
export const hasUnwritable = (part: unknown): boolean => {
  if (typeof part === 'string') return UNWRITABLE.test(part)
  return typeof part === 'object' && part !== null && Object.values(part).some(hasUnwritable)
}
