// An evaluation as it is worked on: its areas and questions, what each assessor gives, and what shows it.
import type {
  CellView,
  CommentView,
  EnteringView,
  EvaluationReply,
  EvidenceView,
  PartView,
} from '../../contract/evaluations.ts'
import type { Evidence } from '../../domain/evaluation/evaluation.ts'
import { givenTo } from '../../domain/evaluation/evaluation.ts'
import {
  type Framework,
  isRespondents,
  type Part,
  placedParts,
} from '../../domain/evaluation/framework.ts'
import { EVIDENCE_SORTS } from '../../domain/evaluation/language-values.ts'
import { lineChange } from '../../domain/evaluation/opened-evaluation.ts'
import { gapsIn } from '../../domain/evaluation/strengths.ts'
import { type PointsSum, sumPoints } from '../../domain/evaluation/sum-points.ts'
import { sayDate } from '../../text/dates.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { inLanguage } from '../../text/language.ts'
import { assignmentsOf } from './evaluation-assignments.ts'
import type { EvaluationSeen, EvaluationViewing } from './evaluation-seen.ts'
import {
  pointsView,
  type Saying,
  sayPoints,
  sayTotal,
  textIn,
  titleOfAssessor,
} from './evaluation-words.ts'
import { addressOf, headView } from './evaluations-view.ts'

type Making = {
  readonly seen: EvaluationSeen
  readonly viewing: EvaluationViewing
  readonly saying: Saying
  readonly sums: readonly PointsSum[]
}

const evidenceView = (
  { seen: { loaded, round }, viewing: { organisation, language } }: Making,
  { sort, ref, title }: Evidence,
): EvidenceView => {
  const { chain } = loaded
  const inRound = round === null ? null : `/app/${organisation}/${encodeURIComponent(round)}`
  const thing = sort === 'node' ? chain.nodes.get(ref) : chain.measures.get(ref)
  const path = { node: 'mal', measure: 'matt', report: '', document: '', address: '' }[sort]
  const toThing =
    inRound === null || thing === undefined ? null : `${inRound}/${path}/${encodeURIComponent(ref)}`
  const href = {
    node: toThing,
    measure: toThing,
    report: `/app/${organisation}/${encodeURIComponent(ref)}`,
    document: null,
    address: /^https?:\/\//.test(ref) ? ref : null,
  }[sort]
  const isNamed = sort === 'node' || sort === 'measure'
  const named = isNamed && thing !== undefined ? inLanguage(thing.title, language) : ref
  return {
    sort,
    sortLabel: evaluationWords(language).sorts[sort],
    ref,
    written: textIn(title, language),
    title: textIn(title, language) || named,
    href,
  }
}

const commentsOn = (
  { seen: { opened }, saying, viewing: { language } }: Making,
  part: string | null,
): readonly CommentView[] =>
  saying.framework.assessors.map(({ id: by }) => {
    const said = opened.evaluation.comments.find((one) => one.part === part && one.by === by)
    return {
      by,
      label: titleOfAssessor(saying, by),
      text: textIn(said?.text, language),
      basedOn: lineChange(opened, 'comment', part ?? '', by),
    }
  })

const cellOf = (making: Making, part: Part, sums: PointsSum): CellView => {
  const {
    seen: { opened },
    saying,
    viewing: { language },
  } = making
  const { by } = sums
  const given = givenTo(opened.evaluation, part.id, by)
  const found = sums.parts.get(part.id)
  return {
    ...pointsView(saying, by, found),
    written: given !== undefined && 'points' in given ? sayPoints(given.points, language) : '',
    missing: given !== undefined && 'missing' in given ? given.missing : '',
    basedOn: lineChange(opened, 'points', part.id, by),
    beside:
      found?.besideParts === undefined
        ? null
        : evaluationWords(language).part.beside(sayPoints(found.besideParts, language)),
    note: textIn(given?.note, language) || null,
  }
}

const enteringUnder = (
  { seen: { mayEvaluate }, saying: { framework, language } }: Making,
  part: Part,
  level: number,
): EnteringView | null => {
  const mayAdd = framework.ownLevels.includes(level + 1)
  const asksWeights = framework.weightSum !== null
  if (!mayEvaluate || !(mayAdd || (asksWeights && part.parts.length > 0))) return null
  const said = (value: Part['weight']) => (value === undefined ? '' : sayPoints(value, language))
  return {
    levelLabel: textIn(framework.levels[level], language),
    asksWeights,
    sum: framework.weightSum === null ? '' : sayPoints(framework.weightSum, language),
    mayAdd,
    rows: part.parts.map(({ id, title, isOwn, most, weight }) => ({
      ...{ id, title: textIn(title, language), isOwn },
      most: said(most),
      weight: said(weight),
    })),
  }
}

const notesOf = ({ seen }: Making, part: string): PartView['ownNote'] => {
  const own = seen.notes.find((one) => one.part === part)
  return { text: own?.body ?? '', basedOn: own?.changeNumber ?? 0 }
}

const partView = (making: Making, part: Part, level: number): PartView => {
  const { seen, viewing, saying, sums } = making
  const { opened } = seen
  const { evaluation } = opened
  const { language } = viewing
  const most = sums[0]?.parts.get(part.id)?.most ?? null
  return {
    id: part.id,
    level,
    levelLabel: textIn(saying.framework.levels[level - 1], language),
    title: textIn(part.title, language),
    called: part.called.map((one) => textIn(one, language)).join(', '),
    most: most === null ? '' : sayPoints(most, language),
    weight: part.weight === undefined ? '' : sayPoints(part.weight, language),
    isOwn: part.isOwn,
    cells: sums.map((one) => cellOf(making, part, one)),
    evidence: (evaluation.evidence.get(part.id) ?? []).map((one) => evidenceView(making, one)),
    evidenceBasedOn: lineChange(opened, 'evidence', part.id, ''),
    comments: commentsOn(making, part.id),
    examples: evaluation.examples
      .filter((one) => one.part === part.id)
      .map(({ who, what, address }) => ({
        ...{ who: textIn(who, language), what: textIn(what, language) },
        href: address ?? null,
      })),
    ownNote: notesOf(making, part.id),
    assignments: assignmentsIn(making, part.id),
    entering: enteringUnder(making, part, level),
    parts: part.parts.map((one) => partView(making, one, level + 1)),
  }
}

/** Of the assessor that has left most to take. */
const assignmentsIn = ({ seen, viewing, sums }: Making, part: string): PartView['assignments'] => {
  if (!seen.mayEvaluate) return []
  for (const { by } of sums) {
    const gap = gapsIn(seen.opened.evaluation, by).find((one) => one.part === part)
    if (gap !== undefined && gap.gap.n > 0n) return assignmentsOf(seen, gap, viewing)
  }
  return []
}

const lowestParts = (framework: Framework): readonly Part[] =>
  [...placedParts(framework).values()]
    .map(({ part }) => part)
    .filter(({ parts }) => parts.length === 0)

/** How many of the lowest parts have points, where the areas are not given theirs whole. */
const progressOf = ({ saying: { framework, language } }: Making, sums: PointsSum): string => {
  const lowest = lowestParts(framework)
  const areas = framework.areas
  const has = (id: string) => (sums.parts.get(id)?.points ?? null) !== null
  const isWhole = areas.some(({ id }) => sums.parts.get(id)?.from === 'given')
  const counted = isWhole ? areas : lowest
  return evaluationWords(language).progress(
    counted.filter(({ id }) => has(id)).length,
    counted.length,
  )
}

export const evaluationView = (
  seen: EvaluationSeen,
  viewing: EvaluationViewing,
): EvaluationReply => {
  const { opened, loaded, mayEvaluate } = seen
  const { language, organisation, today, titles } = viewing
  const { evaluation } = opened
  const { framework } = evaluation
  const words = evaluationWords(language)
  const saying = { framework, language }
  const sums = framework.assessors.map(({ id }) => sumPoints(evaluation, id))
  const making: Making = { seen, viewing, saying, sums }
  const href = addressOf(organisation, opened.id)
  return {
    ...headView(loaded, opened, language, titles),
    href,
    resultHref: `${href}/resultat`,
    mayEvaluate,
    givesPoints: framework.points !== null,
    levels: framework.levels.map((one) => textIn(one, language)),
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
    versions: opened.versions.map(({ version, closedOn, person, why }) =>
      words.closing.version(version, sayDate(closedOn, language), person, why),
    ),
  }
}
