// An image is put into a text: uploaded to the document or chosen, with what it shows for those who do not see it.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { DocumentReply } from '../../contract/documents.ts'
import { Refusal } from '../../ui/notice.tsx'
import { Refused, sendFile } from '../ask.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { InsertForm, type Inserting, useWords } from './insert-forms.tsx'

/** Sends a file to the document; resolves to why it was refused, or null. */
const useUpload = (document: string) => {
  const { organisation } = useFrame()
  const { language, words } = useReader()
  const queries = useQueryClient()
  return async (file: File): Promise<string | null> => {
    const about = { sort: 'document', id: document, name: file.name, language }
    try {
      await sendFile(`/api/${organisation}/attachments`, file, about)
    } catch (error) {
      return error instanceof Refused ? error.problem.detail : words.offline
    }
    await queries.invalidateQueries()
    return null
  }
}

export const ImageForm = ({
  editor,
  close,
  document,
  images,
}: Inserting & {
  readonly document: string
  readonly images: DocumentReply['images']
}): ReactNode => {
  const words = useWords().editor
  const help = useId()
  const upload = useUpload(document)
  const [chosen, setChosen] = useState<string | null>(null)
  const [uploaded, setUploaded] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [typed, setAlt] = useState<string | null>(null)
  const [caption, setCaption] = useState('')
  const sent = images.findLast(({ name }) => name === uploaded)
  const image = images.find(({ file }) => file === chosen) ?? sent ?? images.at(-1)
  const alt = typed ?? image?.alt ?? ''
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const why = await upload(file)
    setRefused(why)
    if (why !== null) return
    setUploaded(file.name)
    setChosen(null)
  }
  const submit = () => {
    if (image === undefined) return
    const runs = caption.trim() === '' ? [] : [{ is: 'text', text: caption.trim() }]
    const attrs = { file: image.file, alt: alt.trim(), caption: runs }
    editor.chain().focus().insertContent({ type: 'image', attrs }).run()
    close()
  }
  return (
    <InsertForm label={words.image} submit={submit} close={close}>
      <label className="field">
        {words.chooseFile}
        <input
          type="file"
          accept=".png,.jpg,.jpeg,.webp"
          aria-describedby={help}
          onChange={({ target }) => void take(target.files?.[0])}
        />
        <small id={help} className="quiet">
          {words.fileHelp}
        </small>
      </label>
      {refused === null ? null : <Refusal title={words.image}>{refused}</Refusal>}
      {image === undefined ? null : (
        <>
          <label className="field">
            {words.image}
            <select value={image.file} onChange={({ target }) => setChosen(target.value)}>
              {images.map((one) => (
                <option key={one.href} value={one.file}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            {words.alt}
            <input value={alt} required onChange={({ target }) => setAlt(target.value)} />
          </label>
          <label className="field">
            {words.caption}
            <input value={caption} onChange={({ target }) => setCaption(target.value)} />
          </label>
        </>
      )}
    </InsertForm>
  )
}
