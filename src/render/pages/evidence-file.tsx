// What a grade rests on as one page in a file: its styles are in it, so that it reads the same in ten years.
import { renderToStaticMarkup } from 'react-dom/server'
import type { EvidenceView } from '../../contract/evidence.ts'
import { evidenceWords } from '../../text/evidence.ts'
import { pageWords } from '../../text/pages.ts'
import { EvidencePage } from '../../ui/evidence-page.tsx'
import { themeCss } from '../../ui/theme.ts'

export type EvidenceFile = {
  readonly view: EvidenceView
  /** Who took it out, and when: «Robin Ek, 24 november 2026 kl. 14.35». */
  readonly taken: string
  /** Where its links lead: the address of the installation. */
  readonly base: string
  readonly colour: string | null
  readonly styles: string
}

export const evidenceHtml = ({ view, taken, base, colour, styles }: EvidenceFile): string => {
  const { heading } = evidenceWords(view.language)
  const page = (
    <html lang={view.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base href={base} />
        <title>{`${heading}: ${view.title}`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the program's own styles, no visitor's words */}
        <style dangerouslySetInnerHTML={{ __html: `${styles}\n${themeCss(colour)}` }} />
      </head>
      <body>
        <main className="wide">
          <p className="quiet">{taken}</p>
          <EvidencePage view={view} words={pageWords(view.language)} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}\n`
}
