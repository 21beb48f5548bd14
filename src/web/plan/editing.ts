// Sending one edit of the chain: saved, refused with a sentence at its field, or somebody else was first.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditChainRequest, SettleRequest } from '../../contract/edits.ts'
import type { EditedReply } from '../../contract/plan.ts'
import type { Problem } from '../../contract/problem.ts'
import { Refused, sendTo } from '../ask.ts'
import { useReader } from '../reader.tsx'

export type Edit = EditChainRequest['edit']
type Other = NonNullable<Problem['current']>

export type Editing =
  | { readonly is: 'resting' | 'underWay' | 'saved' }
  | {
      readonly is: 'refused'
      readonly title: string
      readonly sentence: string
      readonly code: string
      /** What of the node or measure it is about; empty: all of it. */
      readonly field: string
    }
  | { readonly is: 'newerExists'; readonly other: Other; readonly again: () => Promise<boolean> }

type Sent = {
  readonly path: string
  readonly body: (basedOn: number) => object
  readonly basedOn: number
}

/** What is sent is answered with the change that was saved, or null where it was not. */
export const useSavedEdits = () => {
  const { language, words } = useReader()
  const queries = useQueryClient()
  const [editing, setEditing] = useState<Editing>({ is: 'resting' })

  const failed = (error: unknown, sent: Sent): Editing => {
    if (!(error instanceof Refused))
      return { is: 'refused', title: words.notSaved, sentence: words.offline, code: '', field: '' }
    const { current, title, detail, code = '', field = '' } = error.problem
    if (current === undefined) return { is: 'refused', title, sentence: detail, code, field }
    const again = async () =>
      (await send({ ...sent, basedOn: Number(current.basedOn ?? sent.basedOn) })) !== null
    return { is: 'newerExists', other: current, again }
  }
  const send = async (sent: Sent): Promise<EditedReply | null> => {
    setEditing({ is: 'underWay' })
    try {
      const body = sent.body(sent.basedOn)
      const reply = await sendTo<EditedReply>(sent.path, body, { language })
      await queries.invalidateQueries()
      setEditing({ is: 'saved' })
      return reply
    } catch (error) {
      setEditing(failed(error, sent))
      return null
    }
  }
  return { editing, send, rest: () => setEditing({ is: 'resting' }) }
}

/** What the line that says what came of an edit needs to know. */
export type EditingStands = Pick<ReturnType<typeof useSavedEdits>, 'editing' | 'rest'>

/** `edit`, `settle` and `undo` resolve to the change that was saved, or null where it was not. */
export const useEditing = (organisation: string, basedOn: number) => {
  const { editing, send, rest } = useSavedEdits()
  const edit = (one: Edit, turns: number | null = null) =>
    send({
      path: `/api/${organisation}/plan/edits`,
      body: (follows) => ({ edit: one, basedOn: follows, turns }),
      basedOn,
    })
  const settle = (one: Omit<SettleRequest, 'basedOn'>) =>
    send({
      path: `/api/${organisation}/turn`,
      body: (follows) => ({ ...one, basedOn: follows }),
      basedOn,
    })
  const undo = (change: number) =>
    send({ path: `/api/${organisation}/plan/undo`, body: () => ({ change }), basedOn })
  return { editing, edit, settle, undo, rest }
}

export type UseEditing = ReturnType<typeof useEditing>
