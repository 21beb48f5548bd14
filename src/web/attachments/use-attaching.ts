// Files on their way: sent one after the other, each with what came of it.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttachmentsReply } from '../../contract/attachments.ts'
import { attachmentWords } from '../../text/attachments.ts'
import { Refused, sendFile } from '../ask.ts'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

/** What files are attached to, as the address is told. */
export type AboutSent = { readonly sort: 'node' | 'version'; readonly id: string }

export type OnItsWay = {
  readonly key: string
  readonly name: string
  /** null: it is attached. */
  readonly refused: string | null
  readonly isUnderWay: boolean
}

type Place = AttachmentsReply['places'][number]

export const useAttaching = (about: AboutSent, most: number, mostSaid: string) => {
  const { language, words: staff } = useReader()
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const words = attachmentWords(language)
  const [files, setFiles] = useState<readonly OnItsWay[]>([])
  const note = (key: string, now: Pick<OnItsWay, 'refused' | 'isUnderWay'>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one)))

  /** What came of it: null where it was attached. */
  const sendOne = async (file: File, { round, field }: Place): Promise<string | null> => {
    if (file.size > most) return words.refusals.fileTooLarge(file.name, mostSaid)
    try {
      const parameters = { ...about, round, field, name: file.name, language }
      await sendFile(`/api/${organisation}/attachments`, file, parameters)
      return null
    } catch (error) {
      return error instanceof Refused ? error.problem.detail : staff.offline
    }
  }
  const attach = async (chosen: readonly File[], place: Place): Promise<void> => {
    const keyed = chosen.map((file) => ({ file, key: crypto.randomUUID() }))
    setFiles(
      keyed.map(({ file, key }) => ({ key, name: file.name, refused: null, isUnderWay: true })),
    )
    for (const { file, key } of keyed)
      note(key, { refused: await sendOne(file, place), isUnderWay: false })
    await queries.invalidateQueries()
  }
  return { files, attach }
}
