// A recorded decision among those before and after it, as putting it right asks.
import type { Bodies } from '../../domain/organisation/organisation.ts'
import { answeringOn } from '../../domain/organisation/succession.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import type { StandingDecision, VersionAfter } from '../../domain/workflow/correcting.ts'
import type { DecisionOrder } from '../../domain/workflow/decisions.ts'
import type { FrozenVersion } from '../../store/frozen.ts'
import type { MadeDecision, SeenVersion } from './see-versions.ts'

type Around = {
  readonly bodies: Bodies
  readonly order: DecisionOrder
  readonly seen: Pick<SeenVersion, 'version' | 'decisions'>
  /** The round's versions that were frozen after it, the latest first. */
  readonly later: readonly FrozenVersion[]
}

/** What a body decided before it ended is the decision of who answers in its place, as in the order. */
export const datedDecision = (
  { bodyId, bodyTitle, decidedOn }: MadeDecision,
  bodies: Bodies,
  today: string,
) => ({
  body: bodyId === null ? null : answeringOn(bodies, bodyId, today),
  title: (bodyId === null ? undefined : bodies.get(bodyId)?.title) ?? { sv: bodyTitle },
  day: decidedOn,
})

/** The version that was frozen after the one the decision is on. */
const versionAfter = ({ later }: Pick<Around, 'later'>, decision: string): VersionAfter | null => {
  const next = later.at(-1)
  return next === undefined
    ? null
    : {
        version: next.version,
        frozenOn: swedishDay(next.frozenAt),
        restsOnIt: next.restsOn === decision,
      }
}

/** The decision as it stands among those before and after it. */
export const standingIn = (
  around: Around,
  decision: MadeDecision,
  today: string,
): StandingDecision => {
  const { bodies, order, seen } = around
  const dated = (one: MadeDecision) => datedDecision(one, bodies, today)
  const at = seen.decisions.indexOf(decision)
  return {
    order,
    body: dated(decision).body,
    wording: {
      kind: decision.kind,
      date: decision.decidedOn,
      ref: decision.ref,
      reason: decision.reason,
      reservations: decision.reservations,
    },
    frozenOn: decision.wordings[0].person === null ? null : swedishDay(seen.version.frozenAt),
    before: seen.decisions.slice(0, at).map(dated),
    after: seen.decisions.slice(at + 1).map((one) => ({ ...dated(one), isLast: one.isLast })),
    next: versionAfter(around, decision.decisionId),
    today,
  }
}
