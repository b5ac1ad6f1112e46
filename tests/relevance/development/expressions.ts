import type { JudgedNeed } from '../needs'

// Expressions of librarians, which mean exactly what they say.

export const expressions: readonly JudgedNeed[] = [
  {
    way: 'expression',
    query:
      '("mesenchymal stem cells" OR "mesenchymal stromal cells") AND "acute respiratory distress syndrome" NOT COVID',
    need: 'mesenchymal cells in ARDS, records that nowhere mention COVID',
    judged: { 3: 'NCT01775774 NCT02215811 NCT03818854' },
  },
  {
    way: 'expression',
    query: 'AREA[Condition]"spinal cord injury" AND AREA[Phase]PHASE2',
    need: 'trials with this condition in phase 2',
    judged: {
      3: `
NCT00816803 NCT01676441 NCT01694927 NCT02570932 NCT02688049 NCT02917291 NCT03003364
NCT03505034 NCT03521336 NCT04520373 NCT05054803`,
      2: 'NCT04136743',
    },
  },
  {
    way: 'expression',
    query: 'AREA[Condition]lupus AND AREA[InterventionName]"umbilical cord"',
    need: 'lupus treated with cells whose name says umbilical cord',
    judged: {
      3: `
NCT06947473 NCT07274059`,
      1: `
NCT03458156 NCT03580291 NCT05018858`,
    },
  },
  {
    way: 'expression',
    query: 'AREA[Condition](leukemia AND "T-cell") AND CD7 AND AREA[OverallStatus]RECRUITING',
    need: 'recruiting CD7 trials in T-cell leukaemia',
    judged: {
      3: `
NCT05043571 NCT05626400 NCT05995028 NCT06064903 NCT06316427 NCT06420076 NCT07220993
NCT07523555`,
      1: `
NCT03690011 NCT04004637 NCT04572308 NCT04599556 NCT04762485 NCT04860817 NCT04916860
NCT04938115 NCT05290155 NCT06585345 NCT06925464 NCT07008872`,
    },
  },
  {
    way: 'expression',
    query: '(mesothelin OR MSLN) AND (ovarian OR mesothelioma) AND "CAR-T"',
    need: 'CAR-T against mesothelin in ovarian cancer or mesothelioma',
    judged: {
      3: `
NCT01355965 NCT02159716 NCT03916679 NCT04489862 NCT04562298 NCT05057715 NCT05372692
NCT05963100 NCT07420010`,
      2: `
NCT01583686 NCT02580747 NCT03692637 NCT05410717 NCT06051695 NCT06196294 NCT06256055
NCT06885697 NCT07480954 NCT07510815 NCT07589543 NCT07617753`,
    },
  },
  {
    way: 'expression',
    query:
      '"heart failure" AND (allogeneic OR donor) AND (mesenchymal OR "precursor cells") AND AREA[Phase](PHASE2 OR PHASE3)',
    need: 'donor mesenchymal cells in heart failure, phase 2 or 3',
    judged: {
      3: `
NCT00721045 NCT01087996 NCT01392625 NCT01753440 NCT02013674 NCT02032004 NCT02439541
NCT03925324 NCT04011059 NCT04325594 NCT04476901 NCT04939077 NCT06840275 NCT07265349`,
    },
  },
  {
    way: 'expression',
    query:
      'AREA[OverallStatus]RECRUITING AND AREA[InterventionName]"mesenchymal stem cells" AND kidney',
    need: 'recruiting trials of mesenchymal stem cells, named so, with a word on kidneys; made for the kidney first',
    judged: {
      3: `
NCT04125329 NCT04388761 NCT05362786`,
      2: `
NCT02012153 NCT02585622 NCT03504241 NCT03840343`,
      1: `
NCT00658073 NCT02195323 NCT03288571 NCT03460223 NCT04194671 NCT05042206`,
    },
  },
  {
    way: 'expression',
    query: '("CAR-NK" OR "CAR NK") AND (lupus OR "systemic sclerosis" OR myositis)',
    need: 'CAR-NK cells in three rheumatic diseases',
    judged: { 3: 'NCT06010472 NCT06255028 NCT06421701 NCT06518668 NCT06557265 NCT06792799' },
  },
  {
    way: 'expression',
    query: 'AREA[LocationCity]Manchester AND "CAR-T"',
    need: 'CAR-T trials with a site in a city named Manchester',
    judged: {
      3: `
NCT02443831 NCT02746952 NCT03287817 NCT03289455 NCT03590574 NCT04181827 NCT04245839
NCT04404660 NCT04880434 NCT05371093 NCT06173518 NCT06333483 NCT06868290`,
      2: 'NCT06193902 NCT07473154',
    },
  },
  {
    way: 'expression',
    query: '"graft versus host disease" AND "umbilical cord" NOT prophylaxis',
    need: 'treatment of GVHD with umbilical cord cells, records that do not say prophylaxis',
    judged: {
      3: 'NCT00823316 NCT01754454 NCT03158896 NCT03847844 NCT04744116 NCT05443464 NCT05531266',
    },
  },
]
