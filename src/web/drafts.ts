// What somebody has typed stays in the browser until the server has confirmed it.
import { useEffect, useState } from 'react'
import { useFrame } from './frame/frame-context.ts'

const PREFIX = 'malkedja.draft/'
/** Where texts that are saved as they are written are kept meanwhile. */
export const TEXT_PREFIX = 'malkedja.text/'

/** What auditors have begun is kept under this name, in the place of a round’s. */
export const AUDITING = 'auditing'

/**
 * Under what name something typed is kept: by whom, and about which round or other thing; `of` says
 * which field of it. What one person has typed is never another’s, though they share a browser.
 */
export const useKeptName = (about: string, ...of: readonly string[]): string => {
  const { organisation, person } = useFrame()
  return [organisation, person.account, about, ...of].map(encodeURIComponent).join('/')
}

/**
 * Forgets what was begun about a round: it is frozen, and the version holds what was saved. Of the
 * auditors’, which nobody else may read, when they sign out.
 */
export const clearDrafts = (organisation: string, about: string): void => {
  for (const key of Object.keys(localStorage)) {
    const prefix = [PREFIX, TEXT_PREFIX].find((one) => key.startsWith(one))
    const [whose, , what] = key.slice(prefix?.length).split('/').map(decodeURIComponent)
    if (prefix !== undefined && whose === organisation && what === about)
      localStorage.removeItem(key)
  }
}

const kept = <Fields extends Record<string, string>>(
  name: string,
  start: Fields,
): Partial<Fields> | null => {
  const text = localStorage.getItem(PREFIX + name)
  if (text === null) return null
  const found: unknown = JSON.parse(text)
  const facts: Readonly<Record<string, unknown>> = Object(found)
  const typed: Partial<Record<string, string>> = {}
  for (const key of Object.keys(start)) if (typeof facts[key] === 'string') typed[key] = facts[key]
  // NOTE only the form's own fields are taken over, each a text.
  return typed as Partial<Fields>
}

/**
 * The fields of one form by name, begun from what the server has. What is typed is kept under the
 * form's name, also when the page is left or the connection is lost, until `confirm` forgets it;
 * `basedOn` stays what it was when the typing began. `isEarlier`: it was there when the form came.
 */
export const useDraft = <Fields extends Record<string, string> & { readonly basedOn: string }>(
  name: string,
  start: Fields,
) => {
  const [typed, setTyped] = useState<Partial<Fields> | null>(() => kept(name, start))
  const [isEarlier, setIsEarlier] = useState(typed !== null)
  const fields: Fields = { ...start, ...typed }
  useEffect(() => {
    if (typed === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, JSON.stringify(typed))
  }, [name, typed])
  const write = (changed: Partial<Fields>) =>
    setTyped(
      (known) => ({ ...(known ?? { basedOn: start.basedOn }), ...changed }) as Partial<Fields>,
    )
  const confirm = () => {
    setTyped(null)
    setIsEarlier(false)
  }
  return { fields, write, confirm, isEarlier }
}
