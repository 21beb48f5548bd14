// malkedja take-out and take-in: everything of one municipality as one file, and back.
import { existsSync, rmSync } from 'node:fs'
import { storeWords } from '../../text/cli-store.ts'
import { takeIn, takeOutToFile } from '../../usecases/database/take-out.ts'
import { draftOf } from '../../usecases/database/whole-file.ts'
import type { Asked } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, onFile, sayStore } from '../in-database.ts'
import { countedProgress, type Outcome, refused } from '../terminal.ts'

export const takeOutCommand = async (
  file: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  if (existsSync(file)) return refused(words.fileExists(file))
  const progress = countedProgress(asked.terminal, words.takingOut)
  return onFile(file, asked, () =>
    inDatabase(
      options,
      asked,
      (place) =>
        takeOutToFile(place, file, options.organisation, progress.step).finally(progress.end),
      (taken) => {
        if ('among' in taken) return refused(words.noOrganisation(taken.among))
        const { organisation = '', sha256 = '', ...held } = taken
        const text = words.takenOut(file, organisation, held, sha256)
        const said = held.lost === 0 ? text : `${text}\n${words.filesLost(held.lost)}`
        return answer(asked, { file, organisation, ...held, sha256 }, said)
      },
      () => rmSync(draftOf(file), { force: true }),
    ),
  )
}

export const takeInCommand = async (
  file: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  if (!existsSync(file)) return refused(words.noTakeoutFile(file === '' ? '«»' : file))
  const progress = countedProgress(asked.terminal, words.takingIn)
  return onFile(file, asked, () =>
    inDatabase(
      options,
      asked,
      (place) => takeIn(place, file, progress.step).finally(progress.end),
      (taken) => {
        if ('refused' in taken) return refused(sayStore(taken, asked.language))
        const { organisation, name, withClosed } = taken.takenIn
        const said = words.takenIn(file, name, organisation, taken.takenIn)
        const text = withClosed ? said : `${said}\n${words.takenInWithout}`
        return answer(asked, { file, ...taken.takenIn }, text)
      },
    ),
  )
}
