// Fetches statistics at night while the server runs, where the settings say so.
import { sentenceForSource } from '../text/source-refusals.ts'
import { importWords, sentenceForImport } from '../text/statistics-imports.ts'
import type { Imported } from '../usecases/statistics/import-statistics.ts'
import { fetchWhenDue, type Nightly } from '../usecases/statistics/nightly-import.ts'

const MINUTE = 60_000
const LOOKED_AT_EVERY = 10 * MINUTE
/** After one that broke off, or that another is at: a tired service is left alone for a while. */
const AGAIN_AFTER = 60 * MINUTE

/** What the log is told: nothing where all went well. */
const saidOf = (came: Imported): string | null => {
  const words = importWords('en')
  if (came.is === 'brokenOff') return sentenceForSource(came.refusal, 'en')
  if (came.is === 'keptOut')
    return `${sentenceForImport(came.because, 'en')} ${words.keptOut(came.of)}`
  return null
}

const isDone = (came: Imported | null): boolean => came === null || came.is === 'finished'

/** Looks every ten minutes whether it is due. `stop` ends what is being asked, and waits for what is being saved. */
export const keepFetching = (
  nightly: Omit<Nightly, 'signal'>,
): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  let underWay: Promise<void> | null = null
  let notBefore = 0
  const fetchOnce = async (): Promise<void> => {
    const came = await fetchWhenDue({ ...nightly, signal: stopping.signal })
    if (!isDone(came)) notBefore = nightly.now().getTime() + AGAIN_AFTER
    const said = came === null || stopping.signal.aborted ? null : saidOf(came)
    if (said !== null) process.emitWarning(said)
  }
  const look = (): void => {
    if (stopping.signal.aborted || underWay !== null) return
    if (nightly.now().getTime() < notBefore) return
    underWay = fetchOnce()
      .catch((error: unknown) =>
        process.emitWarning(error instanceof Error ? error : String(error)),
      )
      .finally(() => {
        underWay = null
      })
  }
  const timer = setInterval(look, LOOKED_AT_EVERY)
  look()
  const stop = async (): Promise<void> => {
    stopping.abort()
    clearInterval(timer)
    await underWay
  }
  return { stop }
}
