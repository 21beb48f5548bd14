// A rule as its model states it, read as sentences without values: «Grön om utfallet når målvärdet eller …».
import { compare, type Exact, fromText, toText, ZERO } from '../domain/exact/exact.ts'
import { isInPercent } from '../domain/model/in-percent.ts'
import type { Model, Scale } from '../domain/model/model.ts'
import type { Band, Condition, PeerChoice, Quantity, Selection } from '../domain/model/rule.ts'
import { partsOf } from '../domain/model/rule-parts.ts'
import { sayAnswer } from './answers.ts'
import { catalogueOf } from './catalogues.ts'
import { groupAsked } from './group-clauses.ts'
import { type Clause, join, joinClauses, upperFirst } from './language.ts'
import { howCounted } from './numbers-in-rules.ts'
import { sayMargin, sayPercent, sayShort } from './numerals.ts'
import { quantityName } from './operands.ts'
import { type RuleUse, usesOfRule } from './rule-uses.ts'
import { gradeNames, membersNoun } from './selections-in-words.ts'
import {
  assessmentLabel,
  gradeName,
  type ModelContext,
  scaleOfAssessment,
} from './words-of-model.ts'

type Is<K extends Condition['is']> = Extract<Condition, { is: K }>

type Overlooking = Is<'share' | 'count'> | Is<'every' | 'some' | 'none'>

/** A margin without a measure to give it a unit. */
const ruleMargin = (
  margin: { readonly amount: Exact; readonly in: 'percent' | 'unit' },
  { language }: ModelContext,
): string =>
  margin.in === 'percent'
    ? sayMargin(margin, undefined, language)
    : `${sayShort(margin.amount, 2, language)} (${catalogueOf(language).measuresUnit})`

const overGroup = (condition: Overlooking, context: ModelContext): Clause => {
  const words = catalogueOf(context.language)
  const members = membersNoun(condition.of, [], context)
  const names = gradeNames(condition.grades, condition.of, [], context)
  const are = words.areGraded(names, condition.is === 'some' || condition.is === 'none' ? 1 : 2)
  const about = groupAsked(condition)
  if (condition.is !== 'share' && condition.is !== 'count')
    return { ...words.rule[condition.is](members, are), about }
  const bounds = condition.bounds.map(({ op, than }) => {
    const number = sayShort(than, 1, context.language)
    return words.bound(op, condition.is === 'share' ? sayPercent(number, context.language) : number)
  })
  return { ...words.rule.share(join(bounds, words.and), members, are), about }
}

const ofVerdict = (condition: Is<'verdict'>, context: ModelContext): Clause => {
  const words = catalogueOf(context.language)
  const scale = scaleOfAssessment(condition.assessment, context)
  const grades = condition.grades.map((one) => words.graded(gradeName(one, scale, context)))
  return words.rule.verdict(
    words.assessmentNamed(assessmentLabel(condition.assessment, context)),
    join(grades, words.or),
  )
}

/** One condition as a clause after «om»; conditions inside conditions are bound by «antingen» and «både». */
const clauseOf = (condition: Condition, context: ModelContext): Clause => {
  const words = catalogueOf(context.language)
  const name = (quantity: Quantity) => quantityName(quantity, context)
  switch (condition.is) {
    case 'all':
    case 'any': {
      const list = sayCondition(condition, context)
      if (condition.of.length < 2) return { subject: list, predicate: '' }
      const bind = condition.is === 'any' ? words.either : words.both
      return { subject: bind(list), predicate: '' }
    }
    case 'not':
      return condition.of.is === 'missing'
        ? words.found[condition.of.what]
        : { subject: words.notSo(sayCondition(condition.of, context)), predicate: '' }
    case 'missing':
      return words.rule.missing[condition.what]
    case 'reaches':
      return words.rule.reaches(name(condition.left), name(condition.right))
    case 'beats':
      return words.rule.beats(name(condition.left), name(condition.right))
    case 'worse': {
      const none = compare(condition.margin.amount, ZERO) === 0
      const margin = none ? '' : ruleMargin(condition.margin, context)
      return words.rule.worse(name(condition.left), condition.bound, margin, name(condition.right))
    }
    case 'compare':
      return words.isWay(name(condition.left), condition.op, name(condition.right))
    case 'within':
      return words.isBetween(name(condition.left), name(condition.from), name(condition.to))
    case 'answer':
      return words.rule.answer(
        join(
          condition.among.map((one) => sayAnswer(one, context)),
          words.or,
        ),
      )
    case 'improves': {
      const none = compare(condition.by.amount, ZERO) === 0
      const since = words.since(condition.since, condition.over)
      return words.rule.improves(since, none ? '' : ruleMargin(condition.by, context))
    }
    case 'share':
    case 'count':
    case 'every':
    case 'some':
    case 'none':
      return overGroup(condition, context)
    case 'verdict':
      return ofVerdict(condition, context)
    case 'due':
      return words.rule.due[condition.when]
    case 'otherwise':
      return words.otherwise
    default:
      throw new Error(`clauseOf: ${JSON.stringify(condition satisfies never)}`)
  }
}

/** A condition as it stands after «om», without full stop. */
export const sayCondition = (condition: Condition, context: ModelContext): string => {
  const words = catalogueOf(context.language)
  if (condition.is !== 'all' && condition.is !== 'any')
    return joinClauses([clauseOf(condition, context)], words.and)
  return joinClauses(
    condition.of.map((one) => clauseOf(one, context)),
    condition.is === 'all' ? words.and : words.or,
  )
}

type ModelRule = Model['rules'] extends ReadonlyMap<string, infer R> ? R : never

const yearWords = ({ year }: PeerChoice, context: ModelContext): string => {
  const words = catalogueOf(context.language).model.year
  return typeof year === 'string' ? words[year] : words.atMost(year.atMostYearsOld)
}

/** What a comparison is made of, said once for each: own municipality in or out, and which year. */
const peerNotes = (rule: ModelRule, context: ModelContext): readonly string[] => {
  const words = catalogueOf(context.language).model
  const notes = partsOf(rule).quantities.flatMap((quantity) =>
    quantity.is === 'peers' || quantity.is === 'rank'
      ? [
          words.peers(quantityName(quantity, context), quantity.own, yearWords(quantity, context)),
          ...(quantity.is === 'peers' && quantity.statistic === 'quartile'
            ? [words.fourth[quantity.side]]
            : []),
        ]
      : [],
  )
  return [...new Set(notes)]
}

const bandItem = (
  band: Band,
  number: Quantity,
  scale: Scale | undefined,
  context: ModelContext,
) => {
  const words = catalogueOf(context.language)
  const name = gradeName(band.grade, scale, context)
  if (band.op === 'rest') return words.model.gradeElse(name)
  const from = sayShort(fromText(toText(band.from)), 1, context.language)
  const needed = words.tree.bandNeeds(
    band.op,
    isInPercent(number) ? sayPercent(from, context.language) : from,
  )
  return words.model.gradeIf(name, `${words.model.theNumber} ${needed}`)
}

const policyNotes = (
  of: Selection,
  missing: { readonly is: 'unknown' | 'leftOut' | 'notMet'; readonly leastCoverage?: Exact },
  context: ModelContext,
): readonly string[] => {
  const words = catalogueOf(context.language).model
  const least = missing.leastCoverage
  return [
    words.missingPolicy[missing.is],
    ...(least === undefined
      ? []
      : [words.leastCoverage(sayPercent(sayShort(least, 1, context.language), context.language))]),
  ].filter(() => of.of !== 'self')
}

/** A rule in words: what it looks at, its lines in the order they are tried, and what holds for all. */
export type RuleWords = {
  readonly before: readonly string[]
  readonly items: readonly string[]
  readonly after: readonly string[]
}

const casesInWords = (
  rule: ModelRule,
  cases: readonly { readonly grade: string; readonly when: Condition }[],
  scale: Scale | undefined,
  context: ModelContext,
): RuleWords => {
  const words = catalogueOf(context.language).model
  const items = cases.map(({ grade, when }) => {
    const name = gradeName(grade, scale, context)
    return when.is === 'otherwise'
      ? words.gradeElse(name)
      : words.gradeIf(name, sayCondition(when, context))
  })
  const readsRound = partsOf(rule).quantities.some(
    (one) => one.is === 'value' && one.kind === 'round',
  )
  const foretells = context.model.rounds.some(({ kind }) => kind === 'forecast')
  return {
    before: [words.ruleOf[rule.of], words.firstDecides],
    items: items.map((item) => `${upperFirst(item)}.`),
    after: [
      ...(cases.some(({ when }) => when.is === 'otherwise') ? [] : [words.elsePerson]),
      words.unknownStops,
      ...(readsRound && foretells ? [words.roundValue] : []),
    ],
  }
}

const bodyInWords = (
  rule: ModelRule,
  scale: Scale | undefined,
  context: ModelContext,
): RuleWords => {
  const words = catalogueOf(context.language).model
  const { body } = rule
  switch (body.is) {
    case 'cases':
      return casesInWords(rule, body.cases, scale, context)
    case 'roll':
      return {
        before: [words.roll[body.how](membersNoun(body.of, [], context))],
        items: [],
        after: [
          ...policyNotes(body.of, body.missing, context),
          ...(body.noneCounts === undefined
            ? []
            : [
                words.noneCounts(
                  catalogueOf(context.language).graded(gradeName(body.noneCounts, scale, context)),
                ),
              ]),
        ],
      }
    case 'number': {
      const { number } = body
      const policy =
        number.is === 'share' || number.is === 'count' || number.is === 'weightedMean'
          ? policyNotes(number.of, number.missing, context)
          : []
      return {
        before: [
          words.yields(quantityName(number, context)),
          ...howCounted(number, scale, context),
        ],
        items: body.bands.map((band) => `${upperFirst(bandItem(band, number, scale, context))}.`),
        after: policy,
      }
    }
    default:
      throw new Error(`bodyInWords: ${JSON.stringify(body satisfies never)}`)
  }
}

/** One rule of the model in plain words, as it is used with one scale; without, where nothing uses it. */
const ruleInUse = (rule: ModelRule, use: RuleUse | undefined, asked: ModelContext): RuleWords => {
  const context = use === undefined ? asked : { ...asked, ...use }
  const said = bodyInWords(rule, use?.scale, context)
  const raw = rule.compare === 'raw' ? [catalogueOf(context.language).model.compareRaw] : []
  return { ...said, after: [...said.after, ...peerNotes(rule, context), ...raw] }
}

/** One rule of the model in plain words, once for each scale it is used with, in that scale's own words. */
export const ruleInWords = (
  rule: ModelRule,
  context: ModelContext,
): readonly (RuleWords & { readonly scale?: Scale })[] => {
  const uses = usesOfRule(rule.id, context.model)
  if (uses.length === 0) return [ruleInUse(rule, undefined, context)]
  return uses.map((use) => ({ ...ruleInUse(rule, use, context), scale: use.scale }))
}
