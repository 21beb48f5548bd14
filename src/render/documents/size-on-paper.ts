// How large a picture is on paper.
import type { Picture } from '../../domain/reports/report.ts'
import { TEXT_WIDTH } from './standalone-drawing.ts'

/** Points that a pixel of an image is on paper: 96 to the inch. */
const PER_PIXEL = 0.75
/** A higher picture would stand alone on its page. */
export const MOST_HIGH = 500

export type Size = { readonly width: number; readonly height: number }

/** Points, no wider than the text and no higher than most of a page; the same shape. */
export const sizeOnPaper = (
  picture: Picture,
  most: Size = { width: TEXT_WIDTH, height: MOST_HIGH },
): Size => {
  const unit = picture.is === 'drawing' ? 1 : PER_PIXEL
  const [width, height] = [picture.width * unit, picture.height * unit]
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: width * scale, height: height * scale }
}
