// The versions of a part: who wrote when, and which words came and went.
import { type ReactNode, useState } from 'react'
import type {
  DifferenceView,
  DocumentPartView,
  PartHistoryReply,
} from '../../contract/documents.ts'
import { documentWords } from '../../text/documents.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'

const Difference = ({ of }: { readonly of: DifferenceView }): ReactNode => {
  const { difference, model } = documentWords(useReader().language)
  if (of.is === 'drawn')
    return of.change === 'added' ? (
      <ins>{difference.drawnAdded(model.drawn[of.draw])}</ins>
    ) : (
      <del>{difference.drawnRemoved(model.drawn[of.draw])}</del>
    )
  return (
    <>
      {of.pieces.map(({ is, text }, index) => {
        const key = `${index} ${is}`
        if (is === 'added') return <ins key={key}>{text}</ins>
        return is === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
      })}
    </>
  )
}

export const DifferenceList = ({
  differences,
  none,
}: {
  readonly differences: readonly DifferenceView[]
  readonly none: string
}): ReactNode =>
  differences.length === 0 ? (
    <p className="quiet">{none}</p>
  ) : (
    <ul className="differences">
      {differences.map((one) => (
        <li key={JSON.stringify(one)}>
          <Difference of={one} />
        </li>
      ))}
    </ul>
  )

const Versions = ({
  document,
  part,
}: {
  readonly document: string
  readonly part: DocumentPartView
}): ReactNode => {
  const { organisation } = useFrame()
  const { page } = documentWords(useReader().language)
  const query = useAsked<PartHistoryReply>(
    `/api/${organisation}/documents/${encodeURIComponent(document)}/parts/${encodeURIComponent(part.id)}/history`,
  )
  return (
    <Asked query={query} isPart={true}>
      {({ versions }) => (
        <>
          <p className="quiet">{page.historyNote}</p>
          <ol className="part-versions">
            {versions.map((one, index) => (
              <li key={one.version}>
                <p>
                  <strong>{one.person}</strong> <span className="quiet">{one.at}</span>
                </p>
                {index === versions.length - 1 ? (
                  <p className="quiet">{page.begunVersion}</p>
                ) : (
                  <DifferenceList differences={one.differences} none={page.noChange} />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Asked>
  )
}

export const PartHistory = (props: {
  readonly document: string
  readonly part: DocumentPartView
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const [isOpen, setOpen] = useState(false)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{page.history}</summary>
      {isOpen ? <Versions {...props} /> : null}
    </details>
  )
}
