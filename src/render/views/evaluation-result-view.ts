// The result of an evaluation: its rose, strengths and improvement areas, and what it is seen beside.
import type { GapView, ResultReply, StrengthsView } from '../../contract/evaluation-result.ts'
import type { Reference } from '../../domain/evaluation/evaluation.ts'
import { placedParts } from '../../domain/evaluation/framework.ts'
import { type Gap, gapsIn, strengthsIn } from '../../domain/evaluation/strengths.ts'
import { sumPoints } from '../../domain/evaluation/sum-points.ts'
import { type Exact, HUNDRED, multiply } from '../../domain/exact/exact.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { asSentence, type Language } from '../../text/language.ts'
import { sayPercent } from '../../text/numerals.ts'
import { assignmentsOf, givenOf, sayNoAssignments } from './evaluation-assignments.ts'
import { besideView } from './evaluation-beside-view.ts'
import { sayDiffering } from './evaluation-differing.ts'
import { exampleSubjectIn, fileExamples, keptExamples } from './evaluation-examples.ts'
import { roseView, sayNoRose } from './evaluation-rose-view.ts'
import type { EvaluationSeen, EvaluationViewing } from './evaluation-seen.ts'
import { evaluationSeriesView } from './evaluation-series-view.ts'
import {
  figureOf,
  sayPoints,
  sayTotal,
  textIn,
  titleOfAssessor,
  titleOfPart,
  titleOfScope,
} from './evaluation-words.ts'
import { headView, seenAt } from './evaluations-view.ts'

/** The area that a part lies in. */
const areaOf = (places: ReturnType<typeof placedParts>, id: string): string => {
  let here = places.get(id)
  while (here !== undefined && here.under !== null) here = places.get(here.under.id)
  return here?.part.id ?? id
}

const gapView = (seen: EvaluationSeen, viewing: EvaluationViewing, gap: Gap): GapView => {
  const { language } = viewing
  const { evaluation } = seen.opened
  const { framework } = evaluation
  const words = evaluationWords(language)
  const area = areaOf(placedParts(framework), gap.part)
  const figure = figureOf(gap.points)
  const left = figureOf(gap.gap)
  if (figure === null || left === null) throw new Error('a gap has points')
  return {
    id: gap.part,
    title: titleOfPart({ framework, language }, gap.part),
    area: area === gap.part ? '' : titleOfPart({ framework, language }, area),
    said: words.of(sayPoints(gap.points, language), sayPoints(gap.most, language)),
    figure,
    gap: words.result.gap(sayPoints(gap.gap, language)),
    gapFigure: left,
    examples: [
      ...fileExamples(seen, gap.part, language),
      ...keptExamples(seen, gap.part, ['question', 'improvementArea']),
    ],
    exampleSubject: exampleSubjectIn(seen, gap.part),
    given: givenOf(seen, gap.part, viewing),
    assignments: seen.mayEvaluate ? assignmentsOf(seen, gap, viewing) : [],
  }
}

const strengthsView = (
  seen: EvaluationSeen,
  viewing: EvaluationViewing,
  by: string,
): StrengthsView => {
  const { evaluation } = seen.opened
  const found = strengthsIn(evaluation, by)
  const of = (gaps: readonly Gap[]) => gaps.map((gap) => gapView(seen, viewing, gap))
  return {
    by,
    label: titleOfAssessor({ framework: evaluation.framework, language: viewing.language }, by),
    strengths: of(found.strengths),
    weaknesses: of(found.weaknesses),
    improvements: of(found.improvements),
  }
}

const inSentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(asSentence)
    .join(' ')

/** Whose a reference is, how many they are, and whether it is of the same scope. */
const sayReference = (seen: EvaluationSeen, one: Reference, language: Language): string => {
  const { reference, kinds } = evaluationWords(language)
  const { evaluation } = seen.opened
  const saying = { framework: evaluation.framework, language }
  const facts = [
    one.count === undefined ? reference.countUnknown : reference.count(one.count),
    one.scope === undefined
      ? reference.scopeUnknown
      : reference.scope(titleOfScope(saying, one.scope)),
    ...(one.total === undefined ? [] : [reference.total(sayPoints(one.total, language))]),
    ...(one.fragment === undefined ? [] : [reference.fragment(textIn(one.fragment, language))]),
  ]
  const care =
    one.scope === evaluation.scope
      ? ''
      : one.scope === undefined
        ? reference.unlikeScope
        : reference.otherScope
  const source = textIn(one.source, language)
  return inSentences([
    `${reference.of(kinds[one.kind], textIn(one.whose, language))}: ${facts.join(', ')}`,
    care,
    textIn(one.note, language),
    source === '' ? '' : reference.source(source),
  ])
}

const totalsOf = (seen: EvaluationSeen, language: Language): readonly string[] => {
  const { evaluation } = seen.opened
  const { framework, published, given } = evaluation
  const words = evaluationWords(language)
  const saying = { framework, language }
  if (framework.points === null) return [words.noPoints]
  const by = framework.assessors.filter(({ id }) => given.some((one) => one.by === id))
  const sums = framework.points.hasTotal
    ? by.map(({ id }) =>
        asSentence(
          words.sum(titleOfAssessor(saying, id), sayTotal(sumPoints(evaluation, id), language)),
        ),
      )
    : []
  const printed = published.map((one) => {
    const label = titleOfAssessor(saying, one.by)
    const said =
      one.total === undefined
        ? words.publishedFragment(label, textIn(one.fragment, language))
        : words.published(label, sayPoints(one.total, language))
    return inSentences([said, textIn(one.note, language)])
  })
  return [...sums, ...printed, ...sayDiffering(evaluation, language)]
}

const percent = (part: Exact, language: Language): string =>
  sayPercent(sayPoints(multiply(part, HUNDRED), language), language)

export const resultView = (seen: EvaluationSeen, viewing: EvaluationViewing): ResultReply => {
  const { opened, loaded, series } = seen
  const { language, organisation } = viewing
  const { evaluation } = opened
  const { framework, comments, given } = evaluation
  const words = evaluationWords(language)
  const saying = { framework, language }
  const { reads } = framework
  const rose = roseView(seen, language)
  const by = framework.assessors.filter(({ id }) => given.some((one) => one.by === id))
  const hasPoints = framework.points !== null
  return {
    ...headView(loaded, opened, viewing),
    href: seenAt(organisation, opened),
    rose,
    noRose: rose === null ? sayNoRose(framework, language) : '',
    totals: totalsOf(seen, language),
    references: evaluation.references.map((one) => sayReference(seen, one, language)),
    reads: hasPoints
      ? words.result.reads(
          percent(reads.strength, language),
          percent(reads.weakness, language),
          reads.most,
          reads.isOurs,
        )
      : '',
    noAssignments: hasPoints && seen.mayEvaluate ? sayNoAssignments(seen, viewing) : '',
    // NOTE of a group that is withheld nothing can be read, not even that it has no weaknesses.
    strengths: hasPoints
      ? by
          .filter(({ id }) => gapsIn(evaluation, id).length > 0)
          .map(({ id }) => strengthsView(seen, viewing, id))
      : [],
    series: hasPoints
      ? series
          .filter(({ by: of }) => by.some(({ id }) => id === of))
          .map((one) => evaluationSeriesView(opened, viewing, one))
      : [],
    amongOthers: hasPoints
      ? seen.beside
          .filter(({ by: of }) => by.some(({ id }) => id === of))
          .map((one) => besideView(seen, viewing, one))
      : [],
    comments: comments.map(({ part, by: of, text }) => ({
      about: part === null ? words.part.whole : titleOfPart(saying, part),
      label: titleOfAssessor(saying, of),
      text: textIn(text, language),
    })),
  }
}
