// The words of programmes, in Swedish; the English ones have the same shape.
import { counted } from './language.ts'

export const programmesSv = {
  nav: 'Program',
  heading: 'Program och handlingsplaner',
  lead: 'Kedjor för sig, vid sidan av målkedjan eller inom den: vad de består av, och vilka mål och organ som arbetar med dem.',
  empty: 'Den här styrmodellen har inga program: ingen nivå består av andra.',
  until: (date: string) => `Gäller till och med ${date}`,
  between: (from: string, to: string) => `Gäller ${from}–${to}`,
  since: (from: string) => `Gäller från ${from}`,
  validity: 'Giltighet',
  noEnd: 'Slutdag är inte satt',
  over: (date: string) =>
    `Programmet gällde till och med ${date} men är inte avslutat. Avsluta det i planeringen, eller ge det en ny dag.`,
  overShort: 'Tiden har gått ut',
  sentence: (parts: number, working: number) =>
    `${parts === 0 ? 'Inga delar' : counted('sv', parts, 'del', 'delar')}. ${
      working === 0
        ? 'Inget i målkedjan är kopplat till programmet.'
        : `${counted('sv', working, 'mål eller uppdrag', 'mål och uppdrag')} i målkedjan arbetar med programmet.`
    }`,
  parts: 'Delarna',
  noParts: 'Programmet har inga delar i den här uppföljningen.',
  across: 'Vad som arbetar med programmet',
  columns: {
    part: 'Del av programmet',
    node: 'Mål eller uppdrag',
    how: 'Hur',
    owner: 'Ansvarig',
    grade: 'Bedömning',
  },
  liesUnder: 'Ligger under',
  nobodyWorks: 'Ingen arbetar med den.',
  unworked: 'Delar som ingen arbetar med',
  unworkedLead:
    'Inget organ leder eller bidrar, och inget i målkedjan ligger under eller är kopplat.',
  acrossShort: 'Arbetar med programmet',
  matrixPart: 'Del av programmet',
  nothing: 'inget sagt',
  whole: 'Programmet',
  partOf: 'Del av program',
  worksWith: 'Arbetar med program',
  edit: 'Ändra i Planera',
  all: 'Alla program',
  node: 'Händelser, texter och bilagor',
}
export type ProgrammeWords = typeof programmesSv
