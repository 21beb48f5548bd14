// A page whose content is asked for: loading, failed, refused and there, designed once.
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'
import { ask, type Parameters, Refused } from './ask.ts'
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

/** The answer when it is there; until then a calm sign that it comes, or a sentence that says why not. */
export const Asked = <Reply,>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Reply>
  readonly children: (reply: Reply) => ReactNode
}): ReactNode => {
  const { words } = useReader()
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return <Skeleton />
  const sentence = query.error instanceof Refused ? query.error.message : words.offline
  return (
    <div role="alert">
      <h1>{words.failed}</h1>
      <Notice tone="error">{sentence}</Notice>
      <button type="button" className="button" onClick={() => void query.refetch()}>
        {words.retry}
      </button>
    </div>
  )
}
