// Something written that was found: what it is called, what it is and where, some of its words, and the page it is on.
import { addressedPart } from '../../contract/evaluation-address.ts'
import type { FoundGroup, FoundView } from '../../contract/staff.ts'
import type { FoundWritten, Subject, Written } from '../../domain/chain/written.ts'
import { type Chain, THE_WHOLE } from '../../domain/goals/chain.ts'
import { governing } from '../../domain/goals/governing.ts'
import type { Model } from '../../domain/model/model.ts'
import { sayDate } from '../../text/dates.ts'
import { excerptAt } from '../../text/excerpt.ts'
import { inLanguage } from '../../text/language.ts'
import { paletteWords } from '../../text/palette.ts'
import { roundNameIn } from './staff-frame-view.ts'
import type { Viewing } from './viewing.ts'

export const GROUP_OF_WRITTEN = {
  text: 'texts',
  reason: 'texts',
  comment: 'texts',
  verdict: 'decisions',
  question: 'questions',
  report: 'reports',
  version: 'versions',
  decision: 'decisions',
  delivery: 'decisions',
  disposal: 'decisions',
  attachment: 'attachments',
  evaluation: 'evaluations',
  person: 'people',
} as const satisfies Readonly<Record<Written['sort'], FoundGroup>>

/** The municipality as it was searched: everything there is, whichever version of the model knows it. */
export type FoundIn = {
  readonly loaded: {
    readonly versions: readonly [
      { readonly model: Model },
      ...(readonly { readonly model: Model }[]),
    ]
    readonly chain: Chain
  }
}

type Telling = {
  readonly viewing: Viewing
  readonly opened: FoundIn
  readonly organisation: string
}

const titleOf = ({ opened, viewing: { language } }: Telling, { sort, id }: Subject): string => {
  const { nodes, measures } = opened.loaded.chain
  const title = (sort === 'node' ? nodes : measures).get(id)?.title
  return title === undefined ? id : inLanguage(title, language)
}

const bodyOf = ({ opened, viewing: { language } }: Telling, id: string): string => {
  const title = opened.loaded.chain.bodies.get(id)?.title
  return title === undefined ? id : inLanguage(title, language)
}

const roundOf = ({ opened, viewing: { language } }: Telling, round: string): string =>
  roundNameIn(opened.loaded.versions, round, language)

/** What a text is called in its round. */
const fieldOf = (
  { opened: { loaded }, viewing }: Telling,
  { node, round, field }: Extract<Written, { readonly sort: 'text' }>,
): string => {
  const { language, words } = viewing
  const found = governing(loaded.versions, round)
  const type = loaded.chain.nodes.get(node)?.type ?? ''
  const model = 'refused' in found ? undefined : found.version.model
  const own = model?.types.get(type)?.fields.find(({ id }) => id === field)
  const common: Readonly<Record<string, string>> = words.text
  return own === undefined ? (common[field] ?? field) : inLanguage(own.label, language)
}

const said = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ')

/** Its name, what it is, and the address of its page below the municipality's. */
const told = (telling: Telling, one: Written): readonly [string, string, string] => {
  const { language, round: looked } = telling.viewing
  const { what } = paletteWords(language)
  const pageOf = ({ sort, id }: Subject, round: string, part = ''): string =>
    `${round}/${sort === 'node' ? 'mal' : 'matt'}/${encodeURIComponent(id)}${part}`
  const here = `${looked.id}-${looked.year}`
  const day = (written: string): string => sayDate(written, language)
  switch (one.sort) {
    case 'text': {
      const subject = { sort: 'node', id: one.node } as const
      const where = said(fieldOf(telling, one), roundOf(telling, one.round))
      return [titleOf(telling, subject), where, pageOf(subject, one.round)]
    }
    case 'reason': {
      const where = said(what.reason, roundOf(telling, one.round))
      if (one.node === THE_WHOLE) return [what.whole, where, `${one.round}/helheten`]
      const subject = { sort: 'node', id: one.node } as const
      return [titleOf(telling, subject), where, pageOf(subject, one.round)]
    }
    case 'comment': {
      const subject = { sort: 'measure', id: one.measure } as const
      const unit = one.unit === null ? null : bodyOf(telling, one.unit)
      return [
        titleOf(telling, subject),
        said(what.comment(one.period), unit),
        pageOf(subject, here),
      ]
    }
    case 'verdict':
      return [
        roundOf(telling, one.round),
        what.verdict(day(one.day)),
        `uppfoljningar#round-${one.round}`,
      ]
    case 'question': {
      const where = said(`${one.person} ${day(one.day)}`, roundOf(telling, one.round))
      return [titleOf(telling, one.subject), where, pageOf(one.subject, one.round, '#fragor')]
    }
    case 'report': {
      const subject = { sort: 'node', id: one.node } as const
      const by = what.report(one.person, day(one.day))
      return [titleOf(telling, subject), said(by, one.reference), pageOf(subject, here)]
    }
    case 'version': {
      const title = what.titleOfVersion(roundOf(telling, one.round), one.version)
      const page = one.isDisposed
        ? `uppfoljningar#round-${one.round}`
        : `${one.round}~${one.version}`
      return [title, what.version, page]
    }
    case 'decision': {
      const body = one.body === null ? one.bodyTitle : bodyOf(telling, one.body)
      const version = what.titleOfVersion(roundOf(telling, one.round), one.version)
      return [
        said(`${body} ${day(one.day)}`, one.reference),
        what.decision(version),
        `uppfoljningar#round-${one.round}`,
      ]
    }
    case 'delivery':
      return [
        said(`${bodyOf(telling, one.body)} ${day(one.day)}`, one.reference),
        what.delivery(roundOf(telling, one.round)),
        `${one.round}/del/${encodeURIComponent(one.body)}`,
      ]
    case 'disposal':
      return [
        said(`${one.bodyTitle} ${day(one.day)}`, one.reference),
        what.disposal,
        'arkiv#disposals',
      ]
    case 'attachment': {
      const { node, round, version, name } = one
      if (node === null) {
        const to = what.titleOfVersion(roundOf(telling, round ?? here), version ?? 0)
        return [name, what.attachment(to), `uppfoljningar#round-${round}`]
      }
      const subject = { sort: 'node', id: node } as const
      const to = what.attachment(titleOf(telling, subject))
      const where = said(to, round === null ? null : roundOf(telling, round))
      return [name, where, pageOf(subject, round ?? here, '#bilagor')]
    }
    case 'evaluation': {
      const { part, title } = one
      const where = part === null ? what.evaluation : what.evaluationComment(part)
      const at = part === null || part === '' ? '' : `#${addressedPart(part)}`
      const page = `utvarderingar/${encodeURIComponent(one.evaluation)}${at}`
      return [inLanguage(title, language), where, page]
    }
    case 'person':
      return [one.name, what.person, `personer#person-${one.key}`]
    default:
      return one satisfies never
  }
}

export const writtenView = (
  telling: Telling,
  { one, said: words, at }: FoundWritten,
): FoundView => {
  const [title, what, page] = told(telling, one)
  const isName = one.sort === 'person' || (one.sort === 'version' && !one.reasons.includes(words))
  const isTold = isName || title.includes(words) || what.includes(words)
  return {
    key: `${one.sort} ${one.key}`,
    title,
    href: `/app/${telling.organisation}/${page}`,
    what,
    excerpt: isTold ? '' : excerptAt(words, at),
  }
}
