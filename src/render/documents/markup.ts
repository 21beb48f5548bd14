// The markup that React writes, as a tree: enough of XML to read one drawing out of it.

export type MarkupElement = {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (MarkupElement | string)[]
}

const PIECE = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g

type Growing = {
  tag: string
  attributes: ReadonlyMap<string, string>
  children: (Growing | string)[]
}

/** All elements at the top; attributes and text stay as they are written, with `&amp;` and its like. */
export const readMarkup = (markup: string): readonly (MarkupElement | string)[] => {
  const top: Growing = { tag: '', attributes: new Map(), children: [] }
  const open = [top]
  for (const [, closes, tag = '', attributes = '', isEmpty, text] of markup.matchAll(PIECE)) {
    const parent = open.at(-1) ?? top
    if (text !== undefined) parent.children.push(text)
    else if (closes === '/') open.pop()
    else {
      const named = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, name = '', value = '']) => [name, value] as const,
      )
      const element: Growing = { tag, attributes: new Map(named), children: [] }
      parent.children.push(element)
      if (isEmpty !== '/') open.push(element)
    }
  }
  return top.children
}

/** The first element with the tag, wherever it stands. */
export const firstElement = (
  among: readonly (MarkupElement | string)[],
  tag: string,
): MarkupElement | null => {
  for (const one of among) {
    if (typeof one === 'string') continue
    const found = one.tag === tag ? one : firstElement(one.children, tag)
    if (found !== null) return found
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" },
}

/** Text as it was before React wrote it. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (name) => NAMED[name] ?? name)
