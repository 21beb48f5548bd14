// How every address of the staff is answered: who asks is found out, a refusal becomes its sentence.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor, type Coming } from '../../usecases/workflow/sign-in.ts'
import { actsOf } from './acts.ts'
import { currentOf } from './conflict.ts'
import { refuse } from './refuse.ts'
import { secretOf } from './session.ts'

type Answered<Reply> = (asking: Asking) => Promise<Reply | StaffRefusal>
type Answering = <Reply extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  organisation: string,
  language: Language,
  ask: Answered<Reply>,
) => Promise<FastifyReply>

/** Who comes with a request, when, and to which organisation. */
export const comingTo = (house: House, request: FastifyRequest, organisation: string): Coming => ({
  organisation,
  acts: actsOf(request),
  secret: secretOf(request),
  now: timeIn(house),
  today: house.today(),
  memory: house.memory,
})

/** `answer` only looks and can change nothing; `change` does something, and answers 201. */
export const answering = (
  house: House,
): { readonly answer: Answering; readonly change: Answering } => {
  const run =
    (mode: 'see' | 'change'): Answering =>
    async (request, reply, organisation, language, ask) => {
      const answered = await asVisitor(
        house.store,
        mode,
        comingTo(house, request, organisation),
        ask,
      )
      if ('refused' in answered)
        return refuse(reply, answered, language, currentOf(answered, language))
      return reply
        .code(mode === 'see' ? 200 : 201)
        .header('cache-control', 'no-store')
        .send(answered)
    }
  return { answer: run('see'), change: run('change') }
}
