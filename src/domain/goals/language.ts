// What a chain file may say: bodies, nodes, measures and the facts about them.
import { z } from 'zod'
import { MISSING_REASONS, SEXES } from '../measures/measure.ts'
import {
  bodyKind,
  days,
  decimal,
  id,
  isoDate,
  note,
  source,
  text,
} from '../model/language-values.ts'
import { peerGroups } from './language-groups.ts'
import { measure } from './language-measures.ts'
import { saidProfile } from './language-profile.ts'
import { service } from './language-services.ts'
import { tag } from './language-tags.ts'
import { MATTERS } from './matters.ts'
import { TRACKS } from './tracks.ts'

/** `2026`, `2026-H1`, `2026-T2`, `2026-Q3`, `2026-08`; a bare year may be a YAML number. */
const period = z
  .union([
    z.int().min(1900).max(2199),
    z.string().regex(/^\d{4}(-(H[12]|T[123]|Q[1-4]|0[1-9]|1[0-2]))?$/, { message: 'period' }),
  ])
  .meta({
    id: 'period',
    title: 'Period',
    description:
      'A year, or a part of one: half year (`H1`), tertial (`T2`), quarter (`Q3`) or month (`08`).',
    examples: [2026, '2026-T2', '2026-Q3', '2026-08'],
  })
const madeUp = () =>
  z.boolean().optional().meta({
    description: 'true: made up, and marked so wherever it is shown',
    default: false,
  })
const from = () => z.string().optional().describe('Where it is known from')

/** What a body says that may be said anew from a later day. */
const bodySayings = {
  parent: id().optional().describe('The body it lies under'),
  serves: z
    .array(id())
    .min(1)
    .optional()
    .describe('The bodies that a department or unit works for, the first one first'),
  municipality: text()
    .optional()
    .describe(
      'The municipality it belongs to, where that is another: the host of a joint committee',
    ),
}
export const BODY_SAYINGS = [
  'parent',
  'serves',
  'municipality',
] as const satisfies readonly (keyof typeof bodySayings)[]

const laterBody = z
  .strictObject({
    from: isoDate().describe('The first day it says this'),
    title: text().optional().describe('What it is called'),
    ...bodySayings,
    without: z.array(z.enum(BODY_SAYINGS)).optional().describe('What it says no longer'),
  })
  .meta({
    id: 'laterBody',
    title: 'What a body says from a later day',
    description:
      'A new name or a new place from a day. What is left out goes on as before. A round is read as the organisation stands on its last day, so that what was reported is still read under the old name and place.',
    examples: [
      { from: '2027-01-01', title: 'Bildningsnämnden' },
      { from: '2027-01-01', parent: 'ks' },
    ],
  })

const body = z
  .strictObject({
    id: id().describe('The name that nodes, measures and readings use'),
    kind: bodyKind().describe('What sort of body it is'),
    title: text().describe('What it is called'),
    ...bodySayings,
    valid: days().optional().describe('When it exists'),
    later: z.array(laterBody).optional().describe('What it says from later days'),
    successors: z
      .array(id())
      .min(1)
      .optional()
      .describe(
        'What takes over the day after its last one: one body where it is merged, several where it is split. The first answers for what it answered for; without any the body above does',
      ),
    reports: z
      .array(id())
      .min(1)
      .optional()
      .describe('Measures that a new unit is asked for, though it has reported none before'),
  })
  .meta({
    id: 'body',
    title: 'Bodies',
    description:
      'Who governs and who answers, from the council to a unit; external parties too. Politics and administration stand side by side: a department works for (`serves`) a committee and lies under another department, or directly under the committee. Nothing is moved when a body ends: its values stay with it, and its goals are answered for by what has taken over.',
    examples: [
      { id: 'kf', kind: 'council', title: 'Kommunfullmäktige' },
      { id: 'norra', kind: 'unit', title: 'Norra skolan', parent: 'bun' },
      {
        id: 'ostra',
        kind: 'unit',
        title: 'Östra skolan',
        parent: 'bun',
        valid: { to: '2026-06-30' },
        successors: ['norra'],
      },
    ],
  })

const nodeMeasure = z
  .union([
    id(),
    z.strictObject({
      measure: id().describe('A measure of the chain'),
      role: z
        .enum(['decides', 'indicates'])
        .optional()
        .describe(
          'Whether it decides the grade or only shows the direction; left out: as the node’s type says',
        ),
      aspect: z.enum(['result', 'resource', 'volume']).optional().meta({
        description: 'What it tells of',
        default: 'result',
      }),
      weight: decimal().optional().describe('Its weight among the node’s measures'),
    }),
  ])
  .meta({
    id: 'nodeMeasure',
    title: 'Measures of a node',
    description: 'A measure by name, or with its role there.',
    examples: ['behorighet', { measure: 'arsarbetare', role: 'indicates', aspect: 'resource' }],
  })

const nodeLink = z
  .strictObject({
    link: id().describe('A link of the node’s type'),
    to: id().describe('The body or node it goes to'),
    part: z.enum(['leads', 'contributes', 'none']).optional().meta({
      description: 'What the linked does: leads, contributes, or has no influence',
      default: 'contributes',
    }),
    reason: text()
      .optional()
      .describe('Why there is no influence; needed where the part is `none`'),
  })
  .meta({
    id: 'nodeLink',
    title: 'Links of a node',
    description: 'Who works with it, or which other nodes it stands beside.',
    examples: [
      { link: 'works', to: 'ks', part: 'leads' },
      { link: 'works', to: 'bolag', part: 'none', reason: 'Bolaget äger inga lokaler.' },
    ],
  })

/** A text, a number, or an amount for each year where the field is of that kind. */
const fieldValue = z
  .union([
    text(),
    z.number(),
    z.strictObject({
      years: z
        .record(z.string().regex(/^(19|20|21)\d\d$/, { message: 'fieldYear' }), decimal())
        .describe('An amount for each year, in a field of that kind'),
    }),
  ])
  .meta({
    id: 'fieldValue',
    title: 'What a field holds',
    description: 'As the field’s kind says: a text, a number, or an amount for each year.',
    examples: ['11 kap. 6 § kommunallagen', { years: { '2026': 12, '2027': '12,5' } }],
  })

/** What a node says that may be said anew from a later day. */
const sayings = {
  text: text().optional().describe('The longer text'),
  parents: z.array(id()).optional().describe('What it stands under'),
  owner: id().optional().describe('The body that answers for it'),
  decision: z
    .strictObject({
      by: id().describe('The body'),
      date: isoDate().optional().describe('When'),
      ref: z.string().optional().describe('The paragraph, as «§ 88»'),
    })
    .optional()
    .describe('The decision it rests on'),
  measures: z.array(nodeMeasure).optional().describe('What it is measured by'),
  links: z.array(nodeLink).optional().describe('Links beside the parents'),
  fields: z.record(id(), fieldValue).optional().describe('The type’s fields, by name'),
  tags: z
    .array(id())
    .optional()
    .describe('Words it carries across the chain; rules can select by them, as `finansiellt`'),
  weight: decimal().optional().meta({
    description: 'Its weight in a weighted mean',
    default: 1,
  }),
  due: isoDate().optional().describe('The day a goal is to be reached, or an assignment done'),
}
export const SAYINGS = [
  'text',
  'parents',
  'owner',
  'decision',
  'measures',
  'links',
  'fields',
  'tags',
  'weight',
  'due',
] as const satisfies readonly (keyof typeof sayings)[]

const laterNode = z
  .strictObject({
    from: isoDate().describe('The first day it says this'),
    title: text().optional().describe('The goal itself, in short'),
    ...sayings,
    without: z
      .array(z.enum(SAYINGS))
      .optional()
      .describe('What it says no longer: `due` for a date that falls away'),
  })
  .meta({
    id: 'laterNode',
    title: 'What a node says from a later day',
    description:
      'What is said anew from a day, so that next year’s words, owner and parents stand beside this year’s on the same node. What is left out goes on as before. A round is read as the node stands on its last day.',
    examples: [
      { from: '2027-01-01', title: 'Alla elever når gymnasiet', owner: 'ks' },
      { from: '2027-01-01', without: ['due'] },
    ],
  })

const node = z
  .strictObject({
    id: id().describe('The name that others refer to'),
    type: id().describe('A node type of the model'),
    title: text().describe('The goal itself, in short'),
    ...sayings,
    parent: id().optional().describe('Short for one parent'),
    valid: days().optional().describe('When it is in force'),
    later: z.array(laterNode).optional().describe('What it says from later days'),
    source: from(),
    madeUp: madeUp(),
  })
  .meta({
    id: 'node',
    title: 'Nodes',
    description: 'Anything in the chain: a vision, goal, quality factor, assignment.',
    examples: [
      {
        id: 'behoriga',
        type: 'goal',
        title: 'Fler elever når gymnasiet',
        parent: 'lara',
        owner: 'bun',
        measures: ['behorighet'],
        due: '2026-12-31',
      },
    ],
  })

const reading = z
  .strictObject({
    measure: id().describe('A measure of the chain'),
    unit: id().optional().describe('The unit it is for; left out: the measure’s own body'),
    period: period.describe('What time it is of'),
    kind: z.enum(['outcome', 'outcomeToDate', 'forecast', 'preliminary']).optional().meta({
      description:
        'An outcome, an outcome so far in the year, a forecast of the whole year, or preliminary',
      default: 'outcome',
    }),
    sex: z.enum(SEXES).optional().meta({ description: 'Whom it is of', default: 'all' }),
    value: decimal().optional().describe('The value; one of `value`, `answer` and `missing`'),
    answer: z
      .union([z.string(), z.boolean()])
      .optional()
      .describe('Yes or no, one of the choices, or a text'),
    missing: z.enum(MISSING_REASONS).optional().describe('Why there is no value'),
    breaks: z.boolean().optional().meta({
      description: 'true: the series breaks here, and no change is read across it',
      default: false,
    }),
    madeUp: madeUp(),
    source: from(),
    recorded: z
      .string()
      .optional()
      .describe('The day it was reported; a later one takes the place of an earlier'),
    author: z.string().optional().describe('Who reported it'),
    comment: z.string().optional().describe('What a reader should know'),
  })
  .meta({
    id: 'reading',
    title: 'Readings',
    description:
      'What was reported. The rows may stand in the chain file, or in a table beside it with these keys as columns (semicolons between, decimal comma).',
    examples: [
      { measure: 'behorighet', period: 2025, value: '86,5' },
      { measure: 'behorighet', period: 2026, kind: 'forecast', value: 87 },
      { measure: 'behorighet', unit: 'norra', period: 2025, missing: 'suppressed' },
    ],
  })

const peerValue = z
  .strictObject({
    area: z
      .string()
      .regex(/^\d{4}$/, { message: 'code' })
      .describe('The municipality’s code, four digits in quotes'),
    measure: id().describe('A measure of the chain'),
    year: z
      .union([z.int().min(1900).max(2199), z.string().regex(/^\d{4}$/, { message: 'period' })])
      .describe('The year it is of'),
    value: decimal().describe('The value'),
    madeUp: madeUp(),
    source: from(),
    fetched: isoDate().optional().describe('The day it was fetched there'),
  })
  .meta({
    id: 'peerValue',
    title: 'Others’ figures',
    description:
      'What others have, to compare with; the municipality’s own value too where it is to count in a group. The rows may stand in the chain file, or in a table beside it with these keys as columns (semicolons between, decimal comma). A municipality without a value in a year has no row.',
    examples: [
      {
        area: '1880',
        measure: 'behorighet',
        year: 2025,
        value: '84,2',
        source: 'Kolada',
        fetched: '2026-03-23',
      },
      { area: '1882', measure: 'behorighet', year: 2025, value: 81, madeUp: true },
    ],
  })

const judgement = z
  .strictObject({
    node: id().optional().describe('What was judged'),
    verdict: id().optional().describe('Instead of node: a verdict on the whole organisation'),
    assessment: id().optional().describe('Which assessment of it; left out: the type’s first'),
    round: id().describe('Round and year, as `helår-2021`'),
    grade: id().describe('The grade of the assessment’s scale'),
    reason: text().optional().describe('Why; needed where the grade demands it'),
    by: id().optional().describe('The body that decided'),
    person: z.string().optional().describe('The person who did'),
    date: isoDate().optional().describe('When'),
    madeUp: madeUp(),
    source: from(),
  })
  .meta({
    id: 'judgement',
    title: 'Judgements',
    description: 'What a person decided. It stands beside what the rule suggests.',
    examples: [
      {
        node: 'behoriga',
        round: 'helår-2025',
        grade: 'green',
        reason: 'Målet nåddes i juni.',
        by: 'bun',
        date: '2026-02-10',
      },
      { verdict: 'soundEconomy', round: 'helår-2025', grade: 'sound', by: 'kf' },
    ],
  })

const writtenText = z
  .strictObject({
    node: id().describe('What it is about'),
    round: id().optional().describe('Round and year; left out: always'),
    field: id().describe('`analysis`, `comment`, `motivation`, `summary`, or a field of the type'),
    text: text().describe('What is written'),
    author: z.string().optional().describe('Who wrote it'),
    date: isoDate().optional().describe('When'),
    madeUp: madeUp(),
  })
  .meta({
    id: 'writtenText',
    title: 'Texts',
    description: 'What is written about a node, in a round or always.',
    examples: [
      {
        node: 'behoriga',
        round: 'helår-2025',
        field: 'analysis',
        text: 'Läsplanerna har gett resultat.',
      },
    ],
  })

const publishedFigure = z
  .strictObject({
    id: id().describe('Its name'),
    label: text().describe('What it is'),
    year: z.int().describe('Of which year'),
    value: decimal().describe('The figure'),
    unit: text().optional().describe('What it is counted in'),
    note: note(),
    source: z.string().describe('Where it was printed'),
  })
  .meta({
    id: 'publishedFigure',
    title: 'Published figures',
    description: 'A figure kept as it was printed, never computed here.',
    examples: [
      {
        id: 'total-2017',
        label: 'Total måluppfyllelse',
        year: 2017,
        value: '64,5',
        unit: '%',
        source: 'Årsredovisning 2018',
      },
    ],
  })

const meeting = z
  .strictObject({
    body: id().describe('The body that meets'),
    date: isoDate().describe('The day'),
    what: text().optional().describe('What it is to treat'),
    treats: z
      .array(z.enum(MATTERS))
      .optional()
      .describe(
        'What of it the law sets a day for: the board’s budget proposal, the budget, the tax rate, the interim report, the annual report, discharge; the year’s wheel holds the meeting to it',
      ),
    track: z
      .enum(TRACKS)
      .optional()
      .describe(
        'Which year it is about: next year’s plan, this year’s follow-up or last year’s closing; left out: by what it is to treat',
      ),
  })
  .meta({
    id: 'meeting',
    title: 'Meetings',
    description: 'When the bodies meet, for the year’s wheel.',
    examples: [
      { body: 'kf', date: '2026-10-19', what: 'Delårsrapporten', treats: ['interimReport'] },
    ],
  })

/** The whole chain file. Readings and peers may instead lie in CSV files beside it. */
export const chainFile = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema, for the editor'),
    chain: id().describe('The chain’s name'),
    title: text().describe('What the chain is called'),
    model: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe(
        'The model file, or its versions, as paths from this one; each round has the one in force',
      ),
    area: z
      .string()
      .regex(/^\d{4}$/, { message: 'code' })
      .optional()
      .describe('The municipality’s own code among the peers, four digits in quotes'),
    source: source(),
    note: note(),
    bodies: z.array(body).optional().describe('Who governs and who answers'),
    nodes: z.array(node).optional().describe('Everything from vision to goal'),
    measures: z.array(measure).optional().describe('What is counted'),
    tags: z.array(tag).optional().describe('Names of the tags that goals and measures carry'),
    readings: z
      .union([z.string(), z.array(reading)])
      .optional()
      .describe('Rows, or a CSV file beside this one'),
    judgements: z.array(judgement).optional().describe('What people decided'),
    texts: z.array(writtenText).optional().describe('What people wrote'),
    meetings: z
      .array(meeting)
      .optional()
      .describe('The bodies’ own meetings, for the year’s wheel'),
    groups: peerGroups
      .optional()
      .describe(
        'Who is in the model’s peer groups: codes of municipalities, in quotes, or a description',
      ),
    peers: z
      .union([z.string(), z.array(peerValue)])
      .optional()
      .describe('Rows, or a CSV file beside this one'),
    services: z
      .array(service)
      .optional()
      .describe(
        'What the municipality does, with the key figures that tell of it; left out: those that come with the program',
      ),
    financialProfile: saidProfile
      .optional()
      .describe(
        'The municipality’s own finansiella profil; left out: the one that comes with the program',
      ),
    published: z.array(publishedFigure).optional().describe('Figures kept as they were printed'),
  })
  .meta({
    title: 'Målkedja: a chain of goals with its facts',
    description:
      'A chain file says what a municipality’s goals are, who answers for them, what they are measured by, and what was reported, decided and written.',
    examples: [
      {
        chain: 'liten',
        title: 'En liten målkedja',
        model: 'model.yaml',
        bodies: [
          { id: 'kf', kind: 'council', title: 'Kommunfullmäktige' },
          { id: 'bun', kind: 'committee', title: 'Barn- och utbildningsnämnden', parent: 'kf' },
        ],
        nodes: [
          { id: 'vision', type: 'vision', title: 'Lära hela livet' },
          {
            id: 'behoriga',
            type: 'goal',
            title: 'Fler elever når gymnasiet',
            parent: 'vision',
            owner: 'bun',
            measures: ['behorighet'],
          },
        ],
        measures: [
          {
            id: 'behorighet',
            title: 'Behöriga till gymnasiet',
            unit: 'percent',
            limits: { target: 88 },
          },
        ],
        readings: [{ measure: 'behorighet', period: 2026, value: '86,5' }],
      },
    ],
  })

export type ChainText = z.infer<typeof chainFile>
/** What a chain file says, apart from which files it lies among. */
export type ChainWords = Omit<ChainText, '$schema' | 'model' | 'peers'>
