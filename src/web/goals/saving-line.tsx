// The button that saves, and what came of it.
import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'
import type { Saving } from '../saving.ts'

export const SavingLine = ({
  saving,
  save,
  saved,
}: {
  readonly saving: Saving
  readonly save: string
  readonly saved: string
}): ReactNode => {
  const { words } = useReader()
  return (
    <>
      <p className="buttons">
        <button type="submit" className="button" disabled={saving.is === 'underWay'}>
          {saving.is === 'underWay' ? words.report.saving : save}
        </button>
        <span role="status">{saving.is === 'saved' ? saved : ''}</span>
      </p>
      {saving.is === 'refused' ? (
        <div role="alert">
          <Notice tone="error">{saving.sentence}</Notice>
          <p className="quiet">{words.report.kept}</p>
        </div>
      ) : null}
    </>
  )
}
