// The verdicts on the whole organisation: what the rules suggest, and the grade one may decide.
import type { ReactNode } from 'react'
import type { WholeReply } from '../../contract/staff.ts'
import { THE_WHOLE } from '../../domain/goals/chain.ts'
import { Notice } from '../../ui/notice.tsx'
import { Verdicts } from '../../ui/verdicts.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { RoomsNotice } from '../rooms/rooms-notice.tsx'
import { DecideForm } from './decide-form.tsx'
import { History } from './history.tsx'

const Content = ({ reply }: { readonly reply: WholeReply }): ReactNode => {
  const { words, pages } = useReader()
  const { municipality } = useFrame()
  useTitle(words.whole.heading)
  return (
    <>
      <p className="kicker">
        {municipality} · {reply.lead}
      </p>
      <h1>{words.whole.heading}</h1>
      <RoomsNotice waits={reply.waits} />
      {reply.verdicts.length === 0 ? <Notice tone="info">{words.whole.none}</Notice> : null}
      <Verdicts verdicts={reply.verdicts} words={pages} />
      {reply.decisions.map((form) => (
        <DecideForm key={form.assessment} node={null} form={form} />
      ))}
      <History of={{ subject: THE_WHOLE, sort: 'whole' }} />
    </>
  )
}

export const WholePage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const query = useAsked<WholeReply>(`/api/${organisation}/rounds/${round}/whole`)
  return <Asked query={query}>{(reply) => <Content reply={reply} />}</Asked>
}
