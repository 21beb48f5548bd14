// The look of a municipality's documents: what it has chosen, its pictures read, else what its model says.
import {
  type HousePicture,
  type HouseSettings,
  NO_HOUSE,
} from '../../domain/reports/house-settings.ts'
import type { HouseTemplate, Picture } from '../../domain/reports/report.ts'
import type { Viewing } from '../views/viewing.ts'
import { pictureOf } from './picture-of.ts'

export type { HouseSettings }

const NEUTRAL = '#0b5cab'

/** What was chosen with its pictures; one that cannot be read is left out. */
export type OpenedHouse = HouseSettings & {
  readonly pictures: Readonly<Record<'logo' | 'coverPicture', Picture | null>>
}

export const NO_OPENED_HOUSE: OpenedHouse = {
  ...NO_HOUSE,
  pictures: { logo: null, coverPicture: null },
}

/** Reads the pictures of a house template. @param open a file by its checksum; null: it is not there */
export const openHouse = async (
  chosen: HouseSettings | null,
  open: (sha256: string) => Promise<Uint8Array | null>,
): Promise<OpenedHouse> => {
  if (chosen === null) return NO_OPENED_HOUSE
  const read = async (picture: HousePicture | null): Promise<Picture | null> => {
    const bytes = picture === null ? null : await open(picture.sha256)
    return bytes === null ? null : pictureOf(bytes)
  }
  const { logo, coverPicture } = chosen
  return {
    ...chosen,
    pictures: { logo: await read(logo), coverPicture: await read(coverPicture) },
  }
}

const shownIn = ({ pictures, ...chosen }: OpenedHouse, which: 'logo' | 'coverPicture') => {
  const [picture, alt] = [pictures[which], chosen[which]?.alt]
  return picture === null || alt === undefined ? null : { picture, alt }
}

/** The look to draw by. The colour that was chosen goes before the model's. */
export const houseOf = (
  {
    model,
  }: { readonly model: { readonly municipality?: { readonly colour?: string } | undefined } },
  opened: OpenedHouse = NO_OPENED_HOUSE,
): HouseTemplate => {
  const coverPicture = shownIn(opened, 'coverPicture')
  return {
    colour: opened.colour ?? model.municipality?.colour ?? NEUTRAL,
    ...{ typeface: opened.typeface, cover: opened.cover, logoPlace: opened.logoPlace },
    logo: shownIn(opened, 'logo'),
    ...(coverPicture === null ? {} : { coverPicture }),
    ...(opened.foot === '' ? {} : { foot: opened.foot }),
  }
}

/** The same view where drawings take the house's colour, and not the model's. */
export const inColourOf = (viewing: Viewing, { colour }: HouseTemplate): Viewing => {
  const { municipality } = viewing.model
  return municipality === undefined || municipality.colour === colour
    ? viewing
    : { ...viewing, model: { ...viewing.model, municipality: { ...municipality, colour } } }
}
