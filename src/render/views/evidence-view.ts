// What a goal's or a measure's standing rests on, in words, from the decision to the last event of the log.
import type { EvidencedMeasureView, EvidenceView } from '../../contract/evidence.ts'
import type { HistoryReply } from '../../contract/staff.ts'
import type { FieldView, MeasureView, NodeView } from '../../contract/views.ts'
import { limitInYear, type Measure } from '../../domain/measures/measure.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Attachment } from '../../domain/workflow/attachments.ts'
import { sayDate, sayTime } from '../../text/dates.ts'
import { evidenceWords } from '../../text/evidence.ts'
import { versionWords } from '../../text/versions.ts'
import { limitLabel, municipalityName } from '../../text/words-of-model.ts'
import { attachmentView } from './attachments-view.ts'
import {
  type EvidencedRows,
  judgementViews,
  type Naming,
  recordedBy,
  textViews,
  valueViews,
} from './evidence-rows.ts'
import { measureView } from './measure-view.ts'
import { isLimitMadeUp, sayLimit } from './measured-view.ts'
import { nodeView } from './node-view.ts'
import { usersOf } from './series-lines.ts'
import { sayDecision, sayText, titleIn, titleOfRound, type Viewing } from './viewing.ts'

type Seen = Pick<EvidencedRows, 'judgements' | 'texts'> & {
  readonly of: { readonly kind: 'node' | 'measure'; readonly id: string }
  readonly opened: { readonly loaded: { readonly name: string }; readonly untold: unknown }
  readonly frozen: {
    readonly version: number
    readonly hash: string
    readonly frozenAt: string
    readonly author: string
    readonly why: string | null
    readonly lacks: string | null
  } | null
  readonly model: {
    readonly version: number
    readonly hash: string
    readonly validFrom: string
  } | null
  readonly measures: readonly {
    readonly measure: Measure
    readonly values: EvidencedRows['values']
  }[]
  readonly written: ReadonlyMap<string, { readonly author: string; readonly at: string }>
  readonly attachments: readonly Attachment[]
}

type Viewed = { readonly viewing: Viewing; readonly organisation: string } & Naming

const fieldOf = (label: string, value: string | null | undefined): readonly FieldView[] =>
  value === null || value === undefined || value === '' ? [] : [{ label, value }]

const adoptedIn = (viewing: Viewing, { adopted }: Model): string | undefined =>
  adopted === undefined
    ? undefined
    : viewing.words.adopted(
        sayText(viewing, adopted.by),
        sayDate(adopted.date ?? '', viewing.language),
        adopted.ref ?? '',
      )

/** The round, its version and its model, with their checksums. */
const aboutOf = (
  viewed: Viewed,
  { frozen, model }: Seen,
  municipality: string,
): readonly FieldView[] => {
  const { viewing } = viewed
  const { about } = evidenceWords(viewing.language)
  const { version } = versionWords(viewing.language)
  const day = (at: string): string => sayDate(at, viewing.language)
  const said =
    frozen === null
      ? null
      : about.versionSaid(
          version(frozen.version),
          day(frozen.frozenAt),
          viewed.nameOf(frozen.author),
        )
  const governed =
    model === null
      ? null
      : about.modelSaid(sayText(viewing, viewing.model.title), model.version, day(model.validFrom))
  return [
    ...fieldOf(about.municipality, municipality),
    ...fieldOf(about.round, titleOfRound(viewing)),
    ...fieldOf(about.version, said),
    ...fieldOf(about.why, frozen?.why),
    ...fieldOf(about.lacks, frozen?.lacks),
    ...fieldOf(about.hash, frozen?.hash),
    ...fieldOf(about.model, governed),
    ...fieldOf(about.adopted, adoptedIn(viewing, viewing.model)),
    ...fieldOf(about.modelHash, model?.hash),
  ]
}

/** The measure's limits of the round's year. */
const limitsOf = (viewing: Viewing, measure: Measure): readonly FieldView[] => {
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  return [...measure.limits.keys()].flatMap((limit) => {
    const value = limitInYear(measure, limit, viewing.round.year)
    if (value === undefined) return []
    const madeUp = isLimitMadeUp(viewing, measure, value) ? { madeUp: true as const } : {}
    const label = limitLabel(limit, { ...viewing.context, types })
    return [{ label, value: sayLimit(viewing, measure, value), ...madeUp }]
  })
}

/** The decisions of the goals that the measure belongs to, and who last wrote its line. */
const limitsBy = (viewed: Viewed, measure: Measure, { written }: Seen): readonly string[] => {
  const { viewing } = viewed
  const words = evidenceWords(viewing.language).measures
  const decided = usersOf(viewing, measure.id).flatMap(({ title, decision }) =>
    decision === undefined
      ? []
      : [words.decidedWith(sayText(viewing, title), sayDecision(viewing, decision))],
  )
  const line = written.get(measure.id)
  return [
    ...(decided.length === 0 ? [words.noDecision] : decided),
    ...(line === undefined
      ? []
      : [words.written(sayDate(line.at, viewing.language), viewed.nameOf(line.author))]),
  ]
}

const measureViews = (viewed: Viewed, seen: Seen): readonly EvidencedMeasureView[] =>
  seen.measures.map(({ measure, values }) => ({
    id: measure.id,
    ...titleIn(viewed.viewing, measure.title),
    href: viewed.viewing.to.measure(measure.id),
    limits: limitsOf(viewed.viewing, measure),
    limitsBy: limitsBy(viewed, measure, seen),
    values: valueViews(viewed, measure, values),
  }))

type About = Pick<
  EvidenceView,
  'kicker' | 'title' | 'madeUp' | 'fields' | 'standings' | 'reasons' | 'usedBy' | 'href'
> &
  Partial<Pick<EvidenceView, 'lang' | 'text' | 'textLang'>>

const ofNode = (viewing: Viewing, view: NodeView): About => ({
  kicker: view.typeLabel,
  title: view.title,
  href: viewing.to.node(view.id),
  madeUp: view.madeUp,
  fields: view.fields,
  standings: view.standings,
  reasons: view.reasons,
  usedBy: [],
  ...(view.lang === undefined ? {} : { lang: view.lang }),
  ...(view.text === undefined ? {} : { text: view.text }),
  ...(view.textLang === undefined ? {} : { textLang: view.textLang }),
})

const ofMeasure = (viewing: Viewing, id: string, view: MeasureView): About => ({
  kicker: evidenceWords(viewing.language).measures.columns.measure,
  title: view.title,
  href: viewing.to.measure(id),
  madeUp: false,
  fields: view.fields,
  standings: [],
  reasons: [],
  usedBy: view.usedBy,
  ...(view.lang === undefined ? {} : { lang: view.lang }),
  ...(view.definition === undefined ? {} : { text: view.definition }),
})

const aboutSubject = (viewing: Viewing, { kind, id }: Seen['of']): About | null => {
  if (kind === 'node') {
    const view = nodeView(viewing, id)
    return view === null ? null : ofNode(viewing, view)
  }
  const view = measureView(viewing, id)
  return view === null ? null : ofMeasure(viewing, id, view)
}

const filesOf = (
  { viewing: { language }, organisation }: Viewed,
  attachments: Seen['attachments'],
): EvidenceView['files'] =>
  attachments.map((one) => {
    const href = `/api/${organisation}/attachments/${one.id}/${encodeURIComponent(one.name)}`
    const { name, said } = attachmentView(one, () => href, language)
    const attached = recordedBy(one.person, one.attachedAt, language)
    return { title: name, href, said, attached, sha256: one.sha256 }
  })

type Packed = { readonly path: string } | { readonly left: 'noRoom' | 'notThere' }

/**
 * The page as it lies in a package: each file says where in it, or why not. `files` in their order; `most`:
 * how many bytes they may be together.
 */
export const withPacked = (
  view: EvidenceView,
  { files, most }: { readonly files: readonly Packed[]; readonly most: number },
): EvidenceView => {
  const said = evidenceWords(view.language).files
  const sentence = (one: Packed): string => {
    if ('path' in one) return said.packed(one.path)
    return one.left === 'noRoom' ? said.noRoom(most / 1_000_000) : said.notThere
  }
  return {
    ...view,
    files: view.files.map((file, place) => {
      const one = files[place]
      return one === undefined ? file : { ...file, packed: sentence(one) }
    }),
  }
}

/** Null where what it is of is not in force in the round. */
export const evidenceView = (
  viewed: Viewed,
  seen: Seen,
  { events, next, isHiding }: HistoryReply,
): EvidenceView | null => {
  const { viewing } = viewed
  const { language } = viewing
  const about = aboutSubject(viewing, seen.of)
  if (about === null) return null
  const municipality = municipalityName(viewing.model, language) ?? seen.opened.loaded.name
  return {
    ...about,
    ...{ kind: seen.of.kind, language, municipality },
    round: titleOfRound(viewing),
    hash: seen.frozen?.hash ?? null,
    about: aboutOf(viewed, seen, municipality),
    judgements: judgementViews(viewed, seen.judgements),
    texts: textViews(viewed, seen.of.id, seen.texts),
    measures: measureViews(viewed, seen),
    files: filesOf(viewed, seen.attachments),
    events: events.map(({ changeNumber: key, at, ...event }) => ({
      ...event,
      key,
      when: `${sayDate(at, language)} ${sayTime(at, language)}`,
    })),
    hasMoreEvents: next !== null,
    isHiding: isHiding || seen.opened.untold !== null,
  }
}
