// An evaluation as it is worked on: its areas and questions, how far each assessor has come, and closing it.
import type { EvaluationReply, ReferenceFormView } from '../../contract/evaluations.ts'
import {
  type Framework,
  isRespondents,
  type Part,
  placedParts,
} from '../../domain/evaluation/framework.ts'
import { REFERENCE_KINDS } from '../../domain/evaluation/language-evaluation.ts'
import { EVIDENCE_SORTS } from '../../domain/evaluation/language-values.ts'
import { lineChange } from '../../domain/evaluation/opened-evaluation.ts'
import { type PointsSum, sumPoints } from '../../domain/evaluation/sum-points.ts'
import { sayDate } from '../../text/dates.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { commentsOn, type Making, notesOf, partView } from './evaluation-part-view.ts'
import type { EvaluationSeen, EvaluationViewing } from './evaluation-seen.ts'
import { levelsOfParts, sayPoints, sayTotal, textIn } from './evaluation-words.ts'
import { addressOfVersion, headView, seenAt } from './evaluations-view.ts'

const lowestParts = (framework: Framework): readonly Part[] =>
  [...placedParts(framework).values()]
    .map(({ part }) => part)
    .filter(({ parts }) => parts.length === 0)

/** How many of the lowest parts have points, where the areas are not given theirs whole. */
const progressOf = ({ saying }: Making, sums: PointsSum): string => {
  const { framework, language } = saying
  const lowest = lowestParts(framework)
  const areas = framework.areas
  const has = (id: string) => (sums.parts.get(id)?.points ?? null) !== null
  const isWhole = areas.some(({ id }) => sums.parts.get(id)?.from === 'given')
  const counted = isWhole ? areas : lowest
  return evaluationWords(language).progress(
    counted.filter(({ id }) => has(id)).length,
    counted.length,
    levelsOfParts(
      saying,
      counted.map(({ id }) => id),
    ),
  )
}

/** Each reference as it can be written, and an empty one to add. */
const referencesOf = ({
  seen: { opened },
  saying: { framework, language },
}: Making): readonly ReferenceFormView[] => {
  const areas = framework.areas.map(({ id, title }) => ({
    part: id,
    title: `${id} ${textIn(title, language)}`,
  }))
  const written = opened.evaluation.references.map(
    ({ kind, whose, count, total, values }, place): ReferenceFormView => ({
      place,
      kind,
      whose: textIn(whose, language),
      count: count === undefined ? '' : String(count),
      total: total === undefined ? '' : sayPoints(total, language),
      values: areas.map((area) => {
        const value = values.get(area.part)
        return { ...area, written: value === undefined ? '' : sayPoints(value, language) }
      }),
    }),
  )
  const empty = areas.map((area) => ({ ...area, written: '' }))
  return [
    ...written,
    { place: null, kind: 'median', whose: '', count: '', total: '', values: empty },
  ]
}

export const evaluationView = (
  seen: EvaluationSeen,
  viewing: EvaluationViewing,
): EvaluationReply => {
  const { opened, loaded, mayEvaluate } = seen
  const { language, organisation, today } = viewing
  const { evaluation } = opened
  const { framework } = evaluation
  const words = evaluationWords(language)
  const saying = { framework, language }
  const sums = framework.assessors.map(({ id }) => sumPoints(evaluation, id))
  const making: Making = { seen, viewing, saying, sums }
  const href = seenAt(organisation, opened)
  return {
    ...headView(loaded, opened, viewing),
    href,
    resultHref: `${href}/resultat`,
    mayEvaluate,
    givesPoints: framework.points !== null,
    assessors: framework.assessors.map((assessor, index) => {
      const of = sums[index]
      const published = evaluation.published.find(({ by }) => by === assessor.id)
      const answers = evaluation.answers.get(assessor.id)
      const hasTotal = framework.points?.hasTotal === true
      return {
        id: assessor.id,
        label: textIn(assessor.title, language),
        isGroup: isRespondents(assessor),
        total: of === undefined || !hasTotal ? '' : sayTotal(of, language),
        progress: of === undefined || framework.points === null ? '' : progressOf(making, of),
        answers: answers === undefined ? '' : String(answers),
        published: published?.total === undefined ? '' : sayPoints(published.total, language),
      }
    }),
    answersBasedOn: lineChange(opened, 'answers', '', ''),
    publishedBasedOn: lineChange(opened, 'published', '', ''),
    enteredBasedOn: lineChange(opened, 'entered', '', ''),
    references: mayEvaluate && framework.points !== null ? referencesOf(making) : [],
    referencesBasedOn: lineChange(opened, 'references', '', ''),
    referenceKinds: REFERENCE_KINDS.map((id) => ({ id, label: words.kinds[id] })),
    entered: textIn(framework.ownNote, language),
    areas: framework.areas.map((area) => partView(making, area, 1)),
    comments: commentsOn(making, null),
    ownNote: notesOf(making, ''),
    evidenceSorts: EVIDENCE_SORTS.map((id) => ({ id, label: words.sorts[id] })),
    closing: {
      mayClose: mayEvaluate && opened.isOpen && opened.lines.length > 0,
      asksWhy: opened.versions.length > 0,
      today,
    },
    versions: opened.versions.map((one) => ({
      said: words.closing.version(sayDate(one.closedOn, language), one.person, one.why),
      link: {
        title: words.closing.called(one.version),
        href: addressOfVersion(organisation, opened.id, one),
      },
    })),
  }
}
