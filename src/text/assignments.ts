// The words of assignments in the reader's language, and what is refused about them as sentences.
import type { StepFault } from '../domain/workflow/assignments.ts'
import { assignmentsEn } from './assignments-en.ts'
import { type AssignmentWords, assignmentsSv } from './assignments-sv.ts'
import { sayDate } from './dates.ts'
import type { Language } from './language.ts'

const WORDS: Readonly<Record<Language, AssignmentWords>> = { sv: assignmentsSv, en: assignmentsEn }

export const assignmentWords = (language: Language): AssignmentWords => WORDS[language]

export type AssignmentRefusal =
  | StepFault
  | { readonly refused: 'noSuchAssignment'; readonly node: string }
  | { readonly refused: 'assignmentMoved' | 'cannotBeAssigned' }

const CODES: readonly string[] = [
  'stepNotNow',
  'stepWithoutText',
  'stepDayAhead',
  'noSuchAssignment',
  'assignmentMoved',
  'cannotBeAssigned',
] satisfies readonly AssignmentRefusal['refused'][]

export const isAboutAssignments = <Other extends { readonly refused: string }>(
  refusal: AssignmentRefusal | Other,
): refusal is AssignmentRefusal => CODES.includes(refusal.refused)

export const sentenceForAssignment = (refusal: AssignmentRefusal, language: Language): string => {
  const { refusals, standings, steps } = assignmentWords(language)
  switch (refusal.refused) {
    case 'stepNotNow': {
      const possible = refusal.possible.map((step) => steps[step]).join(', ')
      return refusals.stepNotNow(standings[refusal.standing], possible)
    }
    case 'stepWithoutText':
      return refusals.stepWithoutText[refusal.step]
    case 'stepDayAhead':
      return refusals.stepDayAhead(sayDate(refusal.day, language))
    case 'noSuchAssignment':
      return refusals.noSuchAssignment(refusal.node)
    case 'cannotBeAssigned':
      return refusals.cannotBeAssigned
    case 'assignmentMoved':
      return refusals.assignmentMoved
    default:
      throw new Error(`sentenceForAssignment: ${JSON.stringify(refusal satisfies never)}`)
  }
}
