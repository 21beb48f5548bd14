// The words of the organisation through time, in English.
import type { OrganisationWords } from './organisation-sv.ts'

export const organisationEn: OrganisationWords = {
  before: {
    earlier: (unit, shown, period) => `${unit}: ${shown} (${period})`,
    until: (unit, shown, period) =>
      `${unit}: ${shown} (${period}), which counts until there is a value here`,
    beside: (unit, shown, period) =>
      `${unit}: ${shown} (${period}), which counts as well; if it is in the value here, take it back under “More”`,
    heading: 'Before the merger',
  },
  ended: (body, day, successors) =>
    successors === '' ? `${body} (until ${day})` : `${body} (until ${day}, then ${successors})`,
  didBefore: (body, said) => `${body}: ${said}`,
}
