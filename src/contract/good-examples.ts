// Good examples on the wire: what stands on a page, and what is written.
import { z } from 'zod'
import { EXAMPLE_SUBJECTS } from '../domain/comparison/good-examples.ts'
import { LONGEST_TEXT } from './longest-text.ts'
import { inLanguageQuery } from './requests.ts'

export type GoodExampleView = {
  readonly id: string
  readonly basedOn: number
  readonly who: string
  readonly what: string
  /** Where it can be read, as an address and as it is shown; null: nowhere. */
  readonly link: { readonly href: string; readonly said: string } | null
  /** Who wrote it, and when. */
  readonly written: string
}

export type GoodExamplesReply = {
  readonly examples: readonly GoodExampleView[]
  readonly mayKeep: boolean
}

const id = z.string().min(1).max(200)
const kind = z.enum(EXAMPLE_SUBJECTS)

export const examplesQuery = inLanguageQuery.extend({ kind, id })

/** A new example, or one that is there anew. */
export const keepExampleRequest = z.strictObject({
  subject: z.strictObject({ kind, id }),
  /** The example that is changed; null: it is new. */
  example: id.nullable().default(null),
  /** The change that the writer saw. */
  basedOn: z.int().min(0).default(0),
  who: z.string().max(500),
  what: z.string().max(LONGEST_TEXT),
  link: z.string().max(2000),
})
export type KeepExampleRequest = z.infer<typeof keepExampleRequest>

export const withdrawExampleRequest = z.strictObject({ example: id, basedOn: z.int().min(0) })
export type WithdrawExampleRequest = z.infer<typeof withdrawExampleRequest>
