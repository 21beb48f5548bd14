// Asks the server: replies as the contract says, refusals as sentences.
import type { Problem } from '../contract/problem.ts'

/** The server said no, with a sentence; or did not answer at all. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The server could not be reached. */
export class NoAnswer extends Error {}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'detail' in value && 'status' in value

const send = async (path: string, init?: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (cause) {
    throw new NoAnswer('no answer', { cause })
  }
}

const refusedBy = async (response: Response): Promise<Refused> => {
  const type = response.headers.get('content-type') ?? ''
  const body: unknown = type.includes('json') ? await response.json() : null
  return new Refused(
    isProblem(body)
      ? body
      : { title: response.statusText, status: response.status, detail: response.statusText },
  )
}

/** Those that are left out are not sent. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** The address with the parameters beside those that it has; one that it has already is replaced. */
export const withParameters = (path: string, parameters: Parameters): string => {
  const [address = '', asked = ''] = path.split(/\?(.*)/s)
  const all = new URLSearchParams(asked)
  for (const [key, value] of Object.entries(parameters))
    if (value !== undefined) all.set(key, value)
  return all.size === 0 ? address : `${address}?${all}`
}

/**
 * Reads one address of the API; `Reply` is the shape that the contract gives it.
 * @throws Refused, NoAnswer
 */
export const ask = async <Reply>(path: string, parameters: Parameters = {}): Promise<Reply> => {
  const response = await send(withParameters(path, parameters))
  if (!response.ok) throw await refusedBy(response)
  return response.json()
}

/**
 * Sends something to be saved.
 * @throws Refused, NoAnswer
 */
export const sendTo = async <Reply>(
  path: string,
  body: unknown,
  parameters: Parameters = {},
): Promise<Reply> => {
  const response = await send(withParameters(path, parameters), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw await refusedBy(response)
  return response.json()
}

/**
 * Sends a file as it is.
 * @throws Refused, NoAnswer
 */
export const sendFile = async <Reply>(
  path: string,
  file: Blob,
  parameters: Parameters,
): Promise<Reply> => {
  const response = await send(withParameters(path, parameters), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  if (!response.ok) throw await refusedBy(response)
  return response.json()
}

export const signOutOf = async (organisation: string): Promise<void> => {
  await send(`/api/${organisation}/session`, { method: 'DELETE' })
}
