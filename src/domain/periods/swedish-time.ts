// Which day and hour it is in Sweden at a moment, in winter and in summer time.

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

const HOUR = 3_600_000

type Parts = ReadonlyMap<string, string>
let last: { readonly hour: number; readonly parts: Parts } | null = null

// NOTE asked for with every question of every person. Days, hours and summer time all change on the
// hour, so that what was found for one moment holds for its whole hour.
const partsAt = (moment: string | Date): Parts => {
  const time = new Date(moment)
  const hour = Math.floor(time.getTime() / HOUR)
  if (last?.hour !== hour) {
    const parts = CLOCK.formatToParts(time).map(({ type, value }) => [type, value] as const)
    last = { hour, parts: new Map(parts) }
  }
  return last.parts
}

/** The ISO day. */
export const swedishDay = (moment: string | Date): string => {
  const parts = partsAt(moment)
  return [parts.get('year'), parts.get('month'), parts.get('day')].join('-')
}

/** The whole hour, 0–23. */
export const swedishHour = (moment: string | Date): number => Number(partsAt(moment).get('hour'))

/** The moment (ISO) as the clock shows it in Sweden, with its distance from UTC: «2026-07-01T14:05:09+02:00». */
export const swedishMoment = (moment: string): string => {
  const utc = new Date(moment).toISOString()
  const local = `${swedishDay(moment)}T${String(swedishHour(moment)).padStart(2, '0')}`
  // NOTE the distance is of whole hours, so that minutes and seconds are the same.
  const ahead = (Date.parse(`${local}:00:00Z`) - Date.parse(`${utc.slice(0, 13)}:00:00Z`)) / HOUR
  return `${local}${utc.slice(13, 19)}+${String(ahead).padStart(2, '0')}:00`
}
