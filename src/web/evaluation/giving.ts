// Writing into an evaluation: sent, saved or refused, and the page then read anew.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFrame } from '../frame/frame-context.ts'
import { useSending } from '../sending.ts'

/** `give` resolves to whether it was saved; `isSaved` until something is written again. */
export const useGiving = (evaluation: string) => {
  const { organisation } = useFrame()
  const queries = useQueryClient()
  const { sending, send, touch } = useSending()
  const [isSaved, setIsSaved] = useState(false)
  const give = async (what: string, body: object): Promise<boolean> => {
    const path = `/api/${organisation}/evaluations/${encodeURIComponent(evaluation)}/${what}`
    const saved = await send<object>(path, body)
    if (saved === null) return false
    await queries.invalidateQueries()
    setIsSaved(true)
    return true
  }
  const write = () => {
    setIsSaved(false)
    touch()
  }
  return { sending, give, write, isSaved }
}
