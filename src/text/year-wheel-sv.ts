// The words of the year's wheel, in Swedish.

import type { Matter } from '../domain/goals/matters.ts'
import type { Track } from '../domain/goals/tracks.ts'
import type { StatutoryReport } from '../domain/periods/statutory-period.ts'
import type { AfterOther } from '../domain/workflow/meeting-law.ts'
import type { StatutoryDate } from '../domain/workflow/statutory-dates.ts'
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
    interimPeriod:
      'Delårsrapportens period slutar senast: den omfattar minst hälften och högst två tredjedelar av året',
    interimReport: 'Delårsrapporten överlämnad till fullmäktige och revisorerna',
    interimStatement:
      'Revisorernas skriftliga bedömning av delårsrapporten finns innan fullmäktige behandlar den',
    annualReport: 'Årsredovisningen överlämnad till fullmäktige och revisorerna',
    annualStatement:
      'Revisorernas skriftliga bedömning av årsredovisningen finns innan fullmäktige behandlar den',
    discharge: 'Fullmäktige beslutar om ansvarsfrihet, efter att ha godkänt årsredovisningen',
    companies:
      'Kommunstyrelsen har för varje kommunalt bolag prövat om förra årets verksamhet var förenlig med ändamålet och de kommunala befogenheterna; lagen säger varje år, men ingen dag',
  } satisfies Record<StatutoryDate, string>,
  statutesShort: {
    budgetProposal: 'budgetförslaget',
    budgetAdopted: 'budgeten',
    budgetLate: 'budgeten',
    interimPeriod: 'delårsrapportens period',
    interimReport: 'delårsrapporten till fullmäktige och revisorerna',
    interimStatement: 'revisorernas bedömning av delårsrapporten',
    annualReport: 'årsredovisningen till fullmäktige och revisorerna',
    annualStatement: 'revisorernas bedömning av årsredovisningen',
    discharge: 'beslutet om ansvarsfrihet',
    companies: 'prövningen av de kommunala bolagen',
  } satisfies Record<StatutoryDate, string>,
  election: 'Valår: den nyvalda fullmäktige fastställer budgeten.',
  paragraph: {
    KL: (chapter: number, paragraph: number) => `${chapter} kap. ${paragraph} § kommunallagen`,
    LKBR: (chapter: number, paragraph: number) =>
      `${chapter} kap. ${paragraph} § lagen om kommunal bokföring och redovisning`,
  },
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
  missed: (what: string, due: string, law: string) =>
    `Planen är för sen: lagens sista dag för ${what} är ${due} (${law}).`,
  taxRate: 'skattesatsen',
  /** What the law says besides of what is late. */
  lateBesides: {
    budgetProposal:
      'Med särskilda skäl får budgeten föreslås i november, men skattesatsen ska ändå föreslås i oktober.',
    budget:
      'Med särskilda skäl får budgeten fastställas i december, men skattesatsen ska ändå fastställas i november (11 kap. 11 §).',
    taxRate: 'Det gäller också när budgeten fastställs i december (11 kap. 11 §).',
    interimReport: '',
    annualReport: '',
    discharge: 'Årsredovisningen ska vara godkänd dessförinnan (11 kap. 21 §).',
  } satisfies Record<Matter, string>,
  outOfOrder: (first: string, day: string, law: string) =>
    `Ordningen är bruten: ${first} behandlas först ${day}, efter det här sammanträdet (${law}).`,
  /** What by law is treated before it. */
  firstTreated: {
    budget: 'styrelsens budgetförslag',
    taxRate: 'styrelsens budgetförslag',
    interimReport: 'delårsrapporten i styrelsen',
    annualReport: 'årsredovisningen i styrelsen',
    discharge: 'årsredovisningen i fullmäktige',
  } satisfies Record<AfterOther, string>,
  matters: {
    budgetProposal: 'Förslag till budget och skattesats',
    budget: 'Budget',
    taxRate: 'Skattesats',
    interimReport: 'Delårsrapport',
    annualReport: 'Årsredovisning',
    discharge: 'Ansvarsfrihet',
  } satisfies Record<Matter, string>,
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
  done: {
    report: (done: number, of: number) => `${done} av ${of} har rapporterat`,
    review: (done: number, of: number) => `${done} av ${of} är granskade`,
    deliver: (done: number, of: number) => `${done} av ${of} har levererat`,
    decide: (done: number, of: number) => `${done} av ${of} har beslutat`,
  } satisfies Record<RoundStep, (done: number, of: number) => string>,
  waitsFor: {
    report: (who: string) => `Väntar på ${who}`,
    review: (who: string) => `Väntar på granskning av ${who}`,
    deliver: (who: string) => `Väntar på ${who}`,
    decide: (who: string) => `Väntar på ${who}`,
  } satisfies Record<RoundStep, (who: string) => string>,
  and: 'och',
  more: (count: number) => `${count} till`,
  closed: 'Uppföljningen är stängd',
  notFrozen: 'Uppföljningen är inte fryst än',
  hasDecided: (what: string) => `Har beslutat om ${what}`,
  toDecide: (what: string) => `Ska besluta om ${what}`,
  version: (round: string, version: number) => `${round}, version ${version}`,
  behind: (count: number, days: number) =>
    `${counted('sv', count, 'del är sen', 'delar är sena')}${count === 1 ? ', ' : ', som mest '}${counted('sv', days, 'dag', 'dagar')}`,
  lateDecision: (days: number) => `Beslutet är ${counted('sv', days, 'dag', 'dagar')} sent`,
  planning: {
    heading: 'Planera ett sammanträde',
    body: 'Organ',
    date: 'Dag',
    what: 'Vad som behandlas',
    whatHelp: 'Till exempel delårsrapporten eller budgeten. Kan vara tomt.',
    treats: 'Behandlar enligt lag',
    treatsHelp:
      'Årshjulet säger till om sammanträdet ligger efter lagens sista dag eller i fel ordning.',
    save: 'Lägg till',
    saved: 'Sammanträdet är planerat.',
    change: 'Ändra',
    saveChange: 'Spara',
    cancel: 'Ställ in',
    cancelSure: 'Ja, ställ in',
    cancelAsked: 'Sammanträdet tas bort ur årshjulet och kalendern.',
  },
  refusals: {
    meetingMoved:
      'Någon annan har ändrat sammanträdet sedan du öppnade sidan. Ladda om den och försök igen.',
    notMeeting:
      'Sammanträden planeras för fullmäktige, styrelser, nämnder och bolag, inte för förvaltningar och enheter. Välj ett av dem.',
    meetingTwice: (day: string) =>
      `Organet har redan ett sammanträde ${day} om samma sak. Välj en annan dag, eller skriv vad som skiljer dem.`,
    meetingTooFar: (day: string) =>
      `${day} ligger så långt från i dag att året måste vara fel skrivet. Rätta dagen.`,
  },
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
