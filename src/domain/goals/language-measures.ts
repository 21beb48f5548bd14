// What a chain file says of a measure: what it counts, its limits, and how units are put together.
import { z } from 'zod'
import { UNITS } from '../measures/measure.ts'
import { days, decimal, id, percent, text } from '../model/language-values.ts'
import { oneKeyOf } from '../model/oneof.ts'
import { fixedLimits, limits } from './language-limits.ts'

/** How much of the units is enough. */
const covered = {
  leastCoverage: percent()
    .optional()
    .describe('The share of the units that must have a value; left out: all'),
}
const consolidation = z
  .union([
    z.enum(['sum', 'least', 'greatest', 'own']),
    oneKeyOf({
      sum: z.strictObject(covered).describe('The units’ values added'),
      least: z.strictObject(covered).describe('The least of them'),
      greatest: z.strictObject(covered).describe('The greatest of them'),
      ratio: z
        .strictObject({
          numerator: id().describe('The measure that is added above'),
          denominator: id().describe('The measure that is added below'),
          ...covered,
        })
        .describe('The sum of one measure divided by the sum of another'),
      weightedMean: z
        .strictObject({ weight: id().describe('The measure that each unit weighs by'), ...covered })
        .describe('The mean of the units’ values, by another measure'),
    }),
  ])
  .meta({
    id: 'consolidation',
    title: 'Putting units together',
    description:
      'How the body’s value follows from its units’: by a word, or, to say how many are enough, by a key. `own`: the body reports its own value. Never a silent mean of percentages.',
    examples: [
      'sum',
      { ratio: { numerator: 'behoriga', denominator: 'elever', leastCoverage: '80 %' } },
      { weightedMean: { weight: 'arsarbetare' } },
    ],
  })

export const measure = z
  .strictObject({
    id: id().describe('The name that nodes and readings use'),
    title: text().describe('What it is called'),
    definition: text().optional().describe('How it is measured'),
    unit: z.enum(UNITS).describe('What it is counted in; a rank is best at 1'),
    unitWord: text().optional().describe('The unit’s own word: «kr/inv», «dagar»'),
    decimals: z
      .int()
      .min(0)
      .max(6)
      .optional()
      .describe('Decimals shown and compared; left out: 1, and 0 for counts and ranks'),
    better: z
      .enum(['higher', 'lower', 'interval', 'none'])
      .optional()
      .describe('Which way is better; left out: `higher`, for a rank `lower`, for answers `none`'),
    possible: z
      .strictObject({
        from: decimal()
          .optional()
          .describe('Least; left out: 0 for a count, 1 for a rank, which is never less'),
        to: decimal().optional().describe('Most'),
      })
      .optional()
      .describe('What a value can be at all; anything else is refused'),
    choices: z.array(z.string()).optional().describe('The answers, where the unit is `choice`'),
    asked: z
      .union([
        z.enum(['month', 'quarter', 'tertial', 'half', 'year']),
        z.strictObject({
          everyYears: z.int().min(2).max(10).describe('So many years between'),
          from: z.int().min(1900).max(2199).describe('A year it is asked in'),
        }),
      ])
      .optional()
      .meta({ description: 'How often it is asked', default: 'year' }),
    influence: z.boolean().optional().meta({
      description: 'Whether its owner can influence it',
      default: true,
    }),
    source: z
      .strictObject({
        kind: z
          .enum(['own', 'kolada', 'statistics', 'ledger', 'formula', 'other'])
          .describe(
            'Typed in, Kolada, other statistics that are taken in, the accounts, computed, or something else',
          ),
        dataset: id()
          .optional()
          .describe(
            'Which `statistics`: `scb`, or the name that a file of statistics gives itself',
          ),
        ref: z
          .string()
          .optional()
          .describe(
            'Its name there, as Kolada’s number: the measure follows that key figure, and its values and others’ come from the import that is taken in',
          ),
        note: text().optional().describe('More about it'),
      })
      .optional()
      .describe('Where the values come from'),
    owner: id().optional().describe('The body that reports it'),
    bySex: z.boolean().optional().meta({
      description: 'Whether it is also reported for women and men',
      default: false,
    }),
    comparable: z.boolean().optional().meta({
      description: 'false: nobody else measures it',
      default: true,
    }),
    limits: limits.optional().describe('One value for all years, or `years:` with one a year'),
    unitLimits: z
      .record(id(), fixedLimits)
      .optional()
      .describe('A unit’s own limits, shown beside its value: by unit'),
    consolidation: consolidation.optional().describe('How the value follows from the units’'),
    baseYear: z.int().min(1900).max(2199).optional().describe('The year changes are counted from'),
    tags: z.array(id()).optional().describe('Words that rules can select by'),
    valid: days().optional().describe('When it is in use'),
  })
  .meta({
    id: 'measure',
    title: 'Measures',
    description: 'What is counted to see whether a goal is reached.',
    examples: [
      {
        id: 'behorighet',
        title: 'Behöriga till gymnasiet',
        unit: 'percent',
        possible: { from: 0, to: 100 },
        owner: 'bun',
        limits: { target: 88 },
      },
    ],
  })
