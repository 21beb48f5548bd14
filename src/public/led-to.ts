// What every page of a municipality leads to, so that its menu is the same on all of them.
import { viewFrozen } from '../render/views/open-frozen.ts'
import { programmesShown } from '../render/views/programme-view.ts'
import { addressesOf, type Place } from './addresses.ts'
import type { Municipality, Published } from './published.ts'
import { hasServices, hidingFew } from './services-page.tsx'

/** Whether the latest version has programmes to lead to, and services to choose among. */
export const ledTo = (
  { services }: Pick<Published, 'services'>,
  { latest }: Municipality,
  { language, organisation }: Place,
): { readonly hasProgrammes: boolean; readonly hasServices: boolean } => {
  if (latest === null) return { hasProgrammes: false, hasServices: false }
  const place = { language, organisation }
  const viewing = hidingFew(viewFrozen(latest.frozen, language, addressesOf(place)), services)
  return {
    hasProgrammes: programmesShown(viewing).length > 0,
    hasServices: hasServices(viewing, services, place),
  }
}
