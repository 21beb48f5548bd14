// The files of a goal in a round, or of a frozen version: to fetch, and to work with for those who may.
import { type ReactNode, useState } from 'react'
import type { AttachmentsReply, StaffAttachmentView } from '../../contract/attachments.ts'
import { attachmentWords } from '../../text/attachments.ts'
import { AttachmentRow } from '../../ui/attachment-list.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { AttachForm } from './attach-form.tsx'
import { DescribeForm, HideButton, RemoveForm } from './change-forms.tsx'
import type { AboutSent } from './use-attaching.ts'

const Row = ({
  file,
  isOfVersion,
}: {
  readonly file: StaffAttachmentView
  readonly isOfVersion: boolean
}): ReactNode => {
  const words = attachmentWords(useReader().language)
  const [open, setOpen] = useState<'describe' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const ofWhich = <span className="sr-only"> {file.name}</span>
  const notes = [
    file.attached,
    ...(file.belongs === null ? [] : [file.belongs]),
    ...(file.isPublic ? [words.public] : []),
  ]
  return (
    <AttachmentRow
      file={file}
      more={
        <>
          <p className="quiet">{notes.join(' · ')}</p>
          {file.mayChange && open === null ? (
            <p className="buttons">
              <button type="button" className="link-button" onClick={() => setOpen('describe')}>
                {words.change.open}
                {ofWhich}
              </button>
              <button type="button" className="link-button" onClick={() => setOpen('remove')}>
                {words.removal.open}
                {ofWhich}
              </button>
            </p>
          ) : null}
          {file.mayHide ? <HideButton file={file} /> : null}
          {open === 'describe' ? (
            <DescribeForm file={file} close={close} isOfVersion={isOfVersion} />
          ) : null}
          {open === 'remove' ? <RemoveForm file={file} close={close} /> : null}
        </>
      }
    />
  )
}

const Files = ({
  about,
  reply,
  path,
}: {
  readonly about: AboutSent
  readonly reply: AttachmentsReply
  readonly path: string
}): ReactNode => {
  const words = attachmentWords(useReader().language)
  return (
    <>
      {reply.attachments.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <ul className="attachments">
            {reply.attachments.map((file) => (
              <Row key={file.id} file={file} isOfVersion={about.sort === 'version'} />
            ))}
          </ul>
          <p>
            <ExcelButton path={path} of={words.heading} />
          </p>
        </>
      )}
      {reply.mayAttach ? (
        <details className="attach">
          <summary>{words.add.heading}</summary>
          <AttachForm about={about} reply={reply} />
        </details>
      ) : null}
    </>
  )
}

/** Those of a goal, in the round or frozen version that is looked at. */
export const AttachmentsOfNode = ({ node }: { readonly node: string }): ReactNode => {
  const { heading } = attachmentWords(useReader().language)
  const { organisation, round } = usePlace()
  const path = `/api/${organisation}/rounds/${round}/nodes/${encodeURIComponent(node)}/attachments`
  const query = useAsked<AttachmentsReply>(path)
  return (
    <section id="bilagor" aria-labelledby="attachments">
      <h2 id="attachments">{heading}</h2>
      <Asked query={query} isPart>
        {(reply) => <Files about={{ sort: 'node', id: node }} reply={reply} path={path} />}
      </Asked>
    </section>
  )
}

const OfVersion = ({ version }: { readonly version: string }): ReactNode => {
  const { organisation } = usePlace()
  const path = `/api/${organisation}/versions/${version}/attachments`
  const query = useAsked<AttachmentsReply>(path)
  return (
    <Asked query={query} isPart>
      {(reply) => <Files about={{ sort: 'version', id: version }} reply={reply} path={path} />}
    </Asked>
  )
}

/** Those that were added to a frozen version, when somebody wants to see them. */
export const AttachmentsOfVersion = ({
  version,
  label,
}: {
  readonly version: string
  readonly label: string
}): ReactNode => {
  const { heading } = attachmentWords(useReader().language)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="attach" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {heading}
        <span className="sr-only"> {label}</span>
      </summary>
      {isOpen ? <OfVersion version={version} /> : null}
    </details>
  )
}
