// What a person can write about a node in a round, with what was written before.
import type { TextForm } from '../../contract/staff.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { roundNamed } from '../../domain/goals/round-standing.ts'
import { type AskedText, askedTexts, joinLanguages } from '../../domain/goals/written-texts.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { roundTitle, wordsOfGrade } from '../../text/words-of-model.ts'
import { sayText, type Viewing } from './viewing.ts'

/** The latest text of one field as it is stored, as far as a form needs it. */
export type CurrentText = {
  readonly textId: string
  readonly field: string
  readonly language: string
  readonly body: string
}

/** The language that is written in. */
// NOTE what a person writes is in Swedish until the app lets them say otherwise.
export const WRITTEN_IN = 'sv'

/** What was written in the nearest earlier round. */
const beforeOf = (viewing: Viewing, node: Node, field: string): Pick<TextForm, 'before'> => {
  const { model, round, chain } = viewing
  const now = lastDayOfRound(round)
  const own = chain.texts.filter((text) => text.node === node.id && text.field === field)
  const [last] = joinLanguages(own)
    .flatMap((text) => {
      const found = text.round === undefined ? null : roundNamed(model, text.round)
      return found !== null && lastDayOfRound(found) < now ? [{ text, found }] : []
    })
    .sort((a, b) => lastDayOfRound(b.found).localeCompare(lastDayOfRound(a.found)))
  if (last === undefined) return {}
  const { text, found } = last
  return {
    before: {
      round: roundTitle(nameOfRound(found), viewing.context),
      text: sayText(viewing, text.text),
    },
  }
}

/** The grade in force that demands the words; null: none does. */
const demandedBy = (viewing: Viewing, node: Node, field: string): string | null => {
  const stand = viewing.conclusions.standOf(node.id)
  const { grades = [] } = viewing.model.scales.get(stand?.scale ?? '') ?? {}
  const grade = grades.find(({ id }) => id === stand?.grade)
  const requires: readonly string[] = grade?.requires ?? []
  return grade === undefined || !requires.includes(field)
    ? null
    : wordsOfGrade(grade, viewing.context)
}

/**
 * The forms of a node's texts in the round, in the model's order; one that is written on demand where
 * the grade in force demands it, or it is written already.
 */
export const textForms = (
  viewing: Viewing,
  node: Node,
  latest: readonly CurrentText[],
): readonly TextForm[] => {
  const labels: Readonly<Record<string, string>> = viewing.words.text
  const formOf = ({ field, label, needed }: AskedText): TextForm => {
    const current = latest.find((one) => one.field === field && one.language === WRITTEN_IN)
    return {
      field,
      label: label === undefined ? (labels[field] ?? field) : sayText(viewing, label),
      needed,
      demandedBy: demandedBy(viewing, node, field),
      body: current?.body ?? '',
      basedOn: current?.textId ?? null,
      ...beforeOf(viewing, node, field),
    }
  }
  return askedTexts(viewing.model, node)
    .filter(
      ({ field, isOnDemand }) =>
        isOnDemand !== true ||
        latest.some((one) => one.field === field) ||
        demandedBy(viewing, node, field) !== null,
    )
    .map(formOf)
}
