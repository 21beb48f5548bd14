// The law's checklist in the order it is read: what is late first, then what is missing with its day.
import type { Checked, Standing } from './check-against-law.ts'

export const LAW_GROUPS = ['late', 'missing', 'unknown', 'met', 'notApplicable'] as const
export type LawGroup = (typeof LAW_GROUPS)[number]

/** What is to come is missing too, with its day. */
export const groupOf = ({ is }: Standing): LawGroup => (is === 'coming' ? 'missing' : is)

/** The day that a requirement waits for (ISO); null: it waits for none. */
export const dueIn = (standing: Standing): string | null =>
  standing.is === 'missing' || standing.is === 'coming' ? standing.due : null

const dayIn = (standing: Standing): string =>
  (standing.is === 'late' ? standing.since : dueIn(standing)) ?? '9999'

/** Each group with what is in it, the earliest day first and else in the file's order; a requirement is in one of them. */
export const groupsOf = (
  checked: readonly Checked[],
): readonly { readonly group: LawGroup; readonly checked: readonly Checked[] }[] =>
  LAW_GROUPS.map((group) => ({
    group,
    checked: checked
      .filter(({ standing }) => groupOf(standing) === group)
      .toSorted((a, b) => dayIn(a.standing).localeCompare(dayIn(b.standing))),
  }))

export type LawSummary = {
  /** How many are asked of the report. */
  readonly asked: number
  readonly met: number
  readonly late: number
  readonly unknown: number
  /** What is next: the earliest day that is waited for, the first of that day, and how many more it has. */
  readonly next: { readonly checked: Checked; readonly due: string; readonly more: number } | null
}

export const summaryOf = (checked: readonly Checked[]): LawSummary => {
  const count = (group: LawGroup): number =>
    checked.filter(({ standing }) => groupOf(standing) === group).length
  const waited = checked.flatMap((one) => {
    const due = dueIn(one.standing)
    return due === null ? [] : [{ checked: one, due }]
  })
  const [next] = waited.toSorted((a, b) => a.due.localeCompare(b.due))
  return {
    asked: checked.length - count('notApplicable'),
    met: count('met'),
    late: count('late'),
    unknown: count('unknown'),
    next:
      next === undefined
        ? null
        : { ...next, more: waited.filter(({ due }) => due === next.due).length - 1 },
  }
}
