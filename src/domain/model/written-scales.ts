// Which scales and grades the parts of a model's file have to do with, as far as it is written.
import type { Path } from './refusal.ts'
import { isMapping, isPlainList, type Plain, plainAt } from './written-edits.ts'

/** The names in a mapping; what is set to nothing is not there. */
export const namesAt = (model: Plain, at: Path): readonly string[] => {
  const found = plainAt(model, at)
  return isMapping(found) ? Object.keys(found).filter((name) => found[name] !== null) : []
}

const judgedIn = (model: Plain, at: Path): readonly { readonly [key: string]: Plain }[] =>
  namesAt(model, at).flatMap((name) => {
    const one = plainAt(model, [...at, name])
    return isMapping(one) ? [one] : []
  })

const scalesIn = (judged: readonly { readonly [key: string]: Plain }[]): readonly string[] => [
  ...new Set(judged.flatMap(({ scale }) => (typeof scale === 'string' ? [scale] : []))),
]

/** The scales that a rule gives grades on; none where nothing uses it. */
export const scalesOfRule = (model: Plain, rule: string): readonly string[] => {
  const assessments = namesAt(model, ['types']).flatMap((type) =>
    judgedIn(model, ['types', type, 'assessments']),
  )
  return scalesIn(
    [...assessments, ...judgedIn(model, ['verdicts'])].filter(
      (one) => one.rule === rule || one.perMeasure === rule,
    ),
  )
}

/** The scales that the levels are assessed on: one by name, several in a list; left out: all. */
export const scalesOfTypes = (model: Plain, type: Plain | undefined): readonly string[] =>
  scalesIn(
    namesAt(model, ['types'])
      .filter(
        (name) => type === undefined || type === name || (isPlainList(type) && type.includes(name)),
      )
      .flatMap((name) => judgedIn(model, ['types', name, 'assessments'])),
  )

/** The grades of the scales, each once, best first; of all scales where none is named. */
export const gradesOf = (model: Plain, scales: readonly string[]): readonly string[] => {
  const named = scales.length === 0 ? namesAt(model, ['scales']) : scales
  const ids = named.flatMap((scale) => {
    const grades = plainAt(model, ['scales', scale, 'grades'])
    return (isPlainList(grades) ? grades : []).flatMap((one) =>
      isMapping(one) && typeof one.id === 'string' ? [one.id] : [],
    )
  })
  return [...new Set(ids)]
}
