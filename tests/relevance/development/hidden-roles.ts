import type { JudgedNeed } from '../needs'

// Needs for trials around cells, which the site hides by default.

export const hiddenRoles: readonly JudgedNeed[] = [
  {
    way: 'hidden role',
    query: 'nerve toxicity ICANS after CAR T, treatment or prevention',
    need: 'prevention or treatment of neurotoxicity of CAR-T',
    judged: {
      3: `
NCT03954106 NCT04150913 NCT04205838 NCT04514029 NCT05936229 NCT07763210`,
      2: `
NCT04975555 NCT05665725 NCT06550141`,
    },
  },
  {
    way: 'hidden role',
    query: 'radiotherapy as a bridge to CAR-T lymphoma',
    need: 'radiation before CAR-T in lymphoma',
    judged: {
      3: `
NCT04726787 NCT05574114 NCT05800405 NCT07478848`,
      2: `
NCT07059741 NCT07676877`,
      1: `
NCT06646666`,
    },
  },
  {
    way: 'hidden role',
    query: 'memory and thinking problems after CAR-T',
    need: 'cognition after CAR-T',
    judged: {
      3: `
NCT04107285 NCT05416554 NCT07463781 NCT07609030 NCT07740317`,
      2: `
NCT04300998 NCT06052826 NCT07652476`,
    },
  },
  {
    way: 'hidden role',
    query: 'bispecific antibody when CAR-T has failed in lymphoma',
    need: 'treatment of lymphoma after CAR-T failed',
    judged: { 3: 'NCT04703686 NCT05633615', 2: 'NCT06271057 NCT07602322 NCT07749976' },
  },
  {
    way: 'hidden role',
    query: 'quality of life and recovery programmes for CAR-T patients',
    need: 'supportive care, exercise and quality of life around CAR-T',
    judged: {
      3: `
NCT04300998 NCT04914091 NCT05199961 NCT06052826 NCT07649512 NCT07679958`,
      2: `
NCT05190653 NCT05893940 NCT07609030`,
      1: `
NCT06126341`,
    },
  },
  {
    way: 'hidden role',
    query: 'real-world CAR-T lymphoma registry',
    need: 'observational studies of CAR-T for lymphoma in routine care',
    judged: {
      3: `
NCT05440409 NCT06271369 NCT06339255 NCT07065344 NCT07524816`,
      2: `
NCT04833504 NCT05349201 NCT05784415 NCT06142188 NCT06392763`,
      1: `
NCT03375619 NCT04488354 NCT04914091 NCT06369935 NCT06659770 NCT06985576 NCT07269587
NCT07637929`,
    },
  },
  {
    way: 'hidden role',
    query: 'helping CAR-T persist: drug given before collecting the T cells',
    need: 'a drug before leukapheresis to make better T cells',
    judged: { 3: 'NCT07727668' },
  },
  {
    way: 'hidden role',
    query: 'CAR-T patients who live with HIV',
    need: 'what became of people with HIV who had CAR-T',
    judged: { 3: 'NCT05784415', 2: 'NCT05077527' },
  },
]
