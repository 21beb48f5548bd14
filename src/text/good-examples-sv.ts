// The words about good examples in Swedish; the English ones have the same shape.

export const goodExamplesSv = {
  heading: 'Goda exempel',
  inside: 'Egna goda exempel: läs och lägg till',
  none: 'Inga goda exempel än.',
  lead: 'De som har lyckats, vad de gör och var det går att läsa om det.',
  written: (person: string, day: string) => `Inlagt av ${person}, ${day}`,
  add: 'Lägg till ett exempel',
  who: 'Vem',
  whoHelp: 'En kommun, en skola, ett äldreboende …',
  what: 'Vad gör de?',
  link: 'Länk',
  linkHelp: 'Frivillig. Hela adressen, med https:// först.',
  save: 'Spara exemplet',
  change: 'Ändra',
  withdraw: 'Ta bort',
  cancel: 'Avbryt',
  columns: { who: 'Vem', what: 'Vad', link: 'Länk', written: 'Inlagt' },
  refusals: {
    exampleWithoutWho: 'Skriv vem exemplet kommer från.',
    exampleWithoutWhat: 'Skriv vad de gör.',
    exampleLink: (found: string) =>
      `«${found}» är ingen webbadress som andra kan öppna. Skriv hela adressen, som https://exempel.se/sida, eller lämna fältet tomt.`,
    noSuchExample: 'Exemplet finns inte längre. Ladda om sidan.',
    exampleMoved: 'Någon annan har ändrat exemplet. Ladda om sidan och försök igen.',
  },
}

export type GoodExampleWords = typeof goodExamplesSv
