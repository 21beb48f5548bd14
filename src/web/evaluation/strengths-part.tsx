// Strengths, weaknesses and improvement areas by one assessor, each gap with the way to make it an assignment.
import type { ReactNode } from 'react'
import type { GapView, StrengthsView } from '../../contract/evaluation-result.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { GoodExamplesInside } from '../comparison/good-examples.tsx'
import { useReader } from '../reader.tsx'
import { Examples } from './part-card.tsx'

const Gaps = ({
  heading,
  none,
  gaps,
  saysGap = false,
}: {
  readonly heading: string
  readonly none: string
  readonly gaps: readonly GapView[]
  /** Whether it says what is left to take, with the way to an assignment. */
  readonly saysGap?: boolean
}): ReactNode => {
  const { result } = evaluationWords(useReader().language)
  return (
    <>
      <h3>{heading}</h3>
      {gaps.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="gaps">
          {gaps.map(({ id, title, area, said, gap, examples, exampleSubject, assignments }) => (
            <li key={id}>
              <strong>
                {id} {title}
              </strong>
              {area === '' ? null : <span className="quiet"> ({area})</span>}: {said}
              {saysGap ? `, ${gap}` : ''}
              {saysGap ? <Examples examples={examples} /> : null}
              {saysGap && exampleSubject !== null ? (
                <GoodExamplesInside
                  subject={{ kind: 'improvementArea', id: exampleSubject }}
                  of={title}
                />
              ) : null}
              {saysGap && assignments.length > 0 ? (
                <span className="buttons">
                  {assignments.map((link) => (
                    <a key={link.href} href={link.href}>
                      {result.assignment}
                      {assignments.length > 1 ? `: ${link.title}` : ''}
                      <span className="sr-only">: {title}</span>
                    </a>
                  ))}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const StrengthsPart = ({
  strengths,
  reads,
}: {
  readonly strengths: StrengthsView
  readonly reads: string
}): ReactNode => {
  const { result } = evaluationWords(useReader().language)
  const { by, label, strengths: strong, weaknesses, improvements } = strengths
  return (
    <section aria-labelledby={`strengths-${by}`}>
      <h2 id={`strengths-${by}`}>{result.report(label)}</h2>
      <p className="quiet">{reads}</p>
      <Gaps heading={result.strengths} none={result.noStrengths} gaps={strong} />
      <Gaps heading={result.weaknesses} none={result.noWeaknesses} gaps={weaknesses} />
      <Gaps
        heading={result.improvements}
        none={result.noImprovements}
        gaps={improvements}
        saysGap
      />
    </section>
  )
}
