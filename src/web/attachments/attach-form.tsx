// Attaching files: dragged to the field or chosen, several at once, each told of when it has come.
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { AttachmentsReply } from '../../contract/attachments.ts'
import { attachmentWords, sayFileKinds } from '../../text/attachments.ts'
import { useReader } from '../reader.tsx'
import { type AboutSent, type OnItsWay, useAttaching } from './use-attaching.ts'

const OnTheWay = ({ files }: { readonly files: readonly OnItsWay[] }): ReactNode => {
  const { add } = attachmentWords(useReader().language)
  return (
    <div role="status">
      <ul className="attaching">
        {files.map(({ key, name, refused, isUnderWay }) => (
          <li key={key} data-refused={refused !== null || undefined}>
            {isUnderWay ? add.sending(name) : (refused ?? add.sent(name))}
          </li>
        ))}
      </ul>
    </div>
  )
}

export const AttachForm = ({
  about,
  reply: { places, endings, most, mostSaid },
}: {
  readonly about: AboutSent
  readonly reply: AttachmentsReply
}): ReactNode => {
  const { language } = useReader()
  const { add } = attachmentWords(language)
  const help = useId()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(places[0]?.key)
  const [isOver, setIsOver] = useState(false)
  const { files, attach } = useAttaching(about, most, mostSaid)
  const take = async (taken: FileList | null) => {
    const place = places.find(({ key }) => key === chosen) ?? places[0]
    if (taken === null || taken.length === 0 || place === undefined) return
    await attach([...taken], place)
    // NOTE emptied, so that the same file can be chosen again when it has been mended.
    if (input.current !== null) input.current.value = ''
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files)
  }
  return (
    <div className="form-card attach-form">
      {places.length < 2 ? null : (
        <label className="field">
          {add.belongs}
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {places.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* NOTE dragging is a second way: whoever uses a keyboard chooses files by the same field. */}
      <section
        className="drop"
        aria-label={add.heading}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <span className="drop-lead">{add.drop} </span>
        {/* NOTE the browser's own button is in the browser's language, so the field's name is the button. */}
        <label className="button file-button">
          {add.choose}
          <input
            ref={input}
            className="sr-only"
            type="file"
            multiple
            accept={endings.join(',')}
            aria-describedby={help}
            onChange={(event) => void take(event.target.files)}
          />
        </label>
        <p id={help} className="quiet">
          {add.help(sayFileKinds(language), mostSaid)}
        </p>
      </section>
      <OnTheWay files={files} />
    </div>
  )
}
