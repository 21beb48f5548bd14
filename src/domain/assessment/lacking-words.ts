// Grades in force that the model demands words for, where nobody has written them.
import type { Chain } from '../goals/chain.ts'
import type { Assessment, Grade, Model } from '../model/model.ts'
import { nameOfRound, type Round } from '../periods/period.ts'
import type { AssessedNode } from './assessed.ts'
import type { Conclusions } from './conclusions.ts'

export type LackingWords = {
  readonly node: string
  readonly assessment: string
  readonly scale: string
  readonly grade: string
  readonly needs: Grade['requires']
}

/** A round with its model and chain, as it is looked at or published. */
type Seen = { readonly model: Model; readonly chain: Chain; readonly round: Round }

const gradeOf = (model: Model, scale: string, grade: string | null): Grade | undefined =>
  model.scales.get(scale)?.grades.find(({ id }) => id === grade)

const demands = (model: Model, { scale }: Assessment): boolean =>
  model.scales.get(scale)?.grades.some(({ requires }) => requires.length > 0) === true

/** What is demanded of one assessment and neither given as its reason nor written in the round. */
const lackingIn = ({ model, chain, round }: Seen, assessed: AssessedNode): LackingWords[] => {
  const { node, assessment, scale, decided, suggested } = assessed
  const inForce = decided?.grade ?? (suggested.is === 'grade' ? suggested.grade : null)
  const grade = gradeOf(model, scale, inForce)
  if (grade === undefined || decided?.reason !== undefined) return []
  const name = nameOfRound(round)
  const written = chain.texts.filter((text) => text.node === node && text.round === name)
  const needs = grade.requires.filter((what) => !written.some(({ field }) => field === what))
  return needs.length === 0 ? [] : [{ node, assessment, scale, grade: grade.id, needs }]
}

/**
 * What a round would be published without: each grade in force, decided or suggested, that demands a
 * motivation or an analysis which nobody has written; in the chain's order.
 */
export const lackingWords = (
  seen: Seen,
  { standOf, assessedOf }: Pick<Conclusions, 'standOf' | 'assessedOf'>,
): readonly LackingWords[] =>
  [...seen.chain.nodes.values()].flatMap(({ id, type }) => {
    const { assessments = [] } = seen.model.types.get(type) ?? {}
    const demanding = assessments.filter((one) => demands(seen.model, one))
    if (demanding.length === 0) return []
    const stand = standOf(id)
    if (stand === null) return []
    // NOTE the first assessment's grade is known without its reasons; only a grade that demands is looked into.
    const isFirstAlone = assessments.length === 1
    const first = gradeOf(seen.model, stand.scale, stand.grade)
    if (isFirstAlone && (first?.requires.length ?? 0) === 0) return []
    return assessedOf(id).flatMap((assessed) => lackingIn(seen, assessed))
  })

/** Why a round is not published: these grades demand words that nobody has written. */
export type WordsMissing = {
  readonly refused: 'wordsMissing'
  readonly lacking: readonly LackingWords[]
}

/**
 * Whether a round may be published as it is, the same from files and from the database; null: it may.
 * What is frozen by a person says instead why it lacks them.
 */
export const wordsMissing = (...given: Parameters<typeof lackingWords>): WordsMissing | null => {
  const lacking = lackingWords(...given)
  return lacking.length === 0 ? null : { refused: 'wordsMissing', lacking }
}
