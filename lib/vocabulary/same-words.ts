// Everyday words that say the same of a body, so that one way of asking stands for many: "an opening near the anus" for
// "a hole near the bottom".

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
`

/** Each row the words that say the same. */
export const sameWords: readonly (readonly string[])[] = table
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
