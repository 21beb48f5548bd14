// What a person should look at in a model: holes in rules, demands that cannot be met, and what nothing uses.
import type { Model } from '../model/model.ts'
import { coversStatutoryPeriod } from '../periods/statutory-period.ts'
import type { Finding } from './finding.ts'
import { groupsFallingThrough } from './group-holes.ts'
import { lintDemands } from './lint-demands.ts'
import { holesIn } from './rule-holes.ts'

/** Which scale each rule is used with, by assessments and verdicts; the first where there are several. */
const scalesOfRules = (model: Model): ReadonlyMap<string, string> => {
  const uses = [
    ...[...model.types.values()].flatMap((type) =>
      type.assessments.flatMap(({ rule, perMeasure, scale }) => [
        { rule, scale },
        { rule: perMeasure, scale },
      ]),
    ),
    ...model.verdicts,
  ]
  const found = new Map<string, string>()
  for (const { rule, scale } of uses) {
    if (rule !== undefined && !found.has(rule)) found.set(rule, scale)
  }
  return found
}

const lintRounds = ({ rounds }: Model): readonly Finding[] =>
  rounds.flatMap((round, index): readonly Finding[] => {
    const { id, statutory } = round
    return statutory === undefined || coversStatutoryPeriod(round, statutory)
      ? []
      : [{ warns: 'notStatutoryPeriod', round: id, statutory, on: ['rounds', index, 'covers'] }]
  })

/** Warnings about a model by itself, in the order of the file. */
export const lintModel = (model: Model): readonly Finding[] => {
  const scales = scalesOfRules(model)
  const used = new Set([
    ...[...model.types.values()].flatMap((type) => type.assessments.map((one) => one.scale)),
    ...model.verdicts.map((one) => one.scale),
  ])
  const rules = [...model.rules.values()].flatMap((rule): readonly Finding[] => {
    const on = ['rules', rule.id]
    const source = rule.source === undefined ? {} : { source: rule.source }
    const scale = scales.get(rule.id)
    if (scale === undefined) return [{ warns: 'ruleUnused', rule: rule.id, on, ...source }]
    const { body } = rule
    const isOpen = body.is === 'cases' && body.cases.at(-1)?.when.is !== 'otherwise'
    const groups = rule.of === 'node' && isOpen ? groupsFallingThrough(model, rule) : undefined
    const holes: readonly Finding[] =
      groups === null
        ? [{ warns: 'noOtherwise', rule: rule.id, on }]
        : groups === undefined
          ? holesIn(model, rule, scale)
          : [groups]
    return [...lintDemands(model, rule), ...holes].map((found) => ({ ...found, ...source }))
  })
  const unused = [...model.scales.keys()]
    .filter((scale) => !used.has(scale))
    .map((scale): Finding => ({ warns: 'scaleUnused', scale, on: ['scales', scale] }))
  return [...rules, ...unused, ...lintRounds(model)]
}
