// One edit of the chain: made on its lines as they are, checked as a file is, saved with its audit event.
import type { EditChainRequest } from '../../contract/edits.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { editChain as changesOf } from '../../domain/goals/edit-chain.ts'
import type { Edit, EditRefused } from '../../domain/goals/edits.ts'
import { versionOn } from '../../domain/goals/governing.ts'
import type { LineChange } from '../../domain/goals/written-chain.ts'
import type { TurnMark } from '../../store/chain-edits.ts'
import { type NamedBy, namedBy } from '../../text/named-refusals.ts'
import type { Asking } from '../visitor.ts'
import { namesIn, type OpenedToEdit, openToEdit } from './open-to-edit.ts'
import { type EditSaved, type NotSaved, saveChanges } from './save-changes.ts'

/** What an edit is about: the node, measure or tag it names, or the one it makes. */
const subjectOf = (edit: Edit, changes: readonly LineChange[]): string => {
  if ('node' in edit) return edit.node
  if ('tag' in edit) return edit.tag
  if (edit.edit === 'createNode' || edit.edit === 'addTag') return changes.at(-1)?.id ?? ''
  return edit.measure
}

/** Of a measure of a goal, which: one that was there, or the one it made. */
const measureOf = (edit: Edit, changes: readonly LineChange[]): { readonly measure?: string } => {
  if (edit.edit === 'removeMeasure') return { measure: edit.measure }
  if (edit.edit !== 'addMeasure') return {}
  if (typeof edit.measure === 'string') return { measure: edit.measure }
  const made = changes.find(({ kind }) => kind === 'measure')
  return made === undefined ? {} : { measure: made.id }
}

/** A limit is called as on the page of its year: by the model then, and the goal that is measured. */
const spokenOf = (edit: Edit, { loaded }: OpenedToEdit, today: string): Partial<NamedBy> => {
  if (edit.edit !== 'setLimit') return {}
  const lastDay = `${edit.year ?? today.slice(0, 4)}-12-31`
  const { model } = versionOn(loaded.versions, lastDay)
  const isUnder = ({ measures }: Node): boolean =>
    measures.some(({ measure }) => measure === edit.measure)
  const found = [...loaded.chain.nodes.values()].find(isUnder)
  return found === undefined ? { model } : { model, node: found.id }
}

/** What an edit for a year settles, when it is made as the year is turned. */
const marksOf = (edit: Edit, changes: readonly LineChange[]): readonly TurnMark[] => {
  const choice = edit.edit === 'retireNode' || edit.edit === 'endMeasure' ? 'end' : 'change'
  if (edit.edit === 'setLimit')
    return [{ kind: 'limit', id: `${edit.measure}:${edit.limit}`, choice: 'change' }]
  const sort = 'node' in edit ? 'node' : 'measure'
  return changes.flatMap(({ kind, id, before }) =>
    kind === sort && before !== null ? [{ kind, id, choice }] : [],
  )
}

/**
 * @refuses noChain, what editChain refuses, mayNot, newerExists, closedThen, and what `check` refuses
 *   of the chain the edit gives
 */
export const editChain = async (
  asking: Asking,
  { edit, basedOn, turns }: EditChainRequest,
): Promise<EditSaved | NotSaved | EditRefused | { readonly refused: 'noChain' }> => {
  const opened = await openToEdit(asking)
  if (opened === null) return { refused: 'noChain' }
  const edited = changesOf(opened.toEdit.written, edit)
  if ('refused' in edited)
    return namedBy(edited, { ...namesIn(opened), ...spokenOf(edit, opened, asking.today) })
  const { changes } = edited
  return saveChanges(asking, opened, {
    what: 'editChain',
    subject: subjectOf(edit, changes),
    changes,
    basedOn,
    told: { edit: edit.edit, ...measureOf(edit, changes) },
    turned: turns === null ? null : { year: turns, marks: marksOf(edit, changes) },
  })
}
