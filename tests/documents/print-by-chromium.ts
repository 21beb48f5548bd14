// The second way to a PDF: a report's web page, printed by a browser.
import { chromium } from 'playwright-core'

export const printByChromium = async (html: string, executablePath: string): Promise<Buffer> => {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    return await page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true })
  } finally {
    await browser.close()
  }
}
