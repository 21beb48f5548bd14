// What the terminal says about the database: what was done, and why not.
import { sayDate, sayPeriod } from './dates.ts'
import { counted, grouped, type Language } from './language.ts'

/** Why the database refuses: a code with the facts of a sentence. */
export type StoreFacts = {
  readonly refused: string
  readonly [fact: string]: string | number | undefined
}

/** More values than these of closed rounds are counted, not listed. */
const MOST_CLOSED = 10

/** How much a copy holds. */
type Held = { readonly rows: number; readonly files: number }

const heldSv = ({ rows, files }: Held): string =>
  [
    counted('sv', rows, 'rad', 'rader'),
    ...(files === 0 ? [] : [counted('sv', files, 'fil', 'filer')]),
  ].join(' och ')
const heldEn = ({ rows, files }: Held): string =>
  [
    counted('en', rows, 'row', 'rows'),
    ...(files === 0 ? [] : [counted('en', files, 'file', 'files')]),
  ].join(' and ')

export type StoreWords = {
  readonly refusals: Readonly<Record<string, (facts: StoreFacts) => string>>
  readonly otherwise: (code: string) => string
  readonly noOrganisation: (valid: readonly string[]) => string
  readonly badOrganisation: (found: string) => string
  readonly closedInFiles: (
    readings: readonly {
      readonly measure: string
      readonly period: string
      readonly round: string
      readonly closedOn: string
    }[],
  ) => string
  readonly fileExists: (path: string) => string
  readonly noBackup: (path: string) => string
  readonly backingUp: (done: number, of: number) => string
  readonly restoring: (done: number, of: number) => string
  readonly backedUp: (file: string, rows: number, files: number) => string
  readonly restored: (file: string, organisations: number, rows: number, files: number) => string
  /** That attachments have files that are not on disk, or not as they were. */
  readonly filesLost: (lost: number) => string
  readonly takingOut: (done: number) => string
  readonly takingIn: (done: number, of: number) => string
  readonly takenOut: (file: string, organisation: string, held: Held, sha256: string) => string
  readonly takenIn: (file: string, name: string, organisation: string, held: Held) => string
  /** What to do next, where the municipality's notes that are closed were not with. */
  readonly takenInWithout: string
  readonly noTakeoutFile: (path: string) => string
  readonly upgraded: (kind: string, from: number, to: number) => string
  readonly imported: (organisation: string, counts: string) => string
  readonly nothingNew: (organisation: string) => string
  /** What is read in, one and many. */
  readonly counts: Readonly<Record<string, readonly [one: string, other: string]>>
  readonly exported: (organisation: string, files: readonly string[]) => string
  readonly incompleteDecision: string
  readonly published: (round: string, version: number, hash: string) => string
  readonly sameAsVersion: (version: number) => string
  readonly invited: (link: string, until: string, isNew: boolean) => string
  readonly created: (name: string, organisation: string) => string
  readonly alreadyThere: (organisation: string) => string
  readonly unnamed: string
  readonly incompleteAdministrator: string
  readonly notARole: (found: string, roles: string) => string
}

const UNSAFE_SV: Readonly<Record<string, string>> = {
  superuser: 'är superanvändare',
  bypassesRowSecurity: 'går förbi radsäkerheten',
  ownsTables: 'äger tabellerna',
  rowSecurityOff: 'hålls inte av radsäkerheten',
}

const sv: StoreWords = {
  refusals: {
    folderNotUsable: ({ folder, why }) =>
      `Datamappen ${folder} kan inte skapas eller skrivas i (${why}). Ange med --data en mapp som du får skriva i.`,
    folderInUse: ({ folder, pid }) =>
      `Datamappen ${folder} används av process ${pid}. Stoppa den först, eller välj en annan mapp med --data.`,
    folderInUseElsewhere: ({ folder, machine }) =>
      `Datamappen ${folder} används på datorn ${machine}. Stoppa programmet där först, eller välj en annan mapp med --data.`,
    folderOfOtherVersion: ({ folder, found, expected }) =>
      `Datamappen ${folder} är gjord av ${found}; här finns ${expected}. Säkerhetskopiera med det äldre programmet och återställ här i en ny mapp.`,
    notDurable: ({ folder, found }) =>
      `Databasen i ${folder} skriver inte säkert till disk (${found}). Inget startades. Installera om med de låsta versionerna.`,
    noDatabase: ({ where, why }) =>
      `Ingen PostgreSQL svarar på ${where} (${why}). Kontrollera DATABASE_URL och att servern är igång.`,
    loginRefused: ({ where, login, found, why }) =>
      found === 'password'
        ? `PostgreSQL på ${where} släpper inte in ${login}: lösenordet är fel eller saknas, eller så finns inte rollen. Kontrollera inloggningen i DATABASE_URL.`
        : `PostgreSQL på ${where} släpper inte in ${login} (${why}). Kontrollera inloggningen i DATABASE_URL, och att rollen finns och får logga in.`,
    unknownDatabase: ({ where, database }) =>
      `PostgreSQL på ${where} har ingen databas ${database}. Kontrollera DATABASE_URL, eller skapa databasen.`,
    databaseNotOpened: ({ where, why }) =>
      `PostgreSQL på ${where} svarar men öppnar inte databasen (${why}).`,
    databaseTooOld: ({ found, expected }) =>
      `Databasen är PostgreSQL ${found}; ${expected} eller nyare behövs. Uppgradera servern.`,
    noApplicationRole: ({ login }) =>
      `Inloggningen ${login} får inte vara malkedja_app. Kör «grant malkedja_app to ${login}» som databasens ägare.`,
    unsafeRole: ({ role, found }) =>
      `Rollen ${role} ${UNSAFE_SV[String(found)] ?? found}, så en kommun kunde läsa en annans uppgifter. Använd en roll som varken äger eller är superanvändare.`,
    needsUpgrade: ({ found, expected }) =>
      `Databasen har schema ${found}; programmet behöver ${expected}. Kör «malkedja upgrade» med ägarens inloggning.`,
    newerSchema: ({ found, expected }) =>
      `Databasen har schema ${found}; programmet känner bara ${expected}. Använd det nyare programmet.`,
    changedMigration: ({ number, name }) =>
      `Migrering ${number} (${name}) är en annan än den databasen byggdes med. Använd en oförändrad version av programmet.`,
    notEmpty: ({ organisations }) =>
      `Databasen har redan ${Number(organisations) === 0 ? 'nationell statistik' : counted('sv', Number(organisations), 'organisation', 'organisationer')}. Återställ i en tom databas.`,
    noDump: () =>
      'Filen är ingen säkerhetskopia från Målkedja. Välj en fil som «malkedja backup» skrev.',
    dumpOfOtherVersion: ({ found, expected }) =>
      `Säkerhetskopian är av ${found}; programmet läser ${expected}. Återställ med programmet som skrev den, uppgradera och kopiera igen.`,
    dumpTruncated: () =>
      'Säkerhetskopian tar slut för tidigt. Inget återställdes. Hämta filen på nytt.',
    dumpDamaged: ({ line }) =>
      `Säkerhetskopian är skadad på rad ${line}. Inget återställdes. Använd en annan kopia.`,
    backupBrokenOff: ({ pid }) =>
      `Tjänsten (process ${pid}) slutade innan kopian var hel. Ingen fil sparades. Se tjänstens logg och försök igen.`,
    noTakeout: () =>
      'Filen är inget uttag ur Målkedja. Välj en fil som «malkedja take-out» skrev eller som hämtades i webben.',
    takeoutCut: () =>
      'Filen tar slut för tidigt. Inget lästes in. Hämta eller kopiera den på nytt.',
    takeoutOfOtherVersion: ({ found, expected }) =>
      `Uttaget är av ${found}; programmet läser ${expected}. Läs in det med programmet som skrev det, uppgradera och ta ut på nytt.`,
    takeoutDamaged: ({ where, line }) =>
      `Uttaget är skadat i ${where}${Number(line) > 0 ? `, rad ${line}` : ''}. Inget lästes in. Använd en annan kopia.`,
    organisationTaken: ({ organisation }) =>
      `Det finns redan en kommun ${organisation} här. Inget lästes in. Använd en installation som inte har den.`,
    mayNotMigrate: ({ why }) =>
      `Inloggningen får inte bygga databasens tabeller (${why}). Kör «malkedja upgrade» en gång med en inloggning som äger databasen och får skapa rollen malkedja_app.`,
  },
  otherwise: (code) => `Databasen kunde inte användas (${code}).`,
  noOrganisation: (valid) =>
    valid.length === 0
      ? 'Databasen har ingen organisation. Kör import först.'
      : `Ange --organisation med en av dem som databasen har: ${valid.join(', ')}.`,
  badOrganisation: (found) =>
    `«${found}» kan inte vara en organisations id. Ange --organisation med små bokstäver a–z, siffror och bindestreck; api, app, assets, en och sv är upptagna.`,
  closedInFiles: (readings) =>
    [
      `Filerna ändrar ${counted('sv', readings.length, 'värde', 'värden')} i en uppföljning som är stängd. Inget lästes in. Öppna uppföljningen igen med ett skäl, eller ta bort raderna:`,
      ...readings
        .slice(0, MOST_CLOSED)
        .map(
          ({ measure, period, round, closedOn }) =>
            `  ${measure}, ${sayPeriod(period, 'sv')}: ${round} stängdes ${sayDate(closedOn, 'sv')}`,
        ),
      ...(readings.length > MOST_CLOSED ? [`  och ${readings.length - MOST_CLOSED} till`] : []),
    ].join('\n'),
  fileExists: (path) => `${path}: finns redan. Välj ett annat namn, eller ta bort den först.`,
  noBackup: (path) => `${path}: finns inte. Ange en fil som «malkedja backup» skrev.`,
  backingUp: (done, of) =>
    `Säkerhetskopierar ${grouped(String(done), 'sv')} av ${counted('sv', of, 'rad', 'rader')}`,
  restoring: (done, of) =>
    `Återställer ${grouped(String(done), 'sv')} av ${counted('sv', of, 'rad', 'rader')}`,
  backedUp: (file, rows, files) => `${file}: säkerhetskopierade ${heldSv({ rows, files })}.`,
  filesLost: (lost) =>
    `${counted('sv', lost, 'bilaga saknas', 'bilagor saknas')} på disken, eller är inte hel, och är inte med. Leta upp filerna i en äldre kopia.`,
  restored: (file, organisations, rows, files) =>
    `${file}: återställde ${heldSv({ rows, files })} för ${counted('sv', organisations, 'organisation', 'organisationer')}.`,
  takingOut: (done) => `Tar ut ${counted('sv', done, 'rad', 'rader')}`,
  takingIn: (done, of) =>
    `Läser in ${grouped(String(done), 'sv')} av ${counted('sv', of, 'rad', 'rader')}`,
  takenOut: (file, organisation, held, sha256) =>
    `${file}: tog ut ${organisation}, ${heldSv(held)}.\nSHA-256: ${sha256}`,
  takenIn: (file, name, organisation, held) =>
    `${file}: läste in ${name} (${organisation}), ${heldSv(held)}. Lösenord och passnycklar följer inte med: bjud in en administratör med «malkedja invite», eller låt personerna logga in hos kommunen.`,
  takenInWithout:
    'Uttaget är gjort i webben. Det som bara revisorerna får läsa är inte med; ta ut med «malkedja take-out» om det ska följa med.',
  noTakeoutFile: (path) => `${path}: finns inte. Ange en fil som «malkedja take-out» skrev.`,
  upgraded: (kind, from, to) => {
    const database = `Databasen (${kind === 'embedded' ? 'inbyggd' : 'PostgreSQL'})`
    if (from === to) return `${database} är redan den nyaste, schema ${to}. Inget ändrades.`
    return from === 0
      ? `${database} var tom och är byggd med schema ${to}.`
      : `${database} är uppgraderad från schema ${from} till ${to}.`
  },
  imported: (organisation, counts) => `${organisation}: läste in ${counts}.`,
  nothingNew: (organisation) => `${organisation}: databasen sade redan samma sak. Inget ändrades.`,
  counts: {
    heading: ['rubrik', 'rubriker'],
    units: ['organ', 'organ'],
    nodes: ['nod', 'noder'],
    measures: ['mått', 'mått'],
    tags: ['märkning', 'märkningar'],
    readings: ['avläsning', 'avläsningar'],
    judgements: ['bedömning', 'bedömningar'],
    texts: ['text', 'texter'],
    peers: ['jämförelsevärde', 'jämförelsevärden'],
  },
  exported: (organisation, files) => `${organisation}: skrev ${files.join(', ')}.`,
  incompleteDecision:
    'Ett beslut anges med både --decided-by och --decided-on (och gärna --decision), och inte tillsammans med --proposed.',
  invited: (link, until, isNew) =>
    `${isNew ? 'Personen är tillagd.' : 'Personen fanns redan; den nya länken ersätter en tidigare.'} Länken går att använda en gång, till och med ${until}:\n${link}`,
  created: (name, organisation) =>
    `${name} (${organisation}) är upplagd, med kommunfullmäktige och kommunstyrelse. Styrmodell och mål läggs till i webben.`,
  alreadyThere: (organisation) =>
    `${organisation} finns redan. Välj ett annat id, eller gör en länk med «malkedja invite».`,
  unnamed: 'Skriv vad kommunen heter, till exempel «Nystads kommun».',
  incompleteAdministrator:
    'Den första administratören anges med både --administrator (namnet) och --login. Ange båda, eller ingen om personerna loggar in hos kommunen.',
  notARole: (found, roles) => `«${found}» är ingen roll. Välj en av ${roles}.`,
  published: (round, version, hash) =>
    `${round} publicerad som version ${version}. SHA-256: ${hash}`,
  sameAsVersion: (version) => `Den säger ord för ord detsamma som version ${version}.`,
}

const UNSAFE_EN: Readonly<Record<string, string>> = {
  superuser: 'is a superuser',
  bypassesRowSecurity: 'bypasses row security',
  ownsTables: 'owns the tables',
  rowSecurityOff: 'is not held by row security',
}

const en: StoreWords = {
  refusals: {
    folderNotUsable: ({ folder, why }) =>
      `The data folder ${folder} cannot be made or written (${why}). Give with --data a folder that you may write in.`,
    folderInUse: ({ folder, pid }) =>
      `The data folder ${folder} is in use by process ${pid}. Stop it first, or choose another folder with --data.`,
    folderInUseElsewhere: ({ folder, machine }) =>
      `The data folder ${folder} is in use on the machine ${machine}. Stop the program there first, or choose another folder with --data.`,
    folderOfOtherVersion: ({ folder, found, expected }) =>
      `The data folder ${folder} was made by ${found}; here is ${expected}. Back up with the older program and restore here into a new folder.`,
    notDurable: ({ folder, found }) =>
      `The database in ${folder} does not write safely to disk (${found}). Nothing was started. Reinstall with the pinned versions.`,
    noDatabase: ({ where, why }) =>
      `No PostgreSQL answers at ${where} (${why}). Check DATABASE_URL and that the server is running.`,
    loginRefused: ({ where, login, found, why }) =>
      found === 'password'
        ? `PostgreSQL at ${where} does not let ${login} in: the password is wrong or missing, or there is no such role. Check the login in DATABASE_URL.`
        : `PostgreSQL at ${where} does not let ${login} in (${why}). Check the login in DATABASE_URL, and that the role is there and may log in.`,
    unknownDatabase: ({ where, database }) =>
      `PostgreSQL at ${where} has no database ${database}. Check DATABASE_URL, or make the database.`,
    databaseNotOpened: ({ where, why }) =>
      `PostgreSQL at ${where} answers but does not open the database (${why}).`,
    databaseTooOld: ({ found, expected }) =>
      `The database is PostgreSQL ${found}; ${expected} or later is needed. Upgrade the server.`,
    noApplicationRole: ({ login }) =>
      `The login ${login} may not act as malkedja_app. Run “grant malkedja_app to ${login}” as the database’s owner.`,
    unsafeRole: ({ role, found }) =>
      `The role ${role} ${UNSAFE_EN[String(found)] ?? found}, so one municipality could read another’s facts. Use a role that is neither owner nor superuser.`,
    needsUpgrade: ({ found, expected }) =>
      `The database is at schema ${found}; the program needs ${expected}. Run “malkedja upgrade” with the owner’s login.`,
    newerSchema: ({ found, expected }) =>
      `The database is at schema ${found}; the program knows only ${expected}. Use the newer program.`,
    changedMigration: ({ number, name }) =>
      `Migration ${number} (${name}) differs from the one the database was built with. Use an unchanged release of the program.`,
    notEmpty: ({ organisations }) =>
      `The database already holds ${Number(organisations) === 0 ? 'national statistics' : counted('en', Number(organisations), 'organisation', 'organisations')}. Restore into an empty one.`,
    noDump: () => 'The file is no backup from Målkedja. Choose one that “malkedja backup” wrote.',
    dumpOfOtherVersion: ({ found, expected }) =>
      `The backup is of ${found}; the program reads ${expected}. Restore with the program that wrote it, upgrade, and back up again.`,
    dumpTruncated: () => 'The backup ends too early. Nothing was restored. Fetch the file again.',
    dumpDamaged: ({ line }) =>
      `The backup is damaged at line ${line}. Nothing was restored. Use another copy.`,
    backupBrokenOff: ({ pid }) =>
      `The service (process ${pid}) ended before the copy was whole. No file was saved. See the service’s log and try again.`,
    noTakeout: () =>
      'The file is no municipality taken out of Målkedja. Choose one that “malkedja take-out” wrote, or that was fetched in the app.',
    takeoutCut: () => 'The file ends too early. Nothing was taken in. Fetch or copy it again.',
    takeoutOfOtherVersion: ({ found, expected }) =>
      `The file is of ${found}; the program reads ${expected}. Take it in with the program that wrote it, upgrade, and take it out again.`,
    takeoutDamaged: ({ where, line }) =>
      `The file is damaged in ${where}${Number(line) > 0 ? `, line ${line}` : ''}. Nothing was taken in. Use another copy.`,
    organisationTaken: ({ organisation }) =>
      `There is already a municipality ${organisation} here. Nothing was taken in. Use an installation that does not have it.`,
    mayNotMigrate: ({ why }) =>
      `This login may not build the database’s tables (${why}). Run “malkedja upgrade” once with a login that owns the database and may create the role malkedja_app.`,
  },
  otherwise: (code) => `The database could not be used (${code}).`,
  noOrganisation: (valid) =>
    valid.length === 0
      ? 'The database holds no organisation. Run import first.'
      : `Give --organisation with one of those the database has: ${valid.join(', ')}.`,
  badOrganisation: (found) =>
    `“${found}” cannot be an organisation’s id. Give --organisation with small letters a–z, digits and hyphens; api, app, assets, en and sv are taken.`,
  closedInFiles: (readings) =>
    [
      `The files change ${counted('en', readings.length, 'value', 'values')} in a round that is closed. Nothing was brought in. Open the round again with a reason, or remove the rows:`,
      ...readings
        .slice(0, MOST_CLOSED)
        .map(
          ({ measure, period, round, closedOn }) =>
            `  ${measure}, ${sayPeriod(period, 'en')}: ${round} was closed on ${sayDate(closedOn, 'en')}`,
        ),
      ...(readings.length > MOST_CLOSED ? [`  and ${readings.length - MOST_CLOSED} more`] : []),
    ].join('\n'),
  fileExists: (path) => `${path}: is already there. Choose another name, or remove it first.`,
  noBackup: (path) => `${path}: is not there. Give a file that “malkedja backup” wrote.`,
  backingUp: (done, of) =>
    `Backing up ${grouped(String(done), 'en')} of ${counted('en', of, 'row', 'rows')}`,
  restoring: (done, of) =>
    `Restoring ${grouped(String(done), 'en')} of ${counted('en', of, 'row', 'rows')}`,
  backedUp: (file, rows, files) => `${file}: backed up ${heldEn({ rows, files })}.`,
  filesLost: (lost) =>
    `${counted('en', lost, 'attachment is', 'attachments are')} not on disk, or not whole, and not with. Look for the files in an older copy.`,
  restored: (file, organisations, rows, files) =>
    `${file}: restored ${heldEn({ rows, files })} of ${counted('en', organisations, 'organisation', 'organisations')}.`,
  takingOut: (done) => `Taking out ${counted('en', done, 'row', 'rows')}`,
  takingIn: (done, of) =>
    `Taking in ${grouped(String(done), 'en')} of ${counted('en', of, 'row', 'rows')}`,
  takenOut: (file, organisation, held, sha256) =>
    `${file}: took out ${organisation}, ${heldEn(held)}.\nSHA-256: ${sha256}`,
  takenIn: (file, name, organisation, held) =>
    `${file}: took in ${name} (${organisation}), ${heldEn(held)}. Passwords and passkeys are not with: invite an administrator with “malkedja invite”, or let people sign in at the municipality.`,
  takenInWithout:
    'It was taken out in the app. What only the auditors may read is not with; take out with “malkedja take-out” where it should be.',
  noTakeoutFile: (path) => `${path}: is not there. Give a file that “malkedja take-out” wrote.`,
  upgraded: (kind, from, to) => {
    const database = `The database (${kind === 'embedded' ? 'embedded' : 'PostgreSQL'})`
    if (from === to) return `${database} is the newest already, schema ${to}. Nothing changed.`
    return from === 0
      ? `${database} was empty and is built with schema ${to}.`
      : `${database} is upgraded from schema ${from} to ${to}.`
  },
  imported: (organisation, counts) => `${organisation}: read in ${counts}.`,
  nothingNew: (organisation) =>
    `${organisation}: the database said the same already. Nothing changed.`,
  counts: {
    heading: ['heading', 'headings'],
    units: ['body', 'bodies'],
    nodes: ['node', 'nodes'],
    measures: ['measure', 'measures'],
    tags: ['tag', 'tags'],
    readings: ['reading', 'readings'],
    judgements: ['judgement', 'judgements'],
    texts: ['text', 'texts'],
    peers: ['peer value', 'peer values'],
  },
  exported: (organisation, files) => `${organisation}: wrote ${files.join(', ')}.`,
  incompleteDecision:
    'A decision is given with both --decided-by and --decided-on (and preferably --decision), and not together with --proposed.',
  invited: (link, until, isNew) =>
    `${isNew ? 'The person is added.' : 'The person was there; the new link takes the place of an earlier one.'} The link works once, through ${until}:\n${link}`,
  created: (name, organisation) =>
    `${name} (${organisation}) is added, with a council and an executive board. Model and goals are added on the web.`,
  alreadyThere: (organisation) =>
    `${organisation} is there already. Choose another id, or make a link with “malkedja invite”.`,
  unnamed: 'Write what the municipality is called, such as “Nystad Municipality”.',
  incompleteAdministrator:
    'The first administrator is given with both --administrator (the name) and --login. Give both, or neither where people sign in at the municipality.',
  notARole: (found, roles) => `«${found}» is no role. Choose one of ${roles}.`,
  published: (round, version, hash) => `${round} published as version ${version}. SHA-256: ${hash}`,
  sameAsVersion: (version) => `It says word for word the same as version ${version}.`,
}

const WORDS: Readonly<Record<Language, StoreWords>> = { sv, en }

export const storeWords = (language: Language): StoreWords => WORDS[language]

/** Why the database refuses, in a sentence that says what to do. */
export const sentenceForStore = (facts: StoreFacts, language: Language): string => {
  const words = storeWords(language)
  return words.refusals[facts.refused]?.(facts) ?? words.otherwise(facts.refused)
}
