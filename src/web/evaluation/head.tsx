// What stands at the head of each page of an evaluation: what it is, how it stands, and what it is comparable with.
import type { ReactNode } from 'react'
import type { EvaluationHeadView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { Notice } from '../../ui/notice.tsx'
import { useReader } from '../reader.tsx'

export const EvaluationHead = ({
  head,
  heading,
}: {
  readonly head: EvaluationHeadView
  readonly heading: string
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{head.lead}</p>
      <p>
        <strong>{head.standing}</strong>
      </p>
      {head.beside === null ? null : (
        <p>
          {head.beside.said} <a href={head.beside.link.href}>{head.beside.link.title}</a>
        </p>
      )}
      <Notice tone="info">
        {head.notices.map((one) => (
          <span key={one} className="notice-line">
            {one}
          </span>
        ))}
      </Notice>
      {head.note === '' ? null : <p>{head.note}</p>}
      {head.source === '' ? null : (
        <p className="quiet">
          {words.frameworks.source}: {head.source}
        </p>
      )}
    </>
  )
}
