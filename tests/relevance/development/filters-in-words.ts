import type { JudgedNeed } from '../needs'

// Needs that state in words what the site has filters for.

export const filtersInWords: readonly JudgedNeed[] = [
  {
    way: 'filters in words',
    query: 'recruiting stem cell trials for knee arthritis',
    need: 'cells in knee osteoarthritis, recruiting',
    judged: {
      3: `
NCT02963727 NCT02966951 NCT03383081 NCT03943576 NCT04208646 NCT04716803 NCT05016011
NCT05027581 NCT05081921 NCT05086939`,
      1: `
NCT01159899 NCT01586312 NCT01733186 NCT01873625 NCT02123368 NCT02658344 NCT02696876
NCT03067870 NCT03337243 NCT03990805 NCT04234412 NCT04351932`,
    },
  },
  {
    way: 'filters in words',
    query: 'ALS mesenchymal phase 2 or phase 3',
    need: 'mesenchymal cells in ALS, phase 2 or 3',
    judged: {
      3: `
NCT01494480 NCT01777646 NCT02017912 NCT02116634 NCT02917681 NCT03268603 NCT03280056`,
      1: `
NCT01142856 NCT02987413 NCT03296501 NCT05003921`,
    },
  },
  {
    way: 'filters in words',
    query: 'stem cell trials in Jordan',
    need: 'cell therapy with a site in Jordan',
    judged: {
      3: `
NCT02641769 NCT02940418 NCT02945449 NCT02963727 NCT02966951 NCT03066245 NCT03069170
NCT03299413 NCT03684122 NCT03751735 NCT04288934 NCT04815213`,
      1: 'NCT02945462',
    },
  },
  {
    way: 'filters in words',
    query: 'cell therapy for children under 5 with cerebral palsy',
    need: 'cells in cerebral palsy, open to a child of 4',
    judged: { 3: 'NCT01929434 NCT04029896 NCT05018819 NCT05018871' },
  },
  {
    way: 'filters in words',
    query: 'allogeneic heart failure stem cells Denmark',
    need: 'donor cells in heart failure with a site in Denmark',
    judged: {
      3: `
NCT02387723 NCT06840275`,
      1: `
NCT00644410 NCT00721045 NCT01449032 NCT01458405 NCT01753440 NCT02032004 NCT02408432
NCT02439541 NCT02962661 NCT03925324 NCT04325594 NCT04939077 NCT06340048 NCT06956807
NCT07265349`,
    },
  },
  {
    way: 'filters in words',
    query: 'autologous bone marrow stem cells MS',
    need: 'own bone marrow cells in multiple sclerosis',
    judged: {
      3: `
NCT00781872 NCT01606215 NCT01933802 NCT02166021 NCT02495766 NCT03069170 NCT03778333
NCT03799718`,
      2: 'NCT01730547 NCT02239393 NCT04823000',
      1: 'NCT01056471',
    },
  },
  {
    way: 'filters in words',
    query: 'expanded access stem cells',
    need: 'cells given outside trials through expanded access',
    judged: {
      3: `
NCT00759018 NCT00826046 NCT01510431 NCT03594162 NCT04008524 NCT04029896 NCT04064957
NCT04087889 NCT04162756 NCT04400591 NCT04432545 NCT04657458 NCT04711811 NCT04771078
NCT04772378 NCT04825613 NCT04825626 NCT05154851 NCT05522569 NCT05776134 NCT05776160`,
    },
  },
  {
    way: 'filters in words',
    query: 'heart failure mesenchymal cells with results',
    need: 'mesenchymal cells in heart failure or cardiomyopathy whose record has results',
    judged: {
      3: `
NCT00587990 NCT00768066 NCT01087996 NCT01392625 NCT02013674 NCT02501811 NCT02509156
NCT03925324`,
      1: `
NCT00418418 NCT00644410 NCT00721045 NCT01270139 NCT02032004 NCT02387723 NCT02408432
NCT02962661 NCT04325594 NCT04939077 NCT06840275 NCT07265349`,
    },
  },
  {
    way: 'filters in words',
    query: 'CAR-T phase III large B-cell lymphoma',
    need: 'CAR-T tested in phase 3 in large B-cell lymphoma',
    judged: {
      3: `
NCT03570892 NCT07188558 NCT07479797`,
      2: `
NCT05164770`,
      1: `
NCT02652910 NCT02721407 NCT05052528 NCT05202782 NCT05326243 NCT05359211 NCT05664217
NCT06486051 NCT07098364 NCT07616271`,
    },
  },
  {
    way: 'filters in words',
    query: 'recruiting CAR-NK lupus',
    need: 'CAR-NK for lupus, recruiting',
    judged: {
      3: `
NCT06010472 NCT06557265 NCT06792799`,
      1: `
NCT06255028 NCT06421701 NCT06434363 NCT06518668`,
    },
  },
  {
    way: 'filters in words',
    query: 'GPC3 CAR-T recruiting',
    need: 'CAR-T against glypican-3, recruiting',
    judged: {
      3: `
NCT04715191 NCT05003895 NCT05155189 NCT05620706 NCT05926726 NCT06461624 NCT06560827
NCT06590246 NCT06815432 NCT06891742 NCT07444281 NCT07493044`,
      2: `
NCT03198052 NCT05779917 NCT06196294 NCT07067255`,
      1: `
NCT02395250 NCT02876978 NCT03130712 NCT03146234 NCT04506983 NCT05344664 NCT07487402`,
    },
  },
  {
    way: 'filters in words',
    query: 'in vivo CAR-T now recruiting',
    need: 'CAR-T made inside the body, recruiting',
    judged: {
      3: `
NCT06528301 NCT06791681 NCT06801119 NCT06917742 NCT07002112 NCT07239323 NCT07321301
NCT07322718 NCT07333677 NCT07339540 NCT07376642 NCT07398963 NCT07617740 NCT07620275
NCT07620314 NCT07629596 NCT07715630 NCT07774572 NCT07775508`,
      1: `
NCT07362602 NCT07383233 NCT07763938`,
    },
  },
  {
    way: 'filters in words',
    query: 'withdrawn CAR-NK trials',
    need: 'trials of CAR-NK cells that were withdrawn',
    judged: {
      3: `
NCT03579927 NCT05570188`,
      1: `
NCT04639739 NCT05215015 NCT05410717 NCT05654038 NCT06006403 NCT06631040 NCT06690827
NCT06909474 NCT07164469 NCT07579208`,
    },
  },
  {
    way: 'filters in words',
    query: 'mantle cell lymphoma CAR-T completed',
    need: 'completed trials of CAR-T in mantle cell lymphoma',
    judged: {
      3: `
NCT04880434`,
      2: `
NCT00621452 NCT00924326 NCT01029366 NCT01475058 NCT01865617 NCT03097770 NCT04450069
NCT05694364`,
      1: `
NCT02081937 NCT04234061 NCT04484012 NCT05155215 NCT05495464 NCT06253663 NCT07673367`,
    },
  },
  {
    way: 'filters in words',
    query: 'claudin 18.2 CAR-T not yet recruiting',
    need: 'CAR-T against claudin 18.2, not yet recruiting',
    judged: {
      3: `
NCT06134960 NCT06857786 NCT07266311 NCT07394205`,
      1: `
NCT03874897 NCT05277987 NCT05472857 NCT05539430 NCT05583201 NCT05620732 NCT06946615
NCT07416240 NCT07680257`,
    },
  },
  {
    way: 'filters in words',
    query: 'off the shelf CAR-T autoimmune recruiting',
    need: 'allogeneic CAR-T for autoimmune disease, recruiting',
    judged: {
      3: `
NCT05988216 NCT06308978 NCT06686524 NCT06691152 NCT06733610 NCT06828042 NCT06920433
NCT06925542 NCT06941129 NCT06946485 NCT06983964 NCT07031713 NCT07100873 NCT07115745
NCT07203404 NCT07246096 NCT07274059 NCT07331272 NCT07337785 NCT07339332 NCT07441525
NCT07444307 NCT07549698 NCT07558850 NCT07570862 NCT07586267`,
    },
  },
  {
    way: 'filters in words',
    query: 'follicular lymphoma CAR-T phase 2',
    need: 'CAR-T in follicular lymphoma, phase 2',
    judged: {
      3: `
NCT03105336 NCT03568461 NCT06043323 NCT07360288 NCT07587840`,
      2: `
NCT00924326 NCT01735604 NCT02348216 NCT02652910 NCT02685670 NCT02819583 NCT02851589
NCT02892695 NCT03097770 NCT03185494 NCT03277729 NCT03310619 NCT03579927 NCT04089215
NCT04186520 NCT05281809 NCT05326243 NCT05360238 NCT05643742 NCT06213636 NCT07077512
NCT07098364 NCT07473167 NCT07503353 NCT07713459`,
      1: `
NCT05665062 NCT07168486 NCT07343934`,
    },
  },
  {
    way: 'filters in words',
    query: 'CAR-T neuroblastoma accepting patients now',
    need: 'CAR-T for neuroblastoma, recruiting',
    judged: {
      3: `
NCT03294954 NCT03721068 NCT05562024 NCT06500819 NCT06684639 NCT07211737`,
      2: `
NCT07087002 NCT07172958`,
      1: `
NCT01460901 NCT02311621 NCT02765243 NCT02919046 NCT03373097 NCT04539366 NCT04637503
NCT05650749 NCT05990751 NCT07007117`,
    },
  },
  {
    way: 'filters in words',
    query: 'AML CAR-T recruiting China children',
    need: 'CAR cells for AML, recruiting in China and open to children',
    judged: {
      3: `
NCT03222674 NCT04010877 NCT04265963 NCT04272125 NCT04835519 NCT06326021 NCT06420063
NCT07036250`,
      2: `
NCT04662294 NCT05995028`,
      1: `
NCT03631576 NCT04766840 NCT04796441 NCT04803929 NCT05445011 NCT05463640 NCT05473221
NCT05942599 NCT06125652 NCT06307054 NCT06642025 NCT06649227 NCT06765876 NCT07263906
NCT07338357 NCT07347418 NCT07617285`,
    },
  },
  {
    way: 'filters in words',
    query: 'multiple sclerosis CAR-T active or recruiting',
    need: 'CAR-T for multiple sclerosis, recruiting or under way',
    judged: {
      3: `
NCT06138132 NCT06220201 NCT06384976 NCT06675864 NCT07008378 NCT07224373 NCT07304154
NCT07587125`,
      2: `
NCT04561557 NCT06249438 NCT07085676 NCT07337785 NCT07361094`,
      1: `
NCT06548620 NCT07006805 NCT07364487`,
    },
  },
  {
    way: 'filters in words',
    query: 'terminated mesenchymal stem cell heart trials',
    need: 'mesenchymal cells for the heart, terminated',
    judged: {
      3: `
NCT00587990 NCT03925324`,
      1: `
NCT00418418 NCT00644410 NCT01392105 NCT02032004 NCT02387723 NCT02408432 NCT02439541
NCT02501811 NCT02962661 NCT03798353 NCT04939077 NCT06840275 NCT07265349`,
    },
  },
  {
    way: 'filters in words',
    query: 'men only stem cell erectile dysfunction completed',
    need: 'cells for erectile dysfunction, completed',
    judged: {
      3: `
NCT01089387 NCT02344849 NCT02398370 NCT02472431 NCT02945449 NCT02945462 NCT03699943
NCT03751735`,
      2: `
NCT01953523`,
      1: `
NCT02107118 NCT02240823 NCT02579148 NCT02648386 NCT02665520 NCT02745808 NCT03361631
NCT03518333 NCT03973021 NCT04771442 NCT04972890 NCT06605508`,
    },
  },
]
