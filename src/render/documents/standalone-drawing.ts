// A drawing of the pages made to stand alone: each element says itself how it looks, as Word, PDF and slides need.
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Picture } from '../../domain/reports/report.ts'
import type { KeyMark } from '../../ui/drawn-keys.tsx'
import { LEAST_CONTRAST, readable, tintOf } from '../../ui/theme.ts'
import { keyBeneath } from './keyed.tsx'
import { firstElement, type MarkupElement, readMarkup, unescaped } from './markup.ts'
import { type Element, PAGE_RULES, type Rule, stylesFor } from './stylesheet.ts'

/** What SVG itself can be told as an attribute. */
const SAID = new Set([
  'color',
  'display',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
])
/** What only a page uses. */
const LEFT_OUT = /^(class|style|role|id|focusable|tabindex|data-.*|aria-.*)$/
/** Words for whoever does not see the drawing stand beside it. */
const UNDRAWN = new Set(['title', 'desc'])

type Names = ReadonlyMap<string, string>

/** With `var(--x)` replaced by what stands at the element, and colours as every reader of SVG knows them. */
const spelled = (value: string, names: Names): string =>
  value
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => names.get(name) ?? 'none')
    .replace(/^(\d+(?:\.\d+)?)px$/, '$1')

const ALPHA = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/
const FAINT = /^color-mix\(in srgb, (#[0-9a-f]{6}) (\d+)%, transparent\)$/i

const attributesOf = (property: string, value: string): readonly (readonly [string, string])[] => {
  const [, red, green, blue, alpha] = ALPHA.exec(value) ?? []
  const [, mixed = `rgb(${red},${green},${blue})`, share = alpha] = FAINT.exec(value) ?? []
  if (share === undefined) return value === 'inherit' ? [] : [[property, value]]
  return [
    [property, mixed],
    [`${property}-opacity`, String(Number(share) / 100)],
  ]
}

const namesAt = (styles: ReadonlyMap<string, string>, around: Names): Names =>
  new Map([
    ...around,
    ...[...styles]
      .filter(([name]) => name.startsWith('--') && !around.has(`${name}!`))
      .map(([name, value]) => [name, spelled(value, around)] as const),
  ])

const PLACES: ReadonlySet<string> = new Set([
  ...['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'd', 'points', 'width', 'height'],
])

/** Places to a tenth of the drawing's own unit: nobody sees more, and a page weighs less. */
const inTenths = (value: string): string => value.replace(/(\.\d)\d+/g, '$1')

const written = (
  { tag, attributes, children }: MarkupElement,
  around: readonly Element[],
  names: Names,
  rules: readonly Rule[],
): string => {
  if (UNDRAWN.has(tag)) return ''
  const elements = [...around, { tag, attributes }]
  const styles = stylesFor(rules, elements)
  const here = namesAt(styles, names)
  const own = [...attributes].filter(([name]) => !LEFT_OUT.test(name))
  const said = [...styles]
    .filter(([property]) => SAID.has(property))
    .flatMap(([property, value]) => attributesOf(property, spelled(value, here)))
  const all = [...new Map([...own, ...said])].map(
    ([name, value]) => ` ${name}="${PLACES.has(name) ? inTenths(value) : value}"`,
  )
  const within = children
    .map((child) => (typeof child === 'string' ? child : written(child, elements, here, rules)))
    .join('')
  return `<${tag}${all.join('')}>${within}</${tag}>`
}

const municipalNames = (colour: string): Names =>
  new Map([
    ['--brand', colour],
    ['--brand-strong', readable(colour, LEAST_CONTRAST)],
    ['--brand-tint', tintOf(colour)],
    // NOTE these three are the municipality's, whatever the stylesheet says.
    ...['--brand', '--brand-strong', '--brand-tint'].map((name) => [`${name}!`, ''] as const),
  ])

/** Points that a drawing's own unit is on paper: a label of 13 reads as 9,5 points. */
const PER_UNIT = 0.73
/** As wide as the text of a page, in points. */
export const TEXT_WIDTH = 453

const KINDS: Readonly<Record<string, string>> = { limit: 'limit', others: 'peers' }

/** The names of a series' lines that had no room in the drawing; a page sets them beneath it. */
const namesBeneath = (markup: readonly (MarkupElement | string)[]): readonly KeyMark[] => {
  const names = markup.find((one) => typeof one !== 'string' && one.tag === 'p')
  if (names === undefined || typeof names === 'string') return []
  return names.children.flatMap((span) => {
    if (typeof span === 'string') return []
    const mark = firstElement(span.children, 'i')?.attributes.get('class') ?? ''
    const said = span.children.filter((child) => typeof child === 'string').join('')
    const className = KINDS[mark]
    return [{ mark: createElement('path', { className, d: 'M-15 0H15' }), said: unescaped(said) }]
  })
}

/**
 * The first drawing among what is given, with the pages' look as its own, the municipality's colour
 * in it and what its marks mean beneath it. Throws where nothing is drawn.
 */
export const standaloneDrawing = (
  drawn: ReactNode,
  colour: string,
  key: readonly KeyMark[] = [],
): Extract<Picture, { is: 'drawing' }> => {
  const markup = readMarkup(renderToStaticMarkup(drawn))
  const svg = firstElement(markup, 'svg')
  const box = svg?.attributes.get('viewBox')?.split(' ').map(Number)
  const [, , width, high] = box ?? []
  if (svg === null || width === undefined || high === undefined)
    throw new Error('standaloneDrawing: nothing is drawn')
  const beneath = keyBeneath([...key, ...namesBeneath(markup)], width, high)
  const height = high + beneath.height
  const scale = Math.min(PER_UNIT, TEXT_WIDTH / width)
  const size = { width: width * scale, height: height * scale }
  const root: MarkupElement = {
    ...svg,
    children: [...svg.children, ...readMarkup(renderToStaticMarkup(beneath.drawn))],
    attributes: new Map([
      ...svg.attributes,
      ['viewBox', `0 0 ${width} ${height}`],
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['width', size.width.toFixed(1)],
      ['height', size.height.toFixed(1)],
      ['font-family', 'Inter'],
      ['color', '#14212e'],
    ]),
  }
  return { is: 'drawing', svg: written(root, [], municipalNames(colour), PAGE_RULES), ...size }
}
