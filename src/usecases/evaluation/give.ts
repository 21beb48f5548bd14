// What is given and said in an evaluation: points, evidence, comments, answers, published totals, and private notes.
import type {
  CommentEvaluationRequest,
  CountAnswersRequest,
  GiveEvidenceRequest,
  GivePointsRequest,
  KeepEvaluationNoteRequest,
  KeepPublishedRequest,
} from '../../contract/evaluation-requests.ts'
import { swedishNumber } from '../../domain/exact/swedish-number.ts'
import { keepOwnNote } from '../../store/evaluation-notes.ts'
import type { Asking } from '../visitor.ts'
import { evaluating, type LineSaved, type NotWritten, unknownIn, writeLine } from './write-line.ts'

/** @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists */
export const givePoints = async (
  asking: Asking,
  id: string,
  { part, by, points, missing, basedOn }: GivePointsRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const written = points.trim()
  const said = missing === null ? { points: written } : { missing }
  const body = written === '' && missing === null ? null : said
  return writeLine(at, asking.visitor.name, { sort: 'points', part, by, body }, basedOn)
}

/** @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists */
export const giveEvidence = async (
  asking: Asking,
  id: string,
  { part, evidence, basedOn }: GiveEvidenceRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const shown = evidence
    .filter(({ ref }) => ref.trim() !== '')
    .map(({ sort, ref, title }) => ({
      ...{ sort, ref: ref.trim() },
      ...(title.trim() === '' ? {} : { title: title.trim() }),
    }))
  const body = shown.length === 0 ? null : { evidence: shown }
  return writeLine(at, asking.visitor.name, { sort: 'evidence', part, by: '', body }, basedOn)
}

/** @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists */
export const commentEvaluation = async (
  asking: Asking,
  id: string,
  { part, by, text, basedOn }: CommentEvaluationRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const body = text.trim() === '' ? null : { text: text.trim() }
  const line = { sort: 'comment', part: part ?? '', by, body } as const
  return writeLine(at, asking.visitor.name, line, basedOn)
}

/** @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists */
export const countAnswers = async (
  asking: Asking,
  id: string,
  { by, count, basedOn }: CountAnswersRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const unknown = unknownIn(at.opened, { part: '', by })
  if (unknown !== null) return { refused: 'evaluationFault', fault: unknown }
  const written = count.trim()
  if (written !== '' && !/^\d{1,9}$/.test(written))
    return { refused: 'evaluationFault', fault: { refused: 'notPoints', found: written } }
  const { [by]: _, ...others } = at.opened.text.answers ?? {}
  const answers = written === '' ? others : { ...others, [by]: Number(written) }
  const body = Object.keys(answers).length === 0 ? null : { answers }
  return writeLine(at, asking.visitor.name, { sort: 'answers', part: '', by: '', body }, basedOn)
}

/** @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists */
export const keepPublished = async (
  asking: Asking,
  id: string,
  { by, total, basedOn }: KeepPublishedRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const unknown = unknownIn(at.opened, { part: '', by })
  if (unknown !== null) return { refused: 'evaluationFault', fault: unknown }
  const written = total.trim()
  if (written !== '' && swedishNumber(written) === null)
    return { refused: 'evaluationFault', fault: { refused: 'notPoints', found: written } }
  const others = (at.opened.text.published ?? []).filter((one) => one.by !== by)
  const published = written === '' ? others : [...others, { by, total: written }]
  const body = published.length === 0 ? null : { published }
  return writeLine(at, asking.visitor.name, { sort: 'published', part: '', by: '', body }, basedOn)
}

/** What the visitor writes for themselves. @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists */
export const keepEvaluationNote = async (
  asking: Asking,
  id: string,
  { part, text, basedOn }: KeepEvaluationNoteRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const unknown = unknownIn(at.opened, { part: part ?? '', by: '' })
  if (unknown !== null) return { refused: 'evaluationFault', fault: unknown }
  const note = { evaluationId: id, part: part ?? '', body: text.trim() }
  const kept = await keepOwnNote(at.tx, note, basedOn)
  if (!('refused' in kept)) return kept
  const { body = '', changeNumber = 0, recordedAt = '' } = kept.own ?? {}
  const author = asking.visitor.name
  return {
    refused: 'newerExists',
    current: { author, recordedAt, body, textId: String(changeNumber) },
  }
}
