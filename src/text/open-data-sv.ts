// The words of open data in Swedish; the English ones have the same shape.

export const openDataSv = {
  nav: 'Öppna data',
  heading: 'Öppna data',
  lead: (municipality: string) =>
    `Det ${municipality} har publicerat om sina mål går att hämta och använda: i kalkylprogram, i egna tjänster och i forskning.`,
  ofVersion:
    'Här finns det som hör till den här versionen. Filer utan versionens namn i adressen är alltid de senaste.',
  datasets: {
    values: {
      title: 'Mått och deras värden',
      description:
        'Alla värden för de mått som målen följs upp med: period, utfall eller prognos, enhet, kön, gränsvärde, bedömning och källa. Där ett värde saknas står varför.',
      keywords: ['målstyrning', 'nyckeltal', 'uppföljning', 'kommun', 'mått'],
    },
    goals: {
      title: 'Mål och bedömningar',
      description:
        'Mål och andra delar av målkedjan med nivå, ansvarig, bedömning i ord, varför, och vilka mått de följs upp med.',
      keywords: ['målstyrning', 'mål', 'bedömning', 'uppföljning', 'kommun'],
    },
  },
  rows: (count: string) => `${count} rader`,
  formats: {
    csv: 'CSV',
    json: 'JSON',
    xlsx: 'Excel',
    metadata: 'Beskrivning av kolumnerna (CSVW)',
  },
  fileOf: (format: string, dataset: string) => `${dataset} som ${format}`,
  always: 'Senaste, alltid samma adress',
  thisVersion: (version: number) => `Version ${version}, alltid samma uppgifter`,
  forMeasure: {
    heading: 'Hämta värdena',
    text: 'Måttets alla värden, med period, enhet och källa.',
    fileOf: (format: string, measure: string) => `${measure} som ${format}`,
  },
  terms: {
    heading: 'Villkor',
    cc0: 'Får användas fritt, utan att fråga (CC0 1.0).',
    ccBy: (municipality: string) =>
      `Får användas av alla om ${municipality} nämns som källa (CC BY 4.0).`,
    none: 'Kommunen har inte sagt på vilka villkor uppgifterna får användas. Fråga kommunen innan du sprider dem vidare.',
    madeUp:
      'En del värden är påhittade som exempel. De är märkta i kolumnen «pahittat» och får inte användas som fakta.',
  },
  contact: {
    heading: 'Kontakt',
    write: (office: string) => `${office}:`,
    none: 'Kommunen har inte sagt vem som svarar på frågor om öppna data.',
  },
  api: {
    heading: 'API',
    text: 'Samma uppgifter går att hämta del för del, utan inloggning och nyckel.',
    documentation: 'Så används API:et',
    description: 'Beskrivning för program (OpenAPI 3.1)',
  },
  catalogue: {
    heading: 'Katalog för dataportaler',
    text: 'Katalogen beskriver datamängderna enligt DCAT-AP-SE 3.0.1, så att den nationella dataportalen kan läsa in dem.',
    link: 'Katalogen som RDF/XML',
    /** What it lacks, for whoever reads the page. */
    missing: {
      licence: 'Katalogen visas inte än, för villkoren saknas.',
      contact: 'Katalogen saknar kontakt.',
      place: 'Katalogen säger Sverige i stället för kommunen.',
      municipality: 'Katalogen saknar utgivare.',
    },
    /** How that is mended, for whoever writes the model. */
    mend: {
      licence:
        'Skriv «licence: cc0» under «municipality» i styrmodellens fil (eller välj villkor i Verkstaden under «Kommunen») och publicera en version.',
      contact:
        'Skriv «contact» med «office» och «email» under «municipality» i styrmodellens fil och publicera en version.',
      place:
        'Skriv «place: http://sws.geonames.org/NUMMER/» med kommunens nummer hos Geonames under «municipality» i styrmodellens fil och publicera en version.',
      municipality: 'Skriv «municipality» med «name», «licence» och «contact» i styrmodellens fil.',
    },
  },
  howItIs: {
    heading: 'Så är filerna skrivna',
    lines: [
      'CSV: UTF-8, komma mellan kolumnerna, punkt som decimaltecken, citattecken vid behov (RFC 4180).',
      'Ord som börjar med =, +, - eller @ har en apostrof före i CSV, så att kalkylprogram inte tar dem för formler. I JSON och Excel står de som de är.',
      'Värden som kan avslöja enskilda personer visas inte i någon fil.',
      'Filerna är på svenska; bara det som är publicerat finns med.',
    ],
  },
  about: {
    published: 'Publicerad',
    terms: 'Villkor',
    address: 'Adress',
  },
  catalogueTitle: 'Öppna data om kommunens mål',
  catalogueDescription:
    'Det kommunen har publicerat om sina mål och hur det går: mål, bedömningar, mått och värden.',
  apiTitle: 'API för kommunens mål och mått',
  apiDescription: 'Mål, bedömningar, mått och värden, del för del i JSON.',
  periodOf: 'Perioden som uppgifterna gäller',
  someCatalogues: {
    heading: 'Flera kommuner publicerar här',
    text: 'Varje kommun har sin egen katalog. Registrera den som gäller er:',
  },
  noCatalogue: {
    heading: 'Ingen katalog finns',
    text: 'Ingen kommun har publicerat något här med villkor för öppna data.',
  },
  yes: 'ja',
  sheets: { values: 'Värden', goals: 'Mål' },
  columns: {
    matt_id: 'Måttets id',
    matt: 'Mått',
    enhet_id: 'Enhetens id',
    enhet: 'Enhet',
    period: 'Period',
    fran: 'Periodens första dag',
    till: 'Periodens sista dag',
    slag: 'Slag av värde',
    kon: 'Kön',
    varde: 'Värde',
    svar: 'Svar i ord',
    saknas: 'Varför värdet saknas',
    matenhet: 'Mätenhet',
    gransvarde_namn: 'Gränsvärdets namn',
    gransvarde: 'Gränsvärde',
    gransvarde_fran: 'Gränsvärde, från',
    gransvarde_till: 'Gränsvärde, till',
    gransvarde_i_ord: 'Gränsvärde i ord',
    bedomning: 'Bedömning',
    seriebrott: 'Serien bryts här',
    pahittat: 'Påhittat',
    kalla: 'Källa',
    mal_id: 'Målets id',
    niva: 'Nivå',
    mal: 'Mål',
    ligger_under: 'Ligger under (id)',
    ansvarig: 'Ansvarig',
    motivering: 'Varför den bedömningen',
    matt_ids: 'Måttens id',
    sida: 'Sida',
  },
} as const

type Shape<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Shape<T[K]> }
export type OpenDataWords = Shape<typeof openDataSv>
