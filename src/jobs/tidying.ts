// Tidies beside the database while the server runs: once an hour, and when it starts.
import { tidy } from '../usecases/database/tidy.ts'
import type { House } from '../usecases/house.ts'

const HOUR = 3_600_000

const tell = (error: unknown): void =>
  process.emitWarning(error instanceof Error ? error : String(error))

/** `stop` waits for what is being tidied. */
export const keepTidy = (house: House): { readonly stop: () => Promise<void> } => {
  let isStopped = false
  let underWay: Promise<void> = Promise.resolve()
  const work = (): void => {
    underWay = underWay.then(() => tidy(house, () => !isStopped, tell)).catch(tell)
  }
  const timer = setInterval(work, HOUR)
  work()
  const stop = async (): Promise<void> => {
    isStopped = true
    clearInterval(timer)
    await underWay
  }
  return { stop }
}
