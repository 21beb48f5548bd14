// Several places of one form that each save an edit: what was refused is told where it was asked for.
import { useState } from 'react'
import type { Edit, EditingStands, UseEditing } from './editing.ts'

type SavedAt = {
  readonly save: (edit: Edit) => ReturnType<UseEditing['edit']>
  /** Why the place's latest edit was not saved; null: it was, or something else came after it. */
  readonly refused: EditingStands | null
}

/** A place by its name among the others. */
export type SaveAt = (place: string) => SavedAt

export const useSaveAt = (use: UseEditing, turns: number | null): SaveAt => {
  const [latest, setLatest] = useState('')
  const isRefused = use.editing.is === 'refused' || use.editing.is === 'newerExists'
  return (place) => ({
    save: (edit) => {
      setLatest(place)
      return use.edit(edit, turns)
    },
    refused: isRefused && latest === place ? use : null,
  })
}
