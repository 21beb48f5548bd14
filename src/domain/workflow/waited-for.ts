// Who is waited for: those whose roles reach what is to be done, the nearest first, and who stands in for them.
import type { RoundStages } from '../model/model.ts'
import { upwards } from '../organisation/lines.ts'
import type { Bodies } from '../organisation/organisation.ts'
import { type Delegation, lentRoles } from './delegation.ts'
import type { Duty } from './duties.ts'
import { chasesOthers, type Held, may } from './may.ts'
import { mayMove } from './may-move.ts'

export type Holder = { readonly account: string; readonly held: readonly Held[] }

const isSame = (a: Held, b: Held): boolean => a.role === b.role && a.body === b.body

/**
 * The roles as they lie on a day (ISO): what somebody has lent lies with the one who stands in, and
 * not with them while they are away.
 */
export const onDuty = (
  holders: readonly Holder[],
  delegations: readonly Delegation[],
  today: string,
): readonly Holder[] => {
  const known = new Map(holders.map(({ account, held }) => [account, held]))
  const lent = delegations
    .filter(({ to, first, last }) => known.has(to) && first <= today && today <= last)
    .map(({ from, to, roles }) => ({
      from,
      to,
      held: lentRoles(from, roles, known.get(from) ?? []),
    }))
  return holders.map(({ account, held }) => {
    const out = lent.filter(({ from }) => from === account).flatMap((one) => one.held)
    const own = held.filter((role) => !out.some((one) => isSame(one, role)))
    return {
      account,
      held: [...own, ...lent.filter(({ to }) => to === account).flatMap((one) => one.held)],
    }
  })
}

/**
 * Whether somebody is waited for with something. Who holds a role for the whole organisation, and a
 * controller of any part of it, may report there, but is waited for only where something is to be
 * reviewed, delivered or decided: a report is done by those whose work it tells of.
 */
export const waitsFor = (
  held: readonly Held[],
  { step, body }: Pick<Duty, 'step' | 'body'>,
  stages: RoundStages,
  bodies: Bodies,
): boolean => {
  if (step === 'decide' || body === null) return may(held, 'publishRound', bodies, undefined)
  const reaching =
    step === 'report' ? held.filter((one) => one.body !== null && !chasesOthers(one)) : held
  return mayMove(reaching, step, stages, bodies, body)
}

/** Those who hold roles by the body they are held for; null: for the whole organisation. */
export type HoldersByBody = ReadonlyMap<string | null, readonly Holder[]>

/** Each holder once for every body, with the roles held for it alone. */
export const holdersByBody = (holders: readonly Holder[]): HoldersByBody => {
  const found = new Map<string | null, Holder[]>()
  for (const { account, held } of holders)
    for (const [body, roles] of Map.groupBy(held, (one) => one.body))
      found.set(body, [...(found.get(body) ?? []), { account, held: roles }])
  return found
}

/**
 * The accounts that are waited for with something: those who hold a role for the body or one above
 * it, and only where there are none, those who hold one for the whole organisation. With a report it
 * is the nearest alone: who answers for many units has not to do what each unit's own people do.
 */
export const whoIsWaitedFor = (
  duty: Pick<Duty, 'step' | 'body' | 'notBy'>,
  stages: RoundStages,
  bodies: Bodies,
  byBody: HoldersByBody,
): readonly string[] => {
  const among = (holders: readonly Holder[]) =>
    holders
      .filter(({ account, held }) => account !== duty.notBy && waitsFor(held, duty, stages, bodies))
      .map((one) => one.account)
  const line = duty.body === null ? [] : upwards(bodies, duty.body)
  const steps = duty.step === 'report' ? line.map((body) => [body]) : [line]
  const near =
    steps
      .map((some) => among(some.flatMap((body) => byBody.get(body) ?? [])))
      .find((some) => some.length > 0) ?? []
  return [...new Set(near.length > 0 ? near : among(byBody.get(null) ?? []))]
}
