// Why a file is refused: where, what was found, what was expected. Sentences are made in text/.

/** Keys and list positions from the top of a file, or of a chain, down to a thing. */
export type Path = readonly (string | number)[]

/** Where in a file: line and column count from 1; path as «types.goal.owner[0]». */
export type Place = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
}

/** Where in its file something stands, from where it is in a model or, by ids, in a chain. */
export type Locate = (path: Path) => Place

export const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`,
    '',
  )

/** What sort of value stood there. */
export type FoundKind = 'nothing' | 'text' | 'number' | 'yesNo' | 'list' | 'mapping'
export type ExpectedKind = FoundKind | 'whole'

/** Patterns with a name of their own, each explained by a sentence. */
export const PATTERNS = [
  'id',
  'date',
  'language',
  'percent',
  'selection',
  'covers',
  'coversEach',
  'latest',
  'latestEach',
  'code',
  'colour',
  'email',
  'geonames',
  'period',
  'year',
  'number',
  'margin',
  'moneyPerYear',
  'address',
  'fieldCode',
  'fieldYear',
] as const
export type Pattern = (typeof PATTERNS)[number]

/** What a reference points at. */
export type ReferenceSort =
  | 'type'
  | 'scale'
  | 'grade'
  | 'rule'
  | 'round'
  | 'link'
  | 'assessment'
  | 'limit'
  | 'group'
  | 'node'
  | 'measure'
  | 'body'
  | 'field'
  | 'language'
  | 'choice'
  | 'verdict'
  | 'service'

/** Faults of a file as such, before anything is known of its field. */
export type FileFault =
  | { readonly refused: 'noFile'; readonly path: string }
  | { readonly refused: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly refused: 'notYaml'; readonly problem: string }
  | { readonly refused: 'duplicateKey'; readonly key: string }
  | { readonly refused: 'decimalComma'; readonly found: string }
  | { readonly refused: 'tooDeep' }
  | { readonly refused: 'tooManyAliases'; readonly most: number }
  | { readonly refused: 'extendsCycle'; readonly files: readonly string[] }
  /** What a model builds on is a file without keys. */
  | { readonly refused: 'extendsNoModel'; readonly path: string; readonly found: FoundKind }
  /** A null that takes away what is not there to take away. */
  | {
      readonly refused: 'nothingToTakeAway'
      readonly key: string
      readonly valid: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly refused: 'unknownKey'
      readonly key: string
      readonly valid: readonly string[]
      readonly nearest?: string
    }
  | { readonly refused: 'missingKey'; readonly key: string }
  | {
      readonly refused: 'wrongKind'
      readonly found: FoundKind
      readonly shown: string
      readonly expected: readonly ExpectedKind[]
      readonly words: readonly string[]
    }
  | {
      readonly refused: 'unknownWord'
      readonly found: string
      readonly valid: readonly string[]
      readonly nearest?: string
    }
  | {
      readonly refused: 'wrongPattern'
      readonly found: string
      readonly pattern: Pattern
      readonly nearest?: string
    }
  | {
      readonly refused: 'oneKey'
      readonly used: readonly string[]
      readonly of: readonly string[]
    }
  | { readonly refused: 'empty' }
  /** A time in force, ISO dates, that is over before it begins. */
  | {
      readonly refused: 'endsBeforeItBegins'
      readonly from: string
      readonly to: string
      /** The day that a file built on says, and where. */
      readonly inherited?: { readonly key: 'from' | 'to'; readonly place: Place }
    }
  | { readonly refused: 'tooSmall'; readonly found: string; readonly least: number }
  | { readonly refused: 'tooBig'; readonly found: string; readonly most: number }

/** Faults of a reference: something is named that is not there. */
export type ReferenceFault = {
  readonly refused: 'unknownReference'
  readonly sort: ReferenceSort
  readonly found: string
  readonly valid: readonly string[]
  readonly nearest?: string
}

/** An id that is taken; `firstOn` and, where it is known, `first`: where it stands already. */
export type DuplicateId = {
  readonly refused: 'duplicateId'
  readonly id: string
  readonly firstOn?: Path
  readonly first?: Place
}

/** Two things said from the same day, of which one holds. */
export type DuplicateDay = { readonly refused: 'duplicateDay'; readonly day: string }

/** A fault with the place of what it says stands elsewhere too. */
export const withFirst = <Fault extends { readonly refused: string }>(
  fault: Fault,
  locate: Locate,
): Fault =>
  'firstOn' in fault && Array.isArray(fault.firstOn)
    ? { ...fault, first: locate(fault.firstOn) }
    : fault

/** A time in force with which of its days comes from a file that this one builds on. */
export const withInherited = <Fault extends { readonly refused: string }>(
  fault: Fault,
  at: Path,
  locate: Locate,
): Fault => {
  if (fault.refused !== 'endsBeforeItBegins') return fault
  const { file } = locate(at)
  const keys = ['from', 'to'] as const
  const found = keys.map((key) => ({ key, place: locate([...at, key]) }))
  const inherited = found.find(({ place }) => place.file !== file)
  return inherited === undefined ? fault : { ...fault, inherited }
}

/** Faults of a styrmodell as such. */
export type ModelFault =
  | FileFault
  | ReferenceFault
  | DuplicateId
  | DuplicateDay
  /** A rule over one measure asks for nodes' grades, or the other way round. */
  | {
      readonly refused: 'wrongSubject'
      readonly rule: string
      readonly of: 'measure' | 'node'
      readonly uses: string
    }
  /** The assessment names a rule of the other kind than it can use. */
  | {
      readonly refused: 'ruleOfWrongKind'
      readonly rule: string
      readonly of: 'measure' | 'node'
      readonly needed: 'measure' | 'node'
    }
  | { readonly refused: 'assessmentCycle'; readonly cycle: readonly string[] }
  /** A roll-up over `types`, which are judged on another scale than the assessment's own. */
  | {
      readonly refused: 'otherScale'
      readonly rule: string
      readonly uses: 'worst' | 'best' | 'majority'
      readonly scale: string
      readonly other: string
      readonly types: readonly string[]
    }
  /** A number over `types`, where these grades of their scale count and have no points. */
  | {
      readonly refused: 'noPoints'
      readonly rule: string
      readonly uses: 'share' | 'weightedMean'
      readonly scale: string
      readonly grades: readonly string[]
      readonly types: readonly string[]
    }
  /** Parts within parts deeper than a document has headings. */
  | { readonly refused: 'tooManyLevels'; readonly found: number; readonly most: number }
  | { readonly refused: 'otherwiseNotLast' }
  | { readonly refused: 'noBounds' }

export type Refusal<Fault = ModelFault> = Fault & { readonly at: Place }

/** How a reader of a file tells that something is wrong, and goes on to find the rest. */
export type Refuse<Fault = ModelFault> = (path: Path, fault: Fault) => void

/** Files larger than this are refused before they are read. */
export const MOST_BYTES = { yaml: 5_000_000, csv: 50_000_000 } as const

/** A file's size against what is read; null when it may be read. */
export const refuseSize = (
  bytes: number,
  sort: keyof typeof MOST_BYTES,
): Extract<FileFault, { refused: 'tooLarge' }> | null =>
  bytes > MOST_BYTES[sort] ? { refused: 'tooLarge', bytes, most: MOST_BYTES[sort] } : null
