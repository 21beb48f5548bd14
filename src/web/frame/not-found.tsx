// An address that leads nowhere.
import type { ReactNode } from 'react'
import { useReader } from '../reader.tsx'

export const NotFound = (): ReactNode => {
  const { words } = useReader()
  return (
    <main id="content" className="wide">
      <h1>{words.notFound.heading}</h1>
      <p className="lead">{words.notFound.text}</p>
      <p>
        <a href="/app">{words.otherMunicipality}</a>
      </p>
    </main>
  )
}
