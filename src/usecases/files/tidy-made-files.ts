// Removes files that people have asked for, some days after they were made, and what lies on disk without a row.
import { FILE_DAYS } from '../../domain/workflow/ordered-files.ts'
import type { Store } from '../../store/connect.ts'
import { removeMadeFiles } from '../../store/made-files.ts'
import { fileIds, removeFilesBefore } from '../../store/ordered-files.ts'

const WHO = 'files'
const DAY = 86_400_000
const HOUR = 3_600_000

/** `now` is what time the records are kept by. What has no row goes when it has lain for an hour: it may be on its way. */
export const tidyMadeFiles = async (
  store: Store,
  organisation: string,
  now: Date,
): Promise<void> => {
  const before = new Date(now.getTime() - FILE_DAYS * DAY).toISOString()
  await store.asMember(organisation, WHO, (tx) => removeFilesBefore(tx, before))
  const kept = await store.readAsMember(organisation, WHO, fileIds)
  const hourAgo = new Date(Date.now() - HOUR)
  await removeMadeFiles({ files: store.files, organisationId: organisation }, kept, hourAgo)
}
