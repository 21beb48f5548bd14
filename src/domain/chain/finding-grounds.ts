// What a remark rests on: a line of the model, the law, or a check that is Målkedja's own.
import type { ChainWarning } from '../goals/chain-fault.ts'
import type { Model } from '../model/model.ts'
import type { Path } from '../model/refusal.ts'
import type { StatutoryReport } from '../periods/statutory-period.ts'
import type { Finding } from './finding.ts'

/** `on`: where in the model it is said. `statutory`: the report that the law says it of. */
export type Ground =
  | { readonly is: 'model'; readonly on: Path }
  | { readonly is: 'law'; readonly statutory: StatutoryReport }
  | { readonly is: 'own' }

const OWN: Ground = { is: 'own' }
const inModel = (...on: readonly (string | number)[]): Ground => ({ is: 'model', on })

/** The type that demands the limit of the measure's goals. */
const typeWithLimit = (model: Model, limit: string): string | undefined =>
  [...model.types.values()].find(({ limits }) =>
    limits.some(({ id, needed }) => id === limit && needed),
  )?.id

/** What a remark rests on. What only the field's usage or the engine speaks for is Målkedja's own. */
export const groundOf = (
  model: Model,
  finding: Finding,
  typeOf: (node: string) => string,
): Ground => {
  switch (finding.warns) {
    case 'needMissing':
      return inModel('types', finding.type, 'needs')
    case 'limitMissing':
      return inModel('types', typeOf(finding.node), 'limits', finding.limit)
    case 'limitEnded': {
      const type = typeWithLimit(model, finding.limit)
      return type === undefined ? OWN : inModel('types', type, 'limits', finding.limit)
    }
    case 'roundTextMissing':
      return inModel('types', typeOf(finding.node), 'fields', finding.field)
    case 'nothingToAssess':
      return inModel('types', finding.type, 'assessments')
    case 'overCeiling':
      return inModel('ceilings', `${finding.of}PerOwner`)
    case 'nobodyWorks':
      return inModel('types', typeOf(finding.programme), 'holds')
    case 'wordsMissing': {
      const grades = model.scales.get(finding.scale)?.grades ?? []
      const index = grades.findIndex(({ id }) => id === finding.grade)
      return inModel('scales', finding.scale, 'grades', index, 'requires')
    }
    case 'notStatutoryPeriod':
      return { is: 'law', statutory: finding.statutory }
    default:
      return OWN
  }
}

/** What a remark from the reading of a chain rests on; null where the sentence is all there is to say. */
export const groundOfRead = (found: ChainWarning): Ground | null =>
  found.refused === 'shape' && found.shapeRule !== undefined
    ? inModel('types', found.type, 'shape', found.shapeRule)
    : null
