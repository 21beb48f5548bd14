// What a chain file may say: bodies, nodes, measures and the facts about them.
import { z } from 'zod'
import { MISSING_REASONS, SEXES, UNITS } from '../measures/measure.ts'
import { days, decimal, id, isoDate, percent, text } from '../model/language.ts'
import { oneKeyOf } from '../model/oneof.ts'
import { BODY_KINDS } from '../organisation/organisation.ts'

/** `2026`, `2026-H1`, `2026-T2`, `2026-Q3`, `2026-08`; a bare year may be a YAML number. */
const period = () =>
  z.union([
    z.int().min(1900).max(2199),
    z.string().regex(/^\d{4}(-(H[12]|T[123]|Q[1-4]|0[1-9]|1[0-2]))?$/, { message: 'period' }),
  ])
const year = () =>
  z.union([z.int().min(1900).max(2199), z.string().regex(/^(\d{4}|all)$/, { message: 'year' })])

/** One number, `{ from, to }`, or `{ around, plusMinus }`: Kumla's «+/- 1,0». */
const limitValue = z.union([
  z.number(),
  z.string(),
  z.strictObject({ from: decimal(), to: decimal() }),
  z.strictObject({ around: decimal(), plusMinus: decimal() }),
])

const body = z.strictObject({
  id: id(),
  kind: z.enum(BODY_KINDS),
  title: text(),
  parent: id().optional(),
  valid: days().optional(),
})

const nodeMeasure = z.union([
  id(),
  z.strictObject({
    measure: id(),
    role: z.enum(['decides', 'indicates']).optional(),
    aspect: z.enum(['result', 'resource', 'volume']).optional(),
    weight: decimal().optional(),
  }),
])

const nodeLink = z.strictObject({
  link: id(),
  to: id(),
  part: z.enum(['leads', 'contributes', 'none']).optional(),
  reason: text().optional(),
})

/** A text, a number, or an amount for each year where the field is of that kind. */
const fieldValue = z.union([
  text(),
  z.number(),
  z.strictObject({
    years: z.record(z.string().regex(/^(19|20|21)\d\d$/, { message: 'year' }), decimal()),
  }),
])

const node = z.strictObject({
  id: id(),
  type: id(),
  title: text(),
  text: text().optional(),
  parents: z.array(id()).optional(),
  parent: id().optional().describe('Short for one parent'),
  owner: id().optional(),
  decision: z
    .strictObject({ by: id(), date: isoDate().optional(), ref: z.string().optional() })
    .optional(),
  measures: z.array(nodeMeasure).optional(),
  links: z.array(nodeLink).optional(),
  fields: z.record(id(), fieldValue).optional(),
  tags: z.array(id()).optional(),
  weight: decimal().optional(),
  due: isoDate().optional(),
  valid: days().optional(),
  source: z.string().optional(),
  madeUp: z.boolean().optional(),
})

/** How much of the units is enough. */
const covered = {
  leastCoverage: percent()
    .optional()
    .describe('The share of the units that must have a value; default all'),
}
const consolidation = z.union([
  z.enum(['sum', 'least', 'greatest', 'own']),
  oneKeyOf({
    sum: z.strictObject(covered),
    least: z.strictObject(covered),
    greatest: z.strictObject(covered),
    ratio: z.strictObject({ numerator: id(), denominator: id(), ...covered }),
    weightedMean: z.strictObject({ weight: id(), ...covered }),
  }),
])

const limits = z.record(
  id(),
  z.union([limitValue, z.strictObject({ years: z.record(year(), limitValue) })]),
)

const measure = z.strictObject({
  id: id(),
  title: text(),
  definition: text().optional(),
  unit: z.enum(UNITS),
  unitWord: text().optional(),
  decimals: z.int().min(0).max(6).optional(),
  better: z.enum(['higher', 'lower', 'interval', 'none']).optional(),
  possible: z.strictObject({ from: decimal().optional(), to: decimal().optional() }).optional(),
  choices: z.array(z.string()).optional(),
  asked: z
    .union([
      z.enum(['month', 'quarter', 'tertial', 'half', 'year']),
      z.strictObject({ everyYears: z.int().min(2).max(10), from: z.int().min(1900).max(2199) }),
    ])
    .optional(),
  influence: z.boolean().optional(),
  source: z
    .strictObject({
      kind: z.enum(['own', 'kolada', 'ledger', 'formula', 'other']),
      ref: z.string().optional(),
      note: text().optional(),
    })
    .optional(),
  owner: id().optional(),
  bySex: z.boolean().optional(),
  comparable: z.boolean().optional(),
  limits: limits.optional().describe('One value for all years, or `years:` with one a year'),
  unitLimits: z
    .record(id(), limits)
    .optional()
    .describe('A unit’s own limits, shown beside its value: unit, then as in `limits`'),
  consolidation: consolidation.optional(),
  baseYear: z.int().min(1900).max(2199).optional(),
  tags: z.array(id()).optional(),
  valid: days().optional(),
})

const reading = z.strictObject({
  measure: id(),
  unit: id().optional(),
  period: period(),
  kind: z.enum(['outcome', 'outcomeToDate', 'forecast', 'preliminary']).optional(),
  sex: z.enum(SEXES).optional(),
  value: decimal().optional(),
  answer: z.union([z.string(), z.boolean()]).optional(),
  missing: z.enum(MISSING_REASONS).optional(),
  breaks: z.boolean().optional(),
  madeUp: z.boolean().optional(),
  source: z.string().optional(),
  recorded: z.string().optional(),
  author: z.string().optional(),
  comment: z.string().optional(),
})

const judgement = z.strictObject({
  node: id().optional(),
  verdict: id().optional().describe('Instead of node: a verdict on the whole organisation'),
  assessment: id().optional().describe('Default: the type’s first'),
  round: id().describe('ROUND-YEAR, as helår-2021'),
  grade: id(),
  reason: text().optional(),
  by: id().optional(),
  person: z.string().optional(),
  date: isoDate().optional(),
  madeUp: z.boolean().optional(),
  source: z.string().optional(),
})

/** The whole chain file. Readings and peers may instead lie in CSV files beside it. */
export const chainFile = z
  .strictObject({
    $schema: z.string().optional(),
    chain: id(),
    title: text(),
    model: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe(
        'The model file, or its versions, relative to this one; each round has the one in force',
      ),
    area: z
      .string()
      .regex(/^\d{4}$/, { message: 'code' })
      .optional(),
    source: text().optional(),
    note: text().optional(),
    bodies: z.array(body).optional(),
    nodes: z.array(node).optional(),
    measures: z.array(measure).optional(),
    readings: z
      .union([z.string(), z.array(reading)])
      .optional()
      .describe('Rows, or a CSV file beside this one'),
    judgements: z.array(judgement).optional(),
    texts: z
      .array(
        z.strictObject({
          node: id(),
          round: id().optional(),
          field: id(),
          text: text(),
          author: z.string().optional(),
          date: isoDate().optional(),
          madeUp: z.boolean().optional(),
        }),
      )
      .optional(),
    meetings: z
      .array(
        z.strictObject({
          body: id(),
          date: isoDate(),
          what: text().optional().describe('What it is to treat'),
        }),
      )
      .optional()
      .describe('The bodies’ own meetings, for the year’s wheel'),
    groups: z.record(id(), z.array(z.string())).optional().describe('Peer groups: area codes'),
    peers: z.string().optional().describe('CSV beside this file: area;measure;year;value'),
    published: z
      .array(
        z.strictObject({
          id: id(),
          label: text(),
          year: z.int(),
          value: decimal(),
          unit: z.string().optional(),
          note: text().optional(),
          source: z.string(),
        }),
      )
      .optional()
      .describe('Figures kept as they were printed'),
  })
  .meta({ title: 'Målkedja: a chain of goals with its facts' })

export type ChainText = z.infer<typeof chainFile>
/** What a chain file says, apart from which files it lies among. */
export type ChainWords = Omit<ChainText, '$schema' | 'model' | 'peers'>
