// An answer's body, bounded and told apart: JSON, a page of HTML, or one that broke off.
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'

export type ReadBody = { readonly json: unknown } | SourceRefusal

const isHtml = (type: string | null, text: string): boolean =>
  /\bhtml\b/i.test(type ?? '') || /^\s*<(!doctype|html|\?xml|head|body)/i.test(text)

/** JSON that ends before what it has opened is closed. */
const isBrokenOff = (text: string): boolean => !/[}\]]\s*$/.test(text)

/** The text of a body of at most so many bytes; null where it is larger. */
export const boundedText = async (response: Response, most: number): Promise<string | null> => {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > most) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

export const readBody = async (
  response: Response,
  address: string,
  most: number,
): Promise<ReadBody> => {
  const text = await boundedText(response, most)
  if (text === null) return { refused: 'answerTooLarge', address, most }
  if (isHtml(response.headers.get('content-type'), text))
    return { refused: 'htmlInsteadOfJson', address }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return isBrokenOff(text)
      ? { refused: 'brokenOff', address, bytes: Buffer.byteLength(text) }
      : { refused: 'notJson', address }
  }
}
