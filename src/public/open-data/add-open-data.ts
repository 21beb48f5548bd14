// Everything that the citizens' site has for programs: files, catalogues and the API.
import type { FastifyInstance } from 'fastify'
import type { Published } from '../published.ts'
import { addApi } from './api/add-api.ts'
import { addCatalogues } from './catalogue-routes.tsx'
import { addDataFiles } from './data-files.ts'

export const addOpenData = (app: FastifyInstance, published: Published): void => {
  addDataFiles(app, published)
  addCatalogues(app, published)
  addApi(app, published)
}
