// Pages kept in memory, each as long as what it was made of is what is published now.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Keep, type MadePage, sendMade } from './page.tsx'
import type { Published } from './published.ts'

/** The most that is kept, in bytes; the page that was made longest ago goes first. */
const MOST_BYTES = 64_000_000

type Kept = { readonly page: MadePage; readonly stands: string }
type InOrganisation = { org: string }
type Asked = FastifyRequest<{ Params: InOrganisation }>
type Answer<Request> = (request: Request, reply: FastifyReply, keep?: Keep) => Promise<FastifyReply>

const sizeOf = ({ html, packed }: MadePage): number => html.length + packed.length

/** Until those whose requests have come in already have asked as well. */
const othersCome = (): Promise<void> => new Promise((done) => setImmediate(done))

/**
 * Asks one question for all who ask before it is put, one question at a time: whoever asks is told what
 * was so after the asking, and never before it.
 */
export const askedTogether = <Answered>(
  ask: () => Promise<Answered>,
): (() => Promise<Answered>) => {
  let onItsWay: Promise<unknown> = Promise.resolve()
  let gathering: Promise<Answered> | null = null
  return () => {
    gathering ??= Promise.allSettled([onItsWay, othersCome()]).then(() => {
      gathering = null
      const answer = ask()
      onItsWay = answer
      return answer
    })
    return gathering
  }
}

/** What stands published, in a mark: another as soon as a page could say otherwise. */
const markOf = (stands: unknown): string =>
  createHash('sha256').update(JSON.stringify(stands)).digest('base64url')

/** Keeps whole pages by their address; every process asks the database what stands before it answers. */
export const keepPages = (published: Published) => {
  const kept = new Map<string, Kept>()
  let bytes = 0
  const marks = new Map<string, { readonly changeNumber: number; readonly stands: string }>()
  const changeNumbers = askedTogether(published.changeNumbers)
  const standing = new Map<string, () => Promise<string>>()

  /** The mark of what a municipality has published; null where there is none such, or no way to tell. */
  const stands = async (organisation: string): Promise<string | null> => {
    const changeNumber = (await changeNumbers()).get(organisation)
    if (changeNumber === undefined) return null
    const known = marks.get(organisation)
    if (known?.changeNumber === changeNumber) return known.stands
    // NOTE most changes are the staff's own work, after which the same stands published.
    const read =
      standing.get(organisation) ?? askedTogether(() => published.stands(organisation).then(markOf))
    standing.set(organisation, read)
    const mark = await read()
    marks.set(organisation, { changeNumber, stands: mark })
    return mark
  }

  const drop = (key: string): void => {
    const one = kept.get(key)
    if (one === undefined) return
    bytes -= sizeOf(one.page)
    kept.delete(key)
  }
  const keepAs = (key: string, one: Kept): void => {
    drop(key)
    kept.set(key, one)
    bytes += sizeOf(one.page)
    for (const oldest of kept.keys()) if (bytes > MOST_BYTES) drop(oldest)
  }

  /** Answers from memory where it can, else as `answer` does, which hands over what may be kept. */
  const keeping =
    <Request extends Asked>(answer: Answer<Request>) =>
    async (request: Request, reply: FastifyReply): Promise<FastifyReply> => {
      // NOTE what is asked for in words of one's own is seldom asked for again.
      if (request.url.includes('?')) return answer(request, reply)
      const mark = await stands(request.params.org)
      if (mark === null) return answer(request, reply)
      const key = `${request.host} ${request.url}`
      const known = kept.get(key)
      if (known?.stands === mark) return sendMade(request, reply, known.page)
      return answer(request, reply, (page) => keepAs(key, { page, stands: mark }))
    }
  return { keeping }
}
