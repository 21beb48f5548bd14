// The look that a municipality has chosen: saved by rows that follow one another, of which the latest holds.
import {
  COVERS,
  type HousePicture,
  type HouseSettings,
  LOGO_PLACES,
  TYPEFACES,
} from '../domain/reports/house-settings.ts'
import { recordChange } from './audit.ts'
import { holdOthers } from './hold-others.ts'
import type { HouseTemplateTable } from './tables.ts'
import type { Tx } from './tx.ts'

/** A look as it was saved, and who saved it. */
export type StoredHouse = HouseSettings & {
  readonly changeNumber: number
  readonly person: string
  /** ISO, UTC. */
  readonly recordedAt: string
}

type Row = Omit<HouseTemplateTable, 'organisation_id' | 'recorded_at' | 'author' | 'based_on'> & {
  readonly recorded_at: string
}

const oneOf = <T extends string>(known: readonly T[], said: string): T => {
  const found = known.find((one) => one === said)
  if (found === undefined) throw new Error(`house_template: «${said}» is not known`)
  return found
}

const pictureIn = (
  sha256: string | null,
  kind: string | null,
  bytes: number | null,
  alt: string | null,
): HousePicture | null =>
  sha256 === null || bytes === null || alt === null
    ? null
    : { sha256, kind: oneOf(['png', 'jpg'], kind ?? ''), bytes, alt }

const toHouse = (row: Row): StoredHouse => ({
  colour: row.colour,
  typeface: oneOf(TYPEFACES, row.typeface),
  cover: oneOf(COVERS, row.cover),
  logoPlace: oneOf(LOGO_PLACES, row.logo_place),
  logo: pictureIn(row.logo_sha256, row.logo_kind, row.logo_bytes, row.logo_alt),
  coverPicture: pictureIn(row.cover_sha256, row.cover_kind, row.cover_bytes, row.cover_alt),
  foot: row.foot,
  changeNumber: row.change_number,
  person: row.person,
  recordedAt: row.recorded_at,
})

const COLUMNS = [
  ...['change_number', 'colour', 'typeface', 'cover', 'logo_place', 'foot'],
  ...['logo_sha256', 'logo_kind', 'logo_bytes', 'logo_alt'],
  ...['cover_sha256', 'cover_kind', 'cover_bytes', 'cover_alt'],
  ...['person', 'recorded_at'],
] as readonly (keyof Row)[]

const latestFirst = ({ query, organisationId }: Tx) =>
  query
    .selectFrom('house_template')
    .select(COLUMNS)
    .where('organisation_id', '=', organisationId)
    .orderBy('change_number', 'desc')

/** The look that holds; null: none has been chosen. */
export const currentHouse = async (tx: Tx): Promise<StoredHouse | null> => {
  const row = await latestFirst(tx).limit(1).executeTakeFirst()
  return row === undefined ? null : toHouse(row)
}

/** The look that held at a change, as a document that was frozen by it keeps. null: none was chosen. */
export const houseAt = async (tx: Tx, changeNumber: number): Promise<StoredHouse | null> => {
  const row = await latestFirst(tx)
    .where('change_number', '<=', changeNumber)
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toHouse(row)
}

/** Each look that has been saved, the latest first. */
export const housesSaved = async (tx: Tx, most: number): Promise<readonly StoredHouse[]> =>
  (await latestFirst(tx).limit(most).execute()).map(toHouse)

const toldPicture = (name: string, picture: HousePicture | null) =>
  picture === null ? {} : { [name]: picture.sha256, [`${name}Alt`]: picture.alt }

const told = ({ colour, typeface, cover, logoPlace, logo, coverPicture, foot }: HouseSettings) => ({
  ...{ colour, typeface, cover, logoPlace, foot },
  ...toldPicture('logo', logo),
  ...toldPicture('coverPicture', coverPicture),
})

export type HouseMoved = { readonly refused: 'houseMoved' }

/**
 * Saves a look as the one that holds, with its audit event.
 * @in basedOn change_number of the look that the writer saw; 0: there was none
 * @refuses houseMoved
 */
export const saveHouse = async (
  tx: Tx,
  next: HouseSettings,
  basedOn: number,
  person: string,
): Promise<{ readonly changeNumber: number } | HouseMoved> => {
  await holdOthers(tx)
  const known = await currentHouse(tx)
  if ((known?.changeNumber ?? 0) !== basedOn) return { refused: 'houseMoved' }
  const changeNumber = await recordChange(tx, {
    what: 'saveHouse',
    subject: tx.organisationId,
    before: known === null ? null : told(known),
    after: told(next),
  })
  await tx.query
    .insertInto('house_template')
    .values({
      organisation_id: tx.organisationId,
      change_number: changeNumber,
      based_on: basedOn,
      ...{ colour: next.colour, typeface: next.typeface, cover: next.cover },
      ...{ logo_place: next.logoPlace, foot: next.foot },
      logo_sha256: next.logo?.sha256 ?? null,
      logo_kind: next.logo?.kind ?? null,
      logo_bytes: next.logo?.bytes ?? null,
      logo_alt: next.logo?.alt ?? null,
      cover_sha256: next.coverPicture?.sha256 ?? null,
      cover_kind: next.coverPicture?.kind ?? null,
      cover_bytes: next.coverPicture?.bytes ?? null,
      cover_alt: next.coverPicture?.alt ?? null,
      person,
      author: tx.who,
    })
    .execute()
  return { changeNumber }
}
