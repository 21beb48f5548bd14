// How much somebody may write in one field: what the form tells of and the server holds to.

/** Longest text somebody writes in one field, in characters. */
export const LONGEST_TEXT = 10_000
