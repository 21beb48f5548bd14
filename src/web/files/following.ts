// Follows files that have been asked for until they are ready or given up.
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OwnFilesReply, OwnFileView } from '../../contract/files.ts'
import { ask } from '../ask.ts'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { type Sending, useSending } from '../sending.ts'

/** Milliseconds between looks: a small file is ready within a second. */
const SOON = 300
const LATER = 1500
/** Looks that come soon. */
const SOON_LOOKS = 10

export const isOnItsWay = ({ standing }: OwnFileView): boolean =>
  standing === 'waiting' || standing === 'making'

const between = (looks: number): number => (looks < SOON_LOOKS ? SOON : LATER)

/** One file, asked after until it has ended. */
export const useFollowed = (id: string): UseQueryResult<OwnFileView> => {
  const { organisation } = usePlace()
  const { language } = useReader()
  const path = `/api/${organisation}/files/${id}`
  return useQuery({
    queryKey: [path, {}, language],
    queryFn: () => ask<OwnFileView>(path, { language }),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data === undefined || isOnItsWay(data) ? between(dataUpdateCount) : false,
    // NOTE a file that is made while its page lies behind another is fetched all the same.
    refetchIntervalInBackground: true,
  })
}

/** One's own files, asked after as long as one of them is on its way. */
export const useOwnFiles = (): UseQueryResult<OwnFilesReply> => {
  const { organisation } = usePlace()
  const { language } = useReader()
  const path = `/api/${organisation}/files`
  return useQuery({
    queryKey: [path, {}, language],
    queryFn: () => ask<OwnFilesReply>(path, { language }),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.files.some(isOnItsWay) === true ? between(dataUpdateCount) : false,
  })
}

/** Something done to a file of one's own; the list is then read anew. */
export const useFileActs = (): {
  readonly sending: Sending
  readonly act: (id: string, what: 'retries' | 'removals') => Promise<void>
} => {
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const act = async (id: string, what: 'retries' | 'removals'): Promise<void> => {
    await send(`/api/${organisation}/files/${id}/${what}`)
    await queries.invalidateQueries({ queryKey: [`/api/${organisation}/files`] })
  }
  return { sending, act }
}
