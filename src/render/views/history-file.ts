// The log as a file: CSV that a Swedish spreadsheet opens right, or a line of JSON an event.
import type { HistoryReply } from '../../contract/staff.ts'
import { swedishMoment } from '../../domain/periods/swedish-time.ts'
import type { Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'

export type HistoryFormat = 'csv' | 'jsonl'
type Event = HistoryReply['events'][number]

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string | null): string => {
  const safe = /^[=+\-@\t\r]/.test(text ?? '') ? `'${text}` : (text ?? '')
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvOf = (events: readonly Event[], language: Language): string => {
  const { history } = staffWords(language)
  const { number, when, who, what, about, before, after, why } = history
  const rows = events.map((one) => [
    String(one.changeNumber),
    swedishMoment(one.at),
    one.who,
    one.what,
    one.about,
    one.before,
    one.after,
    one.why,
  ])
  const lines = [[number, when, who, what, about, before, after, why], ...rows]
  // NOTE the mark tells Excel that the file is UTF-8.
  return `\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`
}

export const historyFile = (
  { events }: HistoryReply,
  format: HistoryFormat,
  language: Language,
): { readonly type: string; readonly text: string } =>
  format === 'csv'
    ? { type: 'text/csv; charset=utf-8', text: csvOf(events, language) }
    : {
        type: 'application/jsonl; charset=utf-8',
        text: events.map((one) => `${JSON.stringify(one)}\n`).join(''),
      }
