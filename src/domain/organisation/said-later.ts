// A body as it stands on a day: what it says from later days takes the place of what it said.
import type { Body, BodyLater } from './organisation.ts'

const sayAnew = (body: Body, { from: _, without, ...said }: BodyLater): Body => {
  const { parent, serves, municipality, ...rest } = body
  const kept = Object.entries({ parent, serves, municipality }).filter(
    ([key, value]) => value !== undefined && !without.some((one) => one === key),
  )
  return { ...rest, ...Object.fromEntries(kept), ...said }
}

/** A body as it stands on a day, ISO, whatever it says from later days. */
export const bodyOn = ({ later, ...body }: Body, day: string): Body =>
  (later ?? []).filter(({ from }) => from <= day).reduce(sayAnew, body)
