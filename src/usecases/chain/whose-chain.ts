// Whose chain it is, and what its rounds are called: for what is taken out and carries it away from the page.

import type { Asking } from '../visitor.ts'
import type { Loaded } from './load-chain.ts'
import { loadChain } from './load-chain.ts'

/** null where the organisation has no chain. */
export const whoseChain = ({ tx, memory }: Asking): Promise<Loaded | null> =>
  loadChain(tx, memory.chains)
