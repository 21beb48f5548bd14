// What is shown of a comparison: strips, series beside others, positions, cost against quality, profiles.
import type { RelativeText } from '../domain/goals/language-limits.ts'
import type { FieldView, FigureView, LinkView, PointView, SourceView } from './views.ts'

/** The scale of a drawing. */
export type ScaleView = {
  /** Whether the scale's numbers are per cent. */
  readonly percent: boolean
  /** What other numbers are counted in: «kr/inv»; «» where they are plain numbers. */
  readonly unit: string
}

/** What every chart has around its drawing. */
export type ChartView = {
  /** The finding, in a sentence. */
  readonly headline: string
  /** What is drawn, for those who do not see it. */
  readonly description: string
  readonly language: 'sv' | 'en'
  /** Where what is shown comes from, a line each: raw values are the source's, what is computed is ours. */
  readonly sources: readonly SourceView[]
  /** Whether any of the values is made up. */
  readonly madeUp: boolean
}

/** In which part of a group a value lies: the best or the worst fourth, or the half between; grey where there is none, with the cause */
export type PositionView = {
  readonly place: 'best' | 'middle' | 'worst' | 'grey'
  /** The part's word; of a grey one why it is. */
  readonly word: string
  /** «plats 7 av 15»; absent where nothing is ranked. */
  readonly rank?: string
}

/** A municipality in a drawing of all. */
export type DotView = {
  readonly area: string
  readonly name: string
  readonly is: 'own' | 'member' | 'other'
  readonly value: number
  readonly shown: string
  readonly figure: FigureView
  /** Its place among all; absent where the figure has no direction. */
  readonly place?: number
}

/** A value across a drawing with its words: «Median 84,3 %». */
export type MarkView = {
  readonly kind: 'mean' | 'median'
  readonly value: number
  readonly said: string
}

/** All municipalities along a scale, each a dot. */
export type StripView = ChartView & {
  readonly axis: ScaleView
  /** Those that have a value, in the order of the table. */
  readonly dots: readonly DotView[]
  /** What stands at our own dot: «Dorotea 87,4 % · plats 71 av 290»; absent where we have no value. */
  readonly own?: string
  /** The half in the middle: between the first and the third quartile. */
  readonly middle?: { readonly from: number; readonly to: number; readonly said: string }
  readonly marks: readonly MarkView[]
  readonly key: {
    readonly own: string
    /** Absent where no group is marked. */
    readonly member?: string
    readonly other: string
  }
  readonly columns: {
    readonly place: string
    readonly area: string
    readonly value: string
    readonly note: string
  }
  /** What the table's last column says of those that are not the others. */
  readonly notes: { readonly own: string; readonly member: string }
  /** Who has no value, and why; one sentence a cause. */
  readonly without: readonly string[]
}

/** A point of our own series. */
export type OwnPointView = PointView & { readonly preliminary: boolean }

/** A line beside our own. */
export type BesideView = {
  readonly kind: 'mean' | 'median' | 'women' | 'men'
  readonly label: string
  readonly values: readonly {
    readonly period: string
    readonly value: number
    readonly shown: string
  }[]
}

/** Our own line with the others': their mean or median and the half in the middle; women's and men's. */
export type BesideOthersView = ChartView & {
  readonly axis: ScaleView
  readonly points: readonly OwnPointView[]
  readonly beside: readonly BesideView[]
  /** The half of the group in the middle, year by year. */
  readonly middle?: {
    readonly label: string
    readonly values: readonly {
      readonly period: string
      readonly from: number
      readonly to: number
      readonly shown: string
    }[]
  }
  readonly columns: { readonly period: string; readonly value: string; readonly note: string }
  readonly words: { readonly preliminary: string; readonly breaks: string }
}

/** Where a municipality lies by its cost and its quality, as it is drawn, said and counted with. */
export type CostQualityPlaceView = {
  readonly cost: number
  readonly quality: number
  readonly shown: { readonly cost: string; readonly quality: string }
  readonly figures: { readonly cost: FigureView; readonly quality: FigureView }
}

/** A municipality by its cost and its quality. */
export type CostQualityDotView = CostQualityPlaceView & {
  readonly area: string
  readonly name: string
  /** Better and cheaper than we are: named in the drawing as far as there is room. */
  readonly isAhead: boolean
}

/** A service's cost against its quality: the group's middle parts four fields. */
export type CostQualityView = ChartView & {
  readonly cost: ScaleView & { readonly title: string }
  readonly quality: ScaleView & {
    readonly title: string
    /** Whether a smaller number is better, and stands higher. */
    readonly turned: boolean
  }
  /** Where the fields meet: what is in the middle of those compared with. */
  readonly middle: { readonly cost: number; readonly quality: number; readonly said: string }
  readonly fields: {
    readonly betterCheaper: string
    readonly betterDearer: string
    readonly worseCheaper: string
    readonly worseDearer: string
  }
  /** Our own way through the years, the earliest first. */
  readonly own: {
    readonly name: string
    readonly years: readonly (CostQualityPlaceView & { readonly year: number })[]
  }
  readonly others: readonly CostQualityDotView[]
  /** Whom it is compared with, and how many of them have values, in a sentence. */
  readonly group: string
  /** Who is better and cheaper: heading, or that there is none. */
  readonly ahead: string
  readonly columns: {
    readonly area: string
    readonly cost: string
    readonly quality: string
    readonly note: string
  }
  readonly notes: { readonly own: string; readonly ahead: string }
  /** What the marks are. */
  readonly key: {
    readonly own: string
    /** Our way through the years; null: only one year is drawn. */
    readonly way: string | null
    readonly ahead: string
    readonly other: string
  }
}

/** A spoke of a profile: points 1–5, or null with the cause. */
export type SpokeView = {
  readonly title: string
  readonly points: number | null
  readonly shown: string
  /** The value that the points are given for; absent where they are a mean of others. */
  readonly value?: string
  readonly cause?: string
}

/** The finansiella profilen of a year: key figures and perspectives, own points against the group's three. */
export type FinancialProfileView = ChartView & {
  readonly year: string
  readonly figures: { readonly title: string; readonly spokes: readonly SpokeView[] }
  readonly perspectives: { readonly title: string; readonly spokes: readonly SpokeView[] }
  readonly key: { readonly own: string; readonly average: string }
  readonly columns: { readonly title: string; readonly points: string; readonly value: string }
}

export type TrendView = {
  readonly is: 'better' | 'same' | 'worse' | 'up' | 'down' | 'none'
  readonly word: string
}

/** @term resultatvisare – measures by municipalities over three years, with trend and weights */
export type ResultsTableView = {
  readonly headline: string
  readonly madeUp: boolean
  readonly sources: readonly SourceView[]
  readonly columns: { readonly measure: string; readonly weight: string; readonly trend: string }
  readonly areas: readonly {
    readonly area: string
    readonly name: string
    readonly isOwn: boolean
  }[]
  readonly years: readonly string[]
  readonly aspects: readonly {
    readonly title: string
    readonly rows: readonly {
      readonly measure: LinkView
      readonly weight: string
      /** What part it plays in the steering here: «i budget», «har mål». */
      readonly roles: readonly string[]
      /** Of how many our latest share is, and what chance alone may give; null: not known, or no share. */
      readonly chance: string | null
      /** One for each municipality. */
      readonly cells: readonly {
        readonly values: readonly (string | null)[]
        readonly trend: TrendView
      }[]
    }[]
  }[]
}

/** What can be chosen of something, and what is. */
export type ChoiceView = {
  readonly chosen: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A number in a table to be ordered by, or why there is none. */
export type ComparedCellView = { readonly shown: string; readonly figure: FigureView | null }

/** The group's municipalities and our own, one a row. */
export type ComparedTableView = {
  readonly caption: string
  readonly columns: {
    readonly place: string
    readonly area: string
    readonly years: readonly string[]
    readonly apart: string
    readonly position: string
  }
  readonly rows: readonly {
    readonly area: string
    readonly name: string
    readonly isOwn: boolean
    /** Among those in the table that have a value; null: it has none, or nothing is ranked. */
    readonly place: number | null
    readonly cells: readonly ComparedCellView[]
    readonly apart: ComparedCellView
    readonly position: PositionView
  }[]
  readonly sources: readonly SourceView[]
  /** How means are made and ties go. */
  readonly notes: readonly string[]
}

/** What a measure that follows the key figure would be, and the limits that can be set for it. */
export type FollowView = {
  readonly keyFigure: string
  readonly dataset: string
  readonly title: string
  readonly definition: string
  /** Where it can hang; `limit` is the one that its level has. */
  readonly goals: readonly { readonly id: string; readonly title: string; readonly limit: string }[]
  /** How many goals are not among them, and why; null: none. */
  readonly leftOut: string | null
  /** Measures that are there and follow nothing yet: one of them may be let follow it instead. */
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  /** The last day of the year that is planned, from which day the goal is measured so, and the change that is built on. */
  readonly on: string
  readonly since: string
  readonly basedOn: number
  readonly better: 'higher' | 'lower' | 'none'
  readonly unit: string
  readonly unitWord: string | null
  readonly unitSaid: string
  readonly decimals: number
  readonly certainty: string
  /**
   * Each with what it comes to now. `value` is what is saved: relative to others, else the number as it is
   * where the group cannot be told in the chain. First those of the group that is compared.
   */
  readonly limits: readonly {
    readonly id: string
    readonly label: string
    readonly value: RelativeText | string
  }[]
  /** Whether the limits follow others' values, or are numbers which stay. */
  readonly fixed: string
  /** How far those who stood where we stand had come; empty: neither way is better, or we have no value. */
  readonly level: readonly string[]
}

export type FollowerView = LinkView & { readonly goals: readonly LinkView[] }

/** The page of one comparison: a key figure, a group, a year and a sex. */
export type ComparisonPageView = {
  readonly keyFigure: string
  readonly dataset: string
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly headline: string
  readonly madeUp: boolean
  /** Ours in the group, and in the whole country. */
  readonly inGroup: PositionView
  /** null: the group is all. */
  readonly amongAll: PositionView | null
  /** What of it may be chance, in sentences; none where it is not known of how many the shares are. */
  readonly chance: readonly string[]
  readonly group: string
  readonly choices: {
    readonly group: ChoiceView
    /** Whether oneself counts in it. */
    readonly own: ChoiceView
    readonly year: ChoiceView
    readonly sex: ChoiceView
  }
  readonly series: BesideOthersView
  readonly strip: StripView
  readonly table: ComparedTableView
  /** Those of the country without a value, every one by name. */
  readonly missing: readonly { readonly because: string; readonly names: readonly string[] }[]
  /** How it is counted, as the source says. */
  readonly definition: string
  readonly about: readonly FieldView[]
  readonly imported: string
  readonly gone: string | null
  readonly permanent: string
  /** The measures here that follow it, each with the goals that it measures. */
  readonly followedBy: readonly FollowerView[]
  /** null: this person may not plan. */
  readonly follow: FollowView | null
}

/** A key figure in a list to choose from, with how we stand. */
export type PickedView = {
  readonly id: string
  readonly title: string
  /** The language of the title, where it is not the reader's (BCP 47). */
  readonly lang?: string
  readonly operatingArea: string | null
  readonly href: string
  /** Our last value and its year; null: we have none. */
  readonly last: string | null
  readonly position: PositionView
  /** Whom the position is among; null: nobody, or the list says it once for all. */
  readonly among: string | null
  readonly followedBy: readonly LinkView[]
}

/** The picker of key figures: what is found by words, and what is followed already. */
export type PickerView = {
  readonly heading: string
  readonly lead: string
  /** What was looked for; «» nothing. */
  readonly words: string
  /** What can be looked for, from what is there; null: nothing can. */
  readonly hint: string | null
  /** null: nothing was looked for. */
  readonly found: {
    readonly sentence: string
    readonly rows: readonly PickedView[]
    /** What to do where more were found than are shown, or none. */
    readonly hint: string | null
  } | null
  readonly followed: readonly PickedView[]
  /** The source's groups of key figures to look in; null: it has none. */
  readonly groups: ChoiceView | null
  /** The groups whose names have what was looked for. */
  readonly foundGroups: readonly (LinkView & { readonly lang?: string })[]
  /** Where all key figures of the chosen group stand beside others'; null: none is chosen, or they are too many. */
  readonly results: string | null
  /** Whom all the positions of the list are among; null: each row says its own. */
  readonly among: string | null
  /** Where the positions come from. */
  readonly note: string
  /** null: no statistics are imported. */
  readonly imported: string | null
  readonly madeUp: boolean
}

/** What part each own measure plays in the steering, and whether its target is reached. */
export type RolesTableView = {
  readonly columns: { readonly measure: string; readonly met: string }
  /** What is asked of each measure, in order. */
  readonly roles: readonly string[]
  readonly rows: readonly {
    readonly measure: LinkView
    readonly has: readonly boolean[]
    readonly said: readonly string[]
    /** null: it has no target or no value. */
    readonly met: boolean | null
    readonly metSaid: string
  }[]
}

/** The page of the resultatvisare: the table, how each municipality stands, and what can be chosen. */
export type ResultsPageView = {
  readonly heading: string
  readonly lead: string
  /** null: there is nothing to show yet, and `lead` says why. */
  readonly table: ResultsTableView | null
  readonly standings: readonly {
    readonly area: string
    readonly isOwn: boolean
    readonly whole: string
    readonly aspects: readonly string[]
  }[]
  /** How it is counted, and the parts that own measures play. */
  readonly explained: readonly string[]
  readonly roles: readonly string[]
  /** null: nothing here follows a key figure of the table. */
  readonly rolesTable: RolesTableView | null
  readonly weights: readonly { readonly aspect: string; readonly weight: string }[]
  readonly choices: { readonly group: ChoiceView; readonly year: ChoiceView }
  readonly imported: string
}
