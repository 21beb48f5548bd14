// A page that could not be drawn: a fault of ours, told of in the page's own place.
import type { ReactNode } from 'react'
import { Refusal } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'

export const Broken = (): ReactNode => {
  const { words } = useReader()
  return (
    <>
      <h1>{words.broken.heading}</h1>
      <Refusal title={words.serverFailed}>{words.broken.text}</Refusal>
      <p className="buttons">
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.broken.reload}
        </button>
      </p>
    </>
  )
}
