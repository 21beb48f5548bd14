// What the board is narrowed to; kept in the address, so that a view can be sent to somebody.

export type BoardSearch = {
  readonly only?: 'late' | 'missing'
  readonly body?: string
  readonly words?: string
}

/** What an address asks for; what it cannot ask for is left out. */
export const readBoardSearch = ({
  only,
  body,
  words,
}: Readonly<Record<string, unknown>>): BoardSearch => ({
  ...(only === 'late' || only === 'missing' ? { only } : {}),
  ...(typeof body === 'string' && body !== '' ? { body } : {}),
  ...(typeof words === 'string' && words !== '' ? { words } : {}),
})
