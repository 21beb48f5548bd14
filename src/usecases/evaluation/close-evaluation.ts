// An evaluation is closed as a version in time, and taken out as a file.
import type { CloseEvaluationRequest } from '../../contract/evaluation-requests.ts'
import { fileOf } from '../../domain/evaluation/evaluation-lines.ts'
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

/** The evaluation as it stands, as the text of its file. @refuses noChain, mayNot, noSuchEvaluation */
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
  const closed = opened.isOpen ? {} : { closed: opened.versions[0]?.closedOn }
  return { name: `${id}.yaml`, text: fileOf({ ...opened.text, ...closed }) }
}
