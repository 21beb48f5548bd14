// One body: what has happened to it and is to happen, and its form where it may be changed.
import type { BodyChoices, BodyReply } from '../../contract/organisation.ts'
import { versionOn } from '../../domain/goals/governing.ts'
import { daysInForce } from '../../domain/goals/in-force.ts'
import {
  BODY_KINDS,
  type Bodies,
  type Body,
  isInForce,
  isInForceDuring,
} from '../../domain/organisation/organisation.ts'
import { bodyOn } from '../../domain/organisation/said-later.ts'
import { predecessorsOf } from '../../domain/organisation/succession.ts'
import { bodiesOn } from '../../domain/organisation/through-time.ts'
import { dayBefore } from '../../domain/periods/deadline.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language, lowerFirst, upperFirst } from '../../text/language.ts'
import { organisationWords } from '../../text/organisation.ts'
import { type SeenOrganisation, sayBodies, titleOfBody } from './organisation-view.ts'

type Told = readonly [day: string, sentence: string]

/** What it says anew from each later day. */
const saidLater = (bodies: Bodies, body: Body, language: Language): readonly Told[] => {
  const { history } = organisationWords(language)
  return (body.later ?? []).flatMap(({ from, without, ...said }): readonly Told[] => {
    const on = bodiesOn(bodies, from)
    const day = sayDate(from, language)
    const { title, parent, serves, municipality } = said
    return [
      ...(title === undefined ? [] : [history.renamed(day, inLanguage(title, language))]),
      ...(parent === undefined ? [] : [history.moved(day, titleOfBody(on, parent, language))]),
      ...(serves === undefined ? [] : [history.serves(day, sayBodies(on, serves, language))]),
      ...(municipality === undefined
        ? []
        : [history.municipality(day, inLanguage(municipality, language))]),
      ...(without.includes('parent') ? [history.movedOut(day)] : []),
      ...(without.includes('serves') ? [history.servesNobody(day)] : []),
    ].map((sentence) => [from, sentence])
  })
}

/** When it began and ends, what it took over from and what takes over from it. */
const beginAndEnd = (bodies: Bodies, body: Body, language: Language): readonly Told[] => {
  const { history } = organisationWords(language)
  const { from, to } = body.valid ?? {}
  const before = predecessorsOf(bodies, body.id)
  const made = before.filter((id) => {
    const ends = bodies.get(id)?.valid?.to
    return from !== undefined && ends !== undefined && ends === dayBefore(from)
  })
  const joined = before.filter((id) => !made.includes(id))
  const names = (ids: readonly string[], day: string) =>
    sayBodies(bodiesOn(bodies, day), ids, language)
  const begins: readonly Told[] =
    from === undefined
      ? []
      : [
          [
            from,
            made.length === 0
              ? history.began(sayDate(from, language))
              : history.made(sayDate(from, language), names(made, dayBefore(from))),
          ],
        ]
  const ends: readonly Told[] =
    to === undefined
      ? []
      : [
          [
            to,
            body.successors === undefined
              ? history.ends(sayDate(to, language))
              : history.endsIn(sayDate(to, language), names(body.successors, to)),
          ],
        ]
  const joins = joined.flatMap((id): readonly Told[] => {
    const last = bodies.get(id)?.valid?.to
    return last === undefined
      ? []
      : [[last, history.joined(sayDate(last, language), names([id], last))]]
  })
  return [...begins, ...joins, ...ends]
}

const historyOf = (bodies: Bodies, body: Body, language: Language): BodyReply['history'] => {
  const { history } = organisationWords(language)
  const told = [...beginAndEnd(bodies, body, language), ...saidLater(bodies, body, language)]
  const inOrder = told
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([, said]) => said)
  const later = body.later ?? []
  const isRenamed = later.some(({ title }) => title !== undefined)
  const isMoved = later.some(
    ({ parent, without }) => parent !== undefined || without.includes('parent'),
  )
  const { parent } = body
  return [
    ...(isRenamed ? [history.first(inLanguage(bodyOn(body, '').title, language))] : []),
    ...(isMoved && parent !== undefined
      ? [
          history.firstUnder(
            titleOfBody(bodiesOn(bodies, body.valid?.from ?? ''), parent, language),
          ),
        ]
      : []),
    ...inOrder,
    ...(predecessorsOf(bodies, body.id).length === 0 ? [] : [history.readUnder]),
  ]
}

/** Longer lists than this are searched, not read. */
const MOST_CHOICES = 5000

export const bodyChoices = (seen: SeenOrganisation, language: Language): BodyChoices => {
  const { chain, day, loaded } = seen
  const { bodies: kinds } = catalogueOf(language)
  return {
    kinds: BODY_KINDS.map((id) => ({ id, label: upperFirst(kinds[id]) })),
    bodies: [...chain.bodies.values()]
      .filter(({ valid }) => isInForceDuring(valid, day, '9999-12-31'))
      .slice(0, MOST_CHOICES)
      .map(({ id, kind, title }) => ({
        id,
        kind,
        title: inLanguage(title, language),
        type: kinds[kind],
      })),
    measures: [...chain.measures.values()]
      .filter(({ valid, consolidation }) => consolidation !== undefined && isInForce(valid, day))
      .slice(0, MOST_CHOICES)
      .map(({ id, title }) => ({ id, title: inLanguage(title, language) })),
    changeNumber: loaded.changeNumber,
  }
}

const ownedBy = ({ loaded, chain, day }: SeenOrganisation, body: string, language: Language) => [
  ...[...chain.nodes.values()]
    .filter(({ owner }) => owner === body)
    .filter((node) =>
      isInForceDuring(daysInForce(versionOn(loaded.versions, day).model, node), day, '9999-12-31'),
    )
    .map(({ id, title }) => ({ kind: 'node' as const, id, title: inLanguage(title, language) })),
  ...[...chain.measures.values()]
    .filter(({ owner, valid }) => owner === body && isInForceDuring(valid, day, '9999-12-31'))
    .map(({ id, title }) => ({ kind: 'measure' as const, id, title: inLanguage(title, language) })),
]

export const bodyView = (
  { body: written, ...seen }: SeenOrganisation & { readonly body: Body },
  language: Language,
): BodyReply => {
  const { chain, loaded, day } = seen
  const body = chain.bodies.get(written.id) ?? bodyOn(written, day)
  return {
    id: body.id,
    title: inLanguage(body.title, language),
    kind: body.kind,
    kindLabel: lowerFirst(catalogueOf(language).bodies[body.kind]),
    history: historyOf(loaded.chain.bodies, written, language),
    form: seen.mayEdit
      ? {
          parent: body.parent ?? '',
          serves: body.serves ?? [],
          municipality:
            body.municipality === undefined ? '' : inLanguage(body.municipality, language),
          reports: written.reports ?? [],
          firstDay: written.valid?.from ?? null,
          lastDay: written.valid?.to ?? null,
          owned: ownedBy(seen, body.id, language),
          choices: bodyChoices(seen, language),
        }
      : null,
  }
}
