// Refusals of frameworks and evaluations in Swedish.
import type { EvaluationSentences } from './evaluation-sentences.ts'
import { join, quoted } from './language.ts'

const quote = (text: string): string => quoted(text, 'sv')
const number = (text: string): string => text.replace('.', ',').replace('-', '\u2212')
const list = (words: readonly string[]): string => join(words.slice(0, 12).map(quote), 'och')
const SORTS = { part: 'Delen', assessor: 'Bedömaren', scope: 'Omfattningen' } as const
const STEPS = { whole: 'hela poäng', half: 'hela och halva poäng' } as const

export const evaluationFaultsSv: EvaluationSentences = {
  unknownReference: ({ sort, found, valid, nearest }) => {
    const there =
      nearest === undefined ? `Det finns ${list(valid)}.` : `Menade du ${quote(nearest)}?`
    return `${SORTS[sort]} ${quote(found)} finns inte i ramverket. ${there}`
  },
  notPoints: ({ found }) =>
    `${quote(found)} är inget tal. Skriv poängen med siffror, till exempel «78,5».`,
  pointsOutside: ({ found, most }) =>
    `${number(found)} poäng går inte att ge: den här delen ger mellan 0 och ${number(most)}. Rätta poängen.`,
  pointsBetween: ({ found, step }) =>
    `${number(found)} poäng går inte att ge: ramverket har ${STEPS[step]}. Avrunda poängen.`,
  noPointsHere: () => 'Ramverket ger inga poäng, bara ord. Skriv en kommentar i stället.',
  mostNotKnown: ({ part }) =>
    `${quote(part)} kan inte få poäng än, för det är inte känt hur många den kan ge. Skriv först in det som saknas: vikter, eller frågor med högsta poäng.`,
  weightsSum: ({ under, sum, asked, without }) =>
    without.length === 0
      ? `Vikterna under ${quote(under)} blir ${number(sum)} tillsammans; de ska bli ${number(asked)}. Ändra någon av dem.`
      : `Under ${quote(under)} saknar ${list(without)} vikt. Ge varje del en vikt; tillsammans ska de bli ${number(asked)}.`,
  tooManyLevels: ({ part, most }) =>
    `${quote(part)} ligger på en nivå som ramverket inte har: det har ${most}. Lägg den högre upp, eller ge nivån ett namn.`,
  notOwnLevel: ({ level, levels }) =>
    levels.length === 0
      ? 'Ramverket lämnar inget åt kommunen att skriva in. Använd dess egna delar.'
      : `Nivå ${level} är ramverkets egen; kommunen skriver in nivå ${join(levels.map(String), 'och')}. Lägg delen där.`,
  givenTwice: ({ part, by }) =>
    `${quote(part)} har poäng två gånger av ${quote(by)}. Ta bort den ena raden.`,
  saidTwice: ({ part, by }) =>
    `${part === null ? 'Helheten' : quote(part)} har två kommentarer av ${quote(by)}. Skriv dem som en.`,
  pointsAndMissing: () => 'Både poäng och ett skäl till att de saknas är angivna. Ta bort det ena.',
  neitherPointsNorMissing: () => 'Poängen saknas. Ange poäng, eller varför de saknas (missing).',
  yearOutsideEdition: ({ year, from, to }) =>
    `Ramverkets utgåva gäller ${to === null ? `från ${from}` : `${from}–${to}`}, inte ${year}. Välj den utgåva som gällde det året.`,
  yearsBackwards: ({ from, to }) =>
    `Utgåvan slutar ${to}, innan den börjar ${from}. Byt plats på åren.`,
  readsBackwards: ({ strength, weakness }) =>
    `En svaghet (under ${weakness}) får inte börja över en styrka (från ${strength}). Byt plats på andelarna.`,
  notWebAddress: ({ found }) =>
    `${quote(found)} är ingen webbadress. Skriv hela adressen, som «https://www.exempel.se/plan».`,
  notRespondents: ({ assessor }) =>
    `${quote(assessor)} är ingen svarsgrupp, så antal svar gäller den inte. Ta bort raden, eller skriv «kind: respondents» på den.`,
}
