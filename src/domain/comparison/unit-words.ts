// Words of a key figure's title that tell its unit and decimals: a table, read from the top.
import type { Measure } from '../measures/measure.ts'
import type { Confidence } from './key-figure-guess.ts'

export type UnitRow = {
  /** The first group, where there is one, is the unit's word. */
  readonly pattern: RegExp
  readonly unit: Measure['unit']
  /** A word of the row's own, instead of the title's. */
  readonly word?: string
  /** The found words are what numbers stand for. */
  readonly codes?: true
  readonly decimals: number
  /** Of the unit, and of the decimals. */
  readonly sure: readonly [Confidence, Confidence]
  readonly why: string
}

const row = (
  unit: Measure['unit'],
  pattern: RegExp,
  decimals: number,
  sure: UnitRow['sure'],
  why: string,
  more: Pick<UnitRow, 'word' | 'codes'> = {},
): UnitRow => ({ unit, pattern, decimals, sure, why, ...more })

/**
 * Held against the title without the years it holds for, «(-2024)». The first row that fits answers, so
 * what settles stands above what hints.
 * @source the titles of Kolada's catalogue, 2026-03-23; the patterns and decimals are ours
 */
export const UNIT_ROWS: readonly UnitRow[] = [
  row(
    'number',
    /\(?\b((?:[^(),;=]+=\s*[^(),;=]+[,;/]?\s*){2,}[^()]*)\)?\.?\s*$/,
    0,
    ['high', 'high'],
    'the title says what each number stands for',
    { codes: true },
  ),
  row(
    'number',
    /kodade svarsalternativ/i,
    0,
    ['medium', 'high'],
    'the numbers are answers, and the title does not say which',
  ),
  row('number', /(procentenheter)/i, 1, ['high', 'medium'], 'percentage points are no per cent'),
  row('number', /(promille)\b/i, 1, ['high', 'medium'], 'per mille'),
  row(
    'percent',
    /skattesats.*%/i,
    2,
    ['high', 'high'],
    'a tax rate is decided in öre of a hundred kronor',
  ),
  row(
    'percent',
    /\(\s*%|andel\s*\(?%|,\s*%\s*$|\bprocent\b|\d*\s%\s*$/i,
    1,
    ['high', 'medium'],
    'the per cent sign',
  ),
  row('money', /\b(1000 kr\/[^,]+?)\.?$/i, 0, ['high', 'medium'], 'thousands of kronor for each'),
  row(
    'money',
    /\b(kr\/(?:kWh|km|mil|liter|kg))\b/i,
    2,
    ['high', 'medium'],
    'kronor for something small: öre count',
  ),
  row(
    'money',
    /\b(kr\s*\/\s*[^,]+?)\.?$/i,
    0,
    ['high', 'medium'],
    'kronor for each: whole kronor are enough',
  ),
  row(
    'money',
    /\b(tkr|mkr|mnkr|tusen kronor|miljoner kronor)\b/i,
    1,
    ['high', 'medium'],
    'kronor in thousands or millions',
  ),
  row(
    'money',
    /\b(kr per [^,]+)$/i,
    0,
    ['high', 'medium'],
    'kronor for each: whole kronor are enough',
  ),
  row('money', /(?:\bkr|\bkronor)\.?$/i, 0, ['high', 'high'], 'whole kronor'),
  row(
    'number',
    /\b((?:antal |recept|vårdtillfällen |besök )?\/?\s*(?:antal)?[^,]*\/\s*1\s?00(?:0|\s?000)?\b[^,]*)$/i,
    1,
    ['high', 'medium'],
    'so many of a hundred, a thousand or more',
  ),
  row(
    'number',
    /\b((?:antal|recept)[^,]*\/\s*10{1,5}(?:\s?000)?\s*[^,]*)(?:,.*)?$/i,
    1,
    ['high', 'medium'],
    'so many of a hundred, a thousand or more',
  ),
  row(
    'number',
    /\b(per 10{2,5}(?:\s?000)? \p{L}+)/iu,
    1,
    ['high', 'medium'],
    'so many of a hundred, a thousand or more',
  ),
  row(
    'number',
    /\b((?:antal )?(?:dagar|minuter|timmar|månader)\s*\/\s*[^,]+?)$/i,
    1,
    ['high', 'medium'],
    'a time for each',
  ),
  row('number', /\bantal (dagar) \(median\)/i, 0, ['high', 'medium'], 'a median of whole days'),
  row(
    'number',
    /\bantal (dagar)\b.*(?:medelvärde|genomsnitt)|genomsnitt.*\b(dagar)\b/i,
    1,
    ['high', 'medium'],
    'a mean of days has decimals',
  ),
  row('number', /\b(dagar|minuter|timmar|månader)\.?$/i, 0, ['high', 'medium'], 'a time'),
  row('number', /\bantal (dagar)\b/i, 0, ['medium', 'medium'], 'days are named, though not last'),
  row('number', /\b(minuter|månader)\b/i, 0, ['medium', 'medium'], 'a time is named'),
  row('number', /\b(antal\s*(?:\/|per\b)\s*[^,]+?)$/i, 2, ['high', 'medium'], 'so many for each'),
  row('index', /\bindex\b|[a-zåäö]index\b/i, 1, ['high', 'medium'], 'it is called an index'),
  row(
    'number',
    /(meritvärde|betygspoäng|poäng)/i,
    1,
    ['medium', 'medium'],
    'points have no unit in the title',
    { word: 'poäng' },
  ),
  row('number', /medelbetyg|skala \d/i, 1, ['high', 'medium'], 'a mark on a scale'),
  row(
    'number',
    /(?:elever|barn|studerande)\/\p{L}+.*\bantal$/iu,
    1,
    ['high', 'medium'],
    'so many to each has decimals',
  ),
  row(
    'number',
    /(?:\bper\b(?! 31| den| 1)|\bgenomsnitt|medelvärde|\bmedian\b).*\bantal\b|\bantal\b.*(?:genomsnitt|medelvärde|median)/i,
    1,
    ['high', 'medium'],
    'a mean of a number, or so many for each, has decimals',
  ),
  row(
    'count',
    /\bantal(?: (?:svar|personer|platser|elever|barn))?\.?$/i,
    0,
    ['high', 'high'],
    'a number of things is whole',
  ),
  row('count', /^antal\b/i, 0, ['high', 'high'], 'a number of things is whole'),
  row(
    'number',
    /[,.)]\s*((?:ton|kg|gram|liter|MWh|kWh|kvm|kbm|meter|mil|km|hektar|kvadratkilometer|kvadratmeter|Mbit\/s|MW|GWh)\b[^,]*?)\.?$/i,
    1,
    ['high', 'medium'],
    'a quantity with its own unit last',
  ),
  row('number', /\((MW|GWh|MWh)\)$/, 1, ['high', 'medium'], 'a quantity with its own unit last'),
  row('number', /\b(kWh\/kvm BRA)\b/i, 1, ['high', 'medium'], 'energy for each square metre'),
  row('number', /medelålder|medellivslängd|,\s*år$/i, 1, ['high', 'medium'], 'an age in years', {
    word: 'år',
  }),
  row(
    'number',
    /balanstal|kvot\b|koefficient|\bgini|faktor/i,
    2,
    ['high', 'medium'],
    'a ratio around one',
  ),
  row(
    'percent',
    /svarsfrekvens|\bandel(?:en)?\b|täckningsgrad|sysselsättningsgrad/i,
    1,
    ['medium', 'medium'],
    'a share, though the sign is not there',
  ),
  row(
    'money',
    /^(?:kostnad|nettokostnad|strukturjusterad kostnad|bruttokostnad)/i,
    0,
    ['medium', 'medium'],
    'a cost, though the title does not say per what',
  ),
  row('count', /\bantal\b/i, 0, ['medium', 'medium'], 'a number is named, though not last'),
  row(
    'number',
    /medelvärde|genomsnitt|\bmedian\b|medeltal/i,
    1,
    ['medium', 'medium'],
    'a mean of something that is not said',
  ),
  row(
    'number',
    /,\s*(\p{L}+\/[\p{L}\d ]+)$/iu,
    1,
    ['medium', 'medium'],
    'something for each, last in the title',
  ),
]
