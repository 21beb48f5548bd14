// The chain itself: nodes, their parents, links and what hangs on them.
import type { GroupRefusal, ResolvedGroup } from '../comparison/groups.ts'
import type { PeerGroup, PeerValue } from '../comparison/peers.ts'
import type { SaidProfile } from '../comparison/profile-sources.ts'
import type { ReadStatistics } from '../comparison/read-statistics.ts'
import type { SaidService } from '../comparison/services.ts'
import type { Measure, Reading } from '../measures/measure.ts'
import type { Body, Text, Validity } from '../organisation/organisation.ts'
import type { Matter } from './matters.ts'
import type { Track } from './tracks.ts'

/** A measure on a node: whether it decides or only indicates, and what sort of thing it tells. */
export type NodeMeasure = {
  readonly measure: string
  readonly role: 'decides' | 'indicates'
  readonly aspect: 'result' | 'resource' | 'volume'
  readonly weight?: string
}

/** A named link to a body or node beside the parents. */
export type NodeLink = {
  readonly link: string
  readonly to: string
  readonly part: 'leads' | 'contributes' | 'none'
  /** Why there is no influence, where the part is none. */
  readonly reason?: Text
}

export type NodeDecision = { readonly by: string; readonly date?: string; readonly ref?: string }

/** What a field of the type holds: a text as it was written, or an amount for each year. */
export type FieldValue =
  | { readonly is: 'text'; readonly text: Text }
  | { readonly is: 'perYear'; readonly amounts: ReadonlyMap<number, string> }

/** @term nod – anything in the chain: a vision, goal, quality factor, assignment … */
export type Node = {
  readonly id: string
  readonly type: string
  readonly title: Text
  readonly text?: Text
  readonly parents: readonly string[]
  readonly owner?: string
  readonly decision?: NodeDecision
  readonly measures: readonly NodeMeasure[]
  readonly links: readonly NodeLink[]
  readonly fields: ReadonlyMap<string, FieldValue>
  readonly tags: readonly string[]
  readonly weight?: string
  /** The date a goal is to be reached or an assignment done, ISO. */
  readonly due?: string
  readonly valid?: Validity
  /** What it says from later days, by rising day; absent: always the same. */
  readonly later?: readonly SaidLater[]
  readonly source?: string
  readonly madeUp: boolean
}

/** What a node says, and may say anew from a later day. */
type Said = Pick<
  Node,
  | 'title'
  | 'text'
  | 'parents'
  | 'owner'
  | 'decision'
  | 'measures'
  | 'links'
  | 'fields'
  | 'tags'
  | 'weight'
  | 'due'
>

/** What is said anew from a day (ISO, itself included); `without` is said no longer, the rest goes on. */
export type SaidLater = Partial<Said> & {
  readonly from: string
  readonly without: readonly Exclude<keyof Said, 'title'>[]
}

/** Stands for the whole organisation where a node is named: no node has it, since an id is never empty. */
export const THE_WHOLE = ''

/** @term fastställd bedömning – what a person decided, with reason, name and date; stands beside the suggestion */
export type Judgement = {
  /** What was judged; THE_WHOLE: the organisation as a whole. */
  readonly node: string
  /** One of the node's type; of the whole, one of the model's verdicts. */
  readonly assessment: string
  /** Round and year, «helår-2026». */
  readonly round: string
  readonly grade: string
  readonly reason?: Text
  readonly by?: string
  readonly person?: string
  readonly date?: string
  readonly madeUp: boolean
  readonly source?: string
}

/** A text written for a node in a round (analysis, comment), or always. */
export type NodeText = {
  readonly node: string
  readonly round?: string
  readonly field: string
  readonly text: Text
  readonly author?: string
  readonly date?: string
  readonly madeUp: boolean
}

/**
 * @term märkning – a word that goals and measures carry across bodies and levels, with its name; tags of
 * one group are shown together
 */
export type Tag = {
  readonly id: string
  readonly title: Text
  readonly group?: Text
  readonly text?: Text
  readonly valid?: Validity
  readonly source?: string
  readonly madeUp: boolean
}

/** @term sammanträde – a meeting of a body on a day, with what it is to treat where that is said */
export type Meeting = {
  readonly body: string
  readonly date: string
  readonly what?: Text
  /** What it is to treat that the law sets a day for; left out: nothing that is known. */
  readonly treats?: readonly Matter[]
  /** Which year it is about; left out: by what it is to treat. */
  readonly track?: Track
}

/** A published figure that is kept as it was printed, never computed here. */
export type PublishedFigure = {
  readonly id: string
  readonly label: Text
  readonly year: number
  readonly value: string
  readonly unit?: Text
  readonly note?: Text
  readonly source: string
}

/** Who some measures were compared with in a group when the round was frozen, or why nobody could be found. */
export type Membership = {
  readonly group: string
  readonly measures: readonly string[]
  readonly members: GroupMembers
}

/** Who is in a peer group, or why nobody can be found. */
export type GroupMembers = ResolvedGroup | GroupRefusal | { readonly refused: 'noGroup' }

/** @term målkedja – a municipality's goals from vision to measure, with the facts about them */
export type Chain = {
  readonly id: string
  readonly title: Text
  /** The municipality's own area code in peer groups. */
  readonly area?: string
  readonly bodies: ReadonlyMap<string, Body>
  readonly nodes: ReadonlyMap<string, Node>
  readonly measures: ReadonlyMap<string, Measure>
  /** The tags that have names; others are carried as they are written. */
  readonly tags: ReadonlyMap<string, Tag>
  readonly readings: readonly Reading[]
  readonly judgements: readonly Judgement[]
  readonly texts: readonly NodeText[]
  readonly groups: ReadonlyMap<string, PeerGroup>
  readonly peers: readonly PeerValue[]
  /** What is read of national statistics, one of each dataset; left out: none is taken in. */
  readonly statistics?: readonly ReadStatistics[]
  /** Who the measures that follow statistics were compared with; left out: the round is not frozen. */
  readonly memberships?: readonly Membership[]
  readonly published: readonly PublishedFigure[]
  readonly meetings: readonly Meeting[]
  /** What the municipality says of its services; left out: nothing, they are the program's. */
  readonly services?: readonly SaidService[]
  /** What it says of its finansiella profil; left out: nothing, it is the program's. */
  readonly financialProfile?: SaidProfile
  /** The day (ISO) that each closed assignment was closed by the body that gave it; left out: none is known to be. */
  readonly closings?: ReadonlyMap<string, string>
  readonly source?: Text
  readonly note?: Text
}
