// How far a file has come: a bar, and the same in words, said to those who listen.
import type { ReactNode } from 'react'
import type { OwnFileView } from '../../contract/files.ts'
import { ownFilesWords } from '../../text/own-files.ts'
import { useReader } from '../reader.tsx'
import { isOnItsWay } from './following.ts'

export const FileProgress = ({ file }: { readonly file: OwnFileView }): ReactNode => {
  const words = ownFilesWords(useReader().language)
  return (
    <span className="file-progress" data-standing={file.standing}>
      <span role="status">
        <span className="sr-only">{words.called(file.title, file.format)}: </span>
        {file.said}
      </span>
      {isOnItsWay(file) ? (
        <progress
          // NOTE the step that is under way counts for half, so that the bar shows that it has begun.
          value={file.standing === 'making' ? file.done + 0.5 : file.done}
          max={file.of}
          aria-label={words.called(file.title, file.format)}
          aria-valuetext={file.said}
        />
      ) : null}
    </span>
  )
}
