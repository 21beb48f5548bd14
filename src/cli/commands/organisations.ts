// malkedja import and export: one organisation's chain into the database, and out of it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentenceForChangedSince, sentenceForKept } from '../../text/changed-since.ts'
import { storeWords } from '../../text/cli-store.ts'
import { counted } from '../../text/language.ts'
import { importMunicipality } from '../../usecases/chain/import-municipality.ts'
import { withDatabase } from '../../usecases/database/open-database.ts'
import { isOrganisationId, whichOrganisation } from '../../usecases/database/which-organisation.ts'
import { takeOutChain } from '../../usecases/goals/take-out-chain.ts'
import type { Asked } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, onFile, WHO } from '../in-database.ts'
import { openChain } from '../open-chain.ts'
import { refusedAhead } from '../refused-ahead.ts'
import { type Outcome, refused } from '../terminal.ts'

/** The organisation a chain is brought in as: the one asked for, else the chain's own id. */
export const organisationOf = ({ organisation }: DatabaseOptions, chainId: string): string =>
  organisation ?? chainId.toLowerCase()

export type ImportOptions = DatabaseOptions & { readonly replace?: boolean }

export const importCommand = async (
  path: string,
  options: ImportOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  const read = openChain(path, asked.language)
  if (read.is === 'refused') return read
  const ahead = refusedAhead(read, asked)
  if (ahead !== null) return ahead
  const organisation = organisationOf(options, read.chain.id)
  if (!isOrganisationId(organisation)) return refused(words.badOrganisation(organisation))
  return inDatabase(
    options,
    asked,
    (place) =>
      withDatabase(place, async (store) => {
        const municipality = {
          versions: read.versions.toReversed(),
          chain: read.whole,
          chainText: read.chainText,
        }
        const replaces = options.replace === true
        const counts = await importMunicipality(store, organisation, WHO, municipality, {
          replaces,
        })
        await store.settle()
        return counts
      }),
    (done) => {
      if ('refused' in done)
        return done.refused === 'closedInFiles'
          ? refused(words.closedInFiles(done.readings))
          : refused(sentenceForChangedSince(done.lines, asked.language))
      const { kept, ...counts } = done
      const some = Object.entries(counts).filter(([, count]) => count > 0)
      const written = some
        .map(([part, count]) =>
          counted(asked.language, count, ...(words.counts[part] ?? [part, part])),
        )
        .join(', ')
      const text =
        some.length === 0 ? words.nothingNew(organisation) : words.imported(organisation, written)
      const said = [text, sentenceForKept(kept, asked.language)].filter((one) => one !== '')
      return answer(asked, { organisation, imported: counts, kept }, said.join('\n'))
    },
  )
}

type TakenOut =
  | { readonly among: readonly string[] }
  | { readonly organisation: string; readonly files: ReadonlyMap<string, string> }

/** Writes the files where none of them is yet. */
const writeOut = (taken: TakenOut, folder: string, asked: Asked): Outcome => {
  const words = storeWords(asked.language)
  if ('among' in taken) return refused(words.noOrganisation(taken.among))
  const { organisation, files } = taken
  const names = [...files.keys()]
  const inTheWay = names.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (inTheWay !== undefined) return refused(words.fileExists(inTheWay))
  if (!existsSync(folder)) mkdirSync(folder)
  for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: 'wx' })
  return answer(asked, { organisation, files: names }, words.exported(organisation, names))
}

export const exportCommand = (
  folder: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> =>
  inDatabase(
    options,
    asked,
    (place) =>
      withDatabase<TakenOut>(place, async (store) => {
        const which = await whichOrganisation(store, options.organisation)
        if ('among' in which) return which
        const files = await takeOutChain(store, which.organisation, WHO)
        return files === null ? { among: [] } : { ...which, files }
      }),
    (taken) => onFile(folder, asked, () => writeOut(taken, folder, asked)),
  )
