// Who governs and who answers: council, board, committees, companies, departments, units.

export const BODY_KINDS = [
  'council',
  'executiveBoard',
  'committee',
  'jointCommittee',
  'company',
  'association',
  'department',
  'unit',
  'external',
] as const

/** @term organisationsform – what sort of body it is; politics and administration side by side */
export type BodyKind = (typeof BODY_KINDS)[number]

/** Kinds of the administration; all others but external parties are politics or stand on their own. */
export const ADMINISTRATIVE = ['department', 'unit'] as const satisfies readonly BodyKind[]

/** Kinds that a department or unit can work for. */
export const SERVED = [
  'council',
  'executiveBoard',
  'committee',
  'jointCommittee',
  'association',
  'company',
] as const satisfies readonly BodyKind[]

/** What a body is called, where it lies and whose it is: what it may say anew from a later day. */
type Said = {
  readonly title: Text
  /** The body it lies under. */
  readonly parent?: string
  /** The bodies that a department or unit works for, the first one first. */
  readonly serves?: readonly string[]
  /** Whose it is, where that is another municipality: the host of a joint committee, or of its unit. */
  readonly municipality?: Text
}

/** What a body says anew from a day (ISO, itself included); `without` is said no longer, the rest goes on. */
export type BodyLater = Partial<Said> & {
  readonly from: string
  readonly without: readonly Exclude<keyof Said, 'title'>[]
}

/**
 * @term organ – a body that decides, owns or reports: from the council down to a unit.
 * Validity is inclusive ISO dates.
 */
export type Body = Said & {
  readonly id: string
  readonly kind: BodyKind
  readonly valid?: Validity
  /** What it says from later days, by rising day; absent: always the same. */
  readonly later?: readonly BodyLater[]
  /** What takes over when it ends, the first one first; absent: the body above. */
  readonly successors?: readonly string[]
  /** Measures that it reports from its first day, though it has reported none before. */
  readonly reports?: readonly string[]
}

/** Bodies by id, in the chain's order. */
export type Bodies = ReadonlyMap<string, Body>

/** A text by language (BCP 47 tag), at least one. A plain string in a file means Swedish. */
export type Text = { readonly [language: string]: string }

/** The day after another, both ISO. */
export const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** Inclusive first and last day; open where absent. ISO dates, YYYY-MM-DD. */
export type Validity = { readonly from?: string; readonly to?: string }

/** Whether the day lies in the validity. An absent validity is always in force. */
export const isInForce = (valid: Validity | undefined, day: string): boolean =>
  valid === undefined ||
  ((valid.from === undefined || valid.from <= day) && (valid.to === undefined || day <= valid.to))

/** Whether any day from the first to the last lies in the validity. */
export const isInForceDuring = (
  valid: Validity | undefined,
  first: string,
  last: string,
): boolean =>
  valid === undefined ||
  ((valid.from === undefined || valid.from <= last) &&
    (valid.to === undefined || first <= valid.to))
