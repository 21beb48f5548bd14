// What the staff app sends when the chain is edited, taken back, or a year is turned: parsed once, at the edge.
import { z } from 'zod'
import { relativeLimit } from '../domain/goals/language-limits.ts'
import { UNITS } from '../domain/measures/measure.ts'

const id = z.string().min(1).max(200)
const words = z.string().max(10_000)
const language = z.string().min(2).max(35)
const year = z.int().min(0).max(2199)
const when = z.strictObject({ on: z.iso.date(), since: z.iso.date().nullable() })

const decision = z.strictObject({
  by: id,
  date: z.iso.date().optional(),
  ref: z.string().max(200).optional(),
})
const perYear = z.strictObject({ years: z.record(z.string().max(4), z.string().max(100)) })
const MOST_TAGS = 200
const tags = z.array(id).max(MOST_TAGS)
const MOST_LINKS = 500
const links = z
  .array(
    z.strictObject({
      link: id,
      to: id,
      part: z.enum(['leads', 'contributes', 'none']).optional(),
      reason: words.optional(),
    }),
  )
  .max(MOST_LINKS)
const nodeWords = z.strictObject({
  title: words.optional(),
  text: words.nullable().optional(),
  owner: words.nullable().optional(),
  due: words.nullable().optional(),
  decision: decision.nullable().optional(),
  tags: tags.optional(),
  links: links.optional(),
  fields: z.record(id, z.union([words, perYear, z.null()])).optional(),
})
const measureWords = z.strictObject({
  title: words.optional(),
  definition: words.nullable().optional(),
  owner: words.nullable().optional(),
  unit: z.enum(UNITS).optional(),
  unitWord: words.nullable().optional(),
  better: z.enum(['higher', 'lower', 'interval', 'none']).nullable().optional(),
  decimals: z.int().min(0).max(6).nullable().optional(),
  comparable: z.literal(false).nullable().optional(),
  /** A national key figure that it follows, by its number there. */
  source: z
    .union([
      z.strictObject({ kind: z.literal('kolada'), ref: id }),
      z.strictObject({ kind: z.literal('statistics'), dataset: id, ref: id }),
    ])
    .nullable()
    .optional(),
  tags: tags.optional(),
})
const tagSaid = z.strictObject({
  title: words.optional(),
  group: words.nullable().optional(),
  text: words.nullable().optional(),
})
const newMeasure = measureWords.extend({
  title: words,
  unit: z.enum(UNITS),
  limits: z.record(id, z.union([z.string().max(200), relativeLimit])),
})

const edit = z.union([
  z.strictObject({
    edit: z.literal('createNode'),
    type: id,
    parents: z.array(id).max(100),
    language,
    words: nodeWords.extend({ title: words }),
    firstDay: z.iso.date().nullable(),
  }),
  z.strictObject({ edit: z.literal('rewordNode'), node: id, language, words: nodeWords, when }),
  z.strictObject({
    edit: z.literal('moveNode'),
    node: id,
    from: id.nullable(),
    to: id,
    when,
  }),
  z.strictObject({ edit: z.enum(['linkNode', 'unlinkNode']), node: id, parent: id, when }),
  z.strictObject({
    edit: z.literal('orderNode'),
    node: id,
    under: id.nullable(),
    before: id.nullable(),
  }),
  z.strictObject({
    edit: z.literal('retireNode'),
    node: id,
    lastDay: z.iso.date(),
    below: z.boolean(),
  }),
  z.strictObject({ edit: z.literal('reviveNode'), node: id }),
  z.strictObject({
    edit: z.literal('addMeasure'),
    node: id,
    measure: z.union([id, newMeasure]),
    language,
    when,
  }),
  z.strictObject({ edit: z.literal('removeMeasure'), node: id, measure: id, when }),
  z.strictObject({ edit: z.literal('changeMeasure'), measure: id, language, words: measureWords }),
  z.strictObject({
    edit: z.literal('setLimit'),
    measure: id,
    limit: id,
    year: year.nullable(),
    value: z.union([
      z.string().max(200),
      z.strictObject({ from: words, to: words }),
      relativeLimit,
      z.null(),
    ]),
  }),
  z.strictObject({
    edit: z.literal('addTag'),
    language,
    words: tagSaid.extend({ title: words }),
  }),
  z.strictObject({ edit: z.literal('nameTag'), tag: id, language, words: tagSaid }),
  z.strictObject({ edit: z.literal('dropTag'), tag: id }),
  z.strictObject({ edit: z.literal('endMeasure'), measure: id, lastDay: z.iso.date() }),
  z.strictObject({ edit: z.literal('reviveMeasure'), measure: id }),
])

export const editChainRequest = z.strictObject({
  edit,
  /** The latest change that the editor had seen. */
  basedOn: z.int().min(0),
  /** The year that it is settled for, when it is made as the year is turned. */
  turns: year.nullable(),
})
export type EditChainRequest = z.infer<typeof editChainRequest>

/** The change of one's own that is taken back. */
export const undoEditRequest = z.strictObject({ change: z.int().min(0) })

const MOST_SUBJECTS = 5000
/** What is kept or ended for a year. */
export const settleRequest = z.strictObject({
  year,
  subjects: z
    .array(
      z.union([
        z.strictObject({ kind: z.enum(['node', 'measure']), id }),
        z.strictObject({ kind: z.literal('limit'), measure: id, limit: id }),
      ]),
    )
    .max(MOST_SUBJECTS),
  choice: z.enum(['keep', 'end']),
  basedOn: z.int().min(0),
})
export type SettleRequest = z.infer<typeof settleRequest>
