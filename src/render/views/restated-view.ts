// A measure's values that have been published as something else: both, side by side.
import type { RestatedView } from '../../contract/views.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { RecordedValue } from '../../domain/measures/restated.ts'
import { sayDate, sayPeriod } from '../../text/dates.ts'
import { staffWords } from '../../text/staff.ts'
import { versionWords } from '../../text/versions.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { sayReading } from './measured-view.ts'
import type { Viewing } from './viewing.ts'

/** Women's and men's values apart from the unit's own. */
const sexOf = ({ language }: Viewing, { sex }: RecordedValue): string =>
  sex === 'all' ? '' : staffWords(language).sex[sex].toLowerCase()

export const restatedView = (viewing: Viewing, measure: Measure): RestatedView | null => {
  const own = viewing.restated.filter(({ now }) => now.measure === measure.id)
  if (own.length === 0) return null
  const { heading, lead, caption, columns, whole, inVersion } = versionWords(
    viewing.language,
  ).restated
  const say = (value: RecordedValue) => sayReading(viewing, measure, value)
  return {
    heading,
    lead,
    caption,
    columns,
    rows: own.map(({ first, frozenOn, now }) => ({
      period: [sayPeriod(now.period, viewing.language), sexOf(viewing, now)]
        .filter((part) => part !== '')
        .join(', '),
      unit: now.unit === undefined ? whole : bodyTitle(now.unit, viewing.context),
      first: inVersion(say(first), sayDate(frozenOn, viewing.language)),
      now: say(now),
    })),
  }
}
