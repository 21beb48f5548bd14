// The made-up key figures of the demonstration: what each is of, and how its values are spread.
import type { KeyFigure, KeyFigureGroup } from './domain/comparison/key-figures.ts'

/** What sets municipalities apart here: how wealthy, how old, how well led, how densely built. */
export type Trait = 'wealth' | 'age' | 'steering' | 'density'

/** How a key figure's values are made: a middle, a spread, and how much of it each trait tells. */
export type MadeUpFigure = Pick<KeyFigure, 'id' | 'title' | 'of' | 'bySex'> & {
  readonly operatingArea: string
  readonly perspective: NonNullable<KeyFigure['perspective']>
  readonly middle: number
  readonly spread: number
  readonly decimals: number
  /** Shares of the spread, each between −1 and 1; the rest is the municipality's own. */
  readonly follows: Readonly<Partial<Record<Trait, number>>>
  /** What a year adds. */
  readonly yearly?: number
  readonly least?: number
  readonly most?: number
  /** How far women's values lie above the mean of both, and men's below. */
  readonly apart?: number
  /** The smallest municipalities have too few for it to be told. */
  readonly fewTold?: true
  /** How large a part of the inhabitants it counts, where it counts some of them. */
  readonly ofInhabitants?: number
  /** The first year that it was counted. */
  readonly from?: number
  /** The last year is not out yet. */
  readonly late?: true
  /** It is out in the year that it is of, as what users are asked each spring is. */
  readonly early?: true
}

const OVERALL = 'Kommunen, övergripande'
const PRESCHOOL = 'Förskoleverksamhet'
const SCHOOL = 'Grundskola åk 0-9 inkl förskoleklass'
const UPPER = 'Gymnasieskola åk 1-3'
const CARE = 'Äldre och funktionshinder'
const SOCIAL = 'Individ- och familjeomsorg'

type About = readonly [id: string, title: string]
type Rest = Omit<MadeUpFigure, 'id' | 'title' | 'operatingArea' | 'of' | 'bySex'>

const figure = ([id, title]: About, operatingArea: string, rest: Rest): MadeUpFigure => ({
  ...{ id, title, operatingArea, ...rest },
  of: operatingArea === 'Befolkning' ? 'both' : 'municipalities',
  bySex: rest.apart !== undefined,
})

const share = { decimals: 1, least: 0, most: 100 } as const
/** A number that follows the inhabitants alone. */
const some = (ofInhabitants: number) =>
  ({ middle: 0, spread: 0, decimals: 0, follows: {}, ofInhabitants }) as const
const kronor = { decimals: 0, least: 0 } as const

// biome-ignore format: a table, a key figure a row
export const MADE_UP_FIGURES: readonly MadeUpFigure[] = [
  figure(['X20001', 'Invånare totalt, antal'], 'Befolkning', { perspective: 'volumes', ...some(1) }),
  figure(['X20002', 'Invånare 80+, andel (%)'], 'Befolkning', { perspective: 'volumes', middle: 7.5, spread: 1.6, ...share, follows: { age: 0.9 }, yearly: 0.12 }),
  figure(['X20003', 'Invånare 0-19 år, andel (%)'], 'Befolkning', { perspective: 'volumes', middle: 21.5, spread: 2, ...share, follows: { age: -0.8 }, yearly: -0.1 }),

  figure(['X20101', 'Skattesats till kommun (%)'], OVERALL, { perspective: 'resources', middle: 21.9, spread: 1.1, decimals: 2, least: 16, follows: { wealth: -0.8 } }),
  figure(['X20102', 'Soliditet inkl pensionsåtag. kommun, (%)'], OVERALL, { perspective: 'results', middle: 28, spread: 19, decimals: 1, follows: { wealth: 0.5, steering: 0.4 }, yearly: 1.2 }),
  figure(['X20103', 'Finansiella nettotillgångar kommun, kr/inv'], OVERALL, { perspective: 'resources', middle: -14000, spread: 16000, decimals: 0, follows: { wealth: 0.5, steering: 0.3 }, yearly: -400 }),
  figure(['X20104', 'Kassalikviditet kommunen, (%)'], OVERALL, { perspective: 'results', middle: 95, spread: 42, decimals: 1, least: 12, follows: { steering: 0.5 } }),
  figure(['X20105', 'Budgetavvikelse, nämndernas andel av nettokostnaden (%)'], OVERALL, { perspective: 'results', middle: -0.3, spread: 1.8, decimals: 1, follows: { steering: 0.4 } }),
  figure(['X20106', 'Resultat före extraord. poster (kommunen), andel (%) av skatt & generella statsbidrag'], OVERALL, { perspective: 'results', middle: 2.4, spread: 2.6, decimals: 1, follows: { steering: 0.5, wealth: 0.3 } }),
  figure(['X20107', 'Resultat före extraord. poster (kommunen), medelvärde tre år, andel (%) av skatt & generella statsbidrag'], OVERALL, { perspective: 'results', middle: 2.6, spread: 1.7, decimals: 1, follows: { steering: 0.6, wealth: 0.4 } }),
  figure(['X20108', 'Självfinansieringsgrad för kommunens investeringar, andel (%)'], OVERALL, { perspective: 'results', middle: 92, spread: 45, decimals: 1, least: 5, follows: { steering: 0.4, wealth: 0.3 } }),
  figure(['X20109', 'Sjukfrånvaro kommunalt anställda, totalt, (%)'], OVERALL, { perspective: 'results', middle: 7.1, spread: 1.1, decimals: 1, least: 2, follows: { steering: -0.5, age: 0.3 }, apart: 1.4 }),
  figure(['X20110', 'Hållbart medarbetarengagemang (HME), totalindex'], OVERALL, { perspective: 'results', middle: 79, spread: 2.4, ...share, follows: { steering: 0.7 }, apart: 0.8, from: 2018 }),

  figure(['X20201', 'Kostnad förskola, kr/inskrivet barn'], PRESCHOOL, { perspective: 'resources', middle: 152000, spread: 15000, ...kronor, follows: { wealth: 0.3, density: -0.3 }, yearly: 4200 }),
  figure(['X20202', 'Inskrivna barn per årsarbetare i förskolan, antal'], PRESCHOOL, { perspective: 'results', middle: 5.2, spread: 0.4, decimals: 1, least: 3, follows: { density: 0.3 } }),
  figure(['X20203', 'Heltidstjänster i förskolan med förskollärarlegitimation, andel (%)'], PRESCHOOL, { perspective: 'results', middle: 42, spread: 10, ...share, follows: { wealth: -0.3, steering: 0.3 }, yearly: -0.2 }),
  figure(['X20204', 'Medborgarundersökningen - Förskolan fungerar bra i kommunen, andel (%)'], PRESCHOOL, { perspective: 'results', middle: 84, spread: 5.5, ...share, follows: { steering: 0.6 }, apart: 0.9, from: 2021, fewTold: true }),

  figure(['X20301', 'Kostnad grundskola F-9, hemkommun, kr/elev'], SCHOOL, { perspective: 'resources', middle: 122000, spread: 13500, ...kronor, follows: { density: -0.6 }, yearly: 3600 }),
  figure(['X20302', 'Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)'], SCHOOL, { perspective: 'results', middle: 84, spread: 5.2, ...share, follows: { wealth: 0.5, steering: 0.4 }, apart: 1.8, fewTold: true }),
  figure(['X20303', 'Elever i åk 9, meritvärde hemkommun, genomsnitt (17 ämnen)'], SCHOOL, { perspective: 'results', middle: 219, spread: 14, decimals: 1, least: 120, most: 340, follows: { wealth: 0.6, steering: 0.3 }, apart: 13, fewTold: true }),
  figure(['X20304', 'Elever i åk 8: Jag känner mig trygg i skolan, positiva svar, andel (%)'], SCHOOL, { perspective: 'results', middle: 79, spread: 6, ...share, follows: { steering: 0.5 }, apart: -3.5, fewTold: true, late: true }),
  figure(['X20305', 'Lärare med lärarlegitimation och behörighet i minst ett ämne i grundskola, andel (%)'], SCHOOL, { perspective: 'results', middle: 71, spread: 7.5, ...share, follows: { density: 0.4 } }),
  figure(['X20306', 'Elever i åk 9, hemkommun, antal'], SCHOOL, { perspective: 'volumes', ...some(0.0115) }),

  figure(['X20401', 'Gymnasieelever med examen inom 3 år, hemkommun, andel (%)'], UPPER, { perspective: 'results', middle: 69, spread: 6, ...share, follows: { wealth: 0.5, steering: 0.3 }, apart: 3.4, yearly: 0.3 }),
  figure(['X20402', 'Kostnad gymnasieskola hemkommun, kr/elev'], UPPER, { perspective: 'resources', middle: 138000, spread: 14000, ...kronor, follows: { density: -0.5 }, yearly: 3100 }),

  figure(['X20501', 'Kostnad särskilt boende äldreomsorg, kr/brukare'], CARE, { perspective: 'resources', middle: 1010000, spread: 120000, ...kronor, follows: { wealth: 0.2 }, yearly: 26000 }),
  figure(['X20502', 'Kostnad ordinärt boende äldreomsorg, kr/brukare'], CARE, { perspective: 'resources', middle: 318000, spread: 60000, ...kronor, follows: { age: -0.3 }, yearly: 9000 }),
  figure(['X20503', 'Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel (%)'], CARE, { perspective: 'results', middle: 87, spread: 4.3, ...share, follows: { steering: 0.5, density: -0.4 }, apart: 0.7, fewTold: true, early: true }),
  figure(['X20504', 'Brukarbedömning särskilt boende äldreomsorg - helhetssyn, andel (%)'], CARE, { perspective: 'results', middle: 79, spread: 6.2, ...share, follows: { steering: 0.5, density: -0.3 }, apart: -1.1, fewTold: true, early: true }),
  figure(['X20505', 'Personalkontinuitet, antal personal som en hemtjänsttagare möter under 14 dagar, medelvärde'], CARE, { perspective: 'results', middle: 15, spread: 2.4, decimals: 1, least: 5, follows: { steering: -0.6, density: 0.2 } }),
  figure(['X20506', 'Väntetid i antal dagar från ansökan till erbjudet inflyttningsdatum till särskilt boende, medelvärde'], CARE, { perspective: 'results', middle: 52, spread: 22, decimals: 0, least: 3, follows: { steering: -0.4, density: 0.3 } }),

  figure(['X20601', 'Invånare som någon gång under året erhållit ekonomiskt bistånd, andel (%)'], SOCIAL, { perspective: 'volumes', middle: 3.4, spread: 1.4, decimals: 1, least: 0.3, follows: { wealth: -0.7 }, yearly: -0.12 }),
  figure(['X20602', 'Ej återaktualiserade ungdomar 13-20 år ett år efter avslutad utredning eller insats, andel (%)'], SOCIAL, { perspective: 'results', middle: 78, spread: 8, ...share, follows: { steering: 0.5 }, apart: 1.2, fewTold: true }),
  figure(['X20701', 'Företagsklimat enl. Öppna Jämförelser (Insikt) - Totalt, NKI'], 'Näringsliv', { perspective: 'results', middle: 74, spread: 4.2, decimals: 0, least: 40, most: 100, follows: { steering: 0.7 }, yearly: 0.3 }),
  figure(['X20801', 'Insamlat hushållsavfall totalt, kg/person'], 'Infrastruktur, miljö- och hälsoskydd mm', { perspective: 'results', middle: 455, spread: 60, decimals: 0, least: 200, follows: { density: -0.5 }, yearly: -5 }),
]

export const FIRST_YEAR = 2016
export const LAST_YEAR = 2025

const gathered = (id: string, title: string, isMember: (one: MadeUpFigure) => boolean) => ({
  ...{ id, title: `${title} (påhittad)` },
  members: MADE_UP_FIGURES.filter(isMember).map((one) => one.id),
})

/** Some of them under one name, as Kolada gathers its own. */
export const MADE_UP_GROUPS: readonly KeyFigureGroup[] = [
  gathered('XG1', 'Kvalitet i korthet', ({ perspective }) => perspective === 'results'),
  gathered('XG2', 'Kostnader och ekonomi', ({ perspective }) => perspective === 'resources'),
  gathered('XG3', 'Förskola och grundskola', ({ operatingArea }) =>
    [PRESCHOOL, SCHOOL].includes(operatingArea),
  ),
  gathered('XG4', 'Äldre', ({ operatingArea }) => operatingArea === CARE),
]
