// The municipality enters what a framework does not publish: questions of its own and weights, under one part at a time.
import type { EnterPartsRequest } from '../../contract/evaluation-requests.ts'
import { placedParts } from '../../domain/evaluation/framework.ts'
import type { EvaluationText } from '../../domain/evaluation/language-evaluation.ts'
import type { Asking } from '../visitor.ts'
import { evaluating, type LineSaved, type NotWritten, unknownIn, writeLine } from './write-line.ts'

type OwnLine = NonNullable<EvaluationText['own']>[number]

/** The next name under a part that nothing has: 1.2.3. */
const nextName = (under: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const name = `${under}.${number}`
    if (!taken.has(name)) return name
  }
}

const amounts = (most: string, weight: string): Pick<OwnLine, 'most' | 'weight'> => ({
  ...(most.trim() === '' ? {} : { most: most.trim() }),
  ...(weight.trim() === '' ? {} : { weight: weight.trim() }),
})

/** What is below some parts, at any depth. */
const below = (own: readonly OwnLine[], gone: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set(gone)
  for (const { id, under } of own) if (found.has(under)) found.add(id)
  return found
}

/**
 * What stands under a part is replaced by what is sent; a question of its own whose title is empty, or that is
 * not sent, is taken away with what lies under it.
 * @refuses mayNot, noChain, noSuchEvaluation, evaluationFault, newerExists
 */
export const enterParts = async (
  asking: Asking,
  id: string,
  { under, parts, basedOn }: EnterPartsRequest,
): Promise<LineSaved | NotWritten> => {
  const at = await evaluating(asking, id)
  if ('refused' in at) return at
  const { framework, text } = at.opened
  const ofFramework = placedParts(framework)
  const own = text.own ?? []
  const unknown = unknownIn(at.opened, { part: under, by: '' })
  if (unknown !== null) return { refused: 'evaluationFault', fault: unknown }
  const taken = new Set([...ofFramework.keys(), ...own.map((one) => one.id)])
  const entered = parts
    .filter(({ id, title }) => title.trim() !== '' && (id === null || !ofFramework.has(id)))
    .map(({ id, title, most, weight }): OwnLine => {
      const isKnown = id !== null && own.some((one) => one.id === id)
      const name = isKnown ? id : nextName(under, taken)
      taken.add(name)
      return { id: name, under, title: title.trim(), ...amounts(most, weight) }
    })
  const kept = new Set(entered.map((one) => one.id))
  const gone = new Set(
    own.filter((one) => one.under === under && !kept.has(one.id)).map((one) => one.id),
  )
  const isGone = below(own, gone)
  const others = own.filter((one) => one.under !== under && !isGone.has(one.id))
  const weights: Record<string, string | number> = { ...text.weights }
  for (const { id, weight } of parts) {
    if (id === null || !ofFramework.has(id)) continue
    if (weight.trim() === '') delete weights[id]
    else weights[id] = weight.trim()
  }
  const all = [...others, ...entered]
  const body = {
    ...(all.length === 0 ? {} : { own: all }),
    ...(Object.keys(weights).length === 0 ? {} : { weights }),
  }
  const line = { sort: 'entered', part: '', by: '' } as const
  return writeLine(
    at,
    asking.visitor.name,
    { ...line, body: Object.keys(body).length === 0 ? null : body },
    basedOn,
  )
}
