// The house template on the wire: what stands on its page, what is chosen, and what is sent.
import { z } from 'zod'
import { COVERS, HOUSE_PICTURES, LOGO_PLACES, TYPEFACES } from '../domain/reports/house-settings.ts'
import { inLanguageQuery, organisationParams } from './requests.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const picture = z.strictObject({ sha256, alt: z.string().max(2000) }).nullable()

/** What somebody has chosen, whether or not it is saved. */
export const houseChoice = z.strictObject({
  colour: z.string().max(40).nullable(),
  typeface: z.enum(TYPEFACES),
  cover: z.enum(COVERS),
  logoPlace: z.enum(LOGO_PLACES),
  logo: picture,
  coverPicture: picture,
  foot: z.string().max(2000),
})
export type HouseChoice = z.infer<typeof houseChoice>

export const saveHouseRequest = houseChoice.extend({
  /** The change that the writer saw; 0: none was saved. */
  basedOn: z.int().min(0),
})

export const housePictureQuery = inLanguageQuery.extend({ use: z.enum(HOUSE_PICTURES) })
export const housePictureParams = organisationParams.extend({ sha256: z.string().max(64) })

/** `house` is a choice as JSON: the page shows the answer as an image. */
export const housePreviewQuery = inLanguageQuery.extend({ house: z.string().max(8000) })

const templateId = z.string().min(1).max(64)
export const wordTemplateQuery = inLanguageQuery.extend({
  name: z.string().max(300),
  /** The template whose place it takes; left out: it is new. */
  replaces: templateId.optional(),
  basedOn: z.coerce.number().int().min(0).default(0),
})
export const wordTemplateParams = organisationParams.extend({ template: templateId })
export const withdrawWordTemplateRequest = z.strictObject({
  template: templateId,
  basedOn: z.int().min(0),
})

/** A picture as it was taken. */
export type HousePictureReply = { readonly sha256: string; readonly href: string }

export type WordTemplateView = {
  readonly id: string
  readonly basedOn: number
  readonly name: string
  /** Size, who and when. */
  readonly said: string
  readonly href: string
  /** What it was found to have and to lack. */
  readonly found: readonly string[]
}

export type HouseReply = {
  readonly basedOn: number
  readonly chosen: HouseChoice
  /** Where its pictures are shown from; null: there is none. */
  readonly shown: Readonly<Record<'logo' | 'coverPicture', string | null>>
  /** `#rrggbb`; null: the model says none. */
  readonly modelColour: string | null
  /** The largest files as people say them. */
  readonly most: Readonly<Record<'logo' | 'cover' | 'template', string>>
  /** Who has saved it and when, the latest first. */
  readonly saved: readonly string[]
  readonly templates: readonly WordTemplateView[]
  readonly example: string
}

/** The Word templates that one may choose among. */
export type WordTemplateChoices = {
  readonly templates: readonly { readonly id: string; readonly name: string }[]
}
