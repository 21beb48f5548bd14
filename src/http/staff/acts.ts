// Which act of the table of rights each address is for: said where the address is made, or it is not made.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Act, isAct } from '../../usecases/visitor.ts'

/** What an address asks of who comes: an act of the table, one of several, or nothing, as the ways in and out. */
export type Asked = Act | readonly Act[] | 'nothing'

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly act?: Asked
  }
}

const isAsked = (act: Asked | undefined): act is Asked =>
  act === 'nothing' || (act !== undefined && [act].flat().every(isAct))

/** Refuses, as the server starts, every address made from here on that says no act. */
export const demandActs = (server: FastifyInstance): void => {
  server.addHook('onRoute', ({ url, config }) => {
    if (!isAsked(config?.act))
      throw new Error(`${url}: say in its config which act of RIGHTS it is for, or «nothing»`)
  })
}

/** The acts that a request's address is for: one of them is asked. */
export const actsOf = ({ routeOptions }: FastifyRequest): readonly Act[] => {
  const { act } = routeOptions.config
  if (act === undefined || act === 'nothing')
    throw new Error(`${routeOptions.url}: nobody is asked for here, so nobody comes`)
  return typeof act === 'string' ? [act] : act
}
