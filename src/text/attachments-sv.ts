// The words about attached files in Swedish; the English ones have the same shape.

export const attachmentsSv = {
  heading: 'Bilagor',
  none: 'Inga bilagor.',
  /** What a file is, by its kind. */
  kinds: {
    pdf: 'PDF',
    docx: 'Word',
    xlsx: 'Excel',
    pptx: 'PowerPoint',
    odt: 'OpenDocument-text',
    ods: 'OpenDocument-kalkylblad',
    png: 'PNG-bild',
    jpg: 'JPEG-bild',
    webp: 'WebP-bild',
    csv: 'CSV-tabell',
    txt: 'text',
  },
  said: (kind: string, size: string) => `${kind}, ${size}`,
  attached: (person: string, day: string) => `${person}, ${day}`,
  always: 'hör alltid till målet',
  toText: (label: string) => `hör till ${label}`,
  public: 'får publiceras',
  add: {
    heading: 'Bifoga filer',
    belongs: 'Hör till',
    places: {
      round: (round: string) => `målet i ${round}`,
      text: (label: string, round: string) => `${label} i ${round}`,
      always: 'målet, i alla uppföljningar',
      version: 'den frysta versionen',
    },
    drop: 'Dra filer hit, eller',
    choose: 'Välj filer',
    help: (kinds: string, most: string) => `${kinds}. Högst ${most} var.`,
    sending: (name: string) => `Skickar ${name} …`,
    sent: (name: string) => `${name} är bifogad.`,
  },
  change: {
    open: 'Beskriv',
    describe: 'Beskrivning',
    describeImage: 'Vad visar bilden? Det läses upp för den som inte ser den.',
    isPublic: 'Medborgarna får se den när uppföljningen publiceras',
    isPublicOfVersion: 'Medborgarna får se den när versionen är publicerad',
    hide: 'Dölj för medborgarna',
    save: 'Spara',
    cancel: 'Avbryt',
  },
  removal: {
    open: 'Ta bort',
    reason: 'Varför tas den bort?',
    save: 'Ta bort bilagan',
  },
  refusals: {
    fileUnnamed: 'Filen har inget namn. Ge den ett namn och försök igen.',
    fileEmpty: (name: string) => `${name} är tom. Välj en annan fil.`,
    fileTooLarge: (name: string, most: string) =>
      `${name} är för stor. En bilaga är högst ${most}. Komprimera den, eller dela upp den.`,
    fileNotAllowed: (name: string, kinds: string) =>
      `${name} kan inte bifogas. Det som tas emot är ${kinds}.`,
    fileIsAnother: (name: string) =>
      `${name} är inte den sorts fil som namnet säger. Öppna den i rätt program, spara den på nytt och försök igen.`,
    fileBrokenOff: 'Filen kom inte fram hel. Försök igen.',
    imageUndescribed: (name: string) =>
      `Skriv vad ${name} visar, innan medborgarna får se den. Det läses upp för den som inte ser bilden.`,
    noSuchAttachment: 'Bilagan finns inte längre. Ladda om sidan.',
    attachmentMoved: 'Någon annan har ändrat bilagan. Ladda om sidan och försök igen.',
    attachmentFrozen:
      'Bilagan hör till en fryst version och kan inte tas bort. Den kan döljas för medborgarna: ta bort krysset för publicering.',
    removedWithoutReason: 'Skriv varför bilagan tas bort.',
    versionSeen:
      'Versionen är publicerad eller beslutad. Dess bilagor är kvar, och nya läggs till den nästa.',
  },
}

export type AttachmentWords = typeof attachmentsSv
