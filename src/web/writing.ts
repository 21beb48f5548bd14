// A text that is saved as it is written: kept in the browser until the server has confirmed it.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../contract/problem.ts'
import type { SavedReply } from '../contract/staff.ts'
import { NoAnswer, Refused, sendTo } from './ask.ts'
import { TEXT_PREFIX } from './drafts.ts'
import { useReader } from './reader.tsx'

type Other = NonNullable<Problem['current']>

export type Writing =
  | { readonly is: 'resting' | 'unsaved' | 'saving' | 'saved' | 'waiting' }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'newerExists'; readonly other: Other }

/** What the server has: the text, and the name of it that the next one follows. */
export type Confirmed = { readonly body: string; readonly basedOn: string | null }

/** How long somebody may pause in a text. */
const PAUSE = 1200
/** Until the server is asked again where it did not answer, ms. */
const ASK_AGAIN = 5000

type Draft = { readonly body: string; readonly basedOn: string | null }

const draftOf = (name: string): Draft | null => {
  const kept = localStorage.getItem(TEXT_PREFIX + name)
  if (kept === null) return null
  const { body, basedOn }: { body?: unknown; basedOn?: unknown } = Object(JSON.parse(kept))
  if (typeof body !== 'string') return null
  return { body, basedOn: typeof basedOn === 'string' ? basedOn : null }
}

/**
 * One text by the name it is kept under. `send` is what the server is sent of it. What another has
 * written since is never written over: it is given back, and the writer chooses. `pause`: how long
 * they may stop before what they wrote is saved, ms.
 */
export const useWriting = (
  name: string,
  path: string,
  server: Confirmed,
  send: (body: string, basedOn: string | null) => object,
  pause: number = PAUSE,
) => {
  const { language } = useReader()
  const queries = useQueryClient()
  const [body, setBody] = useState(() => draftOf(name)?.body ?? server.body)
  const [writing, setWriting] = useState<Writing>({ is: 'resting' })
  // NOTE what is typed while a save is under way follows that save, so these are read when it is sent.
  const confirmed = useRef<Confirmed>(draftOf(name) ?? server)
  const typed = useRef(body)
  const underWay = useRef(false)
  const timer = useRef<number | undefined>(undefined)

  const keep = useCallback(
    (text: string) => {
      const { basedOn } = confirmed.current
      localStorage.setItem(TEXT_PREFIX + name, JSON.stringify({ body: text, basedOn }))
    },
    [name],
  )

  const later = useCallback((wait: number, save: () => Promise<void>) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void save(), wait)
  }, [])

  const save = useCallback(
    async (follows?: string | null): Promise<void> => {
      window.clearTimeout(timer.current)
      if (underWay.current) return
      const sent = typed.current
      const basedOn = follows === undefined ? confirmed.current.basedOn : follows
      underWay.current = true
      setWriting({ is: 'saving' })
      try {
        const saved = await sendTo<SavedReply>(path, send(sent, basedOn), { language })
        confirmed.current = { body: sent, basedOn: saved.basedOn }
        underWay.current = false
        // NOTE what else the page says of it, as how much is missing, is asked for anew meanwhile.
        void queries.invalidateQueries()
        if (typed.current === sent) {
          localStorage.removeItem(TEXT_PREFIX + name)
          setWriting({ is: 'saved' })
        } else {
          keep(typed.current)
          later(pause, save)
        }
      } catch (error) {
        underWay.current = false
        if (error instanceof NoAnswer) {
          setWriting({ is: 'waiting' })
          later(ASK_AGAIN, save)
        } else if (error instanceof Refused) {
          const { current } = error.problem
          setWriting(
            current === undefined
              ? { is: 'refused', problem: error.problem }
              : { is: 'newerExists', other: current },
          )
        } else throw error
      }
    },
    [name, path, send, language, pause, queries, keep, later],
  )

  const write = (text: string): void => {
    setBody(text)
    typed.current = text
    keep(text)
    setWriting({ is: 'unsaved' })
    later(pause, save)
  }

  const take = (other: Confirmed): void => {
    window.clearTimeout(timer.current)
    confirmed.current = other
    typed.current = other.body
    localStorage.removeItem(TEXT_PREFIX + name)
    setBody(other.body)
    setWriting({ is: 'resting' })
  }

  // NOTE what was kept from an earlier visit is saved at once, by the text its writer saw then.
  useEffect(() => {
    if (draftOf(name) !== null) later(0, save)
    return () => window.clearTimeout(timer.current)
  }, [name, save, later])

  /** Saves at once what has not been saved, as when the field is left. */
  const settle = (): void => {
    if (writing.is === 'unsaved') void save()
  }
  return { body, writing, write, settle, take, save }
}
