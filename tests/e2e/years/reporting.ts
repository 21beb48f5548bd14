// Reporting over the API, as those who report do it: everything that is asked of a body, then handed in.
import { expect } from 'vitest'
import type { AskedValueView } from '../../../src/contract/staff.ts'
import type { PartReply } from '../../../src/contract/working-round.ts'
import type { Town } from './town.ts'

export type Reporting = {
  readonly as: string
  readonly round: string
  readonly body: string
  /** What is written of a measure; undefined: unchanged, where it can be. */
  readonly value: (measure: string, asked: AskedValueView) => string | undefined
  /** What is written where a text is asked for. */
  readonly text?: (field: string, goal: string) => string
  /** The grade that a person gives, and why. */
  readonly grade?: (
    assessment: string,
    goal: string,
  ) => { readonly grade: string; readonly reason: string }
}

const partPath = (round: string, body: string): string =>
  `/rounds/${encodeURIComponent(round)}/parts/${encodeURIComponent(body)}`

export const seePart = (
  town: Town,
  { as, round, body }: Pick<Reporting, 'as' | 'round' | 'body'>,
): Promise<PartReply> => town.see<PartReply>({ as, path: partPath(round, body) })

const saveValue = async (town: Town, reporting: Reporting, asked: AskedValueView) => {
  const { id, form, unchanged, newText } = asked
  const [first] = form.kinds
  const standing = form.current.find(({ basedOn }) => basedOn !== null)
  const kind = standing?.kind ?? first?.id ?? 'outcome'
  const written = standing?.written ?? reporting.value(id, asked) ?? unchanged?.written
  if (written === undefined) throw new Error(`nothing to report of ${id}`)
  const comment = newText === null ? null : 'Åtgärderna fortsätter och följs upp i vår.'
  const { unit, sex, period } = form
  const basedOn = standing?.basedOn ?? null
  const sent = { measure: id, unit, period, kind, sex, written, comment, basedOn }
  await town.send({ as: reporting.as, path: '/readings' }, sent)
}

const isAnswered = ({ form, newText }: AskedValueView): boolean =>
  form.current.some(({ basedOn }) => basedOn !== null) && newText?.isNew !== false

const writeTexts = async (town: Town, { as, round, text }: Reporting, part: PartReply) => {
  for (const { node, form } of part.texts) {
    if (form.body !== '') continue
    const body = text?.(form.field, node.id) ?? `Läget för ${node.title} är beskrivet.`
    const { field, basedOn } = form
    const sent = { node: node.id, round, field, language: 'sv', body, basedOn }
    await town.send({ as, path: '/texts' }, sent)
  }
}

const judge = async (town: Town, { as, round, grade }: Reporting, part: PartReply) => {
  for (const { node, assessment, isMade, form } of part.judgements) {
    if (isMade || form === null || grade === undefined) continue
    const given = grade(assessment, node.id)
    const by = form.bodies[0]?.id ?? null
    const { basedOn } = form
    const sent = { node: node.id, assessment, round, ...given, by, basedOn }
    await town.send({ as, path: '/judgements' }, sent)
  }
}

/** Answers what is asked, and what is asked because of it: a text that a grade demands, a judgement. */
export const answerAll = async (town: Town, reporting: Reporting): Promise<PartReply> => {
  let part = await seePart(town, reporting)
  for (let turns = 0; part.row.answered < part.row.of && turns < 4; turns += 1) {
    for (const asked of part.values) if (!isAnswered(asked)) await saveValue(town, reporting, asked)
    part = await seePart(town, reporting)
    await writeTexts(town, reporting, part)
    await judge(town, reporting, part)
    part = await seePart(town, reporting)
  }
  expect([part.row.title, part.row.coverage, part.row.missing]).toEqual([
    part.row.title,
    `${part.row.of} av ${part.row.of} klara`,
    [],
  ])
  return part
}

/** Takes a part on, by a move that the person may make. */
export const move = async (
  town: Town,
  who: Pick<Reporting, 'as' | 'round' | 'body'>,
  given: { readonly move: 'report' | 'review' | 'deliver'; readonly reference?: string },
): Promise<void> => {
  const { basedOn } = await seePart(town, who)
  const { as, round, body } = who
  await town.send({ as, path: '/moves' }, { round, body, ...given, basedOn })
}

/** Reports all that is asked of the body and hands it in. */
export const report = async (town: Town, reporting: Reporting): Promise<void> => {
  const part = await answerAll(town, reporting)
  if (part.moves.includes('report')) await move(town, reporting, { move: 'report' })
}
