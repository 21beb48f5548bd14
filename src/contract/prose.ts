// Written text on the wire: what an editor may send, so that nothing else is ever kept of a part.
import { z } from 'zod'
import type { PartBlock, TextSource } from '../domain/documents/document.ts'
import type { Run, WrittenBlock, WrittenList } from '../domain/documents/prose.ts'
import type { Drawn } from '../domain/model/document-type.ts'
import { LONGEST_REPORT } from './longest-text.ts'

const LONGEST_ADDRESS = 2000
const MOST_RUNS = 2000
const MOST_BLOCKS = 500
const MOST_ROWS = 500
const MOST_COLUMNS = 40

const id = z.string().min(1).max(200)
const words = z.string().max(LONGEST_REPORT)

const run: z.ZodType<Run> = z.lazy(() =>
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('text'),
      text: words,
      marks: z
        .array(z.enum(['strong', 'emphasis']))
        .max(2)
        .exactOptional(),
      href: z.string().max(LONGEST_ADDRESS).exactOptional(),
      lang: z.string().min(2).max(35).exactOptional(),
    }),
    z.strictObject({ is: z.literal('footnote'), runs: z.array(run).max(MOST_RUNS) }),
    z.strictObject({ is: z.literal('reference'), to: id }),
    z.strictObject({ is: z.literal('lineBreak') }),
  ]),
)
const runs = z.array(run).max(MOST_RUNS)

const list: z.ZodType<WrittenList> = z.lazy(() =>
  z.strictObject({
    is: z.literal('list'),
    ordered: z.boolean(),
    items: z
      .array(z.strictObject({ runs, below: list.exactOptional() }))
      .min(1)
      .max(MOST_BLOCKS),
  }),
)

const sums = z
  .array(z.strictObject({ at: z.int().min(1).max(MOST_ROWS), from: z.int().min(0).max(MOST_ROWS) }))
  .max(MOST_ROWS)
  .exactOptional()

const block: z.ZodType<WrittenBlock> = z.union([
  z.strictObject({ is: z.literal('paragraph'), runs }),
  z.strictObject({
    is: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    id,
    runs,
  }),
  z.strictObject({ is: z.literal('quote'), runs }),
  list,
  z.strictObject({
    is: z.literal('table'),
    id,
    caption: runs,
    rows: z.array(z.array(runs).min(1).max(MOST_COLUMNS)).min(1).max(MOST_ROWS),
    rowHeads: z.boolean(),
    sumRows: sums,
    sumColumns: sums,
  }),
  z.strictObject({
    is: z.literal('image'),
    id,
    file: z.string().regex(/^[0-9a-f]{64}$/),
    alt: z.string().max(LONGEST_ADDRESS),
    caption: runs,
  }),
])

const source: z.ZodType<TextSource> = z.strictObject({
  node: id,
  field: id,
  by: z.string().max(500),
  date: z.string().max(40),
  text: z.string().max(LONGEST_REPORT),
})

const names = z.array(id).max(MOST_BLOCKS).exactOptional()
const nodes = { types: names, tags: names, owners: names }
const drawn: z.ZodType<Drawn> = z.union([
  z.strictObject({
    draw: z.enum([
      ...(['summary', 'goals', 'assignments', 'comparison'] as const),
      ...(['targets', 'changes', 'term', 'promises'] as const),
    ]),
    ...nodes,
  }),
  z.strictObject({
    draw: z.literal('nodes'),
    charts: z.boolean(),
    reasons: z.boolean(),
    ...nodes,
  }),
  z.strictObject({ draw: z.literal('measure'), measure: id, chart: z.boolean() }),
  z.strictObject({ draw: z.literal('evaluation'), evaluation: id }),
  z.strictObject({ draw: z.literal('costQuality'), service: id }),
  z.strictObject({ draw: z.enum(['verdicts', 'published', 'law']) }),
])

/** What stands in a part, in order. */
export const partBlocks: z.ZodType<PartBlock[]> = z
  .array(
    z.union([
      z.strictObject({
        is: z.literal('written'),
        prose: z.array(block).max(MOST_BLOCKS),
        from: source.exactOptional(),
        isFirstDraft: z.literal(true).exactOptional(),
      }),
      z.strictObject({ is: z.literal('drawn'), drawn }),
    ]),
  )
  .max(MOST_BLOCKS)
