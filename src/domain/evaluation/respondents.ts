// Whether what a group has answered may be shown: enough of them have, and it is known how many.
import type { Evaluation } from './evaluation.ts'
import { type Framework, isRespondents, type RespondentGroup } from './framework.ts'

/** @term undertryckt svar – what a group has answered is not shown, since too few have or it is not known how many */
export type Withheld = {
  readonly group: string
  /** How many answered; null: it is not known. */
  readonly answers: number | null
  readonly smallest: number
}

const groupOf = (framework: Framework, by: string): RespondentGroup | null => {
  const found = framework.assessors.find(({ id }) => id === by)
  return found !== undefined && isRespondents(found) ? found : null
}

/**
 * Why the answers of a group to a part are not shown; null: they are, or nobody's answers are asked for.
 * @source spec/evaluation/respondents.csv
 */
export const withheld = (
  { framework, answers, given }: Pick<Evaluation, 'framework' | 'answers' | 'given'>,
  by: string,
  part?: string,
): Withheld | null => {
  const group = groupOf(framework, by)
  if (group === null) return null
  const own =
    part === undefined
      ? undefined
      : given.find((one) => one.part === part && one.by === by)?.answers
  const count = own ?? answers.get(by) ?? null
  return count === null || count < group.smallest
    ? { group: by, answers: count, smallest: group.smallest }
    : null
}

export type GroupsMerged = { readonly refused: 'groupsMerged'; readonly groups: readonly string[] }

/**
 * Two groups, or a group and an assessor, are never put together.
 * @refuses groupsMerged
 */
export const mayStandTogether = (
  framework: Framework,
  by: readonly string[],
): GroupsMerged | null => {
  const different = [...new Set(by)]
  return different.length > 1 && different.some((one) => groupOf(framework, one) !== null)
    ? { refused: 'groupsMerged', groups: different }
    : null
}
