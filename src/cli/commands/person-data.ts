// malkedja person-data and remove-person: everything that is kept about a person, and their removal, tried first.
import { existsSync, writeFileSync } from 'node:fs'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import { personDataFile, personDataLines } from '../../render/views/person-data-view.ts'
import { personDataTable } from '../../render/workbooks/person-data-table.ts'
import { writeWorkbook } from '../../render/workbooks/write-workbook.ts'
import { storeWords } from '../../text/cli-store.ts'
import type { Language } from '../../text/language.ts'
import { personDataWords } from '../../text/person-data.ts'
import { sentenceForStaff } from '../../text/staff-refusals.ts'
import { withDatabase } from '../../usecases/database/open-database.ts'
import { whichOrganisation } from '../../usecases/database/which-organisation.ts'
import type { PersonNotRemoved, SeenPerson } from '../../usecases/workflow/person-data.ts'
import {
  removePersonFromTerminal,
  seePersonFromTerminal,
} from '../../usecases/workflow/person-from-terminal.ts'
import type { Asked } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, onFile, WHO } from '../in-database.ts'
import { doneWithJson, type Outcome, refused } from '../terminal.ts'

export type RemovePersonOptions = DatabaseOptions & { readonly reason?: string | undefined }

type Found = { readonly organisation: string; readonly seen: SeenPerson }

/** Only the owner of the file reads it. */
const PRIVATE = 0o600

const notDone = (account: string, refusal: PersonNotRemoved, language: Language): Outcome =>
  refused(
    refusal.refused === 'noSuchPerson'
      ? personDataWords(language).terminal.noSuchPerson(account)
      : sentenceForStaff(refusal, language),
  )

const asExcel = ({ organisation, seen }: Found, language: Language): Promise<Uint8Array> => {
  const now = new Date()
  const outing = {
    ...{ municipality: organisation, who: WHO },
    ...{ at: now.toISOString(), today: swedishDay(now) },
  }
  return writeWorkbook(personDataTable(seen, language), outing, language)
}

const write = async (file: string, found: Found, asked: Asked): Promise<Outcome> => {
  const { language } = asked
  const content = file.endsWith('.xlsx')
    ? await asExcel(found, language)
    : `${JSON.stringify(personDataFile(found.seen, language), null, 2)}\n`
  writeFileSync(file, content, { flag: 'wx', mode: PRIVATE })
  const { terminal } = personDataWords(language)
  const { organisation, seen } = found
  const { counts, hidden, mentions } = seen
  const said = [terminal.written(file, seen.account.name), ...personDataLines(seen, language)].join(
    '\n',
  )
  return answer(asked, { file, organisation, counts, hidden, mentions: mentions.length }, said)
}

type Which = { readonly among: readonly string[] } | { readonly organisation: string }

/** Does something with one person of the municipality that is meant. */
const ofPerson = (
  account: string,
  options: DatabaseOptions,
  asked: Asked,
  work: (
    store: Parameters<typeof seePersonFromTerminal>[0],
    from: Parameters<typeof seePersonFromTerminal>[1],
  ) => Promise<SeenPerson | PersonNotRemoved>,
  say: (found: Found) => Outcome | Promise<Outcome>,
): Promise<Outcome> =>
  inDatabase(
    options,
    asked,
    (place) =>
      withDatabase(place, async (store) => {
        const which: Which = await whichOrganisation(store, options.organisation)
        if ('among' in which) return which
        const { organisation } = which
        return {
          organisation,
          seen: await work(store, { organisation, who: WHO, now: new Date() }),
        }
      }),
    (found) => {
      if ('among' in found) return refused(storeWords(asked.language).noOrganisation(found.among))
      const { organisation, seen } = found
      if ('refused' in seen) return notDone(account, seen, asked.language)
      return say({ organisation, seen })
    },
  )

export const personDataCommand = async (
  account: string,
  file: string | undefined,
  options: DatabaseOptions,
  asked: Asked,
): Promise<Outcome> => {
  const { language } = asked
  if (file !== undefined && existsSync(file)) return refused(storeWords(language).fileExists(file))
  return onFile(file ?? '', asked, () =>
    ofPerson(
      account,
      options,
      asked,
      (store, from) => seePersonFromTerminal(store, from, account),
      (found) =>
        file === undefined
          ? doneWithJson(personDataFile(found.seen, language))
          : write(file, found, asked),
    ),
  )
}

/** Without a reason nothing is removed: what would become of what is told. */
export const removePersonCommand = async (
  account: string,
  { reason = '', ...options }: RemovePersonOptions,
  asked: Asked,
): Promise<Outcome> => {
  const { language } = asked
  const { terminal } = personDataWords(language)
  const isTried = reason.trim() === ''
  const { called } = personDataWords('sv')
  return ofPerson(
    account,
    options,
    asked,
    (store, from) =>
      isTried
        ? seePersonFromTerminal(store, from, account)
        : removePersonFromTerminal(store, from, { account, reason, called }),
    ({ organisation, seen }) => {
      const { counts, hidden, mentions } = seen
      const said = isTried ? terminal.tried(seen.account.name) : terminal.removed
      return answer(
        asked,
        { organisation, removed: !isTried, counts, hidden, mentions: mentions.length },
        [said, ...personDataLines(seen, language)].join('\n'),
      )
    },
  )
}
