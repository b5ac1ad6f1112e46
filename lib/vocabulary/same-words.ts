// Everyday words with the same meaning for parts of the body, so that one wording represents many: "an opening near
// the anus" for "a hole near the bottom".

const table = `
bottom anus bum backside rectum anal rectal buttocks
hole opening tunnel
leak drip dribble seep ooze weep drain
urine pee wee
stool poo faeces feces
wound sore ulcer
drug pill tablet medicine medication med
stop quit off withdraw
scar scarred scarring
burn burnt scald scalded
womb uterus
lining endometrium
sight vision
heal close mend
paralysed paralyzed
bald baldness
foot toe
menopause menopausal
widened dilated enlarged stretched ballooned
tubes airways bronchi bronchial
phlegm mucus sputum
seizures fits convulsions
shrinking shrunk wasting wasted atrophy withering
blocked clogged narrowed furred obstructed
fragile brittle
exhausted fatigued tired
belly tummy abdomen
kidney kidneys renal
heart cardiac
liver hepatic
lungs lung pulmonary
blind sightless
trembling shaking shaky shakes
broken fractured fracture
lid eyelid
joint joints
blisters blistering
cramps spasms
baby newborn infant
`

/** Each row lists words with the same meaning. */
export const sameWords: readonly (readonly string[])[] = table
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
