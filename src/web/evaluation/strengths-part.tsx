// Strengths, weaknesses and improvement areas by one assessor, each gap with the way to make it an assignment.
import type { ReactNode } from 'react'
import type { GapView, StrengthsView } from '../../contract/evaluation-result.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { GoodExamplesInside } from '../comparison/good-examples.tsx'
import { useReader } from '../reader.tsx'
import { Assigning } from './assigning.tsx'
import { Examples } from './part-card.tsx'

const Gaps = ({
  heading,
  none,
  gaps,
  saysGap = false,
  chainChange,
}: {
  readonly chainChange: number
  readonly heading: string
  readonly none: string
  readonly gaps: readonly GapView[]
  /** Whether it says what is left to take, with the way to an assignment. */
  readonly saysGap?: boolean
}): ReactNode => {
  return (
    <>
      <h3>{heading}</h3>
      {gaps.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="gaps">
          {gaps.map(
            ({ id, title, area, said, gap, examples, exampleSubject, assignments, given }) => (
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
                {saysGap ? (
                  <Assigning ways={assignments} of={title} {...{ given, chainChange }} />
                ) : null}
              </li>
            ),
          )}
        </ul>
      )}
    </>
  )
}

export const StrengthsPart = ({
  strengths,
  reads,
  noAssignments,
  chainChange,
}: {
  readonly chainChange: number
  readonly strengths: StrengthsView
  /** Why no assignment can be given of a gap; empty: one can. */
  readonly noAssignments: string
  readonly reads: string
}): ReactNode => {
  const { result } = evaluationWords(useReader().language)
  const { by, label, strengths: strong, weaknesses, improvements } = strengths
  return (
    <section aria-labelledby={`strengths-${by}`}>
      <h2 id={`strengths-${by}`}>{result.report(label)}</h2>
      <p className="quiet">{reads}</p>
      <Gaps
        chainChange={chainChange}
        heading={result.strengths}
        none={result.noStrengths}
        gaps={strong}
      />
      <Gaps
        chainChange={chainChange}
        heading={result.weaknesses}
        none={result.noWeaknesses}
        gaps={weaknesses}
      />
      <Gaps
        chainChange={chainChange}
        heading={result.improvements}
        none={result.noImprovements}
        gaps={improvements}
        saysGap
      />
      {noAssignments === '' || improvements.length === 0 ? null : (
        <p className="quiet">{noAssignments}</p>
      )}
    </section>
  )
}
