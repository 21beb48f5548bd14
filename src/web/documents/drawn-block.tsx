// Something that the system draws into a part: what it is, and as it will stand in the document.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import type { DocumentPartView, DrawnReply } from '../../contract/documents.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import { documentWords } from '../../text/documents.ts'
import { upperFirst } from '../../text/language.ts'
import { ask } from '../ask.ts'
import { Asked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'

/** What is drawn in the part as it is saved, by the places of its blocks. */
const drawnOf = ({ blocks }: DocumentPartView): string =>
  JSON.stringify(blocks.map((block) => (block.is === 'drawn' ? block.drawn : null)))

/**
 * What the part draws: asked for when it comes, when something else is to be drawn, and when one comes
 * back to the page. It is drawn anew for each who asks, so not with every word that is saved.
 */
const useDrawn = (document: string, part: DocumentPartView) => {
  const { organisation } = useFrame()
  const { language } = useReader()
  const path = `/api/${organisation}/documents/${encodeURIComponent(document)}/parts/${encodeURIComponent(part.id)}/drawn`
  const drawn = drawnOf(part)
  const query = useQuery({
    queryKey: [path, drawn, language],
    queryFn: () => ask<DrawnReply>(path, { language }),
    // NOTE one that is not enabled is not asked anew with all the others when something has been saved.
    enabled: false,
  })
  const { refetch } = query
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when something else is drawn
  useEffect(() => {
    const again = () => void refetch({ cancelRefetch: false })
    again()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [refetch, path, drawn, language])
  return query
}

const Preview = ({
  document,
  part,
  block,
}: {
  readonly document: string
  readonly part: DocumentPartView
  readonly block: number
}): ReactNode => {
  const { page } = documentWords(useReader().language)
  const query = useDrawn(document, part)
  return (
    <Asked query={query} isPart={true}>
      {({ drawn, said }) => {
        const html = drawn.find((one) => one.block === block)?.html
        if (html === undefined) return <p className="quiet">{page.drawnNote}</p>
        if (html === '') return <p className="quiet">{page.drawnNothing}</p>
        return (
          <>
            <p className="quiet">{said}</p>
            <div
              className="report report-body drawn-preview"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the server's own markup of the report, in which all text is text
              dangerouslySetInnerHTML={{ __html: html }}
            />
          </>
        )
      }}
    </Asked>
  )
}

export const DrawnBlock = ({
  drawn,
  document,
  part,
  saved,
}: {
  readonly drawn: Drawn
  readonly document: string
  readonly part: DocumentPartView
  /** Its place in the part as it is saved; negative: it has not been yet. */
  readonly saved: number
}): ReactNode => {
  const { model, page } = documentWords(useReader().language)
  return (
    <div className="drawn-block" data-draw={drawn.draw}>
      <p>
        <strong>{upperFirst(model.drawn[drawn.draw])}</strong>{' '}
        <span className="quiet">{page.drawn}.</span>
      </p>
      {saved < 0 ? (
        <p className="quiet">{page.drawnNote}</p>
      ) : (
        <Preview document={document} part={part} block={saved} />
      )}
    </div>
  )
}
