// The words about the auditors, in Swedish: their notes, and what they judge.
import type { AuditorsAnswer, AuditorsQuestion } from '../domain/workflow/auditors-verdict.ts'
import { counted } from './language.ts'

type Answers = Readonly<Partial<Record<AuditorsAnswer, string>>>

const JUDGED: Answers = {
  yes: 'Ja',
  partly: 'Ja, med undantag',
  no: 'Nej',
  cannotJudge: 'Kan inte bedömas',
}
const COMPATIBLE: Answers = {
  yes: 'Förenligt',
  partly: 'Delvis förenligt',
  no: 'Inte förenligt',
  cannotJudge: 'Kan inte bedömas',
}

export const auditingSv = {
  nav: 'Revision',
  heading: 'Revision',
  lead: 'Det som har levererats, det ni har frågat, era anteckningar och er bedömning.',
  rounds: {
    heading: 'Uppföljningar att granska',
    none: 'Det finns ingen uppföljning att granska än.',
    statutory: {
      delårsrapport: 'Kommunens delårsrapport',
      årsredovisning: 'Kommunens årsredovisning',
    },
    open: 'öppen för rapportering',
    delivered: 'Levererat',
    nothingDelivered: 'Inget organ har levererat sin del än.',
    deliveredOn: (body: string, day: string) => `${body}, ${day}`,
    versions: 'Frysta versioner',
    noVersions: 'Inget är fryst än.',
    board: 'Så långt har alla kommit',
  },
  asked: {
    heading: 'Det du har frågat',
    empty: 'Du har inte frågat något. Fråga på ett måls eller ett måtts sida.',
    settled: 'Avslutad',
    open: 'Väntar ingen',
  },
  notes: {
    heading: 'Revisorernas anteckningar',
    lead: (names: readonly string[]) =>
      names.length === 0
        ? 'Anteckningarna läses bara av revisorerna.'
        : `Anteckningarna läses bara av revisorerna: ${names.join(', ')}. Ingen annan kommer åt dem, inte heller administratören. Loggen säger att en anteckning är skriven, inte vad den säger eller gäller.`,
    closed: 'Läses bara av revisorerna.',
    empty: 'Det finns inga anteckningar här.',
    write: 'Skriv en anteckning',
    about: 'Gäller',
    whole: 'Kommunen som helhet',
    part: (body: string, round: string) => `${body}, ${round}`,
    save: 'Spara anteckningen',
    saved: 'Anteckningen är sparad.',
    change: 'Ändra',
    throw: 'Ta bort',
    really: 'Ta bort anteckningen? Den går inte att få tillbaka.',
    keep: 'Behåll',
    who: (person: string, day: string) => `${person}, ${day}`,
  },
  verdict: {
    heading: 'Revisorernas bedömning',
    write: 'Skriv bedömningen',
    again: 'Lämna en ny bedömning',
    continue: 'Fortsätt på utkastet',
    closed: 'Utkastet läses bara av revisorerna tills ni lämnar bedömningen.',
    law: (section: string) => {
      const [chapter, paragraph] = section.split(':')
      return `Kommunallagen ${chapter} kap. ${paragraph} §`
    },
    questions: {
      purposeful:
        'Har verksamheten skötts på ett ändamålsenligt och från ekonomisk synpunkt tillfredsställande sätt?',
      accountsTrue: 'Är räkenskaperna rättvisande?',
      controlSufficient: 'Har den interna kontrollen varit tillräcklig?',
      financialGoals:
        'Är resultatet förenligt med de mål för ekonomin som fullmäktige har beslutat?',
      operationalGoals:
        'Är resultatet förenligt med de mål för verksamheten som fullmäktige har beslutat?',
      discharge: 'Ansvarsfrihet',
    } satisfies Record<AuditorsQuestion, string>,
    answers: {
      purposeful: JUDGED,
      accountsTrue: JUDGED,
      controlSufficient: JUDGED,
      financialGoals: COMPATIBLE,
      operationalGoals: COMPATIBLE,
      discharge: { granted: 'Tillstyrks', refused: 'Tillstyrks inte' },
    } satisfies Record<AuditorsQuestion, Answers>,
    notChosen: 'Inte avgjort',
    takeUp: {
      title: (question: string) => `Ta hand om revisorernas bedömning: ${question}`,
      text: (words: string, round: string, source: string) =>
        `Revisorerna skriver: «${words}» Från revisorernas bedömning av ${round} ${source}.`,
      of: (round: string, question: string) => `Revisorernas bedömning, ${round}: ${question}`,
      given: 'Uppdrag som getts',
      awaited: 'Inget uppdrag har getts än.',
    },
    words: 'Motivering med era egna ord',
    to: 'Riktas till',
    toNobody: 'Ingen särskild',
    toBody: (body: string) => `Riktas till ${body}.`,
    signed: 'Vilka som skriver under',
    signedHelp: 'Ett namn på varje rad.',
    on: 'Dag för underskriften',
    why: 'Varför lämnas en ny bedömning?',
    whyHelp: 'Den tidigare finns kvar, och alla kan läsa skälet.',
    save: 'Spara utkastet',
    saved: 'Utkastet är sparat.',
    deliver: 'Lämna bedömningen',
    delivering: 'Lämnar …',
    really:
      'När ni lämnar bedömningen kan alla som läser uppföljningen läsa den, och medborgarna där uppföljningen är publicerad. Den går inte att ändra, bara att ersätta med en ny.',
    notFrozen:
      'Ingen version av uppföljningen är fryst, så det ni bedömer kan fortfarande ändras. Spara utkastet; bedömningen lämnas när uppföljningen är fryst.',
    sure: 'Vill ni lämna bedömningen?',
    yes: 'Ja, lämna bedömningen',
    no: 'Nej, skriv vidare',
    cancel: 'Stäng',
    signedBy: (names: string, day: string) => `Undertecknad ${day} av ${names}`,
    basis: (version: number) =>
      `När bedömningen lämnades var version ${version} den senast frysta.`,
    version: (version: number) => `Bedömning ${version}`,
    newer: (why: string) => `Ny bedömning: ${why}`,
    madeUp: 'Påhittad',
    madeUpNote: 'Bedömningen är påhittad för demonstrationen. Ingen revisor har sagt det här.',
    earlier: (count: number) =>
      `${counted('sv', count, 'tidigare bedömning', 'tidigare bedömningar')}`,
  },
  refusals: {
    noteEmpty: 'Anteckningen är tom. Skriv något, eller ta bort den.',
    noSuchNote: 'Anteckningen finns inte längre. Någon annan har tagit bort den. Ladda om sidan.',
    notStatutory: (round: string) =>
      `Uppföljningen ${round} är varken delårsrapport eller årsredovisning enligt styrmodellen, så lagen begär ingen bedömning av den. Skriv en anteckning i stället.`,
    questionsUnanswered: (questions: string) =>
      `Svara på dessa frågor också, eller spara utkastet: ${questions}`,
    answerWithoutWords: (question: string) =>
      `Svaret behöver en motivering: ${question} Skriv den med egna ord.`,
    answerToNobody: (question: string) =>
      `Revisorerna kan inte rikta sig till organet som valts: ${question} Välj styrelsen, en nämnd eller ett bolag som finns nu.`,
    verdictBeforeFrozen:
      'Ingen version av uppföljningen är fryst, så det ni bedömer kan fortfarande ändras. Spara utkastet, och lämna bedömningen när uppföljningen är fryst.',
    verdictUnsigned: 'Ingen har skrivit under. Skriv minst ett namn.',
    verdictWithoutDay: 'Dagen för underskriften saknas. Ange den.',
    verdictAhead: (day: string) =>
      `Underskriftens dag, ${day}, har inte varit än. Ange dagen då ni skrev under.`,
    verdictAgainWithoutReason:
      'Det finns redan en bedömning. Skriv varför ni lämnar en ny; den tidigare finns kvar.',
  },
}

export type AuditingWords = typeof auditingSv
