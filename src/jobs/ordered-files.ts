// Makes the files that people have asked for while the server runs: each by one process, and again where one ends.
import { draftReport } from '../render/documents/draft-report.ts'
import { writeReportApart } from '../render/documents/write-report-apart.ts'
import { writtenAs } from '../render/views/own-files-view.ts'
import { NOWHERE, viewIn } from '../render/views/viewing.ts'
import { ownFilesWords } from '../text/own-files.ts'
import { sentenceForStaff } from '../text/staff-refusals.ts'
import {
  giveBack,
  giveUp,
  hold,
  isInterrupted,
  keep,
  type Making,
  type MakingHouse,
  noteDone,
  type ReadDocument,
  readForFile,
  takeUp,
} from '../usecases/files/make-file.ts'
import { timeIn } from '../usecases/house.ts'
import { listMunicipalities } from '../usecases/workflow/municipalities.ts'

type Taken = NonNullable<Awaited<ReturnType<typeof takeUp>>>

/** One is held for so long at a time: after a program that ended, another waits so long before it takes over. */
const HELD_SECONDS = 30
const LOOKED_AT_EVERY = 15_000
/** A large one does not keep a small one waiting. */
const AT_ONCE = 2

const tell = (error: unknown): void =>
  process.emitWarning(error instanceof Error ? error : String(error))

/** It was removed by whoever asked for it, or another process has it: what is made of it is thrown away. */
class Lost extends Error {}

const reportOf = ({ draft }: ReadDocument, { language }: Taken) => {
  const { model, chain, facts, conclusions } = draft.figures
  const { round, at } = facts
  return draftReport(
    draft,
    viewIn({ model, chain, round, at, conclusions, facts }, language, NOWHERE),
  )
}

const makeFile = async (making: Making, file: Taken, signal: AbortSignal): Promise<void> => {
  const stepDone = async (step: 'reading' | 'writing'): Promise<void> => {
    if (!(await noteDone(making, file, step))) throw new Lost()
  }
  const read = await readForFile(making, file)
  if ('refused' in read)
    return giveUp(
      making,
      file,
      read.refused === 'notSignedIn'
        ? ownFilesWords(file.language).accountGone
        : sentenceForStaff(read, file.language),
    )
  const report = await reportOf(read, file)
  await stepDone('reading')
  const at = timeIn(making.house).getTime()
  const { as, use } = writtenAs(file.format)
  const template = read.template === null ? {} : { template: read.template }
  const by = { at, who: read.who, use, ...template } as const
  const written = await writeReportApart(report, as, by, signal)
  if ('refused' in written) return giveUp(making, file, written.refused.join(' '))
  await stepDone('writing')
  await keep(making, file, written.bytes)
}

/** Holds the file while it is made; ends the making where it is lost, or we stop. */
const makeHeld = async (making: Making, file: Taken, stopping: AbortSignal): Promise<void> => {
  const lost = new AbortController()
  const holdOn = (): void =>
    void hold(making, file)
      .then((isOurs) => {
        if (!isOurs) lost.abort(new Lost())
      })
      .catch(tell)
  const timer = setInterval(holdOn, (making.seconds * 1000) / 3)
  try {
    await makeFile(making, file, AbortSignal.any([stopping, lost.signal]))
  } catch (error) {
    if (error instanceof Lost) return
    if (stopping.aborted) return giveBack(making, file)
    tell(error)
    await giveUp(making, file, ownFilesWords(file.language).fault)
  } finally {
    clearInterval(timer)
  }
}

/** Makes what waits in a municipality, until nothing does or we stop. */
const workOne = async (making: Making, stopping: AbortSignal): Promise<void> => {
  while (!stopping.aborted) {
    const file = await takeUp(making)
    if (file === null) return
    if (isInterrupted(file))
      await giveUp(making, file, ownFilesWords(file.language).interrupted(file.tries - 1))
    else await makeHeld(making, file, stopping)
  }
}

/**
 * Makes what is asked for in a municipality that is woken, and looks now and then in every one for what
 * another process has left. `stop` gives back what is being made. `seconds` is how long each is held at a
 * time, where another than usual is said.
 */
export const keepMakingFiles = (
  house: MakingHouse,
  seconds = HELD_SECONDS,
): { readonly wake: (organisation: string) => void; readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const { signal } = stopping
  const woken = new Set<string>()
  const atWork = new Set<Promise<void>>()
  const begin = (): void => {
    const [organisation] = woken
    if (organisation === undefined || signal.aborted || atWork.size >= AT_ONCE) return
    woken.delete(organisation)
    const work = workOne({ house, organisation, seconds }, signal)
      .catch(tell)
      .finally(() => {
        atWork.delete(work)
        begin()
      })
    atWork.add(work)
    begin()
  }
  const wake = (organisation: string): void => {
    woken.add(organisation)
    begin()
  }
  const look = async (): Promise<void> => {
    for (const { organisationId } of await listMunicipalities(house.store)) wake(organisationId)
  }
  let looking = look().catch(tell)
  const timer = setInterval(
    () => {
      looking = look().catch(tell)
    },
    Math.min(LOOKED_AT_EVERY, seconds * 500),
  )
  const stop = async (): Promise<void> => {
    stopping.abort()
    clearInterval(timer)
    await looking
    await Promise.all(atWork)
  }
  return { wake, stop }
}
