// Pictures in Word, each with its words.
import { ImageRun, type ParagraphChild } from 'docx'
import type { Picture } from '../../domain/reports/report.ts'
import { wordPicture } from './draw-png.ts'
import { paperText } from './paper-text.ts'
import { MOST_HIGH, type Size, sizeOnPaper } from './size-on-paper.ts'
import { textRun, type Writing } from './word-runs.ts'

/** Word's own measure of a picture is pixels, 96 to the inch. */
const PIXELS = 96 / 72

/** A picture with its words; the words alone where it cannot be read. */
export const pictureRun = (
  picture: Picture,
  alt: string,
  { words, width: room }: Writing,
  within: Size = { width: room / 20, height: MOST_HIGH },
): ParagraphChild => {
  const { width, height } = sizeOnPaper(picture, within)
  const drawn = wordPicture(picture, width)
  if (drawn === null) return textRun(`${words.unreadable} ${alt}`, { italics: true })
  return new ImageRun({
    ...{ type: drawn.type, data: drawn.bytes },
    transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
    altText: { name: '', description: paperText(alt) },
  })
}
