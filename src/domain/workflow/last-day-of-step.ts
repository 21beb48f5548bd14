// Until when a part's next step is to be done: the model's last day, and another for what was sent back after it.
import type { RoundStages } from '../model/model.ts'
import { deadlineIn } from '../periods/deadline.ts'
import type { Round } from '../periods/period.ts'
import { swedishDay } from '../periods/swedish-time.ts'
import type { PartStanding } from './stages.ts'
import { ROUND_STEPS, type RoundStep } from './year-wheel.ts'

/** The round with its steps as the model says them. */
export type Stepped = { readonly round: Round; readonly stages: RoundStages }

/** The model's last day for a step of a round, ISO; null: it says none. */
export const lastDayOf = ({ round, stages }: Stepped, step: RoundStep): string | null => {
  const { latest } = stages[step]
  return latest === undefined ? null : deadlineIn(round, latest)
}

/**
 * The last day for a part's next step, ISO; null: the model says none. What is sent back when its own
 * last day has passed was not late for that: it is mended by the round's first last day that was
 * still ahead, and by the last of them where none was.
 */
export const lastDayFor = (
  stepped: Stepped,
  step: RoundStep,
  { stage, last }: PartStanding,
): string | null => {
  const own = lastDayOf(stepped, step)
  if (own === null || stage !== 'sentBack' || last === null) return own
  const days = ROUND_STEPS.flatMap((one) => lastDayOf(stepped, one) ?? []).toSorted()
  const back = swedishDay(last.at)
  return back <= own ? own : (days.find((day) => day >= back) ?? days.at(-1) ?? own)
}
