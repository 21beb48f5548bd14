// Text as paper carries it: cleaned, and with places to break what is longer than a line.
import { cleanText } from '../../domain/reports/clean-text.ts'

/** So many characters without a space are no word, and may be broken anywhere. */
const LONGEST_WORD = 48
const UNBROKEN = new RegExp(`[^\\s\\u200b]{${LONGEST_WORD}}(?=\\S)`, 'gu')

export const paperText = (text: string): string => cleanText(text).replace(UNBROKEN, '$&\u200b')
