// The words of the organisation through time, in Swedish.
import { counted } from './language.ts'

const from = (day: string | null): string => (day === null ? '' : ` från ${day}`)

export const organisationSv = {
  nav: 'Organisation',
  /** What units that have gone up in another have reported, beside the value that is asked for. */
  before: {
    earlier: (unit: string, shown: string, period: string) => `${unit}: ${shown} (${period})`,
    until: (unit: string, shown: string, period: string) =>
      `${unit}: ${shown} (${period}), som räknas tills ett värde står här`,
    beside: (unit: string, shown: string, period: string) =>
      `${unit}: ${shown} (${period}), som räknas också; ingår det i värdet här, ta då tillbaka det under «Mer»`,
    heading: 'Före sammanslagningen',
  },
  /** A body that has ended, with what has taken over: «Östra skolan (till 30 juni 2026, sedan Södra skolan)». */
  ended: (body: string, day: string, successors: string) =>
    successors === '' ? `${body} (till ${day})` : `${body} (till ${day}, sedan ${successors})`,
  /** What a body did with its part before it ended. */
  didBefore: (body: string, said: string) => `${body}: ${said}`,
  page: {
    heading: 'Organisationen',
    lead: 'Politik och förvaltning sida vid sida, som de är på en dag. Inget som är rapporterat flyttas när organisationen ändras: en uppföljning läses som organisationen var på dess sista dag.',
    day: 'Dag',
    today: 'I dag',
    nextYear: (year: number) => `1 januari ${year}`,
    turning: 'Dagar då något ändras',
    chooseDay: 'Välj en dag',
    turningDay: (day: string, count: number) =>
      `${day}: ${counted('sv', count, 'ändring', 'ändringar')}`,
    beside: 'Visa en annan dag bredvid',
    besideDay: 'Dag bredvid',
    onDay: (day: string) => `Den ${day}`,
    groups: {
      politics: 'Politik och bolag',
      administration: 'Förvaltning och enheter',
      outside: 'Utanför kommunen',
    },
    tree: (group: string, day: string) => `${group}, ${day}`,
    empty: 'Här finns inget organ den dagen.',
    none: 'Det finns inga organ än. Lägg till det första, eller läs in en lista.',
    hint: 'Upp- och nedpil går genom trädet, Enter öppnar, och högerpil går till radens knapp.',
    hintEdit: 'Ctrl+Z ångrar.',
    worksFor: (bodies: string) => `arbetar för ${bodies}`,
    belongsTo: (municipality: string) => `hör till ${municipality}`,
    under: (body: string) => `under ${body}`,
    goals: (count: number) => counted('sv', count, 'mål', 'mål'),
    add: 'Lägg till …',
    actions: (title: string) => `Åtgärder för ${title}`,
    open: 'Visa det som ligger under',
    see: 'Visa historien',
    reword: 'Ändra …',
    move: 'Flytta …',
    merge: 'Slå samman …',
    split: 'Dela …',
    end: 'Avsluta …',
    revive: 'Ta bort slutdatumet',
    up: 'Flytta upp',
    down: 'Flytta ner',
    addBelow: 'Lägg till under …',
    undo: (what: string) => `Ångra: ${what}`,
    out: 'Hämta som lista',
    outCsv: 'CSV',
    outExcel: 'Excel',
    bringIn: 'Läs in en lista …',
  },
  marks: {
    new: (day: string) => `Nytt ${day}`,
    ends: (day: string) => `Upphör ${day}`,
    endsIn: (day: string, successors: string) => `Upphör ${day}, sedan ${successors}`,
    ended: (day: string) => `Upphörde ${day}`,
    endedIn: (day: string, successors: string) => `Upphörde ${day}, sedan ${successors}`,
    was: (day: string, what: string) => `${day}: ${what}`,
    wasCalled: (title: string) => `«${title}»`,
    wasUnder: (body: string) => `under ${body}`,
    servedNobody: 'arbetade för ingen',
    underNobody: 'under ingen',
  },
  history: {
    heading: 'Historia',
    began: (day: string) => `${day}: inrättades.`,
    made: (day: string, bodies: string) => `${day}: tog över efter ${bodies}.`,
    renamed: (day: string, title: string) => `${day}: heter ${title}.`,
    moved: (day: string, body: string) => `${day}: ligger under ${body}.`,
    movedOut: (day: string) => `${day}: ligger inte under något organ.`,
    serves: (day: string, bodies: string) => `${day}: arbetar för ${bodies}.`,
    servesNobody: (day: string) => `${day}: arbetar inte för något organ.`,
    municipality: (day: string, municipality: string) => `${day}: hör till ${municipality}.`,
    joined: (day: string, body: string) => `${day}: ${body} går upp i organet.`,
    ends: (day: string) => `${day}: upphör.`,
    endsIn: (day: string, bodies: string) => `${day}: upphör; därefter ${bodies}.`,
    nothing: 'Inget har ändrats.',
    first: (title: string) => `Hette först ${title}.`,
    firstUnder: (body: string) => `Låg först under ${body}.`,
    readUnder: 'Det som rapporterades av dem läses här också.',
  },
  form: {
    creating: 'Lägg till ett organ',
    creatingUnder: (title: string) => `Lägg till under ${title}`,
    rewording: (title: string) => `Ändra ${title}`,
    title: 'Namn',
    kind: 'Slag',
    parent: 'Ligger under',
    none: 'Inget organ',
    find: 'Sök i listan',
    serves: 'Arbetar för',
    servesHelp:
      'En förvaltning eller enhet arbetar för en nämnd. Den första som är vald är den vars leverans den följer.',
    municipality: 'Hör till en annan kommun',
    municipalityHelp:
      'Kommunens namn, om organet eller enheten hör till en annan kommun (gemensam nämnd).',
    firstDay: 'Första dagen',
    firstDayHelp: 'Lämnas tom om organet har funnits länge.',
    reports: 'Rapporterar',
    reportsHelp: 'Mått som en ny enhet ska svara på från sin första dag.',
    when: 'Från när gäller ändringen?',
    always: 'Hela tiden, som en rättelse',
    fromDay: 'Från en dag; det som stod förut gäller tiden före',
    day: 'Från dagen',
    add: 'Lägg till',
    save: 'Spara',
    cancel: 'Avbryt',
    back: 'Tillbaka',
    next: 'Se vad som händer',
    outcome: 'Det här händer',
    sideEffects: 'Det här följer av det',
    noEffects: 'Inga mål, roller eller öppna uppföljningar påverkas.',
    saved: 'Sparat.',
  },
  move: {
    heading: (title: string) => `Flytta ${title}`,
    now: 'I dag',
    move: 'Flytta',
  },
  merge: {
    heading: (title: string) => `Slå samman ${title}`,
    text: 'Det som är rapporterat står kvar där det rapporterades och läses under det nya. Målen följer med.',
    with: 'Slås samman med',
    choose: 'Sök organ',
    into: 'Blir',
    intoNew: 'Ett nytt organ',
    intoKnown: 'Ett organ som finns',
    known: 'Går upp i',
    lastDay: 'Sista dagen för dem som upphör',
    merge: 'Slå samman',
  },
  split: {
    heading: (title: string) => `Dela ${title}`,
    text: 'Det som är rapporterat står kvar hos organet som delas. Målen ges till delarna.',
    parts: 'Delas i',
    part: (number: number) => `Del ${number}`,
    addPart: 'En del till',
    removePart: (number: number) => `Ta bort del ${number}`,
    given: 'Vem svarar för vad?',
    givenTo: (title: string) => `Vem svarar för ${title}?`,
    lastDay: 'Sista dagen',
    split: 'Dela',
  },
  end: {
    heading: (title: string) => `Avsluta ${title}`,
    text: 'Inget raderas. Det som är rapporterat står kvar. Välj vem som svarar för målen därefter.',
    lastDay: 'Sista dagen',
    successor: 'Vem tar över?',
    nobody: 'Ingen',
    given: 'Mål och mått',
    end: 'Avsluta',
  },
  edits: {
    createBody: 'Lade till',
    rewordBody: 'Ändrade',
    moveBody: 'Flyttade',
    orderBody: 'Ändrade ordningen för',
    mergeBodies: 'Slog samman',
    splitBody: 'Delade',
    endBody: 'Avslutade',
    reviveBody: 'Tog bort slutdatumet för',
    importBodies: 'Läste in en lista med',
  },
  changes: {
    new: (body: string, kind: string, day: string | null) =>
      `Nytt organ: ${body} (${kind})${from(day)}.`,
    gone: (body: string) => `${body} tas bort.`,
    ends: (body: string, day: string) => `${body} upphör ${day}.`,
    goesInto: (body: string, day: string, into: string) =>
      `${body} upphör ${day} och går upp i ${into}.`,
    isSplit: (body: string, day: string, into: string) =>
      `${body} upphör ${day} och delas i ${into}.`,
    goesOn: (body: string, day: string) => `${body} upphör inte ${day}, utan går vidare.`,
    begins: (body: string, day: string) => `${body} finns från ${day}.`,
    beganLongAgo: (body: string) => `${body} finns sedan länge.`,
    renamed: (before: string, after: string, day: string) =>
      `${before} heter ${after} från ${day}.`,
    mended: (before: string, after: string) => `Namnet rättas: ${before} heter ${after}.`,
    moved: (body: string, before: string, after: string, day: string | null) =>
      day === null
        ? `${body} läggs under ${after} i stället för ${before}, för all tid.`
        : `${body} flyttas från ${before} till ${after}${from(day)}.`,
    placed: (body: string, after: string, day: string | null) =>
      `${body} läggs under ${after}${from(day)}.`,
    takenOut: (body: string, before: string, day: string | null) =>
      `${body} ligger inte längre under ${before}${from(day)}.`,
    serves: (body: string, after: string, day: string | null) =>
      `${body} arbetar för ${after}${from(day)}.`,
    servesNobody: (body: string, before: string, day: string | null) =>
      `${body} arbetar inte längre för ${before}${from(day)}.`,
    belongs: (body: string, municipality: string, day: string | null) =>
      `${body} hör till ${municipality}${from(day)}.`,
    belongsHere: (body: string, day: string | null) =>
      `${body} hör till den egna kommunen${from(day)}.`,
    kind: (body: string, before: string, after: string) => `${body} är ${after}, inte ${before}.`,
    reports: (body: string, count: number) =>
      `${body} ska rapportera ${counted('sv', count, 'mått', 'mått')} från sin första dag.`,
  },
  effects: {
    goals: (count: number, titles: string, before: string, after: string, day: string) =>
      `${counted('sv', count, 'mål', 'mål')} (${titles}) går från ${before} till ${after} ${day}.`,
    measures: (count: number, titles: string, before: string, after: string, day: string) =>
      `${counted('sv', count, 'mått', 'mått')} (${titles}) går från ${before} till ${after} ${day}.`,
    below: (_count: number, titles: string, after: string, day: string) =>
      `${titles} kommer under ${after} ${day}.`,
    nobody: 'ingen',
    always: 'för all tid',
    gained: (people: string, body: string, day: string) =>
      `${people} får ${body} i sin roll ${day}.`,
    lost: (people: string, body: string, day: string) =>
      `${people} har inte längre ${body} i sin roll ${day}.`,
    person: (name: string, role: string) => `${name} (${role})`,
    partGone: (round: string, body: string, done: string, stage: string, to: string) =>
      `${round}: det som efterfrågas av ${body} (${stage}, ${done}) efterfrågas i stället av ${to}. Det som är skrivet finns kvar.`,
    partOver: (round: string, body: string) => `${round}: ${body} har inget mer att lämna.`,
    partNew: (round: string, body: string, done: string) =>
      `${round}: ${body} får en del (${done}).`,
    partMoves: (round: string, body: string, done: string, stage: string, to: string) =>
      `${round}: delen för ${body} (${stage}, ${done}) följer med ${to}.`,
    done: (answered: number, of: number) => `${answered} av ${of} finns`,
    meetings: (body: string, days: string) =>
      `${body} har sammanträden efter sin sista dag: ${days}.`,
    more: (count: number) => `${count} till`,
  },
  refusals: {
    noSuchBody: (body: string) => `Det finns inget organ «${body}». Ladda om sidan.`,
    bodyNotEnded: (body: string) => `${body} har ingen sista dag att ta bort. Ladda om sidan.`,
    bodyNotThere: (body: string, day: string) =>
      `${body} finns inte ${day}. Välj en dag då organet finns.`,
    mergesNothing: 'Välj minst ett organ till att slå samman med.',
    splitsInOne: 'Ett organ delas i minst två. Ange en del till.',
    takesOverFromItself: (body: string) =>
      `${body} kan inte både upphöra och ta över. Välj ett annat organ.`,
    goalsLeft: (body: string, day: string, titles: string) =>
      `${body} upphör ${day} men svarar för ${titles}. Ange vem som tar över, eller ge dem till någon annan.`,
  },
}

export type OrganisationWords = typeof organisationSv
