// What no text may hold: the character with number zero, which comes from a picture or a program taken for a text.

/** Whether a text in a request's parts, however deep, holds a character that the database cannot keep. */
export const hasUnwritable = (part: unknown): boolean => {
  if (typeof part === 'string') return part.includes('\0')
  return typeof part === 'object' && part !== null && Object.values(part).some(hasUnwritable)
}
