// Files for the house template: pictures and Word templates as they are looked through, hostile ones among them.
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { checkWordTemplate } from '../../src/render/documents/check-word-template.ts'
import { fillWordTemplate } from '../../src/render/documents/fill-word-template.ts'
import { readHousePicture } from '../../src/render/documents/house-picture.ts'
import { readParts, writeParts } from '../../src/render/documents/word-parts.ts'
import { writeWordTemplate } from '../../src/render/documents/write-word-template.ts'
import { PNG } from '../http/file-samples.ts'
import { decidedReport, HOUSE } from './example-report.ts'
import { wordTemplate } from './word-template.ts'

const SVG = (inner: string, head = ''): Buffer =>
  Buffer.from(
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="40">${inner}</svg>`,
  )
const RECT = '<rect width="100" height="40" fill="#8a1538"/>'
const DOCTYPE =
  '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
const LAUGHS = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
const image = (width: number, height: number): Buffer =>
  Buffer.from(
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`,
    )
      .render()
      .asPng(),
  )

describe('a picture', () => {
  test.each([
    ['a PNG', image(200, 80), 'taken'],
    ['a drawing', SVG(RECT), 'taken'],
    ['a drawing as most programs write it', SVG(RECT, DOCTYPE), 'taken'],
    ['a drawing with a script, which is not run', SVG(`<script>alert(1)</script>${RECT}`), 'taken'],
    [
      'a drawing that names another file',
      SVG(`<image href="file:///etc/passwd" width="9" height="9"/>${RECT}`),
      'taken',
    ],
    ['a drawing with names of its own', SVG('&b;', LAUGHS), 'drawingNotTaken'],
    [
      'a drawing with a filter',
      SVG(`<filter id="f"><feTurbulence/></filter>${RECT}`),
      'drawingNotTaken',
    ],
    ['a drawing of repetitions', SVG('<use href="#a"/>'.repeat(21)), 'drawingNotTaken'],
    [
      'a drawing that is a line',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="1"/>'),
      'drawingNotTaken',
    ],
    [
      'a broken drawing',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect'),
      'pictureNotRead',
    ],
    ['a PNG cut short', image(200, 80).subarray(0, 60), 'pictureNotRead'],
    ['a page of the web', Buffer.from('<html><body>hej</body></html>'), 'pictureNotRead'],
    ['a program', Buffer.from('MZ\u0000\u0001'), 'pictureNotRead'],
    ['nothing', Buffer.alloc(0), 'pictureNotRead'],
    [
      'a PNG of more than it may weigh',
      Buffer.concat([PNG, Buffer.alloc(500_000)]),
      'pictureTooLarge',
    ],
    ['a PNG of too many pixels', image(4001, 4), 'pictureTooManyPixels'],
  ])('%s', (_, bytes, answer) => {
    const read = readHousePicture(bytes, 'logo')
    expect('refused' in read ? read.refused : 'taken').toBe(answer)
    if (!('refused' in read)) expect([...read.bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  })
})

/** The template with parts added or changed. */
const changed = async (
  more: Readonly<Record<string, (xml: string) => string>>,
): Promise<Buffer> => {
  const parts = new Map(await readParts(await wordTemplate('{{innehåll}}')))
  for (const [path, write] of Object.entries(more))
    parts.set(path, Buffer.from(write(parts.get(path)?.toString('utf8') ?? '')))
  return writeParts(parts)
}
const inRelations = (said: string) =>
  changed({
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace('</Relationships>', `<Relationship Id="x1" ${said}/></Relationships>`),
  })
const KIND = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const inBody = (said: string) =>
  changed({ 'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${said}`) })

const HOSTILE: readonly (readonly [string, () => Promise<Buffer>, string])[] = [
  ['text', async () => Buffer.from('hej'), 'templateNotWord'],
  ['nothing', async () => Buffer.alloc(0), 'templateNotWord'],
  [
    'a ZIP cut short',
    async () => (await wordTemplate('{{innehåll}}')).subarray(0, 200),
    'templateDamaged',
  ],
  [
    'a ZIP without a document',
    async () => writeParts(new Map([['x', Buffer.from('x')]])),
    'templateDamaged',
  ],
  [
    'a ZIP that swells',
    () => changed({ 'word/media/a.png': () => '0'.repeat(65 * 1024 * 1024) }),
    'templateDamaged',
  ],
  [
    'names of its own',
    () => changed({ 'word/styles.xml': (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}` }),
    'templateDamaged',
  ],
  [
    'macros by content',
    () =>
      changed({
        '[Content_Types].xml': (xml) => xml.replace('document.main', 'document.macroEnabled.main'),
      }),
    'templateMacros',
  ],
  ['a macro project', () => changed({ 'word/vbaProject.bin': () => 'x' }), 'templateMacros'],
  [
    'a template file',
    () =>
      changed({ '[Content_Types].xml': (xml) => xml.replace('document.main', 'template.main') }),
    'templateDotx',
  ],
  [
    'an embedded workbook',
    () => changed({ 'word/embeddings/a.xlsx': () => 'x' }),
    'templateObjects',
  ],
  [
    'an attached template',
    () =>
      inRelations(
        `${KIND}/attachedTemplate" Target="http://x.example/a.dotm" TargetMode="External"`,
      ),
    'templateReachesOut',
  ],
  [
    'a linked picture',
    () => inRelations(`${KIND}/image" Target="http://x.example/a.png" TargetMode="External"`),
    'templateReachesOut',
  ],
  [
    'a field that reads a file',
    () =>
      inBody(
        '<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:/a"</w:instrText></w:r></w:p>',
      ),
    'templateReachesOut',
  ],
  [
    'a field that starts a program',
    () => inBody('<w:p><w:fldSimple w:instr=" DDEAUTO c:/cmd "/></w:p>'),
    'templateReachesOut',
  ],
  ['no place for the report', () => wordTemplate('Här'), 'templateNoPlace'],
]

describe('a Word template', () => {
  test.each(HOSTILE)('with %s is refused', async (_, make, refused) => {
    expect(await checkWordTemplate(await make())).toMatchObject({ refused })
  })

  test('may lead to the municipality’s web site', async () => {
    const linked = await inRelations(
      `${KIND}/hyperlink" Target="https://kumla.se" TargetMode="External"`,
    )
    expect(await checkWordTemplate(linked)).not.toHaveProperty('refused')
  })

  test('is told what it has and what it lacks', async () => {
    expect(await checkWordTemplate(await wordTemplate('{{innehåll}}'))).toEqual({
      places: ['titel', 'kommun', 'status'],
      lacking: ['underrubrik'],
      others: ['diarienummer', 'okänd'],
      styles: ['heading 1'],
      stylesLacking: ['heading 2', 'heading 3', 'heading 4', 'caption', 'quote', 'footnote text'],
      hasContents: false,
    })
  })

  test.each(['sv', 'en'] as const)(
    'to start from, in %s, lacks nothing and is filled in',
    async (language) => {
      const example = await writeWordTemplate(HOUSE, 'Exempelstads kommun', language)
      expect(await checkWordTemplate(example)).toMatchObject({
        ...{ lacking: [], others: [], stylesLacking: [], hasContents: true },
      })
      const filled = await fillWordTemplate(example, decidedReport())
      if ('refused' in filled) throw new Error(filled.refused)
      const document = (await readParts(filled.word))?.get('word/document.xml')?.toString('utf8')
      expect(document).toContain('Delårsrapport 2026')
      expect(document).not.toContain('{{')
    },
  )
})
