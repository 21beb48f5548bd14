// The words of what a report is composed of, in Swedish; the English ones have the same shape.
import { counted, lowerFirst } from './language.ts'

export const composedSv = {
  footnotes: 'Noter',
  notesBack: (number: number) => `Tillbaka till texten från not ${number}`,
  asTable: 'Visa som tabell',
  unapproved: 'Systemet har skrivit ett första utkast av den här delen. Ingen har godkänt det än.',
  from: (field: string, by: string, date: string, isEdited: boolean) =>
    `${field}: ${[by, date].filter((one) => one !== '').join(', ')}${isEdited ? '. Texten är ändrad sedan dess' : ''}.`,
  madeUpStatistics:
    'Statistiken är påhittad, för att visa hur det ser ut. Ingen har publicerat den.',
  madeUpNote: 'Det som är märkt «påhittat» är exempel som ingen har publicerat.',
  madeUp: (text: string) => `${text} (påhittat)`,
  withoutText: 'Inget är skrivet här än.',
  columns: {
    goal: 'Mål',
    assignment: 'Uppdrag',
    owner: 'Ansvarig',
    value: 'Värde',
    limit: 'Gräns',
    grade: 'Bedömning',
    due: 'Klart senast',
    given: 'Givet av',
    measure: 'Mått',
    figure: 'Uppgift',
    year: 'År',
    note: 'Anmärkning',
    source: 'Källa',
    group: 'Jämfört med',
    theirs: 'Deras värde',
    reported: 'Det som rapporterades',
    place: 'Plats',
  },
  captions: {
    goals: 'Målen och hur det går',
    assignments: 'Uppdragen och hur långt de har kommit',
    published: 'Siffror som kommunen har publicerat',
    comparison: 'Måtten jämförda med andra',
    term: 'Målen genom mandatperioden',
    targets: (year: number) => `Målen och vad som ska nås ${year}`,
    cameOf: (goal: string) => `Det som blev: ${goal}`,
    changes: (before: string) => `Det som har ändrats sedan ${lowerFirst(before)}`,
  },
  aim: (year: number) => `Ska nås ${year}`,
  nothingBefore:
    'Det finns ingen tidigare fryst uppföljning att jämföra med. Hämta målen i en tabell i stället.',
  nothingChanged: (before: string) => `Inget har ändrats sedan ${lowerFirst(before)}.`,
  isNew: 'nytt mål',
  isEnded: 'gäller inte längre',
  heldUntil: (day: string) => `gällde till och med ${day}`,
  promised: 'Det som utlovades',
  decidedBy: (decision: string) => `Beslutat av ${lowerFirst(decision)}.`,
  asKind: (value: string, kind: 'outcome' | 'forecast' | 'other') =>
    kind === 'forecast' ? `prognos ${value}` : value,
  changedSince: (count: number, of: number, before: string) =>
    `${count} av ${of} mål har ändrats sedan ${lowerFirst(before)}.`,
  better: (names: string) => `Bättre bedömning har ${names}.`,
  worse: (names: string) => `Sämre bedömning har ${names}.`,
  termSince: (
    year: number,
    { better, worse }: { readonly better: number; readonly worse: number },
    of: number,
  ) =>
    `Av ${counted('sv', of, 'mål', 'mål')} som kan jämföras med ${year} har ${better === 0 ? 'inget' : better} fått en bättre bedömning och ${worse === 0 ? 'inget' : worse} en sämre.`,
  reasons: 'Varför',
  reasonOf: (word: string, sentence: string) => `${word}: ${sentence}`,
  met: (met: number, of: number) => {
    if (of === 1) return met === 1 ? 'Målet nås.' : 'Målet nås inte.'
    if (met === of) return of === 2 ? 'Båda målen nås.' : `Alla ${of} mål nås.`
    return `${met === 0 ? 'Inget' : met} av ${of} mål nås.`
  },
  noneGraded: (of: number) =>
    of === 1 ? 'Målet har ingen bedömning än.' : `Inget av ${of} mål har en bedömning än.`,
  notMet: (count: number) =>
    `${counted('sv', count, 'mål', 'mål')} når inte den högsta bedömningen:`,
  waiting: (count: number) => `${counted('sv', count, 'mål', 'mål')} väntar på att bedömas.`,
  without: (count: number) =>
    `${counted('sv', count, 'mål', 'mål')} saknar underlag, eller en regel som avgör:`,
  withoutBasis: (count: number) =>
    `${counted('sv', count, 'mål', 'mål')} saknar underlag, eller en regel som avgör.`,
  notDrawn:
    'Det som skulle stå här fanns inte när rapporten gjordes. Utvärderingar, lagens krav och nationell statistik hämtas ur kommunens databas.',
  noValue: 'inget värde än',
  facts: { day: 'Uppgifterna är lästa', made: 'Framställd med' },
}
export type ComposedWords = typeof composedSv
