// What a person should look at in a model: holes in rules, demands that cannot be met, and what nothing uses.
import type { Model, ModelRound } from '../model/model.ts'
import { coversStatutoryPeriod } from '../periods/statutory-period.ts'
import { bandHolesIn } from './band-holes.ts'
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

/** Where the entry of a round stands in the file: the rounds of one that repeats stand in one place. */
const placesOf = ({ rounds }: Model): ReadonlyMap<string, number> => {
  const entries = [...new Set(rounds.map(({ id, repeats }) => repeats?.entry ?? id))]
  return new Map(rounds.map(({ id, repeats }) => [id, entries.indexOf(repeats?.entry ?? id)]))
}

/** Whether two rounds ask for some type both. */
const asksTheSame = (one: ModelRound, other: ModelRound): boolean =>
  one.types === undefined ||
  other.types === undefined ||
  one.types.some((type) => other.types?.includes(type))

/** What a round has in common with an earlier one, so that one may be done in vain or taken for the other. */
const alikeIn = (one: ModelRound, other: ModelRound): 'months' | 'name' | null => {
  if (one.kind === other.kind && one.from === other.from && one.to === other.to)
    return asksTheSame(one, other) ? 'months' : null
  const shared = Object.entries(one.label ?? {}).some(
    ([word, said]) => other.label?.[word] === said,
  )
  return shared ? 'name' : null
}

const lintRounds = (model: Model): readonly Finding[] => {
  const { rounds } = model
  const places = placesOf(model)
  return rounds.flatMap((round, index): readonly Finding[] => {
    const { id, statutory } = round
    const at = ['rounds', places.get(id) ?? 0]
    const alike = rounds.slice(0, index).flatMap((other): readonly Finding[] => {
      const same = alikeIn(round, other)
      if (same === null) return []
      const on = [...at, same === 'months' ? 'covers' : 'label']
      return [{ warns: 'roundsAlike', round: id, earlier: other.id, same, on }]
    })
    return statutory === undefined || coversStatutoryPeriod(round, statutory)
      ? alike
      : [{ warns: 'notStatutoryPeriod', round: id, statutory, on: [...at, 'covers'] }, ...alike]
  })
}

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
    return [...lintDemands(model, rule), ...bandHolesIn(model, rule), ...holes].map((found) => ({
      ...found,
      ...source,
    }))
  })
  const unused = [...model.scales.keys()]
    .filter((scale) => !used.has(scale))
    .map((scale): Finding => ({ warns: 'scaleUnused', scale, on: ['scales', scale] }))
  return [...rules, ...unused, ...lintRounds(model)]
}
