// The versions of a part: who wrote when, and which words came and went.
import { type ReactNode, useState } from 'react'
import type {
  DifferenceView,
  DocumentPartView,
  PartHistoryReply,
  PartVersionView,
} from '../../contract/documents.ts'
import { differingVersions, type Piece } from '../../domain/documents/differing-versions.ts'
import { documentWords } from '../../text/documents.ts'
import { Refused } from '../account/sending-line.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { partPath, useChanging } from './changing.ts'

/** A line word by word: what came is underlined, what went is struck through. */
export const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode =>
  pieces.map(({ is, text }, index) => {
    const key = `${index} ${is}`
    if (is === 'added') return <ins key={key}>{text}</ins>
    return is === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
  })

const Difference = ({ of }: { readonly of: DifferenceView }): ReactNode => {
  const { difference, model } = documentWords(useReader().language)
  if (of.is === 'drawn')
    return of.change === 'added' ? (
      <ins>{difference.drawnAdded(model.drawn[of.draw])}</ins>
    ) : (
      <del>{difference.drawnRemoved(model.drawn[of.draw])}</del>
    )
  return <Pieces pieces={of.pieces} />
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

/** An earlier version against what stands now, which it can be made to say again with one click. */
const Earlier = ({
  document,
  part,
  version,
}: {
  readonly document: string
  readonly part: DocumentPartView
  readonly version: PartVersionView
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const { sending, change } = useChanging(document)
  const differences = differingVersions(part.blocks, version.blocks)
  if (differences.length === 0) return <p className="quiet">{page.standsNow}</p>
  const asked = { version: version.version, basedOn: part.version }
  return (
    <details>
      <summary>{page.againstNow}</summary>
      <p className="quiet">{page.againstNote}</p>
      <DifferenceList differences={differences} none={page.noChange} />
      {part.mayWrite ? (
        <>
          <p className="buttons">
            <button
              type="button"
              className="button"
              disabled={sending.isUnderWay}
              onClick={() => void change(`${partPath(part.id)}/restoring`, asked)}
            >
              {page.restore}
            </button>
          </p>
          <p className="quiet">{page.restoreNote}</p>
        </>
      ) : null}
      <Refused sending={sending} />
    </details>
  )
}

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
                {one.came === '' ? null : <p>{one.came}</p>}
                {index === versions.length - 1 ? (
                  <p className="quiet">{page.begunVersion}</p>
                ) : (
                  <DifferenceList differences={one.differences} none={page.noChange} />
                )}
                {index === 0 ? null : <Earlier document={document} part={part} version={one} />}
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
