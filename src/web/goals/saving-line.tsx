// The button that saves, and what came of it.
import type { ReactNode } from 'react'
import { Refusal } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'
import type { Saving } from '../saving.ts'

/** What a form is led by to the field that was refused; null: nothing was. */
export const refusalIn = (saving: Saving): { readonly field: string | null } | null =>
  saving.is === 'refused' && saving.isAboutField ? saving : null

export const SavingLine = ({
  saving,
  save,
  saved,
  refusalId,
  close,
}: {
  readonly saving: Saving
  readonly save: string
  readonly saved: string
  readonly refusalId?: string
  /** Leaves without saving, where there is somewhere to go back to. */
  readonly close?: () => void
}): ReactNode => {
  const { words } = useReader()
  return (
    <>
      {saving.is === 'refused' ? (
        <Refusal title={saving.title} {...(refusalId === undefined ? {} : { id: refusalId })}>
          {saving.sentence} {saving.isAboutField ? null : words.report.kept}
        </Refusal>
      ) : null}
      <p className="buttons">
        <button type="submit" className="button" disabled={saving.is === 'underWay'}>
          {saving.is === 'underWay' ? words.report.saving : save}
        </button>
        {close === undefined ? null : (
          <button type="button" className="link-button" onClick={close}>
            {words.rounds.cancel}
          </button>
        )}
        <span role="status">{saving.is === 'saved' ? saved : ''}</span>
      </p>
    </>
  )
}
