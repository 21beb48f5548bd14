// The words of a round at work, in Swedish: what each has to do, how far it has come, what is delivered.
import type { Move, Stage } from '../domain/workflow/stages.ts'
import { counted, joinSome, quoted } from './language.ts'

const quote = (text: string): string => quoted(text, 'sv')
const named = (names: readonly string[]): string =>
  joinSome(names.map(quote), 'och', (count) => `${count} till`)
const things = (count: number): string => counted('sv', count, 'sak', 'saker')

export const workingRoundSv = {
  nav: { mine: 'Min sida', board: 'Läget' },
  stages: {
    notStarted: 'Inte påbörjad',
    sentBack: 'Skickad tillbaka',
    reported: 'Rapporterad',
    reviewed: 'Granskad',
    delivered: 'Levererad',
  } satisfies Record<Stage, string>,
  /** In place of a stage, for a body that only delivers what others report. */
  nothingOfItsOwn: 'Inget eget underlag',
  /** In place of a stage, for a part that was never handed in before its round was frozen or closed. */
  notHandedIn: { frozen: 'Fryst utan rapport', closed: 'Stängd utan rapport' },
  moves: {
    report: 'Lämna till granskning',
    takeBack: 'Ta tillbaka',
    review: 'Godkänn',
    sendBack: 'Skicka tillbaka …',
    deliver: 'Leverera …',
  } satisfies Record<Move, string>,
  done: {
    report: 'rapporterade',
    takeBack: 'tog tillbaka',
    review: 'granskade och godkände',
    sendBack: 'skickade tillbaka',
    deliver: 'levererade',
  } satisfies Record<Move, string>,
  steps: { report: 'Rapportera', review: 'Granska', deliver: 'Leverera', decide: 'Besluta' },
  /** What is to be done and until when, in a line. */
  latest: (step: string, day: string) => `${step} senast ${day}`,
  late: (days: number) => `${counted('sv', days, 'dag', 'dagar')} sen`,
  lasts: (days: number) =>
    days === 0 ? 'sista dagen är i dag' : `${counted('sv', days, 'dag', 'dagar')} kvar`,
  coverage: (answered: number, of: number) =>
    of === 0 ? 'inget efterfrågas' : `${answered} av ${of} klara`,
  last: (who: string, did: string, day: string) => `${who} ${did} ${day}`,
  dash: '–',
  mine: {
    heading: 'Min sida',
    lead: 'Det här väntar på dig i de uppföljningar som är öppna.',
    nothing: 'Inget väntar på dig just nu.',
    nothingOpen: 'Ingen uppföljning är öppen för rapportering just nu.',
    toReport: 'Rapportera',
    toReview: 'Granska',
    toDeliver: 'Leverera',
    go: { report: 'Rapportera', review: 'Granska', deliver: 'Leverera' },
    goTo: (what: string, body: string) => `${what}: ${body}`,
    instructions: 'Anvisningar',
    open: 'Uppföljningar som är öppna',
  },
  board: {
    heading: 'Läget i uppföljningen',
    caption: 'Varje organs del: hur långt den har kommit och vad som saknas',
    columns: {
      body: 'Del',
      stage: 'Skede',
      coverage: 'Underlag',
      latest: 'Nästa steg',
      last: 'Senast gjort',
    },
    sentence: (delivered: number, of: number) =>
      of === 0
        ? 'Ingen del av målkedjan efterfrågas i den här uppföljningen.'
        : delivered === of
          ? of === 1
            ? 'Den enda del som ska levereras är levererad.'
            : `${of === 2 ? 'Båda delarna' : `Alla ${of} delar`} som ska levereras är levererade.`
          : delivered === 0
            ? of === 1
              ? 'Den enda del som ska levereras är inte levererad än.'
              : `Ingen av de ${of} delar som ska levereras är levererad än.`
            : `${delivered} av ${counted('sv', of, 'del', 'delar')} som ska levereras är ${delivered === 1 ? 'levererad' : 'levererade'}.`,
    lateSentence: (late: number) =>
      late === 0 ? '' : `${counted('sv', late, 'del är sen', 'delar är sena')}.`,
    showMissing: (count: number) => `Visa ${counted('sv', count, 'sak', 'saker')} som saknas`,
    more: (count: number) => `och ${count} till`,
    ownerless: 'Ingen har på sin lista',
    ownerlessLead:
      'Det här efterfrågas i uppföljningen, men inget organ svarar för det. Ange ansvarig i målkedjan.',
    narrow: {
      words: 'Sök i delarna',
      only: 'Visa',
      late: 'Sena',
      missing: 'Saknar något',
      body: 'Nämnd, styrelse eller bolag',
      found: (shown: number, all: number) =>
        `${shown} av ${counted('sv', all, 'del', 'delar')} visas.`,
      none: 'Ingen del passar urvalet. Rensa det eller välj något annat.',
    },
    notOpened: 'Uppföljningen är inte öppnad för rapportering. Ingen har den på sin lista än.',
    frozen: 'Uppföljningen är fryst och tar inte emot mer.',
    closed: 'Uppföljningen är stängd och tar inte emot mer.',
    toRounds: 'Se uppföljningarna, deras versioner och vad som kan göras',
    open: 'Öppna för rapportering',
    opened: 'Uppföljningen är öppnad. Varje organ har sin lista.',
    deadlines: 'Sista dagar',
    noDeadlines: 'Styrmodellen säger inga sista dagar för den här uppföljningen.',
  },
  part: {
    lead: (round: string) => round,
    values: 'Värden',
    valuesTable: 'Tabell med delens värden',
    valuesLead:
      'Skriv värdet och tryck Enter, så är det sparat. En kolumn som är kopierad ur Excel kan klistras in i det första fältet; står måttens namn i kolumnen före värdena hamnar varje värde på sin rad.',
    columns: {
      measure: 'Mått',
      before: 'Förra',
      limit: 'Gräns',
      value: 'Värde',
      state: 'Bedömning',
    },
    valueOf: (measure: string) => `Värde för ${measure}`,
    unchanged: 'Oförändrat',
    unchangedFor: (measure: string, value: string) => `Oförändrat: ${measure} är ${value}`,
    more: 'Mer',
    moreFor: (measure: string) => `slag, kommentar och «inget värde» för ${measure}`,
    pasted: (count: number) => `${counted('sv', count, 'värde', 'värden')} klistrades in.`,
    pastedTooMany: (lost: number) =>
      `${counted('sv', lost, 'värde', 'värden')} fick inte plats: det finns inte fler fält. Kontrollera att rätt kolumn kopierades.`,
    pastedHeading: (heading: string) => `Första raden, ${quote(heading)}, lästes som rubrik.`,
    pastedUnknown: (names: readonly string[]) =>
      `Det finns ingen rad för ${named(names)}: det värdet klistrades inte in.`,
    pastedUnclear: (names: readonly string[]) =>
      `${named(names)} kan vara flera rader, eller står flera gånger: det värdet klistrades inte in. Skriv det i sitt fält.`,
    notPasted: {
      noNames: (columns: number) =>
        `Inget klistrades in. Det som är kopierat har ${columns} kolumner, och inget i den första är namnet på en rad här. Kopiera bara kolumnen med värden, eller den med namn och den med värden.`,
      manyColumns: (columns: number) =>
        `Inget klistrades in. Det som är kopierat har ${columns} kolumner. Kopiera bara kolumnen med värden, eller den med namn och den med värden bredvid.`,
    },
    /** One measure's values for several units, on the measure's page. */
    ofUnits: {
      heading: 'Värden för flera enheter',
      lead: 'Skriv värdet och tryck Enter, så är det sparat och nästa enhet i tur. Ett block ur Excel kan klistras in: en kolumn med värden i enheternas ordning, eller namn och värde bredvid varandra.',
      label: 'Tabell med enheternas värden',
      row: 'Enhet',
      state: 'Sparat',
      more: 'Slag, kommentar och «inget värde» för varje enhet',
    },
    texts: 'Texter',
    writeAbout: (goal: string) => `Skriv om ${goal}`,
    judgements: 'Bedömningar som en person gör',
    toGoal: 'Målet med värden och förklaring',
    judged: 'bedömd',
    notJudged: 'väntar på bedömning',
    nothing: 'Inget efterfrågas av den här delen själv. Delarna under den visas i läget.',
    missing: (count: number) => `${things(count)} saknas innan delen kan lämnas till granskning.`,
    complete: 'Allt som efterfrågas finns.',
    next: 'Vad händer nu?',
    explains: {
      notStarted: 'När allt finns lämnas delen till granskning.',
      sentBack: 'Delen är skickad tillbaka. Rätta det som sägs och lämna den igen.',
      reported: 'Delen väntar på granskning. Den kan tas tillbaka tills dess.',
      reviewed: 'Delen är granskad.',
      delivered:
        'Delen är levererad. Värden, texter och bedömningar är låsta tills den skickas tillbaka.',
    } satisfies Record<Stage, string>,
    reportedForAnother:
      'Delen väntar på granskning av en annan än den som rapporterade. Den kan tas tillbaka tills dess.',
    reviewedBySame: 'Rapporterad och granskad av samma person.',
    deliversOthers: 'Delen levereras när delarna under den är granskade.',
    reviewedGoes: (above: string) => `Delen är granskad och följer med när ${above} levererar.`,
    sentBackBecause: (reason: string) => `Skälet: ${reason}`,
    reason: 'Varför skickas den tillbaka?',
    reasonHelp: 'Den som rapporterar får läsa skälet.',
    day: 'Dag för leveransen',
    reference: 'Diarienummer',
    optional: 'valfritt',
    cancel: 'Avbryt',
    confirm: { sendBack: 'Skicka tillbaka', deliver: 'Leverera' },
    history: 'Vad som har gjorts',
    historyEmpty: 'Inget har gjorts med delen än.',
    underReference: (reference: string) => `dnr ${reference}`,
    notOpened: 'Uppföljningen är inte öppnad för rapportering.',
  },
  needs: {
    value: 'värde',
    newText: 'ny text till oförändrat värde',
    text: 'text',
    judgement: 'bedömning',
  },
  secondLooks: {
    heading: 'Titta en gång till',
    lead: 'Det kan vara rätt, men det ser ut som ett skrivfel eller säger emot bedömningen.',
    tenTimes: (value: string, before: string, period: string) =>
      `${value} är minst tio gånger så mycket som ${before} (${period}). Stämmer enheten och decimaltecknet?`,
    aTenth: (value: string, before: string, period: string) =>
      `${value} är högst en tiondel av ${before} (${period}). Stämmer enheten och decimaltecknet?`,
    otherSign: (value: string, before: string, period: string) =>
      `${value} har annat tecken än ${before} (${period}). Är det rätt?`,
    cannotBe: (why: string) => `${why}. Stämmer det som enheterna har rapporterat?`,
    praisesBad: (said: string, grade: string) =>
      `Texten säger «${said}», men bedömningen är ${grade}.`,
  },
  newText: {
    notGood: (goal: string, grade: string) =>
      `Värdet är oförändrat och bedömningen av ${goal} är ${grade}. Skriv vad som görs åt det nu.`,
    moved: (goal: string, grade: string) =>
      `Värdet är oförändrat, men bedömningen av ${goal} har ändrats till ${grade}. Skriv varför.`,
    label: (measure: string) => `Ny text till ${measure}`,
    done: 'Texten är ny.',
  },
  remarks: {
    heading: 'Frågor och kommentarer',
    empty: 'Ingen har frågat eller kommenterat något här.',
    waitingHeading: 'Frågor till dig',
    boardHeading: 'Frågor som väntar på svar',
    to: 'Till',
    nobody: 'Ingen särskild (kommentar)',
    body: 'Fråga eller kommentar',
    answer: 'Svar',
    send: 'Skicka',
    sendAnswer: 'Svara',
    settle: 'Klart',
    settleHelp: 'Frågan är besvarad',
    said: 'Skickat.',
    saidTo: (who: string, to: string, day: string) => `${who} till ${to}, ${day}`,
    saidBy: (who: string, day: string) => `${who}, ${day}`,
    waits: (who: string) => `väntar på ${who}`,
    waitsForYou: 'väntar på dig',
    settled: 'klar',
  },
  lately: {
    heading: 'Sedan i går',
    nothing: 'Inget har kommit sedan i går.',
    values: (count: number) => counted('sv', count, 'värde', 'värden'),
    texts: (count: number) => counted('sv', count, 'text', 'texter'),
    judgements: (count: number) => counted('sv', count, 'bedömning', 'bedömningar'),
  },
  refusals: {
    noSuchPart: (body: string) =>
      `Organet «${body}» har ingen del i den här uppföljningen: inget efterfrågas av det. Välj ett organ i listan över delar.`,
    notInStage: (stage: string, possible: string) =>
      possible === ''
        ? `Delen är i skedet «${stage}». Där finns inget mer att göra.`
        : `Delen är i skedet «${stage}». Det som kan göras är: ${possible}.`,
    deliversWithAbove: (above: string | null) =>
      above === null
        ? 'Delen levereras inte av sig själv, och inget organ ovanför levererar. Kontrollera organisationen.'
        : `Delen levereras inte av sig själv. Den följer med när ${above} levererar.`,
    stillMissing: (missing: number) =>
      `${things(missing)} som efterfrågas saknas. Fyll i ${missing === 1 ? 'den' : 'dem'}, eller ange varför ett värde saknas.`,
    ownReview:
      'Du har rapporterat delen. I den här uppföljningen granskar en annan än den som rapporterade. Be chefen, sekreteraren eller controllern att granska.',
    reasonMissing: 'Skriv varför delen skickas tillbaka. Den som rapporterar behöver veta det.',
    partsNotReviewed: (bodies: string) =>
      `Delar som följer med är inte granskade: ${bodies}. Granska dem först.`,
    dayAhead: (day: string) => `${day} har inte varit än. Ange den dag då delen levererades.`,
    dayBefore: (day: string) =>
      `${day} är före den tid som uppföljningen gäller. Ange den dag då delen levererades.`,
    remarkEmpty: 'Skriv något först.',
    remarkGone: 'Det finns ingen sådan fråga här. Ladda om sidan.',
    settlesForAnother:
      'Bara den som frågade eller blev frågad säger att frågan är klar. Be någon av dem.',
    partMoved:
      'Någon annan har gjort något med delen sedan du öppnade sidan. Ladda om sidan och se vad.',
    roundNotOpened:
      'Uppföljningen är inte öppnad för rapportering. Be den som är controller att öppna den.',
    partDelivered: (body: string, day: string) =>
      `${body} levererade sin del ${day}. Det som är levererat ändras inte; be den som granskar att skicka tillbaka delen.`,
  },
}

export type WorkingRoundWords = typeof workingRoundSv
