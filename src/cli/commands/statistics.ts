// malkedja statistics: national statistics fetched, what has been fetched, an import that waits accepted, groups listed.
import { explainFault, readStatistics } from '../../config.ts'
import { type AskingAgain, whatHelps } from '../../domain/comparison/source-refusals.ts'
import { KOLADA } from '../../domain/measures/followed.ts'
import { sayAskingAgain } from '../../text/asking-again.ts'
import { sentenceForSource } from '../../text/source-refusals.ts'
import { sentenceForStatisticsFile } from '../../text/statistics-files.ts'
import {
  type ImportWords,
  importWords,
  saidBecause,
  sentenceForImport,
} from '../../text/statistics-imports.ts'
import { withDatabase } from '../../usecases/database/open-database.ts'
import {
  acceptWaiting,
  type StatisticsImport,
  seeImportsAndGone,
} from '../../usecases/statistics/accept-import.ts'
import { followedKeyFigures } from '../../usecases/statistics/followed-key-figures.ts'
import type { GoneKeyFigure } from '../../usecases/statistics/gone-key-figures.ts'
import type { Choice, ImportProgress } from '../../usecases/statistics/import-plan.ts'
import { type Imported, importStatistics } from '../../usecases/statistics/import-statistics.ts'
import { type NotOpened, openSource, type Services } from '../../usecases/statistics/open-source.ts'
import { seeKeyFigureGroups } from '../../usecases/statistics/see-key-figure-groups.ts'
import type { Asked } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, onFile } from '../in-database.ts'
import { countedProgress, type Outcome, refused } from '../terminal.ts'

export type StatisticsOptions = DatabaseOptions & {
  readonly choice?: string | undefined
  readonly years?: string | undefined
  readonly units?: boolean | undefined
}

const MOST_YEARS = 100

const yearsIn = (text: string | undefined): Choice['years'] | undefined => {
  if (text === undefined) return null
  const [, from = '', to = from] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(text.trim()) ?? []
  const years = { from: Number(from), to: Number(to) }
  const count = years.to - years.from + 1
  return from !== '' && count >= 1 && count <= MOST_YEARS ? years : undefined
}

/** null: all; «followed» is asked of the database. */
const idsIn = (text: string | undefined): readonly string[] | 'followed' | null => {
  if (text === undefined || text === 'all') return null
  if (text === 'followed') return text
  return [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))].sort()
}

/** The services and who asks them, or sentences why they cannot be asked. */
const servicesIn = ({ terminal, language, version }: Asked): Services | readonly string[] => {
  const read = readStatistics(terminal.env)
  if ('faults' in read) return read.faults.map((fault) => explainFault(fault, language))
  return { ...read.statistics, version }
}

const sayNotOpened = (
  notOpened: NotOpened,
  name: string,
  services: Services | readonly string[],
  { language }: Asked,
): Outcome => {
  if ('refusals' in notOpened)
    return refused(...notOpened.refusals.map((one) => sentenceForStatisticsFile(one, language)))
  if (notOpened.refused === 'noSuchSource') return refused(importWords(language).noSuchSource(name))
  if (notOpened.refused === 'servicesNotSet')
    return refused(...(Array.isArray(services) ? services : []))
  return refused(sentenceForSource(notOpened, language))
}

const sayNotBegun = (
  came: Extract<Imported, { is: 'notBegun' }>,
  dataset: string,
  words: ImportWords,
): Outcome => {
  switch (came.refused) {
    case 'nobodyFollows':
      return refused(words.nobodyFollows(dataset))
    case 'unknownKeyFigures':
      return refused(words.unknownKeyFigures(came.ids))
    case 'importUnderWay':
      return refused(words.importUnderWay(came.import, came.heardOf))
    case 'waitsForAcceptance':
      return refused(words.waitsForAcceptance(dataset, came.import))
  }
}

const goneLines = (gone: readonly GoneKeyFigure[], words: ImportWords): readonly string[] =>
  gone.length === 0 ? [] : [words.goneFollowed(gone)]

const sayImported = (came: Imported, dataset: string, asked: Asked): Outcome => {
  const { language } = asked
  const words = importWords(language)
  if (came.is === 'notBegun') return sayNotBegun(came, dataset, words)
  if (came.is === 'brokenOff')
    return refused(
      sentenceForSource(came.refusal, language),
      words.brokenOff(came.of !== null, whatHelps(came.refusal)),
    )
  if (came.is === 'keptOut')
    return refused(
      sentenceForImport(came.because, language),
      ...goneLines(came.goneFollowed, words),
      words.keptOut(came.of),
    )
  const { of, counts, passed, ofUnknownAreas, goneFollowed } = came
  const statuses = [...passed.unknownStatuses.keys()]
  const said = [
    words.finished(of, counts),
    ...goneLines(goneFollowed, words),
    ...(statuses.length === 0 ? [] : [words.unknownStatuses(statuses)]),
    ...(ofUnknownAreas === 0 ? [] : [words.ofUnknownAreas(ofUnknownAreas)]),
  ]
  return answer(
    asked,
    { ...of, counts, goneFollowed, ofUnknownAreas, unknownStatuses: statuses },
    said.join('\n'),
  )
}

/** Tells how far it has come: on a screen as it goes, in a log now and then. */
const progressIn = ({ terminal, language }: Asked) => {
  const words = importWords(language)
  let line = ''
  const { step, say, end } = countedProgress(terminal, () => line)
  const tell = (progress: ImportProgress): void => {
    line = words.progress(progress)
    step(progress.keyFigures, progress.of)
  }
  const tellAgain = (again: AskingAgain): void => say(sayAskingAgain(again, language))
  return { tell, tellAgain, end }
}

const importCommand = async (
  name: string,
  options: StatisticsOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = importWords(asked.language)
  const years = yearsIn(options.years)
  if (years === undefined) return refused(words.noYears(options.years ?? ''))
  const services = servicesIn(asked)
  const ids = idsIn(options.choice)
  return onFile(name, asked, async () => {
    const progress = progressIn(asked)
    const { tellAgain } = progress
    const asking = Array.isArray(services) ? null : { ...(services as Services), tellAgain }
    const source = await openSource(name, asking, asked.terminal.today).finally(progress.end)
    if (!('catalogue' in source)) return sayNotOpened(source, name, services, asked)
    const { dataset } = source
    return inDatabase(
      options,
      asked,
      (place) =>
        withDatabase(place, async (store) => {
          const keyFigures = ids === 'followed' ? await followedKeyFigures(store, dataset) : ids
          if (ids === 'followed' && keyFigures?.length === 0)
            return { is: 'notBegun', refused: 'nobodyFollows' } as const
          const choice = { keyFigures, years, units: options.units === true }
          const today = asked.terminal.today
          return importStatistics({
            ...{ store, source, choice, today, tell: progress.tell },
            clock: { now: () => Date.now() },
            mayBeGone: ids === 'followed',
          })
        }).finally(progress.end),
      (came) => sayImported(came, dataset, asked),
    )
  })
}

const toldOf = (one: StatisticsImport, { language }: Asked): string => {
  const why = saidBecause(one, language)
  const line = importWords(language).told(one)
  return why === '' ? line : `${line}\n  ${why}`
}

const statusCommand = (options: StatisticsOptions, asked: Asked): Promise<Outcome> =>
  inDatabase(
    options,
    asked,
    (place) => withDatabase(place, seeImportsAndGone),
    ({ imports, goneFollowed }) => {
      const words = importWords(asked.language)
      const lines = [...imports.map((one) => toldOf(one, asked)), ...goneLines(goneFollowed, words)]
      return answer(
        asked,
        { imports, goneFollowed },
        imports.length === 0 ? words.none : lines.join('\n'),
      )
    },
  )

const acceptCommand = (
  dataset: string,
  options: StatisticsOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = importWords(asked.language)
  return inDatabase(
    options,
    asked,
    (place) => withDatabase(place, (store) => acceptWaiting(store, dataset)),
    (came) => {
      if ('accepted' in came) return answer(asked, came, words.accepted(came.accepted))
      return refused(
        came.refused === 'laterImport'
          ? words.laterImport(came.import)
          : words.nothingToAccept(dataset),
      )
    },
  )
}

const groupsCommand = (
  dataset: string,
  options: StatisticsOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = importWords(asked.language)
  return inDatabase(
    options,
    asked,
    (place) => withDatabase(place, (store) => seeKeyFigureGroups(store, dataset)),
    (groups) =>
      answer(
        asked,
        groups,
        groups.length === 0
          ? words.noKeyFigureGroups(dataset)
          : groups.map(words.keyFigureGroup).join('\n'),
      ),
  )
}

export const statisticsCommand = async (
  action: string,
  source: string | undefined,
  options: StatisticsOptions,
  asked: Asked,
): Promise<Outcome> => {
  const words = importWords(asked.language)
  if (action === 'status') return statusCommand(options, asked)
  if (action === 'groups') return groupsCommand(source ?? KOLADA, options, asked)
  if (action !== 'import' && action !== 'accept') return refused(words.noSuchAction(action))
  if (source === undefined) return refused(words.sourceNeeded)
  return action === 'import'
    ? importCommand(source, options, asked)
    : acceptCommand(source, options, asked)
}
