// What a citizen sees where there is no page, or where one could not be made: the site's own look, and a way on.
import { pageWords } from '../text/pages.ts'
import { PlainPage } from '../ui/plain-page.tsx'
import { addressesOf, placeIn, startOf } from './addresses.ts'
import { ledTo } from './led-to.ts'
import { commonPage, markup, municipalPage } from './page.tsx'
import { lookOf, nameIn, type Published } from './published.ts'

const NOT_FOUND = 404

/** Makes the page for an address that was answered with `status`. */
export const faultPages =
  (published: Published) =>
  async (path: string, status: number): Promise<string> => {
    const place = placeIn(path)
    const { language } = place
    const words = pageWords(language)
    const { heading, text } =
      status === NOT_FOUND
        ? words.notFound
        : status > NOT_FOUND
          ? words.failed
          : words.notUnderstood
    const start = { title: words.municipalities, href: startOf(language) }
    // NOTE nothing is asked of the store where something failed: it may be what failed.
    const municipality =
      status === NOT_FOUND ? await published.municipality(place.organisation) : null
    if (municipality === null)
      return markup(
        commonPage(language, startOf(language), heading),
        null,
        <PlainPage heading={heading} text={text} links={[start]} />,
      )
    const name = nameIn(municipality, language)
    const home = { title: words.goalsOf(name), href: addressesOf(place).home }
    return markup(
      municipalPage(place, name, addressesOf(place).home, {
        title: heading,
        ...ledTo(published, municipality, place),
      }),
      lookOf(municipality),
      <PlainPage heading={heading} text={text} links={[home, start]} />,
    )
  }
