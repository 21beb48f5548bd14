// What is taken for an address of the web, wherever somebody writes one that others may follow.

/** The address that a text is, http or https with no name or password in it; null: it is none. */
export const webAddressIn = (text: string): URL | null => {
  // NOTE what a browser takes for an address is wider: «https:x», with spaces, or with a script.
  if (!/^https?:\/\/[^\s/?#\\]/i.test(text) || /\s/.test(text) || !URL.canParse(text)) return null
  const address = new URL(text)
  return address.username === '' && address.password === '' ? address : null
}

export const isWebAddress = (text: string): boolean => webAddressIn(text) !== null
