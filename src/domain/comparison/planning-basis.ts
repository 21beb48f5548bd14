// The planning basis of a service: what people write beside its figures, and what they suggest for the plan.

/** `finding`: what cannot be measured; the others are suggested for the plan. */
export const BASIS_SORTS = ['finding', 'goal', 'limit', 'action'] as const
export type BasisSort = (typeof BASIS_SORTS)[number]

export const isBasisSort = (text: string): text is BasisSort =>
  (BASIS_SORTS as readonly string[]).includes(text)

/** What is written in a line. */
export type BasisWords = {
  readonly body: string
  /** Of a goal and an action: the node of the plan that it is to stand under; null: none is named. */
  readonly node: string | null
  /** Of a limit: of which measure, which of its limits, and how much, as it is written. */
  readonly measure: string | null
  readonly limit: string | null
  readonly amount: string | null
}

/** @term planeringsunderlag – a line of a service's basis for the goals and budget of a year: a finding, or a suggested goal, limit or action */
export type BasisLine = BasisWords & {
  readonly id: string
  readonly service: string
  /** The year that is planned. */
  readonly year: number
  readonly sort: BasisSort
}

export type BasisFault = {
  readonly refused: 'basisLineEmpty' | 'basisLimitWithoutMeasure' | 'basisLimitWithoutAmount'
}

const orNull = (text: string | null): string | null => (text?.trim() ? text.trim() : null)

/**
 * What is kept of a line as it is written: only a limit has a measure and an amount, and it may stand
 * without words.
 * @refuses basisLineEmpty, basisLimitWithoutMeasure, basisLimitWithoutAmount
 */
export const acceptBasis = (sort: BasisSort, written: BasisWords): BasisWords | BasisFault => {
  const body = written.body.trim()
  const nothing = { node: null, measure: null, limit: null, amount: null }
  if (sort === 'limit') {
    const [measure, amount] = [orNull(written.measure), orNull(written.amount)]
    if (measure === null) return { refused: 'basisLimitWithoutMeasure' }
    if (amount === null) return { refused: 'basisLimitWithoutAmount' }
    return { ...nothing, body, measure, amount, limit: orNull(written.limit) ?? 'target' }
  }
  if (body === '') return { refused: 'basisLineEmpty' }
  return { ...nothing, body, node: sort === 'finding' ? null : orNull(written.node) }
}
