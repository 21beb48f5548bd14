// Words of a key figure's title that tell which way is better: a table, read from the top.
import type { Direction } from '../measures/measure.ts'
import type { Confidence } from './key-figure-guess.ts'

export type DirectionRow = {
  readonly pattern: RegExp
  readonly better: Direction
  readonly sure: Confidence
  readonly why: string
}

const row = (better: Direction, sure: Confidence, pattern: RegExp, why: string): DirectionRow => ({
  better,
  sure,
  pattern,
  why,
})

/** What has no better end, whatever it is about. */
const WITHOUT: readonly DirectionRow[] = [
  row('none', 'high', /\bbaseras på/i, 'what another figure rests on'),
  row('none', 'medium', /bor med annan|själv svarat på/i, 'who answered, not what'),
  row(
    'none',
    'low',
    /^väntetid(?!.*längre).*andel/i,
    'a share with a waiting time: within it or beyond it, the title does not say',
  ),
  row('none', 'high', /^röster på|politiskt styre/i, 'who people vote for'),
  row('none', 'high', /färre än \d+ svarande/i, 'a note on a survey, not its outcome'),
  row(
    'none',
    'medium',
    /föräldrar har|föräldrarnas|sysselsatta i(?:nom)? |av biståndsmottagare totalt/i,
    'who lives there, and what they work with',
  ),
  row('none', 'high', /^osäkerhetstal/i, 'the uncertainty of a survey, not its outcome'),
  row('none', 'high', /antal svar(?:ande)?\b/i, 'how many answered, not what'),
  row(
    'none',
    'high',
    /^(?!.*avvikelse).*(?:förväntat värde|modellberäknat (?:genomsnittligt )?värde)/i,
    'what was to be expected, not what was reached',
  ),
  row(
    'none',
    'high',
    /^(?:framskrivning|referenskostnad|strukturkostnad|standardkostnad|kostnadsutjämning|utjämning)|utjämningssystemet|inkomstutjämning/i,
    'a forecast of the population, or what the equalisation reckons with',
  ),
  row(
    'none',
    'high',
    /\bköp av\b.*\b(?:från|totalt)\b|\benskild regi, andel|andel .*privata utförare/i,
    'who carries a service out is a choice',
  ),
  row('none', 'medium', /svarsfrekvens/i, 'how sure a survey is, not how good a service'),
  row('none', 'high', /viktigt i boendemiljön/i, 'what people hold important, not what they have'),
]

/** A target that the title itself writes. */
const TARGETED: readonly DirectionRow[] = [
  row('lower', 'high', /målnivå\s*[≤<]/i, 'the title has a target that is a ceiling'),
  row('higher', 'high', /målnivå\s*[≥>=]/i, 'the title has a target to reach'),
]

/** Numbers that stand for answers. */
const CODED: readonly DirectionRow[] = [
  row('higher', 'high', /färre än\s*=\s*2/i, 'two is given to the fewest'),
  row('none', 'medium', /överskott\s*=\s*2/i, 'balance is in the middle'),
  row('higher', 'high', /inom \d+ dagar\s*=\s*3/i, 'the soonest has the highest number'),
  row('lower', 'medium', /nej\s*=\s*2/i, 'no has the higher number'),
  row(
    'higher',
    'medium',
    /breddinfört\s*=\s*2|alla\s*=\s*2/i,
    'the most complete has the highest number',
  ),
  row(
    'none',
    'medium',
    /^(?=.*(?:ja\s*=\s*1|1\s*=\s*ja)).*(?:huvudmannaskap|samma förvaltning|organisation)/i,
    'how it is organised is a choice',
  ),
  row(
    'higher',
    'medium',
    /ja\s*=\s*1|1\s*=\s*ja/i,
    'what is asked for is mostly what is recommended',
  ),
]

/** What users, pupils, inhabitants and staff answer. */
const ANSWERED: readonly DirectionRow[] = [
  row('higher', 'high', /^NTU.*förtroende/i, 'trust'),
  row('lower', 'high', /avsaknad av tillit/i, 'the lack of trust'),
  row('lower', 'high', /svåra besvär|besväras (?:ofta )?av|ofta rädd/i, 'what users suffer from'),
  row(
    'lower',
    'high',
    /^NTU.*(?:\binte\b|utsatt|\boro\b|otrygg|problem)/i,
    'what the crime survey asks of harm',
  ),
  row(
    'higher',
    'high',
    /låg oro|få problem|aldrig rädd|inte rädd/i,
    'the absence of something bad',
  ),
  row(
    'none',
    'medium',
    /^brukarbedömning.*(?:\bibland\b|\bnågra\b)/i,
    'the middle one of several answers',
  ),
  row('none', 'low', /^brukarbedömning.*gånger eller fler/i, 'how often, not how well'),
  row(
    'lower',
    'high',
    /^(?:brukarbedömning|deltagarbedömning).*\b(?:inte|ingen|inget|aldrig)\b/i,
    'a negative answer',
  ),
  row('lower', 'high', /upplevt att personal har agerat olämpligt/i, 'a negative answer'),
  row(
    'higher',
    'high',
    /^(?:brukarbedömning|deltagarbedömning|medborgarundersökning|patientupplevd|anhöriga som upplever|servicemätning|företagsklimat)|tillgodosedda behov|nöjd|helhetsintryck|helhetsbetyg/i,
    'the more of the answers that are satisfied, the better',
  ),
  row(
    'higher',
    'high',
    /andel som (?:har )?svarat|andel positiva svar/i,
    'the share of those who gave the wished-for answers',
  ),
  row('higher', 'high', /\bHME\b|medarbetarengagemang/i, 'an index of engagement'),
  row(
    'higher',
    'high',
    /(?:kvalitets|elevenkäts|nöjd[a-zåäö -]*|kommun|region|motivations|ledarskaps|styrnings|total)index\b|kvalitetsindikatorer/i,
    'an index that is made to be high when things are well',
  ),
  row('lower', 'medium', /care need index/i, 'an index of need'),
  row('none', 'medium', /resursindex/i, 'an index of cost: high is dear or well provided'),
  row('lower', 'high', /otrygg|känner sig (?:stressad|ensam)/i, 'a negative answer'),
  row('higher', 'high', /trygg|förtroende för|\btillit\b/i, 'trust and safety'),
]

/** What is learnt, and who teaches. */
const SCHOOL: readonly DirectionRow[] = [
  row('lower', 'medium', /klarat mindre än/i, 'those who did not reach it'),
  row(
    'higher',
    'medium',
    /^(?=.*avvikelse)(?=.*(?:modellberäknat|förväntat)).*(?:elever|betyg|behörig|examen|förvärvsarb|studera)/i,
    'better than was to be expected',
  ),
  row(
    'lower',
    'medium',
    /\b(?:ej|inte|utan|saknar) (?:[a-zåäö]+ )?(?:behörig|godkän|uppnått|examen|slutbetyg|gymnasie)/i,
    'those who did not reach it',
  ),
  row(
    'higher',
    'high',
    /uppnått|\bbehörig|behörighet|lägst betyget|betyget E|godkän|med examen|examen eller studiebevis|meritvärde|betygspoäng|\bklarat\b|slutfört|kunskapskrav|betygskriterier|etablerade på arbetsmarknaden/i,
    'results reached',
  ),
  row(
    'higher',
    'high',
    /legitimation|legitimerad|adekvat utbildning|pedagogisk högskole|socionom|storköksutbildning|förskollärarexamen/i,
    'staff with the training for it',
  ),
  row(
    'lower',
    'medium',
    /\b(?:barn|elever)\b[^,/]*(?: per |\/)(?:årsarbetare|anställd|lärare|heltidstjänst|avdelning|grupp|pedagog)/i,
    'fewer to each of the staff',
  ),
  row('higher', 'medium', /lärartäthet|personaltäthet|lärare per/i, 'more staff to each'),
]

/** What is within a time that was promised, and what makes ill or harms: the good first. */
const GOOD: readonly DirectionRow[] = [
  row('lower', 'high', /^avlidna inom|oplanerad återinskriv/i, 'death, and coming back unplanned'),
  row('higher', 'medium', /\brutin(?:er)?\b/i, 'what is recommended, done'),
  row(
    'higher',
    'medium',
    /förnybar.*(?:MWh|GWh)/i,
    'easier on the environment, though an amount is no share',
  ),
  row(
    'higher',
    'high',
    /inom (?:högst )?\d+ (?:dagar|timmar|minuter)|högst \d+ dagar|inom (?:tre|tio) dagar|samma dag/i,
    'within the time that was promised',
  ),
  row(
    'higher',
    'high',
    /\bej återaktualis|frånvaro av|icke-rökare|rökstopp|kariesfri|intakta tänder|kvarvarande tänder|utan anmärkning|överlevnad|avstyrkt ansvarsfrihet/i,
    'the absence of something bad',
  ),
  row('higher', 'high', /valdeltagande|som röstade/i, 'more who vote'),
  row(
    'higher',
    'high',
    /vaccinera|screening|måluppfyllelse|målnivå|följsamhet|förebyggande (?:åtgärd|eller)|åtgärder mot fall|ordination av|god (?:ekologisk|kemisk)?[a-zåäö ]*status/i,
    'what is recommended, done',
  ),
  row(
    'higher',
    'high',
    /medellivslängd|god (?:själv)?skattad hälsa|bra självskattat|god hälsa|bra hälsa/i,
    'a longer and healthier life',
  ),
  row(
    'higher',
    'high',
    /förnybar|fossil(?:oberoende|fri)|ekologisk|återvinning|miljöbil|skyddad natur(?!, km)/i,
    'easier on the environment',
  ),
  row(
    'higher',
    'medium',
    /tillgång till|bredband|kollektivtrafiknära|öppettid|öppethållande|tillgänglighet|Mbit|erbjudits en fast omsorgskontakt|namngiven fast|kvarboende/i,
    'more within reach',
  ),
  row(
    'higher',
    'medium',
    /genomförandeplan|individuell (?:vård)?plan|aktuell rutin|kontaktsjuksköterska|systematisk uppföljning|strokeenhet|multidisciplinär/i,
    'what is recommended, done',
  ),
]

const BAD: readonly DirectionRow[] = [
  row(
    'lower',
    'high',
    /arbetslös|varken (?:förvärvs)?arbetar|långvarigt (?:ekonomiskt )?bistånd|barnfattigdom|låg ekonomisk standard|låg inkomststandard|ekonomiskt utsatta|trångbod|hemlös|vräkning|avhys/i,
    'hardship',
  ),
  row(
    'lower',
    'high',
    /sjukfrånvaro|sjukpenningtal|ohälsotal|sjuktal|psykisk ohälsa|stressade|fetma|övervikt|röker|rökare|riskkonsum|alkoholvanor|stillasittande|ängslan|självmord|suicid|självskad/i,
    'illness, and what makes ill',
  ),
  row(
    'lower',
    'high',
    /dödlighet|avlidna inom|blödning|döda\b|omkomna|övergrepp|skadehändelse|skadade|fallskad|höftfraktur|trafikolyck|arbetsolyck|byggnadsbränder|bränder|vårdskad|vårdrelaterad infektion|trycksår|överbeläggning|återinskriv|vårdtillfälle med skada|bristningar/i,
    'death and harm',
  ),
  row('lower', 'high', /anmälda|\bbrott\b|våldsbrott|stöld|misshandel|skadegörelse/i, 'crime'),
  row(
    'lower',
    'high',
    /utsläpp|klimatpåverkan|deponi|svinn\b|serveringssvinn|tallrikssvinn|vattenförlust|restavfall|PM2\.5|kväveoxid/i,
    'emissions and waste',
  ),
  row(
    'lower',
    'high',
    /väntetid|handläggningstid|utredningstid|responstid|behandlingstid|mediantid|väntat längre|väntande längre|utskrivningsklar|avbrottstid|elavbrott/i,
    'a wait',
  ),
  row(
    'lower',
    'medium',
    /personalkontinuitet|personalomsättning|avgångna|avbrutit|avbrott|avstått|konkurs|psykofarmaka|antibiotika|återaktualis|påverkbar slutenvård|undvikbar|åtgärdbar|incidens|förekomst av (?:cancer|diabetes|hjärt)|olämpliga läkemedel/i,
    'less of it is aimed for',
  ),
  row(
    'lower',
    'medium',
    /biståndsmottagare|med ekonomiskt bistånd|försörjningsstöd som andel|försörjningshinder|låg utbildningsnivå|utan gymnasie/i,
    'hardship',
  ),
  row('lower', 'medium', /energianvändning|kWh\/kvm|fossil/i, 'less energy for the same'),
]

const ECONOMY: readonly DirectionRow[] = [
  row(
    'lower',
    'medium',
    /nettokostnadsavvikelse/i,
    'costs more than was to be expected; says nothing of what was got for it',
  ),
  row(
    'higher',
    'high',
    /soliditet|självfinansiering|likviditet|finansiella nettotillgångar|budgetföljsamhet/i,
    'a stronger economy',
  ),
  row(
    'higher',
    'high',
    /^(?:årets )?resultat (?:före|efter|kommun|region)|^årets resultat|resultat före extraordinära/i,
    'a stronger economy',
  ),
  row(
    'lower',
    'medium',
    /skuld|borgensåtagande|pensionsförplikt|nettokostnader? som andel|nettokostnadsandel/i,
    'a weaker economy',
  ),
  row(
    'lower',
    'low',
    /skattesats|utdebitering/i,
    'low is strong in the financial profile, but it is a choice',
  ),
  row(
    'none',
    'medium',
    /intäkter|^(?:investering|personalkostnad|lönekostnad|skatteintäkter|statsbidrag|bruttoregionprodukt|försäljning|lönesumma)/i,
    'how much, not how well',
  ),
  row(
    'lower',
    'medium',
    /(?:^|\b)(?:kostnad|nettokostnad|driftkostnad|bruttokostnad).*kr\/(?!inv|vuxna inv|barn och unga)/i,
    'a cost for each: less for the same is better; says nothing of what was got for it',
  ),
  row(
    'lower',
    'low',
    /^(?:kostnad|nettokostnad|driftkostnad|bruttokostnad|strukturjusterad kostnad)/i,
    'a cost of all inhabitants: need and ambition are in it too',
  ),
  row('lower', 'low', /avgift|\btaxa\b|hyra\b/i, 'what it costs who uses it'),
]

const SOCIETY: readonly DirectionRow[] = [
  row(
    'none',
    'medium',
    /balanstal|könsfördelning|lönegap|löneskillnad/i,
    'best where both are alike, at neither end',
  ),
  row(
    'higher',
    'medium',
    /förvärvsarbetande|sysselsatta|börjat (?:arbeta|studera)|egenförsörjning|eftergymnasial|nystartade företag|solkraft|solcell|vindkraft/i,
    'work, learning and new energy',
  ),
  row(
    'none',
    'medium',
    /årsarbetare|månadsavlön|anställda|tjänster.*antal|timavlön|visstid/i,
    'how many are employed, not how well it goes',
  ),
  row(
    'none',
    'medium',
    /utrikes födda|invånare.*antal|befolkning|medelålder|flyttat|födelse|födda|asyl|nyanländ|försörjningskvot|landareal|hushåll.*antal/i,
    'who lives there',
  ),
]

/**
 * The first row that fits the title answers.
 * @source the titles of Kolada's catalogue, 2026-03-23; the patterns and what they mean are ours
 */
export const DIRECTION_ROWS: readonly DirectionRow[] = [
  ...WITHOUT,
  ...TARGETED,
  ...CODED,
  ...ANSWERED,
  ...GOOD,
  ...SCHOOL,
  ...ECONOMY,
  ...BAD,
  ...SOCIETY,
]

/** Words of the description, which count where the title says nothing. */
export const DESCRIBED_ROWS: readonly DirectionRow[] = [
  row(
    'higher',
    'high',
    /högt värde (?:indikerar|visar|är) (?:på )?(?:en |ett )?(?:hög nivå|god|önskvärt|bra)/i,
    'the description says that a high value is good',
  ),
  row(
    'higher',
    'medium',
    /ju högre värde,? desto (?:större del|bättre)/i,
    'the description says what a high value means',
  ),
  row(
    'lower',
    'medium',
    /positiva värden indikerar högre kostnadsläge/i,
    'the description says that above nought is dearer than expected',
  ),
]
