// What a PowerPoint file lacks as it is first written: heads of tables, language, numbers behind charts, words for shapes.
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { SlideChart } from './slide-chart.ts'
import { readParts, writeParts } from './word-parts.ts'

export type Mending = {
  readonly language: 'sv-SE' | 'en-GB'
  /** Milliseconds since 1970: the time that the file is dated. */
  readonly at: number
  /** In the order of the slides. */
  readonly charts: readonly SlideChart[]
}

/** A slide's elements are told apart by their numbers, which the writer gives twice. */
const renumbered = (xml: string): string => {
  let last = 0
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++last}"`)
}

const headed = (xml: string): string =>
  xml
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" firstCol="1"/>')
    .replace(
      /(<p:nvGraphicFramePr><p:cNvPr id="\d+" name="([^"]*)")(\/?>)/g,
      (_, start: string, name: string, end: string) => `${start} descr="${name}"${end}`,
    )

/** A shape without text says in its description what its name says. */
const described = (xml: string): string =>
  xml.replace(/<p:sp>.*?<\/p:sp>/gs, (shape) =>
    /<a:t>[^<]/.test(shape)
      ? shape
      : shape.replace(
          /(<p:cNvPr id="\d+" name="([^"]*)")(?! descr)/,
          (_, start: string, name: string) => `${start} descr="${name}"`,
        ),
  )

/** Each line of what the speaker says as a paragraph of its own. */
const parted = (xml: string, language: string): string =>
  xml.replace(/<a:t>([^<]*)<\/a:t>/g, (_, text: string) =>
    text
      .split('\n')
      .map((line) => `<a:t>${line}</a:t>`)
      .join(`</a:r></a:p><a:p><a:r><a:rPr lang="${language}" dirty="0"/>`),
  )

/** A year without a value is a gap in the line and not an empty number. */
const gapped = (xml: string): string => xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')

/** What each line is told apart by beside its colour: its marks and dashes. */
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus']
const DASHES = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDash']

const toldApart = (xml: string): string => {
  let line = -1
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    line = (line + 1) % MARKS.length
    return series
      .replace(/<c:symbol val="\w+"\/>/, `<c:symbol val="${MARKS[line]}"/>`)
      .replace(/<a:prstDash val="\w+"\/>/, `<a:prstDash val="${DASHES[line]}"/>`)
  })
}

/** A line's parts in the order of the standard, and none of another sort of chart's. */
const inOrder = (xml: string): string =>
  xml
    .replace(/<c:invertIfNegative val="\d"\/>/g, '')
    .replace(/(<c:dLbls>(?:(?!<c:dLbls>).)*?<\/c:dLbls>)(<c:marker>.*?<\/c:marker>)/gs, '$2$1')

const charted = (xml: string, language: string): string =>
  toldApart(inOrder(gapped(xml)))
    .replace('<c:date1904 val="0"/>', `$&<c:lang val="${language}"/>`)
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')

/** The day that the file is dated, in place of when it happened to be made. */
const dated = (xml: string, at: number): string =>
  xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${new Date(at).toISOString().slice(0, 19)}Z`)

const mended = (path: string, xml: string, { language, at }: Mending): string => {
  const spoken = xml.replaceAll('lang="en-US"', `lang="${language}"`)
  if (path.startsWith('ppt/slides/')) return described(headed(renumbered(spoken)))
  if (path === 'docProps/core.xml') return dated(xml, at)
  if (path.startsWith('ppt/notesSlides/')) return parted(spoken, language)
  return path.startsWith('ppt/charts/') ? charted(spoken, language) : spoken
}

/** Only the parts that are there are told of. */
const existing = (types: string, has: (path: string) => boolean): string =>
  types.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, path: string) =>
    has(path) ? entry : '',
  )

// NOTE the chart's own formulas name the sheet.
const sheetOf = ({ labels, lines }: SlideChart): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['', ...lines.map(({ name }) => name)],
          ...labels.map((label, at): CellValue[] => [
            label,
            ...lines.map(({ values }) => values[at] ?? null),
          ]),
        ],
      },
    ],
  })

const SHEET = /^ppt\/embeddings\/.*?(\d+)\.xlsx$/
const numberOf = (path: string): number => Number(SHEET.exec(path)?.[1])

/** The file with what it lacked. */
export const mendSlides = async (file: Uint8Array, mending: Mending): Promise<Uint8Array> => {
  const parts = await readParts(file, 'ppt/presentation.xml')
  if (parts === null) throw new Error('mendSlides: no presentation')
  const sheets = [...parts.keys()]
    .filter((path) => SHEET.test(path))
    .toSorted((a, b) => numberOf(a) - numberOf(b))
  const written = new Map<string, Buffer>()
  for (const [path, content] of parts) {
    const chart = mending.charts[sheets.indexOf(path)]
    if (chart !== undefined) written.set(path, Buffer.from(await sheetOf(chart)))
    else if (path === '[Content_Types].xml')
      written.set(path, Buffer.from(existing(content.toString(), (one) => parts.has(one))))
    else
      written.set(
        path,
        path.endsWith('.xml') ? Buffer.from(mended(path, content.toString(), mending)) : content,
      )
  }
  return new Uint8Array(await writeParts(written))
}
