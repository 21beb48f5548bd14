// The buttons that ask for a document as a file, and the file just asked for: it is fetched when it is ready.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { OrderFileRequest, OwnFileView } from '../../contract/files.ts'
import type { WordTemplateChoices } from '../../contract/house-template.ts'
import { FILE_FORMATS } from '../../domain/workflow/ordered-files.ts'
import { ownFilesWords } from '../../text/own-files.ts'
import { Refused } from '../account/sending-line.tsx'
import { useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'
import { FileProgress } from './file-progress.tsx'
import { useFollowed } from './following.ts'

/** Has the browser save what an address gives, as if its link had been followed. */
const saveFrom = (href: string): void => {
  const link = document.createElement('a')
  link.href = href
  link.download = ''
  link.click()
}

const JustAsked = ({ id }: { readonly id: string }): ReactNode => {
  const words = ownFilesWords(useReader().language)
  const { organisation } = usePlace()
  const { data: file } = useFollowed(id)
  const isSaved = useRef(false)
  const href = file?.href ?? null
  useEffect(() => {
    if (href === null || isSaved.current) return
    isSaved.current = true
    saveFrom(href)
  }, [href])
  if (file === undefined) return null
  const { title, format, why } = file
  return (
    <div className="just-asked">
      <strong>{format}</strong>
      <FileProgress file={file} />
      {why === null ? null : <p>{why}</p>}
      {href === null ? null : (
        <a href={href} download="" aria-label={words.fetchThis(title, format)}>
          {words.fetch}
        </a>
      )}
      <span className="quiet">
        {file.standing === 'waiting' || file.standing === 'making' ? words.goOn : words.lies}{' '}
        <a href={`/app/${organisation}/mina-filer`}>{words.nav}</a>.
      </span>
    </div>
  )
}

/** `document` is asked for as it is at the moment that its turn comes. */
export const OrderFile = ({ document }: { readonly document: string }): ReactNode => {
  const words = ownFilesWords(useReader().language)
  const { organisation } = usePlace()
  const { sending, send } = useSending()
  const [asked, setAsked] = useState<string | null>(null)
  const { data: own } = useAsked<WordTemplateChoices>(`/api/${organisation}/house/word-templates`)
  const order = async (request: OrderFileRequest): Promise<void> => {
    const path = `/api/${organisation}/documents/${encodeURIComponent(document)}/files`
    const file = await send<OwnFileView>(path, request)
    if (file !== null) setAsked(file.id)
  }
  return (
    <>
      <p className="buttons order-file">
        <span>{words.order}</span>
        {FILE_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button quiet-button"
            disabled={sending.isUnderWay}
            aria-label={words.orderThis(words.formats[format])}
            onClick={() => void order({ format })}
          >
            {words.formats[format]}
          </button>
        ))}
        {own?.templates.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="button quiet-button"
            disabled={sending.isUnderWay}
            onClick={() => void order({ format: 'docx', template: id })}
          >
            {words.orderIn(name)}
          </button>
        ))}
      </p>
      <Refused sending={sending} />
      {asked === null ? null : <JustAsked key={asked} id={asked} />}
    </>
  )
}
