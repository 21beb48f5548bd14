// Warnings about models and chains in Swedish, each with why it matters.
import type { Text } from '../domain/organisation/organisation.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate, sayPeriod } from './dates.ts'
import { inLanguage, join, quoted } from './language.ts'
import type { FindingSentences } from './sentences.ts'
import { sayNotStatutory } from './year-wheel.ts'

const quote = (text: string): string => quoted(text, 'sv')
const number = (text: string): string => text.replace('.', ',').replace('-', '\u2212')

const NEEDS = {
  owner: ['en ägare', 'annars har ingen ansvaret'],
  due: ['ett slutdatum', 'annars går det inte att säga när det ska vara nått'],
  measure: ['ett mått', 'utan mått går det inte att följa upp'],
  target: ['ett målvärde', 'annars finns inget att nå'],
  decision: ['ett beslut', 'annars syns inte vem som har bestämt'],
} as const

/** What is written, and where in the file. */
const WRITTEN = {
  motivation: 'en motivering (texts, field: motivation)',
  analysis: 'en analys (texts, field: analysis)',
} as const

/** How often something is measured, by the years between. */
const HOW_OFTEN: Readonly<Record<number, string>> = {
  2: 'vartannat år',
  3: 'vart tredje år',
  4: 'vart fjärde år',
  5: 'vart femte år',
  6: 'vart sjätte år',
  7: 'vart sjunde år',
  8: 'vart åttonde år',
  9: 'vart nionde år',
  10: 'vart tionde år',
}

const yearWords = (year: number): string => (year === 0 ? '' : ` ${year}`)

/** The tags that a group is chosen by, in words after what it is of. */
const taggedWords = (
  tags: readonly { readonly id: string; readonly label?: Text }[] | undefined,
): string =>
  tags === undefined
    ? ''
    : ` ${catalogueOf('sv').filters.tags(
        join(
          tags.map(({ id, label }) => quote(inLanguage(label ?? {}, 'sv') || id)),
          'eller',
        ),
      )}`

/** What a measure can be, «0–100» or one end of it. */
export const rangeWords = ({
  from,
  to,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): string =>
  from === undefined
    ? `högst ${number(to ?? '')}`
    : to === undefined
      ? `minst ${number(from)}`
      : `${number(from)}–${number(to)}`

/** What a demand is on, and what such a number is in general. */
const DEMANDED = {
  share: ['andelen', 'en andel'],
  count: ['antalet', 'ett antal'],
  weightedMean: ['medlet', 'ett medel av modellens poäng'],
  rank: ['platsen', 'en plats'],
} as const

/** A share is said in per cent. */
const sign = (of: keyof typeof DEMANDED): string => (of === 'share' ? '\u00a0%' : '')

const BOUNDS = {
  '<': 'under',
  '<=': 'högst',
  '=': 'precis',
  '>=': 'minst',
  '>': 'över',
} as const

const boundWords = ({ op, than }: { readonly op: keyof typeof BOUNDS; readonly than: string }) =>
  `${BOUNDS[op]} ${number(than)}`

export const findingsSv: FindingSentences = {
  needMissing: ({ node, type, what }) =>
    `${quote(node)} saknar ${NEEDS[what][0]}, som modellen kräver av ${quote(type)}: ${NEEDS[what][1]}.`,
  limitMissing: ({ measure, label, node }) =>
    `Måttet ${quote(measure)} på ${quote(node)} saknar gränsen ${quote(inLanguage(label, 'sv'))}, som modellen kräver.`,
  roundTextMissing: ({ node, label, field, round }) =>
    `${quote(node)} saknar texten ${quote(inLanguage(label, 'sv'))} (${field}) i ${quote(round)}; modellen kräver den vid varje uppföljning.`,
  nothingToAssess: ({ node, type }) =>
    `${quote(node)} har inget mått som avgör, men ${quote(type)} bedöms av en regel över mått: svaret blir alltid «saknar underlag». Koppla ett mått, eller låt en person bedöma.`,
  drawnMissing: ({ document, part, what, id }) =>
    `Dokumentet ${quote(document)} hämtar ${{ measure: 'måttet', body: 'målen för organet', tag: 'målen med märkningen' }[what]} ${quote(id)} i delen ${quote(part)}, och det finns inte i målkedjan: där blir det tomt. Rätta namnet, eller lägg till det i målkedjan.`,
  measureUnused: ({ measure }) =>
    `Inget mål använder måttet ${quote(measure)}. Koppla det till ett mål eller ta bort det.`,
  nobodyBelow: ({ node }) =>
    `Ingen nedanför svarar på ${quote(node)}: inget underordnat och inget mått, så den röda tråden slutar här.`,
  nobodyAbove: ({ node, above }) =>
    above === undefined
      ? `Ingen ovanför har bett om ${quote(node)}: den ligger inte under något, så den röda tråden börjar här.`
      : `Inget mål ovanför har bett om ${quote(node)}: den ligger inte under någon nod av slaget ${join(above.map(quote), 'eller')}, så den röda tråden börjar här.`,
  nobodyWorks: ({ node, programme }) =>
    `Ingen arbetar med ${quote(node)} i ${quote(programme)}: inget organ leder eller bidrar, och inget mål eller uppdrag ligger under eller är kopplat. Koppla det, eller ta bort det ur programmet.`,
  programmeOver: ({ node, due }) =>
    `${quote(node)} gällde till och med ${due} men är inte avslutat. Skriv valid: { to: ${due} }, eller ge det en ny dag.`,
  linkedToEnded: ({ node, to, ended }) =>
    `${quote(node)} gäller men är kopplat till ${quote(to)}, som avslutades ${ended}. Koppla till det som har tagit över, eller ta bort kopplingen.`,
  overCeiling: ({ owner, of, count, most }) =>
    `${quote(owner)} har ${count} ${of === 'goals' ? 'mål' : 'mått'}; modellens eget tak är ${most}.`,
  yearlyInShortRound: ({ measure, node, round, every }) =>
    `Måttet ${quote(measure)} på ${quote(node)} mäts ${HOW_OFTEN[every] ?? 'varje år'} men bedöms i ${quote(round)}, som är kortare. Rapportera en prognos, eller bedöm bara på helår.`,
  limitOfTwoLengths: ({ measure, node, year, part }) =>
    `Måttet ${quote(measure)} på ${quote(node)} växer under året och har ett gränsvärde, men ${quote(year)} bedömer hela året och ${quote(part)} bara en del av det: samma gräns kan inte gälla båda. Bedöm det i det ena slaget av uppföljning, eller dela det i två mått.`,
  noInfluence: ({ measure, node, owner }) =>
    `Måttet ${quote(measure)} avgör ${quote(node)}, men ${owner === undefined ? 'ägaren' : quote(owner)} kan inte påverka det. Låt det visa i stället för avgöra.`,
  limitsOverlap: ({ measure, limits, values, year }) =>
    `Gränserna ${quote(limits[0])} (${number(values[0])}) och ${quote(limits[1])} (${number(values[1])}) för måttet ${quote(measure)}${yearWords(year)} överlappar: där gäller den som regeln prövar först.`,
  limitsCrossed: ({ measure, limits, values, year }) =>
    `Gränsen ${quote(limits[1])} (${number(values[1])}) för måttet ${quote(measure)}${yearWords(year)} skiljer inget åt: ett värde som når den når redan ${quote(limits[0])} (${number(values[0])}).`,
  limitsGap: ({ measure, limits, values, year, example, gets }) => {
    const gap = `Mellan gränserna ${quote(limits[0])} (${number(values[0])}) och ${quote(limits[1])} (${number(values[1])}) för måttet ${quote(measure)}${yearWords(year)} finns en lucka`
    if (gets === undefined) return `${gap}: värden där når ingen av dem.`
    const got = gets.grade === null ? 'får svaret «ingen regel»' : `bedöms ${quote(gets.grade)}`
    return `${gap}: värden där når ingen av dem, och till exempel ${number(example)} ${got}.`
  },
  limitYearMissing: ({ measure, limit, year }) =>
    `Gränsen ${quote(limit)} för måttet ${quote(measure)} finns före och efter ${year} men inte för ${year}.`,
  limitEnded: ({ measure, label, year, last }) =>
    `Måttet ${quote(measure)} har värden för ${year}, men gränsen ${quote(inLanguage(label, 'sv'))} finns bara till och med ${last}. Sätt den för ${year}, annars saknar bedömningen underlag.`,
  limitOutsidePossible: ({ measure, unit, limit, value, possible, reached, year }) => {
    const of = unit === undefined ? '' : ` för enheten ${quote(unit)}`
    const why = {
      never: 'ingen kan nå den',
      always: 'alla når den',
      untold: 'den skiljer inga värden åt',
    }[reached]
    return `Gränsen ${quote(limit)} (${value.map(number).join('–')})${of} för måttet ${quote(measure)}${yearWords(year)} ligger utanför vad måttet kan vara (${rangeWords(possible)}): ${why}. Rätta gränsen eller det möjliga intervallet.`
  },
  ruleLeavesHole: ({ rule, value, better, limits, others }) => {
    const way = better === 'higher' ? 'högre är bättre' : 'lägre är bättre'
    const given = limits.map((one) => `gränsen ${quote(one.limit)} är ${number(one.value)}`)
    const peers = {
      none: [],
      lacking: ['ingen jämförelse finns'],
      known: [`de andra har ${number(others ?? '')}`],
    }[others === undefined ? 'none' : others === null ? 'lacking' : 'known']
    return `Regeln ${quote(rule)} lämnar ett hål. Exempel: om ${join([way, ...given, ...peers], 'och')} tas värdet ${number(value)} inte av något fall. Då blir svaret «ingen regel» och en person avgör.`
  },
  ruleLeavesGroups: ({ rule, groups }) => {
    const told = groups.map(
      ({ of, tags, members }) =>
        `${join(
          members.map(
            ({ count, word, grade }) => `${count} ${quote(inLanguage(word, 'sv') || grade)}`,
          ),
          'och',
        )} av ${members.reduce((sum, { count }) => sum + count, 0)} ${join(
          of.map((name) => inLanguage(name, 'sv').toLowerCase()),
          'och',
        )}${taggedWords(tags)}`,
    )
    return `Regeln ${quote(rule)} lämnar ett hål. Exempel: inget fall tar ${join(told, 'tillsammans med')}. Då blir svaret «ingen regel» och en person avgör.`
  },
  bandsLeaveHole: ({ rule, value, percent }) =>
    `Regeln ${quote(rule)} lämnar ett hål. Exempel: ${number(value)}${percent ? '\u00a0%' : ''} når ingen av nivåerna. Då blir svaret «ingen regel» och en person avgör. Lägg till en sista nivå utan tal, som tar resten.`,
  roundsAlike: ({ round, earlier, same }) =>
    same === 'months'
      ? `Uppföljningarna ${quote(earlier)} och ${quote(round)} ser tillbaka på samma månader. Ta bort den ena, eller undanta månaden (except).`
      : `Två uppföljningar heter ${quote(round)}. Ge dem olika namn.`,
  notStatutoryPeriod: ({ round, statutory }) => sayNotStatutory(quote(round), statutory, 'sv'),
  noOtherwise: ({ rule }) =>
    `Regeln ${quote(rule)} har inget fall som tar det som är kvar (otherwise). Passar inget fall blir svaret «ingen regel».`,
  demandOutsidePossible: ({ rule, of, bounds, possible, met }) =>
    `Regeln ${quote(rule)} kräver att ${DEMANDED[of][0]} är ${bounds.map((bound) => boundWords(bound) + sign(of)).join(' och ')}, men ${DEMANDED[of][1]} är ${rangeWords(possible)}${sign(of)}: ${met === 'never' ? 'det kan aldrig bli så. Rätta talet.' : 'det är alltid så, och kravet skiljer ingenting åt. Rätta talet eller ta bort kravet.'}`,
  bandHidden: ({ rule, grade, behind }) =>
    `I regeln ${quote(rule)} nås aldrig nivån ${quote(grade)}: nivån ${quote(behind)} står före och tar allt som den skulle få. Skriv nivåerna från det högsta talet till det lägsta.`,
  countBeyondGroup: ({ node, rule, members }) =>
    `Regeln ${quote(rule)} räknar det som ligger runt ${quote(node)} och kräver fler än ${members === 1 ? 'den enda' : `de ${members}`} som finns: det kravet kan aldrig uppfyllas där.`,
  closedCounted: ({ rule, type }) =>
    `Regeln ${quote(rule)} ser på graderna hos ${quote(type)}. Ett uppdrag som är avslutat bedöms inte mer, och utan grad i uppföljningen räknas det som något som ingen har bedömt. Skriv missing: leftOut om det inte ska räknas med.`,
  valueAhead: ({ measure, period, begins }) =>
    `Måttet ${quote(measure)} har ett utfall för ${sayPeriod(period, 'sv')}, som börjar först ${sayDate(begins, 'sv')}. Ingen kan veta det än, och det läses inte in: ta bort det, eller ange en prognos (kind: forecast).`,
  valueLater: ({ measure, period, recorded, day }) =>
    `Måttet ${quote(measure)} har ett värde för ${sayPeriod(period, 'sv')} som registrerades ${sayDate(recorded, 'sv')} och inte räknas med ${sayDate(day, 'sv')}: det som var känt då gäller. Se på kedjan en senare dag för att räkna med det.`,
  judgementAhead: ({ node, judgedIn, date, day }) =>
    `Bedömningen av ${quote(node)} i ${quote(judgedIn)} är daterad ${sayDate(date, 'sv')} och räknas inte med ${sayDate(day, 'sv')}. Rätta dagen, eller se på kedjan en senare dag.`,
  wordsMissing: ({ node, grade, needs }) =>
    `${quote(node)} får bedömningen ${quote(grade)}, som kräver ${join(
      needs.map((what) => WRITTEN[what]),
      'och',
    )}. Ingen har skrivit det, och uppföljningen publiceras inte utan.`,
  ruleUnused: ({ rule }) => `Ingen bedömning använder regeln ${quote(rule)}.`,
  scaleUnused: ({ scale }) => `Ingen bedömning använder skalan ${quote(scale)}.`,
}
