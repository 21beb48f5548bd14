// What the municipality keeps here, for the administrator: taking all of it out.
import type { ReactNode } from 'react'
import { keepingWords } from '../../text/keeping.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { TakeoutPart } from './takeout-part.tsx'

export const KeepingPage = (): ReactNode => {
  const words = keepingWords(useReader().language)
  useTitle(words.heading)
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      <TakeoutPart />
    </>
  )
}
