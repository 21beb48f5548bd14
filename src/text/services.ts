// The words about services in the reader's language, and their refusals as sentences.
import type { BasisFault } from '../domain/comparison/planning-basis.ts'
import type { Language } from './language.ts'
import { servicesEn } from './services-en.ts'
import { type ServiceWords, servicesSv } from './services-sv.ts'

const WORDS: Readonly<Record<Language, ServiceWords>> = { sv: servicesSv, en: servicesEn }

export const serviceWords = (language: Language): ServiceWords => WORDS[language]

export type ServiceRefusal =
  | BasisFault
  | { readonly refused: 'noSuchBasisLine' | 'basisLineMoved' }
  | { readonly refused: 'noSuchService'; readonly service: string }

export const isAboutServices = (refusal: { readonly refused: string }): refusal is ServiceRefusal =>
  Object.hasOwn(servicesSv.refusals, refusal.refused)

export const sentenceForService = (refusal: ServiceRefusal, language: Language): string => {
  const { refusals } = serviceWords(language)
  return refusal.refused === 'noSuchService'
    ? refusals.noSuchService(refusal.service)
    : refusals[refusal.refused]
}
