// Something done to a document: sent, and the page then read anew.
import { useQueryClient } from '@tanstack/react-query'
import { useFrame } from '../frame/frame-context.ts'
import { useSending } from '../sending.ts'

/** `change` resolves to the answer, or null where it was refused. */
export const useChanging = (document: string) => {
  const { organisation } = useFrame()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  const change = async <Reply extends object>(to: string, body: object): Promise<Reply | null> => {
    const path = `/api/${organisation}/documents/${encodeURIComponent(document)}/${to}`
    const done = await send<Reply>(path, body)
    if (done !== null) await queries.invalidateQueries()
    return done
  }
  return { sending, change, touch }
}

export const partPath = (part: string): string => `parts/${encodeURIComponent(part)}`
