// Words that praise: enough to ask whether a text and its grade say the same, never to judge a text.

/** By language, in lower case; a phrase is looked for as it stands, at the beginning of a word. */
const PRAISING: Readonly<Record<string, readonly string[]>> = {
  sv: [
    'mycket bra',
    'väldigt bra',
    'går bra',
    'gått bra',
    'glädjande',
    'framgång',
    'positiv utveckling',
    'utvecklas positivt',
    'goda resultat',
    'gott resultat',
    'mycket goda',
    'mycket gott',
    'utmärkt',
    'nöjda med',
    'målet är uppfyllt',
    'målet är uppnått',
    'målet är nått',
    'målet nås',
    'målet uppfylls',
    'över förväntan',
  ],
  en: [
    'very good',
    'going well',
    'gone well',
    'success',
    'excellent',
    'pleased with',
    'positive development',
    'good result',
    'the goal is met',
    'the goal is reached',
    'above expectations',
  ],
}

const DENYING: Readonly<Record<string, readonly string[]>> = {
  sv: ['inte', 'ej', 'aldrig', 'ingen', 'inget', 'inga', 'knappast', 'utan', 'varken'],
  en: ['not', 'never', 'no', 'hardly', 'without', 'neither', "isn't", "hasn't"],
}

/** Fewer or less of it: «mindre framgång», «färre än väntat är nöjda med». */
const LESSENING: Readonly<Record<string, readonly string[]>> = {
  sv: ['färre', 'mindre', 'sämre', 'lägre', 'fåtal'],
  en: ['fewer', 'less', 'worse', 'lower', 'few'],
}

/** More of it again, later in the same clause: «färre klagar och fler är nöjda med». */
const RAISING: Readonly<Record<string, readonly string[]>> = {
  sv: ['fler', 'mer', 'bättre', 'högre'],
  en: ['more', 'better', 'higher'],
}

/** Phrases that are of some people, so that how many they are takes them back from farther off. */
const OF_PEOPLE: readonly string[] = ['nöjda med', 'pleased with']

/** How many words before a phrase, and after it, may take it back. */
const REACH = 3

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}'’-]+/gu) ?? []

const isTakenBack = (sentence: string, from: number, length: number, language: string): boolean => {
  const denying = DENYING[language] ?? []
  const before = wordsOf(sentence.slice(0, from)).slice(-REACH)
  const after = wordsOf(sentence.slice(from + length)).slice(0, REACH)
  return [...before, ...after].some((word) => denying.includes(word))
}

/** Whether fewer or less than something is said: right before, or of people earlier in the clause. */
const isLessened = (sentence: string, from: number, phrase: string, language: string): boolean => {
  const clause =
    sentence
      .slice(0, from)
      .split(/[,:–—]/)
      .at(-1) ?? ''
  const words = wordsOf(clause).slice(OF_PEOPLE.includes(phrase) ? 0 : -1)
  const [lessening, raising] = [LESSENING[language] ?? [], RAISING[language] ?? []]
  const last = words.findLast((word) => lessening.includes(word) || raising.includes(word))
  return last !== undefined && lessening.includes(last)
}

const beginsWord = (text: string, at: number): boolean =>
  at === 0 || !/\p{L}/u.test(text.charAt(at - 1))

const praiseInSentence = (sentence: string, language: string): string | null => {
  const lower = sentence.toLocaleLowerCase(language)
  for (const phrase of PRAISING[language] ?? []) {
    const at = lower.indexOf(phrase)
    if (at < 0 || !beginsWord(lower, at)) continue
    const isSaid =
      !isTakenBack(lower, at, phrase.length, language) && !isLessened(lower, at, phrase, language)
    if (isSaid) return sentence.slice(at, at + phrase.length)
  }
  return null
}

/** The first words of a text that praise and are not taken back in the same sentence; null: none. */
export const praiseIn = (text: string, language: string): string | null => {
  for (const sentence of text.split(/[.!?;\n]+/)) {
    const said = praiseInSentence(sentence, language)
    if (said !== null) return said
  }
  return null
}
