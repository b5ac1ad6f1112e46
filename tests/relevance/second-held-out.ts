import type { JudgedNeed } from './needs'

// Of the needs of `development/second-draw.ts` those that are set apart by their text; see `needs.ts`.

export const secondHeldOut: readonly JudgedNeed[] = [
  {
    way: 'everyday words',
    query: 'my liver is failing from drinking, stem cells instead of a transplant',
    need: 'cells in alcoholic cirrhosis; liver failure at large is part',
    judged: {
      3: `
NCT01875081 NCT04689152 NCT05155657`,
      2: `
NCT00976287 NCT01221454 NCT01322906 NCT01844063 NCT02812121 NCT02857010 NCT03209986
NCT03629015 NCT03668171 NCT03863002 NCT03945487 NCT05331872`,
      1: `
NCT01429038 NCT01728727 NCT05491135`,
    },
  },
  {
    way: 'everyday words',
    query: 'gums receding and bone loss around my teeth, stem cells',
    need: 'cells for gums and the bone around teeth',
    judged: {
      3: `
NCT03638154 NCT04434794`,
      1: `
NCT01389661 NCT02731586 NCT02751125 NCT03102879`,
    },
  },
  {
    way: 'everyday words',
    query: "husband's kidneys are failing, wants to avoid dialysis, stem cells",
    need: 'cells in chronic kidney disease',
    judged: {
      3: `
NCT02195323 NCT02848131 NCT03325322 NCT03840343 NCT03939741 NCT05042206 NCT05362786`,
      2: `
NCT01840540 NCT02266394 NCT02966717 NCT03288571 NCT04125329`,
      1: `
NCT03460223 NCT03899298 NCT04194671 NCT04445220`,
    },
  },
  {
    way: 'everyday words',
    query: 'bloody diarrhoea ulcerative colitis stem cells',
    need: 'cells in ulcerative colitis; bowel inflammation at large is part',
    judged: {
      '2': 'NCT02150551 NCT03115749 NCT05239702',
      '3': 'NCT04312113 NCT03299413',
    },
  },
  {
    way: 'place or age',
    query: 'mesenchymal stem cells COPD Vietnam or China',
    need: 'cells in COPD with a site in Vietnam or China',
    judged: {
      3: `
NCT04433104`,
      1: `
NCT00683722 NCT01306513 NCT01758055 NCT01849159 NCT01872624 NCT01953523 NCT04018729
NCT04047810`,
    },
  },
  {
    way: 'filters in words',
    query: 'completed phase 2 mesenchymal GVHD',
    need: 'mesenchymal cells in graft-versus-host disease, phase 2, completed',
    judged: {
      3: `
NCT00284986 NCT00504803 NCT00827398 NCT01222039 NCT01956903 NCT02824653`,
      2: `
NCT00823316`,
      1: `
NCT00314483 NCT00562497 NCT00759018 NCT00826046 NCT02336230 NCT04328714 NCT05333029
NCT05443464 NCT05531266`,
    },
  },
  {
    way: 'several concepts',
    query: 'dental pulp stem cells',
    need: 'cells from teeth',
    judged: {
      '2': 'NCT03102879',
      '3': 'NCT04130100 NCT04302519 NCT04336254 NCT03912480 NCT02728115 NCT02731586',
    },
  },
]
