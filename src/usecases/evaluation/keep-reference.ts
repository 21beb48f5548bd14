// What others have by area is kept beside an evaluation: whose it is, how many they are, and each area's value.
import type { KeepReferenceRequest } from '../../contract/evaluation-requests.ts'
import type { EvaluationFault } from '../../domain/evaluation/fault.ts'
import type { EvaluationText } from '../../domain/evaluation/language-evaluation.ts'
import { swedishNumber } from '../../domain/exact/swedish-number.ts'
import type { Asking } from '../visitor.ts'
import { evaluating, type LineSaved, type NotWritten, unknownIn, writeLine } from './write-line.ts'

type ReferenceText = NonNullable<EvaluationText['references']>[number]

const COUNT = /^[1-9]\d{0,8}$/

const faultIn = ({ count, total, values }: KeepReferenceRequest): EvaluationFault | null => {
  if (count.trim() !== '' && !COUNT.test(count.trim()))
    return { refused: 'notPoints', found: count.trim() }
  const numbers = [total, ...values.map(({ written }) => written)].map((one) => one.trim())
  const wrong = numbers.find((one) => one !== '' && swedishNumber(one) === null)
  return wrong === undefined ? null : { refused: 'notPoints', found: wrong }
}

/** What the form does not ask for stays as it was: scope, years, note and source. */
const written = (
  before: ReferenceText | undefined,
  { kind, whose, count, total, values }: KeepReferenceRequest,
): ReferenceText => {
  const { count: _, total: __, ...kept } = before ?? { values: {} }
  return {
    ...kept,
    ...{ kind, whose: whose.trim() },
    ...(count.trim() === '' ? {} : { count: Number(count.trim()) }),
    ...(total.trim() === '' ? {} : { total: total.trim() }),
    values: Object.fromEntries(
      values.flatMap(({ part, written: value }) =>
        value.trim() === '' ? [] : [[part, value.trim()]],
      ),
    ),
  }
}

/** @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists */
export const keepReference = async (
  asking: Asking,
  id: string,
  request: KeepReferenceRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const { place, whose, values, basedOn } = request
  const unknown = values
    .map(({ part }) => unknownIn(at.opened, { part, by: '' }))
    .find((one) => one !== null)
  const fault = unknown ?? faultIn(request)
  if (fault !== null) return { refused: 'evaluationFault', fault }
  const all = at.opened.text.references ?? []
  const next = whose.trim() === '' ? [] : [written(all[place ?? all.length], request)]
  const references =
    place === null ? [...all, ...next] : all.flatMap((one, at) => (at === place ? next : [one]))
  const body = references.length === 0 ? null : { references }
  return writeLine(at, asking.visitor.name, { sort: 'references', part: '', by: '', body }, basedOn)
}
