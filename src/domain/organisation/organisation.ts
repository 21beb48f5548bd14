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

/**
 * @term organ – a body that decides, owns or reports: from the council down to a unit.
 * `parent` is the body it belongs under; validity is inclusive ISO dates.
 */
export type Body = {
  readonly id: string
  readonly kind: BodyKind
  readonly title: Text
  readonly parent?: string
  readonly valid?: Validity
}

/** A text by language (BCP 47 tag), at least one. A plain string in a file means Swedish. */
export type Text = { readonly [language: string]: string }

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
