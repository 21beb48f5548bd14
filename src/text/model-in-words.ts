// A whole styrmodell in plain words: its levels, scales, rules and rounds, for the model page.
import type { Chain } from '../domain/goals/chain.ts'
import type { Model, NodeType, Scale } from '../domain/model/model.ts'
import { ruleHeading, verdictInWords } from './assessments-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate } from './dates.ts'
import { documentWords } from './documents.ts'
import { documentInWords } from './documents-in-words.ts'
import type { Language } from './language.ts'
import { demandsOfLevel, levelInWords, limitsAndFieldsOf, timeOfLevel } from './levels-in-words.ts'
import { roundsInWords } from './rounds-in-words.ts'
import { ruleInWords } from './rules-in-words.ts'
import { gradeInWords } from './scales-in-words.ts'
import { type ModelContext, noteOf, say, scaleTitle } from './words-of-model.ts'

/** A heading with what stands under it: paragraphs, then a list (numbered where order decides), then more. */
export type ModelSection = {
  readonly id: string
  readonly level: 2 | 3
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly list: readonly string[]
  readonly ordered: boolean
  readonly after: readonly string[]
}

const section = (
  id: string,
  level: 2 | 3,
  heading: string,
  rest: Partial<Omit<ModelSection, 'id' | 'level' | 'heading'>> = {},
): ModelSection => ({
  id,
  level,
  heading,
  paragraphs: (rest.paragraphs ?? []).filter((text) => text !== ''),
  list: rest.list ?? [],
  ordered: rest.ordered ?? false,
  after: (rest.after ?? []).filter((text) => text !== ''),
})

const aboutModel = (model: Model, context: ModelContext): ModelSection => {
  const words = catalogueOf(context.language).model
  const { adopted, municipality, valid, seldom } = model
  const dated = (day: string | undefined): string =>
    day === undefined ? '' : sayDate(day, context.language)
  return section('about', 2, words.about, {
    paragraphs: [
      municipality === undefined ? '' : words.municipality(say(municipality.name, context, '')),
      adopted === undefined
        ? ''
        : words.adopted(say(adopted.by, context, ''), dated(adopted.date), adopted.ref ?? ''),
      valid === undefined ? '' : words.valid(dated(valid.from), dated(valid.to)),
      seldom.is === 'carry' ? words.seldom.carry(seldom.atMostYears) : words.seldom[seldom.is],
      noteOf(model, context),
      model.source === undefined ? '' : words.source(say(model.source, context, '')),
    ],
  })
}

const levelSection = (type: NodeType, context: ModelContext): ModelSection =>
  section(`type-${type.id}`, 3, say(type.label, context, type.id), {
    paragraphs: [
      levelInWords(type, context).join(' '),
      limitsAndFieldsOf(type, context).join(' '),
      ...timeOfLevel(type, context),
    ],
    list: demandsOfLevel(type, context),
    after: [noteOf(type, context)],
  })

const scaleSection = (scale: Scale, context: ModelContext): ModelSection => {
  const { model: words } = catalogueOf(context.language)
  return section(`scale-${scale.id}`, 3, scaleTitle(scale, context), {
    paragraphs: [scale.ordered ? words.ordered : words.unordered],
    list: scale.grades.map((grade) => gradeInWords(grade, scale, context)),
    ordered: scale.ordered,
    after: [noteOf(scale, context)],
  })
}

const rulesInWords = (context: ModelContext): readonly ModelSection[] => {
  const { model: words } = catalogueOf(context.language)
  return [...context.model.rules.values()].flatMap((rule) => {
    const ways = ruleInWords(rule, context)
    return ways.map(({ before, items, after, scale }, at) => {
      const heading = ruleHeading(rule.id, context)
      const named = ways.length === 1 ? heading : words.onScale(heading, scaleTitle(scale, context))
      // The first keeps the rule's own address; where there are several, the others add their scale's.
      const id = at === 0 ? `rule-${rule.id}` : `rule-${rule.id}-${scale?.id ?? ''}`
      return section(id, 3, named, {
        paragraphs: before,
        list: items,
        ordered: true,
        after: [
          ...after,
          scale === undefined ? words.unusedRule : '',
          noteOf(rule, context),
          rule.source === undefined ? '' : words.source(say(rule.source, context, '')),
        ],
      })
    })
  })
}

const closingSections = (context: ModelContext): readonly ModelSection[] => {
  const { model: words } = catalogueOf(context.language)
  const { model } = context
  const { goalsPerOwner, measuresPerOwner } = model.ceilings
  const ceilings = [
    ...(goalsPerOwner === undefined ? [] : [words.ceilingGoals(goalsPerOwner)]),
    ...(measuresPerOwner === undefined ? [] : [words.ceilingMeasures(measuresPerOwner)]),
  ]
  const verdicts = model.verdicts.map((one) => verdictInWords(one, context))
  return [
    section('rounds', 2, words.rounds, {
      list: roundsInWords(context),
    }),
    section('groups', 2, words.groups, {
      list: [...model.groups.values()].map((label) => say(label, context, '')),
    }),
    section('ceilings', 2, words.limitsOnNumbers, { list: ceilings }),
    section('verdicts', 2, words.verdicts, { list: verdicts }),
  ].filter(({ list }) => list.length > 0)
}

const documentSections = (context: ModelContext): readonly ModelSection[] =>
  (context.model.documents ?? []).map((type) => {
    const [about = '', ...list] = documentInWords(type, context)
    return section(`document-${type.id}`, 3, say(type.label, context, type.id), {
      paragraphs: [about],
      list,
      after: [noteOf(type, context)],
    })
  })

/**
 * The model in plain words, section by section in reading order: what it is, each level, each scale,
 * each rule as sentences, the rounds, groups, ceilings, verdicts and documents. Sections of level 3 belong to
 * the nearest level 2 before them. Parts the model does not have are left out. With its `chain` nodes
 * and tags are called by their titles.
 */
export const modelInWords = (
  model: Model,
  language: Language,
  chain?: Chain,
): readonly ModelSection[] => {
  const { model: words } = catalogueOf(language)
  const context: ModelContext = { model, roundKind: 'outcome', language, ...(chain && { chain }) }
  const under = (id: string, heading: string, parts: readonly ModelSection[]) =>
    parts.length === 0 ? [] : [section(id, 2, heading), ...parts]
  return [
    aboutModel(model, context),
    ...under(
      'levels',
      words.levels,
      [...model.types.values()].map((type) => levelSection(type, context)),
    ),
    ...under(
      'scales',
      words.scales,
      [...model.scales.values()].map((scale) => scaleSection(scale, context)),
    ),
    ...under('rules', words.rules, rulesInWords(context)),
    ...closingSections(context),
    ...under('documents', documentWords(language).model.heading, documentSections(context)),
  ]
}
