// The styrmodell's language: what a model file may say. The published JSON Schema is made from this.
import { z } from 'zod'
import { ROLES } from '../organisation/role.ts'
import { documentType } from './language-documents.ts'
import { rule } from './language-rules.ts'
import { nodeType, scale, soundEconomy } from './language-types.ts'
import { bodies, days, id, isoDate, languageTag, note, source, text } from './language-values.ts'

/** `09-12`: the first such day after the months the round covers; `12 days`: so many after them. */
const latest = () =>
  z
    .string()
    .regex(
      /^((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d)|[1-9]\d{0,2} days)$/,
      { message: 'latest' },
    )
    .optional()
    .describe('Last day: `09-12` (month and day after the round’s months) or `12 days` after them')
const who = () =>
  z
    .array(z.enum(ROLES))
    .min(1)
    .optional()
    .describe('Only those of these roles; left out: everyone whose rights reach it')
const step = (description: string) =>
  z.strictObject({ latest: latest(), who: who() }).optional().describe(description)

/** How a round goes from the one who reports to the one who decides. */
const stages = z
  .strictObject({
    report: step('The owners report values and write texts'),
    review: z
      .strictObject({
        latest: latest(),
        who: who(),
        byAnother: z
          .boolean()
          .optional()
          .describe('true: nobody reviews what they have reported themselves (four eyes)'),
      })
      .optional()
      .describe('What is reported is reviewed'),
    deliver: step('Each body’s part is delivered'),
    decide: z
      .strictObject({
        latest: latest(),
        by: bodies()
          .min(1)
          .optional()
          .describe('Bodies that treat the round’s report, in their order'),
      })
      .optional()
      .describe('The report is treated and decided on'),
  })
  .meta({
    id: 'stages',
    title: 'Steps of a round',
    description: 'By when, and by whom, a round is reported, reviewed, delivered and decided.',
    examples: [
      {
        report: { latest: '12 days', who: ['reporter', 'unitManager'] },
        review: { latest: '09-20', byAnother: true },
        decide: { latest: '10-31', by: ['ks', 'kf'] },
      },
    ],
  })

/** When those who have something to do are reminded by mail. */
const reminders = z
  .union([
    z.literal('none'),
    z.strictObject({
      before: z
        .array(z.int().min(1).max(60))
        .max(5)
        .default([7, 1])
        .describe('Days before a step’s last day; on the day itself they are always reminded'),
      late: z
        .int()
        .min(1)
        .max(90)
        .default(3)
        .describe('The day after the last day, and then every so many days'),
    }),
  ])
  .meta({
    id: 'reminders',
    title: 'Reminders by mail',
    description:
      'When those who have something to do in a round are reminded by mail; `none`: never. Nobody gets more than one mail a day.',
    examples: [{ before: [14, 3], late: 7 }, 'none'],
  })

/** The months as a model names them, the first one first. */
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const round = z
  .strictObject({
    id: id().describe(
      'Its name; with a year it is a round: `delår-2026`, and where it is done every month `månad-03-2026`',
    ),
    label: text().optional().describe('What it is called: «Delårsrapport»'),
    kind: z
      .enum(['forecast', 'outcome'])
      .describe('Whether goals are judged by how the year is thought to end, or how it did'),
    every: z
      .enum(['month', 'quarter', 'tertial'])
      .optional()
      .describe(
        'Where it is done several times a year: after each month, quarter or tertial, each a round with the month or number in its name; `latest` is then in days',
      ),
    except: z
      .array(z.enum(MONTHS))
      .min(1)
      .optional()
      .describe(
        'With `every`: the months after which there is none; of a quarter or tertial, its last month',
      ),
    covers: z
      .string()
      .regex(
        new RegExp(`^(year|period|year to date|(${MONTHS.join('|')})[–-](${MONTHS.join('|')}))$`),
        { message: 'covers' },
      )
      .describe(
        'The months it looks back on: `year`, or from one to another, `january–august`; with `every` the `period` alone, or the `year to date`',
      ),
    statutory: z
      .enum(['delårsrapport', 'årsredovisning'])
      .optional()
      .describe('The report that the law demands, where it is one'),
    types: z.array(id()).optional().describe('Which node types it asks for; left out: all'),
    measures: z
      .array(id())
      .optional()
      .describe('Which measures it asks for; left out: all of those types'),
    stages: stages
      .optional()
      .describe('By when, and by whom, it is reported, reviewed, delivered and decided'),
    rooms: z
      .enum(['open', 'closed'])
      .optional()
      .describe(
        'Whether others see what a body reports before it delivers; left out: `closed` where `stages.deliver` is said, else `open`. Each body can open its own room',
      ),
    reminders: reminders
      .optional()
      .describe(
        'When people are reminded by mail; left out: 7 days and 1 day before, then every third day',
      ),
    instructions: text().optional().describe('What those who report should think of'),
    note: note(),
  })
  .meta({
    id: 'round',
    title: 'Rounds',
    description: 'When the goals are followed up each year.',
    examples: [
      {
        id: 'delår',
        label: 'Delårsrapport',
        kind: 'forecast',
        covers: 'january–august',
        statutory: 'delårsrapport',
        note: 'Månaderna är vårt val: policyn säger dem inte.',
      },
      {
        id: 'helår',
        label: 'Årsredovisning',
        kind: 'outcome',
        covers: 'year',
        statutory: 'årsredovisning',
      },
      {
        id: 'månad',
        label: 'Månadsuppföljning',
        kind: 'forecast',
        every: 'month',
        except: ['january', 'august', 'december'],
        covers: 'year to date',
        stages: { report: { latest: '12 days' } },
      },
    ],
  })

const labelled = (what: string) =>
  z.strictObject({ label: text().describe(`What the ${what} is called`), note: note() })

const verdict = z
  .strictObject({
    label: text().describe('What is judged'),
    scale: id().describe('The scale its grades are of'),
    rule: id().describe('A rule over nodes, or `judgement`: a person decides without suggestion'),
    by: bodies().optional().describe('Who judges; left out: any body'),
    soundEconomy: soundEconomy(),
    source: source(),
    note: note(),
  })
  .meta({
    id: 'verdict',
    title: 'Verdicts on the whole organisation',
    description: 'What is judged of the municipality as a whole, as good economic management.',
    examples: [
      {
        label: 'God ekonomisk hushållning',
        scale: 'economy',
        rule: 'soundEconomy',
        by: ['council'],
        soundEconomy: ['municipality'],
      },
    ],
  })

/** The whole model file. */
/** Sorts of publishers, as the national data portal tells them apart (ADMS). */
export const PUBLISHER_TYPES = [
  'localAuthority',
  'regionalAuthority',
  'nationalAuthority',
  'company',
  'nonProfit',
] as const
/** Terms on which open data may be used: CC0 1.0 and CC BY 4.0. */
export const LICENCES = ['cc0', 'ccBy'] as const

const contact = z
  .strictObject({
    office: text().describe('What the office or function is called; no person’s name'),
    email: z
      .string()
      .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/, { message: 'email' })
      .describe('Its e-mail address'),
  })
  .meta({
    id: 'contact',
    title: 'Contact for open data',
    description:
      'Whom those who use the open data can turn to, as the pages and the catalogue say it.',
    examples: [{ office: 'Kommunledningskontoret', email: 'oppnadata@exempel.se' }],
  })

export const modelFile = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the schema, for the editor'),
    model: id().describe('The model’s name'),
    title: text().describe('What the model is called'),
    extends: z
      .string()
      .optional()
      .describe(
        'The model file this one builds on, as a path from this one; own keys override, `null` takes away',
      ),
    municipality: z
      .strictObject({
        code: z
          .string()
          .regex(/^\d{4}$/, { message: 'code' })
          .optional()
          .describe('The municipality’s code, four digits in quotes'),
        name: text().describe('Its name'),
        colour: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/, { message: 'colour' })
          .optional()
          .describe('Its colour on the pages: # and six digits of 0–9, a–f'),
        contact: contact.optional().describe('Whom those who use its open data can turn to'),
        publisherType: z.enum(PUBLISHER_TYPES).optional().meta({
          description: 'What sort of body publishes its open data',
          default: 'localAuthority',
        }),
        place: z
          .string()
          .regex(/^http:\/\/sws\.geonames\.org\/\d{1,10}\/$/, { message: 'geonames' })
          .optional()
          .describe(
            'Where it lies, as the national data portal knows places: its address at Geonames, `http://sws.geonames.org/NUMBER/`; left out: the catalogue says Sweden',
          ),
        licence: z
          .enum(LICENCES)
          .optional()
          .describe(
            'On which terms its open data may be used: `cc0` (freely) or `ccBy` (its name is said); left out: none is said, and no catalogue is offered to the national data portal',
          ),
      })
      .optional()
      .describe('Whose model it is'),
    adopted: z
      .strictObject({
        by: text().describe('By whom'),
        date: isoDate().optional().describe('When'),
        ref: z.string().optional().describe('The paragraph, as «§ 88»'),
        dnr: z.string().optional().describe('The number of the case, as «KS 2023/118»'),
        why: text().optional().describe('Why it was adopted, in a sentence'),
      })
      .optional()
      .describe('The decision it rests on'),
    valid: days()
      .optional()
      .describe('When it is in force; a round takes the one in force at its end'),
    languages: z
      .array(languageTag())
      .optional()
      .meta({
        description: 'Languages the texts are in (BCP 47), the first before the next',
        default: ['sv'],
      }),
    source: source(),
    note: note(),
    scales: z.record(id(), scale).optional().describe('Scales, by name'),
    types: z.record(id(), nodeType).optional().describe('Node types, by name'),
    rules: z.record(id(), rule).optional().describe('Rules, by name'),
    rounds: z.array(round).optional().describe('Rounds of the year'),
    groups: z
      .record(id(), labelled('group'))
      .optional()
      .describe('Peer groups that the rules name; the chain says who is in them'),
    tags: z
      .record(id(), labelled('tag'))
      .optional()
      .describe('What tags are called; a tag that is not here is quoted as it is written'),
    seldom: z
      .union([
        z.enum(['leftOut', 'missing']),
        z.strictObject({
          carry: z
            .strictObject({
              atMostYears: z.int().min(1).max(20).describe('How old it may be'),
            })
            .describe('The latest value is carried, its year shown'),
        }),
      ])
      .optional()
      .meta({
        description:
          'What a round does with a measure that is asked more seldom: leave it out, and with it a node that would have its grade from nothing else; count it as missing; or carry its latest value',
        default: 'missing',
      }),
    ceilings: z
      .strictObject({
        goalsPerOwner: z.int().optional().describe('Goals'),
        measuresPerOwner: z.int().optional().describe('Measures'),
      })
      .optional()
      .describe('Most goals and measures that one owner should have; `check` says who has more'),
    verdicts: z
      .record(id(), verdict)
      .optional()
      .describe('Verdicts on the whole organisation, by name, as god ekonomisk hushållning'),
    documents: z
      .record(id(), documentType)
      .optional()
      .describe(
        'Documents that are composed, by name: delårsrapport, årsredovisning, a committee’s report',
      ),
  })
  .meta({
    title: 'Målkedja: a styrmodell',
    description:
      'A model file says what a municipality’s chain of goals may hold: its levels, scales, rules and rounds.',
    examples: [
      {
        model: 'liten',
        title: 'En liten styrmodell',
        scales: {
          light: {
            grades: [
              { id: 'green', tone: 'good', points: 1, label: 'Nått' },
              { id: 'red', tone: 'bad', points: 0, label: 'Ej nått' },
            ],
          },
        },
        types: {
          vision: { label: 'Vision', sort: 'text' },
          goal: {
            label: 'Mål',
            parents: ['vision'],
            owner: ['committee'],
            assessments: { status: { scale: 'light', rule: 'target' } },
          },
        },
        rules: {
          target: {
            of: 'measure',
            cases: [
              { grade: 'green', when: { reaches: 'target' } },
              { grade: 'red', otherwise: true },
            ],
          },
        },
        rounds: [{ id: 'helår', kind: 'outcome', covers: 'year' }],
      },
    ],
  })

export type ModelText = z.infer<typeof modelFile>
