// What every view is made from: a round with its conclusions, the reader's language, where links lead.

import type {
  AreasView,
  FigureView,
  GradeView,
  ReasonView,
  SourceView,
  StandingView,
} from '../../contract/views.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import type { Conclusions, Stand } from '../../domain/assessment/conclusions.ts'
import { type Facts, gatherFacts } from '../../domain/assessment/facts.ts'
import { findReading } from '../../domain/assessment/find-reading.ts'
import { madeUpGrades } from '../../domain/assessment/made-up.ts'
import type { RuleReason } from '../../domain/assessment/reasons.ts'
import { type Exact, fromText, toDecimalText, toText } from '../../domain/exact/exact.ts'
import type { Chain, Node } from '../../domain/goals/chain.ts'
import type { LimitValue, Measure, Reading } from '../../domain/measures/measure.ts'
import type { RestatedValue } from '../../domain/measures/restated.ts'
import type { Model } from '../../domain/model/model.ts'
import { yieldsNumber } from '../../domain/model/yields-number.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import { lastDayOfRound, nameOfRound, type Round } from '../../domain/periods/period.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language, lowerFirst, otherLanguage } from '../../text/language.ts'
import { MOST_DECIMALS, sayNumber, sayPercent, unitSign, withUnit } from '../../text/numerals.ts'
import { pageWords } from '../../text/pages.ts'
import type { PageWords } from '../../text/pages-sv.ts'
import { sayReadingIn } from '../../text/readings-in-words.ts'
import type { AreasWords, ReasonWords } from '../../text/reason-words.ts'
import { sentenceForAssessed } from '../../text/suggestions.ts'
import {
  bodyTitle,
  gradeInForce,
  type ReasonContext,
  roundTitle,
  wordsOfGrade,
} from '../../text/words-of-model.ts'

/** Where the pages of one round are: the same views serve the public site and the staff's. */
export type Addresses = {
  readonly home: string
  readonly node: (id: string) => string
  readonly measure: (id: string) => string
  readonly tag: (id: string) => string
  /** The list of programmes. */
  readonly programmes: string
  readonly programme: (id: string) => string
  readonly model: string
}

/** Of what has no pages of its own: only its words are used. */
export const NOWHERE: Addresses = {
  home: '',
  node: () => '',
  measure: () => '',
  tag: () => '',
  programmes: '',
  programme: () => '',
  model: '',
}

export type Viewing = {
  readonly model: Model
  readonly chain: Chain
  readonly round: Round
  readonly at: string
  readonly conclusions: Conclusions
  readonly facts: Facts
  readonly language: Language
  readonly context: ReasonContext
  readonly words: PageWords
  readonly to: Addresses
  /** Values that have been published as something else. */
  readonly restated: readonly RestatedValue[]
}

/** A round with its conclusions; `facts` are given where they are at hand already. */
export type ViewedRound = Pick<Viewing, 'model' | 'chain' | 'round' | 'at' | 'conclusions'> & {
  readonly facts?: Facts
  readonly restated?: readonly RestatedValue[]
}

/** A round made ready to be looked at in a language. */
export const viewIn = (seen: ViewedRound, language: Language, to: Addresses): Viewing => ({
  ...seen,
  facts: seen.facts ?? gatherFacts(seen.model, seen.chain, seen.round, seen.at),
  language,
  context: { model: seen.model, chain: seen.chain, roundKind: seen.round.kind, language },
  words: pageWords(language),
  to,
  restated: seen.restated ?? [],
})

export const sayText = ({ language, model }: Viewing, text: Text): string =>
  inLanguage(text, language, model.languages)
/** The language of a text where it is not the reader's, for whoever has the page read aloud. */
export const langOf = (
  { language, model }: Viewing,
  text: Text | undefined,
): { readonly lang?: string } => {
  const lang = text === undefined ? undefined : otherLanguage(text, language, model.languages)
  return lang === undefined ? {} : { lang }
}
export const sayOptional = (viewing: Viewing, text: Text | undefined): string | undefined =>
  text === undefined ? undefined : sayText(viewing, text)

export const titleOfRound = (viewing: Viewing): string =>
  roundTitle(nameOfRound(viewing.round), viewing.context)

export const ownerOf = (viewing: Viewing, node: Node): string | undefined =>
  node.owner === undefined ? undefined : bodyTitle(node.owner, viewing.context)

// NOTE a round's facts never change, so what is in force in it is found once.
const shownIn = new WeakMap<Facts, ReadonlyMap<string, Node>>()

/** The nodes in force at the round's end by id, in the chain's order. */
export const nodesShown = ({ facts, round }: Viewing): ReadonlyMap<string, Node> => {
  const known = shownIn.get(facts)
  if (known !== undefined) return known
  const day = lastDayOfRound(round)
  const shown = new Map([...facts.chain.nodes].filter(([, node]) => isInForce(node.valid, day)))
  shownIn.set(facts, shown)
  return shown
}

const gradeIn = (context: ReasonContext, scale: string, id: string): GradeView => {
  const grade = context.model.scales.get(scale)?.grades.find((g) => g.id === id)
  if (grade === undefined) throw new Error(`the scale «${scale}» has no grade «${id}»`)
  return { tone: grade.tone, word: wordsOfGrade(grade, context) }
}

/** A grade as it is shown in this kind of round. */
export const gradeView = ({ context }: Viewing, scale: string, id: string): GradeView =>
  gradeIn(context, scale, id)

/** Shares and degrees are per cent; a weighted mean or a count is a plain number. */
const sayRuleNumber = (
  { language }: ReasonContext,
  number: string,
  reasons: Pick<RuleReason, 'body'> | null,
): string => {
  const body = reasons?.body
  const decimals = body?.is === 'number' ? body.number.decimals : 1
  const said = sayNumber(fromText(number), decimals, language)
  const isPercent = body?.is === 'number' && ['share', 'degree'].includes(body.number.quantity.is)
  return isPercent ? sayPercent(said, language) : said
}

/** What is said where there is no grade. */
const withoutGrade = (
  language: Language,
  is: Exclude<Stand['is'], 'grade' | 'number'>,
): GradeView => {
  const words = pageWords(language)
  switch (is) {
    case 'noRule':
      return { tone: 'none', word: words.noRule }
    case 'noBasis':
      return { tone: 'none', word: words.noBasis }
    case 'judgement':
      return { tone: 'none', word: words.waits }
    case 'notYet':
      return { tone: 'none', word: words.notYet }
    case 'notTold':
      return { tone: 'none', word: words.notTold }
    default:
      throw new Error(`withoutGrade: ${JSON.stringify(is satisfies never)}`)
  }
}

/** What a rule came to, as a badge; the reasons say how a number is to be written. */
export const conclusionView = (
  context: ReasonContext,
  { scale, suggested, reasons }: AssessedNode,
): GradeView => {
  if (suggested.is === 'grade') return gradeIn(context, scale, suggested.grade)
  return suggested.is === 'number'
    ? { tone: 'number', word: sayRuleNumber(context, suggested.number, reasons) }
    : withoutGrade(context.language, suggested.is)
}

const suggestedView = ({ context }: Viewing, assessed: AssessedNode): GradeView =>
  conclusionView(context, assessed)

/** The grade in force of a node's first assessment, or why it has none; null where it has no assessment. */
export const badgeOf = (viewing: Viewing, node: string): GradeView | null => {
  const stand = viewing.conclusions.standOf(node)
  if (stand === null) return null
  const marked = (grade: GradeView): GradeView =>
    madeUpGrades(viewing.facts).ofGrade(node) ? { ...grade, madeUp: true } : grade
  if (stand.grade !== null) return marked(gradeView(viewing, stand.scale, stand.grade))
  const [first] = stand.is === 'number' ? viewing.conclusions.assessedOf(node) : []
  if (first !== undefined) return marked(suggestedView(viewing, first))
  if (stand.is === 'grade' || stand.is === 'number')
    throw new Error(`badgeOf: «${node}» has no grade`)
  return withoutGrade(viewing.language, stand.is)
}

/** A grade beside a title that is marked as made up already: one mark is enough. */
export const besideMark = (grade: GradeView | null, isMarked: boolean): GradeView | null =>
  isMarked && grade !== null ? { tone: grade.tone, word: grade.word } : grade

/** Whether a rule's grade or number, by the node's first assessment, rests on something made up. */
const restsOnMadeUp = ({ model, chain, facts }: Viewing, assessed: AssessedNode): boolean => {
  const type = model.types.get(chain.nodes.get(assessed.node)?.type ?? '')
  const { is } = assessed.suggested
  return (
    (is === 'grade' || is === 'number') &&
    type?.assessments[0]?.id === assessed.assessment &&
    madeUpGrades(facts).ofSuggestion(assessed.node)
  )
}

/** One assessment as it is shown: what stands, what the rule suggests, what a person decided, and why. */
export const standingOf = (viewing: Viewing, assessed: AssessedNode): StandingView => {
  const suggested = suggestedView(viewing, assessed)
  const { decided } = assessed
  const grade = gradeInForce(assessed)
  const type = viewing.model.types.get(viewing.chain.nodes.get(assessed.node)?.type ?? '')
  const assessment = type?.assessments.find((a) => a.id === assessed.assessment)
  const label = assessment?.label
  return {
    inForce: grade === null ? suggested : gradeView(viewing, assessed.scale, grade),
    suggested:
      decided !== null && assessed.suggested.is === 'judgement'
        ? { tone: 'none', word: viewing.words.judged }
        : restsOnMadeUp(viewing, assessed)
          ? { ...suggested, madeUp: true }
          : suggested,
    decided:
      decided === null
        ? null
        : {
            ...gradeView(viewing, assessed.scale, decided.grade),
            ...(decided.reason === undefined ? {} : { reason: sayText(viewing, decided.reason) }),
            ...(decided.by === undefined
              ? {}
              : {
                  // NOTE nobody stands behind what is made up, so no name is shown for it.
                  by: [
                    decided.madeUp ? undefined : decided.person,
                    bodyTitle(decided.by, viewing.context),
                  ]
                    .filter((x) => x !== undefined)
                    .join(', '),
                }),
            ...(decided.date === undefined
              ? {}
              : { date: sayDate(decided.date, viewing.language) }),
            madeUp: decided.madeUp,
          },
    decidable: assessment === undefined || !yieldsNumber(viewing.model, assessment),
    sentence: sentenceForAssessed(assessed, viewing.context),
    ...(label === undefined ? {} : { label: sayText(viewing, label) }),
  }
}

/** A number of the measure's with its unit. */
export const sayMeasured = ({ language }: Viewing, measure: Measure, value: Exact): string =>
  withUnit(sayNumber(value, measure.decimals, language), measure, language)

/** A reading's value with its unit, or its answer, or why it is missing. */
export const sayReading = (
  viewing: Viewing,
  measure: Measure,
  reading: Pick<Reading, 'value' | 'answer' | 'missing'>,
): string => sayReadingIn(measure, reading, viewing.language)

/** A number of the measure's to count with; null where there is none. */
export const figureOf = (
  { language }: Viewing,
  measure: Measure,
  value: Exact | undefined,
): FigureView | null => {
  if (value === undefined) return null
  const { decimals } = measure
  const whole = toText(value)
  // NOTE what units make together may have no end; it is cut where nobody reads on.
  const exact = whole.includes('/') ? toDecimalText(value, decimals + MOST_DECIMALS) : whole
  return { exact, decimals, unit: unitSign(measure, language) }
}

/** A limit to count with; null where it is an interval or none. */
export const limitFigure = (
  viewing: Viewing,
  measure: Measure,
  limit: LimitValue | undefined,
): FigureView | null => figureOf(viewing, measure, limit?.is === 'number' ? limit.value : undefined)

/** A limit in the reader's numbers. */
export const sayLimit = (viewing: Viewing, measure: Measure, limit: LimitValue): string => {
  const number = (value: Exact) => sayNumber(value, measure.decimals, viewing.language)
  const said =
    limit.is === 'number' ? number(limit.value) : `${number(limit.from)}–${number(limit.to)}`
  return withUnit(said, measure, viewing.language)
}

/** The same where there is no room for a mark beside it: «20 (påhittat)». */
export const sayLimitMarked = (viewing: Viewing, measure: Measure, limit: LimitValue): string => {
  const said = sayLimit(viewing, measure, limit)
  return limit.madeUp === true ? `${said} (${lowerFirst(viewing.words.madeUp)})` : said
}

/** A source as it was written, in the model's first language; what is made up is said to be in the reader's. */
export const sourceView = (
  { model, language, words }: Viewing,
  text: string,
  madeUp = false,
): SourceView => {
  const [written = 'sv'] = model.languages
  if (written === language) return { text }
  return madeUp ? { text: words.madeUp } : { text, lang: written }
}

/** Where only some are made up, those are marked and the others have sources of their own. */
const isPartlyMadeUp = (areas: AreasWords | undefined): boolean =>
  areas?.rows.some(({ madeUp }) => madeUp === true) === true

const areasView = (viewing: Viewing, { rows, ...areas }: AreasWords): AreasView => ({
  ...areas,
  rows: rows.map(({ source, ...row }) => ({
    ...row,
    ...(source === undefined ? {} : { source: sourceView(viewing, source, row.madeUp) }),
  })),
})

/** Where a step comes from; nothing where that would only say its mark once more. */
const sourceBeside = (
  viewing: Viewing,
  text: string,
  isMarked: boolean,
): Pick<ReasonView, 'source'> => {
  const source = sourceView(viewing, text, isMarked)
  return isMarked && source.text === viewing.words.madeUp ? {} : { source }
}

/** The reasons with a way on from each member and reading to its own page. */
export const reasonsView = (
  viewing: Viewing,
  { about, areas, children, source, ...said }: ReasonWords,
): ReasonView => ({
  ...said,
  ...(source === undefined
    ? {}
    : sourceBeside(viewing, source, said.madeUp === true && !isPartlyMadeUp(areas))),
  ...(areas === undefined ? {} : { areas: areasView(viewing, areas) }),
  ...(about === undefined ? {} : { href: viewing.to[about.sort](about.id) }),
  children: children.map((child) => reasonsView(viewing, child)),
})

/** The reading this round takes for a measure. */
export const readingNow = (viewing: Viewing, measure: Measure): Reading | null => {
  const found = findReading(viewing.facts, measure, 'round')
  return found.is === 'found' ? found.reading : null
}
