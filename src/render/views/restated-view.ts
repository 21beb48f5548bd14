// A measure's values that have been published as something else: both, side by side.
import type { RestatedView } from '../../contract/views.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import {
  isFromOtherSource,
  type RecordedValue,
  type RestatedValue,
} from '../../domain/measures/restated.ts'
import { sayDate, sayPeriod } from '../../text/dates.ts'
import { staffWords } from '../../text/staff.ts'
import { versionWords } from '../../text/versions.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { sayReading } from './measured-view.ts'
import { sourceView } from './reasons-view.ts'
import type { Viewing } from './viewing.ts'

/** Women's and men's values apart from the unit's own. */
const sexOf = ({ language }: Viewing, { sex }: RecordedValue): string =>
  sex === 'all' ? '' : staffWords(language).sex[sex].toLowerCase()

type Sort = 'restated' | 'fromOtherSource'

const tableOf = (
  viewing: Viewing,
  measure: Measure,
  values: readonly RestatedValue[],
  sort: Sort,
): RestatedView | null => {
  if (values.length === 0) return null
  const words = versionWords(viewing.language)
  const { whole, inVersion, columns } = words.restated
  const {
    heading,
    lead,
    caption,
    now: header,
  } = sort === 'restated' ? { ...words.restated, now: columns.now } : words.fromOtherSource
  const say = (value: RecordedValue) => sayReading(viewing, measure, value)
  const sayNow = (value: RecordedValue) =>
    sort === 'restated' || value.source === undefined
      ? say(value)
      : words.fromOtherSource.by(say(value), sourceView(viewing, value.source).text)
  return {
    heading,
    lead,
    caption,
    columns: { ...columns, now: header },
    rows: values.map(({ first, frozenOn, now }) => ({
      period: [sayPeriod(now.period, viewing.language), sexOf(viewing, now)]
        .filter((part) => part !== '')
        .join(', '),
      unit: now.unit === undefined ? whole : bodyTitle(now.unit, viewing.context),
      first: inVersion(say(first), sayDate(frozenOn, viewing.language)),
      now: sayNow(now),
    })),
  }
}

/** What the same source says otherwise than what was published, and what another source says since. */
export const restatedViews = (
  viewing: Viewing,
  measure: Measure,
): Readonly<Record<Sort, RestatedView | null>> => {
  const own = viewing.restated.filter(({ now }) => now.measure === measure.id)
  const of = (isOther: boolean) => own.filter((one) => isFromOtherSource(one) === isOther)
  return {
    restated: tableOf(viewing, measure, of(false), 'restated'),
    fromOtherSource: tableOf(viewing, measure, of(true), 'fromOtherSource'),
  }
}
