// malkedja import, export, publish, backup, restore and upgrade: the commands that open the database.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type StoreFacts, sentenceForStore, storeWords } from '../../text/cli-store.ts'
import { counted } from '../../text/language.ts'
import { importMunicipality } from '../../usecases/chain/import-municipality.ts'
import { backUp, restore, upgrade } from '../../usecases/database/back-up.ts'
import {
  type StorePlace,
  type WithDatabase,
  withDatabase,
} from '../../usecases/database/open-database.ts'
import { isOrganisationId, whichOrganisation } from '../../usecases/database/which-organisation.ts'
import { takeOutChain } from '../../usecases/goals/take-out-chain.ts'
import { publishFrozen } from '../../usecases/reports/publish-frozen.ts'
import { type Asked, assessPath } from '../command.ts'
import { openChain } from '../open-chain.ts'
import { countedProgress, done, doneWithJson, type Outcome, refused } from '../terminal.ts'

export type DatabaseOptions = {
  readonly data?: string | undefined
  readonly organisation?: string | undefined
}

const WHO = 'terminal'
const DATA_FOLDER = 'data/malkedja'

/** `--data`, else DATABASE_URL, else the usual folder. */
const placeOf = ({ data }: DatabaseOptions, { terminal }: Asked): StorePlace => {
  const databaseUrl = terminal.env.DATABASE_URL ?? ''
  if (data !== undefined) return { dataFolder: data }
  return databaseUrl === '' ? { dataFolder: DATA_FOLDER } : { databaseUrl }
}

/** Says what came of the work, or why the database could not be opened. */
const tell = <Result>(
  opened: WithDatabase<Result>,
  { language }: Asked,
  say: (result: Result) => Outcome,
): Outcome =>
  'refusal' in opened ? refused(sayStore(opened.refusal, language)) : say(opened.result)

// NOTE each refusal is a code with plain facts; the words pick those they need.
const sayStore = (refusal: object & { readonly refused: string }, language: Asked['language']) =>
  sentenceForStore({ ...refusal } as StoreFacts, language)

const answer = (asked: Asked, json: unknown, text: string): Outcome =>
  asked.json ? doneWithJson(json) : done(text)

/** The organisation a chain is brought in as: the one asked for, else the chain's own id. */
const organisationOf = ({ organisation }: DatabaseOptions, chainId: string): string =>
  organisation ?? chainId.toLowerCase()

export const importCommand = async (
  path: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  const read = openChain(path, asked.language)
  if (read.is === 'refused') return read
  const organisation = organisationOf(options, read.chain.id)
  if (!isOrganisationId(organisation)) return refused(words.badOrganisation(organisation))
  const opened = await withDatabase(placeOf(options, asked), async (store) => {
    const counts = await importMunicipality(store, organisation, WHO, read)
    await store.settle()
    return counts
  })
  return tell(opened, asked, (counts) => {
    const some = Object.entries(counts).filter(([, count]) => count > 0)
    const said = some
      .map(([part, count]) =>
        counted(asked.language, count, ...(words.counts[part] ?? [part, part])),
      )
      .join(', ')
    const text =
      some.length === 0 ? words.nothingNew(organisation) : words.imported(organisation, said)
    return answer(asked, { organisation, imported: counts }, text)
  })
}

export const exportCommand = async (
  folder: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  const opened = await withDatabase(placeOf(options, asked), async (store) => {
    const which = await whichOrganisation(store, options.organisation)
    if ('among' in which) return which
    const files = await takeOutChain(store, which.organisation, WHO)
    return files === null ? { among: [] } : { ...which, files }
  })
  return tell(opened, asked, (found) => {
    if ('among' in found) return refused(words.noOrganisation(found.among))
    const names = [...found.files.keys()]
    const inTheWay = names.map((name) => join(folder, name)).find((path) => existsSync(path))
    if (inTheWay !== undefined) return refused(words.fileExists(inTheWay))
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of found.files) writeFileSync(join(folder, name), text, { flag: 'wx' })
    const { organisation } = found
    return answer(asked, { organisation, files: names }, words.exported(organisation, names))
  })
}

export const publishCommand = async (
  path: string,
  options: DatabaseOptions & { readonly round: string; readonly at?: string | undefined },
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  const assessed = assessPath(path, options, asked)
  if (assessed.is === 'refused') return assessed
  const organisation = organisationOf(options, assessed.chain.id)
  if (!isOrganisationId(organisation)) return refused(words.badOrganisation(organisation))
  const { round, at, model, modelText, chain } = assessed
  const frozen = { round, at, model, modelText, chain, assessed: assessed.assessed }
  const opened = await withDatabase(placeOf(options, asked), (store) =>
    publishFrozen(store, organisation, WHO, frozen, 'decided'),
  )
  return tell(opened, asked, (entry) =>
    answer(
      asked,
      { organisation, ...entry },
      words.published(entry.roundId, entry.version, entry.hash),
    ),
  )
}

export const backupCommand = async (
  file: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  if (existsSync(file)) return refused(words.fileExists(file))
  const progress = countedProgress(asked.terminal, words.backingUp)
  const opened = await backUp(placeOf(options, asked), file, progress.step)
  progress.end()
  return tell(opened, asked, ({ rows }) =>
    answer(asked, { file, rows }, words.backedUp(file, rows)),
  )
}

export const restoreCommand = async (
  file: string,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = storeWords(asked.language)
  if (!existsSync(file)) return refused(asked.words.refusals.noPath(file))
  const progress = countedProgress(asked.terminal, words.restoring)
  const opened = await restore(placeOf(options, asked), file, progress.step)
  progress.end()
  return tell(opened, asked, (restored) => {
    if ('refused' in restored) return refused(sayStore(restored, asked.language))
    const { organisations, rows } = restored.restored
    return answer(asked, { file, ...restored.restored }, words.restored(file, organisations, rows))
  })
}

export const upgradeCommand = async (options: DatabaseOptions, asked: Asked): Promise<Outcome> =>
  tell(await upgrade(placeOf(options, asked)), asked, ({ kind }) =>
    answer(asked, { upgraded: kind }, storeWords(asked.language).upgraded(kind)),
  )
