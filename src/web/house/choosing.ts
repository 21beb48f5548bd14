// What a part of the house template's form is given.
import type { HouseChoice } from '../../contract/house-template.ts'

/** The choice so far, and how to change it. */
export type Choosing = {
  readonly choice: HouseChoice
  readonly choose: (changed: Partial<HouseChoice>) => void
}
