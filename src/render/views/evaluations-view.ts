// The list of evaluations, and the frameworks there are to begin one from.
import { addressedPart } from '../../contract/evaluation-address.ts'
import type {
  EvaluationHeadView,
  EvaluationRowView,
  EvaluationsReply,
  FrameworkRowView,
} from '../../contract/evaluations.ts'
import { isRespondents } from '../../domain/evaluation/framework.ts'
import type { ClosedVersion, OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import { sumPoints } from '../../domain/evaluation/sum-points.ts'
import { sayDate } from '../../text/dates.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import type { Language } from '../../text/language.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import type { ChainOfToday, EvaluationsSeen, EvaluationViewing } from './evaluation-seen.ts'
import { levelsOf, sayLevelCounts, textIn, titleOfScope, totalView } from './evaluation-words.ts'

export const addressOf = (organisation: string, id: string): string =>
  `/app/${organisation}/utvarderingar/${encodeURIComponent(id)}`

/** Where one part of it is opened. */
export const addressOfPart = (organisation: string, id: string, part: string): string =>
  `${addressOf(organisation, id)}#${addressedPart(part)}`

export const addressOfVersion = (
  organisation: string,
  id: string,
  { version, closedOn }: ClosedVersion,
): string => `${addressOf(organisation, id)}/version/${version}/${closedOn}`

/** The address of an evaluation as it is seen: as it stands, or as a version. */
export const seenAt = (organisation: string, { id, seenAs }: OpenedEvaluation): string =>
  seenAs === undefined ? addressOf(organisation, id) : addressOfVersion(organisation, id, seenAs)

export const standingIn = (
  { versions, isOpen, seenAs }: OpenedEvaluation,
  language: Language,
): string => {
  const { standing } = evaluationWords(language)
  const [latest] = versions
  if (seenAs !== undefined)
    return standing.closed(seenAs.version, sayDate(seenAs.closedOn, language))
  if (latest === undefined) return standing.open
  return isOpen
    ? standing.reopened(latest.version)
    : standing.closed(latest.version, sayDate(latest.closedOn, language))
}

export const bodyIn = (
  { chain, versions }: ChainOfToday,
  { bodyId, evaluation: { area, organisation } }: OpenedEvaluation,
  language: Language,
): string => {
  const [{ model }] = versions
  const own = model.municipality?.code
  if (area !== undefined && own !== undefined && area !== own) return textIn(organisation, language)
  if (bodyId === null) return evaluationWords(language).municipality
  return bodyTitle(bodyId, { model, chain, language, roundKind: 'outcome' })
}

const rowOf = (
  loaded: ChainOfToday,
  opened: OpenedEvaluation,
  organisation: string,
  language: Language,
): EvaluationRowView => {
  const { evaluation, id } = opened
  const { framework } = evaluation
  const saying = { framework, language }
  const given = framework.assessors.filter(({ id: by }) =>
    evaluation.given.some((one) => one.by === by),
  )
  return {
    id,
    title: textIn(evaluation.title, language),
    href: addressOf(organisation, id),
    framework: textIn(framework.title, language),
    scope: titleOfScope(saying, evaluation.scope),
    year: String(evaluation.year),
    body: bodyIn(loaded, opened, language),
    standing: standingIn(opened, language),
    points:
      framework.points?.hasTotal === true
        ? given.map(({ id: by }) => totalView(saying, sumPoints(evaluation, by)))
        : [],
  }
}

const frameworkRow = (
  { id, framework }: EvaluationsSeen['frameworks'][number],
  language: Language,
): FrameworkRowView => {
  const { edition } = framework
  return {
    id,
    title: textIn(framework.title, language),
    edition: textIn(edition?.title, language),
    source: textIn(framework.source, language),
    note: textIn(framework.note, language),
    entered: textIn(framework.ownNote, language),
    counts: sayLevelCounts(framework, language),
    scopes: framework.scopes.map((scope) => ({
      id: scope.id,
      label: textIn(scope.title, language),
    })),
    fromYear: edition?.years?.from ?? null,
    toYear: edition?.years?.to ?? null,
  }
}

export const evaluationsView = (
  { loaded, evaluations, frameworks, mayBeginWhole, bodies }: EvaluationsSeen,
  { organisation, today }: { readonly organisation: string; readonly today: string },
  language: Language,
): EvaluationsReply => {
  const [{ model }] = loaded.versions
  const context = { model, chain: loaded.chain, language, roundKind: 'outcome' } as const
  return {
    evaluations: evaluations.map((one) => rowOf(loaded, one, organisation, language)),
    frameworks: frameworks.map((one) => frameworkRow(one, language)),
    mayBegin: mayBeginWhole || bodies.length > 0,
    mayBeginWhole,
    bodies: bodies.map((id) => ({ id, label: bodyTitle(id, context) })),
    year: Number(today.slice(0, 4)),
  }
}

/** What is newer than a closed version, or the version that what stands now is newer than. */
const besideOf = (
  { id, versions, isOpen, seenAs }: OpenedEvaluation,
  organisation: string,
  language: Language,
): EvaluationHeadView['beside'] => {
  const { closing } = evaluationWords(language)
  const [latest] = versions
  if (seenAs !== undefined) {
    const isNewest = !isOpen && latest?.version === seenAs.version
    return {
      said: isNewest ? closing.stands : closing.changedSince,
      link: { title: closing.now, href: addressOf(organisation, id) },
    }
  }
  if (latest === undefined) return null
  const { version, closedOn } = latest
  return {
    said: isOpen ? closing.newer(version, sayDate(closedOn, language)) : closing.same(version),
    link: { title: closing.open(version), href: addressOfVersion(organisation, id, latest) },
  }
}

/** What stands at the head of each page of an evaluation. */
export const headView = (
  loaded: ChainOfToday,
  opened: OpenedEvaluation,
  { language, organisation, titles }: EvaluationViewing,
): EvaluationHeadView => {
  const words = evaluationWords(language)
  const { evaluation, framework } = opened
  const { edition } = framework
  const saying = { framework, language }
  const why = textIn(edition?.why, language)
  const others = (edition?.notComparable ?? []).map((id) => titles.get(id) ?? id)
  return {
    id: opened.id,
    title: textIn(evaluation.title, language),
    lead: [
      textIn(framework.title, language),
      bodyIn(loaded, opened, language),
      String(evaluation.year),
    ].join(' · '),
    standing: standingIn(opened, language),
    levels: levelsOf(saying),
    chainChange: loaded.changeNumber,
    beside: besideOf(opened, organisation, language),
    note: textIn(evaluation.note, language),
    source: textIn(evaluation.source, language),
    notices: [
      ...(edition === undefined || others.length === 0
        ? []
        : [
            [words.notices.edition(textIn(edition.title, language), others), why]
              .filter((one) => one !== '')
              .join(' '),
          ]),
      words.notices.scope(titleOfScope(saying, evaluation.scope)),
      ...(framework.assessors.some(isRespondents) ? [words.notices.groups] : []),
    ],
  }
}
