// A group named as known, from its name in the plural: «målen», «båda inriktningarna», «the goals below».

/** Words before the noun, in the form that does not change: «underliggande mål», «strategiska mål». */
const BEFORE = /^\p{L}{3,}(?:a|ade|ande|ende)$/u
const WORD = /^\p{L}[\p{L}-]*$/u

type Parts = { readonly before: string; readonly noun: string; readonly after: string }

/** Where the noun stands in a group's name; null where there is none to be found, or several. */
const partsOf = (members: string): Parts | null => {
  const words = members.split(' ')
  const at = words.findIndex((word) => !BEFORE.test(word))
  const noun = words[at]
  if (noun === undefined || !WORD.test(noun) || at > 2) return null
  if (/^(?:och|eller|and|or)$/.test(words[at + 1] ?? '')) return null
  const [before, after] = [words.slice(0, at), words.slice(at + 1)].map((some) => some.join(' '))
  return { before: before ?? '', noun, after: after ?? '' }
}

/** Words that tell whose: «kommunfullmäktiges», «nämndernas och bolagens». */
const OWNER = /^(\p{L}{3,}s(?: och \p{L}{3,}s)?) (\p{L}[\p{L}-]*)$/u

/** A group that is named by whose it is: its number stands between. null for every other group. */
const ownedIn = (members: string): { readonly whose: string; readonly noun: string } | null => {
  const [, whose, noun] = OWNER.exec(members) ?? []
  return whose === undefined || noun === undefined || formsOf(noun) === null
    ? null
    : { whose, noun }
}

/** So many of a Swedish group: «5 mål», «kommunfullmäktiges 5 uppdrag». */
export const countedInSwedish = (of: number, members: string): string => {
  const owned = ownedIn(members)
  return owned === null ? `${of} ${members}` : `${owned.whose} ${of} ${owned.noun}`
}

type Forms = {
  /** «mål» → «målen». */
  readonly all: string
  /** «mål» → «målet»; null where the plural does not tell it. */
  readonly one: string | null
  readonly gender: 'neuter' | 'common'
}

/** The known forms of a Swedish noun, by how its plural ends; null for endings that say too little. */
const formsOf = (noun: string): Forms | null => {
  if (/(?:ingar|heter)$/.test(noun))
    return { all: `${noun}na`, one: `${noun.slice(0, -2)}en`, gender: 'common' }
  if (/(?:or|ar|er)$/.test(noun)) return { all: `${noun}na`, one: null, gender: 'common' }
  if (/[^aeiouyåäö]en$/.test(noun))
    return { all: `${noun}a`, one: `${noun.slice(0, -1)}t`, gender: 'neuter' }
  if (/(?:mål|mått|uppdrag)$/.test(noun))
    return { all: `${noun}en`, one: `${noun}et`, gender: 'neuter' }
  if (/program$/.test(noun)) return { all: `${noun}men`, one: `${noun}met`, gender: 'neuter' }
  return null
}

const joined = (...parts: readonly string[]): string => parts.filter((x) => x !== '').join(' ')

/** How a group is named as known: after a number, both of two, and the only one in it. */
export type KnownGroup = {
  /** What stands after a number: «underliggande målen»; null where the number stands inside the name. */
  readonly all: string | null
  /** «båda målen», «båda de underliggande målen». */
  readonly both: string
  readonly one: string | null
  readonly gender: 'neuter' | 'common'
}

/** A Swedish group as known; null where its name does not tell how. */
export const knownInSwedish = (members: string): KnownGroup | null => {
  const owned = ownedIn(members)
  const ownForms = owned === null ? null : formsOf(owned.noun)
  if (owned !== null && ownForms !== null) {
    const { whose, noun } = owned
    const both = `${whose} båda ${noun}`
    return {
      all: null,
      both,
      one: ownForms.one && `${whose} enda ${noun}`,
      gender: ownForms.gender,
    }
  }
  const parts = partsOf(members)
  const forms = parts === null ? null : formsOf(parts.noun)
  if (parts === null || forms === null) return null
  const { before, after } = parts
  const the = forms.gender === 'neuter' ? 'det' : 'den'
  const one = forms.one === null ? null : joined(before === '' ? '' : the, before, forms.one, after)
  const all = joined(before, forms.all, after)
  return { all, both: joined('båda', before === '' ? '' : 'de', all), one, gender: forms.gender }
}

/** «målen», «de underliggande målen»; as it is named where its name does not tell how. */
export const theMembersInSwedish = (members: string): string => {
  const known = knownInSwedish(members)
  if (known === null || known.all === null) return members
  return known.both.startsWith('båda de ') ? `de ${known.all}` : known.all
}

/** An English group's name for one of them: «goals below» → «goal below»; null where it does not tell. */
export const oneInEnglish = (members: string): string | null => {
  const words = members.split(' ')
  const at = words.findIndex((word) => /[^s]s$/.test(word))
  const noun = words[at]
  if (noun === undefined || words.includes('and') || members.includes(',')) return null
  const one = noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1)
  return words.with(at, one).join(' ')
}
