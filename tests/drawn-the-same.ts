// Property tests draw the same examples each time, so that what passed once passes again. PROPERTY_SEED
// draws others: a number to draw those again, `random` to look for what nobody has seen.
import fc from 'fast-check'

const asked = process.env.PROPERTY_SEED ?? '20180430'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
