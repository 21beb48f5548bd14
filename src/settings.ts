// Every setting of an installation: flag, variable, default and meaning; help and documents are made from it.
import { LARGEST_FILE } from './domain/workflow/attachments.ts'

/** What holds where nothing else is said: for real use, and for the demonstration beside it. */
export const DEFAULTS = {
  serve: {
    data: 'data/malkedja',
    files: 'data/files',
    host: '127.0.0.1',
    port: 3000,
    sessionHours: 12,
    idleMinutes: 60,
    mailHour: 7,
    kolada: 'https://api.kolada.se/v3',
    scb: 'https://statistikdatabasen.scb.se/api/v2',
    statisticsNightly: 'off',
    statisticsHour: 2,
    attachmentMegabytes: LARGEST_FILE / 1_000_000,
  },
  demo: { data: 'data/demo', host: '127.0.0.1', port: 4321 },
} as const

/** A setting as the documents tell of it. */
export type Setting = {
  readonly flag: string | null
  readonly variable: string
  /** What holds where it is not set; null: nothing. The demonstration's own beside it. */
  readonly fallback: string | null
  readonly demo: string | null
  readonly meaning: { readonly sv: string; readonly en: string }
}

/** Every setting there is. */
export const SETTINGS: readonly Setting[] = [
  {
    flag: '--data',
    variable: 'MALKEDJA_DATA',
    fallback: DEFAULTS.serve.data,
    demo: DEFAULTS.demo.data,
    meaning: {
      sv: 'mapp för den inbyggda databasen; inte tillsammans med DATABASE_URL',
      en: 'folder of the embedded database; not together with DATABASE_URL',
    },
  },
  {
    flag: null,
    variable: 'DATABASE_URL',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'adress till PostgreSQL, i stället för den inbyggda databasen',
      en: 'address of a PostgreSQL, instead of the embedded database',
    },
  },
  {
    flag: null,
    variable: 'MALKEDJA_FILES',
    fallback: DEFAULTS.serve.files,
    demo: null,
    meaning: {
      sv: 'mapp för filer bredvid PostgreSQL, gemensam för alla servrar; med den inbyggda databasen ligger de i datamappen',
      en: 'folder for the files beside a PostgreSQL, shared by all servers; with the embedded database they lie in the data folder',
    },
  },
  {
    flag: null,
    variable: 'HOST',
    fallback: DEFAULTS.serve.host,
    demo: DEFAULTS.demo.host,
    meaning: {
      sv: 'adress att lyssna på; 0.0.0.0 är alla, som i en container',
      en: 'address to listen on; 0.0.0.0 is all of them, as in a container',
    },
  },
  {
    flag: '--port',
    variable: 'PORT',
    fallback: String(DEFAULTS.serve.port),
    demo: String(DEFAULTS.demo.port),
    meaning: { sv: 'port att lyssna på', en: 'port to listen on' },
  },
  {
    flag: null,
    variable: 'PUBLIC_URL',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'adressen som besökarna använder, när en proxy står framför; annars värd och port',
      en: 'the address that visitors use, where a proxy stands in front; otherwise host and port',
    },
  },
  {
    flag: null,
    variable: 'SIGN_ON',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'fil som säger hur kommunens medarbetare loggar in; behövs av serve',
      en: 'file that says how the municipality’s staff sign in; needed by serve',
    },
  },
  {
    flag: null,
    variable: 'SESSION_HOURS',
    fallback: String(DEFAULTS.serve.sessionHours),
    demo: null,
    meaning: {
      sv: 'timmar som ett besök varar som längst, hur mycket det än används',
      en: 'hours that a visit lasts at most, however much it is used',
    },
  },
  {
    flag: null,
    variable: 'SESSION_IDLE_MINUTES',
    fallback: String(DEFAULTS.serve.idleMinutes),
    demo: null,
    meaning: {
      sv: 'minuter utan att användas efter vilka ett besök är slut',
      en: 'minutes without use after which a visit ends',
    },
  },
  {
    flag: null,
    variable: 'TRUSTED_PROXIES',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'adresser till proxyn framför, med komma emellan; av dem tros vad de säger om besökarens adress',
      en: 'addresses of the proxy in front, commas between; what they say of the visitor’s address is believed',
    },
  },
  {
    flag: null,
    variable: 'ATTACHMENT_MEGABYTES',
    fallback: String(DEFAULTS.serve.attachmentMegabytes),
    demo: null,
    meaning: {
      sv: 'största bilagan, i megabyte; proxyn framför måste släppa fram så mycket',
      en: 'the largest attachment, in megabytes; the proxy in front must let as much through',
    },
  },
  {
    flag: null,
    variable: 'SMTP_URL',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'adress till kommunens mejlserver, med användaren före @ om den kräver inloggning; utan den skickas inget mejl',
      en: 'address of the municipality’s mail server, with the user before @ where it asks for a login; without it no mail is sent',
    },
  },
  {
    flag: null,
    variable: 'SMTP_PASSWORD_FILE',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'fil med lösenordet till användaren i SMTP_URL',
      en: 'file with the password of the user in SMTP_URL',
    },
  },
  {
    flag: null,
    variable: 'SMTP_TLS',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'required: utan STARTTLS skickas inget (förval utom på den egna datorn); off: okrypterat',
      en: 'required: without STARTTLS nothing is sent (the default except on the machine itself); off: in the clear',
    },
  },
  {
    flag: null,
    variable: 'MAIL_FROM',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'e-postadressen som all post kommer från; behövs med SMTP_URL',
      en: 'the e-mail address that all mail comes from; needed with SMTP_URL',
    },
  },
  {
    flag: null,
    variable: 'MAIL_HOUR',
    fallback: String(DEFAULTS.serve.mailHour),
    demo: null,
    meaning: {
      sv: 'timmen, svensk tid, då vardagarnas påminnelser går',
      en: 'the hour, Swedish time, at which the weekdays’ reminders go',
    },
  },
  {
    flag: null,
    variable: 'KOLADA_URL',
    fallback: DEFAULTS.serve.kolada,
    demo: null,
    meaning: {
      sv: 'adress till Koladas API, version 3, som nationella nyckeltal hämtas från',
      en: 'address of Kolada’s API, version 3, from which national key figures are fetched',
    },
  },
  {
    flag: null,
    variable: 'SCB_URL',
    fallback: DEFAULTS.serve.scb,
    demo: null,
    meaning: {
      sv: 'adress till SCB:s API (PxWebApi 2), som statistik hämtas från',
      en: 'address of SCB’s API (PxWebApi 2), from which statistics are fetched',
    },
  },
  {
    flag: null,
    variable: 'STATISTICS_CONTACT',
    fallback: null,
    demo: null,
    meaning: {
      sv: 'e-postadress eller webbadress som Kolada och SCB kan höra av sig till; utan den sägs PUBLIC_URL',
      en: 'e-mail or web address that Kolada and SCB can turn to; without it PUBLIC_URL is said',
    },
  },
  {
    flag: null,
    variable: 'STATISTICS_NIGHTLY',
    fallback: DEFAULTS.serve.statisticsNightly,
    demo: null,
    meaning: {
      sv: 'vad som hämtas från Kolada varje natt: off (inget), followed (det som någon följer) eller all',
      en: 'what is fetched from Kolada each night: off (nothing), followed (what somebody follows) or all',
    },
  },
  {
    flag: null,
    variable: 'STATISTICS_HOUR',
    fallback: String(DEFAULTS.serve.statisticsHour),
    demo: null,
    meaning: {
      sv: 'timmen, svensk tid, då nattens hämtning börjar',
      en: 'the hour, Swedish time, at which the night’s fetching begins',
    },
  },
]
