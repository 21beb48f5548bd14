// Works the queue of mails while the server runs: every municipality's morning, then what is due.
import { createHash } from 'node:crypto'
import { digestLetter, municipalityIn } from '../render/mail/digest-letter.ts'
import type { House } from '../usecases/house.ts'
import type { Letter, Mailing } from '../usecases/mailing.ts'
import { listMunicipalities } from '../usecases/workflow/municipalities.ts'
import {
  noteBegun,
  noteSent,
  returnDigests,
  startMorning,
  type TakenDigest,
  takeDigests,
} from '../usecases/workflow/send-digests.ts'

const MINUTE = 60_000

type Working = Pick<House, 'store' | 'memory'> &
  Omit<Mailing, 'wake'> & {
    readonly now?: () => Date
    /** Asked between letters; false: what has not been sent is given back. */
    readonly mayGoOn?: () => boolean
  }

type InOrganisation = Required<Working> & { readonly organisation: string }

const letterOf = (
  { organisation, publicUrl }: InOrganisation,
  { job, account, language, duties, questions, assignments, parts, loaded, today }: TakenDigest,
): Letter => {
  const spoken = language === 'en' ? 'en' : 'sv'
  const { name, email } = account
  const mine = `${publicUrl}/app/${organisation}/min-sida`
  const waits = { duties, questions, assignments, parts }
  const said = { loaded, name, language: spoken, ...waits, today, mine } as const
  const person = createHash('sha256').update(`${organisation} ${job.jobId}`).digest('hex')
  return {
    organisation,
    from: municipalityIn(loaded, spoken),
    to: { name, address: email },
    language: spoken,
    id: `${job.day}.${person.slice(0, 24)}`,
    ...digestLetter(said),
  }
}

/** Sends what has been taken up, one by one; false: the server is away or we stop, and the rest is given back. */
const sendAll = async (within: InOrganisation, taken: readonly TakenDigest[]): Promise<boolean> => {
  for (const [index, digest] of taken.entries()) {
    await noteBegun(within, digest)
    const posted = await within.post.send(letterOf(within, digest))
    await noteSent({ ...within, now: within.now() }, digest, posted)
    if (posted.is === 'away' || !within.mayGoOn()) {
      await returnDigests(within, taken.slice(index + 1))
      return false
    }
  }
  return true
}

const workOne = async (within: InOrganisation): Promise<void> => {
  const { store, memory, organisation, hour, now } = within
  const at = { store, memory, organisation }
  await startMorning({ ...at, now: now() }, hour)
  for (;;) {
    const taken = await takeDigests({ ...at, now: now() })
    if (taken.length === 0 || !(await sendAll(within, taken))) return
  }
}

/** Goes through every municipality once. What fails in one is told and tried again; the others go on. */
export const workMail = async ({
  now = () => new Date(),
  mayGoOn = () => true,
  ...working
}: Working): Promise<void> => {
  for (const { organisationId } of await listMunicipalities(working.store))
    try {
      if (mayGoOn()) await workOne({ ...working, now, mayGoOn, organisation: organisationId })
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error))
    }
}

/** Works the queue once a minute, and when woken; `wake` and `stop` wait for what is being sent. */
export const keepWorkingMail = (
  working: Working,
): { readonly wake: () => Promise<void>; readonly stop: () => Promise<void> } => {
  let isStopped = false
  let isWoken = false
  let underWay: Promise<void> | null = null
  const work = async (): Promise<void> => {
    do {
      isWoken = false
      await workMail({ ...working, mayGoOn: () => !isStopped }).catch((error: unknown) =>
        process.emitWarning(error instanceof Error ? error : String(error)),
      )
    } while (isWoken && !isStopped)
    underWay = null
  }
  const wake = async (): Promise<void> => {
    isWoken = true
    if (!isStopped) underWay ??= work()
    await underWay
  }
  const timer = setInterval(() => void wake(), MINUTE)
  void wake()
  const stop = async (): Promise<void> => {
    isStopped = true
    clearInterval(timer)
    await underWay
    working.post.close()
  }
  return { wake, stop }
}
