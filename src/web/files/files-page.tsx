// The files that somebody has asked for: how far each has come, to be fetched, made anew or removed.
import type { ReactNode } from 'react'
import type { OwnFileView } from '../../contract/files.ts'
import { FILE_DAYS } from '../../domain/workflow/ordered-files.ts'
import { ownFilesWords } from '../../text/own-files.ts'
import { Refused } from '../account/sending-line.tsx'
import { Asked } from '../asked.tsx'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { FileProgress } from './file-progress.tsx'
import { useFileActs, useOwnFiles } from './following.ts'

const FileRow = ({
  file,
  acts: { sending, act },
}: {
  readonly file: OwnFileView
  readonly acts: ReturnType<typeof useFileActs>
}): ReactNode => {
  const words = ownFilesWords(useReader().language)
  const { id, title, format, size, href, standing, why, when } = file
  return (
    <li className="own-file">
      <div>
        <h2>{words.called(title, format)}</h2>
        <p className="quiet">
          {size === null ? '' : `${size}. `}
          {when}
        </p>
        {why === null ? null : <p>{why}</p>}
      </div>
      <FileProgress file={file} />
      <p className="buttons">
        {href === null ? null : (
          <a className="button" href={href} download="" aria-label={words.fetchThis(title, format)}>
            {words.fetch}
          </a>
        )}
        {standing === 'failed' ? (
          <button
            type="button"
            className="button"
            disabled={sending.isUnderWay}
            aria-label={words.retryThis(title, format)}
            onClick={() => void act(id, 'retries')}
          >
            {words.retry}
          </button>
        ) : null}
        <button
          type="button"
          className="button quiet-button"
          disabled={sending.isUnderWay}
          aria-label={words.removeThis(title, format)}
          onClick={() => void act(id, 'removals')}
        >
          {words.remove}
        </button>
      </p>
    </li>
  )
}

export const FilesPage = (): ReactNode => {
  const words = ownFilesWords(useReader().language)
  const query = useOwnFiles()
  const acts = useFileActs()
  useTitle(words.heading)
  return (
    <Asked query={query}>
      {({ files }) => (
        <>
          <h1>{words.heading}</h1>
          <p className="lead">{words.lead(FILE_DAYS)}</p>
          <Refused sending={acts.sending} />
          {files.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul className="own-files">
              {files.map((file) => (
                <FileRow key={file.id} file={file} acts={acts} />
              ))}
            </ul>
          )}
        </>
      )}
    </Asked>
  )
}
