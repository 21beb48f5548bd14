// malkedja publish: freezes a round, from files or from the database, as what citizens see.
import { conclusionsOf } from '../../domain/assessment/conclusions.ts'
import { wordsMissing } from '../../domain/assessment/lacking-words.ts'
import { notBegun } from '../../domain/goals/round-standing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import type { FrozenRound } from '../../domain/reports/freeze.ts'
import { safe } from '../../render/terminal/tree.ts'
import { storeWords } from '../../text/cli-store.ts'
import { linesOfUnpublished, linesOfUnpublishedHere } from '../../text/lacking-words.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { sentenceForStaff } from '../../text/staff-refusals.ts'
import type { ReasonContext } from '../../text/words-of-model.ts'
import { withDatabase } from '../../usecases/database/open-database.ts'
import { isOrganisationId, whichOrganisation } from '../../usecases/database/which-organisation.ts'
import { ensureOrganisation } from '../../usecases/goals/ensure-organisation.ts'
import { type PublishedAs, publishFrozen } from '../../usecases/reports/publish-frozen.ts'
import { publishRound } from '../../usecases/reports/publish-round.ts'
import { besideEarlier, type PublishedBeside } from '../../usecases/reports/same-as-before.ts'
import { chooseDay } from '../choose-round.ts'
import { type Asked, assessPath } from '../command.ts'
import { answer, type DatabaseOptions, inDatabase, WHO } from '../in-database.ts'
import { type Outcome, refused } from '../terminal.ts'
import { organisationOf } from './organisations.ts'

export type PublishOptions = DatabaseOptions & {
  readonly round?: string | undefined
  readonly at?: string | undefined
  readonly proposed?: boolean | undefined
  readonly decidedBy?: string | undefined
  readonly decidedOn?: string | undefined
  readonly decision?: string | undefined
}

/** As what it is published, or the sentence why the options do not go together. */
const publishedAs = (
  { proposed, decidedBy, decidedOn, decision }: PublishOptions,
  { language, words, terminal }: Asked,
): PublishedAs | string => {
  if (decidedBy === undefined && decidedOn === undefined && decision === undefined)
    return { as: proposed === true ? 'proposed' : 'published' }
  const { incompleteDecision } = storeWords(language)
  if (proposed === true || decidedBy === undefined || decidedOn === undefined)
    return incompleteDecision
  const day = chooseDay(decidedOn, terminal.today, words)
  if ('sentence' in day) return day.sentence
  return { as: 'decided', decision: { by: decidedBy, date: day.at, ref: decision ?? null } }
}

/** What was published, and whether it says the same as an earlier version. */
const sayPublished = (
  organisation: string,
  { entry, sameAs }: PublishedBeside,
  asked: Asked,
): Outcome => {
  const words = storeWords(asked.language)
  const said = words.published(entry.roundId, entry.version, entry.hash)
  const same = sameAs === null ? [] : [words.sameAsVersion(sameAs)]
  return answer(asked, { organisation, ...entry, sameAs }, [said, ...same].join('\n'))
}

const inContext = ({ model, chain, round }: FrozenRound, { language }: Asked): ReasonContext => ({
  model,
  chain,
  roundKind: round.kind,
  language,
})

const publishFiles = async (
  path: string,
  options: PublishOptions,
  as: PublishedAs,
  asked: Asked,
): Promise<Outcome> => {
  const assessed = assessPath(path, options, asked)
  if (assessed.is === 'refused') return assessed
  const organisation = organisationOf(options, assessed.chain.id)
  if (!isOrganisationId(organisation))
    return refused(storeWords(asked.language).badOrganisation(organisation))
  const { round, at, model, modelText, chain } = assessed
  // NOTE a later day can be tried, but what has not begun is not published.
  const early = notBegun(round, asked.terminal.today)
  if (early !== null)
    return refused(sentenceForStaff(namedBy(early, { model, chain }), asked.language))
  const frozen = { round, at, model, modelText, chain, assessed: assessed.assessed }
  const missing = wordsMissing(frozen, conclusionsOf(frozen.assessed))
  if (missing !== null) {
    const lines = linesOfUnpublished(missing.lacking, nameOfRound(round), inContext(frozen, asked))
    return refused(lines.map(safe).join('\n'))
  }
  return inDatabase(
    options,
    asked,
    (place) =>
      withDatabase(place, (store) =>
        store.asMember(organisation, WHO, async (tx) => {
          await ensureOrganisation(tx, frozen)
          return besideEarlier(tx, await publishFrozen(tx, frozen, as))
        }),
      ),
    (published) => sayPublished(organisation, published, asked),
  )
}

/** «delår-2026», or «delår» in the year of the day. */
const publishNamed = async (
  tx: Parameters<typeof publishRound>[0],
  named: string,
  at: string,
  as: PublishedAs,
) => {
  // NOTE a round's id may itself end in a dash and four digits, so the year of the day is tried first.
  const inYear = await publishRound(tx, new Map(), `${named}-${at.slice(0, 4)}`, at, as)
  return 'refused' in inYear && inYear.refused === 'noSuchRound'
    ? publishRound(tx, new Map(), named, at, as)
    : inYear
}

const publishFromDatabase = async (
  options: PublishOptions,
  as: PublishedAs,
  asked: Asked,
): Promise<Outcome> => {
  const { words, terminal, language } = asked
  const day = chooseDay(options.at, terminal.today, words)
  if ('sentence' in day) return refused(day.sentence)
  return inDatabase(
    options,
    asked,
    (place) =>
      withDatabase(place, async (store) => {
        const which = await whichOrganisation(store, options.organisation)
        if ('among' in which) return which
        const { organisation } = which
        const done = await store.asMember(organisation, WHO, async (tx) => {
          const closed = await publishNamed(tx, options.round ?? '', day.at, as)
          return 'refused' in closed ? closed : besideEarlier(tx, closed.entry)
        })
        return { organisation, done }
      }),
    (found) => {
      if ('among' in found) return refused(storeWords(language).noOrganisation(found.among))
      const { organisation, done } = found
      if (!('refused' in done)) return sayPublished(organisation, done, asked)
      if (done.refused === 'wordsMissing') {
        const lines = linesOfUnpublishedHere(done.lacking, inContext(done.living, asked))
        return refused(lines.map(safe).join('\n'))
      }
      if (done.refused !== 'noSuchRound') return refused(sentenceForStaff(done, language))
      const { rounds = [] } = done
      return refused(
        options.round === undefined
          ? words.refusals.roundNeeded(rounds)
          : words.refusals.noRound(options.round, rounds),
      )
    },
  )
}

/** Publishes from the files at `path`, or without one from what the database holds. */
export const publishCommand = async (
  path: string | undefined,
  options: PublishOptions,
  asked: Asked,
): Promise<Outcome> => {
  const as = publishedAs(options, asked)
  if (typeof as === 'string') return refused(as)
  return path === undefined
    ? publishFromDatabase(options, as, asked)
    : publishFiles(path, options, as, asked)
}
