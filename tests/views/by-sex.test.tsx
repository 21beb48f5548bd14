// Women's and men's values stand beside those of all on the measure's page, up to the round that is read.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { bySexView } from '../../src/render/views/by-sex-view.ts'
import type { Language } from '../../src/text/language.ts'
import { BySex } from '../../src/ui/by-sex.tsx'
import { viewShipped } from './shipped.ts'

const bySex = (round: string, id: string, language: Language = 'sv') => {
  const viewing = viewShipped('stockholm-ils', round, (chain) => chain, language)
  const measure = viewing.chain.measures.get(id)
  if (measure === undefined) throw new Error(`Stockholm has no measure ${id}`)
  return bySexView(viewing, measure)
}
const plain = (said: string | undefined): string | undefined => said?.replaceAll('\u00a0', ' ')
const rowsOf = (view: ReturnType<typeof bySex>) =>
  view?.rows.map(({ of, cells }) => [of, ...cells.map((cell) => plain(cell?.shown))])

describe('values by sex', () => {
  test('stand period by period: women, men, all', () =>
    expect(rowsOf(bySex('bokslut-2025', 'gymnasiebehorighet'))).toEqual([
      ['2023', '87,7 %', '86,7 %', '87,2 %'],
      ['2024', '89,4 %', '86,4 %', '87,9 %'],
      ['2025', '89,1 %', '88,1 %', '88,6 %'],
    ]))

  test('of years after the round are not told', () =>
    expect(rowsOf(bySex('bokslut-2023', 'gymnasiebehorighet'))?.map(([of]) => of)).toEqual([
      '2023',
    ]))

  test('have no table where the measure is not told by sex', () =>
    expect(bySex('bokslut-2025', 'balanskrav')).toBeNull())

  test('are marked where they are made up, in the reader’s language', () => {
    const view = bySex('bokslut-2025', 'gymnasiebehorighet', 'en')
    if (view === null) throw new Error('no table')
    const shown = renderToStaticMarkup(<BySex bySex={view} hint="" word="Made up" />)
    expect(shown).toContain('>Women</th>')
    expect(shown.match(/Made up/g)).toHaveLength(9)
  })
})
