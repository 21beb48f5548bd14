// What the municipality's own model lacks, such as the rounds' last days: written into a draft and adopted by its council.
import type { DraftReply, WorkshopReply } from '../../../src/contract/workshop.ts'
import type { Town } from './town.ts'

const OWNER = 'charlie'

export type Adopted = {
  /** The model's file with what is to be otherwise. */
  readonly change: (file: string) => string
  readonly title: string
  readonly by: string
  readonly date: string
  readonly ref: string
  readonly from: string
}

/** The steps of a round in the model's words, put in after the name of a round. */
export const withStages =
  (stages: Readonly<Record<string, string>>) =>
  (file: string): string =>
    Object.entries(stages).reduce((text, [round, said]) => {
      const place = `  - id: ${round}\n`
      if (!text.includes(place)) throw new Error(`the model has no round ${round}`)
      return text.replace(place, `${place}    stages: ${said}\n`)
    }, file)

/** The model's owner changes a draft, and it is adopted as the council has decided. */
export const adoptModel = async (town: Town, adopted: Adopted): Promise<void> => {
  const { change, title, by, date, ref, from } = adopted
  const { versions } = await town.see<WorkshopReply>({ as: OWNER, path: '/workshop' })
  const version = versions[0]?.change ?? 0
  const begun = await town.send<{ readonly id: string }>(
    { as: OWNER, path: '/workshop/drafts' },
    { title, from: { version } },
  )
  const path = `/workshop/drafts/${begun.id}`
  const { draft, body } = await town.see<DraftReply>({ as: OWNER, path })
  const saved = await town.send<{ readonly basedOn: string }>(
    { as: OWNER, path },
    { body: change(body), basedOn: draft.basedOn },
  )
  await town.send(
    { as: OWNER, path: `${path}/adoption` },
    {
      by,
      date,
      ref,
      dnr: null,
      why: null,
      from,
      to: null,
      mendsLater: false,
      basedOn: saved.basedOn,
    },
  )
}
