// What the municipality keeps here: destroying by decision, and taking all of it out.
import type { ReactNode } from 'react'
import { keepingWords } from '../../text/keeping.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { DisposalsPart } from './disposals-part.tsx'
import { TakeoutPart } from './takeout-part.tsx'

export const KeepingPage = (): ReactNode => {
  const words = keepingWords(useReader().language)
  const { may } = useFrame()
  useTitle(words.heading)
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      {may.includes('recordDisposal') ? <DisposalsPart /> : null}
      {may.includes('takeOut') ? <TakeoutPart /> : null}
    </>
  )
}
