// The services of a municipality in a list: whose choice their key figures are, and whether they have units.
import type { ServicesReply } from '../../contract/services.ts'
import type { Service } from '../../domain/comparison/services.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { inLanguage } from '../../text/language.ts'
import { serviceWords } from '../../text/services.ts'
import { titleIn, type Viewing } from './viewing.ts'

/** Where a service's pages lie in the round. */
export const serviceHref = ({ to }: Viewing, id: string): string =>
  `${to.home}/verksamheter/${encodeURIComponent(id)}`

export const servicesView = (
  viewing: Viewing,
  services: readonly Service[],
  { source, note }: { readonly source: Text; readonly note?: Text },
): ServicesReply => {
  const { language } = viewing
  const words = serviceWords(language)
  return {
    services: services.map(({ id, title, chosen, cost, quality, volumes, units }) => ({
      ...titleIn(viewing, title),
      id,
      href: serviceHref(viewing, id),
      chosen: words.chosen[chosen],
      figures: words.keyFigures(cost.length, quality.length, volumes.length),
      units:
        units.length === 0
          ? null
          : {
              title: words.units.count(units.length),
              href: `${serviceHref(viewing, id)}/enheter`,
            },
    })),
    note: [
      ...(note === undefined ? [] : [inLanguage(note, language)]),
      inLanguage(source, language),
    ]
      .join(' ')
      .concat('.'),
  }
}
