// What columns and kinds are called in municipalities' own lists, and in workbooks that are taken out here.
import type { BodyKind } from '../domain/organisation/organisation.ts'
import { ROLES, type Role } from '../domain/organisation/role.ts'
import { catalogueOf } from './catalogues.ts'
import { LANGUAGES } from './language.ts'
import { staffWords } from './staff.ts'
import { workbookWords } from './workbooks.ts'

/** Headings by the field they are of: as they are written here in each language, and as others write them. */
type Headings<Field extends string> = Readonly<Record<Field, readonly string[]>>

type ColumnName = Exclude<keyof ReturnType<typeof workbookWords>['columns'], 'now'>

const written = (...names: readonly ColumnName[]): readonly string[] =>
  LANGUAGES.flatMap((language) => names.map((name) => workbookWords(language).columns[name]))
const id = LANGUAGES.map((language) => workbookWords(language).id)

export const BODY_HEADINGS = {
  code: [
    ...written('code'),
    'id',
    'ansvar',
    'ansvarskod',
    'enhetskod',
    'organisationskod',
    'orgkod',
    'nummer',
    'nr',
  ],
  name: [...written('name'), 'benämning', 'enhet', 'organ', 'organisation', 'titel', 'enhetsnamn'],
  kind: [...written('bodyKind'), 'typ', 'organtyp', 'enhetstyp', 'nivå', 'sort'],
  under: [
    ...written('under'),
    'överordnad',
    'överordnad enhet',
    'överordnat organ',
    'förälder',
    'tillhör',
    'under',
    'parent',
  ],
  serves: [...written('serves'), 'nämnd', 'uppdragsgivare', 'för nämnd'],
  municipality: [...written('belongs'), 'kommun', 'värdkommun'],
  firstDay: [
    ...written('firstDay'),
    'start',
    'startdatum',
    'från',
    'gäller från',
    'fr.o.m.',
    'from',
  ],
  lastDay: [
    ...written('lastDay'),
    'slut',
    'slutdatum',
    'till',
    'gäller till',
    't.o.m.',
    'tom',
    'upphör',
  ],
} as const satisfies Headings<string>

export const VALUE_HEADINGS = {
  id,
  value: written('value'),
  missing: written('missing'),
  comment: written('comment'),
  name: written('measure'),
} as const satisfies Headings<string>

export const PLAN_HEADINGS = {
  goals: {
    id,
    level: [...written('type'), 'typ', 'måltyp', 'målnivå', 'slag', 'level', 'type'],
    title: [...written('title'), 'titel', 'rubrik', 'målformulering', 'benämning', 'title'],
    text: [...written('text'), 'beskrivning', 'förklaring', 'description'],
    under: [...written('under'), 'överordnat mål', 'övergripande mål', 'tillhör', 'parent'],
    owner: [...written('owner'), 'ansvarig nämnd', 'ansvarigt organ', 'nämnd', 'ägare'],
    firstDay: [...written('firstDay'), 'start', 'startdatum', 'från', 'gäller från', 'fr.o.m.'],
    lastDay: [...written('lastDay'), 'slut', 'slutdatum', 'till', 'gäller till', 't.o.m.'],
  },
  measures: {
    id,
    measure: [...written('measure'), 'indikator', 'nyckeltal', 'benämning', 'indicator'],
    definition: [...written('definition'), 'beskrivning', 'så mäts det'],
    unit: [...written('unit'), 'enhet'],
    better: [...written('better'), 'riktning', 'önskad riktning', 'direction'],
    owner: [...written('owner'), 'ansvarig nämnd', 'ansvarigt organ', 'nämnd'],
    goals: [...written('goals'), 'målet', 'mäter', 'hör till mål', 'goal'],
    lastDay: [...written('lastDay'), 'slut', 'slutdatum', 'till', 'gäller till', 't.o.m.'],
    limit: written('limitName'),
  },
  limits: {
    id,
    measure: [...written('measure'), 'indikator', 'nyckeltal', 'indicator'],
    limit: [...written('limitName'), 'gräns', 'limit'],
    everyYear: written('everyYear'),
  },
} as const satisfies Readonly<Record<string, Headings<string>>>

const A_YEAR = /^(?:19|20|21)\d{2}$/
export const PEOPLE_HEADINGS = {
  id,
  name: [...written('name'), 'person', 'för- och efternamn', 'full name'],
  login: [...written('login'), 'användarnamn', 'användare', 'inloggning', 'username'],
  email: [...written('email'), 'e-post', 'epost', 'mejl', 'mail', 'e-mail'],
  role: [...written('role'), 'behörighet', 'roller'],
  of: [...written('of'), 'organ', 'enhet', 'nämnd', 'för', 'avser'],
  given: written('roleBy'),
} as const satisfies Headings<string>

/** The role that a word means; null: it means none. */
export const roleFrom = (word: string): Role | null => {
  const said = word.trim().toLowerCase()
  return (
    ROLES.find((role) =>
      [role, ...LANGUAGES.map((language) => staffWords(language).roles[role])].some(
        (known) => known.toLowerCase() === said,
      ),
    ) ?? null
  )
}

/** Above the headings of a table there stand so many lines at most. */
const MOST_ABOVE = 20

/** The years that stand as headings in any of the sheets, each a heading of its own. */
export const yearHeadings = (
  sheets: readonly { readonly rows: readonly { readonly cells: readonly string[] }[] }[],
): { readonly years: readonly number[]; readonly headings: Headings<string> } => {
  const found = sheets.flatMap(({ rows }) =>
    rows
      .slice(0, MOST_ABOVE)
      .flatMap(({ cells }) => cells.filter((cell) => A_YEAR.test(cell.trim()))),
  )
  const years = [...new Set(found.map((cell) => Number(cell.trim())))].toSorted((a, b) => a - b)
  return { years, headings: Object.fromEntries(years.map((year) => [year, [String(year)]])) }
}

/** Sheets that say what a workbook is, and are no lists. */
export const ABOUT_SHEETS = LANGUAGES.map((language) => workbookWords(language).about.name)

/** Others' words for the kinds, beside their own. */
const KIND_WORDS: Readonly<Record<BodyKind, readonly string[]>> = {
  council: ['fullmäktige', 'kf'],
  executiveBoard: ['styrelse', 'ks'],
  committee: ['utskott', 'styrelse för', 'politisk nämnd'],
  jointCommittee: ['gemensam'],
  company: ['kommunalt bolag', 'helägt bolag', 'ab'],
  association: ['förbund'],
  department: ['kontor', 'sektor', 'stab', 'förvaltningsområde'],
  unit: ['avdelning', 'verksamhet', 'resultatenhet', 'skola', 'förskola', 'sektion', 'område'],
  external: ['extern', 'extern utförare', 'utanför kommunen'],
}

/** The kind that a word means; null: it means none. */
export const kindFrom = (word: string): BodyKind | null => {
  const said = word.trim().toLowerCase()
  const kinds = Object.keys(KIND_WORDS) as BodyKind[]
  return (
    kinds.find((kind) =>
      [
        kind,
        ...LANGUAGES.map((language) => catalogueOf(language).bodies[kind]),
        ...KIND_WORDS[kind],
      ].some((known) => known.toLowerCase() === said),
    ) ?? null
  )
}
