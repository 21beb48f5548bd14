// A sum that does not foot, as a sentence: in which table, where, and by how much.
import { differenceOf, type FootingFault } from '../domain/documents/foot-table.ts'
import { absolute } from '../domain/exact/exact.ts'
import { documentWords } from './documents.ts'
import type { Language } from './language.ts'
import { sayNumber } from './numerals.ts'

export const sentenceForFooting = (fault: FootingFault, language: Language): string => {
  const { footing } = documentWords(language)
  const { table, sum, across } = fault
  if (fault.fault === 'notANumber')
    return footing.notANumber(table, sum, across, fault.found, fault.head)
  const say = (value: typeof fault.says): string => sayNumber(value, fault.decimals, language)
  const told = footing.doesNotFoot(
    ...([table, sum, across] as const),
    ...([say(fault.says), say(fault.counted), say(absolute(differenceOf(fault)))] as const),
  )
  return fault.maybeRounding ? `${told} ${footing.maybeRounding}` : told
}
