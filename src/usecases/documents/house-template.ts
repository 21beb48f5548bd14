// The look of the municipality's documents: seen, chosen and saved, with its pictures.
import { buffer } from 'node:stream/consumers'
import type { HouseChoice } from '../../contract/house-template.ts'
import {
  acceptHouse,
  type HouseFault,
  type HousePicture,
  type HouseSettings,
  pictureKind,
} from '../../domain/reports/house-settings.ts'
import type { Store } from '../../store/connect.ts'
import {
  currentHouse,
  type HouseMoved,
  housesSaved,
  type StoredHouse,
  saveHouse,
} from '../../store/house-templates.ts'
import { keepFile, openFile, receiveFile } from '../../store/stored-files.ts'
import { type StoredWordTemplate, wordTemplates } from '../../store/word-templates.ts'
import type { Language } from '../../text/language.ts'
import { municipalityName } from '../../text/words-of-model.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { asVisitor, type Coming, type NotSignedIn } from '../workflow/sign-in.ts'

export {
  acceptHouse,
  LARGEST_COVER,
  LARGEST_TEMPLATE,
  largestPicture,
  pictureKind,
} from '../../domain/reports/house-settings.ts'

/** As whom the visitor may choose the look. @refuses mayNot */
export const maySetHouse = (asking: Asking): ReturnType<typeof allowed> =>
  allowed(asking, 'setHouse', new Map(), undefined)

/** How many of those that have been saved are told of. */
const MOST_TOLD = 20

export type SeenHouse = {
  readonly current: StoredHouse | null
  readonly saved: readonly StoredHouse[]
  readonly templates: readonly StoredWordTemplate[]
  /** The colour that the model says; null: none, or there is no model. */
  readonly modelColour: string | null
}

/** @refuses mayNot */
export const seeHouse = async (asking: Asking): Promise<SeenHouse | MayNot> => {
  const as = maySetHouse(asking)
  if ('refused' in as) return as
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  return {
    current: await currentHouse(asking.tx),
    saved: await housesSaved(asking.tx, MOST_TOLD),
    templates: await wordTemplates(asking.tx),
    modelColour: loaded?.versions[0]?.model.municipality?.colour ?? null,
  }
}

/** A kept file's content; null where it is not there. */
export const openKept = async (
  files: string,
  organisationId: string,
  sha256: string,
): Promise<Uint8Array | null> => {
  const opened = await openFile({ files, organisationId }, sha256)
  return opened === null ? null : buffer(opened.stream)
}

type Chosen = HouseSettings | { readonly refused: 'pictureGone' }

/** A choice with what its pictures are found to be. @refuses pictureGone */
export const openChoice = async (
  { tx }: Pick<Asking, 'tx'>,
  files: string,
  { logo, coverPicture, ...choice }: HouseChoice,
): Promise<Chosen> => {
  const found = async (picture: HouseChoice['logo']): Promise<HousePicture | null | undefined> => {
    if (picture === null) return null
    const bytes = await openKept(files, tx.organisationId, picture.sha256)
    const kind = bytes === null ? null : pictureKind(bytes)
    return bytes === null || kind === null ? undefined : { ...picture, kind, bytes: bytes.length }
  }
  const [first, second] = [await found(logo), await found(coverPicture)]
  return first === undefined || second === undefined
    ? { refused: 'pictureGone' }
    : { ...choice, logo: first, coverPicture: second }
}

/** Saves a choice. @refuses mayNot, pictureGone, houseMoved, what acceptHouse refuses */
export const chooseHouse = async (
  asking: Asking,
  files: string,
  { basedOn, ...choice }: HouseChoice & { readonly basedOn: number },
): Promise<
  { readonly done: true } | MayNot | HouseFault | HouseMoved | { readonly refused: 'pictureGone' }
> => {
  const as = maySetHouse(asking)
  if ('refused' in as) return as
  const opened = await openChoice(asking, files, choice)
  if ('refused' in opened) return opened
  const accepted = acceptHouse(opened)
  if ('refused' in accepted) return accepted
  const saved = await saveHouse(as.tx, accepted, basedOn, asking.visitor.name)
  return 'refused' in saved ? saved : { done: true }
}

/** null: the visitor may choose the look. */
export const houseRefusal = async (
  store: Store,
  coming: Coming,
): Promise<NotSignedIn | MayNot | null> => {
  const asked = await asVisitor(store, 'see', coming, async (asking) => {
    const as = maySetHouse(asking)
    return 'refused' in as ? as : { may: true }
  })
  return 'refused' in asked ? asked : null
}

/** Keeps a file that has been looked through, under its checksum; a day later it goes, if no row names it. */
export const keepLookedThrough = async (
  store: Store,
  organisationId: string,
  bytes: Uint8Array,
): Promise<string> => {
  const place = { files: store.files, organisationId }
  async function* content() {
    yield Buffer.from(bytes)
  }
  const received = await receiveFile(place, content(), bytes.length)
  if ('refused' in received) throw new Error('keepLookedThrough: longer than itself')
  await keepFile(place, received)
  return received.sha256
}

/** The look that holds; null: none has been chosen. */
export const currentLook = ({ tx }: Pick<Asking, 'tx'>): Promise<HouseSettings | null> =>
  currentHouse(tx)

/** What the municipality is called, and its model, for what belongs to no round. */
export const namedHouse = async (
  asking: Asking,
  language: Language,
): Promise<{
  readonly municipality: string
  readonly model: { readonly municipality?: { readonly colour?: string } | undefined }
}> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  const model = loaded?.versions[0]?.model
  return {
    municipality: (model && municipalityName(model, language)) ?? loaded?.name ?? '',
    model: model ?? {},
  }
}
