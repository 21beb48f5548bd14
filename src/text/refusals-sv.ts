// Refusals in Swedish. Read in the terminal by whoever checks a file, and beside a field in the app.
import { isExponential, tooManyDigits } from '../domain/exact/swedish-number.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { MOST_BYTES } from '../domain/model/refusal.ts'
import { sayAbove } from './above-in-words.ts'
import { sayDate, sayDays, sayPeriod } from './dates.ts'
import { rangeWords } from './findings-sv.ts'
import { counted, inLanguage, isInTwoParts, quoted, upperFirst } from './language.ts'
import { HOW_OFTEN, UNIT_NOUNS } from './measure-words.ts'
import type { RefusalSentences } from './sentences.ts'

const quote = (text: string): string => quoted(text, 'sv')
const MOST_WORDS = 12
const list = (words: readonly string[], or = 'eller'): string => {
  const shown = words.slice(0, MOST_WORDS).map(quote)
  if (words.length > MOST_WORDS) return `${shown.join(', ')} … (${words.length} stycken)`
  return shown.length < 2
    ? (shown[0] ?? 'inget')
    : `${shown.slice(0, -1).join(', ')} ${or} ${shown.at(-1) ?? ''}`
}
const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` Menade du ${quote(nearest)}?`
const number = (text: string): string => text.replace('.', ',').replace('-', '\u2212')
const megabytes = (bytes: number): string => `${number((bytes / 1_000_000).toFixed(1))} MB`

const KINDS = {
  nothing: 'ingenting',
  text: 'text',
  number: 'ett tal',
  whole: 'ett heltal',
  yesNo: 'true eller false',
  list: 'en lista',
  mapping: 'en grupp av nycklar',
} as const

const PATTERNS = {
  id: 'ett id: bokstäver, siffror, «_», «.», «:» och «-», utan mellanslag',
  date: 'ett datum som «2026-08-31»',
  language: 'ett språk som «sv», «en» eller «sma»; om texten har ett komma behöver den citattecken',
  percent: 'en andel som «80 %»',
  selection: '«children», «descendants», «parents», «measures», «self» eller «link:NAMN»',
  covers:
    '«year» eller månader i ordning, som «january–august»; med «every» i stället «period» eller «year to date»',
  coversEach: '«period» eller «year to date», som en uppföljning med «every» ser tillbaka på',
  latestEach:
    'dagar efter periodens slut, som «12 days»; med «every» kommer uppföljningen flera gånger om året',
  latest: 'en sista dag: månad och dag som «09-12», eller dagar efter periodens slut som «12 days»',
  code: 'en kod med fyra siffror, som «0885»',
  colour: 'en färg som «#1f6f54»',
  geonames: 'en adress hos Geonames som «http://sws.geonames.org/2661886/»',
  email: 'en e-postadress som «oppnadata@exempel.se»',
  period: 'en period som «2026», «2026-T2» eller «2026-08»',
  year: 'ett år som «2026», eller «all»',
  number: 'ett tal, som «48», «48,5» eller «80 %»',
  margin: 'en marginal som «10 %», «3 procentenheter» eller «0,5», inte negativ',
  moneyPerYear: 'ett belopp per år, som «{ years: { 2026: 4, 2027: "4,5" } }»',
  address: 'en webbadress, som «https://www.exempel.se/plan»',
  fieldYear: 'ett år med fyra siffror, som «2026»',
  fieldCode: 'en kod utan mellanslag, som «K-12»',
} as const

const YAML: { readonly [problem: string]: string } = {
  BAD_INDENT: 'indraget stämmer inte; rader på samma nivå ska börja i samma kolumn',
  TAB_AS_INDENT: 'tabbar får inte användas som indrag; använd mellanslag',
  NOT_CLOSED:
    'det som börjar med [ ska sluta med ], och det som börjar med { ska sluta med }; ett slut saknas',
  BLOCK_IN_FLOW: 'inom { } och [ ] skiljs delarna åt av komma; här saknas ett komma',
  BAD_SCALAR_START: 'en text får inte börja med @, ` eller %; sätt citattecken runt den',
  BAD_DQ_ESCAPE:
    'ett bakstreck (\\) inom dubbla citattecken betyder något särskilt; skriv det två gånger, eller använd enkla citattecken',
  TAG_RESOLVE_FAILED: 'en text får inte börja med !; sätt citattecken runt den',
  MULTIPLE_TAGS: 'en text får inte börja med !; sätt citattecken runt den',
  MULTIPLE_ANCHORS: 'två namn (&) står på samma ställe; ta bort det ena',
  ALIAS_PROPS: 'en hänvisning (*) kan inte också ges ett namn (&); ta bort namnet',
  BAD_PROP_ORDER: 'ett namn (&) står på fel ställe; det ska stå direkt före det som namnges',
  BAD_DIRECTIVE: 'en rad börjar med %; sätt citattecken runt texten eller ta bort raden',
  KEY_OVER_1024_CHARS: 'en nyckel är för lång; är det en text behöver den citattecken',
  MISSING_CHAR: 'ett tecken saknas, till exempel ett citattecken, en hakparentes eller ett kolon',
  UNEXPECTED_TOKEN: 'här står något oväntat; text med kolon eller komma behöver citattecken',
  BLOCK_AS_IMPLICIT_KEY: 'ett kolon för mycket; text med kolon behöver citattecken',
  MULTILINE_IMPLICIT_KEY: 'en nyckel får inte sträcka sig över flera rader',
  BAD_ALIAS: 'hänvisningen (*) pekar inte på något',
  MULTIPLE_DOCS: 'filen har flera dokument (---); den får bara ha ett',
  KEY_NOT_TEXT: 'en nyckel måste vara en text',
}

const YAML_UNKNOWN =
  'skrivningen går inte att tolka; jämför med raderna intill, och sätt citattecken runt text med tecken som : , { [ & * ! eller @'

const SORTS = {
  type: 'nodtypen',
  scale: 'skalan',
  grade: 'graden',
  rule: 'regeln',
  round: 'uppföljningstillfället',
  link: 'länken',
  assessment: 'bedömningen',
  limit: 'gränsen',
  group: 'jämförelsegruppen',
  node: 'noden',
  measure: 'måttet',
  body: 'organet',
  field: 'fältet',
  language: 'språket',
  choice: 'svaret',
  verdict: 'helhetsbedömningen',
  service: 'verksamheten',
} as const

const UNITS: { readonly [unit: string]: string } = UNIT_NOUNS.sv

const unitWords = ({ unit, unitWord }: Pick<Measure, 'unit' | 'unitWord'>): string =>
  unitWord === undefined ? (UNITS[unit] ?? unit) : inLanguage(unitWord, 'sv')

const ASKED = HOW_OFTEN.sv

const ROLLS = {
  worst: 'den sämsta',
  best: 'den bästa',
  majority: 'den vanligaste',
} as const

const ASKED_PERIOD = {
  month: 'en månad',
  quarter: 'ett kvartal',
  tertial: 'ett tertial',
  half: 'ett halvår',
  year: 'ett år',
  years: 'ett år',
} as const

/** What a measure without numbers has instead of them. */
const ANSWERS: { readonly [unit: string]: string } = {
  yesNo: 'svaren ja och nej',
  choice: 'sina svar att välja bland',
  text: 'text',
}

const SUBJECT = { measure: 'ett mått', node: 'nodernas grader' } as const

const range = (fewest: number | undefined, most: number | undefined): string => {
  if (fewest !== undefined && fewest === most) return `precis ${fewest}`
  if (fewest !== undefined && most !== undefined) return `${fewest}–${most}`
  return most === undefined ? `minst ${fewest ?? 0}` : `högst ${most}`
}

const SEPARATORS = { ',': 'komma', '\t': 'tabb', '|': 'lodstreck' } as const

const CIRCLES = {
  nodes: ['Noderna ligger under varandra', 'en'],
  bodies: ['Organen ligger under varandra', 'ett'],
  successors: ['Organen tar över efter varandra', 'ett'],
} as const

const COUNTED: Readonly<
  Record<'parents' | 'children' | 'measures', readonly [one: string, other: string]>
> = {
  parents: ['överordnad', 'överordnade'],
  children: ['underordnad', 'underordnade'],
  measures: ['mått', 'mått'],
}

export const refusalsSv: RefusalSentences = {
  noFile: ({ path }) => `Filen ${quote(path)} finns inte. Kontrollera namnet och mappen.`,
  tooLarge: ({ bytes, most }) =>
    `Filen är ${megabytes(bytes)}; mer än ${megabytes(most)} läses inte. ${most === MOST_BYTES.csv ? 'Ta bort rader som kedjan inte använder.' : 'Flytta avläsningarna till en CSV-fil bredvid.'}`,
  notYaml: ({ problem }) => `Filen går inte att läsa som YAML: ${YAML[problem] ?? YAML_UNKNOWN}.`,
  duplicateKey: ({ key }) =>
    `${quote(key)} står två gånger på samma nivå. Ta bort eller byt namn på den ena.`,
  tooDeep: () =>
    'Filen är nästlad för djupt (mer än 64 nivåer). Kontrollera att varje [ och { har sitt slut, eller skriv på rader under varandra.',
  tooManyAliases: ({ most }) =>
    `Filen har fler än ${most} hänvisningar (*). Skriv ut innehållet i stället.`,
  decimalComma: ({ found }) =>
    `${quote(found)} läses som två saker, för inom { } skiljer ett komma delarna åt. Sätt citattecken runt talet: '${found}'.`,
  extendsNoModel: ({ path, found }) =>
    `Filen ${quote(path)}, som modellen bygger på, är ingen modell: där står ${KINDS[found]}. Ange en modellfil i «extends», eller ta bort raden.`,
  extendsCycle: ({ files }) =>
    `Modellerna bygger på varandra i en ring: ${files.join(' → ')}. Ta bort en av «extends».`,
  nothingToTakeAway: ({ key, valid, nearest }) =>
    `${quote(key)} finns inte i det som modellen bygger på, så det finns inget att ta bort (null).${nearest === undefined ? ` Där finns ${list(valid, 'och')}.` : meant(nearest)}`,
  unknownKey: ({ key, valid, nearest }) =>
    `${quote(key)} är okänt här.${nearest === undefined ? ` Här kan stå ${list(valid)}.` : meant(nearest)}`,
  missingKey: ({ key }) => `${quote(key)} saknas här och måste anges.`,
  wrongKind: ({ found, shown, expected, words }) => {
    const wanted = [
      ...expected.map((kind) => KINDS[kind]),
      ...(words.length === 0 ? [] : [list(words)]),
    ]
    const value = shown === '' ? KINDS[found] : `${KINDS[found]}, ${quote(shown)}`
    return `Här ska stå ${wanted.join(' eller ')}; nu står här ${value}.`
  },
  unknownWord: ({ found, valid, nearest }) =>
    `${quote(found)} är inget av orden här: ${list(valid)}.${meant(nearest)}`,
  wrongPattern: ({ found, pattern, nearest }) =>
    pattern === 'id' && isInTwoParts(found)
      ? `${quote(found)} har bokstäver som är skrivna i två delar, till exempel ett a med prickarna för sig. Skriv om ordet från tangentbordet, eller med bara a–z.`
      : `${quote(found)} är inte ${PATTERNS[pattern]}.${meant(nearest)}`,
  oneKey: ({ used, of }) =>
    used.length === 0
      ? `Här ska stå precis en av ${list(of)}; ingen är angiven.`
      : `Här ska stå precis en av ${list(of)}; nu står ${list(used, 'och')}.`,
  endsBeforeItBegins: ({ from, to, inherited }) => {
    const said = `Tiden slutar ${sayDate(to, 'sv')}, innan den börjar ${sayDate(from, 'sv')}.`
    if (inherited === undefined) return `${said} Byt plats på datumen eller rätta ett av dem.`
    const { key, place } = inherited
    const day = key === 'to' ? 'Sista dagen' : 'Första dagen'
    return `${said} ${day} kommer från ${place.file}:${place.line}, som modellen bygger på. Skriv en egen här, eller «${key}: null» om den inte ska gälla.`
  },
  empty: () => 'Här är det tomt. Skriv det som ska stå här.',
  tooSmall: ({ found, least }) =>
    `${quote(number(found))} är för lågt; minst ${least} går att ange.`,
  tooBig: ({ found, most }) => `${quote(number(found))} är för högt; högst ${most} går att ange.`,
  unknownReference: (fault) => {
    const where =
      'rule' in fault && fault.rule !== undefined ? ` som regeln ${quote(fault.rule)} nämner` : ''
    const there =
      fault.valid.length === 0
        ? ' Inget av det slaget är beskrivet.'
        : ` Det finns ${list(fault.valid, 'och')}.`
    return `${SORTS[fault.sort]} ${quote(fault.found)}${where} finns inte.${meant(fault.nearest) || there}`.replace(
      /^./u,
      (c) => c.toLocaleUpperCase('sv'),
    )
  },
  duplicateId: ({ id, first }) => {
    const where = first === undefined ? '' : `, först på ${first.file}:${first.line}`
    return `Id ${quote(id)} används två gånger${where}. Varje id får finnas en gång: ge det ena ett annat.`
  },
  duplicateDay: ({ day }) =>
    `Två saker sägs från samma dag, ${sayDate(day, 'sv')}. Slå ihop dem, eller ändra den ena dagen.`,
  wrongSubject: ({ rule, of, uses }) =>
    `Regeln ${quote(rule)} ser på ${SUBJECT[of]} och kan inte använda ${quote(uses)}. Byt «of» eller villkor.`,
  ruleOfWrongKind: ({ rule, of, needed }) =>
    `Regeln ${quote(rule)} ser på ${SUBJECT[of]}, men här behövs en som ser på ${SUBJECT[needed]}. Ange en sådan regel.`,
  assessmentCycle: ({ cycle }) =>
    `Bedömningarna väntar på varandra i en ring: ${cycle.join(' → ')}. Låt en av dem göras utan att se på nästa.`,
  otherScale: ({ rule, uses, scale, other, types }) =>
    `Regeln ${quote(rule)} tar ${ROLLS[uses]} graden på skalan ${quote(scale)}, men kan också träffa ${list(types, 'och')}, som bedöms på skalan ${quote(other)}. Ange i urvalet bara typer (type) eller en bedömning (assessment) på samma skala, eller skriv regeln med fall (cases).`,
  noPoints: ({ rule, uses, scale, grades, types }) =>
    `Regeln ${quote(rule)} räknar med gradernas poäng (${uses}), men på skalan ${quote(scale)}, som ${list(types, 'och')} bedöms på, saknar ${list(grades, 'och')} poäng. Ge graden «points», eller «counts: false» om den inte ska räknas, eller ange i urvalet bara typer (type) vars grader har poäng.`,
  tooManyLevels: ({ found, most }) =>
    `Rubrikerna går ner till nivå ${found}, men ett dokument har högst ${most} nivåer. Lägg delarna en nivå högre.`,
  otherwiseNotLast: () => '«otherwise» tar allt som är kvar och måste stå sist bland fallen.',
  noBounds: () => 'En gräns saknas: ange «atLeast», «over», «atMost», «under» eller «equals».',
  noValue: () => 'Värdet saknas. Ange ett värde, eller varför det saknas.',
  valueBesideMissing: ({ found }) =>
    `Både ett värde, ${quote(found)}, och ett skäl till att värdet saknas är angivna. Ta bort det ena.`,
  notANumber: ({ found }) => {
    const tooMany = tooManyDigits(found)
    if (tooMany !== null)
      return `Talet har ${tooMany.digits} siffror; högst ${tooMany.most} går att ange. Kontrollera talet.`
    return isExponential(found)
      ? `${quote(found)} är skrivet med exponent. Skriv ut alla siffror, till exempel «100 000».`
      : `${quote(found)} är inget tal. Skriv till exempel «48,5» eller «1 234».`
  },
  tooManyDecimals: ({ found, decimals, most }) =>
    `${quote(`${number(found).slice(0, most + 2)}…`)} har ${decimals} decimaler; högst ${most} går att ange, fler än ett kalkylblad ger. Avrunda talet.`,
  notWhole: ({ found, written }) =>
    `${quote(written ?? number(found))} är inget heltal, men måttet räknar hela. Skriv ett heltal; tusental skrivs med mellanslag: 1 234.`,
  wrongUnit: ({ found, sign, unit, unitWord, ofField }) => {
    const what = ofField === true ? 'fältet' : 'måttet'
    if (unitWord === undefined && unit !== 'percent' && unit !== 'money')
      return `${quote(found)} är i ${quote(sign)}, men ${what} är ett tal utan enhet. Skriv bara talet.`
    const word = unitWord === undefined ? UNITS[unit] : quote(inLanguage(unitWord, 'sv'))
    return `${quote(found)} är i ${quote(sign)}, men ${what} anges i ${word}. Skriv talet utan enhet eller med rätt enhet.`
  },
  outsidePossible: ({ value, from, to }) => {
    const bounds = rangeWords({ from, to })
    return `${number(value)} ligger utanför vad måttet kan vara (${bounds}). Kontrollera värdet.`
  },
  notAChoice: ({ found, valid, nearest }) =>
    `${quote(found)} är inget av svaren: ${list(valid)}.${meant(nearest)}`,
  unknownPeriod: ({ period }) =>
    `${quote(period)} är ingen period. Skriv «2026», «2026-H1», «2026-T2», «2026-Q3» eller «2026-08».`,
  periodTooFar: ({ period }) =>
    `${quote(period)} ligger så långt från i dag att året måste vara fel skrivet. Rätta perioden.`,
  periodNotBegun: ({ period, begins }) =>
    `${upperFirst(sayPeriod(period, 'sv'))} börjar först ${sayDate(begins, 'sv')}. Ett utfall kan inte anges än: ange varför det saknas («inte publicerat än»), eller en prognos där en sådan efterfrågas.`,
  periodClosed: ({ period, round, closedOn }) =>
    `${upperFirst(sayPeriod(period, 'sv'))} tar inte emot fler värden: ${quote(round)} stängdes ${sayDate(closedOn, 'sv')}. Be den som är controller att öppna uppföljningen igen, eller rapportera i nästa.`,
  measureNotInForce: ({ period, valid }) =>
    `Måttet gäller ${sayDays(valid, 'sv')} och därmed inte ${sayPeriod(period, 'sv')}. Ange en period i den tiden, eller ändra när måttet gäller.`,
  notBySex: ({ measure, sex }) =>
    `Värdet gäller ${sex === 'women' ? 'kvinnor' : 'män'}, men måttet ${quote(measure)} redovisas inte efter kön. Ange värdet för alla, eller skriv «bySex: true» på måttet i målkedjan.`,
  shape: ({ counts, node, type, count, fewest, most, only, parent, under, why }) => {
    const reason = why === undefined ? '' : ` ${inLanguage(why, 'sv')}`
    if (parent !== undefined)
      return `${quote(node)} (${type}) får inte ligga under ${quote(parent)}.${reason} Lägg den under något annat.`
    if (counts === 'above')
      return `${quote(node)} (${type}) ska ligga under ${sayAbove(under ?? {}, 'sv')}.${reason}`
    const verb = fewest !== undefined && count < fewest ? 'kräver' : 'tillåter'
    if (counts === 'perOwner')
      return `${quote(only?.owner ?? '')} har ${count} av slaget ${quote(type)}; modellen ${verb} ${range(fewest, most)}.${reason}`
    const which = [only?.type, only?.owner, only?.year]
      .filter((one) => one !== undefined)
      .map((one) => quote(String(one)))
    const filter = which.length === 0 ? '' : ` (${which.join(', ')})`
    return `${quote(node)} har ${counted('sv', count, ...COUNTED[counts])}${filter}; modellen ${verb} ${range(fewest, most)}.${reason}`
  },
  pointInDoubt: ({ found }) =>
    `${quote(found)} läses som ${number(found)}, med decimaler. Är det tusental ska det stå ${quote(found.replace('.', ' '))}; är det decimaler, skriv ${quote(number(found))}.`,
  duplicateRow: ({ key, firstLine }) =>
    `Raden för ${quote(key)} finns redan på rad ${firstLine}. Ta bort den ena.`,
  duplicateReading: ({ measure, period }) =>
    `Måttet ${quote(measure)} har två värden för ${sayPeriod(period, 'sv')} av samma slag. Ta bort det ena, eller ange när vart och ett registrerades.`,
  periodNotAsked: ({ measure, period, asked }) =>
    `Måttet ${quote(measure)} mäts ${ASKED[asked]}, men värdet gäller ${sayPeriod(period, 'sv')}. Ange ${ASKED_PERIOD[asked]}, eller ändra hur ofta måttet mäts.`,
  roundNotInForce: ({ round, valid }) =>
    `Modellen gäller ${sayDays(valid, 'sv')} och därmed inte ${quote(round)}. Välj en uppföljning i den tiden, eller lägg till den version av modellen som gällde då.`,
  roundNotBegun: ({ round, begins }) =>
    `${quote(round)} har inte börjat; uppföljningen börjar ${sayDate(begins, 'sv')}. Välj en som har börjat.`,
  roundClosed: ({ round, closedOn }) =>
    `${quote(round)} är stängd sedan ${sayDate(closedOn, 'sv')}. Be den som är controller att öppna uppföljningen igen om något ska ändras, eller skriv i nästa.`,
  brokenRow: ({ cells, columns }) =>
    `Raden har ${cells} fält men rubriken ${columns}. Sätt citattecken runt text med semikolon.`,
  wrongSeparator: ({ found }) =>
    `Fälten skiljs åt av ${SEPARATORS[found]}, men ska skiljas åt av semikolon. Spara tabellen som CSV med semikolon, som en svensk Excel gör.`,
  openQuote: () => 'Ett citattecken avslutas aldrig. Sätt ett där texten slutar.',
  sharesNotFive: ({ count }) =>
    `Här står ${count} andelar. Ange fem: hur stor del av gruppen som får 5, 4, 3, 2 och 1 poäng.`,
  sharesNotHundred: ({ sum }) =>
    `Andelarna blir ${number(sum)} % tillsammans. Ändra dem så att de blir 100 %.`,
  cycle: ({ of, cycle }) => {
    const [said, one] = CIRCLES[of]
    return `${said} i en ring: ${cycle.join(' → ')}. Ändra ${one} av dem.`
  },
  parentType: ({ node, type, parent, parentType, allowed }) =>
    `${quote(node)} (${type}) får inte ligga under ${quote(parent)} (${parentType}). ${allowed.length === 0 ? 'Den ska inte ha någon överordnad.' : `Den får ligga under ${list(allowed)}.`}`,
  parentCount: ({ node, type, count, fewest, most }) =>
    `${quote(node)} (${type}) har ${counted('sv', count, ...COUNTED.parents)}; modellen kräver ${range(fewest, most)}. Ändra vad den ligger under.`,
  typeNotInForce: ({ node, type, from, to }) =>
    `Typen ${quote(type)} gäller ${sayDays({ from, to }, 'sv')}, men ${quote(node)} gäller också utanför den tiden. En uppföljning som slutar då varken bedömer eller frågar om noden. Ange när noden gäller (valid), inom den tiden.`,
  bodyKind: ({ body, kind, allowed, as }) =>
    `${quote(body)} (${quote(kind)}) kan inte ${as === 'owner' ? 'äga' : 'besluta om'} en sådan nod; det kan ${list(allowed)}.`,
  servesKind: ({ as, body, kind, allowed }) =>
    as === 'serves'
      ? `${quote(body)} (${quote(kind)}) kan inte arbeta för ett annat organ; det kan ${list(allowed)}. Ange i stället vad organet ligger under (parent).`
      : `Ingen kan arbeta för ${quote(body)} (${quote(kind)}); man arbetar för ${list(allowed)}. Ange i stället vad organet ligger under (parent).`,
  saidOutside: ({ from, valid }) =>
    `Det som sägs från ${sayDate(from, 'sv')} ligger utanför organets egen tid (${sayDays(valid, 'sv')}). Ange en dag efter den första och senast den sista.`,
  successorsWithoutEnd: ({ body }) =>
    `${quote(body)} har efterträdare men ingen sista dag. Ange den sista dagen (valid.to), eller ta bort efterträdarna.`,
  successorNotInForce: ({ successor, day }) =>
    `Efterträdaren ${quote(successor)} finns inte den ${sayDate(day, 'sv')}, då den ska ta över. Ändra dagarna, eller ange en annan efterträdare.`,
  ownerEnded: ({ owner, lastDay, answers, may, allowed }) => {
    const ended = `${quote(owner)}, som svarar för det här, upphör ${sayDate(lastDay, 'sv')}`
    const todo = 'Ange organets efterträdare (successors), eller en annan ägare från dagen efter.'
    if (answers === null) return `${ended}, och ingen tar över. ${todo}`
    if (may) return `${ended} utan efterträdare; därefter svarar ${quote(answers)}. ${todo}`
    return `${ended}; därefter svarar ${quote(answers)}, som inte kan äga en sådan nod. Det kan ${list(allowed)}. ${todo}`
  },
  severalMeasures: ({ rule, assessment, measures }) =>
    `Regeln ${quote(rule)} ser på ett mått, men noden har flera som avgör: ${list(measures, 'och')}. Behåll ett av dem, ge det andra ett eget mål, eller låt modellen väga ihop måttens grader: ge där bedömningen ${quote(assessment)} regeln som «perMeasure» och en regel över graderna.`,
  notComparable: ({ rule, measure, against, units, written }) => {
    const [left, right] = units.map(unitWords)
    const one = measure === undefined ? `ett tal (${left})` : `måttet ${quote(measure)} (${left})`
    if (written !== undefined) {
      const told = quote(
        `${number(written.amount)} ${written.sign === '%' ? '%' : 'procentenheter'}`,
      )
      const instead =
        written.sign === '%'
          ? 'Skriv talet i samma enhet, utan procenttecken'
          : 'Procentenheter hör till mått i procent: skriv talet utan enhet, eller marginalen i procent (%)'
      return `Regeln ${quote(rule)} jämför ${one} med ${told}, och det går inte. ${instead}.`
    }
    const other =
      against === undefined ? `ett tal (${right})` : `måttet ${quote(against)} (${right})`
    return `Regeln ${quote(rule)} jämför ${one} med ${other}, och det går inte. Välj det som räknas i samma enhet, eller en annan regel.`
  },
  cannotCarry: ({ rule, measure, unit, uses }) =>
    uses === 'answer'
      ? `Regeln ${quote(rule)} ser på svar, men måttet ${quote(measure)} är ett tal (${UNITS[unit] ?? unit}). Välj ett mått som har svar, eller en regel som räknar med tal.`
      : `Regeln ${quote(rule)} ${uses === 'sum' ? 'summerar' : 'räknar med'} tal, men måttet ${quote(measure)} har inga tal utan ${ANSWERS[unit] ?? unit}. Välj ett mått med tal, eller en regel som ser på svar.`,
  unlikeUnits: ({ rule, units }) =>
    `Regeln ${quote(rule)} summerar mått i olika enheter: ${list(
      units.map(unitWords),
      'och',
    )}. Välj mått i samma enhet.`,
  emptyInterval: ({ from, to }) =>
    `Intervallet är tomt: ${number(from)} är mer än ${number(to)}. Skriv det lägre talet först.`,
  limitNotRelative: ({ measure, because }) =>
    `Gränsvärdet jämför med andra, men måttet ${quote(measure)} ${
      {
        noNumbers: 'har inga tal. Välj ett mått med tal, eller ta bort gränsvärdet.',
        notComparable:
          'mäts av ingen annan (comparable: false). Skriv ett tal, eller ta bort comparable.',
        noDirection:
          'säger inte åt vilket håll som är bättre, så ingen fjärdedel eller plats är bäst. Skriv better: higher eller lower, eller jämför med medlet (mean).',
      }[because]
    }`,
  gradeNeeds: ({ grade, what }) =>
    `Graden ${quote(grade)} kräver ${what === 'motivation' ? 'en skriftlig motivering (reason)' : 'en analys'}. Skriv den, eller välj en annan grad.`,
  gradeBeforeDue: ({ grade, round, lastDay, due }) =>
    due === undefined
      ? `Graden ${quote(grade)} kan ges först när målets datum har kommit, men målet har inget datum (due). Ge det ett, eller välj en annan grad.`
      : `Graden ${quote(grade)} kan ges tidigast ${sayDate(due, 'sv')}; ${quote(round)} slutar ${sayDate(lastDay, 'sv')}. Välj en annan grad.`,
  notInRound: ({ assessment, round, rounds }) =>
    `Bedömningen ${quote(assessment)} görs inte i ${quote(round)}, bara i ${list(rounds, 'och')}. Bedöm där i stället.`,
  notJudgingBody: ({ assessment, body, valid }) =>
    `Bedömningen ${quote(assessment)} görs inte av ${quote(body)}, bara av ${list(valid)}. Ange i stället vem som gör den.`,
  neverJudged: ({ node, type }) =>
    `${quote(node)} bedöms inte: modellen har ingen bedömning av ${quote(type)}. Ta bort bedömningen, eller ge modellens nodtyp en (assessments).`,
  numberAlone: ({ assessment }) =>
    `Bedömningen ${quote(assessment)} ger ett tal och ingen grad. Fastställ en annan av nodens bedömningar.`,
  fieldMissing: ({ type, field, label }) =>
    `Fältet ${inLanguage(label, 'sv')} (${quote(field)}) saknas; det krävs för ${quote(type)}. Fyll i det.`,
  linkTarget: ({ link, to, allowed }) =>
    `Länken ${quote(link)} kan inte gå till ${quote(to)}, bara till ${list(allowed)}. Välj något av det.`,
  linkPart: ({ link, found, valid }) =>
    `${quote(found)} är ingen del i länken ${quote(link)}. Välj ${list(valid)}.`,
  linkReason: ({ link, to }) =>
    `Länken ${quote(link)} säger att ${quote(to)} inte påverkar. Ange varför (reason).`,
  linkUnanswered: ({ node, link, bodies }) =>
    `Alla ska svara på ${quote(link)} för ${quote(node)}: leda, bidra eller säga varför inte. Svar saknas från ${list(bodies, 'och')}.`,
}
