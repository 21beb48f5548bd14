// Where in the plan an edit is made.

export type PlanPlace = {
  readonly organisation: string
  readonly year: number
  readonly today: string
  /** The year that an edit settles, when it is made as the year is turned. */
  readonly turns: number | null
}
