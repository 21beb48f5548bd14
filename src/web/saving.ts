// Saving one form: under way, saved, refused with a sentence, or somebody else was first.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem, SavedReply } from '../contract/staff.ts'
import { Refused, sendTo } from './ask.ts'
import { useReader } from './reader.tsx'

type Other = NonNullable<Problem['current']>

export type Saving =
  | { readonly is: 'resting' | 'underWay' | 'saved' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'newerExists'; readonly other: Other }

/** `save` resolves to whether the server has confirmed it. */
export const useSaving = (path: string) => {
  const { language, words } = useReader()
  const queries = useQueryClient()
  const [saving, setSaving] = useState<Saving>({ is: 'resting' })
  const save = async (body: unknown): Promise<boolean> => {
    setSaving({ is: 'underWay' })
    try {
      await sendTo<SavedReply>(path, body, { language })
    } catch (error) {
      const refused = asRefused(error, words.offline)
      setSaving(refused)
      // What the other one wrote is fetched, so that keeping theirs shows it.
      if (refused.is === 'newerExists') await queries.invalidateQueries()
      return false
    }
    await queries.invalidateQueries()
    setSaving({ is: 'saved' })
    return true
  }
  return { saving, save, rest: () => setSaving({ is: 'resting' }) }
}

const asRefused = (error: unknown, offline: string): Saving => {
  if (!(error instanceof Refused)) return { is: 'refused', sentence: offline }
  const { current } = error.problem
  return current === undefined
    ? { is: 'refused', sentence: error.message }
    : { is: 'newerExists', other: current }
}
