// What the staff app can look at of profiles: all key figures, the finansiella profilen of three years, and who is alike.
import type {
  FinancialProfileQuery,
  ProfileQuery,
  SimilarQuery,
} from '../../contract/comparison-requests.ts'
import type { FinancialProfilePageView } from '../../contract/financial-profile.ts'
import type { SimilarPageView } from '../../contract/similar.ts'
import { NO_AREA, type WholeProfileView } from '../../contract/whole-profile.ts'
import { financialProfileView } from '../../render/views/financial-profile-view.ts'
import { similarView } from '../../render/views/similar-view.ts'
import { wholeProfileView } from '../../render/views/whole-profile-view.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { currentRound } from '../../usecases/chain/current-round.ts'
import { seeFinancialProfile } from '../../usecases/comparison/see-financial-profile.ts'
import { seeProfile } from '../../usecases/comparison/see-profile.ts'
import { seeSimilar } from '../../usecases/comparison/see-similar.ts'
import { datasetRead } from '../../usecases/comparison/statistics-read.ts'
import type { Asking } from '../../usecases/visitor.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

export const answerFinancialProfile = async (
  asking: Asking,
  { dataset: asked, group, year, language }: FinancialProfileQuery,
): Answer<FinancialProfilePageView> => {
  const dataset = await datasetRead(asking.tx, asked)
  const seen = await seeFinancialProfile(asking, { dataset, group, year })
  if ('refused' in seen) return seen
  const { of, loaded } = seen
  const organisation = asking.tx.organisationId
  const round = currentRound(loaded, asking.today) ?? ''
  return financialProfileView({
    ...seen,
    ...{ organisation, dataset, language },
    attributed: { source: of.title, fetched: of.fetchedOn },
    madeUp: of.madeUp,
    linkOf: ({ id }) => `/app/${organisation}/${round}/matt/${encodeURIComponent(id)}`,
  })
}

export const answerSimilar = async (
  asking: Asking,
  { dataset: asked, features, year, most, language }: SimilarQuery,
): Answer<SimilarPageView> => {
  const dataset = await datasetRead(asking.tx, asked)
  const seen = await seeSimilar(asking, { dataset, features, year, most })
  if ('refused' in seen) return seen
  const { of } = seen
  return similarView({
    ...seen,
    ...{ organisation: asking.tx.organisationId, dataset, language },
    attributed: { source: of.title, fetched: of.fetchedOn },
    madeUp: of.madeUp,
  })
}

export const answerProfile = async (
  asking: Asking,
  { dataset: asked, operatingArea, place, followed, order, page, as, language }: ProfileQuery,
): Answer<WholeProfileView> => {
  const dataset = await datasetRead(asking.tx, asked)
  const seen = await seeProfile(asking, { dataset })
  if ('refused' in seen) return seen
  const { of } = seen
  return wholeProfileView({
    ...seen,
    ...{ organisation: asking.tx.organisationId, dataset, language, import: of.import },
    attributed: { source: of.title, fetched: of.fetchedOn },
    madeUp: of.madeUp,
    asked: {
      ...{ place, followed, order },
      operatingArea: operatingArea === NO_AREA ? '' : operatingArea,
      // NOTE a page is what a reader can take in at once; a workbook has all of them.
      page: as === undefined ? page : null,
    },
  })
}
