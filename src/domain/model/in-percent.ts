// Which numbers are per cent, whatever the measure they are read from is counted in.
import type { Quantity } from './rule.ts'

/** Whether a number is per cent of something, whatever the measure is counted in. */
export const isInPercent = (quantity: Quantity): boolean =>
  quantity.is === 'share' ||
  quantity.is === 'degree' ||
  (quantity.is === 'change' && quantity.in === 'percent') ||
  (quantity.is === 'number' && quantity.percent)
