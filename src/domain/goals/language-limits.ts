// What a chain file says of a measure's limits: in numbers, or relative to a group of others.
import { z } from 'zod'
import { ownInGroup } from '../model/language-quantities.ts'
import { decimal, id, percent } from '../model/language-values.ts'
import { oneKeyOf } from '../model/oneof.ts'

const year = () =>
  z.union([z.int().min(1900).max(2199), z.string().regex(/^(\d{4}|all)$/, { message: 'year' })])

const madeUp = () =>
  z.boolean().optional().meta({
    description:
      'Made up, as an example or where nothing is published; said so wherever it is shown',
    default: false,
  })

const inNumbers = [
  z.number(),
  z.string(),
  z.strictObject({
    from: decimal().describe('Lowest, itself included'),
    to: decimal().describe('Highest, itself included'),
    madeUp: madeUp(),
  }),
  z.strictObject({
    around: decimal().describe('The middle'),
    plusMinus: decimal().describe('As far as this to either side'),
    madeUp: madeUp(),
  }),
] as const

/** One number, `{ from, to }`, or `{ around, plusMinus }`: Kumla's «+/- 1,0». */
const fixedLimit = z
  .union([
    ...inNumbers,
    z.strictObject({
      value: decimal().describe('The number, where more is said of it'),
      madeUp: madeUp(),
    }),
  ])
  .meta({
    id: 'limitInNumbers',
    title: 'Limit in numbers',
    description:
      'What a unit’s own limit is in a year: a number, or an interval where the measure has one.',
    examples: [48, { from: 20, to: 75 }],
  })

/** What no name can be: codes with spaces between, a group of the source by its title. */
const lineInPlace = z
  .string()
  .max(2000)
  .regex(/^(\d{4}([\s,]+\d{4})+|group:.+)$/, { message: 'id' })
const groupOrLine = z.union([id(), lineInPlace]).meta({
  id: 'limitGroup',
  title: 'Group of a limit',
  description:
    'A peer group that the model names, or one told in place, in one line: `county`, `county:24`, `similar` (those alike for what the key figure is about), `similar:preschool`, `skr`, `skr:B4`, `size`, `size:20000`, `all`, `regions`, `group:G2328`, or codes, `1880 1885`. A name that the model has wins over a line that is written alike.',
  examples: ['county', 'similar:preschool', '1880 1885'],
})

const group = {
  group: groupOrLine.describe('A peer group of the model, or one told in place'),
  own: ownInGroup.meta({
    description:
      'Whether the municipality itself counts in the group that lists it: by its own row among the others’ figures, or else by its own outcome of that year. Kolada’s similar ones never list oneself, and `included` adds nobody to them',
    default: 'included',
  }),
  year: z
    .union([
      z.enum(['same']),
      z.strictObject({
        atMostYearsOld: z
          .int()
          .min(1)
          .max(20)
          .describe('The latest year the others have, if no older'),
      }),
    ])
    .optional()
    .meta({
      description:
        'Which year’s figures: the `same` as the value that is held against the limit, or at most so many years old',
      default: 'same',
    }),
}
const others = z.union([groupOrLine, z.strictObject(group)]).meta({
  id: 'limitOthers',
  title: 'Who a limit is relative to',
  description: 'The others: a peer group by name or told in place, or with how it is read.',
  examples: ['county', { group: 'county', own: 'excluded', year: { atMostYearsOld: 2 } }],
})

/** What others' values come to, as a limit. */
const comparedWith = {
  mean: others.describe('The mean of the group'),
  median: others.describe('The median of the group'),
  quartile: z
    .union([
      groupOrLine,
      z.strictObject({
        ...group,
        side: z.enum(['best', 'worst']).optional().meta({
          description: 'The limit to the best or to the worst quarter',
          default: 'best',
        }),
      }),
    ])
    .describe('The limit to the best (or worst) quarter of the group'),
  top: z
    .strictObject({
      ...group,
      places: z.int().min(1).describe('How many places from the best'),
    })
    .describe('The value at the last of the best places in the group: who has it is among them'),
}

const othersNumber = oneKeyOf(comparedWith).meta({
  id: 'othersNumber',
  title: 'What others come to',
  description: 'One number of a group.',
  examples: [{ mean: 'county' }],
})

export const relativeLimit = oneKeyOf({
  ...comparedWith,
  scaled: z
    .strictObject({
      by: percent().describe('How much of it'),
      of: othersNumber.describe('Of what'),
    })
    .describe('A share of what others come to: 90 % of the mean'),
}).meta({
  id: 'relativeLimit',
  title: 'Relative limit',
  description:
    'A limit told relative to others: it follows their values from year to year, and a frozen round keeps what it was. The group is one that the model names, or one told in place. The best are those in the measure’s direction, so that `quartile` and `top` need one.',
  examples: [
    { mean: 'county' },
    { mean: { group: 'county', own: 'excluded', year: { atMostYearsOld: 2 } } },
    { quartile: { group: 'alike', side: 'best' } },
    { top: { group: 'all', places: 10 } },
    { mean: { group: 'similar' } },
    { scaled: { by: '90 %', of: { mean: 'county' } } },
  ],
})
export type RelativeText = z.infer<typeof relativeLimit>

const limitValue = z
  .union([
    ...inNumbers,
    z.strictObject({
      value: z
        .union([decimal(), relativeLimit])
        .describe('The number, or what others’ come to, where more is said of it'),
      madeUp: madeUp(),
    }),
    relativeLimit,
  ])
  .meta({
    id: 'limitValue',
    title: 'Limit',
    description:
      'What a limit is in a year: a number, an interval where the measure has one, or what others’ values come to.',
    examples: [
      48,
      '82,5 %',
      { from: 20, to: 75 },
      { around: 45, plusMinus: '1,0' },
      { value: 20, madeUp: true },
      { mean: 'county' },
    ],
  })

const byYear = <Value extends z.ZodType>(value: Value) =>
  z.record(
    id(),
    z.union([
      value,
      z.strictObject({
        years: z.record(year(), value).describe('One for each year; `all`: every other year'),
        madeUp: madeUp(),
      }),
    ]),
  )

export const limits = byYear(limitValue).meta({
  id: 'limits',
  title: 'Limits of a measure',
  description: 'Limits by name: one value for all years, or one a year.',
  examples: [{ target: { years: { '2025': 80, '2026': '82,5 %' } }, near: 70 }],
})

export const fixedLimits = byYear(fixedLimit).meta({
  id: 'unitLimits',
  title: 'Limits of a unit',
  description:
    'A unit’s own limits by name, in numbers alone: others’ values are municipalities’, not units’.',
  examples: [{ target: { years: { '2025': 80, '2026': '82,5 %' } } }],
})
