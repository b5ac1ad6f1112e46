import type { JudgedNeed } from './needs'

// Of the needs of `development/fourth-draw.ts` those that the hash of their text sets apart: measured, and not read.

export const fourthHeldOut: readonly JudgedNeed[] = [
  {
    way: 'pasted paragraph',
    query:
      'Rheumatology referral. 49-year-old hairdresser who for two years has not been able to raise her arms to wash her hair or get out of a low chair. Violet eyelids, scaly red bumps over the knuckles, CK 5,800, Mi-2 antibodies, muscle biopsy with perifascicular atrophy. Inadequate response to prednisolone, methotrexate, IVIG and rituximab. Swallowing now affected. Would B-cell depletion with CAR-T be possible?',
    need: 'CAR-T for dermatomyositis or inflammatory myopathy, open at 49',
    judged: {
      3: `
NCT04723303 NCT06298019 NCT06462144 NCT06613490 NCT06665256 NCT06686524 NCT06913608
NCT07072884 NCT07086404 NCT07174843 NCT07295847 NCT07331272 NCT07391605 NCT07410377
NCT07715136`,
      2: `
NCT04561557 NCT05239702 NCT05859997 NCT05869955 NCT06056921 NCT06152172 NCT06255028
NCT06308978 NCT06347718 NCT06350110 NCT06361745 NCT06373081 NCT06375993 NCT06417398
NCT06420154 NCT06548607 NCT06548620 NCT06549296 NCT06775912 NCT06821659 NCT06828042
NCT06925542 NCT06941129 NCT06978738 NCT07022197 NCT07085676 NCT07184450 NCT07203404
NCT07315087 NCT07361094 NCT07413341 NCT07502859 NCT07527936 NCT07544225 NCT07558850
NCT07596680 NCT07729995 NCT07778446`,
      1: `
NCT06316791 NCT06569472 NCT07193667`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Retired baker, 71, dry cough for three years and breathless on one flight of stairs. Crackles like velcro at both bases, CT shows honeycombing with a usual interstitial pneumonia pattern, no connective tissue disease, FVC 58 %, DLCO 34 %. On nintedanib and home oxygen. Transplant centre says too old. He would like to take part in research with mesenchymal cells.',
    need: 'mesenchymal cells for idiopathic pulmonary fibrosis, open at 71',
    judged: {
      3: `
NCT01385644 NCT05016817`,
      2: `
NCT02594839 NCT03929120`,
      1: `
NCT02135380 NCT02277145 NCT02543073 NCT04432545 NCT06328777`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Our daughter turned 15 in June. She drank litres of water, lost nine kilos and ended up in intensive care with ketones; since then five injections of insulin a day and a sensor. GAD and IA-2 antibodies are positive, C-peptide still 0.3. The professor says a little of the beta cells is left for maybe a year. Could infusions of mesenchymal stem cells protect what she still has? We live in Sweden.',
    need: 'cells for recent type 1 diabetes, open at 15; Sweden first',
    judged: {
      3: `
NCT04078308 NCT05061030 NCT05308836 NCT07142161`,
      1: `
NCT01374854 NCT01496339 NCT01967186 NCT02057211 NCT02940418 NCT03484741 NCT03840343
NCT03912480 NCT05207995 NCT07395050`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Bonjour, ma mère a 68 ans et souffre d’une leucémie aiguë myéloïde découverte en 2023. Après azacitidine et vénétoclax elle était en rémission dix mois, puis rechute avec 40 % de blastes, CD123 et CD33 positifs, mutation FLT3. Une greffe n’est plus possible à cause de son cœur. L’hématologue parle de cellules CAR-T ou de cellules NK. Existe-t-il un essai ?',
    need: 'CAR-T or NK cells for relapsed acute myeloid leukaemia, open at 68',
    judged: {
      3: `
NCT01716364 NCT01864902 NCT02159495 NCT02203825 NCT02623582 NCT02799680 NCT02944162
NCT03114670 NCT03126864 NCT03222674 NCT03556982 NCT03612739 NCT03631576 NCT03766126
NCT03904069 NCT03927261 NCT04010877 NCT04014881 NCT04257175 NCT04265963 NCT04272125
NCT04599543 NCT04658004 NCT04662294 NCT04766840 NCT04803929 NCT04835519 NCT04923919
NCT04938115 NCT05008575 NCT05016063 NCT05017883 NCT05215015 NCT05248685 NCT05252572
NCT05266950 NCT05432401 NCT05442580 NCT05445011 NCT05463640 NCT05467202 NCT05467254
NCT05473221 NCT05488132 NCT05574608 NCT05601466 NCT05665075 NCT05712278 NCT05722171
NCT05731219 NCT05734898 NCT05907603 NCT05945849 NCT05949125 NCT05984199 NCT05987696
NCT06006403 NCT06017258 NCT06027853 NCT06125652 NCT06128044 NCT06197672 NCT06307054
NCT06326021 NCT06345027 NCT06367673 NCT06420063 NCT06572631 NCT06642025 NCT06649227
NCT06680752 NCT06690827 NCT06696846 NCT06709131 NCT06762132 NCT06786299 NCT06786533
NCT06871410 NCT06880354 NCT06917105 NCT07144020 NCT07233018 NCT07263906 NCT07347418
NCT07370064 NCT07432100 NCT07441980 NCT07471789 NCT07617285 NCT07696481`,
      2: `
NCT02541370 NCT02742727 NCT03638206 NCT03672851 NCT05092451 NCT05377827 NCT05995028
NCT06911710 NCT07166419 NCT07523555`,
      1: `
NCT03190278 NCT03796390 NCT03896854 NCT04318678 NCT04351022 NCT04599556 NCT04762485
NCT04796441 NCT05023707 NCT05105152 NCT05445765 NCT05895994 NCT05942599 NCT05943314
NCT06326463 NCT06379451 NCT06609928 NCT06865352 NCT07026942 NCT07036250 NCT07338357`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Tengo un niño de 5 años con neuroblastoma de alto riesgo, metástasis en los huesos y la médula. Recibió quimioterapia de inducción, cirugía, autotrasplante, radioterapia y dinutuximab; seis meses después la gammagrafía con MIBG volvió a brillar. El oncólogo dice que las opciones se acaban. Hemos oído hablar de células CAR-T contra GD2. ¿Hay ensayos para él, en cualquier país?',
    need: 'CAR-T for relapsed neuroblastoma, against GD2 first, open at 5',
    judged: {
      3: `
NCT01460901 NCT01822652 NCT02765243 NCT02919046 NCT03294954 NCT03373097 NCT03635632
NCT03721068 NCT04539366 NCT04637503 NCT05990751 NCT06684639 NCT07211737`,
      2: `
NCT02107963 NCT02311621 NCT04483778 NCT04864821 NCT05562024 NCT05650749 NCT06500819
NCT07007117 NCT07087002 NCT07172958 NCT07358260`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Our little one was born in March with half a heart: the left side never grew, only one chamber pumps. Norwood operation at six days, Glenn is planned for next month. The cardiologist in the other hospital mentioned that during this second operation they can inject stem cells into the heart muscle to make the right chamber stronger. Where is that done and is it still possible for him?',
    need: 'cells for hypoplastic left heart syndrome at an operation',
    judged: {
      3: `
NCT03079401 NCT03431480 NCT03525418 NCT04925024`,
      2: `
NCT02549625 NCT04236479`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'I am 59 and used to play the piano. Three years ago I woke up and my right arm would not move and words came out wrong. The scan showed an old blockage in the artery on the left of the brain. Two years of therapy brought back the leg, but the hand stays closed and I search for every word. Nothing has changed for twelve months. Are there operations or drips with stem cells for people so long after?',
    need: 'cells for the late consequences of an ischaemic stroke; early ones second',
    judged: {
      3: `
NCT01297413 NCT01714167 NCT04590118 NCT05158101`,
      2: `
NCT00875654 NCT00908856 NCT01461720 NCT01468064 NCT01678534 NCT01716481 NCT01849887
NCT02580019 NCT02849613 NCT04093336 NCT04097652 NCT04434768 NCT05008588 NCT05522569`,
      1: `
NCT03899298`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '63-year-old, nerve-sparing robotic prostatectomy 26 months ago for localised cancer, PSA undetectable since. Continent, but no rigidity since the operation in spite of tadalafil, vacuum pump and alprostadil injections. Partner supportive. He declined an implant and found reports of bone marrow or fat derived cells injected into the penis. Which studies could he enter?',
    need: 'cells for erectile dysfunction, after prostatectomy first',
    judged: {
      3: `
NCT01089387 NCT02240823`,
      2: `
NCT01953523 NCT02087397 NCT02107118 NCT02344849 NCT02398370 NCT02472431 NCT02665520
NCT02945462 NCT03518333 NCT03699943 NCT03886402 NCT03899298 NCT03973021 NCT04594850
NCT04771442 NCT05147779 NCT06550752`,
      1: `
NCT02579148 NCT02648386 NCT02745808 NCT02945449 NCT03361631 NCT03751735 NCT04684602
NCT04877067 NCT04972890 NCT06605508`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Hello I am writing from Romania, I have 42 years. In MRI the disc between L5 and S1 is very black and low, annulus tear, no hernia who press the nerve. Pain in back when I sit more than ten minutes, eight out of ten, since four years, three infiltrations without help. Doctor want to make fusion with screws. I not want metal, I want to put stem cell in the disc. It is possible in study?',
    need: 'cells injected in a degenerated disc, open at 42',
    judged: {
      3: `
NCT01290367 NCT02338271 NCT03692221 NCT04104412 NCT04499105 NCT04735185 NCT05011474`,
      2: `
NCT01513694 NCT01552707 NCT03827096`,
      1: `
NCT03793530 NCT04711811`,
    },
  },
  {
    way: 'several concepts',
    query: 'cord blood donor NK cells with a CD19 receptor, B-cell lymphoma that came back',
    need: 'CAR-NK cells from cord blood against CD19 for B-cell lymphoma',
    judged: {
      3: `
NCT03579927 NCT05472558 NCT05667155 NCT05842707 NCT06707259 NCT06827782`,
      2: `
NCT02892695 NCT03690310 NCT03774654 NCT03824964 NCT04639739 NCT04796688 NCT05020678
NCT05379647 NCT05410041 NCT05570188 NCT05645601 NCT05654038 NCT05673447 NCT07555561`,
      1: `
NCT02742727 NCT05092451 NCT05487651 NCT06909474 NCT07164560`,
    },
  },
  {
    way: 'several concepts',
    query: 'engineered T cells against claudin 18.2, pancreas, second line after FOLFIRINOX',
    need: 'CAR-T against claudin 18.2 for pancreatic cancer',
    judged: {
      3: `
NCT03890198 NCT04404595 NCT04966143 NCT05277987 NCT05393986 NCT05472857 NCT05539430
NCT05583201 NCT05620732 NCT06134960 NCT06464965 NCT07394205 NCT07416240 NCT07480928
NCT07627711`,
      2: `
NCT05946226`,
      1: `
NCT03198052 NCT03874897 NCT04467853 NCT04842812 NCT05981235 NCT06946615 NCT07103668
NCT07266311 NCT07551362 NCT07680257`,
    },
  },
  {
    way: 'several concepts',
    query: 'bone marrow cells into the coronary artery in the first days after a heart attack',
    need: 'intracoronary bone marrow cells for acute myocardial infarction',
    judged: {
      3: `
NCT01187654 NCT01392105 NCT02323620 NCT03047772`,
      2: `
NCT00114452 NCT00684021 NCT00877903 NCT00883727 NCT01652209 NCT02439398 NCT02666391
NCT03404063 NCT04056819 NCT04340609 NCT04551443 NCT06147986 NCT06956807 NCT07380659`,
      1: `
NCT00418418 NCT01458405 NCT02013674 NCT02503280 NCT03533153 NCT03798353`,
    },
  },
  {
    way: 'several concepts',
    query: 'CAR-T as first treatment instead of more chemo, high-risk large B-cell lymphoma',
    need: 'CAR-T in the first line of large B-cell lymphoma',
    judged: {
      3: `
NCT03761056 NCT04661020 NCT05590221 NCT06500273 NCT07316010`,
      2: `
NCT07094477`,
      1: `
NCT05495464 NCT07587840`,
    },
  },
  {
    way: 'several concepts',
    query: 'BTK inhibitor given together with CAR-T in mantle cell lymphoma',
    need: 'CAR-T with a BTK inhibitor for mantle cell lymphoma; other lymphomas second',
    judged: {
      3: `
NCT04234061 NCT04484012 NCT05495464 NCT05990465 NCT06553872 NCT07673367`,
      2: `
NCT02640209 NCT03310619 NCT05202782 NCT05744037 NCT05797948 NCT05871684 NCT05873712
NCT06646666 NCT07120633 NCT07194980 NCT07198464`,
      1: `
NCT02081937 NCT04880434 NCT05155215 NCT06253663 NCT07744750`,
    },
  },
  {
    way: 'several concepts',
    query: 'B7-H3 CAR-T through a reservoir into the ventricles, child with a tumour of the pons',
    need: 'CAR-T against B7-H3 for diffuse intrinsic pontine glioma',
    judged: {
      3: `
NCT04185038 NCT05768880 NCT05835687 NCT07680439`,
      2: `
NCT04196413 NCT07180927`,
      1: `
NCT04077866 NCT04758533 NCT05241392 NCT05474378 NCT05752877 NCT06018363 NCT06482905
NCT07193628 NCT07386002`,
    },
  },
  {
    way: 'hidden role',
    query: 'infections after CAR-T because antibodies are gone, immunoglobulin or antibiotics?',
    need: 'prevention of infections after CAR-T',
    judged: {
      3: `
NCT05952804 NCT07648264 NCT07713511 NCT07754682`,
      2: `
NCT04056611 NCT07296120`,
      1: `
NCT05664217`,
    },
  },
  {
    way: 'hidden role',
    query: 'what does CAR-T cost the health system and how often are people admitted afterwards',
    need: 'costs and use of care around CAR-T',
    judged: {
      3: `
NCT05349201 NCT06271369 NCT06392763`,
      2: `
NCT04914091`,
    },
  },
  {
    way: 'hidden role',
    query: 'gut bacteria and antibiotics before CAR-T lymphoma, stool transplant',
    need: 'microbiome and stool transplants around CAR-T',
    judged: {
      3: `
NCT06218602 NCT07042438`,
      2: `
NCT04203459 NCT06058572`,
    },
  },
]
