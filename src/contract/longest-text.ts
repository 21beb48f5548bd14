// How much somebody may write in one field: what the form tells of and the server holds to.

/** Longest text somebody writes in one field, in characters. */
export const LONGEST_TEXT = 10_000

/** Longest report on an assignment. */
export const LONGEST_REPORT = 20_000
