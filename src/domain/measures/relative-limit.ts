// What a limit is where it is told relative to others: a number of a group, found anew each year.
import type { Quantity, YearPolicy } from '../model/rule.ts'

type Peers = Extract<Quantity, { is: 'peers' }>

/**
 * The group's number, or so much of it. Its year is never «the latest that both have»: a limit is held
 * against a value, and does not choose which.
 */
export type RelativeTo =
  | (Peers & { readonly year: Exclude<YearPolicy, 'latestBoth'> })
  | (Extract<Quantity, { is: 'scaled' }> & { readonly of: RelativeTo })

/** The group's own number, without how much of it the limit is. */
export const comparedIn = (to: RelativeTo): Peers => (to.is === 'scaled' ? comparedIn(to.of) : to)

/** Whether the best must be told from the worst: a mean and a median need no direction. */
export const needsDirection = (to: RelativeTo): boolean => {
  const { statistic } = comparedIn(to)
  return statistic === 'quartile' || statistic === 'top'
}
