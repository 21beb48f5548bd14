// Drawings and images as the PNG that every Word shows.
import { Resvg } from '@resvg/resvg-js'
import type { Picture } from '../../domain/reports/report.ts'
import { interFiles } from './font-files.ts'
import { selfContained } from './self-contained.ts'

/** Pixels to a point: 200 to the inch, which is sharp in print. */
const PER_POINT = 200 / 72

const FONTS = {
  ...{ loadSystemFonts: false, defaultFontFamily: 'Inter' },
  fontFiles: [...interFiles()],
}

const drawn = (svg: string, width: number): Uint8Array =>
  new Resvg(selfContained(svg) ?? '', {
    fitTo: { mode: 'width', value: Math.max(1, Math.round(width)) },
    font: FONTS,
  })
    .render()
    .asPng()

/** Whether an image has anything in it: what cannot be read is drawn as nothing. */
const isReadable = ({ type, bytes }: Extract<Picture, { is: 'image' }>): boolean => {
  const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><image width="16" height="16" preserveAspectRatio="none" href="${href}"/></svg>`,
    { font: { loadSystemFonts: false } },
  ).render()
  return pixels.some((channel) => channel > 0)
}

export type WordPicture = { readonly type: 'png' | 'jpg'; readonly bytes: Uint8Array }

/** As an address that holds the picture itself. */
export const dataOf = ({ type, bytes }: WordPicture): string =>
  `image/${type === 'jpg' ? 'jpeg' : type};base64,${Buffer.from(bytes).toString('base64')}`

/**
 * A picture as Word carries it; null where it cannot be read. WebP is among what cannot: neither Word
 * nor what draws here reads it.
 */
export const wordPicture = (picture: Picture, width: number): WordPicture | null => {
  try {
    if (picture.is === 'drawing')
      return { type: 'png', bytes: drawn(picture.svg, width * PER_POINT) }
    if (!isReadable(picture)) return null
    return { type: picture.type === 'image/jpeg' ? 'jpg' : 'png', bytes: picture.bytes }
  } catch (error) {
    // NOTE resvg throws plain errors of what is no drawing; anything else is a bug.
    if (error instanceof Error && picture.is === 'drawing') return null
    throw error
  }
}
