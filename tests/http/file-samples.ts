// Small files of every kind that may be attached, and of some that may not, as their formats begin.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeZip } from '../../src/store/zip.ts'

const zipOf = async (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-sample-'))
  const file = join(folder, 'x.zip')
  const all = Object.entries(parts).map(([path, text]) => ({
    path,
    compress: false,
    content: async function* () {
      yield text
    },
  }))
  await writeZip(all, createWriteStream(file))
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true })
  return bytes
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
/** A document of Office, by the type of its main part. */
const office = (part: string, type: string): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}.main+xml"/></Types>`,
    '_rels/.rels': '<?xml version="1.0"?><Relationships/>',
    [part]: '<?xml version="1.0"?><w/>',
  })
const open = (type: string): Promise<Buffer> =>
  zipOf({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<x/>' })

/** A transparent pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
export const PDF = Buffer.from('%PDF-1.7\n%åäö\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n')

/** By how their names end. */
export const samples = async (): Promise<Readonly<Record<string, Buffer>>> => ({
  pdf: PDF,
  docx: await office('word/document.xml', `${OFFICE}.wordprocessingml.document`),
  xlsx: await office('xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet`),
  pptx: await office('ppt/presentation.xml', `${OFFICE}.presentationml.presentation`),
  odt: await open('text'),
  ods: await open('spreadsheet'),
  png: PNG,
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  webp: Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.from([26, 0, 0, 0]),
    Buffer.from('WEBPVP8L'),
    Buffer.alloc(14, 1),
  ]),
  csv: Buffer.from('mått;värde\r\nAndel;45,0\r\n', 'latin1'),
  txt: Buffer.from('BM: läs det här först.\n'),
  /** With macros. */
  docm: await office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled'),
  zip: await zipOf({ 'a.txt': 'a' }),
  exe: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
})
