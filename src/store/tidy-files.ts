// Removes files beside the database that nothing names any more: uploads broken off, and attachments taken away.
import { filesNeeded } from './attachments.ts'
import type { Store } from './connect.ts'
import { holdOthers } from './hold-others.ts'
import { filesKept, removeFile, removeIncoming } from './stored-files.ts'
import type { Tx } from './tx.ts'

const DAY = 86_400_000
const WHO = 'files'

/**
 * Removes the organisation's files that no attachment in force and no frozen version has had for a day.
 * Whoever attaches a file holds others from before it has its name until their commit (`holdOthers`),
 * so that none is removed in between. `now` is what time the records are kept by.
 * @out how many were removed
 */
export const tidyFiles = async (
  store: Store,
  organisationId: string,
  now: Date,
): Promise<number> => {
  const place = { files: store.files, organisationId }
  const dayAgo = new Date(Date.now() - DAY)
  const since = new Date(now.getTime() - DAY).toISOString()
  await removeIncoming(place, dayAgo)
  const old: string[] = []
  for await (const { sha256, changedAt } of filesKept(place))
    if (changedAt < dayAgo) old.push(sha256)
  const unneededOf = async (tx: Tx, files: readonly string[]): Promise<readonly string[]> => {
    const needed = await filesNeeded(tx, files, since)
    return files.filter((file) => !needed.has(file))
  }
  if (old.length === 0) return 0
  const unneeded = await store.readAsMember(organisationId, WHO, (tx) => unneededOf(tx, old))
  if (unneeded.length === 0) return 0
  return store.asMember(organisationId, WHO, async (tx) => {
    await holdOthers(tx)
    const still = await unneededOf(tx, unneeded)
    for (const file of still) await removeFile(place, file)
    return still.length
  })
}
