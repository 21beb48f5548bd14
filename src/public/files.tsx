// The files of published versions: listed where they belong, and sent to whoever asks for one.
import type { FastifyInstance } from 'fastify'
import type { ReactNode } from 'react'
import { attachmentView } from '../render/views/attachments-view.ts'
import { fileHeaders } from '../render/views/file-headers.ts'
import type { SnapshotEntry } from '../store/published.ts'
import { attachmentWords } from '../text/attachments.ts'
import type { Language } from '../text/language.ts'
import { AttachmentList } from '../ui/attachment-list.tsx'
import { fileAddress } from './addresses.ts'
import { hasAlready } from './has-already.ts'
import { type Frozen, isShown, type Published, type PublishedFile } from './published.ts'

/** The lists that a version's pages have; nothing where there are no files. */
export type FileLists = {
  readonly ofNode: (id: string) => ReactNode
  readonly ofVersion: () => ReactNode
}

/** Of pages that list none. */
export const NO_FILES: FileLists = { ofNode: () => null, ofVersion: () => null }

type Opened = { readonly entry: SnapshotEntry; readonly frozen: Frozen }

export const fileLists = async (
  published: Published,
  organisation: string,
  { entry, frozen }: Opened,
  language: Language,
): Promise<FileLists> => {
  const { ofNodes, ofVersion } = await published.files(organisation, entry, frozen)
  const hrefOf = (file: PublishedFile) => fileAddress(organisation, entry.snapshotId, file)
  const listOf = (files: readonly PublishedFile[]): ReactNode => (
    <AttachmentList
      heading={attachmentWords(language).heading}
      files={files.map((file) => attachmentView(file, hrefOf, language))}
    />
  )
  return {
    ofNode: (id) => listOf(ofNodes.filter(({ about }) => about.id === id)),
    ofVersion: () => listOf(ofVersion),
  }
}

type Asked = { org: string; version: string; file: string }

/** A file that a version shown to citizens has; null for any other, whatever it is. */
const fileShown = async (published: Published, { org, version, file }: Asked) => {
  const municipality = await published.municipality(org)
  const entry = municipality?.entries.find((one) => one.snapshotId === version && isShown(one))
  const frozen = entry === undefined ? null : await published.thaw(org, version)
  if (entry === undefined || frozen === null) return null
  const { ofNodes, ofVersion } = await published.files(org, entry, frozen)
  return [...ofNodes, ...ofVersion].find(({ id }) => id === file) ?? null
}

/** Adds the address of the files, the same in every language. */
export const addPublicFiles = (app: FastifyInstance, published: Published): void => {
  app.get<{ Params: Asked }>(
    '/:org/version/:version/bilaga/:file/:name',
    async (request, reply) => {
      const { org } = request.params
      const file = await fileShown(published, request.params)
      if (file === null) return reply.callNotFound()
      const tag = `"${file.sha256}"`
      reply.headers({ etag: tag, ...fileHeaders(file, 'public, max-age=0, must-revalidate') })
      if (hasAlready(request.headers['if-none-match'], tag))
        return reply.removeHeader('content-length').code(304).send()
      const opened = await published.open(org, file.sha256)
      if (opened === null || opened.bytes !== file.bytes) {
        opened?.stream.destroy()
        throw new Error(`the file ${file.sha256} of ${org} is not whole on disk`)
      }
      return reply.send(opened.stream)
    },
  )
}
