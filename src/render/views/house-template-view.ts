// The house template's page: what is chosen, where its pictures are, and the Word templates with what they have.
import type { HouseChoice, HouseReply, WordTemplateView } from '../../contract/house-template.ts'
import {
  type HousePicture,
  type HouseSettings,
  LARGEST_COVER,
  LARGEST_LOGO,
  LARGEST_TEMPLATE,
  NO_HOUSE,
  type WordTemplate,
} from '../../domain/reports/house-settings.ts'
import { sayDate } from '../../text/dates.ts'
import { type FoundInTemplate, houseTemplateWords, sayFound } from '../../text/house-template.ts'
import type { Language } from '../../text/language.ts'
import { saySize } from '../../text/sizes.ts'

type Said = { readonly person: string; readonly recordedAt: string }

type Template = WordTemplate & Said & { readonly changeNumber: number }

export type HouseSeen = {
  readonly current: (HouseSettings & { readonly changeNumber: number }) | null
  readonly saved: readonly Said[]
  readonly modelColour: string | null
  readonly templates: readonly {
    readonly template: Template
    /** null: its file is not there, or can no longer be read. */
    readonly found: FoundInTemplate | null
  }[]
}

const choiceOf = (picture: HousePicture | null): HouseChoice['logo'] =>
  picture === null ? null : { sha256: picture.sha256, alt: picture.alt }

/** Where a picture of the house template is shown from. */
export const housePictureHref = (organisation: string, sha256: string): string =>
  `/api/${organisation}/house/pictures/${sha256}`

const templateView = (
  { template, found }: HouseSeen['templates'][number],
  organisation: string,
  language: Language,
): WordTemplateView => {
  const { word } = houseTemplateWords(language)
  const { id, name, bytes, person, recordedAt, changeNumber } = template
  return {
    ...{ id, name, basedOn: changeNumber },
    said: word.by(saySize(bytes, language), person, sayDate(recordedAt, language)),
    href: `/api/${organisation}/house/word-templates/${id}/file?language=${language}`,
    found: found === null ? [word.gone] : sayFound(found, language),
  }
}

export const houseTemplateView = (
  { current, saved, modelColour, templates }: HouseSeen,
  organisation: string,
  language: Language,
): HouseReply => {
  const { history } = houseTemplateWords(language)
  const { colour, typeface, cover, logoPlace, logo, coverPicture, foot } = current ?? NO_HOUSE
  const shown = (picture: HousePicture | null) =>
    picture === null ? null : housePictureHref(organisation, picture.sha256)
  return {
    basedOn: current?.changeNumber ?? 0,
    chosen: {
      ...{ colour, typeface, cover, logoPlace, foot },
      ...{ logo: choiceOf(logo), coverPicture: choiceOf(coverPicture) },
    },
    shown: { logo: shown(logo), coverPicture: shown(coverPicture) },
    modelColour,
    most: {
      logo: saySize(LARGEST_LOGO, language),
      cover: saySize(LARGEST_COVER, language),
      template: saySize(LARGEST_TEMPLATE, language),
    },
    saved: saved.map(({ person, recordedAt }) => history.by(person, sayDate(recordedAt, language))),
    templates: templates.map((one) => templateView(one, organisation, language)),
    example: `/api/${organisation}/house/word-templates/example?language=${language}`,
  }
}
