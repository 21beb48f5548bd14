// What lies beside the database and is of no more use: uploads broken off, files taken away, exports not fetched,
// and files that people have asked for, when their days are over.
import { removeOldTakeouts } from '../../store/takeout-files.ts'
import { tidyFiles } from '../../store/tidy-files.ts'
import { tidyMadeFiles } from '../files/tidy-made-files.ts'
import { type House, timeIn } from '../house.ts'
import { listMunicipalities } from '../workflow/municipalities.ts'

/** Goes through every municipality once. What fails in one is told, and the others go on. */
export const tidy = async (
  house: House,
  mayGoOn: () => boolean,
  tell: (error: unknown) => void,
): Promise<void> => {
  await removeOldTakeouts(house.store)
  for (const { organisationId } of await listMunicipalities(house.store))
    try {
      if (mayGoOn()) {
        await tidyFiles(house.store, organisationId, timeIn(house))
        await tidyMadeFiles(house.store, organisationId, timeIn(house))
      }
    } catch (error) {
      tell(error)
    }
}
