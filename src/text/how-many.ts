// How many of a group something holds for, as it is said: none, the only one, both, all, or so many of so many.
import type { Clause } from './language.ts'
import { countedInSwedish, knownInSwedish, oneInEnglish } from './whole-group.ts'

/** What is said of how many: «är gröna» of several, «har bedömningen grön» of one or none. */
export const isSaidOfOne = (count: number, of: number): boolean => count <= 1 || of === 1

/** All of a group: «måttet», «båda målen», «alla 5 mål». */
export const allInSwedish = (of: number, members: string): string => {
  const known = knownInSwedish(members)
  if (of > 2) return `alla ${countedInSwedish(of, members)}`
  return (of === 1 ? known?.one : known?.both) ?? `${of} av ${of} ${members}`
}

const noneInSwedish = (of: number, members: string): string => {
  const known = knownInSwedish(members)
  if (known === null) return `inga av ${of} ${members}`
  const none = known.gender === 'neuter' ? 'inget' : 'ingen'
  return known.all === null
    ? `${none} av ${countedInSwedish(of, members)}`
    : `${none} av de ${of} ${known.all}`
}

/** «Inget av de 3 målen har bedömningen grön», «måttet har inte bedömningen grön», «alla 5 mål är gröna». */
export const someInSwedish = (
  count: number,
  of: number,
  members: string,
  predicate: string,
): Clause => {
  if (count === of && of > 0) return { subject: allInSwedish(of, members), predicate }
  const only = of === 1 ? (knownInSwedish(members)?.one ?? null) : null
  if (count === 0 && only !== null)
    return { subject: only, predicate: predicate.replace(/^(är|har) /, '$1 inte ') }
  if (count === 0 && of > 1) return { subject: noneInSwedish(of, members), predicate }
  return { subject: `${count} av ${countedInSwedish(of, members)}`, predicate }
}

/** All of a group: «the measure», «both goals», «all 5 measures». */
export const allInEnglish = (of: number, members: string): string => {
  if (of === 1) {
    const one = oneInEnglish(members)
    return one === null ? `1 of 1 ${members}` : `the ${one}`
  }
  return of === 2 ? `both ${members}` : `all ${of} ${members}`
}

/** «None of the 3 goals is green», «the measure is not green», «all 5 measures are green». */
export const someInEnglish = (
  count: number,
  of: number,
  members: string,
  predicate: string,
): Clause => {
  if (count === of && of > 0) return { subject: allInEnglish(of, members), predicate }
  const one = of === 1 ? oneInEnglish(members) : null
  if (count === 0 && one !== null)
    return {
      subject: `the ${one}`,
      predicate: predicate.replace(/^is /, 'is not ').replace(/^has /, 'does not have '),
    }
  if (count === 0 && of > 1) return { subject: `none of the ${of} ${members}`, predicate }
  return { subject: `${count} of ${of} ${members}`, predicate }
}
