// Refusals in English. Read in the terminal by whoever checks a file, and beside a field in the app.
import { isExponential, tooManyDigits } from '../domain/exact/swedish-number.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { MOST_BYTES } from '../domain/model/refusal.ts'
import { sayAbove } from './above-in-words.ts'
import { sayDate, sayDays, sayPeriod } from './dates.ts'
import { rangeWords } from './findings-en.ts'
import { counted, inLanguage, isInTwoParts, quoted, upperFirst } from './language.ts'
import { HOW_OFTEN, UNIT_NOUNS } from './measure-words.ts'
import type { RefusalSentences } from './sentences.ts'

const quote = (text: string): string => quoted(text, 'en')
const MOST_WORDS = 12
const list = (words: readonly string[], or = 'or'): string => {
  const shown = words.slice(0, MOST_WORDS).map(quote)
  if (words.length > MOST_WORDS) return `${shown.join(', ')} … (${words.length} in all)`
  return shown.length < 2
    ? (shown[0] ?? 'nothing')
    : `${shown.slice(0, -1).join(', ')} ${or} ${shown.at(-1) ?? ''}`
}
const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` Did you mean ${quote(nearest)}?`
const number = (text: string): string => text.replace('-', '\u2212')
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

const KINDS = {
  nothing: 'nothing',
  text: 'text',
  number: 'a number',
  whole: 'a whole number',
  yesNo: 'true or false',
  list: 'a list',
  mapping: 'a group of keys',
} as const

const PATTERNS = {
  id: 'an id: letters, digits, “_”, “.”, “:” and “-”, without spaces',
  date: 'a date such as “2026-08-31”',
  language: 'a language such as “sv”, “en” or “sma”; a text with a comma needs quotation marks',
  percent: 'a share such as “80 %”',
  selection: '“children”, “descendants”, “parents”, “measures”, “self” or “link:NAME”',
  covers:
    '“year” or months in order, such as “january–august”; with “every” instead “period” or “year to date”',
  coversEach: '“period” or “year to date”, which a round with “every” looks back on',
  latestEach:
    'days after the period’s end, such as “12 days”; with “every” the round comes several times a year',
  latest: 'a last day: month and day such as “09-12”, or days after the period such as “12 days”',
  code: 'a code of four digits, such as “0885”',
  colour: 'a colour such as “#1f6f54”',
  geonames: 'an address at Geonames such as “http://sws.geonames.org/2661886/”',
  email: 'an e-mail address such as “oppnadata@exempel.se”',
  period: 'a period such as “2026”, “2026-T2” or “2026-08”',
  year: 'a year such as “2026”, or “all”',
  number: 'a number, such as “48”, “48,5” or “80 %”',
  margin: 'a margin such as “10 %”, “3 procentenheter” or “0,5”, not negative',
  moneyPerYear: 'an amount for each year, such as “{ years: { 2026: 4, 2027: "4,5" } }”',
  address: 'a web address, such as “https://www.example.se/plan”',
  fieldYear: 'a year of four digits, such as “2026”',
  fieldCode: 'a code without spaces, such as “K-12”',
} as const

const YAML: { readonly [problem: string]: string } = {
  BAD_INDENT: 'the indent is wrong; lines on one level must begin in the same column',
  TAB_AS_INDENT: 'tabs cannot be used as indent; use spaces',
  NOT_CLOSED:
    'what begins with [ ends with ], and what begins with { ends with }; an end is missing',
  BLOCK_IN_FLOW: 'within { } and [ ] commas part what stands there; a comma is missing here',
  BAD_SCALAR_START: 'a text cannot begin with @, ` or %; put quotation marks around it',
  BAD_DQ_ESCAPE:
    'a backslash (\\) within double quotation marks has a meaning of its own; write it twice, or use single quotation marks',
  TAG_RESOLVE_FAILED: 'a text cannot begin with !; put quotation marks around it',
  MULTIPLE_TAGS: 'a text cannot begin with !; put quotation marks around it',
  MULTIPLE_ANCHORS: 'two names (&) stand in one place; take one of them away',
  ALIAS_PROPS: 'an alias (*) cannot be given a name (&) too; take the name away',
  BAD_PROP_ORDER: 'a name (&) stands in the wrong place; it stands right before what it names',
  BAD_DIRECTIVE: 'a line begins with %; put quotation marks around the text or take the line away',
  KEY_OVER_1024_CHARS: 'a key is too long; if it is a text it needs quotation marks',
  MISSING_CHAR: 'a character is missing, such as a quotation mark, a bracket or a colon',
  UNEXPECTED_TOKEN:
    'something unexpected stands here; text with a colon or comma needs quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'one colon too many; text with a colon needs quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a key cannot run over several lines',
  BAD_ALIAS: 'the alias (*) points at nothing',
  MULTIPLE_DOCS: 'the file holds several documents (---); it may hold only one',
  KEY_NOT_TEXT: 'a key must be text',
}

const YAML_UNKNOWN =
  'what is written has no meaning; compare with the lines around it, and put quotation marks around text with characters such as : , { [ & * ! or @'

const SORTS = {
  type: 'node type',
  scale: 'scale',
  grade: 'grade',
  rule: 'rule',
  round: 'round',
  link: 'link',
  assessment: 'assessment',
  limit: 'limit',
  group: 'peer group',
  node: 'node',
  measure: 'measure',
  body: 'body',
  field: 'field',
  language: 'language',
  choice: 'answer',
  verdict: 'verdict',
  service: 'service',
} as const

const UNITS: { readonly [unit: string]: string } = UNIT_NOUNS.en

const unitWords = ({ unit, unitWord }: Pick<Measure, 'unit' | 'unitWord'>): string =>
  unitWord === undefined ? (UNITS[unit] ?? unit) : inLanguage(unitWord, 'en')

const ASKED = HOW_OFTEN.en

const ROLLS = {
  worst: 'the worst',
  best: 'the best',
  majority: 'the most common',
} as const

const ASKED_PERIOD = {
  month: 'a month',
  quarter: 'a quarter',
  tertial: 'a tertial',
  half: 'a half year',
  year: 'a year',
  years: 'a year',
} as const

/** What a measure without numbers has instead of them. */
const ANSWERS: { readonly [unit: string]: string } = {
  yesNo: 'the answers yes and no',
  choice: 'answers to choose among',
  text: 'text',
}

const SUBJECT = { measure: 'one measure', node: 'the grades of nodes' } as const

const range = (fewest: number | undefined, most: number | undefined): string => {
  if (fewest !== undefined && fewest === most) return `exactly ${fewest}`
  if (fewest !== undefined && most !== undefined) return `${fewest}–${most}`
  return most === undefined ? `at least ${fewest ?? 0}` : `at most ${most}`
}

const SEPARATORS = { ',': 'commas', '\t': 'tabs', '|': 'bars' } as const

const CIRCLES = {
  nodes: 'The nodes lie under each other',
  bodies: 'The bodies lie under each other',
  successors: 'The bodies take over from each other',
} as const

const COUNTED: Readonly<
  Record<'parents' | 'children' | 'measures', readonly [one: string, other: string]>
> = {
  parents: ['parent', 'parents'],
  children: ['child', 'children'],
  measures: ['measure', 'measures'],
}

export const refusalsEn: RefusalSentences = {
  noFile: ({ path }) => `There is no file ${quote(path)}. Check the name and the folder.`,
  tooLarge: ({ bytes, most }) =>
    `The file is ${megabytes(bytes)}; more than ${megabytes(most)} is not read. ${most === MOST_BYTES.csv ? 'Take out rows that the chain does not use.' : 'Move the readings to a CSV file beside it.'}`,
  notYaml: ({ problem }) => `The file cannot be read as YAML: ${YAML[problem] ?? YAML_UNKNOWN}.`,
  duplicateKey: ({ key }) =>
    `${quote(key)} stands twice on one level. Remove or rename one of them.`,
  tooDeep: () =>
    'The file is nested too deep (more than 64 levels). Check that each [ and { has its end, or write on lines below each other.',
  tooManyAliases: ({ most }) =>
    `The file has more than ${most} aliases (*). Write out the content instead.`,
  decimalComma: ({ found }) =>
    `${quote(found)} is read as two things, for within { } a comma parts what stands there. Put the number in quotation marks: '${found}'.`,
  extendsNoModel: ({ path, found }) =>
    `The file ${quote(path)}, which the model builds on, is no model: there stands ${KINDS[found]}. Name a model file in “extends”, or take the line away.`,
  extendsCycle: ({ files }) =>
    `The models build on each other in a circle: ${files.join(' → ')}. Remove one “extends”.`,
  nothingToTakeAway: ({ key, valid, nearest }) =>
    `${quote(key)} is not in what the model builds on, so there is nothing to take away (null).${nearest === undefined ? ` There is ${list(valid, 'and')}.` : meant(nearest)}`,
  unknownKey: ({ key, valid, nearest }) =>
    `${quote(key)} is unknown here.${nearest === undefined ? ` Here may stand ${list(valid)}.` : meant(nearest)}`,
  missingKey: ({ key }) => `${quote(key)} is missing here and must be given.`,
  wrongKind: ({ found, shown, expected, words }) => {
    const wanted = [
      ...expected.map((kind) => KINDS[kind]),
      ...(words.length === 0 ? [] : [list(words)]),
    ]
    const value = shown === '' ? KINDS[found] : `${KINDS[found]}, ${quote(shown)}`
    return `Here should stand ${wanted.join(' or ')}; now there is ${value}.`
  },
  unknownWord: ({ found, valid, nearest }) =>
    `${quote(found)} is none of the words here: ${list(valid)}.${meant(nearest)}`,
  wrongPattern: ({ found, pattern, nearest }) =>
    pattern === 'id' && isInTwoParts(found)
      ? `${quote(found)} has letters written in two parts, such as an a with its dots apart. Write the word anew from the keyboard, or with a–z alone.`
      : `${quote(found)} is not ${PATTERNS[pattern]}.${meant(nearest)}`,
  oneKey: ({ used, of }) =>
    used.length === 0
      ? `Here should stand exactly one of ${list(of)}; none is given.`
      : `Here should stand exactly one of ${list(of)}; now there is ${list(used, 'and')}.`,
  endsBeforeItBegins: ({ from, to, inherited }) => {
    const said = `The time ends on ${sayDate(to, 'en')}, before it begins on ${sayDate(from, 'en')}.`
    if (inherited === undefined) return `${said} Swap the dates or correct one of them.`
    const { key, place } = inherited
    const day = key === 'to' ? 'last' : 'first'
    return `${said} The ${day} day comes from ${place.file}:${place.line}, which the model builds on. Write one here, or “${key}: null” if it is not to hold.`
  },
  empty: () => 'There is nothing here. Write what is to stand here.',
  tooSmall: ({ found, least }) => `${quote(number(found))} is too low; the least is ${least}.`,
  tooBig: ({ found, most }) => `${quote(number(found))} is too high; the most is ${most}.`,
  unknownReference: (fault) => {
    const where =
      'rule' in fault && fault.rule !== undefined ? `, named by the rule ${quote(fault.rule)}` : ''
    const there =
      fault.valid.length === 0
        ? ' None is described.'
        : ` There ${fault.valid.length === 1 ? 'is' : 'are'} ${list(fault.valid, 'and')}.`
    return `There is no ${SORTS[fault.sort]} ${quote(fault.found)}${where}.${meant(fault.nearest) || there}`
  },
  duplicateId: ({ id, first }) => {
    const where = first === undefined ? '' : `, first at ${first.file}:${first.line}`
    return `The id ${quote(id)} is used twice${where}. Each id may stand once: give one of them another.`
  },
  duplicateDay: ({ day }) =>
    `Two things are said from the same day, ${sayDate(day, 'en')}. Join them, or change one of the days.`,
  wrongSubject: ({ rule, of, uses }) =>
    `The rule ${quote(rule)} looks at ${SUBJECT[of]} and cannot use ${quote(uses)}. Change “of” or the condition.`,
  ruleOfWrongKind: ({ rule, of, needed }) =>
    `The rule ${quote(rule)} looks at ${SUBJECT[of]}, but here one is needed that looks at ${SUBJECT[needed]}. Name such a rule.`,
  assessmentCycle: ({ cycle }) =>
    `The assessments wait for each other in a circle: ${cycle.join(' → ')}. Let one of them be made without looking at the next.`,
  otherScale: ({ rule, uses, scale, other, types }) =>
    `The rule ${quote(rule)} takes ${ROLLS[uses]} grade on the scale ${quote(scale)}, but may also come to ${list(types, 'and')}, judged on the scale ${quote(other)}. Choose in the selection only types (type) or an assessment (assessment) on the same scale, or write the rule with cases (cases).`,
  noPoints: ({ rule, uses, scale, grades, types }) =>
    `The rule ${quote(rule)} counts with the grades’ points (${uses}), but on the scale ${quote(scale)}, on which ${list(types, 'and')} ${types.length === 1 ? 'is' : 'are'} judged, ${list(grades, 'and')} ${grades.length === 1 ? 'has' : 'have'} no points. Give “points”, or “counts: false” where the grade is not to count, or choose in the selection only types (type) whose grades have points.`,
  tooManyLevels: ({ found, most }) =>
    `The headings go down to level ${found}, but a document has at most ${most} levels. Put the parts one level higher.`,
  otherwiseNotLast: () => '“otherwise” takes all that is left and must stand last among the cases.',
  noBounds: () => 'A bound is missing: give “atLeast”, “over”, “atMost”, “under” or “equals”.',
  noValue: () => 'The value is missing. Give a value, or why there is none.',
  valueBesideMissing: ({ found }) =>
    `Both a value, ${quote(found)}, and a reason why there is none are given. Remove one of them.`,
  notANumber: ({ found }) => {
    const tooMany = tooManyDigits(found)
    if (tooMany !== null)
      return `The number has ${tooMany.digits} digits; at most ${tooMany.most} can be given. Check the number.`
    return isExponential(found)
      ? `${quote(found)} is written with an exponent. Write out all digits, for example “100 000”.`
      : `${quote(found)} is no number. Write for example “48,5” or “1 234”.`
  },
  tooManyDecimals: ({ found, decimals, most }) =>
    `${quote(`${found.slice(0, most + 2)}…`)} has ${decimals} decimals; at most ${most} can be given, more than a spreadsheet gives. Round the number.`,
  notWhole: ({ found, written }) =>
    `${quote(written ?? number(found))} is not whole, but the measure counts wholes. Write a whole number; thousands are written with a space: 1 234.`,
  wrongUnit: ({ found, sign, unit, unitWord, ofField }) => {
    const what = ofField === true ? 'the field' : 'the measure'
    if (unitWord === undefined && unit !== 'percent' && unit !== 'money')
      return `${quote(found)} is in ${quote(sign)}, but ${what} is a number without unit. Write the number alone.`
    const word = unitWord === undefined ? UNITS[unit] : quote(inLanguage(unitWord, 'en'))
    return `${quote(found)} is in ${quote(sign)}, but ${what} is given in ${word}. Write the number without a unit or with the right one.`
  },
  outsidePossible: ({ value, from, to }) => {
    const bounds = rangeWords({ from, to })
    return `${number(value)} lies outside what the measure can be (${bounds}). Check the value.`
  },
  notAChoice: ({ found, valid, nearest }) =>
    `${quote(found)} is none of the answers: ${list(valid)}.${meant(nearest)}`,
  unknownPeriod: ({ period }) =>
    `${quote(period)} is no period. Write “2026”, “2026-H1”, “2026-T2”, “2026-Q3” or “2026-08”.`,
  periodTooFar: ({ period }) =>
    `${quote(period)} is so far from today that the year must be wrong. Mend the period.`,
  periodNotBegun: ({ period, begins }) =>
    `${upperFirst(sayPeriod(period, 'en'))} begins only on ${sayDate(begins, 'en')}. An outcome cannot be given yet: say why it is missing (“not published yet”), or give a forecast where one is asked for.`,
  periodClosed: ({ period, round, closedOn }) =>
    `${upperFirst(sayPeriod(period, 'en'))} takes no more values: ${quote(round)} was closed on ${sayDate(closedOn, 'en')}. Ask the controller to open the round again, or report in the next one.`,
  measureNotInForce: ({ period, valid }) =>
    `The measure is in force ${sayDays(valid, 'en')} and so not in ${sayPeriod(period, 'en')}. Give a period in that time, or change when the measure is in force.`,
  notBySex: ({ measure, sex }) =>
    `The value is of ${sex}, but the measure ${quote(measure)} is not reported by sex. Give the value of all, or write “bySex: true” on the measure in the chain.`,
  shape: ({ counts, node, type, count, fewest, most, only, parent, under, why }) => {
    const reason = why === undefined ? '' : ` ${inLanguage(why, 'en')}`
    if (parent !== undefined)
      return `${quote(node)} (${type}) may not lie under ${quote(parent)}.${reason} Place it under something else.`
    if (counts === 'above')
      return `${quote(node)} (${type}) must lie under ${sayAbove(under ?? {}, 'en')}.${reason}`
    const verb = fewest !== undefined && count < fewest ? 'needs' : 'allows'
    if (counts === 'perOwner')
      return `${quote(only?.owner ?? '')} has ${count} of the type ${quote(type)}; the model ${verb} ${range(fewest, most)}.${reason}`
    const which = [only?.type, only?.owner, only?.year]
      .filter((one) => one !== undefined)
      .map((one) => quote(String(one)))
    const filter = which.length === 0 ? '' : ` (${which.join(', ')})`
    return `${quote(node)} has ${counted('en', count, ...COUNTED[counts])}${filter}; the model ${verb} ${range(fewest, most)}.${reason}`
  },
  pointInDoubt: ({ found }) =>
    `${quote(found)} is read as a number with decimals, ${quote(found.replace('.', ','))} in Swedish. If thousands are meant, write ${quote(found.replace('.', ' '))}; if not, write the decimal comma.`,
  duplicateRow: ({ key, firstLine }) =>
    `The row for ${quote(key)} is already on line ${firstLine}. Remove one of them.`,
  duplicateReading: ({ measure, period }) =>
    `The measure ${quote(measure)} has two values for ${sayPeriod(period, 'en')} of one kind. Remove one, or say when each was recorded.`,
  periodNotAsked: ({ measure, period, asked }) =>
    `The measure ${quote(measure)} is measured ${ASKED[asked]}, but the value is for ${sayPeriod(period, 'en')}. Give ${ASKED_PERIOD[asked]}, or change how often the measure is measured.`,
  roundNotInForce: ({ round, valid }) =>
    `The model is in force ${sayDays(valid, 'en')} and so not in ${quote(round)}. Choose a round in that time, or add the version of the model that was in force then.`,
  roundNotBegun: ({ round, begins }) =>
    `${quote(round)} has not begun; it begins on ${sayDate(begins, 'en')}. Choose one that has begun.`,
  roundClosed: ({ round, closedOn }) =>
    `${quote(round)} is closed since ${sayDate(closedOn, 'en')}. Ask the controller to open the round again if something is to be changed, or write in the next one.`,
  brokenRow: ({ cells, columns }) =>
    `The row has ${counted('en', cells, 'cell', 'cells')} but the header ${columns}. Put quotation marks round text with a semicolon.`,
  wrongSeparator: ({ found }) =>
    `The cells are parted by ${SEPARATORS[found]}, but are to be parted by semicolons. Save the table as CSV with semicolons, as a Swedish Excel does.`,
  openQuote: () => 'A quotation mark is never closed. Put one where the text ends.',
  sharesNotFive: ({ count }) =>
    `There are ${count} shares here. Give five: how much of the group gets 5, 4, 3, 2 and 1 points.`,
  sharesNotHundred: ({ sum }) =>
    `The shares are ${number(sum)}% together. Change them so that they are 100%.`,
  cycle: ({ of, cycle }) => `${CIRCLES[of]} in a circle: ${cycle.join(' → ')}. Change one of them.`,
  parentType: ({ node, type, parent, parentType, allowed }) =>
    `${quote(node)} (${type}) may not lie under ${quote(parent)} (${parentType}). ${allowed.length === 0 ? 'It has no parents.' : `It may lie under ${list(allowed)}.`}`,
  parentCount: ({ node, type, count, fewest, most }) =>
    `${quote(node)} (${type}) has ${counted('en', count, ...COUNTED.parents)}; the model asks for ${range(fewest, most)}. Change what it lies under.`,
  typeNotInForce: ({ node, type, from, to }) =>
    `The type ${quote(type)} is in force ${sayDays({ from, to }, 'en')}, but ${quote(node)} stands outside that time too. A round that ends then neither assesses nor asks about the node. Say when the node is in force (valid), within that time.`,
  bodyKind: ({ body, kind, allowed, as }) =>
    `${quote(body)} (${quote(kind)}) cannot ${as === 'owner' ? 'own' : 'decide'} such a node; that can ${list(allowed)}.`,
  servesKind: ({ as, body, kind, allowed }) =>
    as === 'serves'
      ? `${quote(body)} (${quote(kind)}) cannot work for another body; that can ${list(allowed)}. Say instead what the body lies under (parent).`
      : `Nobody can work for ${quote(body)} (${quote(kind)}); one works for ${list(allowed)}. Say instead what the body lies under (parent).`,
  saidOutside: ({ from, valid }) =>
    `What is said from ${sayDate(from, 'en')} lies outside the body's own time (${sayDays(valid, 'en')}). Give a day after its first and no later than its last.`,
  successorsWithoutEnd: ({ body }) =>
    `${quote(body)} has successors but no last day. Give its last day (valid.to), or take the successors away.`,
  successorNotInForce: ({ successor, day }) =>
    `The successor ${quote(successor)} is not there on ${sayDate(day, 'en')}, when it would take over. Change the days, or name another successor.`,
  ownerEnded: ({ owner, lastDay, answers, may, allowed }) => {
    const ended = `${quote(owner)}, which answers for this, ends on ${sayDate(lastDay, 'en')}`
    const todo = "Name the body's successors, or another owner from the day after."
    if (answers === null) return `${ended}, and nobody takes over. ${todo}`
    if (may) return `${ended} without a successor; after that ${quote(answers)} answers. ${todo}`
    return `${ended}; after that ${quote(answers)} answers, which cannot own such a node. That can ${list(allowed)}. ${todo}`
  },
  severalMeasures: ({ rule, assessment, measures }) =>
    `The rule ${quote(rule)} looks at one measure, but the node has several that decide: ${list(measures, 'and')}. Keep one of them, give the other a goal of its own, or let the model weigh the measures’ grades together: there, give the assessment ${quote(assessment)} the rule as “perMeasure” and a rule over the grades.`,
  notComparable: ({ rule, measure, against, units, written }) => {
    const [left, right] = units.map(unitWords)
    const one =
      measure === undefined ? `a number (${left})` : `the measure ${quote(measure)} (${left})`
    if (written !== undefined) {
      const told = quote(
        `${number(written.amount)} ${written.sign === '%' ? '%' : 'percentage points'}`,
      )
      const instead =
        written.sign === '%'
          ? 'Write the number in the same unit, without a per cent sign'
          : 'Percentage points belong to measures in per cent: write the number without a unit, or the margin in per cent (%)'
      return `The rule ${quote(rule)} compares ${one} with ${told}, which cannot be done. ${instead}.`
    }
    const other =
      against === undefined ? `a number (${right})` : `the measure ${quote(against)} (${right})`
    return `The rule ${quote(rule)} compares ${one} with ${other}, which cannot be done. Choose what is counted in the same unit, or another rule.`
  },
  cannotCarry: ({ rule, measure, unit, uses }) =>
    uses === 'answer'
      ? `The rule ${quote(rule)} looks at answers, but the measure ${quote(measure)} is a number (${UNITS[unit] ?? unit}). Choose a measure that has answers, or a rule that counts with numbers.`
      : `The rule ${quote(rule)} ${uses === 'sum' ? 'sums' : 'counts with'} numbers, but the measure ${quote(measure)} has no numbers but ${ANSWERS[unit] ?? unit}. Choose a measure with numbers, or a rule that looks at answers.`,
  unlikeUnits: ({ rule, units }) =>
    `The rule ${quote(rule)} sums measures in different units: ${list(
      units.map(unitWords),
      'and',
    )}. Choose measures in one unit.`,
  emptyInterval: ({ from, to }) =>
    `The interval is empty: ${number(from)} is more than ${number(to)}. Write the lower number first.`,
  limitNotRelative: ({ measure, because }) =>
    `The limit compares with others, but the measure ${quote(measure)} ${
      {
        noNumbers: 'has no numbers. Choose a measure with numbers, or take the limit away.',
        notComparable:
          'is measured by nobody else (comparable: false). Write a number, or take comparable away.',
        noDirection:
          'does not say which way is better, so that no quarter or place is best. Write better: higher or lower, or compare with the mean.',
      }[because]
    }`,
  gradeNeeds: ({ grade, what }) =>
    `The grade ${quote(grade)} demands ${what === 'motivation' ? 'a written reason' : 'an analysis'}. Write it, or choose another grade.`,
  gradeBeforeDue: ({ grade, round, lastDay, due }) =>
    due === undefined
      ? `The grade ${quote(grade)} can be given only when the goal's date has come, but the goal has no date (due). Give it one, or choose another grade.`
      : `The grade ${quote(grade)} can be given on ${sayDate(due, 'en')} at the earliest; ${quote(round)} ends on ${sayDate(lastDay, 'en')}. Choose another grade.`,
  notInRound: ({ assessment, round, rounds }) =>
    `The assessment ${quote(assessment)} is not made in ${quote(round)}, only in ${list(rounds, 'and')}. Judge there instead.`,
  notJudgingBody: ({ assessment, body, valid }) =>
    `The assessment ${quote(assessment)} is not made by ${quote(body)}, only by ${list(valid)}. Say instead who makes it.`,
  neverJudged: ({ node, type }) =>
    `${quote(node)} is not judged: the model has no assessment of ${quote(type)}. Take the judgement away, or give the model’s node type one (assessments).`,
  numberAlone: ({ assessment }) =>
    `The assessment ${quote(assessment)} gives a number and no grade. Decide another of the node’s assessments.`,
  fieldMissing: ({ type, field, label }) =>
    `The field ${inLanguage(label, 'en')} (${quote(field)}) is missing; ${quote(type)} demands it. Fill it in.`,
  linkTarget: ({ link, to, allowed }) =>
    `The link ${quote(link)} cannot go to ${quote(to)}, only to ${list(allowed)}. Choose one of those.`,
  linkPart: ({ link, found, valid }) =>
    `${quote(found)} is no part in the link ${quote(link)}. Choose ${list(valid)}.`,
  linkReason: ({ link, to }) =>
    `The link ${quote(link)} says that ${quote(to)} has no influence. Say why (reason).`,
  linkUnanswered: ({ node, link, bodies }) =>
    `Everyone must answer ${quote(link)} for ${quote(node)}: lead, contribute or say why not. No answer from ${list(bodies, 'and')}.`,
}
