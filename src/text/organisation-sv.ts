// The words of the organisation through time, in Swedish.

export const organisationSv = {
  /** What units that have gone up in another have reported, beside the value that is asked for. */
  before: {
    earlier: (unit: string, shown: string, period: string) => `${unit}: ${shown} (${period})`,
    until: (unit: string, shown: string, period: string) =>
      `${unit}: ${shown} (${period}), som räknas tills ett värde står här`,
    beside: (unit: string, shown: string, period: string) =>
      `${unit}: ${shown} (${period}), som räknas också; ingår det i värdet här, ta då tillbaka det under «Mer»`,
    heading: 'Före sammanslagningen',
  },
  /** A body that has ended, with what has taken over: «Östra skolan (till 30 juni 2026, sedan Södra skolan)». */
  ended: (body: string, day: string, successors: string) =>
    successors === '' ? `${body} (till ${day})` : `${body} (till ${day}, sedan ${successors})`,
  /** What a body did with its part before it ended. */
  didBefore: (body: string, said: string) => `${body}: ${said}`,
}

export type OrganisationWords = typeof organisationSv
