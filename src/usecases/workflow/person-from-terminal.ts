// What is kept about a person, and their removal, asked for by the one who runs the installation, as by an administrator.
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import type { Store } from '../../store/connect.ts'
import type { Tx } from '../../store/tx.ts'
import { emptyMemory } from '../memory.ts'
import type { Asking } from '../visitor.ts'
import {
  type PersonNotRemoved,
  removePerson,
  type SeenPerson,
  seePersonData,
} from './person-data.ts'

type From = { readonly organisation: string; readonly who: string; readonly now: Date }

const asAdministrator = (tx: Tx, { who, now }: From): Asking => ({
  tx,
  memory: emptyMemory(),
  visitor: {
    account: who,
    name: who,
    held: [{ role: 'administrator', body: null }],
    standsInFor: [],
  },
  structureNumber: 0,
  today: swedishDay(now),
  now: now.toISOString(),
})

/** As the administrator's page tells it: without what lies in closed rooms. @refuses noSuchPerson */
export const seePersonFromTerminal = (
  store: Store,
  from: From,
  account: string,
): Promise<SeenPerson | { readonly refused: 'noSuchPerson' }> =>
  store.readAsMember(from.organisation, from.who, (tx) =>
    seePersonData(asAdministrator(tx, from), account),
  )

/** Removes a person with all that is there now; what it was is told. @refuses as removePerson */
export const removePersonFromTerminal = (
  store: Store,
  from: From,
  {
    account,
    ...why
  }: { readonly account: string; readonly reason: string; readonly called: string },
): Promise<SeenPerson | PersonNotRemoved> =>
  store.asMember(from.organisation, from.who, async (tx) => {
    const asking = asAdministrator(tx, from)
    const seen = await seePersonData(asking, account)
    if ('refused' in seen) return seen
    const removed = await removePerson(asking, account, { ...why, sum: seen.sum })
    return 'refused' in removed ? removed : seen
  })
