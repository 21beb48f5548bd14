// Swedish words of models, as the model page reads them.
import { lowerFirst, plural, quoted, upperFirst } from './language.ts'
import { theMembersInSwedish as theMembers } from './whole-group.ts'

const quote = (words: string): string => quoted(words, 'sv')

/** «minst 1»: the last number said rules what stands after it. */
const isOne = (count: string): boolean => / 1$/.test(count)

export const modelSv = {
  about: 'Om modellen',
  levels: 'Nivåer',
  scales: 'Skalor',
  rules: 'Regler',
  rounds: 'Uppföljningar',
  groups: 'Jämförelsegrupper',
  limitsOnNumbers: 'Tak',
  verdicts: 'Bedömning av helheten',
  municipality: (name: string) => `Styrmodell för ${name}.`,
  adopted: (by: string, date: string, ref: string) =>
    `Antagen av ${lowerFirst(by)}${date === '' ? '' : ` ${date}`}${ref === '' ? '' : `, ${ref}`}.`,
  valid: (from: string, to: string) =>
    to === ''
      ? `Gäller från ${from}.`
      : from === ''
        ? `Gäller till ${to}.`
        : `Gäller ${from} till ${to}.`,
  source: (source: string) => `Källa: ${source.replace(/\.$/, '')}.`,
  seldom: {
    leftOut: 'Mått som inte mäts i en uppföljning lämnas utanför.',
    missing: 'Mått som inte mäts i en uppföljning räknas som saknade.',
    carry: (years: number) =>
      `Mått som mäts mer sällan än uppföljningen behåller sitt senaste värde i högst ${years} år.`,
  },
  goals: { one: 'mål', other: 'mål' },
  top: 'Ligger inte under någon annan nivå.',
  parents: (parents: string, count: string) => `Hör till ${parents}; ${count}.`,
  parentCount: (fewest: number, most: number | undefined) => {
    const number = (count: number) => plural('sv', count, 'en överordnad', `${count} överordnade`)
    if (most === fewest) return `har exakt ${number(fewest)}`
    if (most === undefined)
      return fewest === 0 ? 'kan ha flera överordnade eller ingen' : `har minst ${number(fewest)}`
    return fewest === 0
      ? `har högst ${number(most)}`
      : `har mellan ${fewest} och ${most} överordnade`
  },
  owned: (bodies: string) => `Ansvarig: ${bodies}.`,
  decided: (bodies: string) => `Beslutas av ${bodies}.`,
  sorts: {
    goal: '',
    assignment: 'Är ett uppdrag: det har status, inte måluppfyllelse.',
    text: 'Är en text utan bedömning.',
    area: 'Är en indelning som samlar mål.',
  },
  holds: (types: string) =>
    types === ''
      ? 'Är ett program, en kedja för sig, utan delar.'
      : `Är ett program, en kedja för sig av ${types}; annat som ligger under eller är kopplat arbetar med det.`,
  notMeasurable: 'Mäts inte, och det är avsikten.',
  measuresNeeded: 'Måste ha minst ett mått.',
  measuresIndicate: 'Måtten visar bara riktning; de avgör inte bedömningen.',
  needs: (things: string) => `Måste ha ${things}.`,
  need: {
    owner: 'en ansvarig',
    due: 'ett måldatum',
    measure: 'mått',
    target: 'ett målvärde',
    decision: 'en beslutshänvisning',
  },
  limits: (labels: string) => `Gränsvärden: ${labels}.`,
  limitNeeded: 'måste sättas',
  fields: (fields: string) => `Uppgifter: ${fields}.`,
  required: { never: '', always: ' (krävs alltid)', perRound: ' (krävs vid varje uppföljning)' },
  link: (label: string, to: string, everyone: boolean) =>
    `Koppling ${quote(label)} till ${to}${everyone ? '; var och en ska svara: bidra, eller säga varför inte' : ''}.`,
  linkBodies: 'nämnder, bolag och andra organ',
  linkExternal: (to: string) => `${to}, också utanför kommunen`,
  inUse: (days: string) => `Används ${days}.`,
  retired: (on: string, why: string) =>
    `Avslutad ${on}${why === '' ? '' : `: ${why.replace(/\.$/, '')}`}.`,
  shape: {
    error: (what: string) => `Krav: ${what}.`,
    warning: (what: string) => `Det bör finnas ${what}; annars ges en varning.`,
    place: {
      error: {
        under: (what: string) => `Ligger alltid under ${what}, direkt eller längre ner.`,
        notUnder: (what: string) => `Ligger aldrig under ${what}, varken direkt eller längre ner.`,
      },
      warning: {
        under: (what: string) =>
          `En varning ges där något inte ligger under ${what}, direkt eller längre ner.`,
        notUnder: (what: string) =>
          `En varning ges där något ligger under ${what}, direkt eller längre ner.`,
      },
    },
    under: (what: string) => ` som ligger under ${what}`,
    notUnder: (what: string) => ` som inte ligger under ${what}`,
    parents: (count: string, of: string) =>
      `${count} ${isOne(count) ? 'överordnad' : 'överordnade'}${of}`,
    children: (count: string, one: string, other: string) =>
      `${count} underliggande ${isOne(count) ? one : other}`,
    measures: (count: string) => `${count} mått`,
    perOwner: (most: number) => `högst ${most} per ansvarig`,
    withinOwner: ' per ansvarig',
    withinYear: ' per år',
    tag: (tag: string) => ` med märkningen ${quote(tag)}`,
    notTag: (tag: string) => ` utan märkningen ${quote(tag)}`,
    notId: (ids: string) => ` andra än ${ids}`,
    type: (label: string) => ` av slaget ${label}`,
    none: 'inga',
    any: 'enbart',
    fewest: (count: number) => `minst ${count}`,
    most: (count: number) => `högst ${count}`,
  },
  assessedBy: (label: string, scale: string) =>
    `Bedömningen ${label === '' ? '' : `${quote(label)} `}görs på skalan ${quote(scale)}.`,
  byRule: (rule: string) => `Förslaget ges av regeln ${quote(rule)}.`,
  perMeasure: (rule: string) => `Varje mått som avgör bedöms för sig med regeln ${quote(rule)}.`,
  byPerson: 'En person bedömer, utan förslag.',
  judges: (bodies: string) => `Bedöms av ${bodies}.`,
  inRounds: (rounds: string) => `Görs i ${rounds}.`,
  onlyWhenDue: (grades: string) => `${grades} kan inte sättas före måldatumet.`,
  ordered: 'Bäst först:',
  unordered: 'Utan inbördes ordning:',
  gradeWords: (forecast: string, outcome: string) =>
    `${quote(forecast)} i prognos, ${quote(outcome)} i utfall`,
  gradePoints: (points: string) => `ger ${points} poäng`,
  gradeNotCounted: 'räknas inte med i andelar men visas alltid',
  gradeRequires: { motivation: 'kräver motivering', analysis: 'kräver analys' },
  ruleOf: {
    measure: 'Regeln ser på ett mått i taget.',
    node: 'Regeln ser på bedömningarna i kedjan.',
  },
  compareRaw: 'Värdena jämförs utan avrundning.',
  roundValue:
    'I en uppföljning med prognos läses prognosen i stället för utfallet, eller ett utfall som redan avgör saken.',
  firstDecides: 'Det första som stämmer avgör:',
  gradeIf: (word: string, list: string) => `${word} om ${list}`,
  gradeElse: (word: string) => `${word} annars`,
  elsePerson: 'Stämmer inget av detta avgör en person (ingen regel).',
  unknownStops: 'Saknas ett värde som behövs stannar regeln och säger vilket (saknar underlag).',
  roll: {
    worst: (members: string) => `Den sämsta bedömningen bland ${theMembers(members)} gäller.`,
    best: (members: string) => `Den bästa bedömningen bland ${theMembers(members)} gäller.`,
    majority: (members: string) =>
      `Den vanligaste bedömningen bland ${theMembers(members)} gäller.`,
  },
  noneCounts: (word: string) => `Räknas ingen av bedömningarna blir den ${word}.`,
  missingPolicy: {
    unknown: 'Saknas någon bedömning ges inget svar, om den kunde ha ändrat det.',
    leftOut: 'De som saknar bedömning räknas inte.',
    notMet: 'De som saknar bedömning räknas som ej uppfyllda.',
  },
  leastCoverage: (percent: string) => `Minst ${percent} måste ha en bedömning.`,
  theNumber: 'talet är',
  /** How the number is made of the grades: «hel 1, halv 0,5 och ingen 0». */
  counted: {
    share: (worth: string) =>
      `Talet är summan av poängen delad med antalet, i procent. Poängen är: ${worth}.`,
    weightedMean: (worth: string) =>
      `Talet är summan av vikt gånger poäng delad med summan av vikterna. Poängen är: ${worth}.`,
  },
  yields: (what: string) => `Regeln ger ett tal: ${what}.`,
  peers: (what: string, own: 'included' | 'excluded', year: string) =>
    `${upperFirst(what)} räknas ${own === 'included' ? 'med den egna kommunen inräknad' : 'utan den egna kommunen'}, ${year}.`,
  fourth: {
    best: 'En fjärdedel är antalet kommuner med värde delat med fyra, avrundat uppåt. Gränsen är värdet hos den sista i den bästa fjärdedelen, och den som har samma värde når gränsen.',
    worst:
      'En fjärdedel är antalet kommuner med värde delat med fyra, avrundat uppåt. Gränsen är värdet hos den sista som inte hör till den sämsta fjärdedelen, och den som har samma värde når gränsen.',
  },
  year: {
    same: 'för samma år',
    latestBoth: 'för det senaste år som båda har',
    atMost: (years: number) => `för ett år som är högst ${years} år gammalt`,
  },
  round: (label: string, kind: 'forecast' | 'outcome', covers: string, statutory: string) =>
    `${label}: ${covers}, ${kind === 'forecast' ? 'prognos för helåret' : 'utfall'}${statutory === '' ? '' : `. Lagstadgad ${statutory}`}.`,
  wholeYear: 'hela året',
  every: { month: 'varje månad', quarter: 'varje kvartal', tertial: 'varje tertial' },
  repeated: (every: string, months: string, isToDate: boolean) =>
    `${every} (efter ${months}), ${isToDate ? 'från årets början' : 'perioden för sig'}`,
  monthSpan: (from: string, to: string) => `${from}–${to}`,
  asks: (types: string) => `Gäller ${types}.`,
  asksMeasures: (measures: string) => `Frågar efter ${measures}.`,
  step: {
    report: (when: string, who: string) => `Rapporteras${when}${who}.`,
    review: (when: string, who: string) => `Granskas${when}${who}.`,
    deliver: (when: string, who: string) => `Levereras${when}${who}.`,
    decide: (when: string, by: string) => `Behandlas${when}${by}.`,
  },
  rooms: {
    open: 'Rummen är öppna: alla ser det som rapporteras.',
    closed: 'Rummen är stängda: andra ser det som rapporteras när delen är levererad.',
  },
  latestOn: (day: number, month: string) => ` senast ${day} ${month}`,
  latestAfter: (days: string) => ` senast ${days} efter periodens slut`,
  days: { one: 'dag', other: 'dagar' },
  stepBy: (who: string) => ` av ${who}`,
  byAnother: 'Den som granskar en del är en annan än den som rapporterade den.',
  inOrder: (bodies: string) => ` i ordningen ${bodies}`,
  statutory: { delårsrapport: 'delårsrapport', årsredovisning: 'årsredovisning' },
  ceilingGoals: (most: number) => `Högst ${most} mål per ansvarig.`,
  ceilingMeasures: (most: number) => `Högst ${most} mått per ansvarig.`,
  verdict: (label: string, scale: string, rule: string | null) =>
    `${label}: bedöms på skalan ${quote(scale)} ${rule === null ? 'av en person, utan förslag' : `med regeln ${quote(rule)}`}.`,
  unnamedRule: (label: string) => `Regel för ${label}`,
  onScale: (rule: string, scale: string) => `${rule}, på skalan «${scale}»`,
  unusedRule: 'Ingen bedömning använder regeln.',
}
