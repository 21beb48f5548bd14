// What no text may hold: characters that nobody sees, as those of a picture or a program taken for a text; and
// what a word processor's new lines become.

/**
 * Control characters other than tab and new lines, and those that turn the direction of what
 * follows: with them a text reads as something else than it says.
 */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** How a word processor writes a new line within a paragraph: Word with the first, others with the second. */
const SOFT_BREAKS = /[\v\u2028]/g

/** The same parts of a request, however deep, where every text has plain new lines. */
export const withPlainLines = (part: unknown): unknown => {
  if (typeof part === 'string') return part.replaceAll(SOFT_BREAKS, '\n')
  if (Array.isArray(part)) return part.map(withPlainLines)
  return typeof part === 'object' && part !== null
    ? Object.fromEntries(Object.entries(part).map(([key, one]) => [key, withPlainLines(one)]))
    : part
}

/** Whether a text in a request's parts, however deep, holds a character that no text may. */
export const hasUnwritable = (part: unknown): boolean => {
  if (typeof part === 'string') return UNWRITABLE.test(part)
  return typeof part === 'object' && part !== null && Object.values(part).some(hasUnwritable)
}
