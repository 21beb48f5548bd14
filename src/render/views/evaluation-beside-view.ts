// An evaluation among other municipalities': the median and its place by area, or why there is none.
import type { BesideOthersView } from '../../contract/evaluation-result.ts'
import type { BesideOthers } from '../../domain/evaluation/beside-others.ts'
import type { Rank } from '../../domain/evaluation/compare-evaluations.ts'
import type { OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import { sumPoints } from '../../domain/evaluation/sum-points.ts'
import { evaluationWords, sayNotTogether } from '../../text/evaluation.ts'
import { besideWords } from '../../text/evaluation-beside.ts'
import type { Language } from '../../text/language.ts'
import type { EvaluationSeen, EvaluationViewing } from './evaluation-seen.ts'
import {
  figureOf,
  sayInColumn,
  sayPart,
  sayTotal,
  textIn,
  titleOfAssessor,
  titleOfPart,
  titleOfScope,
} from './evaluation-words.ts'
import { addressOf } from './evaluations-view.ts'

const sayPlace = ({ rank, counted, missing }: Rank, language: Language): string => {
  const words = besideWords(language)
  const said = rank === null ? words.noPlace : words.placeOf(rank, counted)
  return missing === 0 || rank === null ? said : `${said} (${words.missing(missing)})`
}

const rowsOf = (
  { evaluation }: OpenedEvaluation,
  { by, parts }: BesideOthers,
  language: Language,
): BesideOthersView['rows'] => {
  const { framework } = evaluation
  const sums = sumPoints(evaluation, by)
  const asked = [...parts].filter(([part]) => part !== null || framework.points?.hasTotal === true)
  const owns = asked.map(([part]) =>
    part === null ? sums.total : (sums.parts.get(part)?.points ?? null),
  )
  const own = sayInColumn(owns, language)
  const medians = asked.map(([, { median }]) => median.median)
  const median = sayInColumn(medians, language)
  return asked.map(([part, { rank }], at) => {
    const missing =
      part === null ? sayTotal(sums, language) : sayPart(sums.parts.get(part), language)
    const [points, middle] = [owns[at] ?? null, medians[at] ?? null]
    return {
      part: part ?? '',
      title:
        part === null
          ? besideWords(language).total
          : `${part} ${titleOfPart({ framework, language }, part)}`,
      own: points === null ? missing : own(points),
      ownFigure: figureOf(points),
      median: middle === null ? '–' : median(middle),
      medianFigure: figureOf(middle),
      place: sayPlace(rank, language),
    }
  })
}

/** «Kumla, 2024»: who, and of which year. */
const whoseOf = ({ evaluation }: OpenedEvaluation, language: Language): string =>
  `${textIn(evaluation.organisation, language)}, ${evaluation.year}`

export const besideView = (
  { opened }: Pick<EvaluationSeen, 'opened'>,
  { language, organisation }: EvaluationViewing,
  beside: BesideOthers<OpenedEvaluation>,
): BesideOthersView => {
  const words = besideWords(language)
  const { framework } = opened.evaluation
  const { by, group, leftOut } = beside
  return {
    by,
    label: titleOfAssessor({ framework, language }, by),
    said: group.length === 1 ? words.alone : words.counted(group.length),
    others: group.slice(1).map((one) => ({
      title: whoseOf(one, language),
      href: addressOf(organisation, one.id),
    })),
    rows: rowsOf(opened, beside, language),
    leftOut: leftOut.map(({ other, why }) =>
      evaluationWords(language).result.leftOut(
        textIn(other.evaluation.title, language),
        sayNotTogether(
          why,
          (id) => titleOfScope({ framework: other.framework, language }, id),
          language,
        ),
      ),
    ),
  }
}
