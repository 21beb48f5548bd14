// malkedja backup, restore and upgrade: the commands about the whole database.
import { existsSync, rmSync } from 'node:fs'
import { storeWords } from '../../text/cli-store.ts'
import { backUp, restore, upgrade } from '../../usecases/database/back-up.ts'
import { draftOf } from '../../usecases/database/whole-file.ts'
import type { Asked } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, onFile, sayStore } from '../in-database.ts'
import { countedProgress, type Outcome, refused } from '../terminal.ts'

export const backupCommand = async (
  file: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  if (existsSync(file)) return refused(words.fileExists(file))
  const progress = countedProgress(asked.terminal, words.backingUp)
  return onFile(file, asked, () =>
    inDatabase(
      options,
      asked,
      (place) => backUp(place, file, progress.step).finally(progress.end),
      ({ rows, files, lost }) => {
        const text = words.backedUp(file, rows, files)
        const said = lost === 0 ? text : `${text}\n${words.filesLost(lost)}`
        return answer(asked, { file, rows, files, lost }, said)
      },
      () => rmSync(draftOf(file), { force: true }),
    ),
  )
}

export const restoreCommand = async (
  file: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  if (!existsSync(file)) return refused(words.noBackup(file === '' ? '«»' : file))
  const progress = countedProgress(asked.terminal, words.restoring)
  return onFile(file, asked, () =>
    inDatabase(
      options,
      asked,
      (place) => restore(place, file, progress.step).finally(progress.end),
      (restored) => {
        if ('refused' in restored) return refused(sayStore(restored, asked.language))
        const { organisations, rows, files } = restored.restored
        const text = words.restored(file, organisations, rows, files)
        return answer(asked, { file, ...restored.restored }, text)
      },
    ),
  )
}

export const upgradeCommand = async (options: DatabaseOptions, asked: Asked): Promise<Outcome> =>
  inDatabase(options, asked, upgrade, ({ kind, from, to }) =>
    answer(
      asked,
      { database: kind, from, to },
      storeWords(asked.language).upgraded(kind, from, to),
    ),
  )
