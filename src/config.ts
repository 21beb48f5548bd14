// What flags and environment say about this installation, read once; every fault told at the same time.
import { isIP } from 'node:net'
import { DEFAULTS } from './settings.ts'

/** Where the data is kept: a folder of this machine, or a PostgreSQL and a folder for the files beside it. */
export type ConfiguredStore =
  | { readonly dataFolder: string }
  | { readonly databaseUrl: string; readonly filesFolder: string }

export type Config = {
  readonly store: ConfiguredStore
  readonly host: string
  readonly port: number
  /** The address that visitors use, without a slash at its end; where a proxy stands in front. */
  readonly publicUrl: string
  /** The file that says how each municipality's staff sign in. */
  readonly signOnFile: string
  /** How long a visit lasts: at most, and without being used. */
  readonly visits: { readonly hours: number; readonly idleMinutes: number }
  /** Addresses of proxies in front, which are believed when they say who comes. */
  readonly proxies: readonly string[]
  /** The largest file that may be attached, in bytes. */
  readonly largestFile: number
  /** The mail server; null: none is set, and no mail is sent. */
  readonly mail: ConfiguredMail | null
  readonly statistics: ConfiguredStatistics
}

/** Where national statistics are fetched from, and whether it is done by itself. */
export type ConfiguredStatistics = {
  readonly kolada: string
  readonly scb: string
  /** Whom the services can turn to; null: nothing is said, and nothing can be fetched. */
  readonly contact: string | null
  readonly nightly: (typeof NIGHTLY)[number]
  /** The hour in Sweden from which the night's fetching goes. */
  readonly hour: number
}

const NIGHTLY = ['off', 'followed', 'all'] as const

export type ConfiguredMail = {
  readonly host: string
  readonly port: number
  /** `implicit`: from the first byte; `required`: STARTTLS or nothing; `off`: in the clear. */
  readonly tls: 'implicit' | 'required' | 'off'
  /** null: the server asks for no login. */
  readonly user: string | null
  readonly passwordFile: string | null
  /** The address that all mail comes from. */
  readonly from: string
  /** The hour in Sweden from which the mornings' mail goes. */
  readonly hour: number
}

/** What was asked for on the command line; it wins over the environment. */
export type Flags = { readonly data?: string | undefined; readonly port?: number | undefined }

/** What a variable must be; the words for each are in `EXPECTED`. */
export type Expected =
  | 'postgresqlUrl'
  | 'oneStore'
  | 'filesWithDatabase'
  | 'folder'
  | 'host'
  | 'port'
  | 'webAddress'
  | 'signOn'
  | 'hours'
  | 'megabytes'
  | 'minutes'
  | 'addresses'
  | 'mailServer'
  | 'mailAddress'
  | 'passwordFile'
  | 'mailTls'
  | 'clockHour'
  | 'serviceAddress'
  | 'contact'
  | 'nightly'

/** `found` is null where the variable is not set, and never holds a password. */
export type ConfigFault = {
  readonly variable: string
  readonly found: string | null
  readonly expected: Expected
  readonly example: string
}

type Environment = Readonly<Record<string, string | undefined>>

const EXPECTED: Readonly<Record<Expected, { readonly sv: string; readonly en: string }>> = {
  postgresqlUrl: { sv: 'en adress till PostgreSQL', en: 'the address of a PostgreSQL' },
  oneStore: {
    sv: 'antingen DATABASE_URL eller MALKEDJA_DATA, inte båda',
    en: 'either DATABASE_URL or MALKEDJA_DATA, not both',
  },
  filesWithDatabase: {
    sv: 'att den sätts bara tillsammans med DATABASE_URL; annars ligger filerna i datamappen',
    en: 'it to be set together with DATABASE_URL only; otherwise the files lie in the data folder',
  },
  folder: { sv: 'en mapp', en: 'a folder' },
  host: { sv: 'ett värdnamn eller en IP-adress', en: 'a host name or IP address' },
  port: { sv: 'ett heltal 1–65535', en: 'a whole number 1–65535' },
  webAddress: {
    sv: 'en webbadress utan sökväg, som börjar med https:// (http:// bara för localhost)',
    en: 'a web address without a path, beginning https:// (http:// only for localhost)',
  },
  signOn: {
    sv: 'en fil som säger hur medarbetarna loggar in; utan den startar bara demonstrationen',
    en: 'a file that says how staff sign in; without it only the demonstration starts',
  },
  megabytes: { sv: 'ett antal megabyte, 1–1000', en: 'a number of megabytes, 1–1000' },
  hours: { sv: 'ett antal timmar, 1–72', en: 'a number of hours, 1–72' },
  minutes: { sv: 'ett antal minuter, 5–1440', en: 'a number of minutes, 5–1440' },
  addresses: {
    sv: 'IP-adresser eller nät med komma emellan',
    en: 'IP addresses or networks with commas between',
  },
  mailServer: {
    sv: 'adressen till en mejlserver, smtp:// eller smtps://, med användaren före @ om den kräver inloggning och utan lösenord',
    en: 'the address of a mail server, smtp:// or smtps://, with the user before @ where it asks for a login, and no password',
  },
  mailAddress: {
    sv: 'den e-postadress som all post kommer från',
    en: 'the e-mail address that all mail comes from',
  },
  passwordFile: {
    sv: 'en fil med lösenordet till användaren i SMTP_URL, och bara om den har någon',
    en: 'a file with the password of the user in SMTP_URL, and only where it has one',
  },
  mailTls: {
    sv: 'required (STARTTLS krävs) eller off (okrypterat)',
    en: 'required (STARTTLS or nothing is sent) or off (in the clear)',
  },
  clockHour: { sv: 'en hel timme, 0–23', en: 'a whole hour, 0–23' },
  serviceAddress: {
    sv: 'en webbadress som börjar med https:// (http:// bara för localhost), utan frågetecken',
    en: 'a web address beginning https:// (http:// only for localhost), without a question mark',
  },
  contact: {
    sv: 'en e-postadress eller webbadress att höra av sig till; den, eller PUBLIC_URL, behövs för att hämta statistik',
    en: 'an e-mail or web address to turn to; it, or PUBLIC_URL, is needed to fetch statistics',
  },
  nightly: { sv: 'off, followed eller all', en: 'off, followed or all' },
}

/** One fault as a sentence: the variable, what was found, what was expected, and an example. */
export const explainFault = (
  { variable, found, expected, example }: ConfigFault,
  language: 'sv' | 'en',
): string => {
  const wanted = EXPECTED[expected][language]
  if (language === 'en') {
    const was = found === null ? 'is not set' : `is «${found}»`
    return `${variable} ${was}; expected ${wanted}, for example ${variable}=${example}`
  }
  const was = found === null ? 'är inte satt' : `är «${found}»`
  return `${variable} ${was}; väntade ${wanted}, till exempel ${variable}=${example}`
}

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']

type Reading = {
  readonly environment: Environment
  readonly flags: Flags
  readonly faults: ConfigFault[]
}

/** A variable's text without spaces around it; null where it is empty or not set. */
const textOf = ({ environment }: Reading, variable: string): string | null =>
  environment[variable]?.trim() || null

/** An address as it may be shown. */
const withoutPassword = (text: string): string =>
  URL.canParse(text)
    ? Object.assign(new URL(text), { password: '' }).href
    : text.replace(/:[^:@/]*@/, ':…@')

const addFault = (reading: Reading, fault: ConfigFault): void => {
  reading.faults.push(fault)
}

const storeOf = (reading: Reading): ConfiguredStore => {
  const asked = reading.flags.data
  if (asked !== undefined) {
    if (asked.trim() === '')
      addFault(reading, {
        variable: '--data',
        found: asked,
        expected: 'folder',
        example: DEFAULTS.serve.data,
      })
    return { dataFolder: asked }
  }
  const databaseUrl = textOf(reading, 'DATABASE_URL')
  const dataFolder = textOf(reading, 'MALKEDJA_DATA')
  const filesFolder = textOf(reading, 'MALKEDJA_FILES')
  const example = 'postgres://malkedja@db.kommunen.se:5432/malkedja'
  if (databaseUrl === null) {
    if (filesFolder !== null)
      addFault(reading, {
        variable: 'MALKEDJA_FILES',
        found: filesFolder,
        expected: 'filesWithDatabase',
        example: '',
      })
    return { dataFolder: dataFolder ?? DEFAULTS.serve.data }
  }
  const found = withoutPassword(databaseUrl)
  const protocol = URL.canParse(databaseUrl) ? new URL(databaseUrl).protocol : ''
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    addFault(reading, { variable: 'DATABASE_URL', found, expected: 'postgresqlUrl', example })
  if (dataFolder !== null)
    addFault(reading, {
      variable: 'MALKEDJA_DATA',
      found: dataFolder,
      expected: 'oneStore',
      example: '',
    })
  return { databaseUrl, filesFolder: filesFolder ?? DEFAULTS.serve.files }
}

const hostOf = (reading: Reading): string => {
  const found = textOf(reading, 'HOST') ?? DEFAULTS.serve.host
  if (!/^[a-z0-9.:_-]+$/i.test(found))
    addFault(reading, { variable: 'HOST', found, expected: 'host', example: '0.0.0.0' })
  return found
}

const portOf = (reading: Reading): number => {
  if (reading.flags.port !== undefined) return reading.flags.port
  const found = textOf(reading, 'PORT')
  if (found === null) return DEFAULTS.serve.port
  const port = Number(found)
  if (!/^\d{1,5}$/.test(found) || port < 1 || port > 65_535) {
    const example = String(DEFAULTS.serve.port)
    addFault(reading, { variable: 'PORT', found, expected: 'port', example })
  }
  return port
}

const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(text)
  const isPlain = pathname === '/' && search === '' && hash === ''
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOCAL_HOSTS.includes(hostname))
  return isPlain && isSafe
}

const publicUrlOf = (reading: Reading, host: string, port: number): string => {
  const found = textOf(reading, 'PUBLIC_URL')
  if (found === null) return `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
  const example = 'https://mal.kommunen.se'
  if (!isWebAddress(found))
    addFault(reading, { variable: 'PUBLIC_URL', found, expected: 'webAddress', example })
  return found.replace(/\/$/, '')
}

const signOnFileOf = (reading: Reading): string => {
  const found = textOf(reading, 'SIGN_ON')
  if (found === null)
    addFault(reading, { variable: 'SIGN_ON', found, expected: 'signOn', example: 'sign-on.yaml' })
  return found ?? ''
}

type Whole = {
  readonly variable: string
  readonly expected: Expected
  readonly fallback: number
  readonly least: number
  readonly most: number
}

const wholeNumberOf = (
  reading: Reading,
  { variable, expected, fallback, least, most }: Whole,
): number => {
  const found = textOf(reading, variable)
  if (found === null) return fallback
  const number = Number(found)
  if (!/^\d{1,5}$/.test(found) || number < least || number > most)
    addFault(reading, { variable, found, expected, example: String(fallback) })
  return number
}

const visitsOf = (reading: Reading): Config['visits'] => {
  const { sessionHours, idleMinutes } = DEFAULTS.serve
  const hours = { variable: 'SESSION_HOURS', expected: 'hours', fallback: sessionHours } as const
  const idle = {
    variable: 'SESSION_IDLE_MINUTES',
    expected: 'minutes',
    fallback: idleMinutes,
  } as const
  return {
    hours: wholeNumberOf(reading, { ...hours, least: 1, most: 72 }),
    idleMinutes: wholeNumberOf(reading, { ...idle, least: 5, most: 1440 }),
  }
}

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  const isBits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
  return isIP(address) > 0 && isBits && rest.length === 0
}

const proxiesOf = (reading: Reading): readonly string[] => {
  const variable = 'TRUSTED_PROXIES'
  const found = textOf(reading, variable)
  if (found === null) return []
  const proxies = found.split(',').map((one) => one.trim())
  if (!proxies.every(isNetwork))
    addFault(reading, { variable, found, expected: 'addresses', example: '127.0.0.1,10.0.0.0/8' })
  return proxies
}

const SMTP_PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }

const smtpUrlOf = (reading: Reading): URL | null => {
  const variable = 'SMTP_URL'
  const text = textOf(reading, variable)
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url !== null && ['', '/'].includes(url.pathname) && url.search + url.hash === ''
  if (url !== null && isPlain && url.protocol in SMTP_PORTS && url.hostname !== '')
    if (url.password === '') return url
  const example = 'smtp://malkedja@mejl.kommunen.se:587'
  addFault(reading, { variable, found: withoutPassword(text), expected: 'mailServer', example })
  return null
}

const senderOf = (reading: Reading): string | null => {
  const variable = 'MAIL_FROM'
  const found = textOf(reading, variable)
  if (found !== null && !/^[^\s@<>]+@[^\s@<>]+$/.test(found))
    addFault(reading, { variable, found, expected: 'mailAddress', example: SENDER })
  return found
}
const SENDER = 'malkedja@kommunen.se'

const tlsOf = (reading: Reading, url: URL | null): ConfiguredMail['tls'] => {
  const variable = 'SMTP_TLS'
  const found = textOf(reading, variable)
  if (found !== null && found !== 'required' && found !== 'off')
    addFault(reading, { variable, found, expected: 'mailTls', example: 'required' })
  if (url?.protocol === 'smtps:') return 'implicit'
  if (found === 'off' || found === 'required') return found
  return url !== null && LOCAL_HOSTS.includes(url.hostname) ? 'off' : 'required'
}

/** The password stands in a file where the address has a user, and only there. */
const loginOf = (reading: Reading, url: URL | null) => {
  const variable = 'SMTP_PASSWORD_FILE'
  const passwordFile = textOf(reading, variable)
  const user = url === null || url.username === '' ? null : decodeURIComponent(url.username)
  if (url !== null && (user === null) !== (passwordFile === null)) {
    const example = '/etc/malkedja/smtp-password'
    addFault(reading, { variable, found: passwordFile, expected: 'passwordFile', example })
  }
  return { user, passwordFile }
}

const isServiceAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOCAL_HOSTS.includes(hostname))
  return isSafe && username + password + search + hash === ''
}

const serviceOf = (reading: Reading, variable: string, fallback: string): string => {
  const found = textOf(reading, variable) ?? fallback
  if (!isServiceAddress(found)) {
    const shown = withoutPassword(found)
    addFault(reading, { variable, found: shown, expected: 'serviceAddress', example: fallback })
  }
  return found.replace(/\/+$/, '')
}

const isContact = (text: string): boolean =>
  /^[\x21-\x7e]+$/.test(text) && !/[()<>]/.test(text) && /^(https?:\/\/|[^@]+@[^@]+$)/.test(text)

const contactOf = (reading: Reading): string | null => {
  const variable = 'STATISTICS_CONTACT'
  const found = textOf(reading, variable)
  if (found !== null && !isContact(found))
    addFault(reading, { variable, found, expected: 'contact', example: SENDER })
  return found ?? textOf(reading, 'PUBLIC_URL')
}

const nightlyOf = (reading: Reading): ConfiguredStatistics['nightly'] => {
  const variable = 'STATISTICS_NIGHTLY'
  const found = textOf(reading, variable) ?? DEFAULTS.serve.statisticsNightly
  const nightly = NIGHTLY.find((one) => one === found)
  if (nightly === undefined)
    addFault(reading, { variable, found, expected: 'nightly', example: 'followed' })
  return nightly ?? 'off'
}

const statisticsOf = (reading: Reading): ConfiguredStatistics => {
  const { kolada, scb, statisticsHour } = DEFAULTS.serve
  const hour = { variable: 'STATISTICS_HOUR', expected: 'clockHour' } as const
  const statistics = {
    kolada: serviceOf(reading, 'KOLADA_URL', kolada),
    scb: serviceOf(reading, 'SCB_URL', scb),
    contact: contactOf(reading),
    nightly: nightlyOf(reading),
    hour: wholeNumberOf(reading, { ...hour, fallback: statisticsHour, least: 0, most: 23 }),
  }
  if (statistics.nightly !== 'off' && statistics.contact === null) needContact(reading)
  return statistics
}

const needContact = (reading: Reading): void => {
  const missing = { variable: 'STATISTICS_CONTACT', found: null, expected: 'contact' } as const
  addFault(reading, { ...missing, example: SENDER })
}

const hourOf = (reading: Reading): number =>
  wholeNumberOf(reading, {
    variable: 'MAIL_HOUR',
    expected: 'clockHour',
    fallback: DEFAULTS.serve.mailHour,
    least: 0,
    most: 23,
  })

const MEGABYTE = 1_000_000

const largestFileOf = (reading: Reading): number =>
  MEGABYTE *
  wholeNumberOf(reading, {
    variable: 'ATTACHMENT_MEGABYTES',
    expected: 'megabytes',
    fallback: DEFAULTS.serve.attachmentMegabytes,
    least: 1,
    most: 1000,
  })

/** A server and a sender, or neither; null: no mail. */
const mailOf = (reading: Reading): ConfiguredMail | null => {
  const isAsked = textOf(reading, 'SMTP_URL') !== null
  const url = smtpUrlOf(reading)
  const from = senderOf(reading)
  const mail = { tls: tlsOf(reading, url), ...loginOf(reading, url), hour: hourOf(reading) }
  const missing = (variable: string, expected: Expected, example: string): void =>
    addFault(reading, { variable, found: null, expected, example })
  if (isAsked && from === null) missing('MAIL_FROM', 'mailAddress', SENDER)
  if (!isAsked && from !== null) missing('SMTP_URL', 'mailServer', 'smtp://mejl.kommunen.se:587')
  if (url === null || from === null) return null
  const port = url.port === '' ? (SMTP_PORTS[url.protocol] ?? 587) : Number(url.port)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return { host, port, from, ...mail }
}

type Faulty = { readonly faults: readonly ConfigFault[] }

/**
 * Where the data is: the folder asked for, else DATABASE_URL, else MALKEDJA_DATA, else the default.
 * An empty variable is as one that is not set.
 * @refuses with every fault there is
 */
export const readStore = (
  environment: Environment,
  flags: Flags = {},
): { readonly store: ConfiguredStore } | Faulty => {
  const reading: Reading = { environment, flags, faults: [] }
  const store = storeOf(reading)
  return reading.faults.length > 0 ? { faults: reading.faults } : { store }
}

/** The address that visitors use, as the server would say it. @refuses with every fault there is */
export const readAddress = (environment: Environment): { readonly publicUrl: string } | Faulty => {
  const reading: Reading = { environment, flags: {}, faults: [] }
  const publicUrl = publicUrlOf(reading, hostOf(reading), portOf(reading))
  return reading.faults.length > 0 ? { faults: reading.faults } : { publicUrl }
}

/** Where statistics are fetched from, and who asks. @refuses with every fault there is */
export const readStatistics = (
  environment: Environment,
): { readonly statistics: ConfiguredStatistics & { readonly contact: string } } | Faulty => {
  const reading: Reading = { environment, flags: {}, faults: [] }
  const statistics = statisticsOf(reading)
  const { contact } = statistics
  if (contact === null && reading.faults.length === 0) needContact(reading)
  return contact === null || reading.faults.length > 0
    ? { faults: reading.faults }
    : { statistics: { ...statistics, contact } }
}

/** What the demonstration needs: of the environment it heeds HOST alone, and never where real data is. */
export const readDemo = (
  environment: Environment,
  flags: Flags = {},
): { readonly demo: { readonly dataFolder: string } & Pick<Config, 'host' | 'port'> } | Faulty => {
  const reading: Reading = { environment, flags, faults: [] }
  const { data = DEFAULTS.demo.data, port = DEFAULTS.demo.port } = flags
  const store = storeOf({ ...reading, flags: { data } })
  const host = hostOf(reading)
  if (reading.faults.length > 0) return { faults: reading.faults }
  return { demo: { dataFolder: 'dataFolder' in store ? store.dataFolder : data, host, port } }
}

/**
 * All that serving needs, from flags and environment (SETTINGS).
 * @refuses with every fault there is
 */
export const readConfig = (
  environment: Environment,
  flags: Flags = {},
): { readonly config: Config } | Faulty => {
  const reading: Reading = { environment, flags, faults: [] }
  const store = storeOf(reading)
  const host = hostOf(reading)
  const port = portOf(reading)
  const publicUrl = publicUrlOf(reading, host, port)
  const signOnFile = signOnFileOf(reading)
  const visits = visitsOf(reading)
  const proxies = proxiesOf(reading)
  const largestFile = largestFileOf(reading)
  const mail = mailOf(reading)
  const statistics = statisticsOf(reading)
  if (reading.faults.length > 0) return { faults: reading.faults }
  const serving = { host, port, publicUrl, signOnFile, visits, proxies, largestFile }
  return { config: { store, ...serving, mail, statistics } }
}
