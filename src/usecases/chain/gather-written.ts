// What has been written in a municipality that one visitor may read: what is searched beside the chain itself.
import type { Subject, Written } from '../../domain/chain/written.ts'
import { governing } from '../../domain/goals/governing.ts'
import { notBegun } from '../../domain/goals/round-standing.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { isAssignment } from '../../domain/workflow/assignments.ts'
import { mayAnywhere } from '../../domain/workflow/may.ts'
import { isRemovedPerson } from '../../domain/workflow/person-data.ts'
import { chainTold } from '../../domain/workflow/told-facts.ts'
import { listAccounts } from '../../store/accounts.ts'
import { assignmentSteps } from '../../store/assignment-steps.ts'
import { attachmentsInForce } from '../../store/attachments.ts'
import { decisionsInForce } from '../../store/decisions.ts'
import { listDisposals } from '../../store/disposals.ts'
import { frozenVersions } from '../../store/frozen.ts'
import { latestMoves } from '../../store/part-moves.ts'
import { everyRemark } from '../../store/remarks.ts'
import type { Asking } from '../visitor.ts'
import { remarksSeen } from '../workflow/remarks.ts'
import { isNodeClosedIn } from '../workflow/seen-rooms.ts'
import type { SeenRound } from './rounds-in-memory.ts'
import { evaluationsSeen } from './said-of-evaluations.ts'
import { commentsSeen, reasonsSeen, verdictsSeen } from './said-of-grades.ts'
import { roundsAt } from './see-frame.ts'
import { all, kept, type Seeing } from './seeing-written.ts'

/** What a round is called, in the files and in words. */
const roundWordsIn =
  ({ versions }: SeenRound['loaded']) =>
  (name: string): readonly string[] => {
    const found = governing(versions, name)
    if ('refused' in found) return [name]
    const label = found.version.model.rounds.find(({ id }) => id === found.round.id)?.label
    return [name, ...all(label).map((one) => `${one} ${found.round.year}`)]
  }

/** A round that has begun, under a version of the model that has the node's type. */
const pagesIn = ({ today }: Asking, { loaded }: SeenRound): Seeing['hasPage'] => {
  const begun = roundsAt(loaded, today).rounds.filter((round) => notBegun(round, today) === null)
  const models = new Map(
    begun.flatMap((round) => {
      const found = governing(loaded.versions, nameOfRound(round))
      return 'refused' in found ? [] : [[nameOfRound(round), found.version.model] as const]
    }),
  )
  return ({ sort, id }, round) => {
    const model = models.get(round)
    if (model === undefined) return false
    const { measures, nodes } = loaded.chain
    return sort === 'measure' ? measures.has(id) : model.types.has(nodes.get(id)?.type ?? '')
  }
}

/**
 * Texts of every round as they are told to the visitor, the latest round first. What a frozen version
 * holds is these words, until somebody opens its round again and writes others: versions are not searched.
 */
const textsSeen = ({
  opened: { loaded },
  told,
  hasPage,
  titleOf,
  roundWords,
}: Seeing): readonly Written[] => {
  const ends = new Map<string, string>()
  const endOf = (name: string): string => {
    const found = ends.has(name) ? null : governing(loaded.versions, name)
    if (found !== null) ends.set(name, 'refused' in found ? '' : lastDayOfRound(found.round))
    return ends.get(name) ?? ''
  }
  return told.texts
    .flatMap(({ node, round, field, text }, index): readonly Written[] => {
      const subject = { sort: 'node', id: node } as const
      const said = kept(...all(text))
      if (round === undefined || said.length === 0 || !hasPage(subject, round)) return []
      const about = [...titleOf(subject), ...roundWords(round)]
      return [{ sort: 'text', key: `${index}`, said, about, node, round, field }]
    })
    .toSorted((a, b) =>
      a.sort === 'text' && b.sort === 'text' ? endOf(b.round).localeCompare(endOf(a.round)) : 0,
    )
}

const questionsSeen = async ({
  asking,
  opened,
  hasPage,
  titleOf,
  roundWords,
}: Seeing): Promise<readonly Written[]> =>
  remarksSeen(asking, opened, await everyRemark(asking.tx))
    .toReversed()
    .flatMap(({ remarkId, aboutSort: sort, aboutId: id, roundId: round, ...one }) => {
      const subject = { sort, id }
      if (!hasPage(subject, round)) return []
      const { person, recordedAt: day, body } = one
      const about = [...titleOf(subject), ...roundWords(round), person]
      return [
        { sort: 'question', key: remarkId, said: kept(body), about, subject, round, person, day },
      ]
    })

const reportsSeen = async ({ asking, opened, titleOf }: Seeing): Promise<readonly Written[]> => {
  const { chain, model } = opened
  return (await assignmentSteps(asking.tx)).flatMap((one): readonly Written[] => {
    const node = chain.nodes.get(one.nodeId)
    if (node === undefined || !isAssignment(model, node)) return []
    const { body, reference, person, doneOn: day, changeNumber } = one
    const about = [...titleOf({ sort: 'node', id: node.id }), person]
    const said = kept(body, reference)
    return [
      {
        sort: 'report',
        key: `${changeNumber}`,
        said,
        about,
        node: node.id,
        person,
        day,
        reference,
      },
    ]
  })
}

/** Frozen versions with what has been decided on them, and what bodies have handed on. */
const decisionsSeen = async ({
  asking: { tx },
  opened: { loaded },
  roundWords,
}: Seeing): Promise<readonly Written[]> => {
  const frozen = await frozenVersions(tx)
  const bySnapshot = new Map(frozen.map((one) => [one.snapshotId, one]))
  const bodyWords = (id: string | null): readonly string[] =>
    all(loaded.chain.bodies.get(id ?? '')?.title)
  const versions = frozen.flatMap((one): readonly Written[] => {
    const { roundId: round, version, why, lacks, disposal, snapshotId: key } = one
    const reasons = kept(why, lacks)
    const names = roundWords(round).map((name) => `${name} version ${version}`)
    const isDisposed = disposal !== null
    const said = [...names, ...reasons]
    return [{ sort: 'version', key, said, about: [], round, version, reasons, isDisposed }]
  })
  const decisions = (await decisionsInForce(tx)).toReversed().flatMap((one): readonly Written[] => {
    const of = bySnapshot.get(one.snapshotId)
    if (of === undefined) return []
    const { decisionId: key, bodyId: body, bodyTitle, decidedOn: day, ref, reason } = one
    const reservations = one.reservations.flatMap(({ by, text }) => [by, text])
    const { roundId: round, version } = of
    const said = kept(ref, reason, ...reservations, day)
    const about = [bodyTitle, ...bodyWords(body), ...roundWords(round)]
    return [
      { sort: 'decision', key, said, about, round, version, body, bodyTitle, day, reference: ref },
    ]
  })
  const deliveries = (await latestMoves(tx)).flatMap((one): readonly Written[] => {
    const { roundId: round, bodyId: body, reference, deliveredOn, recordedAt } = one
    if (one.move !== 'deliver' || reference === null) return []
    const key = `${round} ${body}`
    const day = deliveredOn ?? recordedAt
    const about = [...bodyWords(body), ...roundWords(round)]
    return [{ sort: 'delivery', key, said: [reference], about, round, body, day, reference }]
  })
  return [...decisions, ...deliveries, ...versions]
}

const disposalsSeen = async ({ tx, visitor }: Asking): Promise<readonly Written[]> => {
  if (!mayAnywhere(visitor.held, 'recordDisposal')) return []
  return (await listDisposals(tx)).map((one): Written => {
    const { id: key, body: bodyTitle, decidedOn: day, paragraph, ground } = one
    const reference = kept(paragraph, one.reference).join(', ')
    const said = kept(reference, ground, day)
    return { sort: 'disposal', key, said, about: [bodyTitle], bodyTitle, day, reference }
  })
}

/** Files by their names and what they show, without those in rooms that are closed to the visitor. */
const filesSeen = async ({
  asking: { tx },
  opened: { chain, closed },
  hasPage,
  titleOf,
  roundWords,
}: Seeing): Promise<readonly Written[]> => {
  const [files, frozen] = [await attachmentsInForce(tx), await frozenVersions(tx)]
  return files
    .toReversed()
    .flatMap(({ id: key, about: to, name, description }): readonly Written[] => {
      const said = kept(name, description)
      // NOTE an image is found where the document is read, and the document is no page of a round.
      if (to.sort === 'document') return []
      if (to.sort === 'version') {
        const of = frozen.find(({ snapshotId }) => snapshotId === to.id)
        if (of === undefined || of.disposal !== null) return []
        const { roundId: round, version } = of
        return [
          {
            sort: 'attachment',
            key,
            said,
            about: roundWords(round),
            name,
            node: null,
            round,
            version,
          },
        ]
      }
      const { id: node, round } = to
      const subject = { sort: 'node', id: node } as const
      const isHere = round === null ? chain.nodes.has(node) : hasPage(subject, round)
      if (!isHere || (round !== null && isNodeClosedIn(closed, round, node))) return []
      const known = { name, node, round, version: null }
      const about = [...titleOf(subject), ...(round === null ? [] : roundWords(round))]
      return [{ sort: 'attachment', key, said, about, ...known }]
    })
}

/** People are for those who keep their accounts. */
const peopleSeen = async ({ tx, visitor }: Asking): Promise<readonly Written[]> => {
  if (!mayAnywhere(visitor.held, 'manageAccounts')) return []
  const accounts = (await listAccounts(tx)).filter(({ accountId }) => !isRemovedPerson(accountId))
  const { compare } = new Intl.Collator('sv')
  return accounts
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ accountId: key, name, login }) => ({
      sort: 'person',
      key,
      said: kept(name, login),
      about: [],
      name,
    }))
}

/** Everything written that the visitor may read, of each sort the latest first. The auditors' notes are nobody's to find. */
export const gatherWritten = async (
  asking: Asking,
  opened: SeenRound,
): Promise<readonly Written[]> => {
  const { nodes, measures } = opened.loaded.chain
  const titleOf = ({ sort, id }: Subject): readonly string[] =>
    all((sort === 'node' ? nodes : measures).get(id)?.title)
  const hasPage = pagesIn(asking, opened)
  const { loaded, closed } = opened
  const told = chainTold(loaded.chain, loaded.came, closed)
  const seeing = { asking, opened, told, hasPage, titleOf, roundWords: roundWordsIn(opened.loaded) }
  return [
    ...textsSeen(seeing),
    ...reasonsSeen(seeing),
    ...commentsSeen(seeing),
    ...(await questionsSeen(seeing)),
    ...(await reportsSeen(seeing)),
    ...(await decisionsSeen(seeing)),
    ...(await verdictsSeen(seeing)),
    ...(await evaluationsSeen(asking)),
    ...(await disposalsSeen(asking)),
    ...(await filesSeen(seeing)),
    ...(await peopleSeen(asking)),
  ]
}
