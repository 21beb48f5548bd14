// What a rendered drawing says and where: the box of each text, for tests that none lies on another or outside.
import { textWidth } from '../../src/ui/text-width.ts'

export type TextBox = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Drawn = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly svg: string
  readonly texts: readonly TextBox[]
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')

/** Every text of a drawing, a line of several lines each for itself; size from the nearest that says it. */
const textsIn = (svg: string): readonly TextBox[] => {
  const found: TextBox[] = []
  const sizes: (string | undefined)[] = []
  for (const [whole, group, close, text, inner] of svg.matchAll(
    /(<g\b[^>]*>)|(<\/g>)|(<text\b[^>]*>)([\s\S]*?)<\/text>/g,
  )) {
    if (group !== undefined) sizes.push(attribute(group, 'font-size') ?? sizes.at(-1))
    else if (close !== undefined) sizes.pop()
    else if (text !== undefined) {
      const size = Number(attribute(text, 'font-size') ?? sizes.at(-1))
      if (Number.isNaN(size)) throw new Error(`a text without size: ${whole}`)
      const lines = [...(inner ?? '').matchAll(/(<tspan\b[^>]*>)([\s\S]*?)<\/tspan>/g)]
      const parts = lines.length > 0 ? lines.map(([, tag, said]) => [tag, said]) : [[text, inner]]
      for (const [tag = '', said = ''] of parts) {
        const x = Number(attribute(tag, 'x') ?? attribute(text, 'x'))
        const y = Number(attribute(tag, 'y') ?? attribute(text, 'y'))
        const middle = (attribute(text, 'dy') ?? '') === '0.35em' ? size * 0.35 : 0
        const anchor = attribute(text, 'text-anchor') ?? 'start'
        const width = textWidth(plain(said), size)
        const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
        const base = y + middle
        found.push({
          text: plain(said),
          ...{ left, right: left + width, top: base - size * 0.75, bottom: base + size * 0.22 },
        })
      }
    }
  }
  return found
}

/** Each drawing that is an image of its own, in the order of the page. */
export const drawnIn = (markup: string): readonly Drawn[] =>
  [...markup.matchAll(/<svg viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*role="img"[\s\S]*?<\/svg>/g)].map(
    ([svg, width, height]) => ({
      ...{ width: Number(width), height: Number(height), svg },
      title: plain(/<title[^>]*>([\s\S]*?)<\/title>/.exec(svg)?.[1] ?? ''),
      description: plain(/<desc[^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? ''),
      texts: textsIn(svg),
    }),
  )

const overlaps = (a: TextBox, b: TextBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** What is wrong with the texts of a drawing, as sentences; none where all can be read. */
export const unreadableIn = ({ width, height, texts }: Drawn): readonly string[] => [
  ...texts
    .filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
    )
    .map(({ text }) => `«${text}» leaves a drawing of ${width} × ${height}`),
  ...texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => overlaps(one, other))
      .map(({ text }) => `«${one.text}» lies on «${text}»`),
  ),
]
