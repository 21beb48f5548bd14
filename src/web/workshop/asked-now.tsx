// An answer about the draft as it is saved now: one that no longer holds, since the draft has got a fault, is not shown.
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refusal } from '../../ui/notice.tsx'
import { Refused } from '../ask.ts'
import { Asked } from '../asked.tsx'

export const AskedNow = <Reply,>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Reply>
  readonly children: (reply: Reply) => ReactNode
}): ReactNode =>
  query.error instanceof Refused ? (
    <Refusal title={query.error.problem.title}>{query.error.problem.detail}</Refusal>
  ) : (
    <Asked query={query} isPart>
      {children}
    </Asked>
  )
