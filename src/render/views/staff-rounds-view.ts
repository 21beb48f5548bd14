// The rounds of a municipality as the controller runs them.
import type { RoundsReply, RoundView } from '../../contract/staff.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { type SaidSnapshot, saySnapshot } from '../../text/snapshots.ts'
import { staffWords } from '../../text/staff.ts'
import { roundLabel } from './staff-frame-view.ts'

type Snapshot = SaidSnapshot & {
  readonly snapshotId: string
  readonly author: string
  readonly withdrawn: { readonly reason: string } | null
}

type Seen = {
  readonly loaded: {
    readonly versions: readonly { readonly model: Model }[]
    readonly chain: Chain
  }
  readonly rounds: readonly {
    readonly round: Round
    readonly hasBegun: boolean
    readonly closedOn: string | null
    readonly snapshots: readonly Snapshot[]
  }[]
  readonly names: ReadonlyMap<string, string>
  readonly mayClose: boolean
  readonly mayPublish: boolean
}

const DECIDERS = ['council', 'executiveBoard', 'committee', 'company'] as const

/** The bodies that decide reports, by name: the council first. */
const decidersOf = ({ bodies }: Chain, language: Language): readonly string[] =>
  DECIDERS.flatMap((kind) => [...bodies.values()].filter((body) => body.kind === kind)).map(
    ({ title }) => inLanguage(title, language),
  )

export const roundsView = (
  { loaded, rounds, names, mayClose, mayPublish }: Seen,
  organisation: string,
  language: Language,
): RoundsReply => {
  const words = staffWords(language).rounds
  const view = ({ round, hasBegun, closedOn, snapshots }: Seen['rounds'][number]): RoundView => ({
    name: nameOfRound(round),
    label: roundLabel(loaded.versions, round, language),
    href: `/app/${organisation}/${encodeURIComponent(nameOfRound(round))}`,
    hasBegun,
    isClosed: closedOn !== null,
    standing: hasBegun
      ? closedOn === null
        ? words.open
        : words.closedSince(sayDate(closedOn, language))
      : words.notBegun,
    snapshots: snapshots.map((one) => ({
      snapshot: one.snapshotId,
      label: saySnapshot(one, language),
      href: `${language === 'sv' ? '' : `/${language}`}/${organisation}/version/${one.snapshotId}/`,
      who: names.get(one.author) ?? '',
      withdrawn: one.withdrawn?.reason ?? null,
    })),
  })
  return {
    rounds: rounds.map(view),
    mayClose,
    mayPublish,
    deciders: decidersOf(loaded.chain, language),
  }
}
