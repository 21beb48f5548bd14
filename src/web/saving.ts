// Saving one form: under way, saved, refused with a sentence, or somebody else was first.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../contract/problem.ts'
import type { SavedReply } from '../contract/staff.ts'
import type { StaffWords } from '../text/staff-sv.ts'
import { Refused, sendTo } from './ask.ts'
import { useReader } from './reader.tsx'

type Other = NonNullable<Problem['current']>

export type Saving =
  | { readonly is: 'resting' | 'underWay' | 'saved' }
  | {
      readonly is: 'refused'
      readonly title: string
      readonly sentence: string
      /** What was written can be mended; else it is not the writer's fault. */
      readonly isAboutField: boolean
      /** The name of the field of the form that it is about; null: of none. */
      readonly field: string | null
    }
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
      const refused = asRefused(error, words)
      setSaving(refused)
      // What the other one wrote is fetched, so that keeping theirs shows it.
      if (refused.is === 'newerExists') await queries.invalidateQueries()
      return false
    }
    await queries.invalidateQueries()
    setSaving({ is: 'saved' })
    return true
  }
  /** What was said of the last try is no longer about what is written now. */
  const touch = () =>
    setSaving((now) => (now.is === 'saved' || now.is === 'refused' ? { is: 'resting' } : now))
  return { saving, save, touch, rest: () => setSaving({ is: 'resting' }) }
}

const UNPROCESSABLE = 422

const asRefused = (error: unknown, words: StaffWords): Saving => {
  if (!(error instanceof Refused))
    return {
      is: 'refused',
      title: words.notSaved,
      sentence: words.offline,
      isAboutField: false,
      field: null,
    }
  const { current, detail, status, title, field = null } = error.problem
  if (current !== undefined) return { is: 'newerExists', other: current }
  return { is: 'refused', title, sentence: detail, isAboutField: status === UNPROCESSABLE, field }
}
