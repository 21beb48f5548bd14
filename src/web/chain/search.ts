// How the chain is shown and narrowed; kept in the address, so that a view can be sent to somebody.
import { z } from 'zod'

const chainSearch = z.object({
  owner: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  view: z.enum(['tree', 'table']).optional(),
})
export type ChainSearch = z.infer<typeof chainSearch>

/** What an address asks for; what it cannot ask for is left out. */
export const readSearch = (search: unknown): ChainSearch => chainSearch.catch({}).parse(search)
