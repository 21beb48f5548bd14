// A part is taken from one state to the next by those who may.
import type { ReactNode } from 'react'
import type { DocumentPartView } from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused } from '../account/sending-line.tsx'
import { useReader } from '../reader.tsx'
import { partPath, useChanging } from './changing.ts'

export const PartSteps = ({
  document,
  part,
}: {
  readonly document: string
  readonly part: DocumentPartView
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change } = useChanging(document)
  if (part.steps.length === 0) return null
  const ordered = part.steps.toSorted((a, b) => Number(a === 'draft') - Number(b === 'draft'))
  return (
    <div className="part-steps">
      <p className="buttons">
        {ordered.map((to) => (
          <button
            key={to}
            type="button"
            className={to === 'draft' ? 'button quiet-button' : 'button'}
            disabled={sending.isUnderWay}
            onClick={() =>
              void change(`${partPath(part.id)}/state`, { to, basedOn: part.standing })
            }
          >
            {page.steps[to]}
          </button>
        ))}
      </p>
      <Refused sending={sending} />
    </div>
  )
}
