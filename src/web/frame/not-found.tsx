// An address that leads nowhere.
import type { ReactNode } from 'react'
import { useReader } from '../reader.tsx'
import { PlainFrame } from './plain-frame.tsx'

export const NotFound = (): ReactNode => {
  const { words } = useReader()
  return (
    <PlainFrame>
      <h1>{words.notFound.heading}</h1>
      <p className="lead">{words.notFound.text}</p>
      <p>
        <a href="/app">{words.otherMunicipality}</a>
      </p>
    </PlainFrame>
  )
}
