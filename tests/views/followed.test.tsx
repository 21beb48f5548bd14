// A measure that follows a key figure: its page and its goal's name the source and lead to the comparison, where there is one.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ReadStatistics } from '../../src/domain/comparison/read-statistics.ts'
import type { Chain } from '../../src/domain/goals/chain.ts'
import { measureView } from '../../src/render/views/measure-view.ts'
import { nodeView } from '../../src/render/views/node-view.ts'
import { NOWHERE, type Viewing } from '../../src/render/views/viewing.ts'
import { pageWords } from '../../src/text/pages.ts'
import { MeasurePage } from '../../src/ui/measure-page.tsx'
import { NodePage } from '../../src/ui/node-page.tsx'
import { viewShipped } from './shipped.ts'

const TITLE = 'Nystartade företag, antal/1000 inv, 16–64 år'

/** Made up, with one key figure that nobody has a value of. */
const READ: ReadStatistics = {
  ...{ dataset: 'exempel', import: 3, title: 'Påhittad statistik', fetched: '2026-11-20' },
  ...{ areas: [], groups: [], madeUp: true },
  keyFigure: (id) =>
    id === 'X20601'
      ? {
          about: { id, title: TITLE },
          ...{ years: new Set(), hasValue: () => false },
          ...{ valueOf: () => undefined, causeOf: () => undefined },
        }
      : undefined,
}

/** «Fler startar företag» is measured by nyforetag, which follows the key figure. */
const following =
  (keyFigure: string) =>
  (chain: Chain): Chain => {
    const measure = chain.measures.get('nyforetag')
    if (measure === undefined) throw new Error('Dorotea has no nyforetag')
    const source = { kind: 'statistics', dataset: 'exempel', ref: keyFigure } as const
    const measures = new Map(chain.measures).set('nyforetag', { ...measure, source })
    return { ...chain, measures, statistics: [READ] }
  }

const COMPARED = '/app/dorotea/jamfor/X20601?dataset=exempel'
const words = pageWords('sv')

const seen = (keyFigure: string, isCompared: boolean): Viewing => ({
  ...viewShipped('dorotea', 'delår-2026', following(keyFigure)),
  ...(isCompared ? { to: { ...NOWHERE, keyFigure: () => COMPARED } } : {}),
})

const measurePage = (keyFigure: string, isCompared: boolean): string => {
  const view = measureView(seen(keyFigure, isCompared), 'nyforetag')
  if (view === null) throw new Error('Dorotea has no nyforetag')
  return renderToStaticMarkup(<MeasurePage view={view} words={words} />)
}

const goalPage = (isCompared: boolean): string => {
  const view = nodeView(seen('X20601', isCompared), 'starta')
  if (view === null) throw new Error('Dorotea has no starta')
  return renderToStaticMarkup(<NodePage view={view} words={words} />)
}

const SOURCE = `Påhittad statistik: ${TITLE} (X20601)`

test.each([
  ['X20601', true, `<a href="${COMPARED}">${SOURCE}</a>`, 'leads to the comparison'],
  ['X20601', false, `<dd>${SOURCE} </dd>`, 'the citizens have no comparisons: words alone'],
  ['X20699', true, '<dd>X20699 </dd>', 'the source has it no longer: its number is all there is'],
])('the source of a measure that follows %s, compared here %s: %s (%s)', (id, is, html) => {
  expect(measurePage(id, is)).toContain(html)
})

test('the goal’s page leads to the comparison from its measure; the citizens’ does not', () => {
  expect(goalPage(true)).toContain(`<a href="${COMPARED}">Jämför med andra: ${TITLE}</a>`)
  expect(goalPage(false)).not.toContain('Jämför med andra')
})
