// Browser contexts that notice what a reader does not see: console errors, exceptions, and what the
// content policy stops. A test file asks for what was noticed when it is done.
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'

/** An address that a test makes refuse or fail on purpose: the API's, or the page itself. */
const isRefusal = (text: string, where: string, page: string): boolean =>
  /status of 4\d\d|net::ERR_FAILED/.test(text) &&
  (new URL(where).pathname.startsWith('/api/') || where === page)

const tellViolations = () =>
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
    reportError(new Error(`policy: ${violatedDirective} at ${sourceFile}`)),
  )

/** Opens contexts of a browser; `noticed` holds every fault with the page it came on. */
export const watchContexts = (browser: Browser) => {
  const noticed: string[] = []
  const contexts: BrowserContext[] = []
  const open = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await browser.newContext(options)
    contexts.push(context)
    await context.addInitScript(tellViolations)
    context.on('weberror', (fault) => noticed.push(`${fault.page()?.url()}: ${fault.error()}`))
    context.on('console', (message) => {
      const page = message.page()?.url() ?? ''
      const { url } = message.location()
      if (message.type() === 'error' && !isRefusal(message.text(), url || page, page))
        noticed.push(`${page}: ${message.text()} (${url})`)
    })
    return context
  }
  /** Closes those that are open; others can be opened after. */
  const closeAll = () => Promise.all(contexts.splice(0).map((context) => context.close()))
  return { open, noticed, closeAll }
}
