// What a change of the organisation comes to, a sentence each: what is otherwise, and what follows from it.
import type { ChangesReply } from '../../contract/organisation.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import type { BodyChange } from '../../domain/organisation/organisation-changes.ts'
import { bodyOn } from '../../domain/organisation/said-later.ts'
import type { Effect } from '../../domain/workflow/organisation-effects.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { sayDate } from '../../text/dates.ts'
import {
  inLanguage,
  join,
  joinSome,
  type Language,
  lowerFirst,
  quoted,
} from '../../text/language.ts'
import { organisationWords } from '../../text/organisation.ts'
import { staffWords } from '../../text/staff.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { roundNameIn } from './staff-frame-view.ts'

export type SeenChanges = {
  readonly before: Chain
  readonly after: Chain
  readonly changes: readonly BodyChange[]
  readonly effects: readonly Effect[]
  readonly names: ReadonlyMap<string, string>
  readonly versions: readonly { readonly model: Model }[]
}

const say = (text: Text, language: Language): string => inLanguage(text, language)

/** A body as it is called on a day, after the change; before it where it is gone. */
const nameOn =
  ({ before, after }: SeenChanges, language: Language) =>
  (id: string, day: string | null): string => {
    const body = after.bodies.get(id) ?? before.bodies.get(id)
    if (body === undefined) return id
    return say(bodyOn(body, day ?? body.valid?.to ?? '9999-12-31').title, language)
  }

const listOf = (names: readonly string[], language: Language): string =>
  join(names, catalogueOf(language).and)

const endSentence = (
  seen: SeenChanges,
  change: Extract<BodyChange, { readonly is: 'ends' }>,
  language: Language,
): string => {
  const { changes } = organisationWords(language)
  const name = nameOn(seen, language)
  const { body, lastDay, successors } = change
  const after = listOf(
    successors.map((id) => name(id, seen.after.bodies.get(id)?.valid?.from ?? null)),
    language,
  )
  const [own, day] = [name(body, lastDay), sayDate(lastDay, language)]
  if (successors.length === 0) return changes.ends(own, day)
  return successors.length === 1
    ? changes.goesInto(own, day, after)
    : changes.isSplit(own, day, after)
}

const changeSentence = (seen: SeenChanges, change: BodyChange, language: Language): string => {
  const { changes } = organisationWords(language)
  const { bodies: kinds } = catalogueOf(language)
  const name = nameOn(seen, language)
  const on = (day: string | null) => (day === null ? null : sayDate(day, language))
  const day = 'since' in change ? change.since : null
  const own = name(change.body, day)
  switch (change.is) {
    case 'new': {
      const kind = seen.after.bodies.get(change.body)?.kind
      const title = name(change.body, change.firstDay ?? '')
      return changes.new(title, kind === undefined ? '' : kinds[kind], on(change.firstDay))
    }
    case 'gone':
      return changes.gone(own)
    case 'ends':
      return endSentence(seen, change, language)
    case 'goesOn':
      return changes.goesOn(own, sayDate(change.lastDay, language))
    case 'begins':
      return change.firstDay === null
        ? changes.beganLongAgo(own)
        : changes.begins(own, sayDate(change.firstDay, language))
    case 'renamed': {
      const [from, to] = [say(change.from, language), say(change.to, language)]
      const since = on(change.since)
      return since === null ? changes.mended(from, to) : changes.renamed(from, to, since)
    }
    case 'moved': {
      const [from, to] = [change.from, change.to].map((id) => (id === null ? null : name(id, day)))
      if (to === null || to === undefined) return changes.takenOut(own, from ?? '', on(day))
      return from === null || from === undefined
        ? changes.placed(own, to, on(day))
        : changes.moved(own, from, to, on(day))
    }
    case 'serves': {
      const [from, to] = [change.from, change.to].map((ids) =>
        listOf(
          ids.map((id) => name(id, day)),
          language,
        ),
      )
      return change.to.length === 0
        ? changes.servesNobody(own, from ?? '', on(day))
        : changes.serves(own, to ?? '', on(day))
    }
    case 'municipality':
      return change.to === null
        ? changes.belongsHere(own, on(day))
        : changes.belongs(own, say(change.to, language), on(day))
    case 'kind':
      return changes.kind(own, kinds[change.from], kinds[change.to])
    case 'reports':
      return changes.reports(own, change.to.length)
    default:
      throw new Error(`changeSentence: ${JSON.stringify(change satisfies never)}`)
  }
}

const titlesOf = (
  { after }: SeenChanges,
  { is, ids }: Extract<Effect, { readonly ids: readonly string[] }>,
  language: Language,
  name: (id: string, day: string | null) => string,
  day: string,
): string => {
  const { effects } = organisationWords(language)
  const things = is === 'goals' ? after.nodes : after.measures
  const titles = ids.map((id) =>
    is === 'below'
      ? name(id, day)
      : quoted(say(things.get(id)?.title ?? { sv: id }, language), language),
  )
  return joinSome(titles, catalogueOf(language).and, effects.more)
}

const effectSentence = (
  seen: SeenChanges,
  effect: Effect,
  language: Language,
): readonly string[] => {
  const { effects } = organisationWords(language)
  const name = nameOn(seen, language)
  const on = (day: string) => (day === '' ? effects.always : sayDate(day, language))
  switch (effect.is) {
    case 'goals':
    case 'measures':
    case 'below': {
      const { day, ids } = effect
      const titles = titlesOf(seen, effect, language, name, day)
      const [from, to] = [effect.from, effect.to].map((id) =>
        id === null ? effects.nobody : name(id, day),
      )
      return effect.is === 'below'
        ? [effects.below(ids.length, titles, to ?? '', on(day))]
        : [effects[effect.is](ids.length, titles, from ?? '', to ?? '', on(day))]
    }
    case 'roles': {
      const roles: Readonly<Record<string, string>> = staffWords(language).roles
      const people = (all: typeof effect.gained) =>
        joinSome(
          all.map(({ account, role }) =>
            effects.person(seen.names.get(account) ?? account, roles[role] ?? role),
          ),
          catalogueOf(language).and,
          effects.more,
        )
      const body = name(effect.body, effect.day)
      return [
        ...(effect.gained.length === 0
          ? []
          : [effects.gained(people(effect.gained), body, on(effect.day))]),
        ...(effect.lost.length === 0
          ? []
          : [effects.lost(people(effect.lost), body, on(effect.day))]),
      ]
    }
    case 'partGone':
    case 'partNew':
    case 'partMoves': {
      const round = roundNameIn(seen.versions, effect.round, language)
      const stage = lowerFirst(workingRoundWords(language).stages[effect.stage])
      const done = effects.done(effect.answered, effect.of)
      const body = name(effect.body, null)
      if (effect.is === 'partGone') {
        const to = effect.to.map((id) => name(id, null))
        return [
          to.length === 0
            ? effects.partOver(round, body)
            : effects.partGone(round, body, done, stage, listOf(to, language)),
        ]
      }
      if (effect.is === 'partNew') return [effects.partNew(round, body, done)]
      const to = effect.to === null ? effects.nobody : name(effect.to, null)
      return [effects.partMoves(round, body, done, stage, to)]
    }
    case 'meetings':
      return [
        effects.meetings(
          name(effect.body, null),
          listOf(
            effect.dates.map((date) => sayDate(date, language)),
            language,
          ),
        ),
      ]
    default:
      throw new Error(`effectSentence: ${JSON.stringify(effect satisfies never)}`)
  }
}

/** Changes that may be made, with what follows from them. */
export const changesView = (seen: SeenChanges, language: Language): ChangesReply => ({
  changes: seen.changes.map((one) => changeSentence(seen, one, language)),
  effects: seen.effects.flatMap((one) => effectSentence(seen, one, language)),
})
