// What a municipality has chosen for the look of its documents and pages, and what of it is taken.

/** What the largest files are, in bytes. */
export const LARGEST_LOGO = 500_000
export const LARGEST_COVER = 3_000_000
export const LARGEST_TEMPLATE = 5_000_000
/** The most pixels that a picture may have along a side. */
export const MOST_PIXELS = 4000
export const LONGEST_FOOT = 200
const LONGEST_ALT = 300

export const TYPEFACES = ['sans', 'serif'] as const
export const COVERS = ['colour', 'plain', 'none'] as const
export const LOGO_PLACES = ['top', 'bottom'] as const

/** Where a picture of the house template stands. */
export const HOUSE_PICTURES = ['logo', 'cover'] as const
export type HousePictureUse = (typeof HOUSE_PICTURES)[number]

/** A picture that is kept beside the database. */
export type HousePicture = {
  /** SHA-256 of its content, hexadecimal. */
  readonly sha256: string
  readonly kind: 'png' | 'jpg'
  readonly bytes: number
  /** What whoever does not see it is told. */
  readonly alt: string
}

/** @term husmall – logo, colour, typeface and cover that a municipality's documents share */
export type HouseSettings = {
  /** `#rrggbb`; null: the colour that the model says. */
  readonly colour: string | null
  readonly typeface: (typeof TYPEFACES)[number]
  readonly cover: (typeof COVERS)[number]
  readonly logoPlace: (typeof LOGO_PLACES)[number]
  readonly logo: HousePicture | null
  readonly coverPicture: HousePicture | null
  /** At the foot of pages; empty: the municipality's name. */
  readonly foot: string
}

/** The look of a municipality that has chosen none. */
export const NO_HOUSE: HouseSettings = {
  ...{ colour: null, typeface: 'sans', cover: 'plain', logoPlace: 'bottom' },
  ...{ logo: null, coverPicture: null, foot: '' },
}

export type HouseFault =
  | { readonly refused: 'houseColour'; readonly found: string }
  | { readonly refused: 'pictureWithoutAlt' | 'pictureAltTooLong'; readonly use: HousePictureUse }
  | { readonly refused: 'houseFootTooLong'; readonly most: number }

const COLOUR = /^#[0-9a-f]{6}$/

const cleanPicture = (
  picture: HousePicture | null,
  use: HousePictureUse,
): HousePicture | HouseFault | null => {
  if (picture === null) return null
  const alt = picture.alt.trim()
  if (alt === '') return { refused: 'pictureWithoutAlt', use }
  if (alt.length > LONGEST_ALT) return { refused: 'pictureAltTooLong', use }
  return { ...picture, alt }
}

/**
 * What is kept of what was chosen: spelled one way, each picture with its words.
 * @refuses houseColour, pictureWithoutAlt, pictureAltTooLong, houseFootTooLong
 */
export const acceptHouse = (chosen: HouseSettings): HouseSettings | HouseFault => {
  const colour = chosen.colour?.trim().toLowerCase() ?? null
  if (colour !== null && !COLOUR.test(colour)) return { refused: 'houseColour', found: colour }
  const logo = cleanPicture(chosen.logo, 'logo')
  if (logo !== null && 'refused' in logo) return logo
  const coverPicture = cleanPicture(chosen.coverPicture, 'cover')
  if (coverPicture !== null && 'refused' in coverPicture) return coverPicture
  const foot = chosen.foot.replace(/\s+/g, ' ').trim()
  if (foot.length > LONGEST_FOOT) return { refused: 'houseFootTooLong', most: LONGEST_FOOT }
  return { ...chosen, colour, logo, coverPicture, foot }
}

export const largestPicture = (use: HousePictureUse): number =>
  use === 'logo' ? LARGEST_LOGO : LARGEST_COVER

export type PictureFault =
  | { readonly refused: 'pictureTooLarge'; readonly use: HousePictureUse; readonly most: number }
  | { readonly refused: 'pictureTooManyPixels'; readonly most: number }
  /** It is neither PNG, JPEG nor SVG, or it is damaged. */
  | { readonly refused: 'pictureNotRead' }
  /** A drawing that reaches outside itself, or draws more than a logo does. */
  | { readonly refused: 'drawingNotTaken' }

export type TemplateFault =
  | { readonly refused: 'templateTooLarge'; readonly most: number }
  | {
      readonly refused: /** No ZIP at all. */
        | 'templateNotWord'
        /** A ZIP that is damaged, has no document in it or unpacks to more than it may. */
        | 'templateDamaged'
        /** A Word template (.dotx), which is sent as a document only after it is saved as one. */
        | 'templateDotx'
        | 'templateMacros'
        | 'templateObjects'
        | 'templateReachesOut'
        | 'templateNoPlace'
        | 'templateUnnamed'
        | 'tooManyTemplates'
    }

export const MOST_TEMPLATES = 20
/** The longest name of a Word template, in letters. */
export const LONGEST_NAME = 120

/** @term Wordmall – a municipality's own Word document that a report is set into */
export type WordTemplate = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

const PNG = [0x89, 0x50, 0x4e, 0x47]
const JPEG = [0xff, 0xd8, 0xff]

/** What kind of picture a file begins as; null: none that the house template has. */
export const pictureKind = (bytes: Uint8Array): HousePicture['kind'] | null => {
  const begins = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)
  if (begins(PNG)) return 'png'
  return begins(JPEG) ? 'jpg' : null
}
