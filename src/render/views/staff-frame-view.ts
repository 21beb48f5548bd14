// The frame of the staff's pages: municipality, person, rounds; the trail to a node.
import type { FrameReply } from '../../contract/staff.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { isFollowedUp } from '../../domain/goals/followed-up.ts'
import { governing } from '../../domain/goals/governing.ts'
import { type ClosedRound, closedAlready, roundNamed } from '../../domain/goals/round-standing.ts'
import type { Model } from '../../domain/model/model.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import { ACTS, chasesOthers, type Held, mayAnywhere } from '../../domain/workflow/may.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { municipalityName, roundTitle } from '../../text/words-of-model.ts'

type Seen = {
  readonly loaded: {
    readonly name: string
    /** The latest first. */
    readonly versions: readonly { readonly model: Model }[]
    readonly closed: readonly ClosedRound[]
    readonly open: readonly Round[]
    readonly chain: Pick<Chain, 'bodies' | 'nodes' | 'readings' | 'judgements'>
  }
  readonly rounds: readonly Round[]
  readonly current: Round | null
  readonly frozen: ReadonlySet<string>
  /** How many people have a role here; null: it is followed up, and not asked. */
  readonly people: number | null
}
type Person = {
  readonly organisation: string
  readonly account: string
  readonly name: string
  readonly held: readonly Held[]
  readonly standsInFor: readonly string[]
  readonly today: string
}

/** A round's name in words, by the version of the model in force in it. */
export const roundLabel = (
  versions: Seen['loaded']['versions'],
  round: Round,
  language: Language,
): string => {
  const found = governing(versions, nameOfRound(round))
  const name = nameOfRound(round)
  return 'refused' in found
    ? name
    : roundTitle(name, { model: found.version.model, roundKind: round.kind, language })
}

/** As `roundLabel`, for a round by its name, «helår-2026»; as it is written where no version has it. */
export const roundNameIn = (
  versions: Seen['loaded']['versions'],
  name: string,
  language: Language,
): string => {
  const [round] = versions.flatMap(({ model }) => roundNamed(model, name) ?? [])
  return round === undefined ? name : roundLabel(versions, round, language)
}

const closedWords = (
  closed: readonly ClosedRound[],
  round: Round,
  language: Language,
): string | null => {
  const found = closedAlready(closed, round)
  return found === null
    ? null
    : staffWords(language).rounds.closedSince(sayDate(found.closedOn, language))
}

/** A municipality is made with its council and its executive board. */
const FIRST_BODIES = 2

/** What is there of a municipality where no round has been opened and nothing is reported; null: it is under way. */
const beginningOf = ({
  loaded: { versions, open, closed, chain },
  current,
  people,
}: Seen): FrameReply['beginning'] => {
  if (isFollowedUp({ open, closed, chain }) && current !== null) return null
  return {
    people: (people ?? 0) > 1,
    bodies: chain.bodies.size > FIRST_BODIES,
    model: versions.some(({ model }) => model.types.size > 0),
    goals: chain.nodes.size > 0,
  }
}

/** The person's own roles; of one that chases others, and is of the whole otherwise, the body it is held for. */
const ownRoles = (
  { loaded: { chain } }: Seen,
  held: Person['held'],
  language: Language,
): readonly string[] => {
  const own = Map.groupBy(
    held.filter(({ onBehalfOf }) => onBehalfOf === undefined),
    ({ role }) => role,
  )
  return [...own].map(([role, where]) => {
    const [only, ...more] = where
    const title = chain.bodies.get(only?.body ?? '')?.title
    const name = staffWords(language).roles[role]
    const isPlain = title === undefined || more.length > 0 || !chasesOthers({ role })
    return isPlain ? name : `${name}, ${inLanguage(title, language)}`
  })
}

/** Who is signed in where, and the rounds by their names, the latest first. */
export const frameView = (
  seen: Seen,
  { organisation, account, name, held, standsInFor, today }: Person,
  language: Language,
): FrameReply => {
  const { loaded, rounds, current, frozen } = seen
  const model = loaded.versions[0]?.model
  return {
    organisation,
    municipality: (model && municipalityName(model, language)) ?? loaded.name,
    colour: model?.municipality?.colour ?? null,
    person: {
      account,
      name,
      roles: ownRoles(seen, held, language),
      standsInFor,
    },
    may: ACTS.filter((act) => mayAnywhere(held, act)),
    rounds: rounds.map((round) => ({
      name: nameOfRound(round),
      label: roundLabel(loaded.versions, round, language),
      closed: closedWords(loaded.closed, round, language),
      isFrozen: frozen.has(nameOfRound(round)) && closedAlready(loaded.closed, round) !== null,
    })),
    current: current === null ? '' : nameOfRound(current),
    beginning: beginningOf(seen),
    today,
  }
}
