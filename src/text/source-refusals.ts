// Why what a source of statistics answered was not taken, as sentences: what, where, and what to do.
import type { SourceRefusal, SourceRefusalCode } from '../domain/comparison/source-refusals.ts'
import { counted, type Language } from './language.ts'
import { saySize } from './sizes.ts'
import { likelyYears } from './told-years.ts'

type Said = {
  readonly [Code in SourceRefusalCode]: (refusal: Extract<SourceRefusal, Refused<Code>>) => string
}
type Refused<Code extends SourceRefusalCode> = { readonly refused: Code }

const timesSv = (count: number): string => counted('sv', count, 'försök', 'försök')
const timesEn = (count: number): string => counted('en', count, 'try', 'tries')

const REPORT_SV =
  'Anmäl felet till den som ger ut statistiken (Kolada: RKA, på kolada.se) och skicka med den här texten.'
const REPORT_EN =
  'Report the fault to whoever publishes the statistics (Kolada: RKA, at kolada.se) and send this text with it.'

const SEXES_SV = { all: '', women: ' (kvinnor)', men: ' (män)' } as const
const SEXES_EN = { all: '', women: ' (women)', men: ' (men)' } as const

const foundSv = (value: number | null): string =>
  value === null ? 'inget värde' : String(value).replace('-', '\u2212').replace('.', ',')
const foundEn = (value: number | null): string =>
  value === null ? 'no value' : String(value).replace('-', '\u2212')

const SV: Said = {
  htmlInsteadOfJson: ({ address }) =>
    `${address} svarade med en webbsida i stället för data (JSON). Kontrollera adressen. Stämmer den är tjänsten troligen stängd för underhåll: försök igen senare.`,
  notJson: ({ address }) =>
    `Svaret från ${address} går inte att läsa som JSON. Kontrollera att adressen går till tjänstens API.`,
  brokenOff: ({ address, bytes }) =>
    `Svaret från ${address} bröts mitt i${bytes === 0 ? '' : ` efter ${saySize(bytes, 'sv')}`}, och inget av det har tagits in. Försök igen.`,
  answerTooLarge: ({ address, most }) =>
    `Svaret från ${address} är större än ${saySize(most, 'sv')}, som är det mesta som läses. Kontrollera att adressen går till tjänstens API.`,
  wrongShape: ({ address, where, expected }) =>
    `Svaret från ${address} har inte den form som väntades: ${where === '' ? 'svaret' : `«${where}»`} skulle vara ${expected}. Tjänsten kan ha ändrats. Anmäl det till dem som utvecklar programmet.`,
  unknownSex: ({ address, found, of }) =>
    `Svaret från ${address} har könet «${found}» för ${of} (nyckeltal, område, år). Källan ska skriva T för alla, K för kvinnor eller M för män. Inget av svaret har tagits in, eftersom värdena kan betyda något annat än vi tror. ${REPORT_SV}`,
  unlikelyYear: ({ address, found, last, of }) =>
    `Svaret från ${address} har året ${found} för ${of} (nyckeltal, område). Det är inte ${likelyYears(last, 'sv')}. Inget av svaret har tagits in. ${REPORT_SV}`,
  toldTwice: ({ address, of, sex, found }) =>
    `Svaret från ${address} har två olika värden för ${of}${SEXES_SV[sex]}: ${foundSv(found[0])} och ${foundSv(found[1])}. Inget av svaret har tagits in, eftersom ingen vet vilket som gäller. ${REPORT_SV}`,
  emptyCatalogue: ({ address }) =>
    `Katalogen från ${address} är tom: där finns inget enda nyckeltal. Inget har tagits in, eftersom källan då troligen är trasig. Försök igen senare.`,
  groupWithoutMembers: ({ address, group, title }) =>
    `I svaret från ${address} är gruppen ${group} «${title}» utan medlemmar. Inget av svaret har tagits in, eftersom en tom grupp inte går att jämföra med eller välja, och resten av svaret också kan vara ofullständigt. ${REPORT_SV}`,
  pagesGoRound: ({ address }) =>
    `Sidorna från ${address} tar aldrig slut: tjänsten visar till en sida som redan är läst. Inget har tagits in. Försök igen senare.`,
  sentElsewhere: ({ address, to }) =>
    `${address} visade vidare till ${to}, som ligger utanför den inställda adressen. Dit går programmet inte av sig självt. Har tjänsten flyttat: ändra adressen i inställningen.`,
  noAnswer: ({ address, attempts, why }) =>
    `Fick ingen kontakt med ${address} på ${timesSv(attempts)} (${why}). Kontrollera adressen, nätet och brandväggen.`,
  hungUp: ({ address, attempts }) =>
    `${address} tog emot frågan och lade på utan att svara, på ${timesSv(attempts)}. Försök igen senare. Lägger den på varje gång: kontrollera adressen och om det finns en proxy däremellan.`,
  tooSlow: ({ address, attempts, seconds }) =>
    `${address} svarade inte inom ${counted('sv', seconds, 'sekund', 'sekunder')}, på ${timesSv(attempts)}. Försök igen senare.`,
  serviceAway: ({ address, attempts, status }) =>
    status === 429
      ? `${address} tar inte emot fler frågor nu (HTTP 429), efter ${timesSv(attempts)}. Försök igen senare.`
      : `${address} kan inte svara just nu (HTTP ${status}), efter ${timesSv(attempts)}. Försök igen senare.`,
  asksToWait: ({ address, seconds }) =>
    `${address} ber oss vänta i ${counted('sv', Math.ceil(seconds / 60), 'minut', 'minuter')}. Försök igen då.`,
  notAnswered: ({ address, status, said }) =>
    `${address} svarade nej på frågan (HTTP ${status})${said === '' ? '' : `: «${said}»`}. Kontrollera adressen och det som frågas efter.`,
  askingStopped: ({ address }) =>
    `Inläsningen avbröts vid ${address}. Den förra inläsningen gäller tills en ny är klar.`,
}

const EN: Said = {
  htmlInsteadOfJson: ({ address }) =>
    `${address} answered with a web page instead of data (JSON). Check the address. If it is right, the service is probably closed for maintenance: try again later.`,
  notJson: ({ address }) =>
    `The answer from ${address} cannot be read as JSON. Check that the address leads to the service’s API.`,
  brokenOff: ({ address, bytes }) =>
    `The answer from ${address} broke off${bytes === 0 ? '' : ` after ${saySize(bytes, 'en')}`}, and none of it has been taken in. Try again.`,
  answerTooLarge: ({ address, most }) =>
    `The answer from ${address} is larger than ${saySize(most, 'en')}, the most that is read. Check that the address leads to the service’s API.`,
  wrongShape: ({ address, where, expected }) =>
    `The answer from ${address} is not of the shape expected: ${where === '' ? 'the answer' : `«${where}»`} should be ${expected}. The service may have changed. Report it to those who develop the program.`,
  unknownSex: ({ address, found, of }) =>
    `The answer from ${address} has the sex «${found}» for ${of} (key figure, area, year). The source should write T for all, K for women or M for men. None of the answer has been taken in, because its values may mean something else than we think. ${REPORT_EN}`,
  unlikelyYear: ({ address, found, last, of }) =>
    `The answer from ${address} has the year ${found} for ${of} (key figure, area). It is not ${likelyYears(last, 'en')}. None of the answer has been taken in. ${REPORT_EN}`,
  toldTwice: ({ address, of, sex, found }) =>
    `The answer from ${address} has two different values for ${of}${SEXES_EN[sex]}: ${foundEn(found[0])} and ${foundEn(found[1])}. None of the answer has been taken in, because nobody knows which of them holds. ${REPORT_EN}`,
  emptyCatalogue: ({ address }) =>
    `The catalogue from ${address} is empty: there is not a single key figure in it. Nothing has been taken in, since the source is probably broken then. Try again later.`,
  groupWithoutMembers: ({ address, group, title }) =>
    `In the answer from ${address} the group ${group} «${title}» has no members. None of the answer has been taken in, because an empty group can be neither compared with nor chosen, and the rest of the answer may be incomplete too. ${REPORT_EN}`,
  pagesGoRound: ({ address }) =>
    `The pages from ${address} never end: the service points to a page that has been read already. Nothing has been taken in. Try again later.`,
  sentElsewhere: ({ address, to }) =>
    `${address} pointed on to ${to}, which lies outside the address that is set. The program does not go there by itself. If the service has moved, change the address in the setting.`,
  noAnswer: ({ address, attempts, why }) =>
    `No contact with ${address} in ${timesEn(attempts)} (${why}). Check the address, the network and the firewall.`,
  hungUp: ({ address, attempts }) =>
    `${address} took the question and hung up without an answer, in ${timesEn(attempts)}. Try again later. If it hangs up each time, check the address and whether there is a proxy between.`,
  tooSlow: ({ address, attempts, seconds }) =>
    `${address} did not answer within ${counted('en', seconds, 'second', 'seconds')}, in ${timesEn(attempts)}. Try again later.`,
  serviceAway: ({ address, attempts, status }) =>
    status === 429
      ? `${address} takes no more questions now (HTTP 429), after ${timesEn(attempts)}. Try again later.`
      : `${address} cannot answer just now (HTTP ${status}), after ${timesEn(attempts)}. Try again later.`,
  asksToWait: ({ address, seconds }) =>
    `${address} asks us to wait ${counted('en', Math.ceil(seconds / 60), 'minute', 'minutes')}. Try again then.`,
  notAnswered: ({ address, status, said }) =>
    `${address} said no to the question (HTTP ${status})${said === '' ? '' : `: «${said}»`}. Check the address and what is asked for.`,
  askingStopped: ({ address }) =>
    `The fetching was stopped at ${address}. The one before is in use until a new one is finished.`,
}

/** Why a source's answer was not taken, as a sentence. */
export const sentenceForSource = (refusal: SourceRefusal, language: Language): string => {
  const said = (language === 'sv' ? SV : EN)[refusal.refused] as (one: SourceRefusal) => string
  return said(refusal)
}
