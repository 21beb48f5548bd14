// The judgements that a part is asked for: each goal with its grade, and the form where it is decided.
import type { ReactNode } from 'react'
import type { AskedJudgementView, PartReply } from '../../contract/working-round.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { DecideForm } from '../goals/decide-form.tsx'
import { useReader } from '../reader.tsx'

const Standing = ({ grade, state }: AskedJudgementView): ReactNode =>
  grade === null ? <span className="quiet">{state}</span> : <GradeBadge grade={grade} />

const Judgement = ({ judgement }: { readonly judgement: AskedJudgementView }): ReactNode => {
  const { work } = useReader()
  const { node, form } = judgement
  if (form === null)
    return (
      <li>
        <a href={node.href} lang={node.lang}>
          {node.title}
        </a>{' '}
        <Standing {...judgement} />
      </li>
    )
  return (
    <li>
      <details>
        <summary>
          {node.title} <Standing {...judgement} />
        </summary>
        <p>
          <a href={node.href}>
            {work.part.toGoal}
            <span className="sr-only">: {node.title}</span>
          </a>
        </p>
        <DecideForm node={node.id} form={form} level={3} />
      </details>
    </li>
  )
}

export const AskedJudgements = ({ judgements }: Pick<PartReply, 'judgements'>): ReactNode => {
  const { work } = useReader()
  if (judgements.length === 0) return null
  return (
    <section aria-labelledby="part-judgements">
      <h2 id="part-judgements">{work.part.judgements}</h2>
      <ul className="asked-judgements">
        {judgements.map((judgement) => (
          <Judgement key={`${judgement.node.id} ${judgement.assessment}`} judgement={judgement} />
        ))}
      </ul>
    </section>
  )
}
