// The services that citizens choose among: what is published of their units, and of which values nothing is shown.
import type { ReactNode } from 'react'
import {
  fewestOfUnit,
  publicServicesView,
  publicServiceView,
  type Services,
} from '../render/views/public-services-view.ts'
import type { Viewing } from '../render/views/viewing.ts'
import { serviceWords } from '../text/services.ts'
import { PublicServicesPage, UnitsPage } from '../ui/units-page.tsx'
import { addressesOf, type Place } from './addresses.ts'

type Shown = { readonly title: string; readonly body: ReactNode; readonly current: string }

/** The page of one service, or of all that are public (`id` null); null where there is none. */
export const servicesShown = (
  viewing: Viewing,
  shipped: Services,
  place: Place,
  id: string | null,
): Shown | null => {
  const { language, words } = viewing
  const to = addressesOf(place)
  const current = to.services
  if (id !== null) {
    const view = publicServiceView(viewing, shipped, id)
    return view === null
      ? null
      : { title: view.title, body: <UnitsPage view={view} words={words} />, current }
  }
  const view = publicServicesView(viewing, shipped, to.service)
  if (view.services.length === 0) return null
  const { heading, lead } = serviceWords(language).public
  const body = <PublicServicesPage view={view} heading={heading} lead={lead} />
  return { title: heading, body, current }
}

export const hasServices = (viewing: Viewing, shipped: Services, place: Place): boolean =>
  publicServicesView(viewing, shipped, addressesOf(place).service).services.length > 0

/** The same round, where no page shows what a service's page hides. */
export const hidingFew = (viewing: Viewing, shipped: Services): Viewing => ({
  ...viewing,
  context: { ...viewing.context, fewestOf: (unit) => fewestOfUnit(viewing, shipped, unit) },
})
