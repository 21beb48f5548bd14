// malkedja diff: two versions of a model or chain, and whose grade changes on the same facts.
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { type Change, diffChains } from '../../domain/chain/diff.ts'
import { diffPaired, namedByAny, pairVersions } from '../../domain/chain/pair-versions.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Round } from '../../domain/periods/period.ts'
import { PLAIN } from '../../render/terminal/paint.ts'
import { standingOf } from '../../render/terminal/standing.ts'
import { safe } from '../../render/terminal/tree.ts'
import { linesForChange, type Versions } from '../../text/changes.ts'
import { sayDays } from '../../text/dates.ts'
import { assessmentLabel, contextOfNode, nodeTitle, roundTitle } from '../../text/words-of-model.ts'
import { chooseDay } from '../choose-round.ts'
import { type Asked, sayingOf } from '../command.ts'
import { gatherFiles } from '../gather-files.ts'
import {
  type GradeChange,
  type GradeChanges,
  gradeChanges,
  type Version,
} from '../grade-changes.ts'
import {
  type NotOpened,
  type Opened,
  type OpenedChain,
  type OpenedModel,
  open,
} from '../open-chain.ts'
import { done, doneWithJson, type Outcome } from '../terminal.ts'
import {
  roundsOfChains,
  roundsOfModels,
  type TriedRound,
  type Unfollowed,
  type When,
} from '../tried-rounds.ts'

export type DiffOptions = {
  readonly round?: string | undefined
  readonly at?: string | undefined
  readonly chain?: string | undefined
}

const openPath = (path: string, { words, language }: Asked): Opened | NotOpened => {
  const gathered = gatherFiles(path, words)
  return 'sentences' in gathered
    ? { is: 'refused', sentences: gathered.sentences }
    : open(gathered, language)
}

/** What differs under one version of the model, or in the chain, with the words of both sides. */
type Told = {
  /** The days of a version of the model; absent: of the chain, or there is one version only. */
  readonly valid?: Model['valid']
  readonly versions: Versions
  readonly changes: readonly Change[]
}
type Graded = GradeChanges & Pick<TriedRound, 'before' | 'after'> & { readonly kind: Round['kind'] }
type Compared = {
  readonly told: readonly Told[]
  /** null where there were no facts to assess. */
  readonly grades: readonly Graded[] | Unfollowed | null
}

/** A version's own words, for its rules and limits. */
const wordsOf = (
  { model, chain }: Pick<Version, 'model'> & Partial<Version>,
  { language }: Asked,
): Versions['before'] => ({
  model,
  roundKind: 'outcome',
  language,
  ...(chain === undefined ? {} : { chain }),
})

const gradesIn = (tried: readonly TriedRound[], at: string): readonly Graded[] =>
  tried.map(({ round, before, after }) => ({
    ...gradeChanges(before, after, round, at),
    before,
    after,
    kind: round.kind,
  }))

const compareModels = (
  before: OpenedModel,
  after: OpenedModel,
  chain: string | undefined,
  when: When,
  asked: Asked,
): Compared | NotOpened => {
  const versions = { before: wordsOf(before, asked), after: wordsOf(after, asked) }
  const told = [{ versions, changes: diffPaired({ is: 'kept', before, after }) }]
  const tried = roundsOfModels(before, after, chain, when, asked)
  if (tried === null || 'unfollowed' in tried) return { told, grades: tried }
  return 'is' in tried ? tried : { told, grades: gradesIn(tried, when.at) }
}

const compareChains = (
  before: OpenedChain,
  after: OpenedChain,
  when: When,
  asked: Asked,
): Compared | NotOpened => {
  const pairs = pairVersions(before.versions, after.versions)
  const ofWhole = ({ versions, whole }: OpenedChain) =>
    wordsOf({ model: namedByAny(versions), chain: whole }, asked)
  const versions = { before: ofWhole(before), after: ofWhole(after) }
  const ofModel = pairs.map((pair): Told => {
    const { valid } = (pair.is === 'removed' ? pair.before : pair.after).model
    return {
      ...(pairs.length === 1 ? {} : { valid }),
      versions: { before: wordsOf(pair.before, asked), after: wordsOf(pair.after, asked) },
      changes: diffPaired(pair),
    }
  })
  const told = [...ofModel, { versions, changes: diffChains(before.whole, after.whole) }]
  const tried = roundsOfChains(before, after, when, asked)
  return 'is' in tried ? tried : { told, grades: gradesIn(tried, when.at) }
}

const sayStanding = (
  one: AssessedNode | null,
  version: Version,
  kind: Round['kind'],
  asked: Asked,
) =>
  one === null
    ? asked.words.none
    : standingOf({ ...one, decided: null }, { ...sayingOf(asked, version, kind), paint: PLAIN })

const sayGrade = (change: GradeChange, { before, after, kind }: Graded, asked: Asked): string => {
  const version = change.after === null ? before : after
  const context = contextOfNode(change.node, sayingOf(asked, version, kind).context)
  const assessment = assessmentLabel(change.assessment, context)
  const node = `${nodeTitle(change.node, context)} [${change.node}], ${assessment}`
  return asked.words.diff.grade(
    safe(node),
    sayStanding(change.before, before, kind, asked),
    sayStanding(change.after, after, kind, asked),
  )
}

const linesOf = (change: Change, versions: Versions): readonly string[] =>
  linesForChange(change, versions).map(safe)

/** «Delårsrapport 2026 (delår-2026)»: by its label, and by the name that --round takes. */
const sayRound = (name: string, { model }: Version, { language }: Asked): string => {
  const title = roundTitle(name, { model, roundKind: 'outcome', language })
  return title === name ? name : `${title} (${name})`
}

/** What differs, by version of the model where there are several: what is the same under all of them is said first. */
const linesOfTold = (told: readonly Told[], asked: Asked): readonly string[] => {
  // NOTE several changes inside one rule or limit are said by the same lines.
  const said = told.map(({ changes, versions, ...more }) => ({
    ...more,
    lines: new Set(changes.map((change) => linesOf(change, versions).join('\n'))),
  }))
  const ofVersions = said.filter((one) => 'valid' in one)
  const isInAll = (line: string) => ofVersions.every(({ lines }) => lines.has(line))
  const [first] = ofVersions
  const common = [...(first?.lines ?? [])].filter(isInAll)
  const own = ofVersions.flatMap(({ valid, lines }) => {
    const alone = [...lines].filter((line) => !isInAll(line))
    const days = sayDays(valid ?? {}, asked.language)
    return alone.length === 0 ? [] : [asked.words.diff.version(days), ...alone.map(indented)]
  })
  const others = said.filter((one) => !('valid' in one)).flatMap(({ lines }) => [...lines])
  const lines = [...common, ...own, ...others]
  return lines.length === 0 ? [asked.words.diff.nothing] : lines
}

const indented = (lines: string): string => lines.replace(/^/gm, '  ')

const textOf = (
  { told, grades }: Compared,
  roundAsked: string | undefined,
  asked: Asked,
): string => {
  const { words } = asked
  const lines = linesOfTold(told, asked)
  if (grades === null) return [...lines, '', words.diff.noFacts].join('\n')
  if ('unfollowed' in grades) return [...lines, '', safe(grades.unfollowed)].join('\n')
  const graded = grades.flatMap((one) =>
    one.changes.length === 0
      ? [words.diff.noGrades(sayRound(one.round, one.after, asked))]
      : [
          words.diff.grades(sayRound(one.round, one.after, asked)),
          ...one.changes.map((change) => `  ${sayGrade(change, one, asked)}`),
        ],
  )
  const chosen = roundAsked === undefined ? [words.diff.yearChosen] : []
  return [...lines, '', ...chosen, ...graded].join('\n')
}

const jsonOf = ({ told, grades }: Compared): object => ({
  changes: told.flatMap(({ changes, versions, ...more }) =>
    changes.map(({ fact, factBefore, ...change }) => ({
      ...change,
      ...('valid' in more ? { version: more.valid ?? {} } : {}),
      sentence: linesOf({ ...change, fact, factBefore }, versions)
        .map((line) => line.trim())
        .join(' '),
    })),
  ),
  grades: (grades === null || 'unfollowed' in grades ? [] : grades).map(
    ({ round, changes: changed }) => ({
      round,
      changes: changed.map(({ node, assessment, before, after }) => ({
        node,
        assessment,
        before: before?.suggested ?? null,
        after: after?.suggested ?? null,
      })),
    }),
  ),
  ...(grades !== null && 'unfollowed' in grades ? { unfollowed: grades.unfollowed } : {}),
})

export const diffCommand = (
  oldPath: string,
  newPath: string,
  options: DiffOptions,
  asked: Asked,
): Outcome => {
  const { words, terminal } = asked
  const before = openPath(oldPath, asked)
  if (before.is === 'refused') return before
  const after = openPath(newPath, asked)
  if (after.is === 'refused') return after
  const day = chooseDay(options.at, terminal.today, words)
  if ('sentence' in day) return notCompared(day.sentence)
  const when = { round: options.round, at: day.at }
  const compared = compare(before, after, options.chain, when, asked)
  if ('is' in compared) return compared
  return asked.json ? doneWithJson(jsonOf(compared)) : done(textOf(compared, options.round, asked))
}

const notCompared = (sentence: string): NotOpened => ({ is: 'refused', sentences: [sentence] })

const compare = (
  before: Opened,
  after: Opened,
  chain: string | undefined,
  when: When,
  asked: Asked,
): Compared | NotOpened => {
  const { refusals } = asked.words
  if (before.is === 'model' && after.is === 'model')
    return compareModels(before, after, chain, when, asked)
  if (before.is !== 'chain' || after.is !== 'chain')
    return notCompared(refusals.differentSorts(before.path, after.path))
  return chain === undefined
    ? compareChains(before, after, when, asked)
    : notCompared(refusals.chainForModels)
}
