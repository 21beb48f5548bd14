// Where the values of a series come from: each source once, with its years where there are several.
import type { SourceView } from '../../contract/views.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { sayPeriod } from '../../text/dates.ts'
import { sourceView } from './reasons-view.ts'
import type { Viewing } from './viewing.ts'

/** A value's own source, else what the measure names, else those who report. */
const sourceOf = (viewing: Viewing, measure: Measure, { source, madeUp }: Reading): SourceView => {
  const written = source ?? measure.source.ref
  return written === undefined
    ? { text: viewing.words.reported }
    : sourceView(viewing, written, madeUp)
}

type Run = { readonly source: SourceView; readonly from: string; to: string }

/** «2019–2022, 2024» */
const saySpans = (runs: readonly Run[], { language }: Viewing): string =>
  runs
    .map(({ from, to }) =>
      from === to
        ? sayPeriod(from, language)
        : `${sayPeriod(from, language)}–${sayPeriod(to, language)}`,
    )
    .join(', ')

/**
 * «Kolada (2015–2025), Påhittat (2026)», in the order in which they begin.
 * @in readings in the order of their periods
 */
export const sourceOfSeries = (
  viewing: Viewing,
  measure: Measure,
  readings: readonly Reading[],
): { readonly source?: SourceView } => {
  const known = readings.filter(({ value, answer }) => value !== undefined || answer !== undefined)
  const runs: Run[] = []
  for (const reading of known) {
    const source = sourceOf(viewing, measure, reading)
    const last = runs.at(-1)
    if (last?.source.text === source.text) last.to = reading.period
    else runs.push({ source, from: reading.period, to: reading.period })
  }
  const bySource = [...Map.groupBy(runs, ({ source }) => source.text)]
  const [first] = runs
  if (first === undefined) return {}
  if (bySource.length === 1) return { source: first.source }
  const text = bySource.map(([said, own]) => `${said} (${saySpans(own, viewing)})`).join(', ')
  const lang = runs.find(({ source }) => source.lang !== undefined)?.source.lang
  return { source: { text, ...(lang === undefined ? {} : { lang }) } }
}
