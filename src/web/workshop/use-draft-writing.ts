// The text of a draft, saved as it is written, whichever of its parts is seen.
import { useEffect, useRef } from 'react'
import type { DraftReply } from '../../contract/workshop.ts'
import { useKeptName } from '../drafts.ts'
import { useWriting } from '../writing.ts'

export type DraftWriting = ReturnType<typeof useWriting>

const send = (body: string, basedOn: string | null): object => ({ body, basedOn })

export const useDraftWriting = (
  organisation: string,
  { draft, body, may }: DraftReply,
): DraftWriting => {
  const use = useWriting(
    useKeptName('verkstad', draft.id),
    `/api/${organisation}/workshop/drafts/${draft.id}`,
    { body, basedOn: draft.basedOn },
    send,
  )
  // NOTE a later version of the draft, as when it was named or another saved it, is gone on from
  // where nothing of one's own waits to be saved.
  const now = useRef(use)
  now.current = use
  const { basedOn } = draft
  useEffect(() => {
    const { writing, take } = now.current
    if (writing.is === 'resting' || writing.is === 'saved') take({ body, basedOn })
  }, [body, basedOn])
  // NOTE whoever only reads it sees what was saved last.
  return may.draft ? use : { ...use, body }
}
