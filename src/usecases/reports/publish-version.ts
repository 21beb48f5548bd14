// A frozen version shown to the citizens: as it stood, as a proposal from the notice of its meeting, or as decided.
import type { PublishVersionRequest } from '../../contract/requests.ts'
import type { Ungoverned } from '../../domain/goals/governing.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import { shownAs } from '../../domain/workflow/publishing.ts'
import { publishSnapshot, withdrawSnapshot as withdraw } from '../../store/publish.ts'
import type { NoticedMeeting } from '../../store/published.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { findVersion } from './decide-version.ts'

export type NotShown =
  | MayNot
  | Ungoverned
  | {
      readonly refused:
        | 'noChain'
        | 'noSuchVersion'
        | 'alreadyPublished'
        | 'versionDisposed'
        | 'proposalWithoutNotice'
        | 'noticeAfterMeeting'
        | 'notDecided'
        | 'laterShown'
        | 'notOnItsWay'
    }
  | {
      readonly refused: 'noticeAhead' | 'meetingHasBeen' | 'meetingBeforeFreeze'
      readonly day: string
    }

/** The meeting that a proposal goes to, noticed already. @refuses proposalWithoutNotice, noticeAfterMeeting, noticeAhead, meetingHasBeen, meetingBeforeFreeze */
const noticedMeeting = (
  { chain }: Loaded,
  { meeting }: PublishVersionRequest,
  frozenOn: string,
  today: string,
): NoticedMeeting | NotShown => {
  const body = meeting === null ? undefined : chain.bodies.get(meeting.body)
  if (meeting === null || body === undefined || meeting.date === '' || meeting.noticed === '')
    return { refused: 'proposalWithoutNotice' }
  const { date, noticed } = meeting
  if (noticed > date) return { refused: 'noticeAfterMeeting' }
  if (noticed > today) return { refused: 'noticeAhead', day: noticed }
  if (date < frozenOn) return { refused: 'meetingBeforeFreeze', day: frozenOn }
  if (date < today) return { refused: 'meetingHasBeen', day: date }
  return { body: body.id, title: body.title.sv ?? body.id, date, noticed }
}

/**
 * Nothing is public but through here. Kommunallagen 8:14–16 a ask for what the council will treat from
 * the notice of its meeting; what the last body has decided is published as decided.
 * @refuses mayNot, noChain, noSuchVersion, alreadyPublished, proposalWithoutNotice, noticeAfterMeeting,
 *   noticeAhead, meetingHasBeen, meetingBeforeFreeze, notDecided, laterShown, notOnItsWay
 */
export const publishVersion = async (
  asking: Asking,
  request: PublishVersionRequest,
): Promise<{ readonly done: true } | NotShown> => {
  const { tx, memory, visitor, today } = asking
  const known = await loadChain(tx, memory.chains)
  if (known === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'publishRound', known.chain.bodies, undefined)
  if (refused !== null) return refused
  const found = await findVersion(asking, ({ snapshotId }) => snapshotId === request.version)
  if ('refused' in found) return found
  const { loaded, seen } = found
  const as = shownAs(seen.treatment.stage, seen.isLaterShown)
  if (seen.published === null && as.length === 0) return { refused: 'laterShown' }
  if (request.as === 'decided' && !as.includes('decided')) return { refused: 'notDecided' }
  const frozenOn = swedishDay(seen.version.frozenAt)
  if (request.as === 'proposed' && seen.treatment.stage !== 'underWay')
    return { refused: 'notOnItsWay' }
  const meeting =
    request.as === 'proposed' ? noticedMeeting(loaded, request, frozenOn, today) : null
  if (meeting !== null && 'refused' in meeting) return meeting
  const published = await publishSnapshot(tx, request.version, request.as, meeting)
  return 'refused' in published ? published : { done: true }
}

/** @refuses mayNot, noChain, withdrawnWithoutReason, notPublished, alreadyWithdrawn */
export const withdrawVersion = async (
  { tx, memory, visitor }: Asking,
  snapshot: string,
  reason: string,
): Promise<
  | { readonly done: true }
  | MayNot
  | {
      readonly refused: 'noChain' | 'withdrawnWithoutReason' | 'notPublished' | 'alreadyWithdrawn'
    }
> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'publishRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const said = reason.trim()
  if (said === '') return { refused: 'withdrawnWithoutReason' }
  const gone = await withdraw(tx, snapshot, said)
  return 'refused' in gone ? gone : { done: true }
}
