// The words about the house template and Word templates in English.
import type { HouseTemplateWords } from './house-template-sv.ts'

export const houseTemplateEn: HouseTemplateWords = {
  nav: 'House template',
  heading: 'House template',
  lead: 'How the municipality’s reports look: on the web, in PDF, Word and PowerPoint. Logo and colour are on the citizens’ pages too.',
  saved: 'What is frozen keeps the house template that held when it was frozen.',
  colour: {
    heading: 'Colour',
    ofModel: (colour) => `The governing model’s colour (${colour})`,
    noneInModel: 'The governing model’s colour (it says none)',
    own: 'A colour of its own',
    code: 'Colour code',
    codeHelp: 'Six characters after #, for example #8a1538.',
    becomes: 'How it is used',
    field: 'White text on a field of colour',
    words: 'Coloured text on white',
    contrast: (ratio) => `contrast ${ratio} to 1`,
    kept: (asked, least) => `${asked} is used as it is. The demand is ${least} to 1.`,
    darkened: (asked, used, least) =>
      `${asked} is too light for text. It is made darker, ${used}, so that the contrast is at least ${least} to 1.`,
  },
  typeface: {
    heading: 'Typeface',
    sans: 'Without serifs (Inter)',
    serif: 'With serifs (Source Serif 4)',
    help: 'PDF files carry the typeface. Word and PowerPoint use Arial or Georgia, which most computers have.',
  },
  cover: {
    heading: 'Cover',
    colour: 'A field of colour with the title in white',
    plain: 'White with the title in black',
    none: 'No cover: the title stands at the top of the first page',
    logoPlace: 'Place of the logo',
    top: 'At the top',
    bottom: 'At the bottom',
    foot: 'Line at the foot of pages',
    footHelp: (most) =>
      `For example address and web site, at most ${most} characters. Empty: the municipality’s name. Title, period, standing and registration number come from the report itself.`,
  },
  pictures: {
    logo: 'Logo',
    cover: 'Cover picture',
    choose: { logo: 'Choose a logo', cover: 'Choose a cover picture' },
    help: {
      logo: (most) => `PNG, JPEG or SVG, at most ${most}. SVG is drawn as a sharp image.`,
      cover: (most) => `PNG, JPEG or SVG, at most ${most}. The picture is cropped in height.`,
    },
    alt: 'Text of the picture',
    altHelp: {
      logo: 'Read aloud to those who do not see the picture. Write the municipality’s name.',
      cover: 'Read aloud to those who do not see the picture. Write what it shows.',
    },
    remove: { logo: 'Remove the logo', cover: 'Remove the cover picture' },
    none: { logo: 'No logo', cover: 'No cover picture' },
  },
  preview: {
    heading: 'Preview',
    alt: 'The cover and a page of a made-up report, as the PDF file shows them.',
    note: 'Shows the PDF file’s cover and a page, with made-up content. Changes as you choose.',
    failed: 'The preview could not be made. Mend what is wrong in the form and try again.',
    making: 'Making the preview …',
  },
  save: 'Save the house template',
  isSaved: 'The house template is saved.',
  unsaved: 'You have changes that are not saved.',
  history: {
    heading: 'Saved house templates',
    none: 'No house template is saved. Reports have the governing model’s colour and no logo.',
    by: (person, day) => `Saved by ${person}, ${day}`,
  },
  word: {
    heading: 'Own Word templates',
    lead: 'A Word file with the municipality’s own cover, page heads and styles. The report is set in where the file says {{content}}. Whoever takes a report out as Word chooses among the templates.',
    example: 'Fetch an example template to start from',
    name: 'Name',
    file: 'Add a Word template',
    help: (most) =>
      `An ordinary Word file (.docx), at most ${most}. No file with macros, embedded objects or links to other files.`,
    replace: 'Replace with a new file',
    remove: 'Remove',
    fetch: 'Fetch',
    none: 'No Word template is saved. Word has Målkedja’s look with the colour and logo of the house template.',
    by: (size, person, day) => `${size}, saved by ${person}, ${day}`,
    added: (name) => `“${name}” is saved.`,
    removed: (name) => `“${name}” is removed.`,
    gone: 'The file is no longer on the server. Replace it.',
    places: (names) => `Filled in: ${names} and {{content}}.`,
    lacking: (names) => `Not in the template: ${names}. What is missing is not shown.`,
    others: (names) =>
      `Filled in only where the report has the fact: ${names}. Otherwise the text stays as it is.`,
    styles: (names) => `The template’s own styles are used: ${names}.`,
    stylesLacking: (names) => `Styles that the template lacks have Målkedja’s look: ${names}.`,
    contents: 'The template has contents of its own. Word fills them when the file is opened.',
    noContents: 'The template has no contents. The report’s own are set in before the text.',
    styleNames: {
      'heading 1': 'Heading 1',
      'heading 2': 'Heading 2',
      'heading 3': 'Heading 3',
      'heading 4': 'Heading 4',
      caption: 'Caption',
      quote: 'Quote',
      'footnote text': 'Footnote text',
    },
    choose: 'Look in Word',
    ours: 'Målkedja’s, with the house template',
    exampleFile: 'example-template',
    exampleText:
      'This is an example template. Change cover, page heads, feet and styles as you like, and keep the line below alone in its paragraph: there the report is set in. Remove this text.',
  },
  sample: {
    title: 'Half-year report',
    subtitle: 'January–August',
    standing: 'Example with made-up content',
    day: 'Registration number',
    dayValue: 'KS 2026/0415',
    heading: 'Goals and follow-up',
    text: 'Of the municipality’s four goals two are judged to be met. This text shows how running text looks in the municipality’s reports, with headings, links and tables.',
    link: 'Read more on the municipality’s web site',
    below: 'Children and young people',
    quote: 'What is measured is not always what matters most.',
    caption: 'Budget and forecast, thousand SEK',
    columns: ['Service', 'Budget', 'Forecast'],
    rows: [
      ['Preschool', '212,400', '213,250'],
      ['Compulsory school', '498,700', '492,716'],
      ['Sum', '711,100', '705,966'],
    ],
  },
  refusals: {
    houseColour: (found) =>
      `“${found}” is no colour code. Write # and six characters, for example #8a1538.`,
    logoWithoutAlt:
      'The logo has no text. Write what is to be read aloud, for example the municipality’s name.',
    coverWithoutAlt: 'The cover picture has no text. Write what it shows.',
    altTooLong: 'The text of the picture is too long. Write at most 300 characters.',
    houseFootTooLong: (most) =>
      `The line at the foot is too long. Write at most ${most} characters.`,
    pictureGone: 'The picture is no longer on the server. Choose it again.',
    pictureTooLarge: (most) => `The picture is too large. It may be at most ${most}.`,
    pictureTooManyPixels: (most) =>
      `The picture has too many pixels. It may be at most ${most} along each side. Make it smaller and try again.`,
    pictureNotRead:
      'The file is no picture in PNG, JPEG or SVG, or is damaged. Save the picture anew and try again.',
    drawingNotTaken:
      'The SVG picture cannot be drawn safely: it has filters, patterns, names of its own or too many repetitions. Save it as PNG and try again.',
    templateTooLarge: (most) => `The Word template is too large. It may be at most ${most}.`,
    templateNotWord:
      'The file is no Word file. Save the template in Word as a Word document (.docx).',
    templateDamaged:
      'The Word template cannot be read: it is damaged, has no text or unpacks to more than 64 MB. Save it anew in Word and try again.',
    templateDotx:
      'The file is a template file (.dotx). Open it in Word, save it as a Word document (.docx) and try again.',
    templateMacros:
      'The file has macros, which can run programs. Save it in Word as a Word document (.docx) without macros.',
    templateObjects:
      'The file has embedded objects, such as workbooks or controls. Remove them, or make them pictures, and try again.',
    templateReachesOut:
      'The file fetches something from elsewhere: a linked picture, an attached template or a field that reads another file. Embed the picture, remove the link and try again. Ordinary web links are fine.',
    templateNoPlace:
      'The template does not say where the report is to stand. Write {{content}} alone in a paragraph.',
    templateUnnamed: 'The Word template has no name. Write what it is to be called.',
    tooManyTemplates: 'There are 20 Word templates already. Remove one that is not used.',
    houseMoved:
      'Somebody else has saved the house template. Reload the page and make the change again.',
    noSuchWordTemplate: 'The Word template is no longer there. Reload the page.',
    wordTemplateMoved:
      'Somebody else has replaced the Word template. Reload the page and try again.',
  },
}
