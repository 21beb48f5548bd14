// The words of frozen versions, in Swedish: what is missing, who decides, what is published.
import type { StatutoryReport } from '../domain/periods/statutory-period.ts'
import type { DecisionKind, TreatmentStage } from '../domain/workflow/decisions.ts'
import { counted } from './language.ts'

export const versionsSv = {
  disposedVersion: (number: number) => `Version ${number}, gallrad`,
  version: (number: number) => `Version ${number}`,
  frozen: (day: string, who: string) => `Fryst ${day}${who === '' ? '' : ` av ${who}`}`,
  hash: 'Kontrollsumma',
  nothing: 'Inget är fryst än.',
  stages: {
    underWay: 'Under behandling',
    amended: 'Ändrad, ny version ska frysas',
    sentBack: 'Återremitterad',
    noted: 'Färdigbehandlad',
    decided: 'Beslutad',
    replaced: 'Ersatt av en senare version',
  } satisfies Record<TreatmentStage, string>,
  frozenEarly: (lastDay: string) =>
    `Fryst innan perioden var slut. Den gäller till och med ${lastDay}, och det som hände efter frysningen är inte med.`,
  /** The auditors have yet to judge a report: told where it is frozen, and where the council's decision is recorded. */
  verdictAwaited: {
    beforeFreezing: {
      delårsrapport:
        'Revisorerna har inte lämnat någon bedömning av delårsrapporten. De lämnar den skriftligt när versionen är fryst, innan fullmäktige behandlar delårsrapporten (kommunallagen 12 kap. 2 §). Det hindrar inte frysningen.',
      årsredovisning:
        'Revisorerna har inte lämnat någon bedömning av årsredovisningen. De lämnar den skriftligt när versionen är fryst, innan fullmäktige behandlar årsredovisningen (kommunallagen 12 kap. 2 §). Det hindrar inte frysningen.',
    },
    beforeDeciding: {
      delårsrapport:
        'Revisorernas bedömning av delårsrapporten är inte lämnad här. De ska bedöma om resultatet är förenligt med de mål som fullmäktige har beslutat, skriftligt och innan fullmäktige behandlar delårsrapporten (kommunallagen 12 kap. 2 §). Beslutet går att anteckna ändå.',
      årsredovisning:
        'Revisorernas bedömning av årsredovisningen är inte lämnad här. De ska bedöma om resultatet är förenligt med de mål som fullmäktige har beslutat, skriftligt och innan fullmäktige behandlar årsredovisningen (kommunallagen 12 kap. 2 §). Beslutet går att anteckna ändå.',
    },
  } satisfies Record<string, Record<StatutoryReport, string>>,
  untreated: 'Inte behandlad än',
  amendedAs: (number: number) => `Ändrad, ändringarna är i version ${number}`,
  /** What an amendment means: of the version that has it, and of the one that is to have it. */
  amendment: {
    frozen: {
      before: (body: string, day: string, ref: string) =>
        `${body} beslutade med ändringar ${day}${ref === '' ? '' : `, ${ref}`}. Den här versionen har ändringarna och går vidare till nästa organ.`,
      byLast: (body: string, day: string, ref: string) =>
        `${body} beslutade med ändringar ${day}${ref === '' ? '' : `, ${ref}`}. Den här versionen har ändringarna, och är därför beslutad utan ett nytt beslut.`,
    },
    toFreeze: {
      before: (body: string, day: string, ref: string) =>
        `${body} beslutade med ändringar ${day}${ref === '' ? '' : `, ${ref}`}. Den nya versionen ska ha ändringarna, och går vidare till nästa organ.`,
      byLast: (body: string, day: string, ref: string) =>
        `${body} beslutade med ändringar ${day}${ref === '' ? '' : `, ${ref}`}. Den nya versionen ska ha ändringarna och inget annat: den är beslutad så snart den är fryst, utan ett nytt beslut.`,
    },
  },
  frozenNote: (number: string) => `Fryst version ${number}. Den ändras inte.`,
  waitsFor: (bodies: string) => `Väntar på ${bodies}`,
  kinds: {
    approved: 'Godkänd',
    amended: 'Ändrad',
    sentBack: 'Återremitterad',
    noted: 'Noterad',
  } satisfies Record<DecisionKind, string>,
  /** «Kommunstyrelsen 14 oktober 2026, § 120: godkänd» */
  decided: (body: string, day: string, ref: string, kind: string) =>
    `${body} ${day}${ref === '' ? '' : `, ${ref}`}: ${kind.toLowerCase()}`,
  recordedBy: (day: string, who: string) => `Antecknat ${day} av ${who}`,
  /** «Rättat 3 maj 2026 av Kim Lind: fel dag» */
  putRight: (day: string, who: string, reason: string) =>
    `Rättat ${day}${who === '' ? '' : ` av ${who}`}: ${reason}`,
  takenBack: (day: string, who: string, reason: string) =>
    `Taget tillbaka ${day}${who === '' ? '' : ` av ${who}`}: ${reason}`,
  stoodBefore: 'Stod tidigare:',
  neverMade: 'Antecknat av misstag',
  reservation: (by: string, text: string) =>
    `Reservation${by === '' ? '' : ` av ${by}`}${text === '' ? '' : `: ${text}`}`,
  why: (reason: string) => `Varför en ny version: ${reason}`,
  lacks: (reason: string) => `Fryst trots att något saknas: ${reason}`,
  published: (label: string) => `Medborgarna ser: ${label}`,
  notPublic: 'Ingen utanför kommunen ser den.',
  by: (who: string) => (who === '' ? '' : `av ${who}`),
  freeze: {
    open: 'Frys …',
    heading: (round: string) => `Frys ${round}`,
    lead: 'Allt som är rapporterat och fastställt fryses som en ny version, och uppföljningen stängs. Ingen utanför kommunen ser versionen förrän den publiceras.',
    early: (lastDay: string) =>
      `Uppföljningen gäller till och med ${lastDay}, och den dagen har inte kommit. Det som händer till dess är inte med i versionen. Uppföljningen går att frysa ändå, och det står på versionen.`,
    whole: 'Alla delar är levererade och inget saknas.',
    undelivered: (count: number) =>
      `${counted('sv', count, 'del är', 'delar är')} inte levererade:`,
    unanswered: (count: number) => `${counted('sv', count, 'svar', 'svar')} saknas:`,
    unmotivated: (count: number) =>
      `${counted('sv', count, 'bedömning', 'bedömningar')} saknar de ord som modellen kräver:`,
    lacks: 'Varför fryses den ändå?',
    lacksHelp: 'Skälet följer med versionen till dem som ska besluta.',
    why: 'Varför en ny version?',
    whyHelp: 'Skälet följer med versionen. Medborgarna får läsa det när den publiceras.',
    isRead: 'Jag har läst skillnaden, och allt i den ska med',
    whyKnown: (reason: string) => `Den nya versionen kommer av: ${reason}`,
    save: 'Frys',
    saved: 'Fryst.',
    nobody: 'Ingen svarar för det',
    more: (count: number) => `och ${count} till`,
  },
  decide: {
    open: 'Anteckna beslut …',
    heading: (version: string) => `Beslut om ${version.toLowerCase()}`,
    body: 'Organ',
    kind: 'Beslut',
    explains: {
      approved: 'Versionen går vidare. Har sista organet godkänt den är den beslutad.',
      amended:
        'Uppföljningen öppnas igen. När ändringen är gjord fryses en ny version, som går vidare till nästa organ.',
      sentBack: 'Uppföljningen öppnas igen med skälet, och behandlas sedan från början.',
      noted: 'Organet har tagit del av versionen. Den går vidare utan att godkännas.',
    } satisfies Record<DecisionKind, string>,
    amendedByLast:
      'Organet är sist i ordningen. Uppföljningen öppnas igen, och när ändringen är gjord fryses en ny version. Den versionen har ändringarna och är beslutad så snart den är fryst, utan ett nytt beslut.',
    date: 'Dag för beslutet',
    ref: 'Paragraf, till exempel § 45',
    refHelp: 'Kan läggas till senare.',
    reason: { amended: 'Vad ändras?', sentBack: 'Varför återremitteras den?' },
    reservations: 'Reservationer',
    reservationBy: 'Vem reserverar sig?',
    reservationText: 'Vad säger reservationen?',
    addReservation: 'Lägg till reservation',
    removeReservation: 'Ta bort reservationen',
    save: 'Anteckna beslutet',
    saved: 'Beslutet är antecknat.',
  },
  correct: {
    open: 'Rätta …',
    heading: 'Rätta det som är antecknat om beslutet',
    lead: 'Det som stod tidigare finns kvar att läsa här och i loggen, med ditt namn, dagen och skälet. Är versionen publicerad ser medborgarna att uppgiften är rättad, och när.',
    because: 'Varför rättas det?',
    save: 'Rätta beslutet',
    saved: 'Beslutet är rättat.',
  },
  takeBack: {
    open: 'Ta tillbaka …',
    label: 'Varför tas beslutet tillbaka?',
    help: {
      goesOn:
        'För ett beslut som aldrig har fattats, eller som gäller en annan version. Versionen väntar sedan på organet igen. Det som antecknades finns kvar att läsa här och i loggen.',
      stops:
        'För ett beslut som aldrig har fattats, eller som gäller en annan version. Versionen väntar sedan på organet igen, och uppföljningen stängs om det var beslutet som öppnade den. Det som antecknades finns kvar att läsa här och i loggen.',
    },
    save: 'Ta tillbaka beslutet',
  },
  reference: { open: 'Lägg till paragraf …', label: 'Paragraf, till exempel § 45', save: 'Spara' },
  publish: {
    open: 'Publicera …',
    heading: (version: string) => `Publicera ${version.toLowerCase()}`,
    lead: 'Medborgarna ser den här versionen på kommunens vanliga adress. Tidigare publicerade versioner finns kvar på sina egna.',
    as: 'Som vad?',
    kinds: {
      published: 'Läget den dag den frystes',
      proposed: 'Förslag, från det att sammanträdet är tillkännagivet',
      decided: 'Beslutad',
    },
    becomes: 'När sista organet har godkänt förslaget står det som beslutat på samma adress.',
    meeting: 'Sammanträde med',
    meetingDate: 'Sammanträdesdag',
    noticed: 'Tillkännagivet den',
    known: (what: string) => `Planerat: ${what}`,
    save: 'Publicera',
    saved: 'Publicerat.',
  },
  reopen: {
    open: 'Öppna igen …',
    label: 'Varför öppnas den igen?',
    help: 'Den frysta versionen finns kvar. Skälet följer med den nya versionen när den fryses.',
    save: 'Öppna igen',
  },
  difference: {
    open: (number: number) => `Skillnad mot version ${number}`,
    heading: (later: number, earlier: number) =>
      `Skillnad mellan version ${earlier} och version ${later}`,
    grades: 'Bedömningar',
    values: 'Värden',
    texts: 'Texter',
    other: 'Målkedja och modell',
    none: 'Inget skiljer dem åt.',
    nothing: 'inget',
    change: (what: string, from: string, to: string) => `${what}: från ${from} till ${to}`,
    added: (what: string, to: string) => `${what}: ${to} (nytt)`,
    removed: (what: string, from: string) => `${what}: ${from} (borttaget)`,
    fromProposal: 'Vad som ändrats från förslaget',
    sameAsProposal: 'Beslutet följer förslaget utan ändring.',
  },
  restated: {
    heading: 'Omräknade värden',
    lead: 'Det som först publicerades står kvar bredvid det som gäller nu.',
    caption: 'Först publicerade och omräknade värden',
    columns: {
      period: 'Period',
      unit: 'Enhet',
      first: 'Först publicerat',
      now: 'Omräknat',
    },
    whole: 'Hela',
    inVersion: (value: string, day: string) => `${value} (fryst ${day})`,
  },
  fromOtherSource: {
    heading: 'Värden ur en ny källa',
    lead: 'Måttet hämtas nu ur en annan källa än den som först publicerades. Källorna kan räkna olika, så skillnaden är ingen rättelse.',
    caption: 'Värden som först publicerades och den nya källans värden',
    now: 'Ny källa',
    by: (value: string, source: string) => `${value} (${source})`,
  },
  refusals: {
    versionDisposed:
      'Versionens innehåll är gallrat efter beslut och finns inte kvar. Beslutet står under «Arkiv» och på versionens publicerade sida.',
    noSuchVersion: 'Det finns ingen sådan version. Ladda om sidan och välj en i listan.',
    noSuchDecision: 'Det finns inget sådant beslut. Ladda om sidan och välj ett i listan.',
    frozenWithoutReason:
      'Uppföljningen är inte hel. Leverera det som saknas, eller skriv varför den fryses ändå.',
    newVersionWithoutReason: 'Det finns redan en version. Skriv varför det blir en ny.',
    reopenedWithoutReason: 'Uppföljningen är fryst. Skriv varför den öppnas igen.',
    treatmentEnded: (stage: string) =>
      `Versionen tar inte emot fler beslut: den är ${stage.toLowerCase()}. Är något fel antecknat, rätta beslutet.`,
    notTheirTurn: (bodies: string) =>
      `Det är inte det organets tur. Versionen väntar på ${bodies}. Anteckna det beslutet först.`,
    decisionWithoutReason: {
      amended: 'Skriv vad som ändras.',
      sentBack: 'Skriv varför versionen återremitteras.',
    },
    decisionAhead: (day: string) =>
      `Dagen ${day} har inte kommit. Anteckna beslutet när det är fattat.`,
    decisionBeforeFreeze: (day: string) =>
      `Versionen frystes ${day}. Ett beslut om den kan inte vara fattat före den dagen. Rätta dagen.`,
    decisionBeforeBody: (body: string, day: string) =>
      `${body}, som behandlar versionen före, beslutade ${day}. Rätta dagen.`,
    decidedSince:
      'Någon annan har antecknat eller rättat ett beslut sedan du öppnade sidan. Läs det först.',
    correctedWithoutReason: 'Skriv varför beslutet rättas. Skälet följer med det.',
    nothingCorrected: 'Inget är ändrat. Ändra det som är fel, eller stäng formuläret.',
    decisionFollowed: (body: string, day: string) =>
      `${body} har beslutat om versionen ${day}, efter det här beslutet. Är det beslutet också fel antecknat, ta tillbaka det först.`,
    versionCameAfter: (number: number) =>
      `Version ${number} har frysts efter beslutet. Därför går det inte att ta tillbaka, och inte att göra till ett som stoppar versionen eller låter den gå vidare. Dag, paragraf, ord och reservationer går att rätta.`,
    decisionAfterBody: (body: string, day: string) =>
      `${body}, som behandlar versionen efter, beslutade ${day}. Rätta dagen.`,
    decisionAfterVersion: (number: number, day: string) =>
      `Version ${number} kom av beslutet och frystes ${day}. Beslutet kan inte vara fattat senare. Rätta dagen.`,
    versionReplaced: 'Det finns en senare version. Besluten antecknas på den.',
    referenceMissing: 'Skriv paragrafen som den står i protokollet.',
    alreadyPublished: 'Versionen är redan publicerad. Ladda om sidan.',
    laterShown:
      'Medborgarna ser redan en senare version av rapporten. Dra tillbaka den först, om den här ska visas i stället.',
    notOnItsWay:
      'Versionen är redan behandlad och är inget förslag längre. Publicera den som den såg ut, eller frys en ny version.',
    proposalWithoutNotice:
      'Ett förslag publiceras från det att sammanträdet är tillkännagivet. Skriv vilket organ, sammanträdesdagen och dagen för tillkännagivandet.',
    noticeAfterMeeting: 'Tillkännagivandet kan inte komma efter sammanträdet. Rätta dagarna.',
    noticeAhead: (day: string) => `Sammanträdet tillkännages först ${day}. Publicera förslaget då.`,
    meetingHasBeen: (day: string) =>
      `Sammanträdet ${day} har redan varit. Skriv det sammanträde som förslaget ska till, eller anteckna beslutet.`,
    meetingBeforeFreeze: (day: string) =>
      `Versionen frystes ${day}. Förslaget kan inte gå till ett sammanträde före den dagen. Rätta dagarna.`,
    notDecided: 'Versionen är inte beslutad än. Anteckna beslutet först.',
  },
}

export type VersionWords = typeof versionsSv
