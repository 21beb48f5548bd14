// malkedja diff: two versions of a model or chain, and whose grade changes on the same facts.
import { existsSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { roundOf } from '../../domain/assessment/assess-chain.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { type Change, diffChains, diffModels } from '../../domain/chain/diff.ts'
import type { Round } from '../../domain/periods/period.ts'
import { PLAIN } from '../../render/terminal/paint.ts'
import { standingOf } from '../../render/terminal/standing.ts'
import { safe } from '../../render/terminal/tree.ts'
import { linesForChange, type Versions } from '../../text/changes.ts'
import { assessmentLabel, contextOfNode, nodeTitle, roundTitle } from '../../text/words-of-model.ts'
import { chooseDay, chooseRound } from '../choose-round.ts'
import { type Asked, sayingOf } from '../command.ts'
import { gatherFiles } from '../gather-files.ts'
import {
  type GradeChange,
  type GradeChanges,
  gradeChanges,
  type Version,
  yearToCompare,
} from '../grade-changes.ts'
import { followModel, type NotOpened, type Opened, open } from '../open-chain.ts'
import { done, doneWithJson, type Outcome, refused } from '../terminal.ts'

export type DiffOptions = {
  readonly round?: string | undefined
  readonly at?: string | undefined
  readonly chain?: string | undefined
}
/** Why a chain tells nothing of grades: it does not follow one of the two models. */
type Unfollowed = { readonly unfollowed: string }
type Pair = { readonly before: Version; readonly after: Version }

const openPath = (path: string, { words, language }: Asked): Opened | NotOpened => {
  const gathered = gatherFiles(path, words)
  return 'sentences' in gathered
    ? { is: 'refused', sentences: gathered.sentences }
    : open(gathered, language)
}

/** The chain whose facts two models are tried on: the one asked for, else the one beside the newer. */
const chainBeside = (asked: string | undefined, model: Opened): string | null => {
  if (asked !== undefined) return asked
  const beside = posix.join(dirname(model.path), 'chain.yaml')
  return existsSync(beside) ? beside : null
}

/**
 * Both versions with a chain to assess; null where there are no facts. A chain follows one of two models
 * when a node type has another name in the other: that is no fault of it.
 */
const versionsOf = (
  before: Opened,
  after: Opened,
  chain: string | undefined,
  { words, language }: Asked,
): Pair | NotOpened | Unfollowed | null => {
  if (before.is === 'chain' && after.is === 'chain') return { before, after }
  const path = chainBeside(chain, after)
  if (path === null) return null
  const gathered = gatherFiles(path, words)
  if ('sentences' in gathered) return { is: 'refused', sentences: gathered.sentences }
  const old = followModel(gathered, before.model, language)
  const now = followModel(gathered, after.model, language)
  if (chain !== undefined && old.is === 'refused' && now.is === 'refused') return old
  const unfollowed = (model: string, { sentences: [first = ''] }: NotOpened) => ({
    unfollowed: words.diff.unfollowed(gathered.entry, model, first),
  })
  if (now.is === 'refused') return unfollowed(after.path, now)
  if (old.is === 'refused') return unfollowed(before.path, old)
  return {
    before: { model: before.model, chain: old.chain },
    after: { model: after.model, chain: now.chain },
  }
}

const roundsOf = (
  { after }: Pair,
  asked: string | undefined,
  at: string,
  { words, language }: Asked,
): readonly Round[] | { readonly sentence: string } => {
  if (asked !== undefined) {
    const chosen = chooseRound([after], asked, at, { words, language })
    return 'sentence' in chosen ? chosen : [chosen.round]
  }
  return after.model.rounds.flatMap(
    (round) => roundOf(after.model, round.id, yearToCompare(after.chain, round, at)) ?? [],
  )
}

type Compared = {
  readonly changes: readonly Change[]
  /** null where there were no facts to assess. */
  readonly pair: Pair | Unfollowed | null
  readonly grades: readonly (GradeChanges & { readonly kind: Round['kind'] })[]
}

const compareVersions = (
  before: Opened,
  after: Opened,
  options: DiffOptions,
  asked: Asked,
): Compared | Extract<Outcome, { is: 'refused' }> => {
  const day = chooseDay(options.at, asked.terminal.today, asked.words)
  if ('sentence' in day) return { is: 'refused', sentences: [day.sentence] }
  const changes = [
    ...diffModels(before.model, after.model),
    ...(before.is === 'chain' && after.is === 'chain' ? diffChains(before.chain, after.chain) : []),
  ]
  const pair = versionsOf(before, after, options.chain, asked)
  if (pair === null || 'unfollowed' in pair) return { changes, pair, grades: [] }
  if ('is' in pair) return pair
  const rounds = roundsOf(pair, options.round, day.at, asked)
  if ('sentence' in rounds) return { is: 'refused', sentences: [rounds.sentence] }
  const grades = rounds.map((round) => ({
    ...gradeChanges(pair.before, pair.after, round, day.at),
    kind: round.kind,
  }))
  return { changes, pair, grades }
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

const sayGrade = (change: GradeChange, pair: Pair, kind: Round['kind'], asked: Asked): string => {
  const version = change.after === null ? pair.before : pair.after
  const context = contextOfNode(change.node, sayingOf(asked, version, kind).context)
  const assessment = assessmentLabel(change.assessment, context)
  const node = `${nodeTitle(change.node, context)} [${change.node}], ${assessment}`
  return asked.words.diff.grade(
    safe(node),
    sayStanding(change.before, pair.before, kind, asked),
    sayStanding(change.after, pair.after, kind, asked),
  )
}

const linesOf = (change: Change, versions: Versions): readonly string[] =>
  linesForChange(change, versions).map(safe)

/** A version's own words, for its rules and limits. */
const contextOf = (version: Opened, { language }: Asked): Versions['before'] => ({
  model: version.model,
  roundKind: 'outcome',
  language,
  ...(version.is === 'chain' ? { chain: version.chain } : {}),
})

/** «Delårsrapport 2026 (delår-2026)»: by its label, and by the name that --round takes. */
const sayRound = (name: string, { model }: Version, { language }: Asked): string => {
  const title = roundTitle(name, { model, roundKind: 'outcome', language })
  return title === name ? name : `${title} (${name})`
}

const textOf = (
  { changes, grades, pair }: Compared,
  versions: Versions,
  roundAsked: string | undefined,
  asked: Asked,
): string => {
  const { words } = asked
  // NOTE several changes inside one rule or limit are said by the same lines.
  const said = new Set(changes.map((change) => linesOf(change, versions).join('\n')))
  const lines = changes.length === 0 ? [words.diff.nothing] : [...said]
  if (pair === null) return [...lines, '', words.diff.noFacts].join('\n')
  if ('unfollowed' in pair) return [...lines, '', safe(pair.unfollowed)].join('\n')
  const graded = grades.flatMap(({ round, kind, changes: changed }) =>
    changed.length === 0
      ? [words.diff.noGrades(sayRound(round, pair.after, asked))]
      : [
          words.diff.grades(sayRound(round, pair.after, asked)),
          ...changed.map((one) => `  ${sayGrade(one, pair, kind, asked)}`),
        ],
  )
  const chosen = roundAsked === undefined ? [words.diff.yearChosen] : []
  return [...lines, '', ...chosen, ...graded].join('\n')
}

const jsonOf = ({ changes, grades, pair }: Compared, versions: Versions): object => ({
  changes: changes.map(({ fact, factBefore, ...change }) => ({
    ...change,
    sentence: linesOf({ ...change, fact, factBefore }, versions)
      .map((line) => line.trim())
      .join(' '),
  })),
  grades: grades.map(({ round, changes: changed }) => ({
    round,
    changes: changed.map(({ node, assessment, before, after }) => ({
      node,
      assessment,
      before: before?.suggested ?? null,
      after: after?.suggested ?? null,
    })),
  })),
  ...(pair !== null && 'unfollowed' in pair ? { unfollowed: pair.unfollowed } : {}),
})

export const diffCommand = (
  oldPath: string,
  newPath: string,
  options: DiffOptions,
  asked: Asked,
): Outcome => {
  const before = openPath(oldPath, asked)
  if (before.is === 'refused') return before
  const after = openPath(newPath, asked)
  if (after.is === 'refused') return after
  if (before.is !== after.is) {
    return refused(asked.words.refusals.differentSorts(before.path, after.path))
  }
  if (before.is === 'chain' && options.chain !== undefined)
    return refused(asked.words.refusals.chainForModels)
  const compared = compareVersions(before, after, options, asked)
  if ('is' in compared) return compared
  const versions = { before: contextOf(before, asked), after: contextOf(after, asked) }
  return asked.json
    ? doneWithJson(jsonOf(compared, versions))
    : done(textOf(compared, versions, options.round, asked))
}
