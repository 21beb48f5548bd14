// Icons drawn as paths: glyphs fall back to other fonts in documents, paths never do.
import type { ReactNode } from 'react'

const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  exclamation: 'M8 3.2v6M8 12.4v.2',
  cross: 'M4 4l8 8M12 4l-8 8',
  dash: 'M4 8h8',
  question: 'M5.6 6.2a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8M8 12.6v.2',
  up: 'M8 12.5v-9M4 7.5l4-4 4 4',
  down: 'M8 3.5v9M4 8.5l4 4 4-4',
  upRight: 'M4 12l8-8M6 4h6v6',
  right: 'M3.5 8h9M8.5 4l4 4-4 4',
  downRight: 'M4 4l8 8M12 6v6H6',
  chevron: 'M6 4l4 4-4 4',
} as const

export type IconName = keyof typeof PATHS

/** Decorative: the word beside it says the same. */
export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg
    className="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)

/** The icon as a drawing of its own, for documents: `#rrggbb`. */
export const drawnIcon = (name: IconName, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><path d="${PATHS[name]}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** The same mark inside a drawing. */
export const IconPath = ({
  name,
  x,
  y,
  size,
}: {
  readonly name: IconName
  readonly x: number
  readonly y: number
  readonly size: number
}): ReactNode => (
  <path
    className="icon-path"
    d={PATHS[name]}
    transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size / 16})`}
  />
)
