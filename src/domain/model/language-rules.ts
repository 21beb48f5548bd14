// The language of rules: conditions, cases and how a grade follows.
import { z } from 'zod'
import {
  changeShape,
  grouped,
  type MissingPolicyText,
  ofGroup,
  once,
  type QuantityText,
  quantity,
  type SelectionText,
  VERDICT,
} from './language-quantities.ts'
import { decimal, id, margin, note, source, text } from './language-values.ts'
import { oneKeyOf } from './oneof.ts'

const bounds = {
  atLeast: decimal().optional().describe('At least so many, or such a share'),
  over: decimal().optional().describe('More than'),
  atMost: decimal().optional().describe('At most'),
  under: decimal().optional().describe('Fewer than, or a smaller share than'),
  equals: decimal().optional().describe('Exactly'),
}
export type BoundsText = { [Key in keyof typeof bounds]?: number | string }

export const MISSING_SORTS = ['outcome', 'forecast', 'target', 'peers', 'baseline'] as const
const overGroup = z
  .strictObject({
    ...ofGroup,
    are: z.array(id()).min(1).describe('The grades that count as met'),
  })
  .meta({
    id: 'groupWith',
    title: 'A group with grades',
    description: 'A group, and the grades that are looked for in it.',
    examples: [{ of: { of: 'children', tag: 'finansiellt' }, are: ['green'] }],
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
  within?: { of?: QuantityText; from: QuantityText; to: QuantityText }
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
export const condition: z.ZodType<ConditionText> = z.lazy(
  once(() =>
    oneKeyOf({
      all: z.array(condition).min(1).describe('Every one of these is true'),
      any: z.array(condition).min(1).describe('At least one of these is true'),
      not: condition.describe('This is false'),
      missing: z
        .enum(MISSING_SORTS)
        .describe(
          'This is not there: the `outcome`, the `forecast`, the `target`, the `peers`’ figures, the `baseline` to count from. Always true or false',
        ),
      reaches: quantity.describe('The value is as good as this or better, in its own direction'),
      beats: quantity.describe('The value is better than this, in its own direction'),
      worse: z
        .strictObject({
          atMost: margin()
            .optional()
            .describe('Worse by no more than this; as good or better counts too'),
          over: margin().optional().describe('Worse by more than this'),
          than: quantity.describe('Worse than what'),
        })
        .describe(
          'How much worse the value is than something, in its own direction: `atMost` or `over`',
        ),
      compare: z
        .strictObject({
          left: quantity.describe('The one number'),
          right: quantity.describe('The other'),
          is: z
            .enum(['<', '<=', '=', '>=', '>'])
            .describe('How the first stands to the other, whatever the direction'),
        })
        .describe('Two numbers by size'),
      within: z
        .strictObject({
          of: quantity.optional().describe('The number; left out: the own value'),
          from: quantity.describe('Lowest, itself included'),
          to: quantity.describe('Highest, itself included'),
        })
        .describe('The value, or another number, lies between two numbers'),
      answer: z
        .array(z.string())
        .min(1)
        .describe('The answer is one of these: `yes`, `no`, or a choice of the measure'),
      improves: z
        .strictObject({
          since: changeShape.shape.since,
          over: changeShape.shape.over,
          by: margin().optional().describe('By more than this; left out: at all'),
        })
        .describe('The value has become better; unknown across a break'),
      share: z
        .strictObject({ ...overGroup.shape, ...bounds })
        .describe('The share of the selected that have one of the grades'),
      count: z
        .strictObject({ ...overGroup.shape, ...bounds })
        .describe('How many of the selected have one of the grades'),
      every: overGroup.describe('Every one of the selected has one of the grades'),
      some: overGroup.describe('At least one of the selected has one of the grades'),
      none: overGroup.describe('None of the selected has any of the grades'),
      verdict: z
        .strictObject({
          assessment: id().describe('Another assessment of the same node'),
          is: z.array(id()).min(1).describe('Its grade is one of these'),
          verdict: VERDICT.optional().meta({
            description: 'Which grade of it: decided else suggested, `suggested`, or `decided`',
            default: 'inForce',
          }),
        })
        .describe(
          'Another assessment of the node has one of the grades: a person’s step in a rule',
        ),
      due: z
        .enum(['passed', 'ahead'])
        .describe('The node’s date has passed, or is still ahead, when the round ends'),
    }).meta({
      id: 'condition',
      title: 'Conditions',
      description:
        'Something that is true, false or unknown. It has exactly one of these keys. Better and worse follow the measure’s direction.',
      examples: [
        { reaches: 'target' },
        { any: [{ reaches: 'target' }, { beats: { mean: 'county' } }] },
        { worse: { atMost: '10 %', than: { mean: 'county' } } },
        { share: { of: { of: 'children' }, are: ['green'], atLeast: '80 %' } },
      ],
    }),
  ),
) as z.ZodType<ConditionText>

const ruleCase = z
  .strictObject({
    grade: id().describe('The grade that the case gives'),
    when: condition.optional().describe('When it does; this or `otherwise`'),
    otherwise: z.literal(true).optional().describe('The last case, that takes what is left'),
    note: text().optional().describe('Why the case is as it is'),
  })
  .meta({
    id: 'case',
    title: 'Cases',
    description:
      'The first case that is true decides. A case that is unknown stops the rule: the answer is that something is missing. Where no case is true a person decides.',
    examples: [
      { grade: 'green', when: { reaches: 'target' } },
      { grade: 'red', otherwise: true },
    ],
  })

const band = z
  .strictObject({
    grade: id().describe('The grade of the band'),
    from: decimal().optional().describe('From this number, itself included'),
    over: decimal().optional().describe('Above this number; instead of `from`'),
  })
  .meta({
    id: 'band',
    title: 'Bands',
    description:
      'From a number to a grade, best first; one without `from` and `over` takes the rest.',
    examples: [{ grade: 'green', from: 75 }, { grade: 'red' }],
  })

const rolled = grouped
  .extend({
    noneCounts: id()
      .optional()
      .describe('The grade where all have a grade and none of them counts; left out: no basis'),
  })
  .meta({
    id: 'roll',
    title: 'A group’s one grade',
    description:
      'What `worst`, `best` and `majority` look at. All that can be among the selected are judged on the assessment’s own scale.',
    examples: [{ of: { of: 'measures' }, noneCounts: 'grey' }],
  })

/** One rule: how a grade follows from a value, or from the grades below. */
export const rule = z
  .strictObject({
    label: text().optional().describe('What the rule is called'),
    of: z
      .enum(['measure', 'node'])
      .describe('What it looks at: one `measure`’s value, or the grades round a `node`'),
    compare: z.enum(['rounded', 'raw']).optional().meta({
      description: 'Values are compared as the page shows them, or as they were reported',
      default: 'rounded',
    }),
    value: z
      .enum(['forecast', 'outcome', 'outcomeToDate', 'preliminary', 'round'])
      .optional()
      .meta({
        description:
          'Which value: the `round`’s own (a forecast in a forecast round, else an outcome), or always one of a kind',
        default: 'round',
      }),
    cases: z.array(ruleCase).min(1).optional().describe('The first case that is true decides'),
    worst: rolled.describe('The worst grade of the selected').optional(),
    best: rolled.describe('The best grade of the selected').optional(),
    majority: rolled
      .describe('The grade that most of the selected have; where two are as many a person decides')
      .optional(),
    number: quantity.optional().describe('The rule gives a number, shown as such'),
    decimals: z.int().min(0).max(6).optional().meta({
      description: 'Decimals of the number; a count and a place have none unless it is said',
      default: 1,
    }),
    bands: z.array(band).min(1).optional().describe('From the number to a grade, best first'),
    source: source(),
    note: note(),
  })
  .meta({
    id: 'rule',
    title: 'Rules',
    description:
      'How a grade follows. A rule has exactly one of `cases`, `worst`, `best`, `majority` and `number`.',
    examples: [
      {
        label: 'Mot målvärdet',
        of: 'measure',
        cases: [
          { grade: 'grey', when: { missing: 'outcome' } },
          { grade: 'green', when: { reaches: 'target' } },
          { grade: 'yellow', when: { worse: { atMost: '10 %', than: 'target' } } },
          { grade: 'red', otherwise: true },
        ],
      },
      {
        of: 'node',
        number: { share: { of: { of: 'children' } } },
        bands: [{ grade: 'green', from: 75 }, { grade: 'red' }],
      },
    ],
  })
export type RuleText = z.infer<typeof rule>
