// The group's municipalities and our own in a table: the last years, the difference from us, and the place.
import type { ComparedCellView, ComparedTableView } from '../../contract/comparison.ts'
import type { AreaValue } from '../../domain/comparison/area-values.ts'
import type { ComparedMember } from '../../domain/comparison/compared.ts'
import { positionsAmong } from '../../domain/comparison/position.ts'
import { compare, type Exact, subtract } from '../../domain/exact/exact.ts'
import { sayComputed, sayRaw } from '../../text/comparing.ts'
import {
  type Comparing,
  figureView,
  groupNameOf,
  sayApart,
  sayValue,
  wordsOf,
} from './comparing.ts'
import { positionView } from './position-view.ts'

const cellOf = (comparing: Comparing, { value, cause }: AreaValue): ComparedCellView => ({
  shown:
    value === null ? wordsOf(comparing).because[cause ?? 'noValue'] : sayValue(comparing, value),
  figure: value === null ? null : figureView(comparing, value),
})

const NOTHING: ComparedCellView = { shown: '–', figure: null }

const apartOf = (comparing: Comparing, value: Exact | null, own: Exact | null) => {
  if (value === null || own === null) return NOTHING
  const difference = subtract(value, own)
  return { shown: sayApart(comparing, difference), figure: figureView(comparing, difference) }
}

const lastOf = ({ area, values }: ComparedMember): AreaValue =>
  values.at(-1) ?? { area, value: null }

/** The best first, the highest first where no way is better; those without a value then last. */
const inOrder = ({ compared, keyFigure, nameOf }: Comparing): readonly ComparedMember[] => {
  const collator = new Intl.Collator('sv')
  const way = keyFigure.better === 'lower' ? 1 : -1
  return compared.members.toSorted((a, b) => {
    const [one, other] = [lastOf(a).value, lastOf(b).value]
    const order =
      one === null || other === null
        ? Number(one === null) - Number(other === null)
        : way * compare(one, other)
    return order || collator.compare(nameOf(a.area), nameOf(b.area))
  })
}

export const comparedTableView = (comparing: Comparing): ComparedTableView => {
  const { compared, keyFigure, language, attributed, nameOf } = comparing
  const words = wordsOf(comparing)
  const members = inOrder(comparing)
  const positions = positionsAmong(members.map(lastOf), keyFigure.better)
  const own = members.find(({ area }) => area === compared.own)
  const ownValue = own === undefined ? null : lastOf(own).value
  return {
    caption: words.page.tableLead(groupNameOf(comparing)),
    columns: {
      place: words.columns.place,
      area: words.columns.area,
      years: compared.lastYears.map(String),
      apart: words.columns.apart,
      position: words.columns.position,
    },
    rows: members.map((member, at) => {
      const { area, values } = member
      const position = positions[at]
      if (position === undefined) throw new Error(`comparedTableView: ${area} has no position`)
      return {
        area,
        name: nameOf(area),
        isOwn: area === compared.own,
        place: position.colour === 'grey' ? null : position.rank,
        cells: values.map((one) => cellOf(comparing, one)),
        apart: area === compared.own ? NOTHING : apartOf(comparing, lastOf(member).value, ownValue),
        position: positionView(position, language),
      }
    }),
    sources: [
      { text: sayRaw(attributed, language, words.valuesOfAll) },
      { text: sayComputed(attributed, language, words.statistics) },
    ],
    notes: [words.unweighted, words.ties],
  }
}
