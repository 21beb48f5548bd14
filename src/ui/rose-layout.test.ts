// The words around a rose: inside the drawing, outside the rose, and none over another, whatever they say.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoseView } from '../contract/evaluation-result.ts'
import { centreOf, labelAt, ROSE_SIZES, type RoseLabel, strokesOf } from './rose-layout.ts'

const roseOf = (titles: readonly string[], profiles: number): RoseView => ({
  headline: 'x',
  spokes: titles.map((title, index) => ({ id: `${index}`, number: `${index + 1}`, title })),
  profiles: Array.from({ length: profiles }, (_, index) => ({
    id: `${index}`,
    name: 'Median, utvärderade kommuner',
    kind: index === 0 ? ('own' as const) : ('reference' as const),
    values: titles.map(() => 0.5),
    said: titles.map(() => '78,5'),
    figures: titles.map(() => null),
  })),
  columns: { area: 'a', most: 'b' },
  most: titles.map(() => '100'),
  scale: { label: 'Poäng', marks: ['0', '25', '50', '75', '100'] },
  totals: null,
})

const overlap = (a: RoseLabel, b: RoseLabel): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const faultsOf = (rose: RoseView): readonly string[] =>
  ROSE_SIZES.flatMap((size) => {
    const labels = rose.spokes.map((_, place) => labelAt(rose, place, size))
    const { x, y } = centreOf(size)
    return labels.flatMap((label, place) => {
      const nearest = {
        x: Math.min(Math.max(x, label.left), label.right),
        y: Math.min(Math.max(y, label.top), label.bottom),
      }
      const isOn = Math.hypot(nearest.x - x, nearest.y - y) < size.radius + 2
      const isOut =
        label.left < 0 || label.right > size.width || label.top < 0 || label.bottom > size.height
      const met = labels.slice(place + 1).some((other) => overlap(label, other))
      return [
        ...(isOn ? [`${size.name} ${place}: on the rose`] : []),
        ...(isOut ? [`${size.name} ${place}: outside`] : []),
        ...(met ? [`${size.name} ${place}: over another`] : []),
      ]
    })
  })

// The areas as they are called in each edition of Kommunkompassen.
const EDITIONS = [
  'Offentlighet och demokratisk kontroll|Tillgänglighet och brukarorientering|Tydlighet i samspelet politik - administration|Ledningsutrymme, decentralisering och delegering|Kontroll och rapportering|Personalförvaltning|Förnyelsepolitik|Samhällsbyggnad',
  'Offentlighet och demokrati|Tillgänglighet och brukarorientering|Politisk styrning och kontroll|Ledarskap, ansvar och delegation|Resultat och effektivitet|Kommunen som arbetsgivare – personalpolitik|Verksamhetsutveckling|Kommunen som samhällsbyggare',
  'Samspel förtroendevalda–medborgare|Samhällsutveckling|Styrning och kontroll|Effektivitet|Brukarens fokus|Kvalitetsutveckling|Arbetsliv|Chefs- och ledarskap samt medarbetarskap',
].map((titles) => titles.split('|'))

test.each(EDITIONS.flatMap((titles) => [1, 2, 3].map((profiles) => [titles, profiles] as const)))(
  '%j with %i profiles',
  (titles, profiles) => expect(faultsOf(roseOf(titles, profiles))).toEqual([]),
)

test('any eight areas with names of a few words stay apart', () => {
  const word = fc.stringMatching(/^[a-zåäö]{2,14}$/)
  const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.array(title, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 1, max: 2 }),
      (titles, profiles) => {
        expect(faultsOf(roseOf(titles, profiles))).toEqual([])
      },
    ),
  )
})

test('a missing value parts the line and is drawn through by none', () => {
  const [size] = ROSE_SIZES
  if (size === undefined) throw new Error('no size')
  const all = strokesOf(size, { values: Array(8).fill(0.5) })
  expect([all.isWhole, all.strokes.length]).toEqual([true, 1])
  const values = [0.5, null, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
  const parted = strokesOf(size, { values })
  expect([parted.isWhole, parted.strokes.length]).toEqual([false, 6])
})
