// Which day and hour it is in Sweden at a moment, in winter and in summer time.

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

const partsAt = (moment: string | Date): ReadonlyMap<string, string> =>
  new Map(CLOCK.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))

/** The ISO day. */
export const swedishDay = (moment: string | Date): string => {
  const parts = partsAt(moment)
  return [parts.get('year'), parts.get('month'), parts.get('day')].join('-')
}

/** The whole hour, 0–23. */
export const swedishHour = (moment: string | Date): number => Number(partsAt(moment).get('hour'))
