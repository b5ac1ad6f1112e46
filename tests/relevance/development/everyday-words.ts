import type { JudgedNeed } from '../needs'

// Needs in the words of patients and carers, with what they say about themselves.

export const everydayWords: readonly JudgedNeed[] = [
  {
    way: 'everyday words',
    query: 'our boy was diagnosed with Duchenne, would stem cells help',
    need: 'cell therapy of Duchenne muscular dystrophy',
    judged: { 3: 'NCT01610440 NCT02285673 NCT02485938 NCT05338099', 1: 'NCT02208713 NCT05154851' },
  },
  {
    way: 'everyday words',
    query: 'mum had a stroke last year and her arm is weak, stem cells',
    need: 'cells for people after a stroke; chronic stroke above treatment in the first days',
    judged: {
      3: `
NCT00875654 NCT00908856 NCT01297413 NCT01461720 NCT01468064 NCT01678534 NCT01714167
NCT01716481 NCT01849887 NCT02580019 NCT02849613 NCT04093336 NCT04097652 NCT04434768
NCT04590118 NCT05008588 NCT05158101 NCT05522569`,
      2: 'NCT03384433',
      1: 'NCT04074408 NCT06862388',
    },
  },
  {
    way: 'everyday words',
    query: 'umbilical cord cells for my daughter with autism',
    need: 'umbilical cord or cord blood cells in autism, open to children; adults only is a neighbour',
    judged: { 3: 'NCT01343511 NCT04089579 NCT05003960', 1: 'NCT04484077' },
  },
  {
    way: 'everyday words',
    query: 'baby born too early with bad lungs, stem cells',
    need: 'living cells for bronchopulmonary dysplasia or the lungs of premature babies',
    judged: {
      3: 'NCT02443961 NCT03392467 NCT03558334 NCT03631420 NCT03645525',
      2: 'NCT04003857 NCT07368088',
      1: 'NCT03857841',
    },
  },
  {
    way: 'everyday words',
    query: 'newborn who lacked oxygen at birth, cord stem cells',
    need: 'cells in hypoxic-ischaemic encephalopathy of the newborn',
    judged: { 3: 'NCT01962233 NCT03635450', 1: 'NCT05490173' },
  },
  {
    way: 'everyday words',
    query: 'paralysed after a car crash, can stem cells make me walk again',
    need: 'cells in spinal cord injury',
    judged: {
      3: `
NCT00816803 NCT01162915 NCT01274975 NCT01325103 NCT01676441 NCT01694927 NCT01873547
NCT02152657 NCT02570932 NCT02688049 NCT02917291 NCT03003364 NCT03505034 NCT03521336
NCT04064957 NCT04213131 NCT04288934 NCT04520373 NCT05018793 NCT05054803`,
      1: 'NCT03291366',
    },
  },
  {
    way: 'everyday words',
    query: 'stem cell injection instead of a new knee',
    need: 'cells injected for osteoarthritis of the knee',
    judged: {
      3: `
NCT01041001 NCT01159899 NCT01448434 NCT01453738 NCT01504464 NCT01586312 NCT01895413
NCT01931007 NCT02123368 NCT02237846 NCT02291926 NCT02580695 NCT02658344 NCT02805855
NCT02855073 NCT02958267 NCT02963727 NCT02966951 NCT03007576 NCT03028428 NCT03166865
NCT03308006 NCT03357770 NCT03358654 NCT03383081 NCT03589287 NCT03602872 NCT03790189
NCT03800810 NCT03818737 NCT03943576 NCT03956719 NCT03990805 NCT04037345 NCT04130100
NCT04208646 NCT04230902 NCT04234412 NCT04351932 NCT04453111 NCT04520945 NCT04716803
NCT04893174 NCT05016011 NCT05027581 NCT05081921 NCT05086939 NCT05280002 NCT05288725
NCT05484856`,
      2: `
NCT01300598 NCT01733186 NCT03337243`,
    },
  },
  {
    way: 'everyday words',
    query: 'worn disc in my lower back hurts, stem cells rather than fusion',
    need: 'cells into a degenerated lumbar disc',
    judged: {
      3: `
NCT01290367 NCT01513694 NCT02338271 NCT03692221 NCT04104412 NCT04499105 NCT04735185
NCT05011474`,
      1: 'NCT01552707 NCT03793530 NCT03827096',
    },
  },
  {
    way: 'everyday words',
    query: 'long covid lungs stem cells',
    need: 'cells for people with lasting trouble after COVID-19, lungs above other trouble',
    judged: {
      3: `
NCT04909892 NCT04992247 NCT05126563`,
      1: `
NCT04336254 NCT04339660 NCT04355728 NCT04390139 NCT04392778 NCT04428801 NCT04437823
NCT04525378 NCT04713878 NCT04780685 NCT05501418`,
    },
  },
  {
    way: 'everyday words',
    query: 'leg may be amputated, no blood flow, stem cells',
    need: 'cells in critical limb ischaemia or severe arterial disease of the legs',
    judged: {
      3: `
NCT00883870 NCT00955669 NCT01065337 NCT01216865 NCT01257776 NCT01302015 NCT01456819
NCT01484574 NCT01558908 NCT01745744 NCT01824069 NCT02287831 NCT02304588 NCT02796079
NCT02834858 NCT03042572 NCT03056742 NCT03239535 NCT03339973 NCT03455335 NCT03968198
NCT03994666`,
    },
  },
  {
    way: 'everyday words',
    query: 'sore on my foot will not heal because of diabetes, stem cells',
    need: 'cells for diabetic foot ulcers',
    judged: {
      3: `
NCT00955669 NCT01065337 NCT01216865 NCT01686139 NCT02304588 NCT02672280 NCT02796079
NCT02834858 NCT03248466 NCT03259217 NCT03509870 NCT03865394 NCT04104451 NCT05165628`,
      2: 'NCT01257776',
    },
  },
  {
    way: 'everyday words',
    query: 'butterfly skin children cell treatment',
    need: 'cells in epidermolysis bullosa, open to children',
    judged: { 3: 'NCT01033552 NCT02582775 NCT03529877 NCT04520022 NCT05464381', 1: 'NCT03183934' },
  },
  {
    way: 'everyday words',
    query: 'losing my sight to retinitis, stem cells in the eye',
    need: 'cells in retinitis pigmentosa or inherited disease of the retina',
    judged: {
      3: `
NCT01531348 NCT04224207 NCT04315025 NCT04763369 NCT05413148`,
      2: `
NCT01920867`,
    },
  },
  {
    way: 'everyday words',
    query: 'no saliva since radiation for throat cancer stem cells',
    need: 'cells for a dry mouth after radiotherapy',
    judged: {
      3: 'NCT02513238 NCT03743155 NCT03874572 NCT03876197 NCT04489732 NCT04776538',
      1: 'NCT04007081',
    },
  },
  {
    way: 'everyday words',
    query: 'my periods stopped at 32, stem cells to wake up my ovaries',
    need: 'cells in premature ovarian insufficiency',
    judged: {
      3: 'NCT01742533 NCT02603744 NCT02779374 NCT03033277 NCT03877471 NCT04815213 NCT05158933',
      2: 'NCT04706312',
    },
  },
  {
    way: 'everyday words',
    query: 'crohns tunnel near my bottom that keeps weeping, stem cells',
    need: "cells for perianal fistulas of Crohn's disease",
    judged: {
      3: `
NCT01541579 NCT01915927 NCT02677350 NCT04791878 NCT04847739 NCT04939337 NCT05039411
NCT05407766`,
      2: `
NCT01803347 NCT04750499 NCT05177003 NCT05322057`,
      1: `
NCT00543374 NCT02000362 NCT02445547 NCT03220243 NCT04519684 NCT04519697 NCT05075811
NCT05499156`,
    },
  },
  {
    way: 'everyday words',
    query: 'child with brittle bones, cells from a donor',
    need: 'donor cells in osteogenesis imperfecta',
    judged: { 3: 'NCT00705120 NCT01061099 NCT02172885 NCT05559801' },
  },
  {
    way: 'everyday words',
    query: 'dying hip bone, save my hip with my own cells',
    need: 'own cells in osteonecrosis of the femoral head',
    judged: { 3: 'NCT00813267 NCT00821470 NCT01529008 NCT01605383 NCT02890537 NCT04210440' },
  },
  {
    way: 'everyday words',
    query: 'broken leg does not knit, stem cells',
    need: 'cells for a fracture that does not unite',
    judged: {
      3: `
NCT01206179 NCT01429012 NCT01788059 NCT01958502 NCT02177565 NCT02230514 NCT02448849
NCT02483364 NCT02815423 NCT03325504`,
      2: 'NCT02140528',
    },
  },
  {
    way: 'everyday words',
    query: 'sores on my fingers from scleroderma, cells',
    need: 'cells for digital ulcers or hands in systemic sclerosis; systemic sclerosis at large is part of it',
    judged: {
      3: `
NCT02975960 NCT03060551 NCT03211793`,
      2: `
NCT00114530 NCT00962923 NCT02213705 NCT04356287 NCT04432545 NCT05016804 NCT06328777
NCT06400303 NCT06792344 NCT06801119 NCT06947460 NCT06947473 NCT07493395`,
      1: `
NCT06056921`,
    },
  },
  {
    way: 'everyday words',
    query: 'tremor and stiffness, parkinsons, stem cell treatment',
    need: "cells in Parkinson's disease",
    judged: {
      3: `
NCT00976430 NCT01446614 NCT03684122 NCT04146519 NCT04506073 NCT04772378 NCT04995081
NCT05094011`,
      1: `
NCT01824121 NCT01953523 NCT04385056`,
    },
  },
  {
    way: 'everyday words',
    query: 'baby with half a heart, stem cells during surgery',
    need: 'cells in hypoplastic left heart syndrome or a single ventricle',
    judged: { 3: 'NCT03079401 NCT03431480 NCT03525418 NCT04925024', 2: 'NCT02549625 NCT04236479' },
  },
  {
    way: 'everyday words',
    query: 'bad eczema in an adult, nothing helps, stem cells',
    need: 'cells in atopic dermatitis',
    judged: { 3: 'NCT02888704 NCT04137562 NCT04179760', 1: 'NCT03252340 NCT04185584' },
  },
  {
    way: 'everyday words',
    query: 'depressed for years and no drug works, stem cells',
    need: 'cells in depression that resists treatment',
    judged: { 3: 'NCT02675556 NCT03522545' },
  },
  {
    way: 'everyday words',
    query: 'burnt skin heal faster stem cells',
    need: 'cells for burns of the skin',
    judged: {
      3: 'NCT02619851 NCT02672280',
      1: 'NCT02325843 NCT03183648 NCT03237442 NCT04235296 NCT05078385',
    },
  },
  {
    way: 'everyday words',
    query: 'torn shoulder tendon, stem cells with the operation',
    need: 'cells for tears of the rotator cuff',
    judged: {
      3: 'NCT02298023 NCT02484950 NCT03068988 NCT03838666 NCT04670302',
      1: 'NCT03167138 NCT04136743',
    },
  },
  {
    way: 'everyday words',
    query: 'elbow pain tennis player fat cells',
    need: 'adipose cells for lateral epicondylitis',
    judged: { 3: 'NCT01856140 NCT03449082' },
  },
  {
    way: 'everyday words',
    query:
      'donor cells attack my gut and skin after a bone marrow transplant and steroids do not work',
    need: 'mesenchymal cells for graft-versus-host disease that resists steroids, acute above chronic',
    judged: {
      3: `
NCT00284986 NCT00314483 NCT00749164 NCT00759018 NCT00826046 NCT00827398 NCT01956903
NCT02336230 NCT02652130 NCT02770430 NCT02824653 NCT03158896 NCT03847844 NCT04744116
NCT05333029 NCT05443464 NCT05531266`,
      2: `
NCT00562497 NCT01222039 NCT01526850 NCT01589549 NCT01754454 NCT01765660 NCT02291770
NCT02379442 NCT04189432 NCT04692376`,
    },
  },
  {
    way: 'everyday words',
    query: 'frail elderly parent always tired, infusion of young cells',
    need: 'cells for frailty of old age',
    judged: { 3: 'NCT02065245 NCT02982915 NCT03169231 NCT04914403 NCT05018767' },
  },
  {
    way: 'everyday words',
    query: 'hiv and immune system does not recover, stem cells',
    need: 'cells for people with HIV whose immune system does not recover',
    judged: { 3: 'NCT01213186 NCT02290041' },
  },
  {
    way: 'everyday words',
    query: 'my face hurts when touched trigeminal stem cells',
    need: 'cells for trigeminal neuralgia',
    judged: { 3: 'NCT05152368' },
  },
  {
    way: 'everyday words',
    query: "wife's brain cancer came back, living immune cells",
    need: 'CAR-T and other living cells for recurrent glioma in adults',
    judged: {
      3: `
NCT01109095 NCT01454596 NCT02208362 NCT02209376 NCT02575261 NCT02664363 NCT02844062
NCT02937844 NCT03014804 NCT03252171 NCT03283631 NCT03389230 NCT03423992 NCT03896568
NCT04003649 NCT04045847 NCT04077866 NCT04406610 NCT04661384 NCT04717999 NCT05063682
NCT05241392 NCT05353530 NCT05474378 NCT05540873 NCT05627323 NCT05660369 NCT05752877
NCT05802693 NCT05868083 NCT06018363 NCT06355908 NCT06482905 NCT06616727 NCT06691308
NCT06737146 NCT06815029 NCT06815432 NCT06828341 NCT06964737 NCT07180927 NCT07193628
NCT07244666 NCT07318818 NCT07386002 NCT07480941 NCT07481721 NCT07544992 NCT07551336
NCT07560865 NCT07579208`,
      2: `
NCT02713984 NCT02839954 NCT03638206 NCT03941626 NCT04119024 NCT04550663 NCT07203404`,
      1: `
NCT03500991 NCT03638167 NCT03696030 NCT04185038 NCT04196413 NCT04510051 NCT04758533
NCT05768880 NCT05835687 NCT07680439`,
    },
  },
  {
    way: 'everyday words',
    query: 'myeloma is back after Carvykti, is a second different CAR-T possible',
    need: 'CAR-T for myeloma that came back after BCMA CAR-T: other targets and trials that state such patients',
    judged: {
      3: `
NCT04541368`,
      2: `
NCT01886976 NCT02203825 NCT03464916 NCT03672318 NCT03710421 NCT03958656 NCT04142619
NCT04555551 NCT05016778 NCT05219721 NCT05442580 NCT05546723 NCT05739188 NCT05749133
NCT05759793 NCT05838131 NCT06084962 NCT06121843 NCT06182696 NCT06185751 NCT06271252
NCT06297226 NCT06333509 NCT06407947 NCT06574958 NCT06615479 NCT07297160`,
      1: `
NCT05191472`,
    },
  },
  {
    way: 'everyday words',
    query: 'tumour in the liver, engineered immune cells',
    need: 'CAR-T or other engineered cells for hepatocellular carcinoma',
    judged: {
      3: `
NCT02395250 NCT02715362 NCT02905188 NCT02959151 NCT03130712 NCT03146234 NCT03884751
NCT03980288 NCT03993743 NCT04121273 NCT04506983 NCT04951141 NCT05003895 NCT05070156
NCT05123209 NCT05155189 NCT05344664 NCT05620706 NCT05783570 NCT05845502 NCT05926726
NCT06144385 NCT06461624 NCT06560827 NCT06590246 NCT06641453 NCT06652243 NCT06653023
NCT06676982 NCT06757881 NCT06891742 NCT07487402 NCT07493044 NCT07500220`,
      2: `
NCT02541370 NCT02587689 NCT02839954 NCT03013712 NCT03638206 NCT03941626 NCT04348643
NCT04377932 NCT04538313 NCT04550663 NCT04660929 NCT04715191 NCT04842812 NCT05028933
NCT05103631 NCT05120271 NCT05829057 NCT06196294 NCT06478693 NCT06968195 NCT07039201
NCT07224568 NCT07242417`,
      1: `
NCT05240950`,
    },
  },
  {
    way: 'everyday words',
    query: 'stomach cancer, T cells trained to attack it',
    need: 'CAR-T or TCR-T for gastric cancer',
    judged: {
      3: `
NCT02915445 NCT03159819 NCT03563326 NCT03890198 NCT04404595 NCT04847466 NCT04977193
NCT05035407 NCT05277987 NCT05393986 NCT05396300 NCT05583201 NCT05620732 NCT06055439
NCT06134960 NCT06224738 NCT06464965 NCT06857786 NCT07031011 NCT07103668 NCT07333573
NCT07394205 NCT07551362 NCT07593820`,
      2: `
NCT02349724 NCT02713984 NCT02839954 NCT03013712 NCT03638206 NCT03682744 NCT03740256
NCT03941626 NCT03960060 NCT04107142 NCT04348643 NCT04650451 NCT04660929 NCT04864821
NCT05028933 NCT05239143 NCT05415475 NCT05472857 NCT05483491 NCT05538195 NCT05539430
NCT06006390 NCT06010862 NCT06043466 NCT06126406 NCT06623396 NCT06821048 NCT06885697
NCT06937567 NCT07179692 NCT07544589`,
    },
  },
  {
    way: 'everyday words',
    query: 'my kidney cancer has spread, CAR T trial',
    need: 'CAR-T for renal cell carcinoma',
    judged: {
      3: `
NCT04438083 NCT04696731 NCT04969354 NCT05420519 NCT06245915 NCT06480565 NCT07072234
NCT07113977 NCT07297667 NCT07551349 NCT07645690 NCT07647744`,
      2: `
NCT02830724 NCT03638206 NCT05239143 NCT05420545 NCT05468190 NCT05795595 NCT06010875
NCT06383507 NCT06682793 NCT07181720 NCT07297160`,
      1: 'NCT07500805 NCT07564232',
    },
  },
  {
    way: 'everyday words',
    query: 'blisters in my mouth and on my skin pemphigus new immune cells',
    need: 'CAR-T or CAAR-T for pemphigus',
    judged: { 3: 'NCT07681388' },
  },
  {
    way: 'everyday words',
    query: 'child with a tumor in the brain stem, DIPG, CAR T cells',
    need: 'CAR-T or other cells for diffuse midline glioma in children',
    judged: {
      3: 'NCT04185038 NCT04196413 NCT05768880 NCT05835687 NCT07680439',
      2: `
NCT02442297 NCT03500991 NCT03638167 NCT04510051 NCT04758533 NCT04903080 NCT07087002
NCT07180927`,
      1: 'NCT03638206',
    },
  },
  {
    way: 'everyday words',
    query: 'rheumatoid arthritis nothing works CAR-T',
    need: 'CAR-T for rheumatoid arthritis',
    judged: {
      3: `
NCT06201416 NCT06613490 NCT06801119 NCT06917742 NCT07048197 NCT07100873 NCT07295847
NCT07315503`,
      2: `
NCT05869955 NCT06417398 NCT07085676 NCT07246096 NCT07473154 NCT07527936 NCT07544225
NCT07558850 NCT07729995`,
      1: `
NCT01663116 NCT01873625 NCT01985464 NCT02643823 NCT03067870 NCT03618784 NCT04170426
NCT07184450`,
    },
  },
  {
    way: 'everyday words',
    query: 'my dads motor neurone disease, any cell trial in Israel or Spain',
    need: 'cells in motor neurone disease with a site in Israel or Spain',
    judged: {
      3: `
NCT01777646`,
      1: `
NCT01142856 NCT01494480 NCT01759784 NCT01759797 NCT01771640 NCT02116634 NCT02881489
NCT02917681 NCT02987413 NCT03268603 NCT05003921`,
    },
  },
  {
    way: 'everyday words',
    query: 'hole in the joint cartilage of a young footballer, cells instead of an operation',
    need: 'cells for cartilage defects of the knee',
    judged: {
      3: `
NCT01041001 NCT01399749 NCT01733186 NCT01895413 NCT02291926 NCT02855073 NCT05016011
NCT05120700`,
      2: `
NCT01159899 NCT02696876`,
      1: `
NCT01448434 NCT01504464 NCT03166865 NCT03790189 NCT03905824 NCT04234412 NCT04520945
NCT05553132`,
    },
  },
  {
    way: 'everyday words',
    query: 'bleeding and bruising low platelets nothing works CAR-T',
    need: 'CAR cells for immune thrombocytopenia',
    judged: {
      3: 'NCT06352281 NCT06787989 NCT06826430 NCT07603557',
      2: 'NCT04014166 NCT06417398 NCT06941129 NCT07174843 NCT07315087 NCT07441525 NCT07549698',
    },
  },
  {
    way: 'everyday words',
    query: 'kidney transplant without lifelong drugs, cells to make the body accept it',
    need: 'cells to bring tolerance to a transplanted kidney',
    judged: {
      3: 'NCT00658073 NCT00734396 NCT00752479 NCT02012153 NCT02490020 NCT02492308 NCT03504241',
      2: 'NCT01429038 NCT04388761',
      1: 'NCT01690247 NCT02957552',
    },
  },
]
