// What a person's judgement can rest on: the grades right below and the node's own measures, which no rule weighs.
import type { AssessedNode } from '../domain/assessment/assessed.ts'
import type { Facts } from '../domain/assessment/facts.ts'
import { findReading } from '../domain/assessment/find-reading.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { isInForce } from '../domain/organisation/organisation.ts'
import { lastDayOfRound } from '../domain/periods/period.ts'
import { answerWord } from './answers.ts'
import { catalogueOf } from './catalogues.ts'
import { sayPeriod } from './dates.ts'
import { whyMissing } from './missing-in-words.ts'
import { sayNumber, withUnit } from './numerals.ts'
import type { ReasonWords } from './reason-words.ts'
import { sentenceForAssessed } from './suggestions.ts'
import { gradeName, measureTitle, nodeTitle, type ReasonContext } from './words-of-model.ts'

/** A round as it is looked down into. */
export type Below = {
  readonly facts: Facts
  readonly assessedOf: (node: string) => readonly AssessedNode[]
}

const lineOfChild = (assessed: AssessedNode, context: ReasonContext): ReasonWords => {
  const { node, scale, decided, suggested } = assessed
  const words = catalogueOf(context.language)
  const title = nodeTitle(node, context)
  const grade = decided?.grade ?? (suggested.is === 'grade' ? suggested.grade : null)
  const name = grade === null ? null : gradeName(grade, context.model.scales.get(scale), context)
  return {
    sentence:
      name === null
        ? `${title} – ${sentenceForAssessed(assessed, context)}`
        : words.tree.member(title, words.graded(name), decided !== null),
    about: { sort: 'node', id: node },
    children: [],
  }
}

const lineOfMeasure = (measure: Measure, facts: Facts, context: ReasonContext): ReasonWords => {
  const { tree } = catalogueOf(context.language)
  const { language } = context
  const title = measureTitle(measure.id, context)
  const about = { sort: 'measure' as const, id: measure.id }
  const found = findReading(facts, measure, 'round')
  const { value, answer, period, madeUp } = found.is === 'found' ? found.reading : {}
  const shown =
    value === undefined
      ? answer === undefined
        ? null
        : answerWord(answer, language)
      : withUnit(sayNumber(value, measure.decimals, language), measure, language)
  const why = whyMissing(found.is === 'found' ? undefined : found.missing, context)
  return shown === null
    ? { sentence: tree.operandMissing(title, why), about, children: [] }
    : {
        sentence: tree.operand(`${title} ${sayPeriod(period ?? '', language)}`, shown),
        about,
        children: [],
        ...(madeUp === true ? { madeUp } : {}),
      }
}

/**
 * What lies under a node that a person judges, with how it stands there; null where nothing that is
 * assessed or measured lies under it.
 */
export const wordsOfGrounds = (
  node: string,
  { facts, assessedOf }: Below,
  context: ReasonContext,
): ReasonWords | null => {
  const own = context.chain.nodes.get(node)
  const children = [
    ...(facts.children.get(node) ?? []).flatMap((child) => {
      const [first] = assessedOf(child)
      return first === undefined ? [] : [lineOfChild(first, context)]
    }),
    ...(own?.measures ?? []).flatMap(({ measure }) => {
      const found = context.chain.measures.get(measure)
      return found === undefined || !isInForce(found.valid, lastDayOfRound(facts.round))
        ? []
        : [lineOfMeasure(found, facts, context)]
    }),
  ]
  const { grounds } = catalogueOf(context.language)
  return children.length === 0 ? null : { sentence: grounds, children }
}
