// What can be edited in a chain, as data.
import type { RelativeText } from './language-limits.ts'
import type { MeasureLine, NodeLine } from './written-chain.ts'

/**
 * When what is said holds. `since`: from that day, and what was said before stands for the time before
 * it; null: always, as when a misprint is mended in what is said on the day `on`.
 */
export type When = { readonly on: string; readonly since: string | null }

/** What of a node's own words can be said anew; null: it is said no longer. Texts are of one language. */
export type NodeWords = {
  readonly title?: string
  readonly text?: string | null
  readonly owner?: string | null
  readonly due?: string | null
  readonly decision?: NonNullable<NodeLine['decision']> | null
  /** Every tag it carries. */
  readonly tags?: readonly string[]
  /** Every link beside its parents; reasons are of one language. */
  readonly links?: readonly LinkWords[]
  /** By the field's name; a text, or an amount for each year. */
  readonly fields?: Readonly<
    Record<string, string | { readonly years: Readonly<Record<string, string>> } | null>
  >
}

export type LinkWords = Pick<NonNullable<NodeLine['links']>[number], 'link' | 'to' | 'part'> & {
  readonly reason?: string
}

/** What a tag is called, and what it means; null: it is said no longer. Texts are of one language. */
export type TagSaid = {
  readonly title?: string
  readonly group?: string | null
  readonly text?: string | null
}

export type MeasureWords = {
  readonly title?: string
  readonly definition?: string | null
  readonly owner?: string | null
  readonly unit?: MeasureLine['unit']
  readonly unitWord?: string | null
  readonly better?: NonNullable<MeasureLine['better']> | null
  readonly decimals?: number | null
  /** Every tag it carries. */
  readonly tags?: readonly string[]
  /** false: nobody else measures it; null: others may. */
  readonly comparable?: false | null
  /** Where its values come from; null: they are typed in. */
  readonly source?: MeasureLine['source'] | null
}

/** What people write: a number, an interval, or what others' values come to. */
type NodeLimitValue = string | { readonly from: string; readonly to: string } | RelativeText

/** @term redigering – one edit of the chain; each has an inverse, so that nothing is lost */
export type Edit =
  | {
      readonly edit: 'createNode'
      readonly type: string
      readonly parents: readonly string[]
      readonly language: string
      readonly words: NodeWords & { readonly title: string }
      readonly firstDay: string | null
    }
  | {
      readonly edit: 'rewordNode'
      readonly node: string
      readonly language: string
      readonly words: NodeWords
      readonly when: When
    }
  /** From one parent to another; `from` null: from all it stands under. */
  | {
      readonly edit: 'moveNode'
      readonly node: string
      readonly from: string | null
      readonly to: string
      readonly when: When
    }
  | {
      readonly edit: 'linkNode' | 'unlinkNode'
      readonly node: string
      readonly parent: string
      readonly when: When
    }
  /** Among its siblings; `before` null: last. */
  | {
      readonly edit: 'orderNode'
      readonly node: string
      readonly under: string | null
      readonly before: string | null
    }
  /** `below`: also what stands only under it. */
  | {
      readonly edit: 'retireNode'
      readonly node: string
      readonly lastDay: string
      readonly below: boolean
    }
  | { readonly edit: 'reviveNode'; readonly node: string }
  | {
      readonly edit: 'addMeasure'
      readonly node: string
      /** A measure that is there, or a new one. */
      readonly measure:
        | string
        | (MeasureWords & {
            readonly title: string
            readonly unit: MeasureLine['unit']
            readonly limits: Readonly<Record<string, string | RelativeText>>
          })
      readonly language: string
      readonly when: When
    }
  | {
      readonly edit: 'removeMeasure'
      readonly node: string
      readonly measure: string
      readonly when: When
    }
  | {
      readonly edit: 'changeMeasure'
      readonly measure: string
      readonly language: string
      readonly words: MeasureWords
    }
  /** In one year, or with year null in every year without its own; value null: none. */
  | {
      readonly edit: 'setLimit'
      readonly measure: string
      readonly limit: string
      readonly year: number | null
      readonly value: NodeLimitValue | null
    }
  | {
      readonly edit: 'addTag'
      readonly language: string
      readonly words: TagSaid & { readonly title: string }
    }
  | {
      readonly edit: 'nameTag'
      readonly tag: string
      readonly language: string
      readonly words: TagSaid
    }
  | { readonly edit: 'dropTag'; readonly tag: string }
  | { readonly edit: 'endMeasure'; readonly measure: string; readonly lastDay: string }
  | { readonly edit: 'reviveMeasure'; readonly measure: string }

/** Why an edit cannot be made on the chain as it is, before the chain that it gives is checked. */
export type EditRefused =
  | { readonly refused: 'noSuchNode'; readonly node: string }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }
  | { readonly refused: 'noSuchTag'; readonly tag: string }
  | { readonly refused: 'tagCarried'; readonly tag: string; readonly count: number }
  | { readonly refused: 'alreadyUnder'; readonly node: string; readonly parent: string }
  | { readonly refused: 'notUnder'; readonly node: string; readonly parent: string }
  | { readonly refused: 'hasBelow'; readonly node: string; readonly count: number }
  | { readonly refused: 'alreadyMeasured'; readonly node: string; readonly measure: string }
  | { readonly refused: 'notRetired'; readonly node: string }
  /** One number where the limit is an interval, or the other way about. */
  | {
      readonly refused: 'limitIsInterval' | 'limitIsNumber'
      readonly measure: string
      readonly limit: string
    }
  | { readonly refused: 'nothingChanged' }
  /** A round that has been closed would be read anew. */
  | { readonly refused: 'closedThen'; readonly lastDay: string }
