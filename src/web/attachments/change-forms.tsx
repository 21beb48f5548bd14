// What is done with an attached file: it is described, shown to citizens or hidden, or taken away with why.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { StaffAttachmentView } from '../../contract/attachments.ts'
import { attachmentWords } from '../../text/attachments.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

type OfFile = {
  readonly file: StaffAttachmentView
  readonly close: () => void
}

/** Sends the change of the file as it was seen, and closes where it went. */
const useChanging = ({ file, close }: OfFile, to: 'descriptions' | 'removals') => {
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const change = async (event: FormEvent, said: object) => {
    event.preventDefault()
    const sent = { attachment: file.id, basedOn: file.basedOn, ...said }
    if ((await send(`/api/${organisation}/attachments/${to}`, sent)) === null) return
    await queries.invalidateQueries()
    close()
  }
  return { sending, change }
}

const Buttons = ({
  sending,
  label,
  close,
}: {
  readonly sending: ReturnType<typeof useChanging>['sending']
  readonly label: string
  readonly close: () => void
}): ReactNode => {
  const { language, words } = useReader()
  return (
    <>
      <Refused sending={sending} />
      <p className="buttons">
        <SendButton sending={sending} label={label} underWay={words.report.saving} />
        <button type="button" className="link-button" onClick={close}>
          {attachmentWords(language).change.cancel}
        </button>
      </p>
    </>
  )
}

export const DescribeForm = ({
  file,
  close,
  isOfVersion,
}: OfFile & { readonly isOfVersion: boolean }): ReactNode => {
  const words = attachmentWords(useReader().language).change
  const [description, setDescription] = useState(file.description)
  const [isPublic, setIsPublic] = useState(file.isPublic)
  const { sending, change } = useChanging({ file, close }, 'descriptions')
  return (
    <form
      className="form-card form-stack"
      onSubmit={(event) => void change(event, { description, isPublic })}
    >
      <label className="field">
        {file.isImage ? words.describeImage : words.describe}
        <LongText
          rows={2}
          most={1000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={isPublic}
          onChange={(event) => setIsPublic(event.target.checked)}
        />
        {isOfVersion ? words.isPublicOfVersion : words.isPublic}
      </label>
      <Buttons sending={sending} label={words.save} close={close} />
    </form>
  )
}

export const RemoveForm = ({ file, close }: OfFile): ReactNode => {
  const { removal } = attachmentWords(useReader().language)
  const [reason, setReason] = useState('')
  const { sending, change } = useChanging({ file, close }, 'removals')
  return (
    <form className="form-card form-stack" onSubmit={(event) => void change(event, { reason })}>
      <label className="field">
        {removal.reason}
        <input value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Buttons sending={sending} label={removal.save} close={close} />
    </form>
  )
}

/** Hides it from citizens at once: all that can be done where it otherwise stays as it is. */
export const HideButton = ({ file }: Pick<OfFile, 'file'>): ReactNode => {
  const { change: words } = attachmentWords(useReader().language)
  const { sending, change } = useChanging({ file, close: () => {} }, 'descriptions')
  const { description } = file
  return (
    <form onSubmit={(event) => void change(event, { description, isPublic: false })}>
      <Refused sending={sending} />
      <button type="submit" className="link-button" disabled={sending.isUnderWay}>
        {words.hide}
        <span className="sr-only"> {file.name}</span>
      </button>
    </form>
  )
}
