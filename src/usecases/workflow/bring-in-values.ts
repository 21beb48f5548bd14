// Values of a part that come back in a list: shown against what is reported, then reported all together or not at all.
import type { CarryOutListRequest, LookAtListRequest } from '../../contract/lists.ts'
import {
  type ListedValue,
  type StandingValue,
  type ValuesWeighed,
  weighValues,
} from '../../domain/workflow/listed-values.ts'
import { waitForEdits } from '../../store/chain-edits.ts'
import { send } from '../../store/kept-statement.ts'
import { sayPeriod } from '../../text/dates.ts'
import { inLanguage, LANGUAGES, type Language } from '../../text/language.ts'
import { VALUE_HEADINGS } from '../../text/list-headings.ts'
import { pageWords } from '../../text/pages.ts'
import { sayReadingIn } from '../../text/readings-in-words.ts'
import { type ListTable, rowsUnder } from '../lists/read-rows.ts'
import { type Moved, movedSince } from '../lists/shown.ts'
import { type NotReported, reportValue } from '../measures/report-value.ts'
import type { Asking, MayNot } from '../visitor.ts'
import { type NoPart, type SeenWholePart, seePart } from './see-part.ts'

type NoRound = Exclude<Awaited<ReturnType<typeof seePart>>, SeenWholePart | NoPart>
export type NotLooked = NoRound | NoPart | MayNot | { readonly refused: 'listUnknown' }

export const VALUES_TABLE = {
  headings: VALUE_HEADINGS,
  needed: ['id', 'value'],
} as const satisfies ListTable<string>

const REASONS = ['notYetPublished', 'suppressed', 'notApplicable', 'withdrawn'] as const

const reasonFrom = (word: string): (typeof REASONS)[number] | null =>
  REASONS.find((id) =>
    [id, ...LANGUAGES.map((language) => pageWords(language).missing[id])].some(
      (known) => known.toLowerCase() === word.trim().toLowerCase(),
    ),
  ) ?? null

const standingIn = ({ values }: SeenWholePart): readonly StandingValue[] =>
  values.flatMap(({ asked: { unit, period, sex }, measure, kinds }) =>
    kinds.map(({ kind, current }) => ({ measure, unit, period, sex, kind, current })),
  )

const titleOf =
  ({ opened: { chain } }: SeenWholePart, language: Language) =>
  ({ measure, unit, period, kind }: StandingValue): string => {
    const body = unit === null ? undefined : chain.bodies.get(unit)
    const parts = [
      inLanguage(measure.title, language),
      ...(body === undefined ? [] : [inLanguage(body.title, language)]),
      sayPeriod(period, language),
      pageWords(language).kinds[kind],
    ]
    return parts.join(', ')
  }

/** @refuses as seePart, mayNot where the part is not the visitor's to write in now, listUnknown */
const weigh = async (
  asking: Asking,
  { round, body }: { readonly round: string; readonly body: string },
  { sheets }: LookAtListRequest,
  language: Language,
): Promise<ValuesWeighed | NotLooked> => {
  const seen = await seePart(asking, round, body)
  if ('refused' in seen) return seen
  if (!seen.mayWrite) return { refused: 'mayNot', act: 'reportValue' }
  const rows = rowsUnder(sheets, VALUES_TABLE)
  if (rows === null) return { refused: 'listUnknown' }
  const listed = rows.map(
    ({ sheet, row, cells: { id = '', value, missing, comment } }): ListedValue => ({
      sheet,
      row,
      id,
      ...(value === undefined ? {} : { value }),
      ...(missing === undefined ? {} : { missing }),
      ...(comment === undefined ? {} : { comment }),
    }),
  )
  return weighValues(standingIn(seen), listed, {
    today: asking.today,
    reasonFrom,
    sayReading: (measure, reading) => sayReadingIn(measure, reading, language),
    titleOf: titleOf(seen, language),
  })
}

export const lookAtValues = weigh

/**
 * Reports exactly the differences that were shown, each with its own event.
 * @refuses as lookAtValues, listFaulty, listSaysNothing, listMoved, and what reportValue refuses
 */
export const bringInValues = async (
  asking: Asking,
  part: { readonly round: string; readonly body: string },
  request: CarryOutListRequest,
  language: Language,
): Promise<
  | { readonly made: number }
  | NotLooked
  | Moved
  | NotReported
  | { readonly refused: 'listFaulty' | 'listSaysNothing' }
> => {
  // NOTE from here on nobody else saves, so that what is weighed is what is written after.
  await waitForEdits(asking.tx)
  const weighed = await weigh(asking, part, request, language)
  if (!('differences' in weighed)) return weighed
  const { differences, faults, refused, reports } = weighed
  if (faults.length + refused.length > 0) return { refused: 'listFaulty' }
  const moved = movedSince(request.shown, differences)
  if (moved !== null) return moved
  if (reports.length === 0) return { refused: 'listSaysNothing' }
  const writes = []
  // NOTE all are weighed before the first is written: one that is refused refuses them all.
  for (const report of reports) {
    const one = await reportValue(asking, report)
    if ('refused' in one) return one
    writes.push(one.write)
  }
  for (const write of writes)
    if ((await send(asking.tx, write)) === null)
      throw new Error('bringInValues: somebody saved while everybody waited')
  return { made: differences.length }
}
