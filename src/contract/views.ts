// What the components show: plain trees with every word already in the reader's language.

import type { Truth } from '../domain/assessment/reasons.ts'
import type { GradeSign, Tone } from '../domain/model/language-types.ts'

/** Where something comes from, in the municipality's own words; `lang` where these are not in the reader's language. */
export type SourceView = { readonly text: string; readonly lang?: string }

/** «Källa för Västerbottens kommuner», where that is, and when it was fetched there. */
export type OriginView = {
  readonly label: string
  readonly source: SourceView
  readonly fetched?: string
}

/** A number to count with: its decimals as they are known, how many are shown, and what it is counted in («»: nothing). */
export type FigureView = {
  readonly exact: string
  readonly decimals: number
  readonly unit: string
}

export type LinkView = {
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly href: string
}

/**
 * A grade as it is shown: tone (icon and colour follow) and word. `none`: no grade, the word says why;
 * `number`: the rule yields a number, and the word is the number.
 */
export type GradeView = {
  readonly tone: Tone | 'none' | 'number'
  /** The grade's own arrow, instead of the tone's icon. */
  readonly sign?: GradeSign
  readonly word: string
  /** It rests on something made up: a decision, a value, or another grade that does. */
  readonly madeUp?: boolean
}

/** Suggested and decided side by side; what is in force first. */
export type StandingView = {
  readonly inForce: GradeView
  readonly suggested: GradeView
  readonly decided:
    | (GradeView & {
        readonly reason?: string
        readonly by?: string
        readonly date?: string
        readonly madeUp: boolean
      })
    | null
  /** Whether there is a grade for a person to decide; none where the rule gives a number alone. */
  readonly decidable: boolean
  /** One sentence: why. */
  readonly sentence: string
  readonly label?: string
}

/** An area that a value is compared with, and what it had; one that had nothing is not counted. */
export type AreaView = {
  /** Its rank, where the comparison is one of rank. */
  readonly place?: string
  readonly area: string
  /** «egen kommun», where it is the municipality itself. */
  readonly own?: string
  readonly year: string
  readonly value: string
  readonly isCounted: boolean
  readonly madeUp?: boolean
  readonly source?: SourceView
}

/** Those a value is compared with, under the sentence that sums them up; the best first. */
export type AreasView = {
  readonly summary: string
  readonly caption: string
  readonly columns: {
    readonly place?: string
    readonly area: string
    readonly year: string
    readonly value: string
    readonly source?: string
  }
  readonly rows: readonly AreaView[]
}

export type ReasonView = {
  readonly truth?: Truth
  readonly sentence: string
  readonly source?: SourceView
  readonly madeUp?: boolean
  /** Others whose values the number is made of. */
  readonly areas?: AreasView
  /** Where the reader can go further down: the member's or measure's page. */
  readonly href?: string
  readonly children: readonly ReasonView[]
}

export type SummaryPart = GradeView & { readonly count: number }
/** How many of one level stand where; parts best first, then those without a grade. */
export type SummaryView = {
  readonly title: string
  readonly sentence: string
  readonly parts: readonly SummaryPart[]
  /** It counts all levels together, and its parts are colours. */
  readonly isWhole?: true
}

/** One point of a series; a missing one says why in words. */
export type PointView = {
  readonly period: string
  /** The period in words: «tertial 2 2026». */
  readonly said: string
  /** Short, for an axis: the part of the year, if it is one, and the year: «T2», «2026». */
  readonly tick: { readonly part?: string; readonly year: string }
  readonly value: number | null
  readonly shown: string
  /** null: there is no number. */
  readonly figure: FigureView | null
  readonly kind: 'outcome' | 'forecast' | 'other'
  readonly breaks: boolean
  readonly madeUp: boolean
}

/** A stretch of values with the grade that they get; an end that is left out has no bound. */
export type BandView = GradeView & {
  readonly from?: number
  readonly to?: number
  /** «Grön: 73–80» */
  readonly said: string
}

export type SeriesView = {
  /** The finding: the latest value and whether the target is reached. */
  readonly headline: string
  readonly description: string
  readonly language: 'sv' | 'en'
  readonly points: readonly PointView[]
  readonly axis: {
    /** Whether the scale's numbers are per cent. */
    readonly percent: boolean
    /** What other numbers are counted in: «kr/inv»; «» where they are plain numbers. */
    readonly unit: string
    /** What the measure cannot be under or over. */
    readonly least?: number
    readonly most?: number
    /** Whether a smaller number stands higher, as place 1 does. */
    readonly turned: boolean
  }
  /** How a value is graded in the round, lowest values first; empty where no rule grades it. */
  readonly bands: readonly BandView[]
  /** How a value of each period is graded by the same rule, periods alike together; one that it grades not is in none. */
  readonly graded: readonly {
    readonly periods: readonly string[]
    readonly bands: SeriesView['bands']
  }[]
  /** A line across: a limit or others' mean, by period where it changes. */
  readonly lines: readonly {
    readonly label: string
    readonly kind: 'limit' | 'peers'
    /** On which side of it the value is wanted; absent: it only shows. */
    readonly wanted?: 'above' | 'below'
    /** Of others' figures: which group they are, by its name. */
    readonly group?: string
    /** Of others' figures: whether any of those it is made of is made up, and where they are known from. */
    readonly madeUp?: true
    readonly origin?: OriginView
    /** What stands at the line: its name with its last value. */
    readonly said: string
    readonly values: readonly {
      readonly period: string
      readonly value: number
      readonly shown: string
      /** The lowest and highest of those that the mean is of. */
      readonly span?: { readonly from: number; readonly to: number }
    }[]
  }[]
  readonly source?: SourceView
  /** Whether any of the values is made up. */
  readonly madeUp: boolean
  readonly columns: { readonly period: string; readonly value: string; readonly note: string }
}

export type NodeRowView = {
  readonly id: string
  readonly href: string
  readonly typeLabel: string
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly owner?: string
  readonly ownerLang?: string
  /** The node itself, or the value that is shown of it. */
  readonly madeUp: boolean
  /** In force for its first assessment, marked where the row is not; null where the type has none. */
  readonly grade: GradeView | null
  readonly value?: {
    readonly shown: string
    /** null: it is answered with a word, or missing. */
    readonly figure: FigureView | null
    readonly limit?: string
    /** null: there is none, or it is an interval. */
    readonly limitFigure: FigureView | null
    readonly spark: readonly (number | null)[]
    readonly madeUp: boolean
  }
  readonly children: readonly NodeRowView[]
  /** How many lie right below but are not in `children` yet. */
  readonly unopened?: number
}

export type PageView = {
  readonly language: 'sv' | 'en'
  readonly municipality: string
  readonly home: string
  readonly nav: readonly (LinkView & { readonly current: boolean })[]
  readonly title: string
  readonly status: string
  /** «Förslag», «Beslutad»: what the page is, in a word; null: it is as it stood, or no version's page. */
  readonly mark: string | null
  /** A way on from the status: what the version changed; null: nothing to compare with. */
  readonly changes: LinkView | null
  /** Where the colours are explained; null: the page shows nothing that is coloured. */
  readonly explained: LinkView | null
  /** What tells of each new version, for programs that follow it; null: there is none. */
  readonly feed: LinkView | null
  readonly otherLanguage: LinkView
  /** The ways on at the foot. */
  readonly foot: readonly LinkView[]
}

/** Tags that are carried in the round, gathered by what they are one of; `title` empty: of no group. */
export type TagGroupView = {
  readonly title: string
  readonly tags: readonly (LinkView & { readonly id: string; readonly count: number })[]
}

/** Everything that carries a tag, by the body that answers for it, with how it goes. */
export type TagView = {
  readonly id: string
  readonly kicker: string
  readonly title: string
  readonly text?: string
  readonly source?: SourceView
  readonly madeUp: boolean
  /** How many carry it, in a sentence. */
  readonly sentence: string
  readonly summaries: readonly SummaryView[]
  readonly bodies: readonly { readonly title: string; readonly rows: readonly NodeRowView[] }[]
  readonly measures: readonly (LinkView & { readonly shown: string; readonly madeUp: boolean })[]
}

/** A figure as it was printed in a source, never computed here. */
export type PublishedView = {
  readonly label: string
  readonly year: string
  readonly value: string
  readonly note: string
  readonly source: SourceView
}

export type ChainView = {
  readonly lead: string
  /** Verdicts on the whole organisation, where the model makes any. */
  readonly verdicts: readonly {
    readonly label: string
    readonly standing: StandingView
    /** null: a person judges, by the model. */
    readonly tree: ReasonView | null
  }[]
  readonly published: readonly PublishedView[]
  /** All levels together where there are several, and then one for each assessed level, from the top. */
  readonly summaries: readonly SummaryView[]
  /** Ways to what carries a tag. */
  readonly tags: readonly TagGroupView[]
  readonly tree: readonly NodeRowView[]
  readonly treeHeading: string
  readonly madeUpNote?: string
}

/** A municipality in a few lines, for a page of several. */
export type CardView = {
  readonly name: string
  readonly href: string
  /** The model's name and what it assesses. */
  readonly model: string
  readonly round: string
  readonly summaries: readonly SummaryView[]
  /** Whether any value or goal in it is made up. */
  readonly madeUp: boolean
}

export type FieldView = {
  readonly label: string
  readonly value: string
  /** The language of the value, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly madeUp?: true
  /** Where there is more about the value. */
  readonly href?: string
}

export type NodeView = {
  readonly id: string
  /** From the chain's own page, through the top of the chain, to the node's parent. */
  readonly trail: readonly LinkView[]
  readonly typeLabel: string
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly text?: string
  /** The same of the text. */
  readonly textLang?: string
  readonly madeUp: boolean
  readonly fields: readonly FieldView[]
  readonly tags: readonly LinkView[]
  readonly standings: readonly StandingView[]
  readonly reasons: readonly { readonly heading: string; readonly tree: ReasonView }[]
  readonly texts: readonly {
    readonly label: string
    readonly text: string
    /** The language of the text, where it is not the reader's (BCP 47). */
    readonly lang?: string
    readonly madeUp: boolean
  }[]
  readonly parents: readonly NodeRowView[]
  readonly children: readonly NodeRowView[]
  readonly measures: readonly (LinkView & {
    readonly role: string
    readonly series: SeriesView
    /** The key figure that it follows, compared; left out: it follows none, or it is not shown here. */
    readonly followed?: LinkView
  })[]
  /** Measures that are answered with a word, gathered by role, answer and period. */
  readonly answers: readonly {
    readonly role: string
    /** «hel (2019)» */
    readonly answer: string
    readonly madeUp: boolean
    readonly measures: readonly LinkView[]
  }[]
  readonly links: readonly {
    readonly label: string
    readonly rows: readonly {
      readonly title: string
      /** The language of the title, where it is not the reader's (BCP 47). */
      readonly lang?: string
      /** Where it is a node of the chain. */
      readonly href?: string
      /** Left out where the link has one part or none: its name says all. */
      readonly part?: string
      readonly reason?: string
    }[]
  }[]
  /** The programmes that it is a part of, or works with; of a programme, its own page. */
  readonly programmes: readonly { readonly label: string; readonly links: readonly LinkView[] }[]
  readonly history: readonly {
    readonly round: string
    readonly grade: GradeView
    readonly by?: string
  }[]
}

/** First published and restated values side by side. */
export type RestatedView = {
  readonly heading: string
  readonly lead: string
  readonly caption: string
  readonly columns: {
    readonly period: string
    readonly unit: string
    readonly first: string
    readonly now: string
  }
  readonly rows: readonly {
    readonly period: string
    readonly unit: string
    readonly first: string
    readonly now: string
  }[]
}

/** What each municipality of a group had in the years that a series is drawn for. */
export type OthersView = {
  readonly heading: string
  /** In which order they stand. */
  readonly caption: string
  readonly area: string
  readonly years: readonly string[]
  readonly rows: readonly {
    readonly area: string
    readonly own?: string
    /** One for each year; null: it had none. */
    readonly cells: readonly ({
      readonly shown: string
      readonly figure: FigureView | null
      readonly madeUp: boolean
    } | null)[]
  }[]
  /** All values are made up, so that no single one is marked. */
  readonly madeUp: boolean
  /** That what was frozen holds no other years of others than these; left out where it holds all. */
  readonly kept?: string
  readonly origin?: OriginView
}

/** Women's and men's values beside those of all; a row for each period, and unit, that has any. */
export type BySexView = {
  readonly heading: string
  readonly period: string
  readonly sexes: readonly string[]
  readonly rows: readonly {
    /** Of which period, and unit where it is not the whole. */
    readonly of: string
    /** One for each sex; null: it has none. */
    readonly cells: readonly ({
      readonly shown: string
      readonly figure: FigureView | null
      readonly madeUp: boolean
    } | null)[]
  }[]
}

export type MeasureView = {
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly definition?: string
  readonly fields: readonly FieldView[]
  readonly tags: readonly LinkView[]
  readonly series: SeriesView
  /** The groups that it is compared with, one after the other. */
  readonly others: readonly OthersView[]
  /** null: no value is told by sex. */
  readonly bySex: BySexView | null
  readonly usedBy: readonly LinkView[]
  /** Values that have been published as something else; null: none has. */
  readonly restated: RestatedView | null
  /** First published by one source, and told by another since. */
  readonly fromOtherSource: RestatedView | null
  readonly units: readonly {
    readonly unit: string
    readonly period: string
    readonly shown: string
    readonly figure: FigureView | null
    readonly madeUp: boolean
  }[]
}

export type DiagramView = {
  readonly title: string
  readonly description: string
  readonly boxes: readonly {
    readonly id: string
    readonly label: string
    readonly level: number
    /** Where the level is no longer in use: since when, in words. */
    readonly retired?: string
  }[]
  readonly arrows: readonly { readonly from: string; readonly to: string }[]
}

export type ModelView = {
  readonly title: string
  readonly adopted?: string
  readonly diagram: DiagramView
  readonly sections: readonly {
    readonly id: string
    readonly level: 2 | 3
    readonly heading: string
    readonly paragraphs: readonly string[]
    readonly list: readonly string[]
    readonly ordered: boolean
    readonly after: readonly string[]
  }[]
}
