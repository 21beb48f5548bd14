// Why a framework or an evaluation is refused, as data. Sentences are made in text/.
import type {
  DuplicateId,
  FileFault,
  Locate,
  Path,
  ReferenceFault,
  Refusal,
} from '../model/refusal.ts'

/** What a name in a framework or an evaluation points at. */
export type EvaluationSort = 'part' | 'assessor' | 'scope'

export type EvaluationReference = Omit<ReferenceFault, 'sort'> & { readonly sort: EvaluationSort }

/** Points that cannot be given as they are written. */
export type PointsFault =
  | { readonly refused: 'notPoints'; readonly found: string }
  | { readonly refused: 'pointsOutside'; readonly found: string; readonly most: string }
  | { readonly refused: 'pointsBetween'; readonly found: string; readonly step: 'whole' | 'half' }
  /** The framework gives no points, only words. */
  | { readonly refused: 'noPointsHere' }
  /** How many it can give is not known until its weight is entered. */
  | { readonly refused: 'mostNotKnown'; readonly part: string }

export type WeightsFault = {
  readonly refused: 'weightsSum'
  /** The part whose parts are weighed. */
  readonly under: string
  readonly sum: string
  readonly asked: string
  /** Parts among them without a weight. */
  readonly without: readonly string[]
}

/** Faults of an evaluation beside those that every file can have. */
export type OwnFault =
  | EvaluationReference
  | DuplicateId
  | PointsFault
  | WeightsFault
  | { readonly refused: 'tooManyLevels'; readonly part: string; readonly most: number }
  | { readonly refused: 'notOwnLevel'; readonly level: number; readonly levels: readonly number[] }
  | { readonly refused: 'givenTwice'; readonly part: string; readonly by: string }
  /** Two shared comments by one assessor on one part; null: on the whole. */
  | { readonly refused: 'saidTwice'; readonly part: string | null; readonly by: string }
  | { readonly refused: 'pointsAndMissing' }
  | { readonly refused: 'neitherPointsNorMissing' }
  | {
      readonly refused: 'yearOutsideEdition'
      readonly year: number
      readonly from: number
      readonly to: number | null
    }
  | { readonly refused: 'yearsBackwards'; readonly from: number; readonly to: number }
  | { readonly refused: 'readsBackwards'; readonly strength: string; readonly weakness: string }
  | { readonly refused: 'notWebAddress'; readonly found: string }
  /** Smallest groups and answers are of those who answer, not of those who assess. */
  | { readonly refused: 'notRespondents'; readonly assessor: string }

export type EvaluationFault = FileFault | OwnFault

export type EvaluationRefusal = Refusal<EvaluationFault>

export type Refuse = (path: Path, fault: EvaluationFault) => void

/** A reader’s refusals, each with its place. */
export const refusing = (locate: Locate): { refusals: EvaluationRefusal[]; refuse: Refuse } => {
  const refusals: EvaluationRefusal[] = []
  const refuse: Refuse = (path, fault) => {
    const first =
      fault.refused === 'duplicateId' && fault.firstOn !== undefined
        ? { first: locate(fault.firstOn) }
        : {}
    refusals.push({ ...fault, ...first, at: locate(path) })
  }
  return { refusals, refuse }
}
