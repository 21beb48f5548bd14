// Opens a source by what it is called: a service, or a description in a file.
import { readFileSync } from 'node:fs'
import type { AskingAgain, SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import { KOLADA } from '../../domain/measures/followed.ts'
import { readScbDescription, shippedScb } from '../../sources/scb/description.ts'
import type { Asking } from '../../sources/statistics/ask.ts'
import { type Clock, machineClock } from '../../sources/statistics/pace.ts'
import {
  type FileRefusals,
  fileSource,
  koladaSource,
  type OpenedSource,
  scbSource,
} from './opened-source.ts'

/** Where the services are, and who asks them. */
export type Services = {
  readonly kolada: string
  readonly scb: string
  /** Whom they can turn to. */
  readonly contact: string
  /** The program's own. */
  readonly version: string
  /** Ends what is being asked. */
  readonly signal?: AbortSignal
  /** Left out: the machine's own. */
  readonly clock?: Clock
  /** Is told when a service is to be asked once more. */
  readonly tellAgain?: (again: AskingAgain) => void
}

export type NotOpened =
  | SourceRefusal
  | FileRefusals
  | { readonly refused: 'noSuchSource' }
  /** A service is asked, and it is not said by whom. */
  | { readonly refused: 'servicesNotSet' }

const askingOf = (
  { contact, version, signal, clock = machineClock, tellAgain }: Services,
  base: string,
): Omit<Asking, 'pace'> => ({
  base,
  agent: `Malkedja/${version} (+${contact})`,
  clock,
  random: Math.random,
  ...(signal === undefined ? {} : { signal }),
  ...(tellAgain === undefined ? {} : { tellAgain }),
})

export const openKoladaSource = (services: Services): OpenedSource =>
  koladaSource(askingOf(services, services.kolada))

const SCB = 'scb'

/** A description of tables at SCB says `tables`; one of a table of ours says `table`. */
const isOfScb = (text: string): boolean => /^tables\s*:/m.test(text)

const described = async (
  path: string,
  services: Services | null,
  today: string,
): Promise<OpenedSource | NotOpened> => {
  const text = readFileSync(path, 'utf8')
  if (!isOfScb(text)) return fileSource(path, text, today)
  if (services === null) return { refused: 'servicesNotSet' }
  const read = readScbDescription(path, text)
  return 'refusals' in read ? read : scbSource(askingOf(services, services.scb), read.description)
}

/**
 * «kolada», «scb», or the path of a description, which asks nobody where its table lies beside it.
 * @refuses what cannot be opened. Throws what the disk says.
 */
export const openSource = async (
  name: string,
  services: Services | null,
  today: string,
): Promise<OpenedSource | NotOpened> => {
  if (/\.ya?ml$/i.test(name)) return described(name, services, today)
  if (name !== KOLADA && name !== SCB) return { refused: 'noSuchSource' }
  if (services === null) return { refused: 'servicesNotSet' }
  return name === KOLADA
    ? openKoladaSource(services)
    : scbSource(askingOf(services, services.scb), shippedScb())
}
