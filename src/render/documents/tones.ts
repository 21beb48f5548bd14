// The colours of grades on paper: those of the pages.
import type { ReportGrade } from '../../domain/reports/report.ts'
import { PAGE_RULES, stylesFor } from './stylesheet.ts'

export type ToneColours = { readonly ink: string; readonly tint: string }

const NONE: ToneColours = { ink: '#3d4a57', tint: '#ffffff' }

/** `#rrggbb` of a grade's words and of the field behind them. */
export const toneColours = (tone: ReportGrade['tone']): ToneColours => {
  const styles = stylesFor(PAGE_RULES, [{ tag: 'g', attributes: new Map([['data-tone', tone]]) }])
  return { ink: styles.get('--tone') ?? NONE.ink, tint: styles.get('--tint') ?? NONE.tint }
}
