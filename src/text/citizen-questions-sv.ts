// The words about questions from citizens in Swedish; the English ones have the same shape.

export const citizenQuestionsSv = {
  nav: 'Medborgarnas frågor',
  heading: 'Frågor från medborgare',
  lead: 'Ingen fråga är offentlig förrän någon av er har svarat på den. Då visas frågan och svaret på målets eller måttets sida. Vem som har frågat finns ingenstans.',
  waiting: 'Väntar på svar',
  settled: 'Besvarade och avböjda',
  none: 'Ingen fråga väntar.',
  asked: (day: string) => `Ställd ${day}`,
  answered: (person: string, day: string) => `Besvarad av ${person} ${day}, offentlig`,
  declined: (person: string, day: string) => `Avböjd av ${person} ${day}, visas inte`,
  about: 'Om',
  answer: 'Svar, som alla kan läsa',
  reason: 'Skäl till att frågan avböjs, som bara ni ser',
  publish: 'Publicera fråga och svar',
  decline: 'Avböj',
  change: 'Ändra svaret',
  toDecline: 'Avböj i stället',
  toAnswer: 'Svara i stället',
  cancel: 'Avbryt',
  public: {
    heading: 'Frågor och svar',
    ask: 'Ställ en fråga om det här',
    all: 'Alla frågor och svar',
    none: 'Inga frågor är besvarade än.',
    title: (about: string) => `Ställ en fråga om ${about}`,
    lead: 'Kommunen läser frågan, och publicerar den med sitt svar på sidan som den gäller. Den kan också avböja en fråga som inte handlar om målet, eller som handlar om en enskild person.',
    privacy:
      'Skriv inte ditt namn eller något annat om dig själv eller andra. Vi sparar inte vem du är, och kan därför inte svara dig på annat sätt än här. Det du skriver blir en allmän handling.',
    label: 'Din fråga',
    longest: (most: number) => `Högst ${most.toLocaleString('sv-SE')} tecken.`,
    trap: 'Lämna det här fältet tomt',
    send: 'Skicka frågan',
    thanks: {
      heading: 'Tack, frågan är skickad',
      text: 'Den visas på sidan som den gäller när kommunen har svarat.',
    },
    back: (title: string) => `Tillbaka till ${title}`,
    answered: (day: string) => `Svar ${day}`,
    refusals: {
      citizenQuestionTooShort: 'Skriv din fråga, med minst tio tecken.',
      citizenQuestionTooLong: 'Frågan är för lång. Korta den till högst 1 000 tecken.',
      tooManyWaiting: 'Många frågor väntar redan på svar. Försök igen om några dagar.',
      nothingToAskAbout: 'Det du frågar om är inte längre publicerat.',
      stale: 'Sidan var gammal eller skickades för snabbt. Läs igenom frågan och skicka den igen.',
      tooOften: 'Du har skickat flera frågor. Vänta en stund och försök igen.',
    },
  },
  refusals: {
    citizenAnswerEmpty: 'Skriv ett svar.',
    citizenDeclineEmpty: 'Skriv varför frågan avböjs.',
    noSuchCitizenQuestion: 'Frågan finns inte. Ladda om sidan.',
    citizenQuestionMoved: 'Någon annan har hunnit svara eller avböja. Ladda om sidan.',
  },
}

export type CitizenQuestionWords = typeof citizenQuestionsSv
