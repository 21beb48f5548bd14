// A picture for the house template, read so that nothing but an image is kept: a drawing is drawn once, and its image kept.
import { Resvg } from '@resvg/resvg-js'
import {
  type HousePictureUse,
  largestPicture,
  MOST_PIXELS,
  type PictureFault,
} from '../../domain/reports/house-settings.ts'
import { wordPicture } from './draw-png.ts'
import { interFiles } from './font-files.ts'
import { pictureOf } from './picture-of.ts'
import { selfContained } from './self-contained.ts'

export type ReadHousePicture = {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pixels along the longer side of a drawing: sharp in print at three times a logo's size on paper. */
const DRAWN = { logo: 1600, cover: 2400 } as const
/** Longer than this to its height is no logo. */
const LONGEST_SHAPE = 12
/** Repetitions within repetitions grow without end. */
const MOST_REPEATED = 20
// NOTE the kind of document that some programs write first says nothing; names of its own are refused.
const DOCTYPE = /<!DOCTYPE[^>[]*>/gi
const REPEATED = /<(?:\w+:)?use[\s/>]/gi
const COSTLY = /<(?:\w+:)?(?:filter|pattern|marker)[\s/>]/i

const isDrawing = (bytes: Uint8Array): boolean =>
  /<(?:\w+:)?svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4000)))

const draw = (bytes: Uint8Array, use: HousePictureUse): ReadHousePicture | PictureFault => {
  const svg = selfContained(new TextDecoder().decode(bytes).replace(DOCTYPE, ''))
  const isCostly =
    svg === null || COSTLY.test(svg) || [...svg.matchAll(REPEATED)].length > MOST_REPEATED
  if (isCostly) return { refused: 'drawingNotTaken' }
  try {
    const font = {
      ...{ loadSystemFonts: false, defaultFontFamily: 'Inter' },
      fontFiles: [...interFiles()],
    }
    const { width, height } = new Resvg(svg, { font })
    if (Math.max(width / height, height / width) > LONGEST_SHAPE)
      return { refused: 'drawingNotTaken' }
    const fitTo = { mode: width > height ? 'width' : 'height', value: DRAWN[use] } as const
    const drawn = new Resvg(svg, { font, fitTo }).render()
    return { bytes: drawn.asPng(), width: drawn.width, height: drawn.height }
  } catch (error) {
    // NOTE resvg throws plain errors of what is no drawing.
    if (error instanceof Error) return { refused: 'pictureNotRead' }
    throw error
  }
}

/**
 * A logo or cover picture as it is kept: PNG or JPEG. SVG is drawn as PNG, without what reaches outside it.
 * @refuses pictureTooLarge, pictureTooManyPixels, pictureNotRead, drawingNotTaken
 */
export const readHousePicture = (
  bytes: Uint8Array,
  use: HousePictureUse,
): ReadHousePicture | PictureFault => {
  const most = largestPicture(use)
  if (bytes.length > most) return { refused: 'pictureTooLarge', use, most }
  const picture = pictureOf(bytes)
  if (picture === null || picture.is === 'drawing' || picture.type === 'image/webp')
    return isDrawing(bytes) ? draw(bytes, use) : { refused: 'pictureNotRead' }
  const { width, height } = picture
  if (Math.max(width, height) > MOST_PIXELS)
    return { refused: 'pictureTooManyPixels', most: MOST_PIXELS }
  if (wordPicture(picture, width) === null) return { refused: 'pictureNotRead' }
  return { bytes, width, height }
}

/** Twice as high as it stands at the top of a page, for sharp screens. */
const ON_PAGE = 80

/** A kept logo as small as a page needs it: PNG. null: it cannot be read. */
export const logoOnPage = (bytes: Uint8Array): Uint8Array | null => {
  const picture = pictureOf(bytes)
  if (picture === null || picture.is === 'drawing') return null
  const { width, height, type } = picture
  const high = Math.min(ON_PAGE, height)
  const wide = Math.max(1, Math.round((width * high) / height))
  const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><image width="${wide}" height="${high}" href="${href}"/></svg>`
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}
