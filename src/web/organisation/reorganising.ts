// Sending one change of the organisation: looked at first, saved, refused with a sentence, or somebody else was first.
import type { ChangesReply, EditOrganisationRequest } from '../../contract/organisation.ts'
import { useSavedEdits } from '../plan/editing.ts'
import { useSending } from '../sending.ts'

export type BodyEdit = EditOrganisationRequest['edit']

/** Where in the organisation a change is made: of which municipality, seen on which day, at which change. */
export type OrganisationPlace = {
  readonly organisation: string
  readonly day: string
  readonly today: string
  readonly changeNumber: number
}

/** `edit` and `undo` resolve to the change that was saved, or null where it was not. */
export const useReorganising = ({
  organisation,
  changeNumber,
}: Pick<OrganisationPlace, 'organisation' | 'changeNumber'>) => {
  const { editing, send, rest } = useSavedEdits()
  const base = `/api/${organisation}/organisation`
  const edit = (one: BodyEdit) =>
    send({
      path: `${base}/edits`,
      body: (basedOn) => ({ edit: one, basedOn }),
      basedOn: changeNumber,
    })
  const undo = (change: number) =>
    send({ path: `${base}/undo`, body: () => ({ change }), basedOn: changeNumber })
  return { editing, edit, undo, rest }
}

/** What a change would come to, asked before it is made. */
export const useLooking = (organisation: string) => {
  const { sending, send, touch } = useSending()
  const look = (edit: BodyEdit) =>
    send<ChangesReply>(`/api/${organisation}/organisation/look`, { edit })
  return { sending, look, touch }
}
