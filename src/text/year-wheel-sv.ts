// The words of the year's wheel, in Swedish.
import type { StatutoryReport } from '../domain/periods/statutory-period.ts'
import type { StatutoryDate, Track } from '../domain/workflow/statutory-dates.ts'
import type { RoundStep } from '../domain/workflow/year-wheel.ts'
import { counted } from './language.ts'

export const yearWheelSv = {
  nav: 'Årshjul',
  heading: (year: number) => `Årshjul ${year}`,
  lead: 'Lagens sista dagar, styrmodellens uppföljningar och egna sammanträden, månad för månad.',
  tracks: {
    planning: 'Planering av nästa år',
    followUp: 'Uppföljning av året',
    closing: 'Bokslut för förra året',
  } satisfies Record<Track, string>,
  statutes: {
    budgetProposal: 'Kommunstyrelsens förslag till budget och skattesats',
    budgetAdopted: 'Fullmäktige fastställer budget och skattesats',
    budgetLate:
      'Fullmäktige fastställer budgeten, om det inte har gått i november; skattesatsen fastställs ändå i november',
    interimReport: 'Delårsrapporten överlämnad till fullmäktige och revisorerna',
    annualReport: 'Årsredovisningen överlämnad till fullmäktige och revisorerna',
    discharge: 'Fullmäktige beslutar om ansvarsfrihet, efter att ha godkänt årsredovisningen',
  } satisfies Record<StatutoryDate, string>,
  statutesShort: {
    budgetProposal: 'budgetförslaget',
    budgetAdopted: 'budgeten',
    budgetLate: 'budgeten',
    interimReport: 'delårsrapporten till fullmäktige och revisorerna',
    annualReport: 'årsredovisningen till fullmäktige och revisorerna',
    discharge: 'beslutet om ansvarsfrihet',
  } satisfies Record<StatutoryDate, string>,
  election: 'Valår: den nyvalda fullmäktige fastställer budgeten.',
  paragraph: (chapter: number, paragraph: number) => `${chapter} kap. ${paragraph} § kommunallagen`,
  periods: {
    delårsrapport: '13 kap. 1 § lagen om kommunal bokföring och redovisning',
    årsredovisning: '1 kap. 5 § lagen om kommunal bokföring och redovisning',
  } satisfies Record<StatutoryReport, string>,
  steps: {
    report: (round: string) => `${round}: rapportera`,
    review: (round: string) => `${round}: granska`,
    deliver: (round: string) => `${round}: leverera`,
    decide: (round: string) => `${round}: besluta`,
  } satisfies Record<RoundStep, (round: string) => string>,
  meeting: (body: string, what: string) => (what === '' ? body : `${body}: ${what}`),
  meetingOf: 'sammanträde',
  lawOf: (round: string) => ` (${round})`,
  missed: (what: string, due: string) =>
    `Planen är för sen: lagens sista dag för ${what} är ${due}.`,
  faults: {
    notStatutoryPeriod: {
      delårsrapport: (round: string) =>
        `${round} uppfyller inte kravet på en delårsrapport: den ska omfatta minst hälften och högst två tredjedelar av året, från januari till och med juni, juli eller augusti`,
      årsredovisning: (round: string) =>
        `${round} uppfyller inte kravet på en årsredovisning: den ska omfatta hela kalenderåret`,
    } satisfies Record<StatutoryReport, (round: string) => string>,
    noStatutoryRound: {
      delårsrapport: 'Styrmodellen har ingen uppföljning som är den lagstadgade delårsrapporten.',
      årsredovisning: 'Styrmodellen har ingen uppföljning som är årsredovisningen.',
    },
  },
  faultsHeading: 'Planen och lagen',
  next: (what: string, day: string) => `Härnäst: ${what}, ${day}.`,
  nothingNext: 'Inget mer i år.',
  behind: (count: number) => `${counted('sv', count, 'del är sen', 'delar är sena')}`,
  today: 'i dag',
  picture: (count: number) =>
    `Årshjul med ${counted('sv', count, 'händelse', 'händelser')} i tolv månader. Samma händelser står i listan nedanför.`,
  list: 'Månad för månad',
  feed: {
    heading: 'I din egen kalender',
    lead: 'Med en egen adress hämtar ditt kalenderprogram årshjulet och håller det aktuellt. Adressen är din: den som har den kan läsa dagarna.',
    make: 'Skapa en adress',
    renew: 'Byt adress',
    address: 'Kalenderadress',
    once: 'Kopiera adressen nu. Den visas inte igen.',
    has: 'Du har en kalenderadress. Byter du slutar den gamla att gälla.',
    name: (municipality: string) => `Årshjul, ${municipality}`,
  },
}

export type YearWheelWords = typeof yearWheelSv
