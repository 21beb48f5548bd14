// A body named where facts of before are read: until when it was there, and what has taken over.
import { becameOn, hasEnded } from '../domain/organisation/succession.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate } from './dates.ts'
import { join } from './language.ts'
import { organisationWords } from './organisation.ts'
import { bodyTitle, type ModelContext } from './words-of-model.ts'

/** «Östra skolan (till 30 juni 2026, sedan Södra skolan)» of one that has ended by the day; else its name. */
export const sayBodyOn = (id: string, context: ModelContext, day: string): string => {
  const title = bodyTitle(id, context)
  const bodies = context.chain?.bodies
  const body = bodies?.get(id)
  if (bodies === undefined || body?.valid?.to === undefined || !hasEnded(body, day)) return title
  const { language } = context
  const successors = becameOn(bodies, id, day).map((one) => bodyTitle(one, context))
  return organisationWords(language).ended(
    title,
    sayDate(body.valid.to, language),
    join(successors, catalogueOf(language).and),
  )
}
