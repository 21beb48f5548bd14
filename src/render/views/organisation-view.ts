// The organisation as it stands on a day: politics, administration and parties outside, each a tree.
import type { BodyMark, BodyRow, OrganisationReply } from '../../contract/organisation.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { versionOn } from '../../domain/goals/governing.ts'
import { isNodeInForce } from '../../domain/goals/in-force.ts'
import type { Model } from '../../domain/model/model.ts'
import {
  ADMINISTRATIVE,
  type Bodies,
  type Body,
  isInForce,
} from '../../domain/organisation/organisation.ts'
import { becameOn } from '../../domain/organisation/succession.ts'
import { turningDays } from '../../domain/organisation/through-time.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, join, type Language, upperFirst } from '../../text/language.ts'
import { organisationWords } from '../../text/organisation.ts'
import { undoView } from './edit-label.ts'

export type SeenOrganisation = {
  readonly loaded: {
    readonly chain: Chain
    readonly changeNumber: number
    readonly versions: Parameters<typeof versionOn<{ readonly model: Model }>>[0]
  }
  readonly today: string
  readonly day: string
  readonly chain: Chain
  readonly since: { readonly day: string; readonly chain: Chain } | null
  readonly mayEdit: boolean
  readonly undo: Parameters<typeof undoView>[1]
}

export const titleOfBody = (bodies: Bodies, id: string, language: Language): string => {
  const title = bodies.get(id)?.title
  return title === undefined ? id : inLanguage(title, language)
}

/** Several bodies by their names: «Norra skolan och Östra skolan». */
export const sayBodies = (bodies: Bodies, ids: readonly string[], language: Language): string =>
  join(
    ids.map((id) => titleOfBody(bodies, id, language)),
    catalogueOf(language).and,
  )

const endMark = (
  { day, chain: { bodies } }: SeenOrganisation,
  { id, valid }: Body,
  language: Language,
): readonly BodyMark[] => {
  const { marks } = organisationWords(language)
  const to = valid?.to
  if (to === undefined) return []
  const isOver = to < day
  const after = bodies.get(id)?.successors ?? []
  const on = sayDate(to, language)
  const names = isOver ? becameOn(bodies, id, day) : after
  const successors = sayBodies(bodies, names, language)
  if (isOver)
    return [
      { is: 'ended', text: successors === '' ? marks.ended(on) : marks.endedIn(on, successors) },
    ]
  return [{ is: 'ends', text: successors === '' ? marks.ends(on) : marks.endsIn(on, successors) }]
}

/** What sets the day apart from the one that it is compared with. */
const comparedMarks = (
  { day, chain, since }: SeenOrganisation,
  body: Body,
  language: Language,
): readonly BodyMark[] => {
  if (since === null) return []
  const { marks } = organisationWords(language)
  const was = since.chain.bodies.get(body.id)
  const on = sayDate(since.day, language)
  const from = body.valid?.from
  if (!isInForce(body.valid, since.day) && isInForce(body.valid, day))
    return [{ is: 'new', text: marks.new(sayDate(from ?? day, language)) }]
  if (was === undefined) return []
  const then = since.chain.bodies
  const title = (text: Body['title']) => inLanguage(text, language)
  const told = [
    ...(title(was.title) === title(body.title) ? [] : [marks.wasCalled(title(was.title))]),
    ...(was.parent === body.parent
      ? []
      : [
          was.parent === undefined
            ? marks.underNobody
            : marks.wasUnder(titleOfBody(then, was.parent, language)),
        ]),
    ...((was.serves ?? []).join() === (body.serves ?? []).join()
      ? []
      : [
          was.serves === undefined
            ? marks.servedNobody
            : organisationWords(language).page.worksFor(
                sayBodies(chain.bodies, was.serves, language),
              ),
        ]),
  ]
  return told.map((what) => ({ is: 'changed', text: marks.was(on, what) }))
}

const isOfAdministration = ({ kind }: Body): boolean => ADMINISTRATIVE.some((one) => one === kind)

const notesOf = (bodies: Bodies, body: Body, language: Language): readonly string[] => {
  const { page } = organisationWords(language)
  const parent = body.parent === undefined ? undefined : bodies.get(body.parent)
  const isAcross = parent !== undefined && isOfAdministration(parent) !== isOfAdministration(body)
  return [
    ...(body.serves === undefined ? [] : [page.worksFor(sayBodies(bodies, body.serves, language))]),
    ...(isAcross ? [page.under(inLanguage(parent.title, language))] : []),
    ...(body.municipality === undefined
      ? []
      : [page.belongsTo(inLanguage(body.municipality, language))]),
  ]
}

/** How many goals in force each body answers for on the day. */
const goalsBy = ({ loaded, chain, day }: SeenOrganisation): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const { model } = versionOn(loaded.versions, day)
  for (const node of chain.nodes.values())
    if (node.owner !== undefined && isNodeInForce(model, node, day))
      counts.set(node.owner, (counts.get(node.owner) ?? 0) + 1)
  return counts
}

type Making = {
  readonly seen: SeenOrganisation
  readonly language: Language
  readonly shown: readonly Body[]
  readonly goals: ReadonlyMap<string, number>
}

const rowOf = (making: Making, body: Body): BodyRow => {
  const { seen, language, shown, goals } = making
  const { page } = organisationWords(language)
  const { bodies } = seen.chain
  const count = goals.get(body.id) ?? 0
  const isOver = !isInForce(body.valid, seen.day)
  return {
    id: body.id,
    kindLabel: upperFirst(catalogueOf(language).bodies[body.kind]),
    title: inLanguage(body.title, language),
    notes: isOver ? [] : notesOf(bodies, body, language),
    marks: [...comparedMarks(seen, body, language), ...endMark(seen, body, language)],
    goals: count === 0 ? '' : page.goals(count),
    isOver,
    hasLastDay: body.valid?.to !== undefined,
    children: shown
      .filter(
        (one) => one.parent === body.id && isOfAdministration(one) === isOfAdministration(body),
      )
      .map((one) => rowOf(making, one)),
  }
}

const GROUPS = [
  { id: 'politics', has: (body: Body) => !isOfAdministration(body) && body.kind !== 'external' },
  { id: 'administration', has: isOfAdministration },
  { id: 'outside', has: ({ kind }: Body) => kind === 'external' },
] as const

/** Those of a group that lie under nothing in it. */
const topsOf = (own: readonly Body[]): readonly Body[] => {
  const ids = new Set(own.map(({ id }) => id))
  return own.filter(({ parent }) => parent === undefined || !ids.has(parent))
}

const daysView = (
  { loaded: { chain } }: SeenOrganisation,
  language: Language,
): OrganisationReply['days'] => {
  const { page } = organisationWords(language)
  const counts = new Map<string, number>()
  for (const { id } of chain.bodies.values()) {
    const own = chain.bodies.get(id)
    const days = own === undefined ? [] : turningDays(new Map([[id, own]]))
    for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, count]) => ({ day, label: page.turningDay(sayDate(day, language), count) }))
}

export const organisationView = (seen: SeenOrganisation, language: Language): OrganisationReply => {
  const { day, since, chain } = seen
  const shown = [...chain.bodies.values()].filter(
    ({ valid }) => isInForce(valid, day) || (since !== null && isInForce(valid, since.day)),
  )
  const making = { seen, language, shown, goals: goalsBy(seen) }
  const { groups } = organisationWords(language).page
  const { model } = versionOn(seen.loaded.versions, day)
  return {
    day,
    today: seen.today,
    since: since?.day ?? null,
    groups: GROUPS.map(({ id, has }) => ({
      id,
      label: groups[id],
      rows: topsOf(shown.filter(has)).map((body) => rowOf(making, body)),
    })).filter(({ id, rows }) => id !== 'outside' || rows.length > 0),
    days: daysView(seen, language),
    mayEdit: seen.mayEdit,
    undo: undoView({ model, chain: seen.chain }, seen.undo, language),
    changeNumber: seen.loaded.changeNumber,
  }
}
