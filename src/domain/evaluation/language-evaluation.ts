// What an evaluation file may say: points by whom, evidence, what was published, and reference medians.
import { z } from 'zod'
import { decimal, id, isoDate, note, source, text } from '../model/language-values.ts'
import { evidence, knownFrom, missingWhy } from './language-values.ts'

const given = z
  .strictObject({
    part: id().describe('The area, question or indicator'),
    by: id().describe('Who gives it'),
    points: decimal().optional().describe('The points, as they were given'),
    missing: missingWhy().optional(),
    answers: z.int().min(0).optional().describe('Of respondents: how many answered this one'),
    note: note(),
    source: knownFrom(),
  })
  .meta({
    id: 'given',
    title: 'Points given',
    description:
      'Points of one part by one assessor, or why there are none. What is not written is not nought.',
    examples: [
      { part: '2', by: 'external', points: '78,5' },
      { part: '3', by: 'external', missing: 'lost', note: 'Siffran går inte att läsa i källan.' },
    ],
  })

const ownPart = z
  .strictObject({
    id: id().describe('The name that points are given to'),
    under: id().describe('The part it lies under'),
    title: text().describe('The question or the indicator'),
    most: decimal().optional().describe('The most points; left out: by its weight'),
    weight: decimal().optional().describe('Its weight among the parts beside it'),
  })
  .meta({
    id: 'ownPart',
    title: 'Parts of its own',
    description: 'What the framework leaves to the municipality to enter.',
    examples: [{ id: '1.1.a', under: '1.1', title: 'Svar inom två dagar', weight: 100 }],
  })

const comment = z
  .strictObject({
    part: id().optional().describe('What it is about; left out: the whole'),
    by: id().describe('Who says it'),
    text: text().describe('What is said'),
  })
  .meta({
    id: 'comment',
    title: 'Shared comments',
    description:
      'What an assessor says to all who read the evaluation, as a jury’s reasons. Private comments are in no file.',
    examples: [{ part: '1', by: 'external', text: 'Medborgarna får tydliga svar.' }],
  })

const shown = z
  .strictObject({
    part: id().describe('What it shows'),
    evidence: z.array(evidence).min(1).describe('Links to what shows it'),
  })
  .meta({
    id: 'shown',
    title: 'Evidence of a part',
    description: 'What shows that a part is as it is said to be.',
    examples: [{ part: '1', evidence: [{ sort: 'node', ref: 'oppenhet' }] }],
  })

const example = z
  .strictObject({
    part: id().describe('What it is an example of'),
    who: text().describe('Whose it is'),
    what: text().describe('What they do'),
    address: z.url({ message: 'address' }).optional().describe('Where it can be read of'),
  })
  .meta({
    id: 'goodExample',
    title: 'Good examples',
    description: 'What others do well, beside what can be improved.',
    examples: [{ part: '5', who: 'Exempelkommun', what: 'Visar vad en plats kostar' }],
  })

const published = z
  .strictObject({
    by: id().describe('Whose total it is'),
    total: decimal().optional().describe('The total as it was published'),
    fragment: text().optional().describe('What can be read of it, where it cannot be read whole'),
    note: note(),
    source: knownFrom(),
  })
  .meta({
    id: 'publishedTotal',
    title: 'Published totals',
    description: 'A total as it was printed, kept beside the sum and never computed.',
    examples: [{ by: 'external', total: 689 }],
  })

/** What a reference profile is: the middle of several, or one. */
export const REFERENCE_KINDS = ['median', 'mean', 'best'] as const

const reference = z
  .strictObject({
    kind: z.enum(REFERENCE_KINDS).describe('The median, the mean or the best'),
    whose: text().describe('Whose it is of'),
    count: z.int().min(1).optional().describe('How many they are; left out: it is not told'),
    scope: id().optional().describe('Of which scope; left out: it is not told'),
    years: text().optional().describe('Of which years'),
    values: z.record(id(), decimal()).describe('By part'),
    total: decimal().optional().describe('Of the total, which is not the sum of the others'),
    fragment: text().optional().describe('What can be read of the total, where not the whole'),
    note: note(),
    source: knownFrom(),
  })
  .meta({
    id: 'reference',
    title: 'References',
    description: 'What others have, as it was published: a median of each area.',
    examples: [{ kind: 'median', whose: 'Utvärderade kommuner', values: { '1': '60,5' } }],
  })

export const evaluationFile = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema, for the editor'),
    evaluation: id().describe('The evaluation’s name'),
    title: text().describe('What it is called'),
    framework: z.string().min(1).describe('The framework file, as a path from this one'),
    organisation: text().describe('Who is evaluated'),
    area: z
      .string()
      .regex(/^\d{4}$/, { message: 'code' })
      .optional()
      .describe('The municipality’s code, four digits in quotes'),
    body: id().optional().describe('The body that is evaluated; left out: the municipality'),
    scope: id().describe('How much of it is evaluated'),
    year: z.int().min(1900).max(2199).describe('The year it is of'),
    closed: isoDate().optional().describe('The day it was closed; left out: it is being done'),
    answers: z
      .record(id(), z.int().min(0))
      .optional()
      .describe('Of respondents: how many answered, by group'),
    source: source(),
    note: note(),
    own: z.array(ownPart).optional().describe('Parts that the municipality has entered'),
    weights: z
      .record(id(), decimal())
      .optional()
      .describe('Weights that the municipality has given to the framework’s parts'),
    points: z.array(given).optional().describe('What each assessor gives'),
    evidence: z.array(shown).optional().describe('What shows it'),
    comments: z.array(comment).optional().describe('What assessors say to all'),
    examples: z.array(example).optional().describe('What others do well'),
    published: z.array(published).optional().describe('Totals as they were printed'),
    references: z.array(reference).optional().describe('What others have'),
  })
  .meta({
    title: 'Målkedja: an evaluation by a framework',
    description:
      'An evaluation file says who was evaluated, by what framework, in what scope and year, and what came out.',
    examples: [
      {
        evaluation: 'exempel-2026',
        title: 'Exempelkommun 2026',
        framework: 'liten-kompass.yaml',
        organisation: 'Exempelkommun',
        scope: 'whole',
        year: 2026,
        points: [
          { part: '1.1', by: 'self', points: 45 },
          { part: '1.2', by: 'self', points: '27,5' },
        ],
      },
    ],
  })

export type EvaluationText = z.infer<typeof evaluationFile>
