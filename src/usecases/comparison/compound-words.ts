// Compounds split into words that are known: «skolresultat» is «skol» and «resultat» where both are written somewhere.
import { formsOf, lower } from '../../text/finding/word-forms.ts'

/** A shorter last part is an ending: «skola» is not «sko» and «la». */
const SHORTEST_LAST = 4
/** A shorter first part counts only as it is written: «ny» in «nyföretagande». */
const SHORTEST_LINKED = 3
const SHORTEST_FIRST = 2
/** A longer compound than of four words is hardly written by anybody. */
const MOST_PARTS = 4

/**
 * What a first part may be when it stands alone: as it is, without the s between parts («omsorgs»), with the
 * vowel that it has lost («lärar», «skol») or with its own in place of the one between («vecko», «skole»).
 */
const aloneAs = (part: string): readonly string[] =>
  part.length < SHORTEST_LINKED
    ? [part]
    : [part, part.replace(/s$/u, ''), `${part}e`, `${part}a`, part.replace(/[eou]$/u, 'a')]

type Known = ReadonlySet<string>

const isWord = (written: string, known: Known): boolean =>
  formsOf(written).some((form) => known.has(form))

const shortest = (parts: readonly string[]): number => Math.min(...parts.map((part) => part.length))

/** The fewest parts first; of as many, those whose shortest is longest. */
const best = (ways: readonly (readonly string[])[]): readonly string[] =>
  ways.toSorted((a, b) => a.length - b.length || shortest(b) - shortest(a))[0] ?? []

const split = (word: string, known: Known, most: number): readonly string[] => {
  if (isWord(word, known)) return [word]
  if (most === 1) return []
  const ways = Array.from(
    { length: Math.max(0, word.length - SHORTEST_LAST - SHORTEST_FIRST + 1) },
    (_, at): readonly string[] => {
      const end = at + SHORTEST_FIRST
      const first = aloneAs(word.slice(0, end)).find((alone) => known.has(alone))
      if (first === undefined) return []
      const rest = split(word.slice(end), known, most - 1)
      return rest.length === 0 ? [] : [first, ...rest]
    },
  )
  return best(ways.filter((parts) => parts.length > 0))
}

/** The parts of a word that is not itself known, all of them known; none where it cannot be split so. */
export const partsOf = (word: string, known: Known): readonly string[] => {
  const parts = split(lower(word), known, MOST_PARTS)
  return parts.length > 1 ? parts : []
}

/** The longest end of a word that is known, «utsläpp» of «koldioxidutsläpp»; the word itself where none is. */
export const knownEnd = (word: string, known: Known): string => {
  const written = lower(word)
  if (isWord(written, known)) return written
  const ends = Array.from({ length: written.length }, (_, at) => written.slice(at))
  return ends.find((end) => end.length >= SHORTEST_LAST && isWord(end, known)) ?? written
}
