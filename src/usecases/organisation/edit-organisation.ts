// One edit of the organisation: looked at before it is made, made on the lines as they are, taken back.
import type { EditOrganisationRequest } from '../../contract/organisation.ts'
import type { BodyEdit, BodyEditRefused } from '../../domain/goals/body-edits.ts'
import { editOrganisation as changesOf } from '../../domain/goals/edit-bodies.ts'
import type { LineChange } from '../../domain/goals/written-chain.ts'
import { openToEdit, openToLook } from '../goals/open-to-edit.ts'
import { type EditSaved, type NotSaved, saveChanges } from '../goals/save-changes.ts'
import type { Asking } from '../visitor.ts'
import { titledBody } from './titled-body.ts'
import {
  goalsLeftBy,
  type NotWeighed,
  refusalOf,
  type Weighed,
  weighChanges,
} from './weigh-changes.ts'

type NoChain = { readonly refused: 'noChain' }
export type NotReorganised = NoChain | BodyEditRefused | NotWeighed

/** What an edit is about: the body it names, or the one that takes over. */
const subjectOf = (edit: BodyEdit, changes: readonly LineChange[]): string => {
  if (edit.edit === 'createBody') return changes.at(-1)?.id ?? ''
  return edit.edit === 'mergeBodies' ? (edit.bodies[0] ?? '') : edit.body
}

/**
 * What an edit would come to.
 * @refuses noChain, what editOrganisation refuses, closedThen, goalsLeft, and what `check` refuses
 */
export const lookAtEdit = async (
  asking: Asking,
  edit: BodyEdit,
): Promise<Weighed | NotReorganised> => {
  const opened = await openToLook(asking)
  if (opened === null) return { refused: 'noChain' }
  const edited = changesOf(opened.toEdit.written, edit)
  if ('refused' in edited) return titledBody(edited, opened.loaded.chain)
  const refused = refusalOf(opened, edited.changes)
  return refused === null
    ? weighChanges(asking, opened, edited.changes)
    : titledBody(refused, opened.loaded.chain)
}

/** @refuses as lookAtEdit, and mayNot, newerExists */
export const editOrganisation = async (
  asking: Asking,
  { edit, basedOn }: EditOrganisationRequest,
): Promise<EditSaved | NotSaved | NotReorganised> => {
  const opened = await openToEdit(asking)
  if (opened === null) return { refused: 'noChain' }
  const edited = changesOf(opened.toEdit.written, edit)
  if ('refused' in edited) return titledBody(edited, opened.loaded.chain)
  const { changes } = edited
  const left = goalsLeftBy(opened, changes)
  if (left !== null) return titledBody(left, opened.loaded.chain)
  return saveChanges(asking, opened, {
    what: 'editOrganisation',
    subject: subjectOf(edit, changes),
    changes,
    basedOn,
    told: { edit: edit.edit },
    turned: null,
  })
}
