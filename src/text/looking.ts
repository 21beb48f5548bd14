// What a reason's words are said from: its node's type, its scale and its measure.
import type { ConditionReason, RuleReason } from '../domain/assessment/reasons.ts'
import type { Measure } from '../domain/measures/measure.ts'
import { contextOfNode, measureOf, type ReasonContext, scaleOfReason } from './words-of-model.ts'

/** A condition as it turned out, of one sort. */
export type Of<Is extends ConditionReason['is']> = Extract<ConditionReason, { is: Is }>

/** The subject's measure, which gives units; absent for a rule over grades. */
export type Looking = { readonly context: ReasonContext; readonly measure: Measure | undefined }

/** What a reason's words are said from: its node's type, its scale and its measure. */
export const lookingFor = (reason: RuleReason, given: ReasonContext): Looking => {
  const { subject } = reason
  const scale = scaleOfReason(reason, given)
  const context = contextOfNode(subject.node, given)
  return {
    context: scale === undefined ? context : { ...context, scale },
    measure: subject.sort === 'measure' ? measureOf(subject.id, context) : undefined,
  }
}
