// What a framework file may say: an edition, who assesses, and areas with questions and indicators.
import { z } from 'zod'
import { once } from '../model/language-quantities.ts'
import { decimal, id, note, percent, source, text } from '../model/language-values.ts'

/** One who gives points, or a group of people who answer. */
export const ASSESSOR_KINDS = ['self', 'external', 'respondents'] as const

const assessor = z
  .strictObject({
    id: id().describe('The name that points are given under'),
    kind: z
      .enum(ASSESSOR_KINDS)
      .describe(
        'The municipality itself, somebody from outside, or a group of people who answer. Respondents are never put together with anybody else',
      ),
    title: text().describe('What it is called'),
    smallest: z
      .int()
      .min(2)
      .max(1000)
      .optional()
      .describe('Of respondents: the fewest answers that are shown; left out: our own choice'),
  })
  .meta({
    id: 'assessor',
    title: 'Who assesses',
    description: 'Who gives points, each in a column of their own.',
    examples: [
      { id: 'self', kind: 'self', title: 'Egen bedömning' },
      { id: 'citizens', kind: 'respondents', title: 'Invånare', smallest: 10 },
    ],
  })

const scope = z
  .strictObject({
    id: id().describe('The name that evaluations use'),
    title: text().describe('What it is called'),
  })
  .meta({
    id: 'scope',
    title: 'Scopes',
    description: 'How much of the municipality is evaluated. Scopes are never compared.',
    examples: [{ id: 'whole', title: 'Hela kommunen' }],
  })

const edition = z
  .strictObject({
    of: id().describe('What it is an edition of'),
    title: text().describe('What the edition is called'),
    years: z
      .strictObject({
        from: z.int().min(1900).max(2199).describe('First year'),
        to: z.int().min(1900).max(2199).optional().describe('Last year; left out: still in use'),
      })
      .optional()
      .describe('The years it is used in; an evaluation of another year is refused'),
    notComparable: z
      .array(id())
      .optional()
      .describe('Frameworks of other editions, which it is not compared with'),
    why: text().optional().describe('Why they are not comparable'),
  })
  .meta({
    id: 'edition',
    title: 'Edition',
    description:
      'Which edition it is. Evaluations by different frameworks are never put together in a median, a rank or a series.',
    examples: [{ of: 'kommunkompassen', title: 'Första utgåvan', years: { from: 2002, to: 2009 } }],
  })

/** A part of a framework: an area, a question, an indicator; each may have parts of its own. */
export type PartText = {
  readonly id: string
  readonly title: z.infer<ReturnType<typeof text>>
  readonly called?: readonly z.infer<ReturnType<typeof text>>[] | undefined
  readonly text?: z.infer<ReturnType<typeof text>> | undefined
  readonly group?: z.infer<ReturnType<typeof text>> | undefined
  readonly most?: number | string | undefined
  readonly weight?: number | string | undefined
  readonly source?: z.infer<ReturnType<typeof text>> | undefined
  readonly note?: z.infer<ReturnType<typeof text>> | undefined
  readonly parts?: readonly PartText[] | undefined
}

// NOTE a part holds parts, so its schema is looked up when it is used.
const part: z.ZodType<PartText> = z.lazy(
  once(() =>
    z
      .strictObject({
        id: id().describe(
          'The name that points are given to; a number where the framework has one',
        ),
        title: text().describe('The area, the question or the indicator'),
        called: z
          .array(text())
          .optional()
          .describe('What it is also called, as in another table of the same edition'),
        text: text().optional().describe('What it is about'),
        group: text().optional().describe('What it is grouped under on the page'),
        most: decimal()
          .optional()
          .describe('The most points; left out: by its weight, or what its parts come to'),
        weight: decimal().optional().describe('Its weight among the parts beside it'),
        source: source(),
        note: note(),
        parts: z.array(part).optional().describe('What it is made up of'),
      })
      .meta({
        id: 'part',
        title: 'Areas, questions and indicators',
        description:
          'An area with questions, which may have indicators, in as many levels as the framework names.',
        examples: [
          {
            id: '1',
            title: 'Offentlighet och demokratisk kontroll',
            most: 100,
            parts: [{ id: '1.1', title: 'Hur informeras invånarna?' }],
          },
        ],
      }),
  ),
)

/** Points are whole, halves, or any number; left out of a framework: it gives no points. */
export const STEPS = ['whole', 'half', 'any'] as const

export const frameworkFile = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema, for the editor'),
    framework: id().describe('The framework’s name; an edition of its own has a name of its own'),
    title: text().describe('What it is called'),
    edition: edition.optional().describe('Which edition it is'),
    source: source(),
    note: note(),
    levels: z
      .array(text())
      .min(1)
      .max(6)
      .describe('What the levels are called, the uppermost first'),
    plurals: z
      .array(text())
      .min(1)
      .max(6)
      .optional()
      .describe(
        'What several of each level are called, in the same order; left out: the level’s name with the number after it',
      ),
    assessors: z.array(assessor).min(1).describe('Who gives points or answers'),
    scopes: z.array(scope).min(1).describe('How much of the municipality can be evaluated'),
    points: z
      .strictObject({
        step: z.enum(STEPS).describe('Whole points, half points, or any number'),
        total: z
          .boolean()
          .optional()
          .meta({ description: 'Whether the areas are summed to a total', default: true }),
      })
      .optional()
      .describe('How points are given; left out: criteria and words, no points'),
    weights: z
      .strictObject({
        sum: decimal().describe('What the weights of the parts under one part must sum to'),
      })
      .optional()
      .describe('That parts are weighed; left out: points of parts are added'),
    own: z
      .strictObject({
        levels: z
          .array(z.int().min(1).max(6))
          .min(1)
          .describe('The levels, from 1, where the municipality enters parts of its own'),
        note: text()
          .optional()
          .describe('What is not public, and is for the municipality to enter'),
      })
      .optional()
      .describe('What the municipality enters itself'),
    reads: z
      .strictObject({
        strength: percent().describe('Share of the points from which a part is a strength'),
        weakness: percent().describe('Share of the points below which it is a weakness'),
        most: z.int().min(1).max(50).describe('How many improvement areas are listed'),
      })
      .optional()
      .describe('How strengths and weaknesses are read; left out: our own choice, and said so'),
    areas: z.array(part).min(1).describe('What is evaluated'),
  })
  .meta({
    title: 'Målkedja: a framework to evaluate by',
    description:
      'A framework file says what an evaluation asks: areas, questions and indicators, who gives points, and what can be compared with what.',
    examples: [
      {
        framework: 'liten-kompass',
        title: 'En liten kompass',
        levels: ['Område', 'Fråga'],
        assessors: [
          { id: 'self', kind: 'self', title: 'Egen bedömning' },
          { id: 'external', kind: 'external', title: 'Utvärderare' },
        ],
        scopes: [{ id: 'whole', title: 'Hela kommunen' }],
        points: { step: 'half' },
        weights: { sum: 100 },
        areas: [
          {
            id: '1',
            title: 'Öppenhet',
            most: 100,
            parts: [
              { id: '1.1', title: 'Hur informeras invånarna?', weight: 60 },
              { id: '1.2', title: 'Hur svarar kommunen på frågor?', weight: 40 },
            ],
          },
        ],
      },
    ],
  })

export type FrameworkText = z.infer<typeof frameworkFile>
