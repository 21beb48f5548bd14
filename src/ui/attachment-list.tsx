// Attached files to fetch; an image is shown with what it shows in words.
import type { ReactNode } from 'react'
import type { AttachmentView } from '../contract/attachments.ts'

/** One file; `more` stands after it. */
export const AttachmentRow = ({
  file,
  more,
}: {
  readonly file: AttachmentView
  readonly more?: ReactNode
}): ReactNode => (
  <li>
    <p>
      <a href={file.href} download={file.name}>
        {file.name}
      </a>{' '}
      <span className="quiet">{file.said}</span>
    </p>
    {file.description === '' ? null : <p className="attachment-said">{file.description}</p>}
    {file.isImage ? <img src={file.href} alt={file.description} loading="lazy" /> : null}
    {more}
  </li>
)

/** Nothing where there are none. */
export const AttachmentList = ({
  files,
  heading,
}: {
  readonly files: readonly AttachmentView[]
  readonly heading: string
}): ReactNode =>
  files.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul className="attachments">
        {files.map((file) => (
          <AttachmentRow key={file.id} file={file} />
        ))}
      </ul>
    </section>
  )
