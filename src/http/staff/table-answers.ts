// What a page shows as tables, answered as the page's view or as a workbook of the very same.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { fileDisposition } from '../../render/views/file-headers.ts'
import { roundNameIn } from '../../render/views/staff-frame-view.ts'
import type { Outing } from '../../render/workbooks/about-sheet.ts'
import type { Table } from '../../render/workbooks/table.ts'
import { workbookName } from '../../render/workbooks/write-workbook.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { municipalityName } from '../../text/words-of-model.ts'
import { whoseChain } from '../../usecases/chain/whose-chain.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { writeApart } from './write-apart.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type AskedTable = {
  readonly organisation: string
  readonly language: Language
  /** Left out: as the page's view. */
  readonly as?: 'xlsx' | undefined
}

type Refused = { readonly refused: unknown }
type Seen<Asked> = Exclude<Asked, Refused>

/** What is asked for once, and shown in either way. */
export type Shown<Asked extends object> = {
  readonly see: (asking: Asking) => Promise<Asked>
  readonly view: (seen: Seen<Asked>) => object
  readonly table: (seen: Seen<Asked>) => Table
}

/** Whose the workbook is and who takes it out, with the round in the reader's words. */
const takenOut = async (
  asking: Asking,
  table: Table,
  language: Language,
): Promise<{ readonly table: Table; readonly outing: Outing }> => {
  const loaded = await whoseChain(asking)
  const { visitor, now: at, today, tx } = asking
  const versions = loaded?.versions ?? []
  const model = versions[0]?.model
  const municipality =
    (model && municipalityName(model, language)) ?? loaded?.name ?? tx.organisationId
  const round = table.round === null ? null : roundNameIn(versions, table.round, language)
  return { table: { ...table, round }, outing: { municipality, who: visitor.name, at, today } }
}

/** Where the view is what was seen. */
export const asSeen = <View>(seen: View): View => seen

export type AnswerTable = <Asked extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: AskedTable,
  shown: Shown<Asked>,
) => Promise<FastifyReply>

export const answeringTables =
  (house: House): AnswerTable =>
  async (request, reply, { organisation, language, as }, { see, view, table }) => {
    const coming = comingTo(house, request, organisation)
    const answered = await asVisitor(house.store, 'see', coming, async (asking) => {
      const asked = await see(asking)
      // NOTE a page's questions are refused as the staff's are, and by nothing else.
      if ('refused' in asked) return asked as StaffRefusal
      const seen = asked as Seen<typeof asked>
      return as === undefined
        ? { view: view(seen) }
        : { taken: await takenOut(asking, table(seen), language) }
    })
    if ('refused' in answered) return refuse(reply, answered, language)
    if ('view' in answered) return reply.header('cache-control', 'no-store').send(answered.view)
    const { taken } = answered
    const file = await writeApart({ ...taken, language })
    const name = workbookName(organisation, taken.table, house.today())
    return reply
      .type(WORKBOOK)
      .headers({
        'content-disposition': fileDisposition(name),
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(Buffer.from(file))
  }
