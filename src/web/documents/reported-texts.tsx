// What can be put into a part: reported texts with their source, something drawn, or more text.
import { type ReactNode, useState } from 'react'
import type { DocumentPartView, ReportedTextsReply } from '../../contract/documents.ts'
import type { TextSource } from '../../domain/documents/document.ts'
import { proseFromText } from '../../domain/documents/prose-text.ts'
import { documentWords } from '../../text/documents.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { AddDrawn, type Putting } from './add-drawn.tsx'

const List = ({
  document,
  part,
  blocks,
  replace,
}: Putting & { readonly document: string; readonly part: DocumentPartView }): ReactNode => {
  const { organisation } = useFrame()
  const { page } = documentWords(useReader().language)
  const query = useAsked<ReportedTextsReply>(
    `/api/${organisation}/documents/${encodeURIComponent(document)}/parts/${encodeURIComponent(part.id)}/texts`,
  )
  const has = ({ node, field }: TextSource) =>
    blocks.some(
      (one) => one.is === 'written' && one.from?.node === node && one.from.field === field,
    )
  return (
    <Asked query={query} isPart={true}>
      {({ texts }) =>
        texts.length === 0 ? (
          <p className="quiet">{page.fetchNone}</p>
        ) : (
          <ul className="reported-texts">
            {texts.map(({ source, about, told }) => (
              <li key={`${source.node} ${source.field}`}>
                <p>
                  <strong>{about}</strong> <span className="quiet">{told}</span>
                </p>
                <p>{source.text}</p>
                {has(source) ? (
                  <p className="quiet">{page.fetched}</p>
                ) : (
                  <button
                    type="button"
                    className="button quiet-button"
                    onClick={() =>
                      replace([
                        ...blocks,
                        { is: 'written', prose: proseFromText(source.text), from: source },
                      ])
                    }
                  >
                    {page.fetchHere}
                    <span className="sr-only"> {about}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  )
}

export const FetchTexts = (
  props: Putting & { readonly document: string; readonly part: DocumentPartView },
): ReactNode => {
  const { page } = documentWords(useReader().language)
  const [isOpen, setOpen] = useState(false)
  const { blocks, replace } = props
  const hasOwn = blocks.some((one) => one.is === 'written' && one.from === undefined)
  return (
    <details
      className="put-in"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{page.fetch}</summary>
      {isOpen ? (
        <>
          <List {...props} />
          <AddDrawn blocks={blocks} replace={replace} />
          {hasOwn ? null : (
            <p>
              <button
                type="button"
                className="button quiet-button"
                onClick={() => replace([...blocks, { is: 'written', prose: [] }])}
              >
                {page.addText}
              </button>
            </p>
          )}
        </>
      ) : null}
    </details>
  )
}
