// One area, question or indicator as it is worked on: what each assessor gives, what shows it, and what is said.
import type {
  CellView,
  CommentView,
  EnteringView,
  EvidenceView,
  PartView,
} from '../../contract/evaluations.ts'
import { type Evidence, givenTo } from '../../domain/evaluation/evaluation.ts'
import type { Part } from '../../domain/evaluation/framework.ts'
import { lineChange } from '../../domain/evaluation/opened-evaluation.ts'
import { withheld } from '../../domain/evaluation/respondents.ts'
import { gapsIn } from '../../domain/evaluation/strengths.ts'
import type { PartSum, PointsSum } from '../../domain/evaluation/sum-points.ts'
import { compare } from '../../domain/exact/exact.ts'
import { isWebAddress } from '../../domain/organisation/web-address.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { differingWords } from '../../text/evaluation-differing.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { assignmentsOf, givenOf, sayNoAssignments } from './evaluation-assignments.ts'
import { exampleSubjectIn, fileExamples, keptExamples } from './evaluation-examples.ts'
import type { EvaluationSeen, EvaluationViewing } from './evaluation-seen.ts'
import { pointsView, type Saying, sayPoints, textIn, titleOfAssessor } from './evaluation-words.ts'

/** What the views of one evaluation’s parts are made from. */
export type Making = {
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
    address: isWebAddress(ref) ? ref : null,
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

export const commentsOn = (
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

/** What the parts of a part come to beside its own points, and which of them counts where they differ. */
const besideOf = (sum: PartSum | undefined, language: Language): string | null => {
  if (sum === undefined || sum.besideParts === undefined || sum.points === null) return null
  const below = sayPoints(sum.besideParts, language)
  return compare(sum.points, sum.besideParts) === 0
    ? evaluationWords(language).part.beside(below)
    : differingWords(language).beside(sayPoints(sum.points, language), below)
}

const cellOf = (making: Making, part: Part, sums: PointsSum): CellView => {
  const {
    seen: { opened, mayEvaluate },
    saying,
    viewing: { language },
  } = making
  const { by } = sums
  const given = givenTo(opened.evaluation, part.id, by)
  const found = sums.parts.get(part.id)
  // NOTE what is withheld is seen by those who enter it alone.
  const isShown = mayEvaluate || withheld(opened.evaluation, by, part.id) === null
  return {
    ...pointsView(saying, by, found),
    written:
      isShown && given !== undefined && 'points' in given ? sayPoints(given.points, language) : '',
    missing: given !== undefined && 'missing' in given ? given.missing : '',
    basedOn: lineChange(opened, 'points', part.id, by),
    beside: besideOf(found, language),
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

export const notesOf = ({ seen }: Making, part: string): PartView['ownNote'] => {
  const own = seen.notes.find((one) => one.part === part)
  return { text: own?.body ?? '', basedOn: own?.changeNumber ?? 0 }
}

export const partView = (making: Making, part: Part, level: number): PartView => {
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
    examples: [
      ...fileExamples(seen, part.id, language),
      ...keptExamples(seen, part.id, ['improvementArea']),
    ],
    exampleSubject: exampleSubjectIn(seen, part.id),
    ownNote: notesOf(making, part.id),
    given: givenOf(seen, part.id, viewing),
    ...assignmentsIn(making, part.id),
    entering: enteringUnder(making, part, level),
    parts: part.parts.map((one) => partView(making, one, level + 1)),
  }
}

/** Of the assessor that has left most to take. */
const assignmentsIn = (
  { seen, viewing, sums }: Making,
  part: string,
): Pick<PartView, 'assignments' | 'noAssignments'> => {
  const nothing = { assignments: [], noAssignments: '' }
  if (!seen.mayEvaluate) return nothing
  for (const { by } of sums) {
    const gap = gapsIn(seen.opened.evaluation, by).find((one) => one.part === part)
    if (gap !== undefined && gap.gap.n > 0n)
      return {
        assignments: assignmentsOf(seen, gap, viewing),
        noAssignments: sayNoAssignments(seen, viewing),
      }
  }
  return nothing
}
