// A warning from lint with its parts called by their titles, as a reader knows them.
import type { Finding } from '../domain/chain/finding.ts'
import {
  bodyTitle,
  gradeName,
  limitLabel,
  linkedTitle,
  type ModelContext,
  measureTitle,
  nodeTitle,
  roundTitle,
  say,
  scaleOfRule,
  scaleTitle,
  typeLabel,
} from './words-of-model.ts'

type Title = (id: string, context: ModelContext) => string

/** A round by its name with year, or by its id alone. */
const titleOfRound: Title = (id, context) => {
  const round = context.model.rounds.find((one) => one.id === id)
  return round === undefined ? roundTitle(id, context) : say(round.label, context, id)
}

/** What each of a finding's facts names; facts that name nothing are not here. */
const TITLES: Readonly<Record<string, Title>> = {
  node: nodeTitle,
  programme: nodeTitle,
  to: linkedTitle,
  type: typeLabel,
  measure: measureTitle,
  owner: bodyTitle,
  unit: bodyTitle,
  limit: limitLabel,
  round: titleOfRound,
  year: titleOfRound,
  judgedIn: titleOfRound,
  part: titleOfRound,
  earlier: titleOfRound,
  rule: (id, context) => say(context.model.rules.get(id)?.label, context, id),
  scale: (id, context) => {
    const scale = context.model.scales.get(id)
    return scale === undefined ? id : scaleTitle(scale, context)
  },
}

const titled = (fact: unknown, key: string, context: ModelContext): unknown => {
  if (Array.isArray(fact) && key === 'limits')
    return fact.map((one) =>
      typeof one === 'string' ? limitLabel(one, context) : withTitles(one, context),
    )
  if (Array.isArray(fact) && key === 'above') return fact.map((one) => typeLabel(one, context))
  const title = TITLES[key]
  return title === undefined || typeof fact !== 'string' ? fact : title(fact, context)
}

const withTitles = <Facts extends object>(facts: Facts, context: ModelContext): Facts =>
  // NOTE each fact keeps its shape: an id of text becomes a title of text.
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, titled(fact, key, context)]),
  ) as Facts

/** A grade that a rule gives, as the scale of the rule calls it. */
const gradeTitles = (finding: Finding, context: ModelContext): object => {
  const graded = (rule: string, grade: string) =>
    gradeName(grade, scaleOfRule(rule, context), context)
  switch (finding.warns) {
    case 'wordsMissing':
      return { grade: gradeName(finding.grade, context.model.scales.get(finding.scale), context) }
    case 'bandHidden': {
      const { rule, grade, behind } = finding
      return { grade: graded(rule, grade), behind: graded(rule, behind) }
    }
    case 'limitsGap': {
      const { rule, grade } = finding.gets ?? { rule: '', grade: null }
      return grade === null ? {} : { gets: { rule, grade: graded(rule, grade) } }
    }
    default:
      return {}
  }
}

/** The finding with titles and labels in place of ids; what has no title keeps its id. */
export const namedFinding = (finding: Finding, context: ModelContext): Finding => ({
  ...withTitles(finding, context),
  ...gradeTitles(finding, context),
})
