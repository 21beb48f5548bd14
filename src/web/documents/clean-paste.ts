// What is pasted, made plain before the editor reads it: Word's lists become lists, its own marks go.
import { cleanText } from '../../domain/reports/clean-text.ts'

const DROPPED = 'style, script, xml, meta, link, title, head, iframe, object, img, svg'

/** «o:p», «w:sdt» and their like: what stands in them stays. */
const isOffice = ({ localName }: Element): boolean => localName.includes(':')

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes)

const dropComments = (root: Node): void => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

/** How deep in a list Word says that a paragraph lies, from 1; null: in none. */
const levelOf = (element: Element): number | null => {
  const style = element.getAttribute('style') ?? ''
  const found = /mso-list:[^;]*\blevel(\d)/.exec(style)?.[1]
  return found === undefined ? null : Number(found)
}

const NUMBER = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i

/** Takes the bullet or number that Word writes as words away, and says which it was. */
const takeMark = (paragraph: Element): 'ol' | 'ul' => {
  const marks = [...paragraph.querySelectorAll('span')].filter((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  )
  const said = marks.map(({ textContent }) => textContent).join('')
  for (const mark of marks) mark.remove()
  return NUMBER.test(said) ? 'ol' : 'ul'
}

const DEEPEST = 3
const MOST_COLUMNS = 40

/** Paragraphs that Word calls list items, made into lists where they stand. */
const makeLists = (root: Element): void => {
  let open: Element[] = []
  let last: Element | null = null
  for (const paragraph of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const said = levelOf(paragraph)
    const follows = last !== null && last.nextElementSibling === paragraph
    if (said === null) {
      open = []
      last = null
      continue
    }
    if (!follows) open = []
    const sort = takeMark(paragraph)
    const level = Math.min(said, DEEPEST, open.length + 1)
    open = open.slice(0, level)
    if (open[level - 1] === undefined) {
      const list = document.createElement(sort)
      const above = open.at(-1)
      if (above === undefined) paragraph.before(list)
      else above.lastElementChild?.append(list)
      open.push(list)
    }
    const item = document.createElement('li')
    const line = document.createElement('p')
    line.append(...paragraph.childNodes)
    item.append(line)
    open[level - 1]?.append(item)
    paragraph.remove()
    last = open[0] ?? null
  }
}

const rename = (element: Element, name: string): void => {
  const made = document.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
}

/** A part has its own heading, so the highest that is pasted is the first below it. */
const levelHeadings = (root: Element): void => {
  const found = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levels = found.map(({ localName }) => Number(localName.slice(1)))
  const top = Math.min(...levels)
  for (const [index, heading] of found.entries())
    rename(heading, (levels[index] ?? top) > top ? 'h2' : 'h1')
}

/** Written tables have no cells over several columns: those that were covered are empty. */
const partCells = (root: Element): void => {
  for (const cell of root.querySelectorAll('td, th')) {
    const width = Number(cell.getAttribute('colspan') ?? 1)
    for (let more = 1; more < width && more < MOST_COLUMNS; more += 1)
      cell.after(document.createElement(cell.localName))
  }
}

// NOTE not for safety, which the schema keeps: a browser tells of each that its policy stops.
const WITHOUT_BLOCKS = /<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi
const WITHOUT_HANDLERS = /\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi

/** The pasted HTML without what written text does not have. */
export const cleanPaste = (html: string): string => {
  const plain = html.replaceAll(WITHOUT_BLOCKS, '').replaceAll(WITHOUT_HANDLERS, '')
  const { body } = new DOMParser().parseFromString(plain, 'text/html')
  dropComments(body)
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  makeLists(body)
  for (const element of [...body.querySelectorAll('*')].filter(isOffice)) unwrap(element)
  levelHeadings(body)
  partCells(body)
  for (const element of body.querySelectorAll('p'))
    if (element.textContent?.trim() === '' && element.closest('td, th') === null) element.remove()
  for (const element of body.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (name !== 'href') element.removeAttribute(name)
  return cleanText(body.innerHTML)
}

/** How a word processor writes a new line within a paragraph. */
const SOFT_BREAKS = /[\v\u2028]/g

/** Pasted text without what nobody sees: it would be refused when it is saved, and nobody would find it. */
export const cleanPastedText = (text: string): string =>
  cleanText(text.replaceAll(SOFT_BREAKS, '\n'))
