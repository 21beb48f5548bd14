// What came of an edit: refused with a sentence, somebody else was first, or saved.
import type { ReactNode } from 'react'
import { editingWords } from '../../text/editing.ts'
import { Refusal } from '../../ui/notice.tsx'
import { Conflict } from '../goals/conflict.tsx'
import { useReader } from '../reader.tsx'
import type { EditingStands } from './editing.ts'

export const EditingLine = ({
  use: { editing, rest },
  mine,
  id,
  done,
}: {
  readonly use: EditingStands
  /** What oneself has written, as it is shown beside another's. */
  readonly mine: string
  readonly id?: string
  readonly done?: () => void
}): ReactNode => {
  const { language } = useReader()
  const { plan } = editingWords(language)
  if (editing.is === 'newerExists')
    return (
      <Conflict
        other={editing.other}
        mine={{ written: mine, comment: '' }}
        keepTheirs={() => {
          rest()
          done?.()
        }}
        saveMine={() => void editing.again().then((isSaved) => isSaved && done?.())}
      />
    )
  if (editing.is === 'refused')
    return (
      <Refusal title={editing.title} {...(id === undefined ? {} : { id })}>
        {editing.sentence}
      </Refusal>
    )
  return (
    <p role="status" className="quiet editing-done">
      {editing.is === 'saved' ? plan.done : ''}
    </p>
  )
}
