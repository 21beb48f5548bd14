// The municipality's colour made usable: darkened until text in it is readable on white.

const NEUTRAL = '#0b5cab'

type Rgb = readonly [number, number, number]

const channelAt = (colour: string, at: number): number =>
  Number.parseInt(colour.slice(at, at + 2), 16)
const rgbOf = (colour: string): Rgb => [
  channelAt(colour, 1),
  channelAt(colour, 3),
  channelAt(colour, 5),
]

const toHex = (rgb: Rgb): string =>
  `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`

const linear = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

/** WCAG contrast of two colours, 1–21. */
export const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(rgbOf(a)), luminance(rgbOf(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

const mix = (colour: string, into: string, share: number): string => {
  const [a, b] = [rgbOf(colour), rgbOf(into)]
  const part = (x: number, y: number) => x * (1 - share) + y * share
  return toHex([part(a[0], b[0]), part(a[1], b[1]), part(a[2], b[2])])
}

/** The colour, darkened in small steps until it has at least the contrast asked on white. */
export const readable = (colour: string, least: number): string => {
  for (let share = 0; share < 1; share += 0.02) {
    const darker = mix(colour, '#000000', share)
    if (contrast(darker, '#ffffff') >= least) return darker
  }
  return '#000000'
}

/** What the municipality's colour has to white wherever it carries text or is text: above WCAG's 4.5. */
export const LEAST_CONTRAST = 5.5

/** The colour as a field behind text. */
export const tintOf = (colour: string): string => mix(colour, '#ffffff', 0.9)

/** Custom properties for a page. null: the municipality has named no colour. */
export const themeCss = (colour: string | null): string => {
  const brand = colour ?? NEUTRAL
  const strong = readable(brand, LEAST_CONTRAST)
  // NOTE twice the root, so that the order in which a page loads its styles does not matter.
  return `:root:root{--brand:${brand};--brand-strong:${strong};--brand-tint:${tintOf(brand)}}`
}

/** The mark in a browser's tab, in the municipality's colour. null: the product's own. */
export const iconSvg = (colour: string | null): string => {
  const brand = colour ?? NEUTRAL
  // NOTE the edge keeps a light mark visible on a light tab.
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 28 28"><path d="M1 1h22v17L12 27 1 18z" fill="${brand}" stroke="${readable(brand, LEAST_CONTRAST)}" stroke-width="1.5"/></svg>`
}

const fileOf = (colour: string | null): string => (colour ?? NEUTRAL).slice(1).toLowerCase()

/** Where a page finds its theme: the colour is in the address, so that no page needs inline style. */
export const themeHref = (colour: string | null): string => `/assets/theme/${fileOf(colour)}.css`

export const iconHref = (colour: string | null): string => `/assets/icon/${fileOf(colour)}.svg`
