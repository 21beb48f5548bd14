// What sets a value apart from the table's others in what its field and buttons are called.
import type { AskedValueView } from '../../contract/staff.ts'
import type { StaffWords } from '../../text/staff-sv.ts'

type Named = {
  readonly measure: Pick<AskedValueView['measure'], 'title'>
  readonly unitLabel: string
  readonly form: Pick<AskedValueView['form'], 'sex' | 'periodLabel'>
}

const isSameBut = (one: Named, other: Named): boolean =>
  one.measure.title === other.measure.title && one.unitLabel === other.unitLabel

/** Its unit and sex where they are said, and its period where the measure is asked for about several. */
export const setApart = (
  value: Named,
  all: readonly Named[],
  sexes: StaffWords['sex'],
): readonly string[] => {
  const { unitLabel, form } = value
  const periods = new Set(
    all.filter((one) => isSameBut(one, value)).map((one) => one.form.periodLabel),
  )
  return [
    unitLabel,
    form.sex === 'all' ? '' : sexes[form.sex],
    periods.size > 1 ? form.periodLabel : '',
  ].filter((part) => part !== '')
}
