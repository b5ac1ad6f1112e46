import type { JudgedNeed } from '../needs'

// Needs written after the search could read plain text, to find the kinds that it still misread. Which trials answer
// one was decided from titles, conditions, treatments and roles of every record, not from search results.

export const secondDraw: readonly JudgedNeed[] = [
  {
    way: 'everyday words',
    query: 'grandad has COPD and is on oxygen, could stem cells help him breathe',
    need: 'cells in COPD or emphysema',
    judged: {
      '1': 'NCT01953523 NCT03899298',
      '2': 'NCT04018729',
      '3': 'NCT00683722 NCT01306513 NCT01758055 NCT01849159 NCT04047810 NCT04433104 NCT01872624',
    },
  },
  {
    way: 'everyday words',
    query: 'teenager with type one diabetes wants to come off insulin, cell transplant',
    need: 'cells in type 1 diabetes; open to teenagers above adults only',
    judged: {
      '1': 'NCT01967186',
      '2': 'NCT07395050 NCT01374854 NCT01496339 NCT02057211 NCT02940418 NCT03484741 NCT05207995 NCT03912480',
      '3': 'NCT05061030 NCT04078308 NCT05308836 NCT07142161',
    },
  },
  {
    way: 'everyday words',
    query: 'leaking urine since childbirth, injections of my own muscle cells',
    need: 'cells in stress urinary incontinence of women',
    judged: {
      '3': 'NCT02334878 NCT04446884',
    },
  },
  {
    way: 'everyday words',
    query: 'cannot hold my stool since giving birth, cell injection',
    need: 'cells in faecal incontinence',
    judged: {
      '3': 'NCT02292628',
    },
  },
  {
    way: 'everyday words',
    query: 'womb lining too thin after scraping, cannot get pregnant, stem cells',
    need: 'cells for a thin or scarred womb lining',
    judged: {
      '1': 'NCT03386708 NCT02968459',
      '3': 'NCT02313415 NCT03166189 NCT05495711',
    },
  },
  {
    way: 'everyday words',
    query: 'no sperm, can stem cells make me a father',
    need: 'cells in azoospermia',
    judged: {
      '3': 'NCT02641769',
    },
  },
  {
    way: 'everyday words',
    query: 'hoarse voice from scarred vocal cords, stem cells',
    need: 'cells for scarred vocal folds',
    judged: {
      '1': 'NCT03130374',
      '3': 'NCT02622464 NCT05385159',
    },
  },
  {
    way: 'everyday words',
    query: 'torn meniscus stem cell jab',
    need: 'cells for the meniscus',
    judged: {
      '1': 'NCT05261360',
      '3': 'NCT00225095 NCT02582489',
    },
  },
  {
    way: 'everyday words',
    query: 'septic shock in intensive care, mesenchymal cells',
    need: 'mesenchymal cells in sepsis',
    judged: {
      3: `
NCT01849237 NCT02883803`,
      2: `
NCT04445220`,
    },
  },
  {
    way: 'everyday words',
    query: 'losing balance, ataxia in the family, stem cells',
    need: 'cells in hereditary ataxia',
    judged: {
      '3': 'NCT01489267',
    },
  },
  {
    way: 'everyday words',
    query: 'heart damaged by chemotherapy years ago, cells to mend it',
    need: 'cells in cardiomyopathy caused by anthracyclines',
    judged: {
      '3': 'NCT02509156 NCT02408432 NCT02962661',
    },
  },
  {
    way: 'filters in words',
    query: 'phase 3 CAR-T myeloma open now',
    need: 'CAR-T for myeloma, phase 3, recruiting',
    judged: {
      3: `
NCT06464991 NCT06615479 NCT07764978`,
      1: `
NCT03288493 NCT03464916 NCT03601078 NCT03651128 NCT04196491 NCT04271644 NCT04657861
NCT04960579 NCT05546723 NCT05976555 NCT06223646 NCT06759181 NCT06913179 NCT06913192
NCT06971380 NCT07032129 NCT07073547 NCT07221032 NCT07234721 NCT07333430 NCT07421856
NCT07541391 NCT07611149 NCT07689058`,
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T lupus trials in Germany recruiting',
    need: 'CAR-T for lupus recruiting in Germany',
    judged: {
      3: `
NCT06189157 NCT06347718 NCT06581198 NCT06925542`,
      2: `
NCT07115745`,
      1: `
NCT05846347 NCT05858684 NCT05988216 NCT06150651 NCT06222853 NCT06342960 NCT06350110
NCT06373991 NCT06681337 NCT06691152 NCT06710717 NCT06839976 NCT06886919 NCT06904729
NCT06934447 NCT06946485 NCT07233642 NCT07331467 NCT07432334 NCT07523542 NCT07570862
NCT07659704`,
    },
  },
  {
    way: 'place or age',
    query: 'heart stem cell trials in Scandinavia',
    need: 'cells for the heart with a site in a Nordic country',
    judged: {
      3: `
NCT00418418 NCT00644410 NCT01449032 NCT02387723 NCT06840275`,
      1: `
NCT01392105 NCT01392625 NCT02408432 NCT02439541 NCT02501811 NCT02672163 NCT02962661
NCT03746938 NCT04925024 NCT06154044 NCT07265349`,
    },
  },
  {
    way: 'filters in words',
    query: 'donor CAR-T for lymphoma not yet recruiting',
    need: 'donor CAR-T for lymphoma, not yet recruiting',
    judged: {
      3: `
NCT07032324 NCT07113496 NCT07316907 NCT07316920 NCT07367685 NCT07506668 NCT07563543`,
      1: `
NCT04556266 NCT04952584 NCT05487495 NCT06176690 NCT06316427 NCT07539688`,
    },
  },
  {
    way: 'hidden role',
    query: 'vaccination after CAR-T',
    need: 'vaccines for people who had CAR-T',
    judged: {
      '3': 'NCT07071909 NCT07296120',
    },
  },
  {
    way: 'hidden role',
    query: 'infections after CAR-T therapy',
    need: 'infections and their prevention after CAR-T',
    judged: {
      '2': 'NCT07071909 NCT07296120',
      '3': 'NCT07713511 NCT05952804 NCT07754682 NCT07648264',
    },
  },
  {
    way: 'hidden role',
    query: '15 year safety follow-up after CAR-T',
    need: 'long-term follow-up of people who had CAR-T',
    judged: {
      3: `
NCT02735083 NCT02813252 NCT03375619 NCT03741127 NCT04488354 NCT04911478 NCT05201781
NCT05509855 NCT06116110 NCT06508775 NCT06925685 NCT07403188 NCT07577583 NCT07683897`,
      2: `
NCT02786511 NCT04833504 NCT07665307`,
    },
  },
  {
    way: 'hidden role',
    query: 'tocilizumab to prevent cytokine release before CAR-T',
    need: 'drugs that prevent cytokine release by CAR-T; others than tocilizumab are part',
    judged: {
      3: `
NCT05665725 NCT06550141`,
      2: `
NCT03954106 NCT04150913 NCT04205838 NCT04975555 NCT05757219 NCT05936229 NCT07616271`,
    },
  },
  {
    way: 'hidden role',
    query: 'PET scan to see if CAR-T is working',
    need: 'imaging of CAR-T or of its effect',
    judged: {
      '3': 'NCT05176275 NCT07280793 NCT05666700',
    },
  },
  {
    way: 'hidden role',
    query: 'heart problems from CAR-T',
    need: 'heart damage around CAR-T',
    judged: {
      '3': 'NCT06350994 NCT05130489 NCT04026737',
    },
  },
  {
    way: 'hidden role',
    query: 'maintenance after BCMA CAR-T in myeloma',
    need: 'drugs after BCMA CAR-T in myeloma',
    judged: {
      3: `
NCT05117008 NCT05191472 NCT06048250 NCT06523621 NCT07200089 NCT07200102`,
      2: `
NCT06045806 NCT07106684 NCT07106710`,
      1: `
NCT05827016`,
    },
  },
  {
    way: 'several concepts',
    query: 'natural killer cells not CAR-T for lymphoma',
    need: 'NK cells, with or without a receptor, in lymphoma',
    judged: {
      '1': 'NCT03774654',
      '2': 'NCT02742727 NCT06909474 NCT04796688 NCT02892695',
      '3': 'NCT06707259 NCT05673447 NCT05667155 NCT03690310 NCT03824964 NCT05570188 NCT05654038 NCT05020678 NCT05842707 NCT04639739 NCT07164469 NCT06967038 NCT05410041 NCT06827782 NCT03692767 NCT05379647 NCT06696846 NCT05472558 NCT05020015 NCT05092451 NCT03579927 NCT03056339 NCT05336409',
    },
  },
  {
    way: 'several concepts',
    query: 'lupus damaging my kidneys, cells but not CAR-T',
    need: 'cells other than CAR-T in lupus nephritis; lupus at large is part',
    judged: {
      3: `
NCT03458156 NCT03580291 NCT03673748 NCT04318600 NCT06557265`,
      2: `
NCT00698191 NCT02633163 NCT04184258 NCT05018858 NCT06255028 NCT06434363 NCT06518668
NCT07412210 NCT07570862`,
    },
  },
  {
    way: 'several concepts',
    query: 'HER2 CAR-T breast cancer in the brain',
    need: 'CAR-T against HER2 for breast cancer that has spread to the brain',
    judged: {
      3: `
NCT03696030`,
      1: `
NCT02442297 NCT02547961 NCT03500991 NCT04650451 NCT06251544`,
    },
  },
  {
    way: 'several concepts',
    query: 'osteosarcoma engineered T cells or NK cells',
    need: 'engineered T or NK cells in osteosarcoma',
    judged: {
      '2': 'NCT04483778 NCT04539366 NCT03373097 NCT03635632 NCT04995003 NCT06500819',
      '3': 'NCT06412458 NCT07428993 NCT07227571 NCT07211737 NCT03721068 NCT02107963 NCT07052383 NCT04864821 NCT07222735',
    },
  },
  {
    way: 'several concepts',
    query: "Wharton's jelly type 2 diabetes",
    need: 'umbilical cord cells in type 2 diabetes',
    judged: {
      3: `
NCT01954147 NCT02302599 NCT03943940`,
      1: `
NCT02579148 NCT02745808 NCT02834858 NCT02945449 NCT03288571 NCT03751735 NCT04642911
NCT04972890 NCT05061030`,
    },
  },
  {
    way: 'misspelt',
    query: 'células madre rodilla artrosis',
    need: 'cells in knee osteoarthritis',
    judged: {
      '1': 'NCT03337243',
      '3': 'NCT01041001 NCT01159899 NCT01448434 NCT01453738 NCT01504464 NCT01586312 NCT01895413 NCT01931007 NCT02123368 NCT02237846 NCT02291926 NCT02580695 NCT02658344 NCT02805855 NCT02855073 NCT02958267 NCT02963727 NCT02966951 NCT03007576 NCT03028428 NCT03166865 NCT03308006 NCT03357770 NCT03358654 NCT03383081 NCT03589287 NCT03602872 NCT03790189 NCT03800810 NCT03818737 NCT03943576 NCT03956719 NCT03990805 NCT04037345 NCT04130100 NCT04208646 NCT04230902 NCT04234412 NCT04351932 NCT04453111 NCT04520945 NCT04716803 NCT04893174 NCT05016011 NCT05027581 NCT05081921 NCT05086939 NCT05280002 NCT05288725 NCT05484856',
    },
  },
  {
    way: 'misspelt',
    query: 'oesophageal cancer CAR-T',
    need: 'CAR cells for cancer of the oesophagus',
    judged: {
      3: `
NCT03706326 NCT06623396`,
      2: `
NCT03013712 NCT03941626 NCT04847466 NCT05415475 NCT05538195 NCT05539430 NCT06006390
NCT06010862 NCT06043466 NCT06126406 NCT06857786 NCT07179692 NCT07551362`,
      1: `
NCT02349724 NCT02713984 NCT03638206 NCT04348643 NCT04660929 NCT05393986 NCT05472857
NCT06821048 NCT06937567`,
    },
  },
]
