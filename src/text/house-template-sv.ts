// The words about the house template and Word templates in Swedish; the English ones have the same shape.

export const houseTemplateSv = {
  nav: 'Husmall',
  heading: 'Husmall',
  lead: 'Så ser kommunens rapporter ut: på webben, i PDF, Word och PowerPoint. Logotyp och färg gäller också medborgarsidorna.',
  saved: 'Det som är fryst behåller den husmall som gällde när det frystes.',
  colour: {
    heading: 'Färg',
    ofModel: (colour: string) => `Styrmodellens färg (${colour})`,
    noneInModel: 'Styrmodellens färg (den säger ingen)',
    own: 'Egen färg',
    code: 'Färgkod',
    codeHelp: 'Sex tecken efter #, till exempel #8a1538.',
    becomes: 'Så används den',
    field: 'Vit text på färgfält',
    words: 'Färgad text på vitt',
    contrast: (ratio: string) => `kontrast ${ratio} till 1`,
    kept: (asked: string, least: string) =>
      `${asked} används som den är. Kravet är ${least} till 1.`,
    darkened: (asked: string, used: string, least: string) =>
      `${asked} är för ljus för text. Den görs mörkare, till ${used}, så att kontrasten blir minst ${least} till 1.`,
  },
  typeface: {
    heading: 'Typsnitt',
    sans: 'Utan seriffer (Inter)',
    serif: 'Med seriffer (Source Serif 4)',
    help: 'PDF-filer har typsnittet med sig. Word och PowerPoint använder Arial eller Georgia, som finns på de flesta datorer.',
  },
  cover: {
    heading: 'Omslag',
    colour: 'Färgfält med titeln i vitt',
    plain: 'Vitt med titeln i svart',
    none: 'Inget omslag: titeln står överst på första sidan',
    logoPlace: 'Logotypens plats',
    top: 'Överst',
    bottom: 'Nederst',
    foot: 'Rad i sidfoten',
    footHelp: (most: number) =>
      `Till exempel adress och webbplats, högst ${most} tecken. Tom rad: kommunens namn. Titel, period, status och diarienummer kommer från rapporten själv.`,
  },
  pictures: {
    logo: 'Logotyp',
    cover: 'Omslagsbild',
    choose: { logo: 'Välj logotyp', cover: 'Välj omslagsbild' },
    help: {
      logo: (most: string) =>
        `PNG, JPEG eller SVG, högst ${most}. SVG ritas om till en skarp bild.`,
      cover: (most: string) => `PNG, JPEG eller SVG, högst ${most}. Bilden beskärs på höjden.`,
    },
    alt: 'Bildens text',
    altHelp: {
      logo: 'Läses upp för den som inte ser bilden. Skriv kommunens namn.',
      cover: 'Läses upp för den som inte ser bilden. Skriv vad den visar.',
    },
    remove: { logo: 'Ta bort logotypen', cover: 'Ta bort omslagsbilden' },
    none: { logo: 'Ingen logotyp', cover: 'Ingen omslagsbild' },
  },
  preview: {
    heading: 'Förhandsvisning',
    alt: 'Omslaget och en sida ur en påhittad rapport, som PDF-filen visar dem.',
    note: 'Visar PDF-filens omslag och en sida, med påhittat innehåll. Ändras medan du väljer.',
    failed:
      'Förhandsvisningen kunde inte göras. Rätta det som är fel i formuläret och försök igen.',
    making: 'Gör förhandsvisningen …',
  },
  save: 'Spara husmallen',
  isSaved: 'Husmallen är sparad.',
  unsaved: 'Du har ändringar som inte är sparade.',
  history: {
    heading: 'Sparade husmallar',
    none: 'Ingen husmall är sparad. Rapporterna har styrmodellens färg och ingen logotyp.',
    by: (person: string, day: string) => `Sparad av ${person}, ${day}`,
  },
  word: {
    heading: 'Egna Wordmallar',
    lead: 'En Wordfil med kommunens eget omslag, sidhuvud och stilar. Rapporten sätts in där filen säger {{innehåll}}. Den som hämtar en rapport som Word väljer bland mallarna.',
    example: 'Hämta en exempelmall att utgå från',
    name: 'Namn',
    file: 'Lägg till en Wordmall',
    help: (most: string) =>
      `En vanlig Wordfil (.docx), högst ${most}. Ingen fil med makron, inbäddade objekt eller länkar till andra filer.`,
    replace: 'Ersätt med en ny fil',
    remove: 'Ta bort',
    fetch: 'Hämta',
    none: 'Ingen egen Wordmall är sparad. Word får Målkedjas utseende med husmallens färg och logotyp.',
    by: (size: string, person: string, day: string) => `${size}, sparad av ${person}, ${day}`,
    added: (name: string) => `«${name}» är sparad.`,
    removed: (name: string) => `«${name}» är borttagen.`,
    gone: 'Filen finns inte på servern längre. Ersätt den.',
    places: (names: string) => `Fylls i: ${names} och {{innehåll}}.`,
    lacking: (names: string) => `Finns inte i mallen: ${names}. Det som saknas visas inte.`,
    others: (names: string) =>
      `Fylls i bara om rapporten har uppgiften: ${names}. Annars står texten kvar som den är.`,
    styles: (names: string) => `Mallens egna stilar används: ${names}.`,
    stylesLacking: (names: string) => `Stilar som mallen saknar får Målkedjas utseende: ${names}.`,
    contents: 'Mallen har en egen innehållsförteckning. Word fyller den när filen öppnas.',
    noContents: 'Mallen har ingen innehållsförteckning. Rapportens egen sätts in före texten.',
    styleNames: {
      'heading 1': 'Rubrik 1',
      'heading 2': 'Rubrik 2',
      'heading 3': 'Rubrik 3',
      'heading 4': 'Rubrik 4',
      caption: 'Beskrivning',
      quote: 'Citat',
      'footnote text': 'Fotnotstext',
    },
    choose: 'Utseende i Word',
    ours: 'Målkedjas, med husmallen',
    exampleFile: 'exempelmall',
    exampleText:
      'Det här är en exempelmall. Ändra omslag, sidhuvud, sidfot och stilar som du vill, och behåll raden nedan ensam i sitt stycke: där sätts rapporten in. Ta bort den här texten.',
  },
  sample: {
    title: 'Delårsrapport',
    subtitle: 'Januari–augusti',
    standing: 'Exempel med påhittat innehåll',
    day: 'Diarienummer',
    dayValue: 'KS 2026/0415',
    heading: 'Mål och uppföljning',
    text: 'Av kommunens fyra mål bedöms två nås. Den här texten visar hur brödtext ser ut i kommunens rapporter, med rubriker, länkar och tabeller.',
    link: 'Läs mer på kommunens webbplats',
    below: 'Barn och unga',
    quote: 'Det som mäts är inte alltid det som betyder mest.',
    caption: 'Budget och prognos, tusen kronor',
    columns: ['Verksamhet', 'Budget', 'Prognos'],
    rows: [
      ['Förskola', '212 400', '213 250'],
      ['Grundskola', '498 700', '492 716'],
      ['Summa', '711 100', '705 966'],
    ],
  },
  refusals: {
    houseColour: (found: string) =>
      `«${found}» är ingen färgkod. Skriv # och sex tecken, till exempel #8a1538.`,
    logoWithoutAlt:
      'Logotypen saknar text. Skriv det som ska läsas upp, till exempel kommunens namn.',
    coverWithoutAlt: 'Omslagsbilden saknar text. Skriv vad den visar.',
    altTooLong: 'Bildens text är för lång. Skriv högst 300 tecken.',
    houseFootTooLong: (most: number) => `Raden i sidfoten är för lång. Skriv högst ${most} tecken.`,
    pictureGone: 'Bilden finns inte på servern längre. Välj den igen.',
    pictureTooLarge: (most: string) => `Bilden är för stor. Den får vara högst ${most}.`,
    pictureTooManyPixels: (most: number) =>
      `Bilden har för många bildpunkter. Den får vara högst ${most} åt varje håll. Förminska den och försök igen.`,
    pictureNotRead:
      'Filen är ingen bild i PNG, JPEG eller SVG, eller är skadad. Spara bilden på nytt och försök igen.',
    drawingNotTaken:
      'SVG-bilden kan inte ritas säkert: den har filter, mönster, egna namn eller för många upprepningar. Spara den som PNG och försök igen.',
    templateTooLarge: (most: string) => `Wordmallen är för stor. Den får vara högst ${most}.`,
    templateNotWord: 'Filen är ingen Wordfil. Spara mallen i Word som Word-dokument (.docx).',
    templateDamaged:
      'Wordmallen kan inte läsas: den är skadad, saknar text eller packar upp till mer än 64 MB. Spara den på nytt i Word och försök igen.',
    templateDotx:
      'Filen är en mallfil (.dotx). Öppna den i Word, spara den som Word-dokument (.docx) och försök igen.',
    templateMacros:
      'Filen har makron, som kan köra program. Spara den i Word som Word-dokument (.docx) utan makron.',
    templateObjects:
      'Filen har inbäddade objekt, som kalkylark eller kontroller. Ta bort dem, eller gör dem till bilder, och försök igen.',
    templateReachesOut:
      'Filen hämtar något utifrån: en länkad bild, en kopplad mall eller ett fält som läser en annan fil. Bädda in bilden, ta bort kopplingen och försök igen. Vanliga webblänkar går bra.',
    templateNoPlace:
      'Mallen säger inte var rapporten ska stå. Skriv {{innehåll}} ensamt i ett stycke.',
    templateUnnamed: 'Wordmallen saknar namn. Skriv vad den ska heta.',
    tooManyTemplates: 'Det finns redan 20 Wordmallar. Ta bort en som inte används.',
    houseMoved: 'Någon annan har sparat husmallen. Ladda om sidan och gör ändringen igen.',
    noSuchWordTemplate: 'Wordmallen finns inte längre. Ladda om sidan.',
    wordTemplateMoved: 'Någon annan har ersatt Wordmallen. Ladda om sidan och försök igen.',
  },
}

export type HouseTemplateWords = typeof houseTemplateSv
