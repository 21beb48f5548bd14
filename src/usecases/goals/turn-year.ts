// A year turned, row by row or many at once: kept or ended, saved as one change.
import type { SettleRequest } from '../../contract/edits.ts'
import { settleForYear, type TurnRefused } from '../../domain/goals/turn-year.ts'
import type { TurnMark } from '../../store/chain-edits.ts'
import { namedBy } from '../../text/named-refusals.ts'
import type { Asking } from '../visitor.ts'
import { namesIn, openToEdit } from './open-to-edit.ts'
import { type EditSaved, type NotSaved, saveChanges } from './save-changes.ts'

/** @refuses noChain, what settleForYear refuses, and what any edit is refused for */
export const turnYear = async (
  asking: Asking,
  { year, subjects, choice, basedOn }: SettleRequest,
): Promise<EditSaved | NotSaved | TurnRefused | { readonly refused: 'noChain' }> => {
  if (subjects.length === 0) return { refused: 'nothingChanged' }
  const opened = await openToEdit(asking)
  if (opened === null) return { refused: 'noChain' }
  const settled = settleForYear(opened.toEdit.written, subjects, year, choice)
  if ('refused' in settled) return namedBy(settled, namesIn(opened))
  const marks = subjects.map((one): TurnMark => {
    const id = one.kind === 'limit' ? `${one.measure}:${one.limit}` : one.id
    return { kind: one.kind, id, choice }
  })
  const [first] = subjects
  return saveChanges(asking, opened, {
    what: 'editChain',
    subject: first === undefined ? '' : first.kind === 'limit' ? first.measure : first.id,
    changes: settled.changes,
    basedOn,
    told: { edit: choice === 'keep' ? 'keepForYear' : 'endForYear' },
    turned: { year, marks },
  })
}
