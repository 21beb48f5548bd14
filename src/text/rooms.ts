// The words of rooms in a language.
import type { Language } from './language.ts'
import { roomsEn } from './rooms-en.ts'
import { type RoomsWords, roomsSv } from './rooms-sv.ts'

export const roomWords = (language: Language): RoomsWords => (language === 'sv' ? roomsSv : roomsEn)
