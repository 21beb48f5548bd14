// Where a model uses a rule: each scale that it gives grades on, with the types that assess with it there.
import type { Assessment, Model, Scale } from '../domain/model/model.ts'

/** A rule's use with one scale; without types where only a verdict on the whole uses it so. */
export type RuleUse = { readonly scale: Scale; readonly types: readonly string[] }

export const usesRule = (assessment: Assessment, rule: string): boolean =>
  assessment.rule === rule || assessment.perMeasure === rule

/** The uses of a rule, scale by scale: those of the types in the model's order, then those of its verdicts. */
export const usesOfRule = (
  rule: string,
  model: Pick<Model, 'types' | 'verdicts' | 'scales'>,
): readonly RuleUse[] => {
  const types = new Map<string, readonly string[]>()
  for (const { id, assessments } of model.types.values())
    for (const one of assessments) {
      const known = types.get(one.scale) ?? []
      if (usesRule(one, rule) && !known.includes(id)) types.set(one.scale, [...known, id])
    }
  for (const one of model.verdicts)
    if (one.rule === rule && !types.has(one.scale)) types.set(one.scale, [])
  return [...types].flatMap(([id, used]) => {
    const scale = model.scales.get(id)
    return scale === undefined ? [] : [{ scale, types: used }]
  })
}
