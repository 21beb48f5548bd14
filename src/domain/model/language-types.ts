// The language of scales and node types: what a municipality's levels are called and what they hold.
import { z } from 'zod'
import { EVALUATED } from '../periods/statutory-period.ts'
import { above } from './language-quantities.ts'
import {
  bodies,
  bodyKind,
  days,
  decimal,
  id,
  isoDate,
  note,
  source,
  text,
} from './language-values.ts'

export const TONES = ['good', 'fair', 'caution', 'poor', 'bad', 'unknown', 'neutral'] as const
/** @term ton – what a grade means to a reader; colour, icon and order follow from it, never the other way */
export type Tone = (typeof TONES)[number]

export const GRADE_SIGNS = ['up', 'upRight', 'right', 'downRight', 'down'] as const
/** An arrow that stands for a grade instead of its tone's own sign: a direction, and no verdict. */
export type GradeSign = (typeof GRADE_SIGNS)[number]

const grade = z
  .strictObject({
    id: id().describe('The name that rules and judgements use'),
    tone: z
      .enum(TONES)
      .describe('What it means to a reader; colour and icon follow from it, never the other way'),
    sign: z
      .enum(GRADE_SIGNS)
      .optional()
      .describe(
        'An arrow instead of the tone’s own sign, where the grade says a direction: ↑ ↗ → ↘ ↓. Left out: the tone’s',
      ),
    points: decimal()
      .optional()
      .describe(
        'Weight in shares and means: Kumla 1, ½, 0. Needed where such a number may look at the grade and it counts',
      ),
    counts: z.boolean().optional().meta({
      description: 'false: left out of shares, but always counted and shown',
      default: true,
    }),
    requires: z
      .array(z.enum(['motivation', 'analysis']))
      .optional()
      .describe('What a person who decides on it has to write: a reason, or an analysis'),
    label: text().optional().describe('One word for both kinds of round'),
    forecast: text().optional().describe('Words in a forecast round, as «Bedöms nås»'),
    outcome: text().optional().describe('Words in an outcome round, as «Nått»'),
    note: note(),
  })
  .meta({
    id: 'grade',
    title: 'Grades',
    description: 'One step of a scale, in the municipality’s own words.',
    examples: [
      { id: 'green', tone: 'good', points: 1, forecast: 'Bedöms nås', outcome: 'Nått' },
      {
        id: 'grey',
        tone: 'unknown',
        counts: false,
        requires: ['motivation'],
        label: 'Kan inte bedömas',
      },
    ],
  })

export const scale = z
  .strictObject({
    label: text().optional().describe('What the scale is called'),
    ordered: z.boolean().optional().meta({
      description: 'Grades stand best first; false: they have no order',
      default: true,
    }),
    grades: z.array(grade).min(1).describe('The steps, best first'),
    source: source(),
    note: note(),
  })
  .meta({
    id: 'scale',
    title: 'Scales',
    description: 'The grades that an assessment can give. A model may have several.',
    examples: [
      {
        label: 'Måluppfyllelse',
        grades: [
          { id: 'reached', tone: 'good', points: 1, label: 'Uppfyllt' },
          { id: 'partly', tone: 'caution', points: '0,5', label: 'Delvis uppfyllt' },
          { id: 'not', tone: 'bad', points: 0, label: 'Ej uppfyllt' },
        ],
      },
    ],
  })

/** Of what judges god ekonomisk hushållning, on the whole or on a node. */
export const soundEconomy = () =>
  z
    .array(z.enum(EVALUATED))
    .min(1)
    .optional()
    .describe(
      'Of whom it is the evaluation of god ekonomisk hushållning that the law asks of a report; left out: it is none',
    )

const assessment = z
  .strictObject({
    label: text().optional().describe('What the assessment is called'),
    scale: id().describe('The scale its grades are of'),
    rule: id()
      .optional()
      .describe('A rule of the model, or `judgement`: a person decides without suggestion'),
    perMeasure: id()
      .optional()
      .describe('A rule over one measure: grades each deciding measure of the node'),
    rounds: z.array(id()).optional().describe('Which rounds it is made in; left out: all'),
    by: bodies().optional().describe('Who judges; left out: the owner'),
    onlyWhenDue: z
      .array(id())
      .optional()
      .describe('Grades that cannot be given before the node’s date, as «reached»'),
    soundEconomy: soundEconomy(),
    source: source(),
    note: note(),
  })
  .meta({
    id: 'assessment',
    title: 'Assessments',
    description:
      'What is judged about a node. A type may have several, each with its scale, rule, rounds and judging body; the first is the node’s own, and no body writes over another’s.',
    examples: [
      { label: 'Måluppfyllelse', scale: 'light', rule: 'target', onlyWhenDue: ['green'] },
      {
        label: 'Kommunstyrelsens omdöme',
        scale: 'light',
        rule: 'judgement',
        by: ['executiveBoard'],
      },
    ],
  })

const field = z
  .strictObject({
    label: text().describe('What the field is called'),
    kind: z
      .enum([
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
      ])
      .describe(
        'What it holds: a short or long text, a code without spaces, an amount, an amount for each year, a day, the paragraph of a law, one of the `choices`, a number, a web address',
      ),
    unitWord: text().optional().describe('What an amount or number is counted in: mnkr'),
    required: z.enum(['never', 'always', 'perRound']).optional().meta({
      description: 'Whether it must be there: `always`, or written anew in each round',
      default: 'never',
    }),
    choices: z.array(id()).optional().describe('What a field of kind `choice` may hold'),
    note: note(),
  })
  .meta({
    id: 'field',
    title: 'Fields',
    description: 'What a node of the type tells beside title and text.',
    examples: [
      { label: 'Varför', kind: 'longText', required: 'always' },
      { label: 'Anslag', kind: 'moneyPerYear', unitWord: 'mnkr' },
    ],
  })

const link = z
  .strictObject({
    label: text().describe('What the link is called'),
    to: z
      .union([z.literal('bodies'), z.array(id())])
      .describe('What it goes to: `bodies`, or nodes of these types'),
    parts: z
      .array(z.enum(['leads', 'contributes', 'none']))
      .optional()
      .describe(
        'What the linked may have for part: lead, contribute, or have no influence, with a reason',
      ),
    everyone: z.boolean().optional().meta({
      description: 'Every committee, board and company must answer: contribute, or say why not',
      default: false,
    }),
    external: z.boolean().optional().meta({
      description: 'Parties outside the municipality (bodies of kind `external`) may be linked too',
      default: false,
    }),
  })
  .meta({
    id: 'linkType',
    title: 'Links',
    description:
      'A named link beside the parents: to the bodies that work with something, shown as a matrix of body and part, or to other nodes.',
    examples: [
      {
        label: 'Arbetar med delen',
        to: 'bodies',
        parts: ['leads', 'contributes', 'none'],
        everyone: true,
      },
      { label: 'Stöder', to: ['goal'] },
    ],
  })

const fewest = () => z.int().optional().describe('Fewest')
const most = () => z.int().optional().describe('Most')
const shape = z
  .strictObject({
    level: z.enum(['error', 'warning']).optional().meta({
      description: 'Whether a breach stops the chain or is only told of',
      default: 'error',
    }),
    parents: z
      .strictObject({
        type: id().optional().describe('Parents of this type'),
        tag: id().optional().describe('Parents with this tag'),
        notTag: id().optional().describe('Parents without this tag'),
        notId: z.array(id()).optional().describe('Other parents than these nodes'),
        under: above.optional().describe('Parents that themselves stand under such a node'),
        notUnder: above.optional().describe('Parents that themselves stand under no such node'),
        fewest: fewest(),
        most: most(),
      })
      .optional()
      .describe('Every parent must be such, or, with `fewest` and `most`, so many of them'),
    children: z
      .strictObject({
        type: id().optional().describe('Children of this type; left out: all'),
        under: above.optional().describe('Children that stand under such a node too'),
        notUnder: above.optional().describe('Children that stand under no such node'),
        fewest: fewest(),
        most: most(),
        perOwner: z.boolean().optional().describe('Counted for each owner by itself'),
        perYear: z.boolean().optional().describe('Counted for each year by itself'),
      })
      .optional()
      .describe('How many children'),
    measures: z
      .strictObject({ fewest: fewest(), most: most() })
      .optional()
      .describe('How many measures'),
    perOwner: z
      .strictObject({ most: z.int().describe('Most') })
      .optional()
      .describe('How many nodes of the type one owner has'),
    under: above.optional().describe('It must stand under such a node, at any height'),
    notUnder: above.optional().describe('It must stand under no such node, at any height'),
    why: text().optional().describe('The reason, told with the breach'),
  })
  .meta({
    id: 'shape',
    title: 'Shape rules',
    description: 'What a chain must look like round a node of the type.',
    examples: [
      {
        level: 'warning',
        children: { type: 'goal', fewest: 2, most: 5 },
        why: 'Högst fem mål för varje område.',
      },
      { notUnder: { node: 'inriktning-a' } },
    ],
  })

export const nodeType = z
  .strictObject({
    label: text().describe('What one is called: «Verksamhetsmål»'),
    plural: text().optional().describe('What several are called'),
    parents: z
      .array(id())
      .optional()
      .describe('Types it may stand under; a type may stand under itself'),
    parentCount: z
      .union([
        z.int().min(0),
        z.strictObject({
          fewest: z.int().min(0).optional().describe('Fewest parents'),
          most: z.int().min(1).optional().describe('Most parents'),
        }),
      ])
      .optional()
      .describe('How many parents; left out: at least one where it has types to stand under'),
    owner: z.array(bodyKind()).optional().describe('What kinds of bodies may own one'),
    decidedBy: z.array(bodyKind()).optional().describe('What kinds of bodies may decide one'),
    sort: z.enum(['goal', 'assignment', 'text', 'area']).optional().meta({
      description:
        'A goal; an assignment, which has status and not fulfilment; a text without grade, as a vision; or an area that holds others',
      default: 'goal',
    }),
    measurable: z
      .boolean()
      .optional()
      .describe('false: not measured by design; left out: true for goals'),
    measures: z
      .strictObject({
        needed: z.boolean().optional().meta({
          description: 'Whether one must have a measure',
          default: false,
        }),
        role: z
          .enum(['decides', 'indicates'])
          .optional()
          .describe(
            'Whether its measures decide the grade or only show the direction; left out: decide where it is measurable',
          ),
      })
      .optional()
      .describe('Its measures'),
    needs: z
      .array(z.enum(['owner', 'due', 'measure', 'target', 'decision']))
      .optional()
      .describe('What one should have; `check` says where it is missing'),
    limits: z
      .record(
        id(),
        z.strictObject({
          label: text().describe('What the limit is called'),
          needed: z.boolean().optional().meta({
            description: 'Whether its measures must have it',
            default: false,
          }),
        }),
      )
      .optional()
      .describe(
        'The limits its measures have, by name; `target` is always known, and is what `missing: target`, `needs` and the pages take for the target',
      ),
    assessments: z
      .record(id(), assessment)
      .optional()
      .describe('What is judged, by name; the first is the node’s own'),
    fields: z.record(id(), field).optional().describe('What it tells besides, by name'),
    links: z.record(id(), link).optional().describe('Links beside the parents, by name'),
    holds: z
      .array(id())
      .optional()
      .describe(
        'Makes it a programme, a chain of its own: the types that it is made up of, as focus areas and actions; what else lies under or is linked to these works with it',
      ),
    shape: z.array(shape).optional().describe('What the chain must look like round it'),
    valid: days()
      .optional()
      .describe('When the type is in use; what is of it is in force no other days'),
    retired: z
      .strictObject({
        on: isoDate().describe('Its last day'),
        why: text().optional().describe('Why'),
      })
      .optional()
      .describe(
        'The type is no longer used: a round that ends after its last day neither assesses, asks about nor counts what is of it; what was is still read',
      ),
    source: source(),
    note: note(),
  })
  .meta({
    id: 'nodeType',
    title: 'Node types',
    description:
      'A level or kind of thing in the chain: vision, area, goal, quality factor, assignment.',
    examples: [
      {
        label: 'Verksamhetsmål',
        plural: 'Verksamhetsmål',
        parents: ['strategic'],
        parentCount: 1,
        owner: ['committee', 'company'],
        needs: ['owner', 'measure', 'target'],
        limits: { target: { label: 'Målvärde', needed: true } },
        assessments: { status: { scale: 'light', rule: 'target' } },
      },
    ],
  })
export type NodeTypeText = z.infer<typeof nodeType>
