import { expect, test } from 'vitest'
import { imagesIn } from '../../domain/documents/images-in.ts'
import { pictureOf, readImages } from './picture-of.ts'

/** One red point, as a PNG. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

test('an image is read with its kind and size', () => {
  expect(pictureOf(POINT)).toMatchObject({ is: 'image', type: 'image/png', width: 1, height: 1 })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('no image')],
  ['half an image', POINT.subarray(0, 12)],
  ['a drawing that could hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
])('%s is no image', (_what, bytes) => {
  expect(pictureOf(bytes)).toBe(null)
})

test('each image of a document is opened once, and one that is not there is none', async () => {
  const image = (file: string, id: string) =>
    ({ is: 'image', id, file, alt: 'En punkt', caption: [] }) as const
  const prose = [image('a', '1'), image('a', '2'), image('b', '3')]
  const part = { id: 'p', heading: { sv: 'P' }, parent: null, place: 0, answers: [], owner: null }
  const blocks = [{ is: 'written', prose } as const]
  const document = { parts: [{ ...part, due: null, state: 'draft' as const, blocks }] }
  expect(imagesIn(document)).toEqual(['a', 'b'])
  const asked: string[] = []
  const imageOf = await readImages(document, async (file) => {
    asked.push(file)
    return file === 'a' ? POINT : null
  })
  expect(asked).toEqual(['a', 'b'])
  expect(imageOf('a')).not.toBe(null)
  expect(imageOf('b')).toBe(null)
})
