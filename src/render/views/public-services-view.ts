// The services that citizens may choose among: those that the municipality has said are public, as they were frozen.
import type { PublicServicesView, ServiceUnitsView } from '../../contract/services.ts'
import { type Service, servicesOf } from '../../domain/comparison/services.ts'
import { serviceUnitsView } from './units-view.ts'
import { titleIn, type Viewing } from './viewing.ts'

export type Services = readonly Service[]

/** Where the public page of a service lies. */
type ServiceAddress = (id: string) => string

const publicIn = ({ chain }: Viewing, shipped: Services): Services =>
  chain.services === undefined
    ? []
    : servicesOf(shipped, chain.services).filter(
        ({ isPublic, units }) => isPublic && units.length > 0,
      )

export const publicServicesView = (
  viewing: Viewing,
  shipped: Services,
  hrefOf: ServiceAddress,
): PublicServicesView => ({
  services: publicIn(viewing, shipped).map(({ id, title }) => ({
    ...titleIn(viewing, title),
    href: hrefOf(id),
  })),
})

/** null where there is no such service, or the municipality has not chosen to show it. */
export const publicServiceView = (
  viewing: Viewing,
  shipped: Services,
  id: string,
): ServiceUnitsView | null => {
  const service = publicIn(viewing, shipped).find((one) => one.id === id)
  if (service === undefined) return null
  return serviceUnitsView(viewing, service, { is: 'citizens', fewest: service.fewest })
}

/** The fewest that any public service with the unit asks for; null: none has it, and nothing is hidden. */
export const fewestOfUnit = (viewing: Viewing, shipped: Services, unit: string): number | null => {
  const all = publicIn(viewing, shipped).filter(({ units }) => units.includes(unit))
  return all.length === 0 ? null : Math.max(...all.map(({ fewest }) => fewest))
}
