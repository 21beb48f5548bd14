// The words of the model's workshop, in Swedish: versions, drafts, trying one and adopting it.
import { counted } from './language.ts'

const conclusions = (count: number): string => counted('sv', count, 'bedömning', 'bedömningar')

export const workshopSv = {
  nav: 'Verkstad',
  /** What a municipality's model is called until it has been given another title. */
  modelOf: (municipality: string) => `Styrmodell för ${municipality}`,
  list: {
    heading: 'Styrmodellens verkstad',
    lead: 'Här ändras styrmodellen: nivåer, ord, skalor, regler och uppföljningar. Ett utkast gäller inget förrän det är antaget, och det som är rapporterat, beslutat eller fryst rörs aldrig.',
    drafts: 'Utkast',
    noDrafts: 'Inget utkast är påbörjat.',
    open: 'Öppna utkastet',
    begin: 'Börja ett utkast',
    beginHeading: 'Börja ett nytt utkast',
    beginFrom: 'Utgå från',
    versions: 'Antagna versioner',
    versionsLead:
      'En uppföljning bedöms med den version som gäller på dess sista dag. Äldre uppföljningar läses med sin egen.',
    title: 'Utkastets namn',
    titleHelp: 'Så att ni känner igen det, till exempel «Inför 2027».',
    fromVersion: (version: string) => version,
    shipped: 'Färdiga styrmodeller att börja från',
    noVersions:
      'Ingen styrmodell är antagen än. Börja ett utkast från en färdig modell eller en fil, ändra orden till era och anteckna beslutet.',
    fromFile: 'En fil från datorn',
    file: 'Modellens fil (YAML)',
    create: 'Börja utkastet',
    download: 'Ladda ner filen',
    withdraw: 'Dra tillbaka …',
    withdrawHeading: (version: string) => `Dra tillbaka ${version}`,
    withdrawText:
      'Versionen slutar gälla och den före tar vid. Filen finns kvar att läsa, och skälet står i händelserna.',
    why: 'Varför?',
    withdrawNow: 'Dra tillbaka versionen',
    cancel: 'Avbryt',
    thrown: 'Kastade utkast',
    takeBack: 'Ta tillbaka',
    log: 'Händelser',
    noLog: 'Inget har hänt här än.',
    more: 'Visa fler',
    readOnly: 'Du kan läsa utkasten. Modellägaren ändrar och antar dem.',
  },
  version: {
    name: (version: number) => `Version ${version}`,
    named: (version: number, model: string) => `Version ${version} av ${model}`,
    from: (day: string) => `Gäller från ${day}`,
    always: 'Gäller sedan tidigare',
    to: (day: string) => `till och med ${day}`,
    adopted: (by: string, day: string, ref: string) =>
      [by, day, ref].filter((one) => one !== '').join(', '),
    paragraph: (ref: string, dnr: string) =>
      [ref, dnr === '' ? '' : `dnr ${dnr}`].filter((one) => one !== '').join(', '),
    why: (why: string) => `Därför: ${why}`,
    recorded: (who: string, day: string) => `Införd av ${who} ${day}`,
    standing: {
      inForce: 'Gäller nu',
      ahead: 'Gäller senare',
      past: 'Har gällt',
      replaced: 'Ersatt samma dagar',
      withdrawn: 'Tillbakadragen',
    },
    withdrawn: (who: string, day: string, why: string) => `Tillbakadragen av ${who} ${day}: ${why}`,
    frozen: (rounds: string) => `Fryst med den: ${rounds}`,
    noDecision: 'Inget beslut angivet',
  },
  draft: {
    kicker: 'Utkast till styrmodell',
    from: (version: string) => `Utgår från ${version}`,
    fromFile: 'Utgår från en fil eller en färdig modell',
    changed: (who: string, when: string) => `Ändrat av ${who} ${when}`,
    steps: 'Utkastets delar',
    step: { change: 'Ändra', try: 'Prova', adopt: 'Anta' },
    rename: 'Byt namn',
    saveName: 'Spara namnet',
    download: 'Ladda ner utkastet',
    throw: 'Kasta utkastet …',
    throwHeading: 'Kasta utkastet?',
    throwText: 'Det försvinner ur listan. Det går att ta tillbaka under «Kastade utkast».',
    throwNow: 'Kasta utkastet',
    keep: 'Behåll det',
    ended: {
      adopted: 'Utkastet är antaget och kan inte ändras. Det finns kvar att läsa.',
      thrown: 'Utkastet är kastat. Ta tillbaka det i verkstaden för att ändra det.',
    },
    readOnly: 'Du kan läsa utkastet. Modellägaren ändrar och antar det.',
    saving: {
      unsaved: 'Sparas strax …',
      saving: 'Sparar …',
      saved: 'Sparat',
      waiting:
        'Ingen kontakt med servern. Texten är kvar här och sparas när kontakten är tillbaka.',
      resting: 'Allt är sparat',
    },
    conflict: {
      heading: 'Någon annan har sparat utkastet',
      text: (who: string, at: string) =>
        `${who} sparade ${at}. Inget har skrivits över. Så här skiljer sig texterna:`,
      theirs: 'Deras rad',
      mine: 'Din rad',
      keepTheirs: 'Ta deras text',
      saveMine: 'Spara min text över',
      lines: (count: number) => counted('sv', count, 'rad skiljer', 'rader skiljer'),
    },
  },
  face: {
    legend: 'Visa',
    form: 'Formulär',
    file: 'Fil',
  },
  check: {
    heading: 'Kontroll',
    ok: 'Utkastet är helt.',
    faults: (count: number) => counted('sv', count, 'fel', 'fel'),
    remarks: (count: number) => counted('sv', count, 'anmärkning', 'anmärkningar'),
    none: 'Inga anmärkningar.',
    at: (line: number, column: number) => `Rad ${line}, tecken ${column}`,
    show: 'Visa i filen',
    next: 'Nästa fel',
    asItWas: 'Så såg modellen ut senast den var hel.',
    inWords: 'Nivåer, skalor och regler i ord',
    chain: 'Mot målkedjan',
    chainLead: (day: string) => `Om utkastet gällde från ${day}:`,
    chainOk: 'Målkedjan passar utkastet.',
    moreFaults: (count: number) => `och ${counted('sv', count, 'fel', 'fel')} till`,
  },
  editor: {
    label: 'Modellens fil',
    hint: 'Tabb lämnar texten. Ctrl+Z ångrar, Ctrl+S sparar, Ctrl+mellanslag ger förslag på ord.',
    loading: 'Texten öppnas …',
    undo: 'Ångra',
    redo: 'Gör om',
  },
  trial: {
    heading: 'Prova på ett års fakta',
    lead: 'Välj en uppföljning. Samma fakta bedöms med utkastet, och du ser vems bedömning som skulle bli en annan. Inget sparas.',
    round: 'Uppföljning',
    compared: (count: number) => `${conclusions(count)} jämförda`,
    nothing: 'Ingen bedömning ändras.',
    summary: (changed: number, of: number) => `${changed} av ${conclusions(of)} ändras`,
    turn: {
      better: 'Bättre',
      worse: 'Sämre',
      other: 'Annan',
      ruleLost: 'Mister sin regel',
      ruleGained: 'Får en regel',
      basisLost: 'Saknar underlag',
      added: 'Ny bedömning',
      removed: 'Bedöms inte längre',
    },
    columns: { what: 'Vad', before: 'I dag', after: 'Med utkastet', why: 'Varför' },
    table: 'Bedömningar som ändras',
    whole: 'Hela organisationen',
    measure: (title: string) => `Mått: ${title}`,
    because: 'Därför',
    wasBecause: 'I dag',
    untyped: 'Nivåer som utkastet inte har',
    untypedLine: (type: string, count: number, examples: string) =>
      `${type}: ${counted('sv', count, 'nod', 'noder')} (${examples})`,
    undecided: (count: number) =>
      `${counted('sv', count, 'fastställd bedömning har', 'fastställda bedömningar har')} en grad som utkastet inte har.`,
    untold: (count: number) =>
      `${counted('sv', count, 'nod jämförs', 'noder jämförs')} inte: det de vilar på är inte levererat än.`,
    more: (count: number) => `${counted('sv', count, 'rad', 'rader')} till visas inte.`,
    filter: 'Visa',
    all: 'Alla',
    none: 'Det finns inga uppföljningar att prova på.',
  },
  adoption: {
    heading: 'Anta utkastet',
    lead: 'Utkastet blir en ny version bredvid dem som finns. Uppföljningar som slutar före första dagen läses som förut.',
    by: 'Antaget av',
    choose: 'Välj organ',
    date: 'Beslutsdatum',
    ref: 'Paragraf',
    refHelp: 'Så här: § 91',
    dnr: 'Diarienummer',
    dnrHelp: 'Om ärendet har ett. Så här: KS 2026/118',
    why: 'Varför modellen ändras',
    whyHelp: 'Kan lämnas tomt. Det står vid versionen i verkstaden.',
    from: 'Gäller från',
    fromHelp: (day: string) => `Tidigast ${day}`,
    to: 'Gäller till och med',
    toHelp: 'Lämnas tomt: tills vidare',
    stops: 'Det här hindrar',
    follows: 'Det här följer',
    toMend: 'Det här behöver rättas i målkedjan sedan',
    toMendLead: (count: number) =>
      `${counted('sv', count, 'sak', 'saker')} i målkedjan bryter mot utkastet men inte mot dagens modell. Det går att rätta först när utkastet gäller.`,
    mendsLater: 'Vi rättar målkedjan när utkastet gäller',
    more: (count: number) => `och ${count} till`,
    changes: 'Det här ändras',
    against: (version: string) => `Jämfört med ${version}`,
    isFirst: 'Det här blir den första versionen, så det finns ingen att jämföra med.',
    noChanges: 'Utkastet säger samma sak som versionen före.',
    before: 'Förut',
    now: 'Nu',
    adopt: 'Anta utkastet',
    adopted: 'Antaget. Modellen gäller från sin första dag.',
    onlyOwner: 'Modellägaren antar utkast.',
    checking: 'Kontrollerar …',
    newer: 'Utkastet har ändrats',
    newerText: (who: string) =>
      `${who} har sparat utkastet sedan du öppnade det. Läs vad som ändrats och anta sedan igen.`,
  },
  follows: {
    roundsRecomputed: (rounds: string) =>
      `Öppna uppföljningar räknas om med utkastet: ${rounds}. Det som är rapporterat och fastställt står kvar.`,
    fieldHidden: (field: string, type: string, count: number) =>
      `Uppgiften ${field} på ${type} visas inte längre. Den finns kvar på ${counted('sv', count, 'nod', 'noder')}.`,
    limitHidden: (limit: string, count: number) =>
      `Gränsen ${limit} används inte längre. Den finns kvar på ${counted('sv', count, 'mått', 'mått')}.`,
    noVersionBetween: (from: string, to: string) =>
      `Ingen version gäller från ${from} till och med ${to}.`,
  },
  events: {
    beginDraft: 'började utkastet',
    saveDraft: 'ändrade utkastet',
    nameDraft: 'bytte namn på utkastet',
    throwDraft: 'kastade utkastet',
    takeBackDraft: 'tog tillbaka utkastet',
    adoptModel: 'antog',
    saveModel: 'läste in',
    withdrawModel: 'drog tillbaka',
  },
  event: {
    draft: (who: string, did: string, title: string) => `${who} ${did} «${title}»`,
    version: (who: string, did: string, version: string) => `${who} ${did} ${version}`,
    times: (count: number) => ` (${count} gånger)`,
  },
  refusals: {
    noSuchDraft: 'Det finns inget sådant utkast. Välj ett i verkstaden.',
    noSuchModelVersion:
      'Det finns ingen sådan version av modellen. Ladda om sidan och välj en i listan.',
    noSuchShippedModel: 'Det finns ingen sådan färdig modell. Ladda om sidan och välj en i listan.',
    draftEnded: {
      adopted: 'Utkastet är redan antaget och kan inte ändras. Börja ett nytt från versionen.',
      thrown: 'Utkastet är kastat. Ta tillbaka det i verkstaden först.',
    },
    draftNotThrown: 'Utkastet är inte kastat, så det finns inget att ta tillbaka. Ladda om sidan.',
    draftFaulty: (count: number, line: number, column: number, sentence: string) =>
      `Utkastet har ${counted('sv', count, 'fel', 'fel')}. Det första står på rad ${line}, tecken ${column}: ${sentence} Rätta under «Ändra».`,
    roundNotInDraft: (round: string) =>
      `Utkastet har ingen uppföljning som motsvarar «${round}», så den går inte att prova på. Välj en annan uppföljning.`,
    versionBeginsLater: (begins: string) =>
      `En version som redan är antagen gäller från ${begins}. Välj en senare dag, eller dra tillbaka den versionen först.`,
    adoptionEndsFirst: (from: string, to: string) =>
      `Sista dagen, ${to}, är före den första, ${from}. Ändra en av dem.`,
    decidedAhead: (day: string) =>
      `Beslutet kan inte vara från en dag som inte har varit (${day}). Anta utkastet när det är beslutat.`,
    roundsFixed: (rounds: string, earliest: string) =>
      `Stängda eller frysta uppföljningar skulle bedömas om: ${rounds}. Låt utkastet gälla tidigast från ${earliest}.`,
    typeInUse: (type: string, count: number, titles: string) =>
      `Utkastet saknar nivån ${type}, som ${counted('sv', count, 'nod', 'noder')} i målkedjan har: ${titles}. Behåll nivån, gärna som avslutad, eller avsluta noderna före den dagen.`,
    openRoundGone: (round: string) =>
      `${round} är öppen för rapportering och finns inte i utkastet. Behåll den, eller välj en senare första dag.`,
    judgementsLost: (rounds: string, titles: string) =>
      `Fastställda bedömningar i ${rounds} har grader som inte skulle finnas: ${titles}. Behåll skalan och bedömningen, eller välj en senare första dag.`,
    rulesCannotRun: (count: number, where: string, sentence: string) =>
      `Utkastets regler går inte att räkna på målkedjan (${counted('sv', count, 'ställe', 'ställen')}). ${where}${sentence}`,
    onlyVersion: 'Det är modellens enda version. Anta en ny först.',
    frozenByVersion: (rounds: string) =>
      `Uppföljningar är frysta med versionen: ${rounds}. Den står kvar; anta en ny version i stället.`,
    chainToMend: (count: number, where: string, sentence: string) =>
      `Målkedjan bryter mot utkastet på ${counted('sv', count, 'ställe', 'ställen')}. ${where}${sentence} Rätta målkedjan eller utkastet, eller kryssa för att det rättas när utkastet gäller.`,
    sameAsBefore:
      'Utkastet är lika med en version som redan gäller samma dagar. Inget har sparats.',
    modelVersionReplaced:
      'Versionen gäller inte: den är redan tillbakadragen eller ersatt. Ladda om sidan.',
    at: (place: string) => `${place}: `,
  },
}

export type WorkshopWords = typeof workshopSv
