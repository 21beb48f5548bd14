// What the law asks of a report as sentences, in the reader's language.
import type { Checked } from '../domain/documents/check-against-law.ts'
import type { LawSummary } from '../domain/documents/law-groups.ts'
import type { NotNoted } from '../domain/documents/noted-days.ts'
import type { Requirement } from '../domain/documents/requirement.ts'
import { sayDate, sayDays } from './dates.ts'
import { inLanguage, type Language, lowerFirst, quoted } from './language.ts'
import { lawEn } from './law-en.ts'
import { type LawWords, lawSv } from './law-sv.ts'

const WORDS: Readonly<Record<Language, LawWords>> = { sv: lawSv, en: lawEn }

export const lawWords = (language: Language): LawWords => WORDS[language]

/** «11 kap. 16 § kommunallagen» */
export const sayParagraph = ({ law }: Requirement, language: Language): string => {
  const { chapter, paragraph, acts } = lawWords(language)
  const act = acts[law.act]
  if (law.paragraph === undefined) return chapter(act, law.chapter)
  return paragraph(act, law.chapter, law.paragraph, law.paragraph.includes('–') ? '§§' : '§')
}

export const sayValid = ({ valid }: Requirement, language: Language): string => {
  const words = lawWords(language)
  return valid.from === undefined && valid.to === undefined
    ? words.validAlways
    : words.valid(sayDays(valid, language))
}

/** How the report stands to a requirement, without a full stop. */
export const sayLawStanding = ({ requirement, standing }: Checked, language: Language): string => {
  const words = lawWords(language)
  const day = (iso: string): string => sayDate(iso, language)
  switch (standing.is) {
    case 'met':
      if (requirement.sort === 'period') return words.periodMet
      return words.isMet(standing.on === null ? null : day(standing.on))
    case 'missing': {
      const lack = words.lacks[standing.lacks]
      return standing.due === null ? lack : words.missingBy(lack, day(standing.due))
    }
    case 'coming':
      return words.coming(day(standing.due))
    case 'late': {
      const since = day(standing.since)
      if (standing.done !== null) return words.doneLate(since, day(standing.done))
      return words.isLate(since, lowerFirst(words.lacks[standing.lacks ?? 'notDone']))
    }
    case 'notApplicable':
      return words.notApplicable
    case 'unknown': {
      const { onlyIf } = requirement
      const said = standing.day === null ? '' : day(standing.day)
      return standing.why === 'onlyIf'
        ? words.doubts.onlyIf(onlyIf === undefined ? '' : inLanguage(onlyIf, language))
        : words.doubts[standing.why](said)
    }
    default:
      return standing satisfies never
  }
}

/** «3 av 13 krav är uppfyllda; 2 är sena; 1 måste någon se efter; närmast: «Resultaträkning» och 6 till, senast 31 oktober 2026.» */
export const sayLawSummary = (
  { asked, met, late, unknown, next }: LawSummary,
  language: Language,
): string => {
  const words = lawWords(language)
  const parts = [
    met === asked ? words.allMet(asked) : words.met(met, asked),
    ...(late === 0 ? [] : [words.late(late)]),
    ...(unknown === 0 ? [] : [words.toLookAt(unknown)]),
    ...(next === null
      ? []
      : [
          words.next(
            quoted(inLanguage(next.checked.requirement.words, language), language),
            next.more,
            sayDate(next.due, language),
          ),
        ]),
  ]
  return `${parts.join('; ')}.`
}

/** Why a day was not noted, in words. */
export const sentenceForNoted = (refusal: NotNoted, language: Language): string => {
  const { refusals } = lawWords(language).days
  return refusal.refused === 'notedBeforeRoundEnds'
    ? refusals.notedBeforeRoundEnds(sayDate(refusal.day, language))
    : refusals[refusal.refused]
}
