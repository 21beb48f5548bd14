// An evaluation is closed as a version in time, and taken out as a file.
import type { CloseEvaluationRequest } from '../../contract/evaluation-requests.ts'
import { fileOf } from '../../domain/evaluation/evaluation-lines.ts'
import type { EvaluationText } from '../../domain/evaluation/language-evaluation.ts'
import type { OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import { withheld } from '../../domain/evaluation/respondents.ts'
import { may } from '../../domain/workflow/may.ts'
import { closeEvaluationRow } from '../../store/evaluations.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { type NoEvaluation, openEvaluation } from './open-evaluation.ts'
import { evaluating, type NotWritten } from './write-line.ts'

export type NotClosed =
  | NotWritten
  | { readonly refused: 'closedAlready' | 'closedAnewWithoutReason' | 'closedEmpty' }
  | { readonly refused: 'closedAhead'; readonly day: string }

/**
 * @refuses mayNot, noChain, noSuchEvaluation, closedAlready, closedEmpty, closedAnewWithoutReason, closedAhead
 */
export const closeEvaluation = async (
  asking: Asking,
  id: string,
  { day, why }: CloseEvaluationRequest,
): Promise<{ readonly version: number } | NotClosed> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const { opened } = at
  const isFirst = opened.versions.length === 0
  if (!opened.isOpen) return { refused: 'closedAlready' }
  if (opened.lines.length === 0) return { refused: 'closedEmpty' }
  if (!isFirst && why.trim() === '') return { refused: 'closedAnewWithoutReason' }
  if (day > asking.today) return { refused: 'closedAhead', day }
  return closeEvaluationRow(at.tx, id, {
    closedOn: day,
    why: isFirst ? null : why.trim(),
    body: { ...opened.text, closed: day },
    person: asking.visitor.name,
  })
}

/** The file's words without what too few have answered. */
const withoutWithheld = ({ text, evaluation }: OpenedEvaluation): EvaluationText => {
  const { points = [] } = text
  const shown = points.map((line): (typeof points)[number] =>
    withheld(evaluation, line.by, line.part) === null
      ? line
      : { part: line.part, by: line.by, missing: 'notPublic' },
  )
  return points.length === 0 ? text : { ...text, points: shown }
}

/**
 * The evaluation as it stands, as the text of its file. What too few have answered goes with for those who
 * enter it alone.
 * @refuses noChain, mayNot, noSuchEvaluation
 */
export const takeOutEvaluation = async (
  asking: Asking,
  id: string,
): Promise<
  | { readonly name: string; readonly text: string }
  | MayNot
  | NoEvaluation
  | { readonly refused: 'noChain' }
> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const opened = await openEvaluation(asking.tx, id)
  if ('refused' in opened) return opened
  const mayEvaluate = may(
    asking.visitor.held,
    'evaluate',
    loaded.chain.bodies,
    opened.bodyId ?? undefined,
  )
  const text = mayEvaluate ? opened.text : withoutWithheld(opened)
  const closed = opened.isOpen ? {} : { closed: opened.versions[0]?.closedOn }
  return { name: `${id}.yaml`, text: fileOf({ ...text, ...closed }) }
}
