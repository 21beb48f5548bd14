// Writing into an evaluation: sent, saved or refused, and the page then read anew.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraft, useKeptName } from '../drafts.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useSaving } from '../saving.ts'
import { type Sending, useSending } from '../sending.ts'

/** `give` resolves to whether it was saved; `isSaved` until something is written again. */
export const useGiving = (evaluation: string) => {
  const { organisation } = useFrame()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  const [isSaved, setIsSaved] = useState(false)
  const give = async (what: string, body: object): Promise<boolean> => {
    const path = `/api/${organisation}/evaluations/${encodeURIComponent(evaluation)}/${what}`
    const saved = await send<object>(path, body)
    if (saved === null) return false
    await queries.invalidateQueries()
    setIsSaved(true)
    return true
  }
  const write = () => {
    setIsSaved(false)
    touch()
  }
  return { sending, give, write, isSaved }
}

/**
 * Writing that is kept in the browser until the server has confirmed it; what somebody has written since
 * is never written over, but stands beside until the writer has chosen. `of` names what is written on.
 */
export const useKeptGiving = <Fields extends Record<string, string> & { readonly basedOn: string }>(
  evaluation: string,
  what: 'comments' | 'notes' | 'evidence',
  of: readonly string[],
  start: Fields,
) => {
  const { organisation } = useFrame()
  const name = useKeptName('evaluation', evaluation, what, ...of)
  const { fields, write: keep, confirm, isEarlier } = useDraft(name, start)
  const path = `/api/${organisation}/evaluations/${encodeURIComponent(evaluation)}/${what}`
  const { saving, save, rest, touch } = useSaving(path)
  const discard = () => {
    confirm()
    rest()
  }
  const give = async (body: object, follows: string): Promise<void> => {
    if (await save({ ...body, basedOn: Number(follows) })) confirm()
  }
  const write = (changed: Partial<Fields>) => {
    touch()
    keep(changed)
  }
  const sending: Sending = {
    isUnderWay: saving.is === 'underWay',
    refused: saving.is === 'refused' ? saving : null,
  }
  const other = saving.is === 'newerExists' ? saving.other : null
  return { fields, write, give, discard, isEarlier, sending, isSaved: saving.is === 'saved', other }
}
