// Where a municipality's Word template asks for something: «{{titel}}» in a text, «{{innehåll}}» alone in a paragraph.

type TextNode = {
  /** Where its text begins and ends in the part. */
  readonly from: number
  readonly to: number
  /** Where its text begins in all of the part's text. */
  readonly at: number
  readonly text: string
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const unescaped = (xml: string): string =>
  xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

const TEXT_OR_END = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g

/** The texts of a part, and all of them in a row, a line for each paragraph. */
const textsOf = (xml: string): { readonly nodes: readonly TextNode[]; readonly all: string } => {
  const nodes: TextNode[] = []
  let all = ''
  for (const found of xml.matchAll(TEXT_OR_END)) {
    const [whole, raw] = found
    if (raw === undefined) {
      all += '\n'
      continue
    }
    const to = found.index + whole.length - '</w:t>'.length
    const text = unescaped(raw)
    nodes.push({ from: to - raw.length, to, at: all.length, text })
    all += text
  }
  return { nodes, all }
}

const PLACE = /\{\{\s*([^{}\n]+?)\s*\}\}/g

export const placeName = (name: string): string => name.normalize('NFC').toLocaleLowerCase('sv')

type Place = { readonly name: string; readonly at: number; readonly end: number }

const placesIn = (all: string): readonly Place[] =>
  [...all.matchAll(PLACE)].map((found) => ({
    name: placeName(found[1] ?? ''),
    at: found.index,
    end: found.index + found[0].length,
  }))

/** What a text keeps of itself, the first text of a place having what stands there instead. */
const keptOf = (node: TextNode, places: readonly Place[], said: ReadonlyMap<string, string>) => {
  const end = node.at + node.text.length
  let kept = ''
  let from = node.at
  for (const place of places) {
    if (place.end <= node.at || place.at >= end) continue
    kept += node.text.slice(from - node.at, Math.max(0, place.at - node.at))
    if (place.at >= node.at) kept += said.get(place.name) ?? ''
    from = Math.min(end, place.end)
  }
  return kept + node.text.slice(from - node.at)
}

/** The part with its places filled; a name that says nothing here stays as it is written. */
export const fillPlaces = (xml: string, said: ReadonlyMap<string, string>): string => {
  const { nodes, all } = textsOf(xml)
  const places = placesIn(all).filter(({ name }) => said.has(name))
  if (places.length === 0) return xml
  let filled = ''
  let from = 0
  for (const node of nodes) {
    filled += xml.slice(from, node.from) + escaped(keptOf(node, places, said))
    from = node.to
  }
  return filled + xml.slice(from)
}

const PARAGRAPH = /<w:p(?:\s[^>]*)?(\/)?>|<\/w:p>/g

/** The innermost paragraph around a place in the part. */
const paragraphAround = (xml: string, at: number): readonly [from: number, to: number] | null => {
  const open: number[] = []
  for (const found of xml.matchAll(PARAGRAPH)) {
    if (found[0] !== '</w:p>') {
      if (found[1] === undefined) open.push(found.index)
      continue
    }
    const from = open.pop() ?? 0
    const to = found.index + found[0].length
    if (from < at && at < to) return [from, to]
  }
  return null
}

const SECTION = /<w:sectPr[\s>].*?<\/w:sectPr>/s

/** The part with `body` in place of the paragraph that asks for it by one of the names; null: none does. */
export const fillBody = (xml: string, names: readonly string[], body: string): string | null => {
  const { nodes, all } = textsOf(xml)
  const place = placesIn(all).find(({ name }) => names.includes(name))
  const node = nodes.findLast(({ at }) => place !== undefined && at <= place.at)
  const around = node === undefined ? null : paragraphAround(xml, node.from)
  if (around === null) return null
  const [from, to] = around
  // NOTE a paragraph that ends a section carries the page of all before it.
  const section = SECTION.exec(xml.slice(from, to))?.[0]
  const ends = section === undefined ? '' : `<w:p><w:pPr>${section}</w:pPr></w:p>`
  return xml.slice(0, from) + body + ends + xml.slice(to)
}

/** The names of the places that a part asks for, in order; a name that is asked for twice stands twice. */
export const placeNames = (xml: string): readonly string[] =>
  placesIn(textsOf(xml).all).map(({ name }) => name)
