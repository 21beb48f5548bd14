// Why the store cannot be opened or a dump not be read: facts first, one sentence for the log.

/** An expected «no» of the store. `found` and `expected` are what the sentence needs. */
export type StoreRefusal =
  | { readonly refused: 'folderNotUsable'; readonly folder: string; readonly why: string }
  | { readonly refused: 'folderInUse'; readonly folder: string; readonly pid: number }
  | { readonly refused: 'folderInUseElsewhere'; readonly folder: string; readonly machine: string }
  | {
      readonly refused: 'folderOfOtherVersion'
      readonly folder: string
      readonly found: string
      readonly expected: string
    }
  | { readonly refused: 'notDurable'; readonly folder: string; readonly found: string }
  | { readonly refused: 'noDatabase'; readonly where: string; readonly why: string }
  /** `role`: the server knows no such login, or does not let it in; `password`: it may also be that. */
  | {
      readonly refused: 'loginRefused'
      readonly where: string
      readonly login: string
      readonly found: 'role' | 'password'
      readonly why: string
    }
  | { readonly refused: 'unknownDatabase'; readonly where: string; readonly database: string }
  | { readonly refused: 'databaseNotOpened'; readonly where: string; readonly why: string }
  | { readonly refused: 'databaseTooOld'; readonly found: string; readonly expected: string }
  | { readonly refused: 'noApplicationRole'; readonly login: string }
  | {
      readonly refused: 'unsafeRole'
      readonly role: string
      readonly found: 'superuser' | 'bypassesRowSecurity' | 'ownsTables' | 'rowSecurityOff'
    }
  | { readonly refused: 'mayNotMigrate'; readonly why: string }
  | { readonly refused: 'needsUpgrade'; readonly found: number; readonly expected: number }
  | { readonly refused: 'newerSchema'; readonly found: number; readonly expected: number }
  | { readonly refused: 'changedMigration'; readonly number: number; readonly name: string }
  | { readonly refused: 'notEmpty'; readonly organisations: number }
  | { readonly refused: 'noDump'; readonly found: string }
  | { readonly refused: 'dumpOfOtherVersion'; readonly found: string; readonly expected: string }
  | { readonly refused: 'dumpTruncated'; readonly line: number }
  | { readonly refused: 'dumpDamaged'; readonly line: number }
  | { readonly refused: 'backupBrokenOff'; readonly pid: number }
  | { readonly refused: 'noTakeout' }
  | { readonly refused: 'takeoutCut' }
  | { readonly refused: 'takeoutOfOtherVersion'; readonly found: string; readonly expected: string }
  /** `where`: the part of the file; `line`: in it, 0 where it is about the part as a whole. */
  | { readonly refused: 'takeoutDamaged'; readonly where: string; readonly line: number }
  | { readonly refused: 'organisationTaken'; readonly organisation: string }

const UNSAFE = {
  superuser: 'is a superuser',
  bypassesRowSecurity: 'bypasses row level security',
  ownsTables: 'owns the tables',
  rowSecurityOff: 'is not held by row level security',
} as const

/** The refusal as one English sentence for logs and start-up; pages and terminal have their own. */
export const explainStoreRefusal = (refusal: StoreRefusal): string => {
  switch (refusal.refused) {
    case 'folderNotUsable':
      return `The data folder ${refusal.folder} cannot be made or written (${refusal.why}): choose a folder that this user may write in.`
    case 'folderInUse':
      return `The data folder ${refusal.folder} is in use by process ${refusal.pid}: stop that process first, or choose another folder.`
    case 'folderInUseElsewhere':
      return `The data folder ${refusal.folder} is in use on the machine ${refusal.machine}, which touched it less than half a minute ago: stop it there first, or choose another folder.`
    case 'folderOfOtherVersion':
      return `The data folder ${refusal.folder} was made by ${refusal.found} and this program has ${refusal.expected}: make a backup with the older program and restore it here into a new folder.`
    case 'notDurable':
      return `The embedded database in ${refusal.folder} does not flush what it commits to disk (${refusal.found}): nothing was started, since a power loss would lose data. Reinstall with the pinned versions.`
    case 'noDatabase':
      return `No PostgreSQL answers at ${refusal.where} (${refusal.why}): check DATABASE_URL and that the server is running.`
    case 'loginRefused':
      return refusal.found === 'password'
        ? `PostgreSQL at ${refusal.where} does not let ${refusal.login} in: the password is wrong or missing, or there is no such role. Check the login in DATABASE_URL.`
        : `PostgreSQL at ${refusal.where} does not let ${refusal.login} in (${refusal.why}): check the login in DATABASE_URL, and that the role is there and may log in.`
    case 'unknownDatabase':
      return `PostgreSQL at ${refusal.where} has no database ${refusal.database}: check DATABASE_URL, or make the database.`
    case 'databaseNotOpened':
      return `PostgreSQL at ${refusal.where} answers but does not open the database (${refusal.why}).`
    case 'databaseTooOld':
      return `The database is PostgreSQL ${refusal.found} and ${refusal.expected} or later is needed: upgrade the server.`
    case 'noApplicationRole':
      return `The login ${refusal.login} may not act as malkedja_app: as the database's owner run «grant malkedja_app to ${refusal.login}».`
    case 'unsafeRole':
      return `The role ${refusal.role} ${UNSAFE[refusal.found]}, so one municipality could read another's data: use a role that is neither owner nor superuser.`
    case 'mayNotMigrate':
      return `This login may not build the database's tables (${refusal.why}): run «malkedja upgrade» once with a login that owns the database and may create the role malkedja_app.`
    case 'needsUpgrade':
      return `The database is at schema ${refusal.found} and this program needs ${refusal.expected}: run «malkedja upgrade» with the owner's login.`
    case 'newerSchema':
      return `The database is at schema ${refusal.found} and this program knows only ${refusal.expected}: start the newer program.`
    case 'changedMigration':
      return `Migration ${refusal.number} (${refusal.name}) differs from the one that this database was built with: use an unchanged release of the program.`
    case 'notEmpty':
      return `The database already holds ${refusal.organisations} organisations: restore into an empty one.`
    case 'noDump':
      return `This is no backup from Målkedja (${refusal.found}): choose a file that «malkedja backup» wrote.`
    case 'dumpOfOtherVersion':
      return `The backup is of ${refusal.found} and this program reads ${refusal.expected}: restore it with the program that wrote it, upgrade, and back up again.`
    case 'dumpTruncated':
      return `The backup ends too early, in or after line ${refusal.line}: nothing was restored; copy the file again.`
    case 'dumpDamaged':
      return `The backup is damaged at line ${refusal.line}: nothing was restored; use another copy.`
    case 'backupBrokenOff':
      return `The running server, process ${refusal.pid}, ended before the backup was whole: nothing was saved; see its log and try again.`
    case 'noTakeout':
      return 'This is no municipality from Målkedja: choose a file that «malkedja take-out» wrote, or that was fetched in the app.'
    case 'takeoutCut':
      return 'The file ends too early: nothing was taken in; fetch or copy it again.'
    case 'takeoutOfOtherVersion':
      return `The file is of ${refusal.found} and this program reads ${refusal.expected}: take it in with the program that wrote it, upgrade, and take it out again.`
    case 'takeoutDamaged':
      return `The file is damaged in ${refusal.where}${refusal.line > 0 ? `, line ${refusal.line}` : ''}: nothing was taken in; use another copy.`
    case 'organisationTaken':
      return `There is already a municipality ${refusal.organisation} here: nothing was taken in; use an installation that does not have it.`
  }
}

/** Thrown where the store cannot be opened; `refusal` carries the facts for a sentence in any language. */
export class StoreRefused extends Error {
  readonly refusal: StoreRefusal

  constructor(refusal: StoreRefusal, options?: ErrorOptions) {
    super(explainStoreRefusal(refusal), options)
    this.name = 'StoreRefused'
    this.refusal = refusal
  }
}

/** Values that the database refuses are damage in a file: they cannot have come from a database like it. */
export const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^2[23]/.test(error.code)
