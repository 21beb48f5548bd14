// What beginning an evaluation and bringing one in have in common: the sending, and who is evaluated.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EvaluationsReply } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

/** Sends, and goes to the evaluation that it gave. */
export const useBeginning = () => {
  const { organisation } = useFrame()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  const begin = async (path: string, body: object): Promise<void> => {
    const begun = await send<{ readonly id: string }>(`/api/${organisation}/${path}`, body)
    if (begun === null) return
    await queries.invalidateQueries()
    await navigate({
      to: '/$organisation/utvarderingar/$evaluation',
      params: { organisation, evaluation: begun.id },
    })
  }
  return { sending, begin, touch }
}

export const BodyField = ({
  reply,
  body,
  change,
}: {
  readonly reply: EvaluationsReply
  readonly body: string
  readonly change: (body: string) => void
}): ReactNode => {
  const words = evaluationWords(useReader().language)
  return (
    <label className="field">
      {words.begin.body}
      <select name="body" value={body} onChange={({ target }) => change(target.value)}>
        {reply.mayBeginWhole ? <option value="">{words.municipality}</option> : null}
        {reply.bodies.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The first that the visitor may evaluate; empty: the municipality. */
export const firstBody = ({ mayBeginWhole, bodies }: EvaluationsReply): string =>
  mayBeginWhole ? '' : (bodies[0]?.id ?? '')
