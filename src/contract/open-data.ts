// The shapes of open data: what is published of goals, measures and values, for programs.
import { z } from 'zod'

const words = z.string()
const day = z.iso.date()
const orNull = <T extends z.ZodType>(shape: T) => shape.nullable()

/** A limit beside a value: by its name, as a number or its ends, and in words. */
const limitShape = z
  .strictObject({
    name: words,
    value: orNull(z.number()),
    from: orNull(z.number()),
    to: orNull(z.number()),
    said: words,
    isMadeUp: z.boolean(),
  })
  .readonly()
  .meta({ id: 'Limit', description: 'The limit that the value is held against in its year.' })

export const openValueShape = z
  .strictObject({
    measureId: z.string(),
    measureTitle: words,
    bodyId: orNull(z.string()).meta({
      description: 'The unit that reports, a school or a home; null: the measure’s own body.',
    }),
    bodyTitle: orNull(words),
    period: z.string().meta({ description: '`2026`, `2026-T1`, `2026-03`: the period in short.' }),
    periodStarts: day,
    periodEnds: day,
    kind: z.enum(['outcome', 'forecast', 'outcomeToDate', 'preliminary']),
    sex: z.enum(['all', 'women', 'men']),
    value: orNull(z.number()).meta({ description: 'null: there is no number.' }),
    answer: orNull(words).meta({
      description: 'Yes, no, a choice or words, where it is no number.',
    }),
    missing: orNull(
      z.enum([
        'notReported',
        'notAsked',
        'suppressed',
        'notYetPublished',
        'notApplicable',
        'withdrawn',
        'notTold',
      ]),
    ).meta({ description: 'Why there is neither number nor answer.' }),
    missingSaid: orNull(words),
    unitOfMeasure: words,
    limit: orNull(limitShape),
    grade: orNull(words).meta({
      description:
        'The grade of the goal that the value alone decides, on the value that the follow-up reads.',
    }),
    breaks: z.boolean().meta({ description: 'The series breaks here.' }),
    isMadeUp: z.boolean(),
    source: orNull(words),
  })
  .readonly()
  .meta({ id: 'Value', description: 'One value of a measure, or why it is missing.' })

export const openMeasureShape = z
  .strictObject({
    id: z.string(),
    title: words,
    definition: orNull(words),
    unitOfMeasure: words,
    decimals: z.int(),
    better: z.enum(['higher', 'lower', 'interval', 'none']),
    ownerTitle: orNull(words),
    goalIds: z.array(z.string()).readonly(),
    source: orNull(words),
    page: z.string().meta({ description: 'The measure’s page, for people.' }),
  })
  .readonly()
  .meta({ id: 'Measure', description: 'What is counted to see whether a goal is reached.' })

const assessmentShape = z
  .strictObject({
    name: orNull(words),
    grade: words,
    why: words,
    isMadeUp: z.boolean(),
  })
  .readonly()
  .meta({ id: 'Assessment', description: 'A grade in words, with the sentence that explains it.' })

export const openGoalShape = z
  .strictObject({
    id: z.string(),
    level: words,
    title: words,
    parentIds: z.array(z.string()).readonly(),
    ownerTitle: orNull(words),
    grade: orNull(words),
    assessments: z.array(assessmentShape).readonly(),
    measures: z
      .array(
        z
          .strictObject({ measureId: z.string(), role: z.enum(['decides', 'indicates']) })
          .readonly(),
      )
      .readonly(),
    isMadeUp: z.boolean(),
    source: orNull(words),
    page: z.string().meta({ description: 'The goal’s page, for people.' }),
  })
  .readonly()
  .meta({ id: 'Goal', description: 'A goal, or another part of the chain, with its grade.' })

export const openVersionShape = z
  .strictObject({
    id: z.string(),
    municipalityId: z.string(),
    roundId: z.string(),
    roundTitle: words,
    periodStarts: day,
    periodEnds: day,
    number: z.int(),
    status: z.enum(['published', 'proposed', 'decided']),
    said: words,
    publishedAt: z.iso.datetime(),
    isLatest: z.boolean(),
    page: z.string(),
  })
  .readonly()
  .meta({ id: 'Version', description: 'A published version of a follow-up.' })

export const openMunicipalityShape = z
  .strictObject({
    id: z.string(),
    code: orNull(z.string()),
    name: words,
    latestVersionId: orNull(z.string()),
    licence: orNull(z.url()),
    page: z.string(),
  })
  .readonly()
  .meta({ id: 'Municipality', description: 'A municipality that publishes here.' })

export type OpenValue = z.infer<typeof openValueShape>
export type OpenMeasure = z.infer<typeof openMeasureShape>
export type OpenGoal = z.infer<typeof openGoalShape>
export type OpenVersion = z.infer<typeof openVersionShape>
export type OpenMunicipality = z.infer<typeof openMunicipalityShape>
