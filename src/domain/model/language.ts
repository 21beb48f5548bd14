// The styrmodell's language: what a model file may say. The published JSON Schema is made from this.
import { z } from 'zod'
import { BODY_KINDS } from '../organisation/organisation.ts'
import { ROLES } from '../organisation/role.ts'
import { oneKeyOf } from './oneof.ts'

const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u
export const id = () => z.string().regex(ID, { message: 'id' })
/** Days that are in the calendar, the leap day in leap years only. */
const DATE =
  /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$/
export const isoDate = () => z.string().regex(DATE, { message: 'date' })
export const days = () => z.strictObject({ from: isoDate().optional(), to: isoDate().optional() })

/** Plain text (Swedish) or a text by language tag (BCP 47). */
export const text = () =>
  z.union([
    z.string().min(1),
    z.record(
      z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { message: 'language' }),
      z.string(),
    ),
  ])

/** A decimal as YAML number or text; comma and thin spaces are accepted as Swedish numbers are written. */
export const decimal = () => z.union([z.number(), z.string()])
/** `10 %`, `3 procentenheter` (or `3 pp`), or a plain number in the measure's own unit. */
const margin = () => z.union([z.number(), z.string()])
/** `80 %`: a share, written with the per cent sign. */
export const percent = () => z.string().regex(/^-?\d+([.,]\d+)?\s*%$/, { message: 'percent' })

export const TONES = ['good', 'fair', 'caution', 'poor', 'bad', 'unknown', 'neutral'] as const
/** @term ton – what a grade means to a reader; colour, icon and order follow from it, never the other way */
export type Tone = (typeof TONES)[number]

const grade = z.strictObject({
  id: id(),
  tone: z.enum(TONES),
  points: decimal().optional().describe('Weight in shares and means: Kumla 1, ½, 0'),
  counts: z
    .boolean()
    .optional()
    .describe('false: left out of shares, but always counted and shown'),
  requires: z.array(z.enum(['motivation', 'analysis'])).optional(),
  label: text().optional().describe('One word for both kinds of round'),
  forecast: text().optional().describe('Words in a forecast round'),
  outcome: text().optional().describe('Words in an outcome round'),
  note: text().optional(),
})

const scale = z.strictObject({
  label: text().optional(),
  ordered: z
    .boolean()
    .optional()
    .describe('Grades stand best first; false: no order (default true)'),
  grades: z.array(grade).min(1),
  source: text().optional(),
  note: text().optional(),
})

/** Which nodes or measures a rule looks at, from the node it stands on. */
export const selection = z.strictObject({
  of: z
    .string()
    .regex(/^(children|descendants|measures|parents|self|link:.+|measure:.+)$/, {
      message: 'selection',
    })
    .describe('children, descendants, parents, measures (of the node), self, link:NAME'),
  type: z.union([id(), z.array(id())]).optional(),
  measures: z.array(id()).optional().describe('Only these measures'),
  decidedBy: z.union([id(), z.array(id())]).optional(),
  owner: z.union([id(), z.array(id())]).optional(),
  tag: z.union([id(), z.array(id())]).optional(),
  role: z.enum(['decides', 'indicates']).optional(),
  aspect: z.enum(['result', 'resource', 'volume']).optional(),
  assessment: id()
    .optional()
    .describe('Which assessment of the selected nodes; default: their first'),
  verdict: z
    .enum(['inForce', 'suggested', 'decided'])
    .optional()
    .describe('Default inForce: decided, else suggested'),
})
export type SelectionText = z.infer<typeof selection>

const yearPolicy = z.union([
  z.enum(['same', 'latestBoth']),
  z.strictObject({ atMostYearsOld: z.int().min(1).max(20) }),
])
const group = {
  own: z
    .enum(['included', 'excluded'])
    .optional()
    .describe('Whether the municipality itself is in the group'),
  year: yearPolicy.optional(),
}
const peers = (statistic: 'mean' | 'median' | 'quartile' | 'top') =>
  z.union([
    id(),
    z.strictObject({
      group: id(),
      ...group,
      ...(statistic === 'quartile' ? { side: z.enum(['best', 'worst']).optional() } : {}),
      ...(statistic === 'top' ? { places: z.int().min(1) } : {}),
    }),
  ])

const changeShape = z.strictObject({
  since: z.union([z.enum(['previous', 'base']), z.int().min(1900).max(2199)]).optional(),
  over: z.int().min(1).max(25).optional().describe('Number of periods back'),
  in: z.enum(['unit', 'percent']).optional(),
})

/** A number a rule compares with: a limit by name, a number, or something computed. */
export type QuantityText =
  | string
  | number
  | {
      limit?: string
      mean?: z.infer<ReturnType<typeof peers>>
      median?: z.infer<ReturnType<typeof peers>>
      quartile?:
        | {
            group: string
            own?: 'included' | 'excluded'
            year?: YearPolicyText
            side?: 'best' | 'worst'
          }
        | string
      top?: { group: string; places: number; own?: 'included' | 'excluded'; year?: YearPolicyText }
      rank?: z.infer<ReturnType<typeof peers>>
      change?: z.infer<typeof changeShape>
      measure?: string
      value?: 'forecast' | 'outcome' | 'outcomeToDate' | 'preliminary'
      scaled?: { by: string; of: QuantityText }
      degree?: { of: QuantityText }
      share?: { of: SelectionText; missing?: MissingPolicyText }
      count?: { of: SelectionText; are?: string[]; missing?: MissingPolicyText }
      weightedMean?: { of: SelectionText; missing?: MissingPolicyText }
    }
export type YearPolicyText = z.infer<typeof yearPolicy>

const missingPolicy = z.union([
  z.enum(['unknown', 'leftOut', 'notMet']),
  z.strictObject({ leftOut: z.strictObject({ coverage: percent() }) }),
])
export type MissingPolicyText = z.infer<typeof missingPolicy>
const group1 = { of: selection, missing: missingPolicy.optional() }

export const quantity: z.ZodType<QuantityText> = z.lazy(() =>
  z.union([
    z.number(),
    z.string(),
    oneKeyOf({
      limit: id(),
      mean: peers('mean'),
      median: peers('median'),
      quartile: peers('quartile'),
      top: z.strictObject({ group: id(), places: z.int().min(1), ...group }),
      rank: peers('mean'),
      change: changeShape,
      measure: id(),
      value: z.enum(['forecast', 'outcome', 'outcomeToDate', 'preliminary']),
      scaled: z.strictObject({ by: percent(), of: quantity }),
      degree: z.strictObject({ of: quantity }),
      share: z.strictObject(group1),
      count: z.strictObject({ ...group1, are: z.array(id()).optional() }),
      weightedMean: z.strictObject(group1),
    }),
  ]),
) as z.ZodType<QuantityText>

const bounds = {
  atLeast: z.union([z.number(), z.string()]).optional(),
  over: z.union([z.number(), z.string()]).optional(),
  atMost: z.union([z.number(), z.string()]).optional(),
  under: z.union([z.number(), z.string()]).optional(),
  equals: z.union([z.number(), z.string()]).optional(),
}
export type BoundsText = { [Key in keyof typeof bounds]?: number | string }

export const MISSING_SORTS = ['outcome', 'forecast', 'target', 'peers', 'baseline'] as const
const overGroup = z.strictObject({
  of: selection,
  are: z.array(id()).min(1),
  missing: missingPolicy.optional(),
})

/** Something that is true, false or unknown. */
export type ConditionText = {
  all?: ConditionText[]
  any?: ConditionText[]
  not?: ConditionText
  missing?: (typeof MISSING_SORTS)[number]
  reaches?: QuantityText
  beats?: QuantityText
  worse?: { atMost?: string | number; over?: string | number; than: QuantityText }
  compare?: { left: QuantityText; right: QuantityText; is: '<' | '<=' | '=' | '>=' | '>' }
  within?: { from: QuantityText; to: QuantityText }
  answer?: string[]
  improves?: { since?: 'previous' | 'base' | number; over?: number; by?: string | number }
  share?: { of: SelectionText; are: string[]; missing?: MissingPolicyText } & BoundsText
  count?: { of: SelectionText; are: string[]; missing?: MissingPolicyText } & BoundsText
  every?: z.infer<typeof overGroup>
  some?: z.infer<typeof overGroup>
  none?: z.infer<typeof overGroup>
  verdict?: { assessment: string; is: string[]; verdict?: 'inForce' | 'suggested' | 'decided' }
  due?: 'passed' | 'ahead'
}
export const condition: z.ZodType<ConditionText> = z.lazy(() =>
  oneKeyOf({
    all: z.array(condition).min(1),
    any: z.array(condition).min(1),
    not: condition,
    missing: z.enum(MISSING_SORTS),
    reaches: quantity,
    beats: quantity,
    worse: z.strictObject({
      atMost: margin().optional(),
      over: margin().optional(),
      than: quantity,
    }),
    compare: z.strictObject({
      left: quantity,
      right: quantity,
      is: z.enum(['<', '<=', '=', '>=', '>']),
    }),
    within: z.strictObject({ from: quantity, to: quantity }),
    answer: z.array(z.string()).min(1),
    improves: z.strictObject({
      since: changeShape.shape.since,
      over: changeShape.shape.over,
      by: margin().optional(),
    }),
    share: z.strictObject({ ...overGroup.shape, ...bounds }),
    count: z.strictObject({ ...overGroup.shape, ...bounds }),
    every: overGroup,
    some: overGroup,
    none: overGroup,
    verdict: z.strictObject({
      assessment: id(),
      is: z.array(id()).min(1),
      verdict: z.enum(['inForce', 'suggested', 'decided']).optional(),
    }),
    due: z.enum(['passed', 'ahead']),
  }),
) as z.ZodType<ConditionText>

const ruleCase = z.strictObject({
  grade: id(),
  when: condition.optional(),
  otherwise: z.literal(true).optional().describe('The case that takes what is left'),
  note: text().optional(),
})

const band = z.strictObject({
  grade: id(),
  from: z.union([z.number(), z.string()]).optional(),
  over: z.union([z.number(), z.string()]).optional(),
})

const rule = z.strictObject({
  label: text().optional(),
  of: z.enum(['measure', 'node']).describe('measure: looks at one reading; node: looks at grades'),
  compare: z.enum(['rounded', 'raw']).optional().describe('Default rounded: what the page shows'),
  value: z
    .enum(['forecast', 'outcome', 'outcomeToDate', 'preliminary', 'round'])
    .optional()
    .describe(
      'Which of the measure’s own readings the rule looks at; default what the round asks for',
    ),
  cases: z.array(ruleCase).min(1).optional().describe('The first case that is true decides'),
  worst: z.strictObject(group1).optional(),
  best: z.strictObject(group1).optional(),
  majority: z.strictObject(group1).optional(),
  number: quantity.optional().describe('The rule yields a number, shown as such'),
  decimals: z.int().min(0).max(6).optional(),
  bands: z.array(band).min(1).optional().describe('From the number to a grade, best first'),
  source: text().optional(),
  note: text().optional(),
})
export type RuleText = z.infer<typeof rule>

const assessment = z.strictObject({
  label: text().optional(),
  scale: id(),
  rule: id()
    .optional()
    .describe('A rule of the model, or `judgement`: a person decides without suggestion'),
  perMeasure: id()
    .optional()
    .describe('A rule over one measure: grades each deciding measure of the node'),
  rounds: z.array(id()).optional().describe('Which rounds it is made in; default all'),
  by: z
    .array(z.union([id(), z.enum(BODY_KINDS)]))
    .optional()
    .describe('Judging body; default the owner'),
  onlyWhenDue: z
    .array(id())
    .optional()
    .describe('Grades that cannot be given before the node’s date'),
  source: text().optional(),
  note: text().optional(),
})

const field = z.strictObject({
  label: text(),
  kind: z.enum([
    'text',
    'longText',
    'code',
    'money',
    'moneyPerYear',
    'date',
    'legalBasis',
    'choice',
    'number',
    'link',
  ]),
  unitWord: text().optional().describe('What an amount or number is counted in: mnkr'),
  required: z.enum(['never', 'always', 'perRound']).optional(),
  choices: z.array(id()).optional(),
  note: text().optional(),
})

const link = z.strictObject({
  label: text(),
  to: z.union([z.literal('bodies'), z.array(id())]).describe('Bodies, or node types'),
  parts: z.array(z.enum(['leads', 'contributes', 'none'])).optional(),
  everyone: z.boolean().optional().describe('Every body must answer: contribute, or say why not'),
  external: z.boolean().optional(),
})

const shape = z.strictObject({
  level: z.enum(['error', 'warning']).optional(),
  parents: z
    .strictObject({
      type: id().optional(),
      tag: id().optional(),
      notTag: id().optional(),
      notId: z.array(id()).optional(),
      fewest: z.int().optional(),
      most: z.int().optional(),
    })
    .optional(),
  children: z
    .strictObject({
      type: id().optional(),
      fewest: z.int().optional(),
      most: z.int().optional(),
      perOwner: z.boolean().optional(),
      perYear: z.boolean().optional(),
    })
    .optional(),
  measures: z.strictObject({ fewest: z.int().optional(), most: z.int().optional() }).optional(),
  perOwner: z.strictObject({ most: z.int() }).optional(),
  why: text().optional(),
})

const nodeType = z.strictObject({
  label: text(),
  plural: text().optional(),
  parents: z
    .array(id())
    .optional()
    .describe('Types it may stand under; a type may stand under itself'),
  parentCount: z
    .union([
      z.int().min(0),
      z.strictObject({ fewest: z.int().min(0).optional(), most: z.int().min(1).optional() }),
    ])
    .optional(),
  owner: z.array(z.enum(BODY_KINDS)).optional(),
  decidedBy: z.array(z.enum(BODY_KINDS)).optional(),
  sort: z
    .enum(['goal', 'assignment', 'text', 'area'])
    .optional()
    .describe('assignment: status, not fulfilment'),
  measurable: z.boolean().optional(),
  measures: z
    .strictObject({
      needed: z.boolean().optional(),
      role: z.enum(['decides', 'indicates']).optional(),
    })
    .optional(),
  needs: z.array(z.enum(['owner', 'due', 'measure', 'target', 'decision'])).optional(),
  limits: z
    .record(id(), z.strictObject({ label: text(), needed: z.boolean().optional() }))
    .optional(),
  assessments: z.record(id(), assessment).optional().describe('Named; the first is the node’s own'),
  fields: z.record(id(), field).optional(),
  links: z.record(id(), link).optional(),
  shape: z.array(shape).optional(),
  valid: days().optional(),
  retired: z.strictObject({ on: isoDate(), why: text().optional() }).optional(),
  source: text().optional(),
  note: text().optional(),
})
export type NodeTypeText = z.infer<typeof nodeType>

/** `09-12`: the first such day after the months the round covers; `12 days`: so many after them. */
const latest = () =>
  z
    .string()
    .regex(
      /^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d)|[1-9]\d{0,2} days)$/,
      {
        message: 'latest',
      },
    )
    .optional()
    .describe('Last day: `09-12` (month and day after the round’s months) or `12 days` after them')
const who = () =>
  z
    .array(z.enum(ROLES))
    .min(1)
    .optional()
    .describe('Only those of these roles; default everyone whose rights reach it')

/** How a round goes from the one who reports to the one who decides. */
const stages = z.strictObject({
  report: z.strictObject({ latest: latest(), who: who() }).optional(),
  review: z.strictObject({ latest: latest(), who: who() }).optional(),
  deliver: z.strictObject({ latest: latest(), who: who() }).optional(),
  decide: z
    .strictObject({
      latest: latest(),
      by: z
        .array(z.union([id(), z.enum(BODY_KINDS)]))
        .min(1)
        .optional()
        .describe('Bodies that treat the round’s report, in their order'),
    })
    .optional(),
})

const round = z.strictObject({
  id: id(),
  label: text().optional(),
  kind: z.enum(['forecast', 'outcome']),
  covers: z
    .string()
    .regex(
      /^(year|((january|february|march|april|may|june|july|august|september|october|november|december)(–|-)(january|february|march|april|may|june|july|august|september|october|november|december)))$/,
      { message: 'covers' },
    ),
  statutory: z.enum(['delårsrapport', 'årsredovisning']).optional(),
  types: z.array(id()).optional().describe('Which node types it asks; default all'),
  measures: z.array(id()).optional().describe('Which measures it asks; default all of those types'),
  stages: stages
    .optional()
    .describe('By when, and by whom, it is reported, reviewed, delivered, decided'),
  instructions: text().optional(),
})

/** The whole model file. */
export const modelFile = z
  .strictObject({
    $schema: z.string().optional(),
    model: id(),
    title: text(),
    extends: z
      .string()
      .optional()
      .describe('A starter this model builds on; its own keys override'),
    municipality: z
      .strictObject({
        code: z
          .string()
          .regex(/^\d{4}$/, { message: 'code' })
          .optional(),
        name: text(),
        colour: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/, { message: 'colour' })
          .optional(),
      })
      .optional(),
    adopted: z
      .strictObject({ by: text(), date: isoDate().optional(), ref: z.string().optional() })
      .optional(),
    valid: days().optional(),
    languages: z.array(z.string()).optional(),
    source: text().optional(),
    note: text().optional(),
    scales: z.record(id(), scale).optional(),
    types: z.record(id(), nodeType).optional(),
    rules: z.record(id(), rule).optional(),
    rounds: z.array(round).optional(),
    groups: z
      .record(id(), z.strictObject({ label: text(), note: text().optional() }))
      .optional()
      .describe('Peer groups the rules name'),
    tags: z
      .record(id(), z.strictObject({ label: text(), note: text().optional() }))
      .optional()
      .describe('What tags are called; a tag that is not here is quoted as it is written'),
    seldom: z
      .union([
        z.enum(['leftOut', 'missing']),
        z.strictObject({ carry: z.strictObject({ atMostYears: z.int().min(1).max(20) }) }),
      ])
      .optional()
      .describe('A measure asked more seldom than the round'),
    ceilings: z
      .strictObject({ goalsPerOwner: z.int().optional(), measuresPerOwner: z.int().optional() })
      .optional(),
    verdicts: z
      .record(
        id(),
        z.strictObject({
          label: text(),
          scale: id(),
          rule: id(),
          by: z
            .array(z.union([id(), z.enum(BODY_KINDS)]))
            .optional()
            .describe('Judging body; default any'),
          source: text().optional(),
          note: text().optional(),
        }),
      )
      .optional()
      .describe('Verdicts for the whole organisation, as god ekonomisk hushållning'),
  })
  .meta({ title: 'Målkedja: a styrmodell' })

export type ModelText = z.infer<typeof modelFile>
