// What stands in a form since an earlier visit, and was never saved: said, so that nobody takes it for saved.
import type { ReactNode } from 'react'
import { useReader } from '../reader.tsx'

export const DraftNote = ({ discard }: { readonly discard: () => void }): ReactNode => {
  const { words } = useReader()
  return (
    <p className="draft-note">
      <span>{words.report.draft}</span>
      <button type="button" className="link-button" onClick={discard}>
        {words.report.discard}
      </button>
    </p>
  )
}
