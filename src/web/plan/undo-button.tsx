// Takes back one's latest edit: a button that says which, and Ctrl+Z outside fields.
import { type ReactNode, useEffect } from 'react'
import type { Undoable } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'
import type { UseEditing } from './editing.ts'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null

export const UndoButton = ({
  undoable,
  use: { editing, undo },
  isOpen,
}: {
  readonly undoable: Undoable | null
  readonly use: Pick<UseEditing, 'editing' | 'undo'>
  /** Whether nothing else is before the page. */
  readonly isOpen: boolean
}): ReactNode => {
  const { language } = useReader()
  const { plan } = editingWords(language)
  const isFree = undoable !== null && editing.is !== 'underWay'
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      if (!isUndo || !isFree || !isOpen || isWriting(event.target)) return
      event.preventDefault()
      void undo(undoable.change)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  return (
    <button
      type="button"
      className="button quiet-button"
      disabled={!isFree}
      onClick={() => undoable !== null && void undo(undoable.change)}
    >
      {undoable === null ? plan.nothingToUndo : plan.undo(undoable.label)}
    </button>
  )
}
