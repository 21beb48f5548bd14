// An administrator takes out their municipality: it is made whole on disk, and then fetched.
import type { Readable } from 'node:stream'
import type { Store } from '../../store/connect.ts'
import { makeTakeoutFile, openTakeoutFile, removeTakeoutFile } from '../../store/takeout-files.ts'
import { recordTakeout } from '../../store/takeouts.ts'
import { type Takeout, writeTakeout } from '../../store/write-takeout.ts'
import { aboutTakeout } from '../../text/takeout.ts'
import type { MayNot } from '../visitor.ts'
import { asVisitor, type Coming, type NotSignedIn } from '../workflow/sign-in.ts'

export type OrderedTakeout = Takeout & { readonly id: string }

// NOTE what is closed to administrators is left out: who has the database takes it along in the terminal.
const IN_THE_APP = { withClosed: false, about: aboutTakeout }

/**
 * Takes out the visitor's municipality to a file that can be fetched for an hour; by whom, and its
 * checksum, stand in the log from then on. @refuses notSignedIn, mayNot
 */
export const orderTakeout = async (
  store: Store,
  coming: Coming,
): Promise<OrderedTakeout | NotSignedIn | MayNot> => {
  const { organisation } = coming
  const who = await asVisitor(store, 'see', coming, async ({ visitor }) => visitor)
  if ('refused' in who) return who
  const made = await makeTakeoutFile(store, organisation, (stream) =>
    store.readAsMember(organisation, who.account, (tx) =>
      writeTakeout(tx, stream, { ...IN_THE_APP, files: store.files }),
    ),
  )
  const { id, ...taken } = made
  const recorded = await asVisitor(store, 'change', coming, async ({ tx }) => {
    await recordTakeout(tx, { ...taken, withClosed: IN_THE_APP.withClosed })
    return made
  })
  if ('refused' in recorded) await removeTakeoutFile(store, organisation, id)
  return recorded
}

export type NoSuchTakeout = { readonly refused: 'noSuchTakeout' }

/** One that was ordered within the hour. @refuses notSignedIn, mayNot, noSuchTakeout */
export const fetchTakeout = async (
  store: Store,
  coming: Coming,
  id: string,
): Promise<
  { readonly stream: Readable; readonly bytes: number } | NotSignedIn | MayNot | NoSuchTakeout
> => {
  const who = await asVisitor(store, 'see', coming, async ({ visitor }) => visitor)
  if ('refused' in who) return who
  return (await openTakeoutFile(store, coming.organisation, id)) ?? { refused: 'noSuchTakeout' }
}
