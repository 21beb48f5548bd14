// The words about services in English.
import { counted } from './language.ts'
import type { ServiceWords } from './services-sv.ts'

export const servicesEn: ServiceWords = {
  nav: 'Services',
  heading: 'Services',
  lead: 'What each service costs, how good it is and how its units stand.',
  units: {
    heading: (service) => `${service}: the units beside each other`,
    short: 'The units beside each other',
    lead: (count) =>
      `${counted('en', count, 'unit', 'units')}, by what they have reported themselves.`,
    unit: 'Unit',
    whole: 'The whole municipality',
    notThere: 'was not there',
    nothing: 'no value',
    few: 'not shown',
    none: 'No unit has reported anything that can be compared.',
    noUnits:
      'The service has no units of its own here. Write which they are in the chain’s file, under “services” and “units”.',
    best: (period, best, worst, apart) =>
      `${period}: best is ${best}, furthest from it ${worst}. They are ${apart} apart.`,
    same: (period, value) => `${period}: all have ${value}.`,
    span: (period, least, most) => `${period}: from ${least} to ${most}.`,
    between: (period, least, most, whole) =>
      `${period}: between ${least} and ${most}.${whole === null ? '' : ` The municipality as a whole has ${whole}.`}`,
    one: (period, value) => `${period}: only ${value} has a value that is shown.`,
    noneShown: (period) => `${period}: no unit has a value that is shown.`,
    noNumbers: (period) => `${period}: the units’ answers.`,
    named: (unit, value) => `${unit} with ${value}`,
    madeOf: {
      higher: 'Higher is better.',
      lower: 'Lower is better.',
      interval: 'Near the target is best.',
      none: 'Neither higher nor lower is better.',
    },
    from: (source) => `Source: ${source}`,
  },
  public: {
    nav: 'Services',
    heading: 'Services to choose among',
    lead: 'What is published about the units of each service.',
    ofService: (service) => `${service}: the units`,
    leadOf:
      'The units stand in alphabetical order. They differ in size and in what they have to work with, so a value alone does not say how good a unit is. The value of a small unit may change much from year to year by chance.',
    hidden: (fewest) =>
      `Values of fewer than ${fewest} persons are not shown, so that nobody can be recognised. Where that is one unit alone, the next smallest is hidden too, so that the value cannot be counted from the rest.`,
  },
}
