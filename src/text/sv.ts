// Swedish words of every sentence about assessments and models; its type is the catalogue each language fills.
import type { Tone } from '../domain/model/language-types.ts'
import type { NodeType } from '../domain/model/model.ts'
import type { Comparison, MissingSort, ReadingKind } from '../domain/model/rule.ts'
import type { BodyKind } from '../domain/organisation/organisation.ts'
import { groupInSwedish } from './group-names.ts'
import { allInSwedish, someInSwedish } from './how-many.ts'
import { type Clause, counted, join, lowerFirst, plural, quoted, upperFirst } from './language.ts'
import { isTargetWord } from './limit-words.ts'
import { missingSv } from './missing-in-words-sv.ts'
import { modelSv } from './model-in-words-sv.ts'
import { treeSv } from './tree-of-reasons-sv.ts'
import { countedInSwedish, knownInSwedish, theMembersInSwedish } from './whole-group.ts'

const COLOURS: Readonly<Record<string, { neuter: string; plural: string }>> = {
  grön: { neuter: 'grönt', plural: 'gröna' },
  gul: { neuter: 'gult', plural: 'gula' },
  röd: { neuter: 'rött', plural: 'röda' },
  grå: { neuter: 'grått', plural: 'grå' },
  blå: { neuter: 'blått', plural: 'blå' },
  orange: { neuter: 'orange', plural: 'orange' },
  svart: { neuter: 'svart', plural: 'svarta' },
  vit: { neuter: 'vitt', plural: 'vita' },
}
const COUNTED: Readonly<Record<string, string>> = { hel: 'hela', halv: 'halva', ingen: 'inga' }

const colour = (word: string) => COLOURS[word.toLocaleLowerCase('sv')]
const quote = (words: string): string => quoted(words, 'sv')
const clause = (subject: string, predicate: string): Clause => ({ subject, predicate })

/** The same noun before a group's name, «medlet för …». */
const DEFINITE: Readonly<Record<string, string>> = {
  medel: 'medlet',
  median: 'medianen',
  'bästa fjärdedel': 'den bästa fjärdedelen',
  'sämsta fjärdedel': 'den sämsta fjärdedelen',
}

/** «Länet» → «länets»; a longer or plural name stands after the noun instead. */
const ofGroup = (noun: string, label: string) => {
  const name = groupInSwedish(label)
  if (/^\p{L}+(et|en|ket)$/u.test(name)) return `${name}s ${noun}`
  return `${DEFINITE[noun] ?? noun} för ${name}`
}

/** «i länet», but «bland Västerbottens kommuner». */
const among = (label: string) => {
  const name = groupInSwedish(label)
  return `${/^\p{L}+(et|en|ket)$/u.test(name) ? 'i' : 'bland'} ${name}`
}

/** As in: gränsvärdet «Miniminivå», but «Gräns för halv» alone, which says what it is. */
const limitNamed = (label: string) =>
  /gräns/i.test(label) ? quote(label) : `gränsvärdet ${quote(label)}`

const isCommon = (members: string): boolean => knownInSwedish(members)?.gender === 'common'

const WAY: Record<Comparison, string> = {
  '<': 'mindre än',
  '<=': 'högst',
  '=': 'lika med',
  '>=': 'minst',
  '>': 'mer än',
}

export const sv = {
  and: 'och',
  or: 'eller',
  /** Last in a list that is cut short. */
  more: (count: number) => `${count} till`,
  either: (list: string) => `antingen ${list}`,
  both: (list: string) => `både ${list}`,
  notSo: (list: string) => `det inte är så att ${list}`,
  quote,

  kinds: {
    outcome: 'utfallet',
    forecast: 'prognosen',
    outcomeToDate: 'utfallet hittills',
    preliminary: 'det preliminära utfallet',
    round: 'utfallet',
  } as Readonly<Record<ReadingKind | 'round', string>>,
  kindNames: {
    outcome: 'utfall',
    forecast: 'prognos',
    outcomeToDate: 'utfall hittills',
    preliminary: 'preliminärt utfall',
    round: 'utfall',
  } as Readonly<Record<ReadingKind | 'round', string>>,
  limit: (label: string) => (isTargetWord(label) ? 'målvärdet' : limitNamed(label)),
  limitName: (label: string) => (isTargetWord(label) ? 'målvärde' : limitNamed(label)),
  /** A limit of another year than the round's. */
  forYear: (year: number) => `för ${year}`,
  mean: (group: string) => ofGroup('medel', group),
  median: (group: string) => ofGroup('median', group),
  quartile: (side: 'best' | 'worst', group: string) =>
    `gränsen till ${ofGroup(side === 'best' ? 'bästa fjärdedel' : 'sämsta fjärdedel', group)}`,
  top: (places: number, group: string) => `värdet på plats ${places} ${among(group)}`,
  /** A figure of a group that leaves out the municipality itself, which belongs to it. */
  withoutOwn: (name: string) => `${name} utan den egna kommunen`,
  rank: (group: string) => `platsen ${among(group)}`,
  changeSince: (since: string) => `förändringen sedan ${since}`,
  since: (since: 'previous' | 'base' | number, over: number) =>
    since === 'base'
      ? 'basåret'
      : since === 'previous'
        ? over === 1
          ? 'föregående period'
          : `mätningen ${over} perioder tidigare`
        : String(since),
  measure: (title: string) => `måttet ${quote(title)}`,
  scaled: (percent: string, of: string) => `${percent} av ${of}`,
  degree: (of: string) => `graden av måluppfyllelse mot ${of}`,
  difference: (of: string, from: string) => `${of} minus ${from}`,
  shareOf: (members: string) => `måluppfyllelsen för ${theMembersInSwedish(members)}`,
  countOf: (members: string, are: string) =>
    are === '' ? `antalet ${members}` : `antalet ${members} som ${are}`,
  weightedMeanOf: (members: string) => `det viktade medlet för ${theMembersInSwedish(members)}`,
  ofMeasures: (counted: number, of: number) =>
    counted === of ? `av ${of} mått` : `av ${counted} mått; ${of - counted} till saknar värde`,
  sumOf: (members: string, ofOwn: boolean) =>
    ofOwn ? `summan av ${members}` : `summan av måtten på ${members}`,
  between: (from: string, to: string) => `${from}–${to}`,
  spanning: (from: string, to: string) => `mellan ${from} och ${to}`,
  whateverComes: (number: string, missing: string) =>
    `${number}, vad det som saknas än blir: ${missing}`,
  fromUnits: (value: string, given: number, of: number) =>
    given === of
      ? `${value} från ${of === 1 ? 'den enda enheten' : allInSwedish(of, 'enheter')}`
      : `${value} från ${given} av ${counted('sv', of, 'enhet', 'enheter')}`,
  /** `parts`: some lack a weight or another part of the number, and not the value itself. */
  coverage: (given: number, of: number, least: string, what: 'value' | 'parts' = 'value') => {
    const it = { value: 'värde', parts: 'underlag' }[what]
    const { subject, predicate } = someInSwedish(given, of, 'enheter', `har ${it}`)
    const only = `den enda enheten ${given === 0 ? 'saknar' : 'har'} ${it}`
    return `${of === 1 ? only : `${subject} ${predicate}`}${least === '' ? '' : `; minst ${least} måste ha det`}`
  },
  /** What a rule's number is called where the model gives the rule no label. */
  numberNames: {
    share: 'Måluppfyllelse',
    weightedMean: 'Viktat medel',
    sum: 'Summa',
    degree: 'Grad av måluppfyllelse',
    difference: 'Skillnad',
    change: 'Förändring',
  },
  inPeriod: (name: string, value: string, period: string) => `${name} ${value} (${period})`,
  /** An assessment that the model gives no name. */
  assessment: 'Bedömning',
  /** The names of colours, where a scale's grades are known by colour. */
  colours: {
    green: 'Grön',
    yellow: 'Gul',
    red: 'Röd',
    grey: 'Grå',
    gray: 'Grå',
    blue: 'Blå',
    orange: 'Orange',
  } as Readonly<Record<string, string>>,
  point: 'procentenhet',
  points: 'procentenheter',
  place: 'plats',
  places: 'platser',
  measuresUnit: 'i måttets egen enhet',
  money: 'kr',

  reaches: (left: string, right: string) => clause(left, `når ${right}`),
  reachesNot: (left: string, right: string) => clause(right, `nås inte (${left})`),
  reachesNotLower: (left: string, right: string) =>
    clause(right, `nås inte (${left}; lägre är bättre)`),
  inside: (left: string, right: string) => clause(left, `ligger inom ${right}`),
  outside: (left: string, right: string) => clause(left, `ligger utanför ${right}`),
  above: (left: string, by: string, right: string) =>
    clause(left, `ligger ${by === '' ? '' : `${by} `}över ${right}`),
  below: (left: string, by: string, right: string) =>
    clause(left, `ligger ${by === '' ? '' : `${by} `}under ${right}`),
  /** A place lies after or before another; «över» would not say which is better. */
  worsePlace: (left: string, by: string, right: string) =>
    clause(left, `är ${by === '' ? '' : `${by} `}sämre än ${right}`),
  betterPlace: (left: string, by: string, right: string) =>
    clause(left, `är ${by === '' ? '' : `${by} `}bättre än ${right}`),
  /** Between two numbers that differ by less than can be shown: «ligger knappt över». */
  barely: 'knappt',
  about: (value: string) => `cirka ${value}`,
  roundedFrom: (value: string) => `avrundat från ${value}`,
  equal: (left: string, right: string) => clause(left, `är lika med ${right}`),
  isWay: (left: string, way: Comparison, right: string) => clause(left, `är ${WAY[way]} ${right}`),
  isNotEqual: (left: string, right: string) => clause(left, `är inte lika med ${right}`),
  isBetween: (left: string, from: string, to: string) =>
    clause(left, `ligger mellan ${from} och ${to}`),
  isNotBetween: (left: string, from: string, to: string) =>
    clause(left, `ligger inte mellan ${from} och ${to}`),
  noPercentOf: (right: string) =>
    clause('skillnaden i procent', `går inte att räkna mot ${right}, som inte är större än noll`),
  notPercentOf: (name: string, reference: string) =>
    clause(name, `går inte att räkna i procent av ${reference}, som inte är större än noll`),
  /** A degree where lower is better: the limit divided by the value. */
  notDividedBy: (name: string, limit: string, by: string) =>
    clause(
      name,
      `går inte att räkna: lägre är bättre, så ${limit} delas med ${by}, som inte är större än noll`,
    ),
  notPositive: 'procent mot noll eller mindre går inte att räkna',
  directionless: 'måttet har ingen riktning',
  noDirection: clause('måttet', 'har ingen riktning, så bättre och sämre går inte att avgöra'),
  noComparison: clause('jämförelse', 'saknas'),
  notSet: (limit: string) => clause(limit, 'är inte satt'),
  noValue: (name: string) => clause(name, 'saknas'),

  /** The same conditions in a rule's own words, without values and for both directions. */
  rule: {
    reaches: (left: string, right: string) => clause(left, `når ${right}`),
    beats: (left: string, right: string) => clause(left, `är bättre än ${right}`),
    worse: (left: string, bound: 'atMost' | 'over', margin: string, right: string) =>
      margin === ''
        ? clause(left, `är ${bound === 'atMost' ? 'inte sämre' : 'sämre'} än ${right}`)
        : clause(left, `är ${bound === 'atMost' ? 'högst' : 'mer än'} ${margin} sämre än ${right}`),
    missing: {
      outcome: clause('utfall', 'saknas'),
      forecast: clause('prognos', 'saknas'),
      target: clause('målvärde', 'saknas'),
      peers: clause('jämförelse', 'saknas'),
      baseline: clause('utgångsvärde', 'saknas'),
    } as Readonly<Record<MissingSort, Clause>>,
    answer: (answers: string) => clause('svaret', `är ${answers}`),
    improves: (since: string, by: string) =>
      clause('utfallet', `har förbättrats ${by === '' ? '' : `med mer än ${by} `}sedan ${since}`),
    share: (bounds: string, members: string, are: string) =>
      clause(`${bounds} av ${theMembersInSwedish(members)}`, are),
    every: (members: string, are: string) => clause(`alla ${members}`, are),
    some: (members: string, are: string) =>
      clause(`${isCommon(members) ? 'någon' : 'något'} av ${theMembersInSwedish(members)}`, are),
    none: (members: string, are: string) =>
      clause(`${isCommon(members) ? 'ingen' : 'inget'} av ${theMembersInSwedish(members)}`, are),
    verdict: (assessment: string, grades: string) => clause(assessment, `är ${grades}`),
    due: {
      passed: clause('måldatumet', 'har passerat'),
      ahead: clause('måldatumet', 'ligger framåt i tiden'),
    },
  },
  found: {
    outcome: clause('utfall', 'finns'),
    forecast: clause('prognos', 'finns'),
    target: clause('målvärde', 'finns'),
    peers: clause('jämförelse', 'finns'),
    baseline: clause('utgångsvärde', 'finns'),
  } as Readonly<Record<MissingSort, Clause>>,
  outcomeOrForecastFound: clause('prognos eller utfall', 'finns'),
  /** After what is there, where a condition asks for its being missing. */
  askedMissing: '; villkoret är att det saknas',
  answerIs: (answer: string) => clause('svaret', `är ${answer}`),
  answerIsNot: (answer: string, among: string) => clause('svaret', `är ${answer}, inte ${among}`),
  noAnswer: clause('svar', 'saknas'),
  yes: 'ja',
  no: 'nej',
  changed: (since: string, amount: string, needed: string) =>
    clause(`förändringen sedan ${since}`, `är ${amount} (kravet är ${needed})`),
  improvementOf: (by: string) => (by === '' ? 'en förbättring' : `en förbättring med mer än ${by}`),
  /** What a better grade asks for, beside how it is. */
  asItIsNow: (asked: string, value: string) => `${asked} (nu ${value})`,
  /** As in: bedömningen «Läge», but «Egen bedömning» alone, which says what it is. */
  assessmentNamed: (label: string) =>
    /bedömning/i.test(label) ? quote(label) : `bedömningen ${quote(label)}`,
  verdictIs: (assessment: string, grade: string, decided: boolean) =>
    clause(assessment, `är ${grade} (${decided ? 'fastställd' : 'föreslagen'})`),
  verdictIsNot: (assessment: string, grade: string, among: string) =>
    clause(assessment, `är ${grade}, inte ${among}`),
  noVerdict: (assessment: string) => clause(assessment, 'är inte gjord'),
  duePassed: (due: string) => clause(`måldatumet ${due}`, 'har passerat'),
  dueAhead: (due: string, at: string) => clause(`måldatumet ${due}`, `har inte passerat per ${at}`),
  noDue: clause('måldatum', 'saknas'),
  otherwise: clause('inget', 'av villkoren före stämmer'),

  /** «3 av 5 verksamhetsmål är gröna». */
  someOf: someInSwedish,
  needed: (bounds: string) => `kravet är ${bounds}`,
  needs: {
    every: 'alla',
    some: 'minst 1',
    none: 'inga',
  },
  bound: (op: Comparison, than: string) => `${WAY[op]} ${than}`,
  /** `covered`: how large a part has a grade, where that is too small for the rest to be left out. */
  membersMissing: (count: number, policy: 'unknown' | 'leftOut' | 'notMet', covered: string) => {
    if (covered !== '') return `${count} saknar bedömning; ${covered}`
    const policies = {
      unknown: 'saknar bedömning',
      leftOut: 'saknar bedömning och räknas inte',
      notMet: 'saknar bedömning och räknas som ej uppfyllt',
    }
    return `${count} ${policies[policy]}`
  },
  emptyGroup: (members: string) => clause('det', `finns inga ${members} att räkna`),
  noneCounts: (count: number, members: string) =>
    clause(
      allInSwedish(count, members),
      `har ${plural('sv', count, 'en bedömning', 'bedömningar')} som inte räknas`,
    ),
  members: {
    children: (nodes: string) => `underliggande ${nodes}`,
    descendants: (nodes: string) => `${nodes} längre ned i kedjan`,
    parents: (nodes: string) => `överordnade ${nodes}`,
    measures: 'mått',
    self: () => 'egna bedömningar',
    link: (nodes: string, label: string) => `${nodes} kopplade genom ${quote(label)}`,
  },
  /** What nodes are called of whose type no plural is known. */
  nodes: {
    goal: 'mål',
    assignment: 'uppdrag',
    text: 'texter',
    area: 'områden',
  } satisfies Record<NodeType['sort'], string>,
  ofType: (nodes: string, label: string) => `${nodes} av slaget ${quote(label)}`,
  /** What stands after a number that is made up. */
  madeUp: 'påhittat',
  filters: {
    decidedBy: (bodies: string) => `beslutade av ${bodies}`,
    owners: (bodies: string) => `som ${bodies} ansvarar för`,
    tags: (tags: string) => `med märkningen ${tags}`,
    under: (what: string) => `under ${what}`,
    notUnder: (what: string) => `som inte ligger under ${what}`,
    measures: (titles: string) => `(${titles})`,
    assessment: (label: string) => `enligt bedömningen ${quote(label)}`,
    role: { decides: 'som avgör', indicates: 'som bara visar riktning' },
    aspect: { result: 'om resultat', resource: 'om resurser', volume: 'om volym' },
    verdict: { inForce: '', suggested: '(bara förslagen)', decided: '(bara fastställda)' },
  },

  /** As in: är gröna; är grön; har bedömningen «Nått». */
  areGraded: (words: readonly string[], count: number) => {
    const known = words.every((word) => colour(word) !== undefined)
    if (known && count !== 1)
      return `är ${join(
        words.map((word) => colour(word)?.plural ?? word),
        'eller',
      )}`
    const named = words.map((word) => (known ? lowerFirst(word) : quote(word)))
    return `har bedömningen ${join(named, 'eller')}`
  },
  /** As in: blir gröna; får bedömningen grön; får bedömningen «Nått». */
  becomeGraded: (word: string, count: number) => {
    const known = colour(word)
    if (known !== undefined && count !== 1) return `blir ${known.plural}`
    return `får bedömningen ${known === undefined ? quote(word) : lowerFirst(word)}`
  },
  areUngraded: (_count: number) => 'saknar bedömning',
  theseBecome: (titles: string, become: string) => `att ${titles} ${become}`,
  someOfTheseBecome: (count: number, titles: string, become: string) =>
    `att ${count} av ${titles} ${become}`,
  /** `betterThere`: others of the group do as well already. */
  moreBecome: (count: number, of: number, members: string, become: string, betterThere: boolean) =>
    `att ${betterThere ? 'ytterligare ' : ''}${count} av ${of} ${members} ${become}`,
  someBecome: (count: number, of: number, members: string, are: string, become: string) =>
    count === of
      ? `att alla ${of} ${members} som ${are} ${become}`
      : `att ${count} av de ${of} ${members} som ${are} ${become}`,
  /** A grade inside a sentence, as in: grön; «Nått». */
  graded: (word: string) => (colour(word) === undefined ? quote(word) : lowerFirst(word)),
  countedGrade: (count: number, word: string) => {
    const known = COUNTED[word.toLocaleLowerCase('sv')] ?? colour(word)?.plural
    return known === undefined
      ? `${count} ${quote(word)}`
      : `${count} ${count === 1 ? lowerFirst(word) : known}`
  },
  gradeNeeds: (word: string, what: string) => {
    const neuter = colour(word)?.neuter
    return `${neuter === undefined ? quote(word) : upperFirst(neuter)} kräver ${what}.`
  },
  somebody: 'en person',
  steps: {
    verdict: (by: string, assessment: string, grades: string) =>
      `att ${by} sätter ${assessment} till ${grades}`,
    given: (assessment: string, grades: string) => `att ${assessment} blir ${grades}`,
    answer: (answers: string) => `att svaret är ${answers}`,
    judgement: (by: string) => `att ${by} bedömer det; regeln ger det aldrig`,
  },
  boundaryFor: (word: string, what: string) =>
    `gränsen för ${colour(word)?.neuter ?? quote(word)} är ${what}`,
  allowedWorse: (margin: string) => `högst ${margin} får skilja`,
  atLeast: (what: string) => `minst ${what}`,
  atMost: (what: string) => `högst ${what}`,
  moreThan: (what: string) => `mer än ${what}`,
  lessThan: (what: string) => `mindre än ${what}`,
  within: (what: string) => `ett värde inom ${what}`,
  atMostWorse: (margin: string, right: string, better: string) =>
    better === 'lower' ? `högst ${margin} över ${right}` : `högst ${margin} under ${right}`,
  thatIs: (needed: string, value: string) => `${needed}, alltså ${value}`,

  /** After facts that left the grade to «annars»: «…, så varken grönt eller gult passar». */
  ruledOut: (facts: string, grades: readonly string[]) => {
    const named = grades.map((word) => colour(word)?.neuter ?? quote(word))
    const none =
      named.length === 1 ? `${named[0]} passar inte` : `varken ${join(named, 'eller')} passar`
    return `${facts}, så ${none}`
  },
  noRule: (facts: string) =>
    facts === ''
      ? 'Ingen regel: inget fall i modellen passar; då avgör en person.'
      : `Ingen regel: ${facts}; då avgör en person.`,
  noBasis: (missing: string) => `Saknar underlag: ${missing}.`,
  noBasisPlain: 'Saknar underlag: ett värde som regeln behöver finns inte.',
  judgement: 'Bedöms av en person enligt modellen.',
  grounds:
    'Bedöms av en person. Ingen regel väger det som ligger under, men så här står det till där:',
  notYet: (word: string, due: string) =>
    `${upperFirst(colour(word)?.neuter ?? word)} kan sättas tidigast ${due}.`,
  notTold: (bodies: string, count: number) =>
    `Pågår: visas när ${bodies} har levererat eller öppnat ${count === 1 ? 'sitt' : 'sina'} rum.`,
  moreBodies: (count: number) => `${count} till`,
  motivationNeeded: 'Bedömningen kräver en motivering.',
  analysisNeeded: 'Bedömningen kräver en analys.',
  rolls: {
    worst: 'sämsta avgör',
    best: 'bästa avgör',
    majority: 'flertalet avgör',
    noneCounts: 'ingen av bedömningarna räknas',
  },
  /**
   * As in: 4 hela, 2 halva och 3 inga av 9; where grades have names of their own: av 4 har 1 «Nått»
   * och 3 «Inte nått».
   */
  ofAll: (counts: readonly string[], of: number, named: boolean) =>
    named ? `av ${of} har ${join(counts, 'och')}` : `${join(counts, 'och')} av ${of}`,
  allSame: (of: number, word: string) =>
    `${of === 1 ? 'den enda' : of === 2 ? 'båda' : `alla ${of}`} har ${quote(word)}`,
  isNamed: (word: string) =>
    COUNTED[word.toLocaleLowerCase('sv')] === undefined && colour(word) === undefined,
  withoutGrade: (count: number, named: boolean) =>
    `${count} ${named ? 'ingen bedömning' : 'utan bedömning'}`,
  nearestChange: (value: string, word: string) =>
    `Närmaste ändring: ${value} hade gett ${colour(word)?.neuter ?? quote(word)}.`,

  missing: missingSv,

  tree: treeSv,

  summary: {
    /** The members in the singular where there is one in all. */
    first: (count: number, total: number, members: string) => {
      if (count < total) return `${count} av ${countedInSwedish(total, members)}`
      return total === 1 ? `1 ${members}` : upperFirst(allInSwedish(total, members))
    },
    next: (count: number, are: string) => `${count} ${are}`,
    noRule: (_count: number) => 'saknar regel och avgörs av en person',
    noBasis: (_count: number) => 'saknar underlag',
    waiting: (_count: number) => 'väntar på en persons bedömning',
    notTold: (_count: number) => 'pågår',
    notYet: (count: number) => `kan inte bedömas som ${plural('sv', count, 'klart', 'klara')} än`,
    numbers: (_count: number) => 'visas med ett tal',
    empty: 'Inget att bedöma i den här uppföljningen.',
    /** All levels together. `hasAssignments`: not goals alone. */
    whole: {
      title: 'Allt sammantaget',
      of: (total: number, hasAssignments: boolean, are: string) =>
        `Av ${total} mål${hasAssignments ? ' och uppdrag' : ''} på alla nivåer är ${are}.`,
      good: (count: number) => plural('sv', count, 'grön', 'gröna'),
      fair: (count: number) => plural('sv', count, 'ljusgrön', 'ljusgröna'),
      caution: (count: number) => plural('sv', count, 'gul', 'gula'),
      poor: (_count: number) => 'orange',
      bad: (count: number) => plural('sv', count, 'röd', 'röda'),
      grey: (_count: number) => 'grå',
      none: (_count: number) => 'utan färg',
    },
  },

  tones: {
    good: 'bra',
    fair: 'ganska bra',
    caution: 'varning',
    poor: 'ganska dåligt',
    bad: 'dåligt',
    unknown: 'okänt',
    neutral: 'neutralt',
  } as Readonly<Record<Tone, string>>,
  bodies: {
    council: 'kommunfullmäktige',
    executiveBoard: 'kommunstyrelsen',
    committee: 'nämnd',
    jointCommittee: 'gemensam nämnd',
    company: 'bolag',
    association: 'kommunalförbund',
    department: 'förvaltning',
    unit: 'enhet',
    external: 'extern part',
  } as Readonly<Record<BodyKind, string>>,
  days: {
    fromDay: (day: string) => `från ${day}`,
    toDay: (day: string) => `till ${day}`,
    fromTo: (first: string, last: string) => `från ${first} till ${last}`,
  },
  periods: {
    half: (isFirst: boolean, year: string) => `${isFirst ? 'första' : 'andra'} halvåret ${year}`,
    tertial: (number: number, year: string) => `tertial ${number} ${year}`,
    quarter: (number: number, year: string) => `kvartal ${number} ${year}`,
    short: { half: 'H', tertial: 'T', quarter: 'K' },
  },
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ] as readonly string[],

  model: modelSv,
}

/** Every word and sentence pattern about assessments and models; each language fills all of it. */
export type Catalogue = typeof sv
