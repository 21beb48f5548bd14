// What the staff app can look at of services: the list, a planning basis, units, and a reasonable level for a measure.
import type {
  BasisReply,
  LevelReply,
  ServicesReply,
  ServiceUnitsView,
} from '../../contract/services.ts'
import { basisView } from '../../render/views/basis-view.ts'
import { levelView } from '../../render/views/level-view.ts'
import { servicesView } from '../../render/views/services-view.ts'
import { measuresOfService, serviceUnitsView } from '../../render/views/units-view.ts'
import type { Language } from '../../text/language.ts'
import { type StaffRefusal, sentenceForStaff } from '../../text/staff-refusals.ts'
import { seeLevel } from '../../usecases/comparison/measure-level.ts'
import { seeBasis } from '../../usecases/comparison/service-basis.ts'
import { levelsOfFigure, squareSeen } from '../../usecases/comparison/service-figures.ts'
import { seeService, seeServices } from '../../usecases/comparison/services.ts'
import { type UnitsElsewhere, unitsElsewhere } from '../../usecases/comparison/units-elsewhere.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { viewingOf } from './viewing-of.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

export const answerServices = async (
  asking: Asking,
  round: string,
  language: Language,
): Answer<ServicesReply> => {
  const seen = await seeServices(asking, round)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.opened, asking.tx.organisationId, language)
  return servicesView(viewing, seen.services, seen.source)
}

export const answerUnits = async (
  asking: Asking,
  round: string,
  service: string,
  language: Language,
): Answer<ServiceUnitsView> => {
  const seen = await seeService(asking, round, service)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.opened, asking.tx.organisationId, language)
  const elsewhere = new Map<string, UnitsElsewhere>()
  for (const measure of measuresOfService(viewing, seen.service)) {
    const found = await unitsElsewhere(asking, measure, viewing.chain.area)
    if (found !== null) elsewhere.set(measure.id, found)
  }
  return serviceUnitsView(viewing, seen.service, { is: 'staff', elsewhere })
}

/** The years that can be planned: this one and the two after it. */
const yearsFrom = (today: string): readonly number[] => {
  const year = Number(today.slice(0, 4))
  return [year, year + 1, year + 2]
}

export const answerBasis = async (
  asking: Asking,
  { round, service }: { readonly round: string; readonly service: string },
  asked: number | undefined,
  language: Language,
): Answer<BasisReply> => {
  const years = yearsFrom(asking.today)
  const year = asked ?? Number(asking.today.slice(0, 4)) + 1
  const seen = await seeBasis(asking, round, service, year)
  if ('refused' in seen) return seen
  const { opened, figures, without, loaded } = seen
  const organisation = asking.tx.organisationId
  const of = figures.find((one) => one.seen !== null)?.seen?.of
  return basisView(viewingOf(opened, organisation, language), {
    ...seen,
    ...{ organisation, years: [...new Set([...years, year])].sort((a, b) => a - b) },
    figures: figures.map((one) => ({ ...one, levels: levelsOfFigure(one) })),
    without: without === null ? null : sentenceForStaff(without, language),
    attributed: of === undefined ? null : { source: of.title, fetched: of.fetchedOn },
    madeUp: of?.madeUp ?? false,
    squared: squareSeen(figures),
    mayPlan: seen.mayPlan,
    changeNumber: loaded.changeNumber,
  })
}

export const answerLevel = async (
  asking: Asking,
  measure: string,
  limit: string | undefined,
  language: Language,
): Answer<LevelReply> => {
  const seen = await seeLevel(asking, measure)
  if ('refused' in seen) return seen
  return levelView(seen, limit, language)
}
