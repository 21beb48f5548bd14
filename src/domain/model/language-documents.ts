// The language of documents: which reports and plans are made, whose they are, and of which parts.
import { z } from 'zod'
import { DOCUMENT_SORTS, DRAWN_WORDS } from './document-type.ts'
import { bodies, bodyKind, id, note, source, text } from './language-values.ts'
import { oneKeyOf } from './oneof.ts'

const someNodes = {
  types: z.array(id()).min(1).optional().describe('Only of these node types; left out: all'),
  tags: z.array(id()).min(1).optional().describe('Only with one of these tags; left out: all'),
  owners: bodies()
    .min(1)
    .optional()
    .describe('Only theirs; left out: those of the body whose document it is, or all'),
}
const chosen = z.strictObject(someNodes).meta({
  id: 'drawnNodes',
  title: 'Which are drawn',
  description: 'Which nodes something drawn is about; a key left out does not narrow.',
  examples: [{ types: ['goal'], tags: ['finansiellt'] }],
})

const drawn = z
  .union([
    z.enum(DRAWN_WORDS),
    oneKeyOf({
      summary: chosen.describe('How many have which grade, in a sentence and a bar'),
      goals: chosen.describe('Goals with owner, measures, value, limit and grade, as one table'),
      nodes: z
        .strictObject({
          ...someNodes,
          charts: z
            .boolean()
            .optional()
            .meta({ description: 'With their measures’ charts', default: true }),
          reasons: z
            .boolean()
            .optional()
            .meta({ description: 'With the reasons for their grades', default: true }),
        })
        .describe('Each of them with grade, reasons, texts and measures, one after another'),
      measure: z
        .union([
          id(),
          z.strictObject({
            id: id().describe('The measure'),
            chart: z.boolean().optional().meta({ description: 'With its chart', default: true }),
          }),
        ])
        .describe('One measure of the chain, with its values and chart'),
      assignments: chosen.describe('Assignments with their state and what was reported'),
      comparison: chosen.describe('Measures beside others’: own value, the group’s and the place'),
      evaluation: id().describe(
        'An evaluation’s areas as a rose and a table, its strengths, weaknesses and improvement areas',
      ),
      costQuality: id().describe('A service’s cost against its quality, by the service’s name'),
      targets: chosen.describe(
        'Goals with what they aim at: owner, measures, the year’s limits and last day; no outcomes',
      ),
      changes: chosen.describe(
        'Only what is otherwise than in the round before: grades, values and what was reported',
      ),
      term: chosen.describe(
        'Goals and promises of the term with their grade each year, as one table',
      ),
      promises: chosen.describe(
        'Each goal of the term: what was promised, and what came of it year by year',
      ),
    }),
  ])
  .meta({
    id: 'drawn',
    title: 'What is drawn',
    description:
      'What the system draws into a part: by its word alone, or with which nodes it is about. `verdicts`: the verdicts on the whole; `published`: figures as they were printed; `law`: what the law asks of the report, and what of it is there.',
    examples: ['summary', { goals: { types: ['goal'] } }, { measure: 'resultat' }],
  })
export type DrawnText = z.infer<typeof drawn>

/** A part of a document's outline, with the parts that lie within it. */
export type OutlineText = {
  id: string
  heading: string | { [language: string]: string }
  guide?: string | { [language: string]: string } | undefined
  answers?: string[] | undefined
  draws?: DrawnText[] | undefined
  written?: boolean | undefined
  parts?: OutlineText[] | undefined
}

// NOTE made once: a schema made anew for each level would never end when it is written out.
const part: z.ZodType<OutlineText> = z
  .strictObject({
    id: id().describe('Its name, its own within the document'),
    heading: text().describe('Its heading'),
    guide: text().optional().describe('What whoever writes it should think of'),
    answers: z
      .array(id())
      .optional()
      .describe('What the law asks for that the part answers, by the requirements’ names'),
    draws: z.array(drawn).optional().describe('What is drawn in it, in this order'),
    written: z
      .boolean()
      .optional()
      .describe(
        'Whether somebody writes in it; left out: true where nothing is drawn and no parts lie within',
      ),
    parts: z
      .lazy(() => z.array(part))
      .optional()
      .describe('The parts within it, at most three levels in all'),
  })
  .meta({
    id: 'outlinePart',
    title: 'Parts',
    description:
      'A part of a document: its heading, what is drawn and written in it, and its parts.',
    examples: [
      {
        id: 'mål',
        heading: 'Måluppfyllelse',
        guide: 'Säg vad som har påverkat resultatet.',
        draws: ['summary', { goals: { types: ['goal'] } }],
        written: true,
      },
    ],
  })

export const documentType = z
  .strictObject({
    label: text().describe('What it is called: «Delårsrapport»'),
    sort: z
      .enum(DOCUMENT_SORTS)
      .describe(
        'What it is: a plan; a follow-up in the year; the interim (delårsrapport) or annual report (årsredovisning); a body’s own report; goals and budget; the account of a term',
      ),
    rounds: z.array(id()).min(1).describe('The rounds of the year that it tells of'),
    of: z
      .union([z.literal('whole'), z.array(bodyKind()).min(1)])
      .optional()
      .meta({
        description:
          'Whose it is: `whole`, the whole municipality’s; or one for each body of these kinds',
        default: 'whole',
      }),
    outline: z.array(part).min(1).describe('The parts that it begins with'),
    source: source(),
    note: note(),
  })
  .meta({
    id: 'documentType',
    title: 'Document types',
    description: 'A report or plan that is composed of parts, each written or drawn.',
    examples: [
      {
        label: 'Delårsrapport',
        sort: 'interim',
        rounds: ['delår'],
        outline: [
          { id: 'sammanfattning', heading: 'Sammanfattning', draws: ['summary'], written: true },
          { id: 'mål', heading: 'Målen', draws: ['goals'] },
        ],
      },
    ],
  })
export type DocumentTypeText = z.infer<typeof documentType>
