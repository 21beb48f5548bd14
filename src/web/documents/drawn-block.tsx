// Something that the system draws into a part: what it is, and as it will stand in the document.
import type { ReactNode } from 'react'
import type { DrawnReply } from '../../contract/documents.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import { documentWords } from '../../text/documents.ts'
import { upperFirst } from '../../text/language.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'

const Preview = ({
  document,
  part,
  block,
}: {
  readonly document: string
  readonly part: string
  readonly block: number
}): ReactNode => {
  const { organisation } = useFrame()
  const { page } = documentWords(useReader().language)
  const query = useAsked<DrawnReply>(
    `/api/${organisation}/documents/${encodeURIComponent(document)}/parts/${encodeURIComponent(part)}/drawn`,
  )
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
  readonly part: string
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
