// The language of the finansiella profilen: what it is made of, how points are given, which figures make which perspective.
import { z } from 'zod'
import { FINANCIAL_FIGURES } from '../comparison/financial-profile.ts'
import { decimal, id, note, text } from '../model/language-values.ts'

const figureName = z.enum(FINANCIAL_FIGURES)

const NAMED = {
  taxRate: 'Tax rate',
  equityRatio: 'Equity ratio',
  netFinancialAssets: 'Net financial assets',
  quickRatio: 'Quick ratio',
  budgetAdherence: 'Adherence to budget',
  resultBeforeExtraordinary: 'Result before extraordinary items',
  averageResult: 'Average result over three years',
  taxFinancedInvestment: 'Investments financed by tax',
} as const

const perFigure = <One extends z.ZodType>(one: One) =>
  z.strictObject({
    taxRate: one.optional().describe(NAMED.taxRate),
    equityRatio: one.optional().describe(NAMED.equityRatio),
    netFinancialAssets: one.optional().describe(NAMED.netFinancialAssets),
    quickRatio: one.optional().describe(NAMED.quickRatio),
    budgetAdherence: one.optional().describe(NAMED.budgetAdherence),
    resultBeforeExtraordinary: one.optional().describe(NAMED.resultBeforeExtraordinary),
    averageResult: one.optional().describe(NAMED.averageResult),
    taxFinancedInvestment: one.optional().describe(NAMED.taxFinancedInvestment),
  })

const source = z
  .union([
    z.string().min(1),
    z.strictObject({
      keyFigure: z.string().min(1).describe('The key figure by its source’s id'),
      years: z.int().min(1).max(10).optional().meta({
        description: 'The mean of so many years, the year itself the last',
        default: 1,
      }),
    }),
  ])
  .meta({
    id: 'profileSource',
    title: 'What tells a figure',
    description: 'A national key figure by its id, or the mean of several of its years.',
    examples: ['N03105', { keyFigure: 'N03001', years: 3 }],
  })

const strong = perFigure(z.enum(['higher', 'lower', 'nearNought'])).meta({
  id: 'profileStrong',
  title: 'What is strong',
  description: 'Of each figure: whether a high value, a low one, or one near nought is strong.',
  examples: [{ taxRate: 'lower', budgetAdherence: 'nearNought' }],
})

const keyFigures = perFigure(source).meta({
  id: 'profileKeyFigures',
  title: 'Key figures of the profile',
  description: 'Which national key figure tells which of the eight figures.',
  examples: [{ taxRate: 'N00901', averageResult: { keyFigure: 'N03001', years: 3 } }],
})

const of = z.array(figureName).min(1).optional()
const perspectives = z
  .strictObject({
    capacity: of.describe('Long-term readiness to act'),
    readiness: of.describe('Short-term readiness to act'),
    risk: of.describe('Risk'),
    control: of.describe('Control over the financial development'),
  })
  .meta({
    id: 'profilePerspectives',
    title: 'Perspectives',
    description: 'The figures that make each perspective: its points are the mean of theirs.',
    examples: [{ readiness: ['quickRatio', 'netFinancialAssets'] }],
  })

const SAYINGS = {
  shares: z
    .array(decimal())
    .describe(
      'Five numbers: how many per cent of the group get 5, 4, 3, 2 and 1 points; 100 together',
    ),
  least: z.int().min(2).describe('Fewer members with a value give no points'),
  strong,
  perspectives,
  keyFigures: z
    .record(z.string(), keyFigures)
    .describe('By dataset, as `kolada`: which key figure tells which figure'),
}

/** What a chain file says of the profile. */
export const saidProfile = z
  .strictObject({
    shares: SAYINGS.shares.optional(),
    least: SAYINGS.least.optional(),
    strong: SAYINGS.strong.optional().describe('What is strong of each figure'),
    perspectives: SAYINGS.perspectives.optional().describe('Which figures make each perspective'),
    keyFigures: SAYINGS.keyFigures.optional(),
    measures: perFigure(id())
      .meta({
        id: 'profileMeasures',
        title: 'Measures of the profile',
        description: 'Measures of the chain’s own that tell a figure, before any key figure does.',
        examples: [{ budgetAdherence: 'budgetfoljsamhet' }],
      })
      .optional()
      .describe('The chain’s own measures, for what no key figure tells'),
  })
  .meta({
    id: 'financialProfile',
    title: 'Finansiella profilen',
    description:
      'What of the finansiella profilen the municipality has chosen itself. What is left out is as the program has it.',
    examples: [{ shares: [20, 20, 20, 20, 20], measures: { budgetAdherence: 'budgetfoljsamhet' } }],
  })
export type SaidProfileText = z.infer<typeof saidProfile>

/** The file of the profile that comes with the program. */
export const profileFile = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema, for the editor'),
    source: text().describe('Where the figures are known from, and when'),
    note: note(),
    shares: SAYINGS.shares,
    least: SAYINGS.least,
    strong: SAYINGS.strong.describe('What is strong of each figure'),
    perspectives: SAYINGS.perspectives.describe('Which figures make each perspective'),
    keyFigures: SAYINGS.keyFigures,
  })
  .meta({
    title: 'Målkedja: finansiella profilen',
    description:
      'A file of the finansiella profilen says which key figures tell its eight figures, how points 1–5 are given, and which figures make which perspective.',
    examples: [
      {
        source: 'KFi',
        shares: [10, 20, 40, 20, 10],
        least: 5,
        strong: { taxRate: 'lower' },
        perspectives: { risk: ['taxRate'] },
        keyFigures: { kolada: { taxRate: 'N00901' } },
      },
    ],
  })
export type ProfileText = z.infer<typeof profileFile>
