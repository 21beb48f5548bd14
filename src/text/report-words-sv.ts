// The words that a report is framed with in Swedish: what it numbers, its contents, its remarks, what it cannot show.

export const reportWordsSv = {
  contents: 'Innehåll',
  draft: 'Utkast',
  /** «Sida 3 av 12», in parts, since the numbers are the format's own. */
  page: 'Sida',
  of: 'av',
  table: 'Tabell',
  figure: 'Figur',
  /** As it is referred to in a sentence. */
  toTable: (number: number) => `tabell ${number}`,
  toFigure: (number: number) => `figur ${number}`,
  toHeading: (heading: string) => `avsnittet «${heading}»`,
  /** What a reference says that leads nowhere. */
  toNothing: 'det som saknas här',
  sameFigures: 'Samma uppgifter som tabell',
  remarks: {
    unapproved: 'Inte godkänt',
    madeUp: 'Påhittat',
    law: 'Lag',
  },
  unreadable: 'Bilden går inte att läsa. Så här beskrivs den:',
}

export type ReportWords = typeof reportWordsSv
