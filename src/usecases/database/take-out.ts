// A municipality whole as one file, and a file as a municipality.
import type { Writable } from 'node:stream'
import type { Store } from '../../store/connect.ts'
import { writeDump } from '../../store/dump.ts'
import type { CopyMade, MakeCopy } from '../../store/live-copy.ts'
import { readTakeout } from '../../store/read-takeout.ts'
import { recordTakeout } from '../../store/takeouts.ts'
import { type Takeout, writeTakeout } from '../../store/write-takeout.ts'
import { aboutTakeout } from '../../text/takeout.ts'
import { type StorePlace, type WithDatabase, withDatabase } from './open-database.ts'
import { whichOrganisation } from './which-organisation.ts'
import { orFromServer, type Progress, writeWhole } from './whole-file.ts'

export type { Takeout }

/** Who is written down as the one that took it out, where it was done in the terminal. */
const WHO = 'terminal'

type Asked = {
  readonly organisation: string
  readonly who: string
  /** Also what is closed to administrators. */
  readonly withClosed: boolean
}

/**
 * Writes a municipality as it is at one moment and ends the stream; that it was done, by whom, stands
 * in its log from then on.
 */
export const takeOut = async (
  store: Store,
  { organisation, who, withClosed }: Asked,
  stream: Writable,
  progress: (rows: number) => void = () => {},
): Promise<Takeout> => {
  const asked = { withClosed, about: aboutTakeout, files: store.files }
  const taken = await store.readAsMember(organisation, who, (tx) =>
    writeTakeout(tx, stream, asked, progress),
  )
  await store.asMember(organisation, who, (tx) => recordTakeout(tx, { ...taken, withClosed }))
  return taken
}

/** The one named, or the only one there is; nothing is opened where it is not clear which. */
const takeOutOne = async (
  store: Store,
  organisation: string | undefined,
  open: () => Writable,
  progress?: (rows: number) => void,
): Promise<CopyMade> => {
  const which = await whichOrganisation(store, organisation)
  if ('among' in which) return { among: [...which.among] }
  const asked = { ...which, who: WHO, withClosed: true }
  const { rows, files, lost, sha256 } = await takeOut(store, asked, open(), progress)
  return { organisation: which.organisation, rows, files, lost, sha256 }
}

/**
 * Takes out a municipality to a file, with what is closed to administrators: whoever has the database
 * has that as well. Where a running server has the data folder open, that server makes it.
 */
export const takeOutToFile = async (
  place: StorePlace,
  file: string,
  organisation: string | undefined,
  progress: Progress,
): Promise<WithDatabase<CopyMade>> => {
  const opened = await withDatabase(place, (store) =>
    writeWhole(file, (open) =>
      takeOutOne(store, organisation, open, (rows) => progress(rows, rows)),
    ),
  )
  const asked = { copy: 'takeout', organisation: organisation ?? null } as const
  return orFromServer(opened, { asked, file, progress })
}

/** What a running server makes for the terminal's commands. */
export const copiesOf =
  (store: Store): MakeCopy =>
  (asked, stream) =>
    asked.copy === 'backup'
      ? writeDump(store, stream)
      : takeOutOne(store, asked.organisation ?? undefined, () => stream)

/** Takes in the municipality of a file, where there is none by its id: all of it, or nothing. */
export const takeIn = (place: StorePlace, file: string, progress: Progress) =>
  withDatabase(place, async (store) => {
    const taken = await readTakeout(store, file, progress)
    await store.settle()
    return taken
  })
