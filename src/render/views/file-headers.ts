// How an attached file is sent: as what it is and nothing else, never run, never shown as a page of ours.
import { type Attachment, FILE_KINDS } from '../../domain/workflow/attachments.ts'

/** Plain ASCII for old readers, and the name itself as RFC 6266 has it. */
export const fileDisposition = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

/** `cache` says for whom and how long it may be kept. */
export const fileHeaders = (
  { name, kind, bytes }: Pick<Attachment, 'name' | 'kind' | 'bytes'>,
  cache: string,
): Readonly<Record<string, string>> => ({
  'content-type': FILE_KINDS[kind].type,
  'content-disposition': fileDisposition(name),
  'content-length': String(bytes),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': cache,
})
