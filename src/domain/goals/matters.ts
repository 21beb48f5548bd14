// What the law says that a meeting must treat by a day of the year.

/** @term lagstadgat ärende – what the law says that the board or the council treats by a day of the year */
export const MATTERS = [
  'budgetProposal',
  'budget',
  'taxRate',
  'interimReport',
  'annualReport',
  'discharge',
] as const
export type Matter = (typeof MATTERS)[number]
