// The language of what a rule looks at: nodes and measures, peers, and the numbers it compares with.
import { z } from 'zod'
import { id, percent } from './language-values.ts'
import { oneKeyOf } from './oneof.ts'

/** What refers to itself is made once, so that each mention of it is the same. */
export const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Which grade of a node: decided else suggested, suggested, or decided. */
export const VERDICT = z.enum(['inForce', 'suggested', 'decided'])
/** What something stands under, directly or further up: one node above it that fits all that is given. */
export const above = z
  .strictObject({
    node: z
      .union([id(), z.array(id())])
      .optional()
      .describe('This node of the chain, or one of these'),
    type: z
      .union([id(), z.array(id())])
      .optional()
      .describe('A node of this type, or of one of these'),
    tag: z
      .union([id(), z.array(id())])
      .optional()
      .describe('A node with one of these tags'),
  })
  .meta({
    id: 'above',
    title: 'What something stands under',
    description:
      'A node above in the chain, the nearest or any further up. Where several keys are given, one and the same node fits them all.',
    examples: [{ node: 'inriktning-a' }, { type: 'orientation', tag: 'kommunovergripande' }],
  })
export type AboveText = z.infer<typeof above>

/** Where a rule looks from the node it stands on, beside a link or a measure by its name. */
export const SELECTED = ['children', 'descendants', 'measures', 'parents', 'self'] as const

/** Which nodes or measures a rule looks at, from the node it stands on. */
export const selection = z
  .strictObject({
    of: z
      .string()
      .regex(new RegExp(`^(${SELECTED.join('|')}|link:.+|measure:.+)$`), {
        message: 'selection',
      })
      .describe(
        'Where to look from the node that is assessed: `children`, `descendants` (children and all under them), `parents`, `measures` (of the node), `measure:NAME` (that measure), `link:NAME` (what the named link goes to), `self`',
      ),
    type: z
      .union([id(), z.array(id())])
      .optional()
      .describe('Only nodes of these types'),
    measures: z.array(id()).optional().describe('Only these measures'),
    decidedBy: z
      .union([id(), z.array(id())])
      .optional()
      .describe('Only what these bodies decided, as `kf`'),
    owner: z
      .union([id(), z.array(id())])
      .optional()
      .describe('Only what these bodies answer for'),
    tag: z
      .union([id(), z.array(id())])
      .optional()
      .describe('Only what has one of these tags, as `finansiellt`'),
    under: above.optional().describe('Only nodes that stand under such a node'),
    notUnder: above.optional().describe('Only nodes that stand under no such node'),
    role: z
      .enum(['decides', 'indicates'])
      .optional()
      .describe('Only measures that decide the grade, or only those that show the direction'),
    aspect: z
      .enum(['result', 'resource', 'volume'])
      .optional()
      .describe('Only measures of results, of resources or of volumes'),
    assessment: id()
      .optional()
      .describe('Which assessment of the selected nodes; left out: their first'),
    verdict: VERDICT.optional().meta({
      description:
        'Which grade of them: the one `inForce` (decided, else suggested), the `suggested` or the `decided`',
      default: 'inForce',
    }),
  })
  .meta({
    id: 'selection',
    title: 'Selections',
    description: 'Which nodes or measures a rule looks at, seen from the node it stands on.',
    examples: [
      { of: 'children', type: 'goal', decidedBy: 'kf' },
      { of: 'measures', role: 'decides' },
    ],
  })
export type SelectionText = z.infer<typeof selection>

const yearPolicy = z.union([
  z.enum(['same', 'latestBoth']),
  z.strictObject({
    atMostYearsOld: z.int().min(1).max(20).describe('The latest year the others have, if no older'),
  }),
])
export const ownInGroup = z.enum(['included', 'excluded']).optional().meta({
  description:
    'Whether the municipality itself counts in the group that lists it: by its own row among the others’ figures, or else by its own outcome of that year',
  default: 'included',
})
const group = {
  own: ownInGroup,
  year: yearPolicy.optional().meta({
    description:
      'Which year’s figures: the `same` as the own value, the `latestBoth` have, or at most so many years old',
    default: 'same',
  }),
}
export const groupName = id().describe('A peer group of the model')
const peers = z.union([id(), z.strictObject({ group: groupName, ...group })]).meta({
  id: 'peers',
  title: 'Peers',
  description: 'The others that are compared with: a peer group by name, or with how it is read.',
  examples: ['county', { group: 'county', own: 'excluded', year: { atMostYearsOld: 2 } }],
})

export const changeShape = z.strictObject({
  since: z
    .union([z.enum(['previous', 'base']), z.int().min(1900).max(2199)])
    .optional()
    .meta({
      description: 'Since the `previous` period, the measure’s `base` year, or a year',
      default: 'previous',
    }),
  over: z.int().min(1).max(25).optional().meta({
    description: 'So many periods back',
    default: 1,
  }),
  in: z.enum(['unit', 'percent']).optional().meta({
    description: 'Counted in the measure’s own unit or in per cent',
    default: 'unit',
  }),
})

/** A number a rule compares with: a limit by name, a number, or something computed. */
export type QuantityText =
  | string
  | number
  | {
      limit?: string
      mean?: z.infer<typeof peers>
      median?: z.infer<typeof peers>
      quartile?:
        | {
            group: string
            own?: 'included' | 'excluded'
            year?: YearPolicyText
            side?: 'best' | 'worst'
          }
        | string
      top?: { group: string; places: number; own?: 'included' | 'excluded'; year?: YearPolicyText }
      rank?: z.infer<typeof peers>
      change?: z.infer<typeof changeShape>
      measure?: string
      value?: 'forecast' | 'outcome' | 'outcomeToDate' | 'preliminary'
      scaled?: { by: string; of: QuantityText }
      degree?: { of: QuantityText }
      difference?: { of?: QuantityText; from: QuantityText }
      share?: { of: SelectionText; missing?: MissingPolicyText }
      count?: { of: SelectionText; are?: string[]; missing?: MissingPolicyText }
      weightedMean?: { of: SelectionText; missing?: MissingPolicyText }
      sum?: { of: SelectionText; missing?: MissingPolicyText }
    }
export type YearPolicyText = z.infer<typeof yearPolicy>

const missingPolicy = z
  .union([
    z.enum(['unknown', 'leftOut', 'notMet']),
    z.strictObject({
      leftOut: z
        .strictObject({
          coverage: percent().describe('The least share of them that must have one'),
        })
        .describe('Left out, as long as enough of the others have one'),
    }),
  ])
  .meta({
    id: 'missing',
    title: 'What is missing',
    description:
      'What is done with those in a group that have no grade: `unknown` (the answer is unknown, unless it would be the same whatever they get), `leftOut`, or `notMet`.',
    examples: ['leftOut', { leftOut: { coverage: '80 %' } }],
  })
export type MissingPolicyText = z.infer<typeof missingPolicy>
/** Which ones are weighed together, and what is done with those that lack a grade. */
export const ofGroup = {
  of: selection.describe('Which ones'),
  missing: missingPolicy.optional().meta({
    description: 'What is done with those that have no grade',
    default: 'unknown',
  }),
}
/** A group that is weighed together, where its key has said how. */
export const grouped = z.strictObject(ofGroup).meta({
  id: 'group',
  title: 'A group',
  description: 'What a rule weighs together.',
  examples: [{ of: { of: 'children' }, missing: 'leftOut' }],
})

export const quantity: z.ZodType<QuantityText> = z.lazy(
  once(() =>
    z
      .union([
        z.number(),
        z.string(),
        oneKeyOf({
          limit: id().describe(
            'The measure’s limit of that name, in the round’s year; of a value that is carried, in the year it is of',
          ),
          mean: peers.describe('The mean of the peers'),
          median: peers.describe('The median of the peers'),
          quartile: z
            .union([
              id(),
              z.strictObject({
                group: groupName,
                ...group,
                side: z.enum(['best', 'worst']).optional().meta({
                  description: 'The limit to the best or to the worst quarter',
                  default: 'best',
                }),
              }),
            ])
            .describe('The limit to the best (or worst) quarter of the peers'),
          top: z
            .strictObject({
              group: groupName,
              places: z.int().min(1).describe('How many places from the best'),
              ...group,
            })
            .describe('The value at the last of the best places among the peers'),
          rank: peers.describe('The own place among the peers; 1 is best'),
          change: changeShape.describe('How much the value has changed; unknown across a break'),
          measure: id().describe('The value of that measure of the chain in the round'),
          value: z
            .enum(['forecast', 'outcome', 'outcomeToDate', 'preliminary'])
            .describe('The measure’s own value of that kind'),
          scaled: z
            .strictObject({
              by: percent().describe('How much of it'),
              of: quantity.describe('Of what'),
            })
            .describe('A share of another number: 90 % of the mean'),
          degree: z
            .strictObject({ of: quantity.describe('The limit that counts as 100 %') })
            .describe(
              'The value against a limit in its own direction, in per cent: the value divided by the limit where higher is better, the limit divided by the value where lower is. No number, and no rule, where what it is divided by is not above zero',
            ),
          difference: z
            .strictObject({
              of: quantity.optional().describe('The one number; left out: the own value'),
              from: quantity.describe('The other, which is taken from it'),
            })
            .describe(
              'How much the one is over the other, whichever way is better: less than nothing where it is under. Both are rounded first, unless the rule says `compare: raw`',
            ),
          share: grouped.describe(
            'The mean of the selected grades’ points, in per cent: 1, ½ and 0 count as full, half and none',
          ),
          count: z
            .strictObject({
              ...ofGroup,
              are: z.array(id()).optional().describe('Only those with these grades'),
            })
            .describe('How many the selected are'),
          weightedMean: grouped.describe(
            'The mean of the selected grades’ points, by the nodes’ weights',
          ),
          sum: grouped.describe(
            'The sum of the values of measures that decide: the node’s own (`of: measures`), or those of the selected nodes; all in one unit',
          ),
        }),
      ])
      .meta({
        id: 'quantity',
        title: 'Quantities',
        description:
          'A number that a rule compares with. A plain word is a limit by name, as `target`; a number stands for itself, `80 %` too; what is computed has exactly one of these keys.',
        examples: [
          'target',
          '80 %',
          { mean: { group: 'county', own: 'excluded' } },
          { scaled: { by: '90 %', of: { mean: 'county' } } },
        ],
      }),
  ),
) as z.ZodType<QuantityText>
