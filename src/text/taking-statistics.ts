// The words of taking national statistics in: what is in use, what a newer import would change, what came.
import { counted, type Language } from './language.ts'

const sv = {
  nav: 'Statistik',
  heading: 'Nationell statistik',
  lead: 'Mål och mått läser andras värden ur den inläsning som kommunen har tagit i bruk. Det som en nyare inläsning skulle ändra visas här innan ni tar den i bruk.',
  none: 'Ingen statistik är inläst. Den som driver Målkedja läser in den.',
  /** The import that was begun last, where nobody reads it. */
  notFinished: {
    running: (number: number, source: string) =>
      `Inläsning ${number} av ${source} pågår. Tills den är klar gäller det som redan är inläst.`,
    failed: (number: number, source: string) =>
      `Inläsning ${number} av ${source} blev inte klar, och det som redan är inläst gäller. Den som driver Målkedja läser in på nytt när felet är avhjälpt.`,
    keptOut: (number: number, source: string) =>
      `Inläsning ${number} av ${source} väntar på att den som driver Målkedja godkänner den, och det som redan är inläst gäller.`,
  },
  inUse: (number: number, fetched: string) => `I bruk: inläsning ${number}, hämtad ${fetched}.`,
  notInUse:
    'Ingen inläsning är i bruk. Regler som jämför med andra saknar underlag tills ni tar en i bruk.',
  offered: (number: number, fetched: string) =>
    `Inläsning ${number}, hämtad ${fetched}, kan tas i bruk.`,
  latest: 'Det är den senaste som är hämtad.',
  own: 'Kommunens egna värden som ändras',
  ownNone: 'Inga av kommunens egna värden ändras.',
  sexes: { all: '', women: ', kvinnor', men: ', män' },
  revised: (
    title: string,
    period: string,
    sex: string,
    kind: string,
    before: string,
    after: string,
  ) => `${title}, ${period}${sex}: ${kind} ${after} (förut ${before})`,
  added: (title: string, period: string, sex: string, kind: string, after: string) =>
    `${title}, ${period}${sex}: ${kind} ${after}`,
  more: (count: number) => `och ${count} till`,
  gone: (title: string, id: string) =>
    `${title}: nyckeltalet ${id} finns inte längre i statistiken. Det som har rapporterats står kvar; välj ett annat nyckeltal för måttet.`,
  retitled: (title: string, id: string, before: string, after: string) =>
    `${title}: nyckeltalet ${id} heter nu «${after}» i stället för «${before}». Se efter om det mäter samma sak.`,
  others: (revised: number, removed: number, added: number) =>
    `Kommunernas värden i de nyckeltal ni följer: ${counted('sv', revised, 'ändrat', 'ändrade')}, ${counted('sv', removed, 'borttaget', 'borttagna')}, ${counted('sv', added, 'nytt', 'nya')}.`,
  grades: 'Bedömningar som skulle bli andra',
  now: 'I dag',
  withImport: (number: number) => `Med inläsning ${number}`,
  noRounds: 'Ingen uppföljning är öppen, så ingen bedömning ändras.',
  take: (number: number) => `Ta inläsning ${number} i bruk`,
  taking: 'Tar i bruk …',
  closed: 'Stängda uppföljningar läser det de läste när de stängdes.',
  taken: (number: number, readings: number) =>
    `Inläsning ${number} är i bruk. ${counted('sv', readings, 'eget värde', 'egna värden')} skrevs in.`,
  mayNot: 'Den som får ändra hela målkedjan kan ta statistik i bruk.',
  moreTurned: (count: number) => `och ${count} till`,
  alreadyTaken: (number: number) => `Inläsning ${number} är redan i bruk.`,
  /** In the log: what was taken into use, and what had been before. */
  logged: (number: number, readings: number) =>
    `inläsning ${number}, ${counted('sv', readings, 'eget värde', 'egna värden')}`,
  loggedBefore: (number: number) => `inläsning ${number}`,
}

const en: typeof sv = {
  nav: 'Statistics',
  heading: 'National statistics',
  lead: 'Goals and measures read others’ values from the import that the municipality has taken into use. What a newer import would change is shown here before you take it into use.',
  none: 'No statistics have been imported. Whoever runs Målkedja imports them.',
  notFinished: {
    running: (number, source) =>
      `Import ${number} of ${source} is under way. Until it is finished, what is imported already is in use.`,
    failed: (number, source) =>
      `Import ${number} of ${source} was not finished, and what is imported already is in use. Whoever runs Målkedja imports again when the fault is mended.`,
    keptOut: (number, source) =>
      `Import ${number} of ${source} waits for whoever runs Målkedja to accept it, and what is imported already is in use.`,
  },
  inUse: (number, fetched) => `In use: import ${number}, fetched ${fetched}.`,
  notInUse:
    'No import is in use. Rules that compare with others have no basis until you take one into use.',
  offered: (number, fetched) => `Import ${number}, fetched ${fetched}, can be taken into use.`,
  latest: 'It is the latest that has been fetched.',
  own: 'The municipality’s own values that change',
  ownNone: 'None of the municipality’s own values change.',
  sexes: { all: '', women: ', women', men: ', men' },
  revised: (title, period, sex, kind, before, after) =>
    `${title}, ${period}${sex}: ${kind} ${after} (before ${before})`,
  added: (title, period, sex, kind, after) => `${title}, ${period}${sex}: ${kind} ${after}`,
  more: (count) => `and ${count} more`,
  gone: (title, id) =>
    `${title}: the key figure ${id} is not in the statistics any longer. What has been reported stands; choose another key figure for the measure.`,
  retitled: (title, id, before, after) =>
    `${title}: the key figure ${id} is called “${after}” now instead of “${before}”. See whether it measures the same thing.`,
  others: (revised, removed, added) =>
    `The municipalities’ values in the key figures you follow: ${counted('en', revised, 'changed', 'changed')}, ${counted('en', removed, 'removed', 'removed')}, ${counted('en', added, 'new', 'new')}.`,
  grades: 'Assessments that would be others',
  now: 'Today',
  withImport: (number) => `With import ${number}`,
  noRounds: 'No follow-up is open, so no assessment changes.',
  take: (number) => `Take import ${number} into use`,
  taking: 'Taking into use …',
  closed: 'Follow-ups that are closed read what they read when they were closed.',
  taken: (number, readings) =>
    `Import ${number} is in use. ${counted('en', readings, 'own value was', 'own values were')} written.`,
  mayNot: 'Whoever may change the whole chain of goals can take statistics into use.',
  moreTurned: (count) => `and ${count} more`,
  alreadyTaken: (number) => `Import ${number} is in use already.`,
  logged: (number, readings) =>
    `import ${number}, ${counted('en', readings, 'own value', 'own values')}`,
  loggedBefore: (number) => `import ${number}`,
}

const WORDS: Readonly<Record<Language, typeof sv>> = { sv, en }

export const takingWords = (language: Language): typeof sv => WORDS[language]
