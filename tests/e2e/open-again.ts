// Rounds that the demonstration has frozen, opened again for the tests of a file that write in them.
import { expect } from 'vitest'

/** Opens frozen rounds of a municipality again, as its controller does with a reason. */
export const openAgain = async (
  home: string,
  organisation: string,
  rounds: readonly string[],
): Promise<void> => {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${home}/api/${organisation}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const signedIn = await post('session', { account: 'controller' })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  for (const round of rounds) {
    const opened = await post('standings', { round, standing: 'open', reason: 'Provas.' }, cookie)
    expect(opened.status, await opened.text()).toBe(201)
  }
}
