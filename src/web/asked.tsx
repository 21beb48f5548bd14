// A page whose content is asked for: loading, failed, refused and there, designed once.
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refusal } from '../ui/notice.tsx'
import { ask, type Parameters, Refused } from './ask.ts'
import { WaysOn } from './frame/ways-on.tsx'
import { useReader } from './reader.tsx'

/** Asks for a view in the reader's language; the same question is asked once. */
export const useAsked = <Reply,>(
  path: string,
  parameters: Parameters = {},
): UseQueryResult<Reply> => {
  const { language } = useReader()
  return useQuery({
    queryKey: [path, parameters, language],
    queryFn: () => ask<Reply>(path, { ...parameters, language }),
    placeholderData: (previous, query) => (query?.queryKey[0] === path ? previous : undefined),
  })
}

const Skeleton = (): ReactNode => {
  const { words } = useReader()
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{words.loading}</span>
      <div className="skeleton-line" />
      <div className="skeleton-line" />
      <div className="skeleton-line" />
    </div>
  )
}

/** Refused because of the round in the address: there are others to go to. */
const NO_ROUND = ['noSuchRound', 'roundNotInForce', 'roundNotBegun']

/** An answer that will be the same again is a way to turn back from; another may come if asked anew. */
const Unanswered = ({
  error,
  again,
  isPart,
}: {
  readonly error: Error
  readonly again: () => void
  readonly isPart: boolean
}): ReactNode => {
  const { words } = useReader()
  const problem = error instanceof Refused ? error.problem : null
  const isRefused = problem !== null && problem.status < 500
  if (isRefused && isPart) return <Refusal title={problem.title}>{problem.detail}</Refusal>
  if (isRefused)
    return (
      <>
        <h1>{problem.code === 'roundNotBegun' ? words.notBegun : problem.title}</h1>
        <p className="lead" role="alert">
          {problem.detail}
        </p>
        <WaysOn isRoundMissing={NO_ROUND.includes(problem.code ?? '')} refused={problem.code} />
      </>
    )
  return (
    <>
      {isPart ? null : <h1>{words.failed}</h1>}
      <Refusal title={problem === null ? words.noAnswer : words.serverFailed}>
        {problem === null ? words.tryLater : words.serverFault}
      </Refusal>
      <p className="buttons">
        <button type="button" className="button" onClick={again}>
          {words.retry}
        </button>
      </p>
    </>
  )
}

/** The answer when it is there; until then a calm sign that it comes, or a sentence that says why not. */
export const Asked = <Reply,>({
  query,
  isPart = false,
  children,
}: {
  readonly query: UseQueryResult<Reply>
  /** A part of a page that has its own heading. */
  readonly isPart?: boolean
  readonly children: (reply: Reply) => ReactNode
}): ReactNode => {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending || query.error === null) return <Skeleton />
  return <Unanswered error={query.error} again={() => void query.refetch()} isPart={isPart} />
}
