// Stockholm's evaluation of 2009, as it was published, in the demonstration's Stockholm.
import { headOf, linesOf } from './domain/evaluation/evaluation-lines.ts'
import { readEvaluation } from './domain/evaluation/read-evaluation.ts'
import { readShippedFrameworks, shippedEvaluation } from './sources/files/shipped-frameworks.ts'
import { addEvaluation, closeEvaluationRow, listEvaluations } from './store/evaluations.ts'
import type { Tx } from './store/tx.ts'

/** Which evaluation each municipality of the demonstration has. */
export const EVALUATED: Readonly<Record<string, string>> = { 'stockholm-ils': 'stockholm-2009' }

const PERSON = 'SKL, Fem intressanta kommuner 2009'

export const isEvaluated = async (tx: Tx): Promise<boolean> =>
  EVALUATED[tx.organisationId] === undefined || (await listEvaluations(tx)).length > 0

/** Brings it in and closes it on a day (ISO), where the municipality has one and it is not there. */
export const evaluateDemonstrated = async (tx: Tx, today: string): Promise<void> => {
  const id = EVALUATED[tx.organisationId]
  if (id === undefined || (await isEvaluated(tx))) return
  const path = `evaluations/${id}.yaml`
  const files = new Map(readShippedFrameworks().map((one) => [`${one.id}.yaml`, one.text]))
  const read = readEvaluation(files.set(path, shippedEvaluation(id)), path)
  if ('refusals' in read) throw new Error(`demo: ${path} cannot be read`)
  await addEvaluation(tx, {
    evaluationId: read.evaluation.id,
    frameworkId: read.framework.id,
    frameworkText: read.frameworkText,
    head: headOf(read.text),
    bodyId: null,
    person: PERSON,
    lines: linesOf(read.text),
  })
  await closeEvaluationRow(tx, id, {
    closedOn: today,
    why: null,
    body: { ...read.text, closed: today },
    person: PERSON,
  })
}
