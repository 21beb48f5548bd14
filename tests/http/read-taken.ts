// A workbook as it was answered, read by what it holds: its sheets' cells, or all of it as one text.
import { readXlsx } from 'hucre/xlsx'

type Reply = { readonly headers: object; readonly body: string; readonly rawPayload: Buffer }
type Cells = readonly (readonly unknown[])[]

const isWorkbook = ({ headers }: Reply): boolean =>
  String(Object(headers)['content-type']).includes('spreadsheetml')

/** The sheets' cells by their names. Throws where it is no workbook. */
export const sheetsOf = async (reply: Reply): Promise<ReadonlyMap<string, Cells>> => {
  if (!isWorkbook(reply)) throw new Error(`no workbook: ${reply.body}`)
  const { sheets } = await readXlsx(reply.rawPayload)
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}

/** Every cell; of another answer what it says. */
export const textOf = async (reply: Reply): Promise<string> =>
  isWorkbook(reply) ? JSON.stringify([...(await sheetsOf(reply))]) : reply.body
