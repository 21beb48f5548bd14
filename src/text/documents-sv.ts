// The words of documents that are composed, in Swedish.
import type { PartState } from '../domain/documents/document.ts'
import type { DocumentSort, DrawnSort } from '../domain/model/document-type.ts'
import { counted, lowerFirst } from './language.ts'

const named = (table: string): string => (table === '' ? '' : `${table}. `)

export const documentsSv = {
  model: {
    heading: 'Dokument',
    sorts: {
      plan: 'en plan',
      followUp: 'en uppföljning under året',
      interim: 'en delårsrapport',
      annual: 'en årsredovisning',
      bodyReport: 'organets egen rapport',
      budget: 'mål och budget',
      term: 'mandatperiodens bokslut',
    } satisfies Record<DocumentSort, string> as Record<DocumentSort, string>,
    drawn: {
      summary: 'hur många mål som har vilken bedömning',
      goals: 'målen i en tabell',
      nodes: 'vart och ett av målen med bedömning, skäl och texter',
      measure: 'ett mått med diagram',
      assignments: 'uppdragen och deras läge',
      verdicts: 'bedömningen av helheten',
      published: 'siffror som de har publicerats',
      comparison: 'måtten bredvid andras',
      evaluation: 'en utvärdering som ros och tabell',
      costQuality: 'en verksamhets kostnad mot kvalitet',
      law: 'vad lagen kräver och vad som finns',
      targets: 'målen och vad som ska nås',
      changes: 'det som har ändrats sedan förra uppföljningen',
      term: 'mandatperiodens mål år för år',
      promises: 'vart och ett av mandatperiodens mål: det som utlovades och det som blev',
    } satisfies Record<DrawnSort, string> as Record<DrawnSort, string>,
    about: (what: string, rounds: string) => `Dokumentet är ${what} och görs vid ${rounds}.`,
    ofWhole: 'Det är hela kommunens.',
    ofBodies: (kinds: string) => `Det görs ett för varje ${kinds}.`,
    part: (heading: string, drawn: string, isWritten: boolean) => {
      const parts = [drawn === '' ? '' : `${drawn} hämtas`, isWritten ? 'text skrivs' : '']
      const said = parts.filter((one) => one !== '').join(', ')
      return said === '' ? `${heading}.` : `${heading}: ${said}.`
    },
    within: (heading: string, under: string) => `${under} – ${heading}`,
  },
  states: {
    draft: 'Utkast',
    ready: 'Klar',
    reviewed: 'Granskad',
    approved: 'Godkänd',
  } satisfies Record<PartState, string> as Record<PartState, string>,
  countedStates: {
    draft: (count: number) => `${count} utkast`,
    ready: (count: number) => counted('sv', count, 'klar', 'klara'),
    reviewed: (count: number) => counted('sv', count, 'granskad', 'granskade'),
    approved: (count: number) => counted('sv', count, 'godkänd', 'godkända'),
  } satisfies Record<PartState, (count: number) => string> as Record<
    PartState,
    (count: number) => string
  >,
  page: {
    nav: 'Dokument',
    heading: (round: string) => `Dokument: ${round}`,
    lead: 'Rapporter som sätts samman av delar: en del hämtas ur systemet, en del skrivs. Flera kan skriva samtidigt, var och en i sin del.',
    none: 'Inget dokument är påbörjat för uppföljningen.',
    noTypes:
      'Styrmodellen säger inte vilka dokument som görs vid uppföljningen. Modellägaren lägger till dem under «documents» i verkstaden.',
    list: 'Påbörjade dokument',
    begin: 'Börja ett dokument',
    type: 'Dokument',
    of: 'För',
    submit: 'Börja',
    parts: 'Delar',
    back: 'Alla dokument',
    draftStanding: 'Utkast; allt är inte beslutat',
    report: {
      heading: 'Som färdig rapport',
      open: 'Se hur den blir',
      freeze: 'Frys dokumentet',
      freezeNote:
        'Det frysta följer uppföljningens frysta version: när den publiceras läser medborgarna rapporten.',
      versions: 'Frysta versioner',
      version: (number: number, day: string, person: string) =>
        `Version ${number}, ${day}, ${person}`,
      look: 'Läs den',
      shown: 'läses av medborgare',
      notShown: 'inte publicerad',
    },
    isFrozen: (version: number) =>
      `Dokumentet är fryst som version ${version} och ändras inte. Ska något ändras börjar den som sätter samman dokumentet en ny utgåva: version ${version} finns kvar som den är.`,
    newEdition: (person: string, when: string) =>
      `En ny utgåva skrivs sedan ${when}, börjad av ${person}. Det som är fryst ändras inte av den.`,
    beginEdition: 'Börja en ny utgåva',
    listedFrozen: (version: number) => `Fryst som version ${version}`,
    late: 'Försenad',
    due: (day: string) => `Senast ${day}`,
    steps: {
      ready: 'Markera som klar',
      reviewed: 'Markera som granskad',
      approved: 'Godkänn',
      draft: 'Öppna för ändring',
    } satisfies Record<PartState, string> as Record<PartState, string>,
    guide: 'Att tänka på',
    nothingHere: 'Delen har ingen egen text: den samlar delarna under sig.',
    drawn: 'Hämtas ur systemet',
    drawnNote: 'Visas här när delen är sparad.',
    drawnNothing: 'Uppföljningen har inget att visa här, så i dokumentet blir det tomt.',
    drawnNow: (round: string) =>
      `Så blir det med uppgifterna i ${round} som de är nu. Ändras de, ändras det här.`,
    drawnFrozen: (round: string, version: number) =>
      `Så blir det. Uppgifterna är de i ${round}, fryst version ${version}, och ändras inte.`,
    withoutAlt: 'Bilden saknar alternativtext. Delen kan inte bli klar förrän den har en.',
    addDrawn: 'Lägg till något som hämtas',
    add: 'Lägg till',
    remove: 'Ta bort',
    up: 'Flytta upp',
    down: 'Flytta ner',
    addText: 'Lägg till text',
    fetch: 'Hämta rapporterad text',
    fetchHeading: 'Rapporterade texter',
    fetchNone: 'Ingen text är rapporterad om det som delen handlar om.',
    fetchHere: 'Hämta',
    fetched: 'Redan hämtad',
    close: 'Stäng',
    from: 'Kommer från',
    edited: 'Ändrad här sedan den hämtades.',
    sourceChanged: 'Källan har ändrats sedan texten hämtades. Nu säger den:',
    sourceGone: 'Texten finns inte längre hos källan.',
    takeNow: 'Ta den nya texten',
    firstDraft: 'Systemets utkast: ingen har godkänt det.',
    footing: 'Summor som inte stämmer',
    cannotWrite: 'Du kan läsa och kommentera delen. Den skrivs av den som ansvarar för den.',
    approvedNote: 'Delen är godkänd. Den öppnas för ändring av den som godkänner.',
    saving: {
      resting: '',
      unsaved: 'Inte sparad än',
      saving: 'Sparar …',
      saved: 'Sparad',
      waiting: 'Servern svarar inte. Texten är kvar här och sparas när den svarar.',
    },
    notSaved: 'Det du skrev sparades inte. Det finns kvar i den här webbläsaren:',
    conflict: {
      heading: 'Någon annan har skrivit i delen',
      text: (who: string, at: string) =>
        `${who} sparade ${at}, efter att du började. Inget av det har skrivits över. Jämför och välj.`,
      keepTheirs: 'Behåll den andras',
      saveMine: 'Spara min i stället',
      theirs: 'Bara i den andras',
      mine: 'Bara i din',
      same: 'Texterna säger samma sak.',
    },
    history: 'Tidigare versioner',
    historyNote: 'Det som har tillkommit är understruket, det som har tagits bort är överstruket.',
    noChange: 'Ingen text är ändrad.',
    begunVersion: 'Så började delen.',
    againstNow: 'Jämför med hur delen är nu',
    againstNote:
      'Återställs versionen försvinner det överstrukna, och det understrukna kommer tillbaka.',
    restore: 'Återställ den här versionen',
    restoreNote: 'Det blir en ny version. Det som står nu finns kvar bland versionerna.',
    standsNow: 'Så är delen nu.',
    comments: 'Kommentarer',
    noComments: 'Ingen har kommenterat delen.',
    comment: 'Kommentar',
    quoted: 'Om',
    suggested: 'Föreslagen lydelse',
    suggestedHelp: 'Ändra orden till det du föreslår. Den som skriver delen godtar eller avböjer.',
    suggests: 'Förslag:',
    wholePart: 'Hela delen',
    addParagraph: 'Förslag på ett nytt stycke sist',
    accept: 'Godta',
    decline: 'Avböj',
    declineReason: 'Varför avböjs förslaget?',
    declineNow: 'Avböj förslaget',
    declinedBecause: 'Skäl:',
    withdraw: 'Ta tillbaka förslaget',
    suggestionsWait: (count: number) =>
      count === 1 ? '1 förslag väntar på svar' : `${count} förslag väntar på svar`,
    about: 'Om:',
    send: 'Skicka',
    answer: 'Svara',
    settle: 'Markera som löst',
    unsettle: 'Öppna igen',
    settled: (count: number) => `Lösta (${count})`,
    arrange: 'Ordna delen',
    partHeading: 'Rubrik',
    owner: 'Ansvarig',
    ownerOfDocument: 'Som dokumentet',
    dueDay: 'Klar senast',
    saveSettings: 'Spara',
    moveTo: 'Ligger i',
    top: 'Överst i dokumentet',
    move: 'Flytta',
    addPartUnder: 'Lägg till del här under',
    addPartTop: 'Lägg till del i dokumentet',
    removePart: 'Ta bort delen',
    removeSure: 'Delen tas bort ur dokumentet. Det som har skrivits finns kvar i historiken.',
    removeNow: 'Ja, ta bort',
    cancel: 'Avbryt',
    editor: {
      label: (part: string) => `Text i ${part}`,
      tools: 'Textens form',
      bold: 'Fet',
      italic: 'Kursiv',
      heading: 'Mellanrubrik',
      subheading: 'Underrubrik',
      bullets: 'Punktlista',
      numbers: 'Numrerad lista',
      quote: 'Citat',
      link: 'Länk',
      unlink: 'Ta bort länken',
      address: 'Adress',
      badAddress: 'Adressen ska börja med https://, mailto: eller #.',
      footnote: 'Fotnot',
      footnoteText: 'Fotnotens text',
      reference: 'Hänvisning',
      referenceTo: 'Hänvisa till',
      noReferences: 'Dokumentet har ingen tabell, bild eller mellanrubrik att hänvisa till än.',
      table: 'Tabell',
      image: 'Bild',
      chooseFile: 'Lägg upp en bild',
      fileHelp: 'PNG, JPEG eller WebP.',
      alt: 'Alternativtext: vad bilden visar',
      caption: 'Rubrik',
      tableCaption: 'Tabellens rubrik',
      insert: 'Lägg in',
      undo: 'Ångra',
      redo: 'Gör om',
      tableTools: 'Tabellen',
      imageTools: 'Bilden',
      addRow: 'Rad under',
      addColumn: 'Kolumn till höger',
      deleteRow: 'Ta bort raden',
      deleteColumn: 'Ta bort kolumnen',
      deleteTable: 'Ta bort tabellen',
      sumRow: 'Raden är en summa',
      sumFrom: 'Summerar från rad',
      sumColumn: 'Kolumnen är en summa',
      empty: 'Skriv här …',
      pasted: 'Klistra in från Word eller Excel går bra: formen rensas.',
      toTools: 'Alt och F10 går till verktygen, Escape tillbaka till texten.',
    },
  },
  refusals: {
    noSuchDocument: 'Dokumentet finns inte. Gå till listan över dokument och välj ett som finns.',
    partsNotApproved: (headings: readonly string[]) =>
      `Dokumentet kan inte frysas: ${headings.length === 1 ? 'en del är' : `${headings.length} delar är`} inte godkända${
        headings.length > 3
          ? `, bland dem ${headings
              .slice(0, 3)
              .map((one) => `«${one}»`)
              .join(', ')}`
          : `: ${headings.map((one) => `«${one}»`).join(', ')}`
      }. Godkänn dem först.`,
    roundNotFrozen:
      'Uppföljningen är inte fryst, så siffrorna kan fortfarande ändras. Frys den först, under Uppföljningar.',
    documentFrozen: (version: number) =>
      `Dokumentet är fryst som version ${version} och ändras inte. Börja en ny utgåva om det ska ändras: version ${version} finns kvar som den är.`,
    partApproved:
      'Delen är godkänd. Be den som godkänner att öppna den för ändring, och spara sedan igen.',
    documentNotFrozen: 'Dokumentet är inte fryst. Det går att skriva i det som det är.',
    documentUnchanged: (version: number) =>
      `Inget har ändrats sedan version ${version}. Den gäller.`,
    noSuchDocumentPart: 'Delen finns inte längre i dokumentet. Läs in sidan på nytt.',
    noSuchDocumentType: 'Styrmodellen har ingen sådan dokumenttyp. Välj en ur listan.',
    documentOfOtherRound:
      'Dokumenttypen görs inte vid den här uppföljningen. Välj en annan typ eller uppföljning.',
    documentOfOtherBody: 'Dokumenttypen görs inte för det organet. Välj ett ur listan.',
    documentExists: 'Dokumentet är redan påbörjat för den här uppföljningen. Öppna det ur listan.',
    documentPartMoved:
      'Någon annan har ändrat delen sedan sidan lästes in. Läs in sidan på nytt och gör om.',
    noSuchStep: (from: string, to: string) =>
      `En del som är ${lowerFirst(from)} kan inte bli ${lowerFirst(to)} direkt. Ta stegen i ordning: klar, granskad, godkänd.`,
    unknownTextSource:
      'En hämtad text säger en källa som ingen har rapporterat. Hämta texten på nytt.',
    partWithinItself: 'En del kan inte ligga i sig själv. Välj en annan plats.',
    tooManyLevels: (most: number) =>
      `Delen skulle hamna djupare än ${most} nivåer. Lägg den högre upp.`,
    partHasParts: 'Delen har andra delar i sig. Flytta eller ta bort dem först.',
    commentEmpty: 'Kommentaren är tom. Skriv något eller föreslå en lydelse.',
    suggestionPassed:
      'Texten har ändrats sedan förslaget skrevs, så stycket som det gäller står inte kvar. Inget är ändrat. Jämför förslaget med texten som den är nu: skriv in det för hand, eller avböj det och säg varför.',
    suggestionOfSeveral:
      'Flera stycken i delen säger samma sak, så det går inte att veta vilket förslaget gäller. Skriv en kommentar i stället, eller skriv in ändringen för hand.',
    suggestionSaysSame: 'Förslaget säger det som redan står. Ändra orden först.',
    suggestionSettled: 'Förslaget är redan avgjort. Läs in sidan på nytt.',
    suggestionOfAnother:
      'Ett förslag godtas eller avböjs av den som skriver delen, och tas tillbaka av den som föreslog.',
    noSuchPartVersion: 'Den versionen av delen finns inte. Läs in sidan på nytt.',
    partSaysSame: 'Delen säger redan det som versionen säger. Inget är ändrat.',
    noSuchComment: 'Kommentaren finns inte. Läs in sidan på nytt.',
    unfitAddress: (found: string) =>
      `Länken «${found}» går inte att följa. Skriv en adress som börjar med https://, mailto: eller # och ett namn i dokumentet.`,
    listTooDeep: (most: number) =>
      `En lista ligger djupare än ${most} nivåer. Flytta upp punkterna.`,
    unevenTable: (caption: string, row: number) =>
      `Rad ${row} i tabellen «${caption}» har inte lika många celler som den första. Gör raderna lika långa.`,
    sumOutside: (caption: string) =>
      `En summa i tabellen «${caption}» räknar rader som inte finns ovanför den. Märk summan på nytt.`,
    sameBlockId: (id: string) =>
      `Två saker i delen har samma namn, «${id}». Ta bort den ena och lägg in den på nytt.`,
    unknownImage: 'En bild finns inte bland kommunens filer. Lägg upp filen och välj den på nytt.',
    imageWithoutAlt: (caption: string) =>
      `Bilden${caption === '' ? '' : ` «${caption}»`} saknar alternativtext. Skriv vad bilden visar för den som inte ser den.`,
    tableWithoutCaption: 'En tabell saknar rubrik. Skriv vad den visar.',
    nothingWritten: 'Delen är tom. Skriv något innan den blir klar.',
    refersToNothing: (to: string) =>
      `En hänvisning går till «${to}» som inte finns i dokumentet. Ta bort den eller välj något som finns.`,
  },
  waiting: {
    heading: 'Delar av dokument',
    acts: {
      writeDocument: 'Skriv',
      reviewDocument: 'Granska',
      approveDocument: 'Godkänn',
    },
    late: (days: number) => `${counted('sv', days, 'dag', 'dagar')} sen`,
    columns: { document: 'Dokument', part: 'Del', latest: 'Senast', late: 'Sen' },
  },
  outcomes: {
    taken: (person: string) => `Godtaget av ${person}`,
    declined: (person: string) => `Avböjt av ${person}`,
    withdrawn: (person: string) => `Tillbakataget av ${person}`,
  },
  came: {
    suggested: (person: string) => `Ett förslag från ${person} godtogs.`,
    restored: (person: string, when: string) => `Versionen från ${when} av ${person} återställdes.`,
  },
  footing: {
    doesNotFoot: (
      table: string,
      sum: string,
      across: string,
      says: string,
      counted: string,
      difference: string,
    ) =>
      `${named(table)}${sum}, ${across}: summan säger ${says} men raderna ger ${counted}, en skillnad på ${difference}.`,
    maybeRounding: 'Det kan bero på avrundning.',
    notANumber: (table: string, sum: string, across: string, found: string, head: string) =>
      `${named(table)}${sum}, ${across}: «${found}» vid ${head} är inte ett tal och kan inte räknas med.`,
  },
  difference: {
    drawnAdded: (what: string) => `Hämtas nu: ${what}.`,
    drawnRemoved: (what: string) => `Hämtas inte längre: ${what}.`,
  },
  begun: (person: string, when: string) => `Påbörjat av ${person} ${when}`,
  written: (person: string, when: string) => `Senast skriven av ${person} ${when}`,
  reported: (person: string, when: string) =>
    [person === '' ? 'Rapporterad' : `Skriven av ${person}`, when]
      .filter((one) => one !== '')
      .join(' '),
  textAbout: (field: string, node: string) => `${field}: ${node}`,
  whole: 'Hela kommunen',
}

export type DocumentWords = typeof documentsSv
