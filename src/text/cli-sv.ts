// What the terminal says in Swedish: help, refusals of the command line, headings of its output.
import { counted, joinSome } from './language.ts'

export type CliWords = {
  readonly about: string
  readonly commands: {
    readonly check: string
    readonly assess: string
    readonly explain: string
    readonly report: string
    readonly diff: string
    readonly publish: string
    readonly import: string
    readonly export: string
    readonly backup: string
    readonly restore: string
    readonly 'take-out': string
    readonly 'take-in': string
    readonly upgrade: string
    readonly create: string
    readonly invite: string
    readonly 'person-data': string
    readonly 'remove-person': string
    readonly statistics: string
    readonly demo: string
    readonly serve: string
    readonly help: string
  }
  readonly arguments: {
    readonly paths: string
    readonly path: string
    readonly publishedPath: string
    readonly node: string
    readonly old: string
    readonly new: string
    readonly file: string
    readonly folder: string
    readonly person: string
    readonly municipality: string
    readonly account: string
    readonly personFile: string
    readonly statisticsAction: string
    readonly statisticsSource: string
  }
  readonly options: {
    readonly lang: string
    readonly json: string
    readonly round: string
    readonly roundOfCheck: string
    readonly roundOrAll: string
    readonly document: string
    readonly reportBody: string
    readonly out: string
    readonly template: string
    readonly at: string
    readonly proposed: string
    readonly replace: string
    readonly decidedBy: string
    readonly decidedOn: string
    readonly decision: string
    readonly chain: string
    /** Where the data is when neither flag nor environment says. */
    readonly data: (folder: string) => string
    readonly dataOfDemo: (folder: string) => string
    readonly organisation: string
    readonly login: string
    readonly administrator: string
    readonly newOrganisation: string
    readonly reason: string
    readonly role: (roles: string, otherwise: string) => string
    readonly port: (port: number) => string
    readonly portOfDemo: (port: number) => string
    readonly choice: string
    readonly years: string
    readonly units: string
    readonly help: string
    readonly version: string
  }
  /** The headings of the help, by the word the parser puts there. */
  readonly headings: Readonly<Record<string, string>>
  /** What stands in the usage for a value to fill in, by the name the program knows it by. */
  readonly names: {
    readonly paths: string
    readonly path: string
    readonly node: string
    readonly old: string
    readonly new: string
    readonly file: string
    readonly folder: string
    readonly round: string
    readonly date: string
    readonly number: string
    readonly body: string
    readonly reference: string
    readonly id: string
    readonly person: string
    readonly municipality: string
    readonly account: string
    readonly reason: string
    readonly login: string
    readonly role: string
    readonly action: string
    readonly source: string
    readonly choice: string
    readonly years: string
    readonly options: string
    readonly command: string
  }
  readonly usage: {
    readonly unknownCommand: (found: string, nearest: string | undefined) => string
    readonly unknownOption: (found: string, nearest: string | undefined) => string
    readonly noLanguage: (found: string) => string
    readonly missingArgument: (name: string, what: string) => string
    readonly missingOption: (option: string, what: string) => string
    readonly missingValue: (option: string) => string
    readonly tooMany: string
    readonly otherwise: string
  }
  readonly refusals: {
    readonly noPath: (path: string) => string
    readonly noFilesIn: (path: string) => string
    readonly tableAlone: (path: string) => string
    readonly foreign: (path: string) => string
    readonly emptyFile: (path: string) => string
    readonly notAFile: (path: string) => string
    readonly notText: (path: string) => string
    readonly tooLarge: Readonly<
      Record<'csv' | 'yaml', (path: string, size: string, most: string) => string>
    >
    readonly chainForModels: string
    readonly cannotUse: (path: string, why: string) => string
    readonly noChain: (path: string) => string
    readonly roundNeeded: (valid: readonly string[]) => string
    readonly noRound: (found: string, valid: readonly string[]) => string
    readonly laterDay: string
    readonly noDate: (found: string) => string
    readonly noNode: (found: string, nearest: string | undefined) => string
    readonly noReadModel: (path: string) => string
    readonly differentSorts: (a: string, b: string) => string
    readonly noPort: (found: string) => string
  }
  readonly interrupted: string
  readonly check: {
    readonly model: (title: string, types: number, rules: number) => string
    readonly chain: (title: string, nodes: number, measures: number, readings: number) => string
    readonly framework: (title: string, parts: string) => string
    readonly evaluation: (title: string, points: number) => string
    readonly noRemarks: string
    readonly warnings: (count: number) => string
    readonly reading: (path: string) => string
  }
  readonly assess: {
    readonly head: (chain: string, round: string, at: string) => string
    readonly byModel: (model: string) => string
    readonly foretells: string
    readonly tells: string
    readonly decided: (grade: string) => string
    readonly suggested: (grade: string) => string
    readonly noRule: string
    readonly noBasis: string
    readonly judged: string
    readonly notYet: string
    readonly notTold: string
    readonly madeUp: string
    /** Said of a grade that is made of made-up values, decisions or grades. */
    readonly restsOnMadeUp: string
    readonly above: string
    readonly verdict: (label: string) => string
    /** With --at: so many readings do not say when they were recorded. */
    readonly unrecorded: (count: number) => string
    /** Measures that follow key figures of national statistics and have no values in the files. */
    readonly unreadStatistics: (measures: readonly string[]) => string
    readonly empty: string
  }
  readonly explain: {
    readonly type: string
    readonly owner: string
    readonly parents: string
    readonly due: string
    readonly suggested: string
    readonly decided: string
    readonly by: (who: string, date: string) => string
    readonly decidedBy: (who: string) => string
    readonly reason: string
    readonly measures: string
    readonly source: string
    readonly noAssessment: string
    readonly truth: Readonly<Record<'true' | 'false' | 'unknown', string>>
  }
  readonly diff: {
    readonly nothing: string
    /** Over what differs under one of several versions of the model, by the days it holds. */
    readonly version: (days: string) => string
    readonly grades: (round: string) => string
    readonly noGrades: (round: string) => string
    readonly grade: (node: string, before: string, after: string) => string
    readonly noFacts: string
    /** A chain that does not follow one of two models, with its first fault. */
    readonly unfollowed: (chain: string, model: string, fault: string) => string
    /** Where no round was asked for. */
    readonly yearChosen: string
  }
  readonly none: string
}

/** Why the system says no to a file, by its code. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'mappen som filen ska ligga i finns inte. Skapa den, eller ange en annan',
  ENOTDIR: 'en del av sökvägen är en fil, ingen mapp. Ange en annan',
  EEXIST: 'där ligger redan en fil. Ange en annan mapp',
  EISDIR: 'är en mapp. Ange en fil',
  EACCES: 'du får inte läsa eller skriva där. Ange en annan, eller be om rättigheter',
  EROFS: 'disken går inte att skriva på. Ange en annan',
  ENOSPC: 'disken är full. Gör plats och försök igen',
  ENAMETOOLONG: 'namnet är för långt. Ange ett kortare',
}

export const cliSv: CliWords = {
  about:
    'Målkedja: kommunens styrmodell som läsbar fil, målkedjan bedömd efter den, varje bedömning förklarad.',
  commands: {
    check: 'Läs, kontrollera och granska styrmodeller och målkedjor.',
    assess: 'Bedöm en målkedja i ett uppföljningstillfälle, från filer utan databas.',
    explain: 'Förklara bedömningen av ett mål eller hela organisationen, ned till varje värde.',
    report:
      'Gör ett utkast till en rapport av ett uppföljningstillfälle, som webbsida, PDF, Word, PowerPoint eller Excel.',
    diff: 'Jämför två versioner av en styrmodell eller målkedja, och vilka bedömningar som ändras.',
    publish: 'Frys ett uppföljningstillfälle och publicera det på den öppna webbplatsen.',
    import: 'Läs in en styrmodell och målkedja i databasen.',
    export: 'Skriv ut databasens styrmodell och målkedja som filer.',
    backup: 'Säkerhetskopiera hela databasen till en fil.',
    restore: 'Återställ databasen från en säkerhetskopia.',
    'take-out': 'Ta ut allt om en kommun till en fil.',
    'take-in': 'Läs in en kommun ur en fil som togs ut.',
    upgrade: 'Uppgradera databasen till den här versionen.',
    'person-data': 'Skriv ut allt som finns om en person, som JSON eller Excel.',
    'remove-person': 'Ta bort en person; utan skäl visas bara vad som skulle hända.',
    statistics:
      'Hämta nationell statistik, se vad som har hämtats, lista nyckeltalsgrupper eller godkänn en hämtning som väntar.',
    create: 'Lägg upp en kommun från början och bjud in dess första administratör.',
    invite: 'Gör en länk som en person kommer in med, till exempel den första administratören.',
    demo: 'Starta allt med exempelkommuner, utan server och nät.',
    serve: 'Starta tjänsten.',
    help: 'Visa hjälp för ett kommando.',
  },
  arguments: {
    paths: 'mappar med chain.yaml eller model.yaml, eller filerna själva',
    path: 'mapp med chain.yaml (och model.yaml), eller filen själv',
    publishedPath:
      'mapp med chain.yaml, eller filen själv; utan den publiceras det som står i databasen',
    node: 'id för målet eller bedömningen av hela organisationen',
    old: 'den äldre versionen: mapp eller fil',
    new: 'den nyare versionen: mapp eller fil',
    file: 'fil',
    folder: 'mapp',
    person: 'personens namn',
    municipality: 'vad kommunen heter',
    account: 'personens konto',
    personFile: 'fil som slutar på .json eller .xlsx; utan den skrivs JSON på skärmen',
    statisticsAction: 'import, status, accept eller groups',
    statisticsSource: 'kolada, scb eller en beskrivning som slutar på .yaml',
  },
  options: {
    lang: 'språk: sv eller en (annars LANG, annars svenska)',
    json: 'skriv JSON, också av det som nekas',
    roundOfCheck: 'se också vad som saknas i det uppföljningstillfället, till exempel delår-2026',
    round: 'uppföljningstillfälle, till exempel delår-2026; bara delår betyder året för --at',
    roundOrAll:
      'uppföljningstillfälle; annars alla, var och en det senaste året med något att bedöma',
    document: 'dokumentet i styrmodellen; annars uppföljningens första',
    reportBody: 'organet, där dokumentet görs för ett organ i taget',
    out: 'filen som skrivs; ändelsen säger formatet',
    template: 'kommunens egen Wordmall (.docx) som rapporten skrivs i',
    at: 'dagen uppgifterna ses, ÅÅÅÅ-MM-DD (annars i dag)',
    proposed: 'publicera som förslag, på väg att beslutas',
    replace: 'ersätt också det som har ändrats i appen sedan filerna lästes in',
    decidedBy: 'organet som beslutade, till exempel Kommunfullmäktige',
    decidedOn: 'dagen för beslutet, ÅÅÅÅ-MM-DD',
    decision: 'beslutets beteckning, till exempel § 45',
    chain: 'målkedja med uppgifter att jämföra bedömningar på',
    data: (folder) =>
      `datamapp (annars databasen i DATABASE_URL, annars MALKEDJA_DATA, annars ${folder})`,
    dataOfDemo: (folder) => `datamapp (annars ${folder})`,
    organisation: 'organisation i databasen',
    reason: 'skälet, till exempel begäran och diarienummer; utan det tas inget bort',
    login: 'vad personen ska skriva för att logga in, till exempel e-postadressen',
    administrator: 'namnet på den första administratören',
    newOrganisation: 'kommunens id i adresser: små bokstäver a–z, siffror och bindestreck',
    role: (roles, otherwise) => `rollen (annars ${otherwise}): ${roles}`,
    port: (port) => `port för webbsidorna (annars PORT, annars ${port})`,
    portOfDemo: (port) => `port för webbsidorna (annars ${port})`,
    choice:
      'vilka nyckeltal: all, followed (de som någon följer) eller id för nyckeltal och nyckeltalsgrupper med komma emellan (annars all)',
    years: 'vilka år: ett, eller från och till som 2015-2025 (annars alla)',
    units: 'hämta också värden för skolor, boenden och andra enheter',
    help: 'visa hjälp',
    version: 'visa version',
  },
  headings: {
    'Usage:': 'Användning:',
    'Arguments:': 'Argument:',
    'Options:': 'Val:',
    'Commands:': 'Kommandon:',
    'Global Options:': 'Gemensamma val:',
  },
  names: {
    paths: 'SÖKVÄG...',
    path: 'SÖKVÄG',
    node: 'MÅL',
    old: 'ÄLDRE',
    new: 'NYARE',
    file: 'FIL',
    folder: 'MAPP',
    round: 'TILLFÄLLE',
    date: 'DATUM',
    number: 'TAL',
    body: 'ORGAN',
    reference: 'BETECKNING',
    id: 'ID',
    person: 'NAMN',
    municipality: 'KOMMUN',
    account: 'KONTO',
    reason: 'SKÄL',
    login: 'INLOGGNINGSNAMN',
    role: 'ROLL',
    action: 'ATT GÖRA',
    source: 'KÄLLA',
    choice: 'URVAL',
    years: 'ÅR',
    options: '[val]',
    command: '[kommando]',
  },
  usage: {
    unknownCommand: (found, nearest) =>
      `Kommandot «${found}» finns inte.${nearest === undefined ? '' : ` Menade du «${nearest}»?`} Kör malkedja --help för att se alla.`,
    unknownOption: (found, nearest) =>
      `Valet «${found}» finns inte.${nearest === undefined ? '' : ` Menade du «${nearest}»?`} Kör kommandot med --help för att se alla.`,
    noLanguage: (found) => `Språket «${found}» finns inte. Välj sv eller en.`,
    missingArgument: (name, what) =>
      `Argumentet «${name}» saknas: ${what}. Kör kommandot med --help för att se alla.`,
    missingOption: (option, what) =>
      `Valet «${option}» måste anges: ${what}. Kör kommandot med --help för att se alla.`,
    missingValue: (option) => `Valet «${option}» saknar värde. Kör kommandot med --help.`,
    tooMany: 'För många argument. Kör kommandot med --help.',
    otherwise: 'Kommandot kunde inte läsas. Kör malkedja --help.',
  },
  refusals: {
    noPath: (path) => `${path}: finns inte. Ange en mapp med chain.yaml eller en fil.`,
    tableAlone: (path) =>
      `${path}: är en tabell, och ingen målkedja i samma mapp nämner den. Ange målkedjans fil (den som nämner tabellen under «readings» eller «peers»), så läses tabellen med den.`,
    noFilesIn: (path) =>
      `${path}: mappen har varken chain.yaml eller model.yaml. Ange en mapp som har det, eller en fil.`,
    foreign: (path) =>
      `${path}: är varken en styrmodell eller en målkedja. En styrmodell har bland annat «model:» och «types:», en målkedja «chain:» och «model:». Ange en sådan fil, eller en mapp som har den.`,
    notAFile: (path) => `${path}: är ingen vanlig fil. Ange en mapp eller en fil.`,
    emptyFile: (path) =>
      `${path}: filen är tom. Ange en fil med en styrmodell eller målkedja, eller en mapp som har den.`,
    notText: (path) =>
      `${path}: är inte text i UTF-8. Är det en textfil, spara den som UTF-8 och försök igen; annars ange en annan.`,
    tooLarge: {
      csv: (path, size, most) =>
        `${path}: filen är ${size} MB, mer än de ${most} MB som en CSV-fil får vara. Se efter att det är rätt fil. Är den det, ta bort rader som kedjan inte använder: mått som inte är dess egna, äldre år, kommuner utanför jämförelsegrupperna.`,
      yaml: (path, size, most) =>
        `${path}: filen är ${size} MB, mer än de ${most} MB som en YAML-fil får vara. Se efter att det är rätt fil. Är den det, flytta avläsningarna till en CSV-fil bredvid och skriv «readings: readings.csv».`,
    },
    chainForModels:
      '--chain anges bara när två styrmodeller jämförs; två målkedjor har egna uppgifter.',
    cannotUse: (path, why) => `${path}: ${WHY[why] ?? `går inte att använda (${why})`}.`,
    noChain: (path) =>
      `${path}: är en styrmodell, men kommandot behöver en målkedja. Ange mappen eller filen med kedjan.`,
    roundNeeded: (valid) =>
      `Valet «--round» måste anges. Välj bland ${valid.join(', ')}, med år som i ${valid[0] ?? 'helår'}-2026.`,
    noRound: (found, valid) =>
      `Uppföljningstillfället «${found}» finns inte i styrmodellen. Välj bland ${valid.join(', ')}, med år som i ${valid[0] ?? 'helår'}-2026.`,
    laterDay: 'Eller ange en senare dag med --at för att pröva den.',
    noDate: (found) =>
      `«${found}» är inget datum. Skriv det som ÅÅÅÅ-MM-DD, till exempel 2026-08-31.`,
    noNode: (found, nearest) =>
      `«${found}» finns inte i målkedjan.${nearest === undefined ? ' Kör assess för att se alla.' : ` Menade du «${nearest}»?`}`,
    noReadModel: (path) =>
      `${path}: styrmodellen som kedjan följer kan inte användas. Rätta felen ovan först.`,
    differentSorts: (a, b) =>
      `${a} och ${b} är inte av samma slag. Jämför två styrmodeller eller två målkedjor.`,
    noPort: (found) => `«${found}» är ingen port. Ange ett heltal mellan 0 och 65535.`,
  },
  interrupted:
    'Avbrutet. Inget är halvt gjort: antingen är allt sparat eller inget. Kör kommandot igen.',
  check: {
    model: (title, types, rules) =>
      `Styrmodell: ${title} (${counted('sv', types, 'nivå eller slag', 'nivåer och slag')}, ${counted('sv', rules, 'regel', 'regler')})`,
    chain: (title, nodes, measures, readings) =>
      `Målkedja: ${title} (${counted('sv', nodes, 'nod', 'noder')}, ${counted('sv', measures, 'mått', 'mått')}, ${counted('sv', readings, 'avläsning', 'avläsningar')})`,
    framework: (title, parts) => `Ramverk: ${title} (${parts})`,
    evaluation: (title, points) =>
      `Utvärdering: ${title} (${counted('sv', points, 'poängrad', 'poängrader')})`,
    noRemarks: 'Inga anmärkningar.',
    warnings: (count) => `${counted('sv', count, 'anmärkning', 'anmärkningar')}:`,
    reading: (path) => `Läser ${path}`,
  },
  assess: {
    head: (chain, round, at) => `${chain}: ${round}, sedd ${at}`,
    byModel: (model) => `Styrmodell: ${model}`,
    foretells: 'Prognos för helåret.',
    tells: 'Utfall.',
    decided: (grade) => `fastställt: ${grade}`,
    suggested: (grade) => `förslag: ${grade}`,
    noRule: 'ingen regel',
    noBasis: 'saknar underlag',
    judged: 'bedöms av en person',
    notYet: 'kan inte sättas än',
    notTold: 'pågår',
    madeUp: 'påhittat',
    restsOnMadeUp: 'vilar på något påhittat',
    above: 'visas ovan',
    verdict: (label) => `Hela organisationen: ${label}`,
    unrecorded: (count) =>
      `${counted('sv', count, 'avläsning', 'avläsningar')} saknar registreringsdag (recorded) och räknas som om de alltid varit kända.`,
    unreadStatistics: (measures) =>
      `${counted('sv', measures.length, 'mått', 'mått')} följer nationell statistik och har inga avläsningar: ${joinSome(measures, 'och', (more) => `${more} till`)}. Statistiken finns inte i filer utan läses in i en databas (malkedja statistics import).`,
    empty: 'Målkedjan har inga noder i det här uppföljningstillfället.',
  },
  explain: {
    type: 'Slag',
    owner: 'Ansvarig',
    parents: 'Under',
    due: 'Ska vara klart',
    suggested: 'Förslag',
    decided: 'Fastställt',
    by: (who, date) => [who, date].filter((part) => part !== '').join(' '),
    decidedBy: (who) => (who === '' ? 'Beslut' : `Beslut: ${who}`),
    reason: 'Motivering',
    measures: 'Mått för mått',
    source: 'Källa',
    noAssessment: 'Bedöms inte enligt styrmodellen.',
    truth: { true: 'uppfyllt', false: 'ej uppfyllt', unknown: 'okänt' },
  },
  diff: {
    nothing: 'Inga skillnader.',
    version: (days) => `Styrmodellen ${days}:`,
    grades: (round) => `Bedömningar som ändras på samma uppgifter, ${round}:`,
    noGrades: (round) => `Ingen bedömning ändras på samma uppgifter, ${round}.`,
    grade: (node, before, after) => `${node}: ${before} → ${after}`,
    yearChosen:
      'Varje uppföljning jämförs i det senaste år då minst hälften så mycket är känt som i något år. Ange --round för ett annat, till exempel helår-2025.',
    noFacts:
      'Inga uppgifter att bedöma på. Ange --chain med en målkedja för att se vilka bedömningar som ändras.',
    unfollowed: (chain, model, fault) =>
      `Målkedjan ${chain} följer inte ${model}. Därför går det inte att säga vilka bedömningar som ändras. Första felet: ${fault}`,
  },
  none: 'ingen',
}
