import type { JudgedNeed } from './needs'

// Needs of an eighth draw, which is set apart whole. They were written before any of them was searched, and none is in
// another draw or among the judged queries.

export const eighthHeldOut: readonly JudgedNeed[] = [
  {
    way: 'few words',
    query: 'thin endometrium',
    need: 'A fertility nurse looks for cell therapies of a thin or scarred lining of the womb.',
    judged: {
      3: 'NCT02313415 NCT03166189 NCT05495711',
      1: 'NCT02968459 NCT03386708',
    },
  },
  {
    way: 'few words',
    query: 'rotator cuff tear',
    need: 'An orthopaedic resident looks for cells given to torn tendons of the shoulder.',
    judged: {
      3: 'NCT02298023 NCT02484950 NCT03068988 NCT03838666 NCT04670302',
      2: 'NCT03167138 NCT04136743',
    },
  },
  {
    way: 'few words',
    query: 'cd70',
    need: 'A developer wants to know which cell products target CD70.',
    judged: {
      3: 'NCT02830724 NCT04438083 NCT04502446 NCT04662294 NCT04696731 NCT05092451 NCT05353530 NCT05420519 NCT05420545 NCT05437341 NCT05468190 NCT05667155 NCT05795595 NCT05842707 NCT05947487 NCT05948033 NCT05990621 NCT06010875 NCT06326463 NCT06345027 NCT06383507 NCT06480565 NCT06492304 NCT06696846 NCT06730659 NCT06828341 NCT06934447 NCT06946485 NCT07072234 NCT07113977 NCT07164469 NCT07181720 NCT07184450 NCT07297160 NCT07416682 NCT07500805 NCT07517536 NCT07551349 NCT07569263 NCT07645690 NCT07647744 NCT07696481',
      2: 'NCT03125577',
    },
  },
  {
    way: 'few words',
    query: 'mesothelioma',
    need: 'A patient with mesothelioma looks for cell therapies of it.',
    judged: {
      3: 'NCT01355965 NCT01722149 NCT02159716 NCT04489862 NCT07420010 NCT07510815',
      2: 'NCT01583686 NCT02580747 NCT05795595 NCT06196294 NCT06256055 NCT06885697',
      1: 'NCT03638206 NCT06051695 NCT06912152 NCT07004647',
    },
  },
  {
    way: 'few words',
    query: 'preterm infants',
    need: 'A neonatologist looks for cells given to babies born too early.',
    judged: {
      3: 'NCT02443961 NCT03392467 NCT03558334 NCT03631420 NCT03645525 NCT07368088',
      2: 'NCT04003857',
      1: 'NCT03635450',
    },
  },
  {
    way: 'everyday words',
    query: 'ready-made donor cells for myeloma',
    need: 'A man with multiple myeloma looks for off-the-shelf cells from a donor.',
    judged: {
      3: 'NCT03752541 NCT04093596 NCT04142619 NCT04171843 NCT04960579 NCT05000450 NCT05008536 NCT05113342 NCT05182073 NCT05652530 NCT05722418 NCT06006741 NCT06976437 NCT07114432 NCT07139509 NCT07248176 NCT07622862',
      2: 'NCT03940833 NCT04244656 NCT05066022 NCT05092451 NCT06379451 NCT06718270 NCT07113496 NCT07760454',
      1: 'NCT01886976 NCT03196414 NCT06913179',
    },
  },
  {
    way: 'everyday words',
    query: 'grow new jaw bone for dental implants',
    need: 'A person whose jaw bone has shrunk looks for cells that rebuild it.',
    judged: {
      3: 'NCT02751125',
      2: 'NCT01389661 NCT02731586 NCT03044119 NCT03678467',
      1: 'NCT02566681 NCT02755922 NCT03638154',
    },
  },
  {
    way: 'everyday words',
    query: 'overactive thyroid and bulging eyes, could CAR T stop it',
    need: "A woman with Graves' disease looks for CAR-T trials of it.",
    judged: {
      3: 'NCT07129642 NCT07261345 NCT07333677',
    },
  },
  {
    way: 'everyday words',
    query: 'coal dust in my lungs, stem cells',
    need: 'A retired miner with pneumoconiosis looks for stem cell trials.',
    judged: {
      3: 'NCT02668068 NCT02790762',
    },
  },
  {
    way: 'everyday words',
    query: 'huntingtons runs in our family, any stem cell trial',
    need: "A man with Huntington's disease looks for stem cell trials.",
    judged: {
      3: 'NCT02728115',
    },
  },
  {
    way: 'filters in words',
    query: 'terminated or withdrawn car-t brain tumor',
    need: 'A researcher looks for trials of CAR-T cells for brain tumours that were stopped or never began.',
    judged: {
      3: 'NCT02209376 NCT02575261 NCT02664363 NCT03252171 NCT03283631 NCT04406610 NCT05627323',
      2: 'NCT02713984',
      1: 'NCT01109095 NCT01454596 NCT02208362 NCT02442297 NCT02541370 NCT02839954 NCT02844062 NCT03423992 NCT03500991 NCT03638167 NCT03638206 NCT03941626 NCT04003649 NCT04045847 NCT04077866 NCT04119024 NCT04185038 NCT04196413 NCT04510051 NCT04550663 NCT04661384 NCT04717999 NCT04842812 NCT04903080 NCT05063682 NCT05241392 NCT05353530 NCT05474378 NCT05540873 NCT05752877 NCT05768880 NCT05802693 NCT05835687 NCT05868083 NCT06018363 NCT06355908 NCT06482905 NCT06616727 NCT06691308 NCT06815029 NCT06815432 NCT06828341 NCT06964737 NCT07087002 NCT07180927 NCT07193628 NCT07203404 NCT07244666 NCT07386002 NCT07480941 NCT07481721 NCT07544992 NCT07551336 NCT07569263 NCT07579208 NCT07680439',
    },
  },
  {
    way: 'filters in words',
    query: 'women only stem cells urinary incontinence',
    need: 'A woman with urinary incontinence looks for cell therapies that women can join.',
    judged: {
      3: 'NCT02334878 NCT04446884',
    },
  },
  {
    way: 'filters in words',
    query: 'small cell lung cancer car-t phase 1 recruiting',
    need: 'An oncologist looks for recruiting phase 1 trials of CAR-T cells for small cell lung cancer.',
    judged: {
      3: 'NCT06348797 NCT07249879 NCT07564401',
      2: 'NCT05620342 NCT07246304 NCT07480213 NCT07744256',
      1: 'NCT03392064 NCT05507593 NCT05680922 NCT06768151 NCT06945523 NCT06992583 NCT07172412 NCT07366658 NCT07488923 NCT07509034',
    },
  },
  {
    way: 'filters in words',
    query: 'placebo controlled randomized stem cells rheumatoid arthritis',
    need: 'A reviewer looks for randomised trials of cells against placebo for rheumatoid arthritis.',
    judged: {
      3: 'NCT01663116 NCT01851070 NCT01873625 NCT03618784 NCT04170426',
      1: 'NCT01985464 NCT02643823 NCT03067870 NCT03798028 NCT04971980',
    },
  },
  {
    way: 'codes and names',
    query: 'MB-CART2019.1',
    need: 'A clinician looks for the trials of zamtocabtagene autoleucel by its code.',
    judged: {
      3: 'NCT04844866 NCT06708845 NCT07288879',
    },
  },
  {
    way: 'codes and names',
    query: 'pneumostem',
    need: 'A neonatologist looks for the trials of the cord blood product Pneumostem, follow-up included.',
    judged: {
      3: 'NCT03392467 NCT04003857 NCT07368088',
    },
  },
  {
    way: 'codes and names',
    query: 'ARI0001',
    need: 'A Spanish haematologist looks for the trials of the academic product ARI-0001.',
    judged: {
      3: 'NCT03144583 NCT04778579 NCT05641428 NCT07412405',
    },
  },
  {
    way: 'codes and names',
    query: 'zola-cel',
    need: 'A rheumatologist looks for the trials of zola-cel, which records also call CC-97540 or BMS-986353.',
    judged: {
      3: 'NCT04231747 NCT05869955 NCT06220201 NCT07015983 NCT07335562 NCT07388277 NCT07573332 NCT07603557',
    },
  },
  {
    way: 'codes and names',
    query: 'LYL314 lymphoma',
    need: 'A haematologist looks for the trials of rondecabtagene autoleucel by its code.',
    judged: {
      3: 'NCT05826535 NCT07188558',
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Background: Bronchopulmonary dysplasia remains the most common severe complication of extremely preterm birth and no drug prevents it. In animal models, mesenchymal stromal cells given into the trachea or a vein reduced lung inflammation and improved alveolar growth. We plan a multicentre trial in infants born before 28 weeks who still need ventilation in the second week of life, and want to know what has been registered so far.',
    need: 'A researcher looks for trials of mesenchymal cells that prevent or treat bronchopulmonary dysplasia.',
    judged: {
      3: 'NCT02443961 NCT03392467 NCT03558334 NCT03631420 NCT03645525',
      2: 'NCT04003857',
      1: 'NCT07368088',
    },
  },
  {
    way: 'pasted paragraph',
    query:
      "He is 52 and had a Whipple in March for pancreatic adenocarcinoma, then mFOLFIRINOX until September. Last week's CT shows liver mets and CA19-9 went from 40 to 1100. Pathology was re-stained at the university hospital: claudin 18.2 strongly positive, mesothelin weak. Performance status 1. The oncologist said gem/Abraxane, but somebody in our support group mentioned engineered T cells against claudin. Where could he get those?",
    need: 'A relative looks for CAR-T trials against claudin 18.2 that take advanced pancreatic cancer.',
    judged: {
      3: 'NCT04404595 NCT04966143 NCT05277987 NCT05393986 NCT05583201 NCT05620732 NCT06134960 NCT07394205 NCT07416240',
      2: 'NCT03874897 NCT04467853 NCT05472857 NCT05539430 NCT05981235 NCT06464965 NCT07266311 NCT07480928 NCT07627711 NCT07680257',
      1: 'NCT01583686 NCT01897415 NCT02159716 NCT02349724 NCT02465983 NCT02541370 NCT02580747 NCT02587689 NCT02706782 NCT02713984 NCT02830724 NCT02839954 NCT02850536 NCT02959151 NCT03013712 NCT03159819 NCT03267173 NCT03323944 NCT03497819 NCT03638193 NCT03638206 NCT03682744 NCT03740256 NCT03818165 NCT03941457 NCT03960060 NCT04025216 NCT04119024 NCT04203459 NCT04348643 NCT04660929 NCT05028933 NCT05057715 NCT05143151 NCT05239143 NCT05287165 NCT05415475 NCT05538195 NCT05736731 NCT05779917 NCT05911217 NCT05922930 NCT06006390 NCT06010862 NCT06043466 NCT06051695 NCT06126406 NCT06158139 NCT06196294 NCT06478459 NCT06503497 NCT06816823 NCT06821048 NCT06885697 NCT06937567 NCT07153289 NCT07179692 NCT07425483 NCT07488923 NCT07553793',
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '67M, diffuse large B-cell lymphoma, R-CHOP 2022, axi-cel March 2024 with CR, relapsed at 11 months, biopsy CD19 negative, CD20 and CD22 positive. LVEF 55%, creatinine normal. Bispecific failed (epcoritamab, PD after 3 cycles). Looking for a second CAR-T directed at another antigen.',
    need: 'A haematologist looks for CAR-T trials against CD20 or CD22 for large B-cell lymphoma after CD19 CAR-T.',
    judged: {
      3: 'NCT02721407 NCT02965157 NCT03277729 NCT03576807 NCT03664635 NCT04007978 NCT04030195 NCT04169932 NCT04176913 NCT04283006 NCT04316624 NCT04430530 NCT05972720 NCT06313957 NCT06340737 NCT06519344 NCT06532643',
      2: 'NCT02710149 NCT02737085 NCT02794961 NCT02903810 NCT03097770 NCT03098355 NCT03185494 NCT03196830 NCT03207178 NCT03233854 NCT03262298 NCT03271515 NCT03287817 NCT03330691 NCT03398967 NCT03468153 NCT03593109 NCT03692767 NCT03824964 NCT03881761 NCT04007029 NCT04029038 NCT04156178 NCT04160195 NCT04163575 NCT04186520 NCT04215016 NCT04260932 NCT04303247 NCT04486872 NCT04539444 NCT04553393 NCT04626908 NCT04648475 NCT04649983 NCT04697940 NCT04715217 NCT04723914 NCT04782193 NCT05091541 NCT05098613 NCT05149391 NCT05318963 NCT05388695 NCT05418088 NCT05421663 NCT05432882 NCT05651100 NCT05797948 NCT05826535 NCT06014762 NCT06208735 NCT06213636 NCT06295549 NCT06395870 NCT06445803 NCT06567080 NCT06703892 NCT07002112 NCT07024147 NCT07093086 NCT07108868 NCT07166419 NCT07166549 NCT07168486 NCT07188558 NCT07284433 NCT07316920 NCT07319676 NCT07321301 NCT07335328 NCT07344818 NCT07362602 NCT07470073 NCT07506668 NCT07546630 NCT07563543 NCT07763938 NCT07775508',
      1: 'NCT02315612 NCT04571138 NCT04609241 NCT04626739 NCT05312801 NCT05691153 NCT05773040 NCT06026319 NCT07539610 NCT07771361',
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '55-year-old truck driver, first seen with numb feet and weak ankles, thought to be CIDP for a year. Now hyperpigmented skin, oedema, splenomegaly, lambda M-protein 0.6 g/dl, VEGF 2,900 pg/ml and one sclerotic lesion in the pelvis: POEMS syndrome. Lenalidomide-dexamethasone, then autologous transplant 2023, then daratumumab; VEGF is rising again and he is back in a wheelchair. Is there any study with CAR-T cells?',
    need: 'A neurologist looks for CAR-T trials that take POEMS syndrome.',
    judged: {
      2: 'NCT04561557 NCT05263817',
    },
  },
  {
    way: 'expression',
    query: '"critical limb ischemia" AND (CD34 OR CD133 OR mononuclear) NOT diabetic foot',
    need: 'A reviewer looks for trials of blood-forming or mononuclear cells for critical limb ischaemia.',
    judged: {
      3: 'NCT01456819',
      1: 'NCT00955669 NCT01065337',
    },
  },
  {
    way: 'expression',
    query: 'AREA[LeadSponsorName]"Baylor College of Medicine" AND (NKT OR "natural killer T")',
    need: 'A coordinator looks for the natural killer T cell trials that Baylor College of Medicine leads.',
    judged: {
      3: 'NCT03294954 NCT03774654',
      1: 'NCT07389499',
    },
  },
  {
    way: 'expression',
    query: 'AREA[StartDate]RANGE[2025-01-01,MAX] AND "myasthenia gravis" AND CAR',
    need: 'A librarian looks for CAR trials for myasthenia gravis that began in 2025 or later.',
    judged: {
      3: 'NCT06688435 NCT06704269 NCT06759948 NCT07058298 NCT07243366',
      2: 'NCT06485232 NCT06775912 NCT06869278 NCT07022197 NCT07304154 NCT07337785',
      1: 'NCT04561557 NCT05451212 NCT06193889 NCT06220201 NCT06249438 NCT06359041 NCT06548620 NCT06965309 NCT06978738 NCT07085676 NCT07392528 NCT07470151 NCT07556120 NCT07676266',
    },
  },
  {
    way: 'expression',
    query: '"type 1 diabetes" AND mesenchymal AND AREA[Phase](PHASE1 OR PHASE2)',
    need: 'A reviewer looks for early trials of mesenchymal cells for type 1 diabetes.',
    judged: {
      3: 'NCT01374854 NCT01496339 NCT02057211 NCT02940418 NCT03484741 NCT04078308 NCT05061030 NCT05308836',
      2: 'NCT01967186 NCT03361631',
      1: 'NCT01686139 NCT02579148 NCT02745808 NCT03840343',
    },
  },
  {
    way: 'misspelt',
    query: 'glioblastma egfrviii',
    need: 'A patient with glioblastoma looks for cells that target EGFRvIII.',
    judged: {
      3: 'NCT01454596 NCT02209376 NCT02664363 NCT02844062 NCT03283631 NCT05063682 NCT05660369 NCT05802693 NCT07244666 NCT07579208',
      2: 'NCT03423992 NCT07480941 NCT07551336',
      1: 'NCT01109095 NCT02208362 NCT02575261 NCT02713984 NCT02839954 NCT03252171 NCT03500991 NCT03638167 NCT03638206 NCT03941626 NCT04003649 NCT04045847 NCT04077866 NCT04119024 NCT04406610 NCT04550663 NCT04661384 NCT04717999 NCT05241392 NCT05353530 NCT05474378 NCT05540873 NCT05627323 NCT05752877 NCT05835687 NCT05868083 NCT06018363 NCT06355908 NCT06482905 NCT06616727 NCT06691308 NCT06815029 NCT06815432 NCT06828341 NCT06964737 NCT07180927 NCT07193628 NCT07386002 NCT07481721 NCT07544992',
    },
  },
  {
    way: 'misspelt',
    query: 'idiopatic pulmonery fibrosis',
    need: 'A patient with pulmonary fibrosis looks for cell therapies.',
    judged: {
      3: 'NCT01385644 NCT02135380 NCT02594839 NCT05016817',
      2: 'NCT02277145 NCT02543073 NCT03929120 NCT04432545 NCT06328777',
      1: 'NCT02668068',
    },
  },
  {
    way: 'misspelt',
    query: 'psorasis stemcells',
    need: 'A patient with psoriasis looks for stem cell trials.',
    judged: {
      3: 'NCT02491658 NCT02918123 NCT04275024 NCT04785027',
    },
  },
  {
    way: 'misspelt',
    query: 'pulmonary hypertention stem cell',
    need: 'A patient with pulmonary hypertension looks for cell therapies.',
    judged: {
      3: 'NCT01795950 NCT03145298 NCT07368088',
      2: 'NCT04432545 NCT06947460 NCT06947473',
    },
  },
  {
    way: 'hidden role',
    query: 'exosomes for dry eye',
    need: 'A patient with dry eyes looks for studies of exosomes or other cell-free products for the eye.',
    judged: {
      3: 'NCT05204329',
      2: 'NCT03437759 NCT05413148',
    },
  },
  {
    way: 'hidden role',
    query: 'walnut allergy oral immunotherapy',
    need: 'A mother looks for studies of oral immunotherapy for tree nut allergy.',
    judged: {
      3: 'NCT01834352 NCT03048149 NCT03532360 NCT04841850 NCT05826405',
      2: 'NCT04151069 NCT07170540',
      1: 'NCT06634992',
    },
  },
  {
    way: 'hidden role',
    query: 'car-t costs insurance claims data',
    need: 'A health economist looks for studies of costs, use or care pathways of CAR-T in claims data.',
    judged: {
      3: 'NCT05349201 NCT06271369 NCT06392763',
      1: 'NCT04319237 NCT04914091 NCT07065344',
    },
  },
  {
    way: 'hidden role',
    query: 'geriatric assessment older patients car t',
    need: 'A geriatrician looks for studies of fitness or frailty of older people who have CAR-T cells.',
    judged: {
      3: 'NCT04300998 NCT06052826',
      2: 'NCT07674498',
      1: 'NCT02799550 NCT04537442 NCT05523661 NCT05707273 NCT07463781 NCT07679958',
    },
  },
  {
    way: 'place or age',
    query: 't-cell leukemia car-t 4 year old',
    need: 'Parents of a four-year-old with T-cell leukaemia look for CAR-T trials that take young children.',
    judged: {
      3: 'NCT03081910 NCT03690011 NCT04572308 NCT04689659 NCT04860817 NCT04916860 NCT05043571 NCT05277753 NCT05487495 NCT05596266 NCT05626400 NCT05679895 NCT05716113 NCT05909527 NCT06064903 NCT06316427 NCT06420076 NCT06633354 NCT06874946 NCT07070219 NCT07070323 NCT07220993 NCT07280494 NCT07300683 NCT07476027 NCT07623681 NCT07678307',
      2: 'NCT04318678 NCT04599556 NCT05454241 NCT05895994 NCT05907603 NCT05923541 NCT05995028 NCT06326463 NCT06345027 NCT06720324 NCT07234110',
      1: 'NCT02742727 NCT04004637 NCT04264078 NCT04594135 NCT04702841 NCT04762485 NCT04823091 NCT04928105 NCT04934774 NCT04938115 NCT04984356 NCT05290155 NCT05554575 NCT05745181 NCT06136364 NCT06585345 NCT06732492 NCT06909474 NCT07008872 NCT07109518 NCT07117305 NCT07153068 NCT07244380 NCT07350863',
    },
  },
  {
    way: 'place or age',
    query: 'myeloma car t age 80',
    need: 'A man of 80 looks for CAR-T trials for myeloma that have no lower limit of age above him.',
    judged: {
      3: 'NCT01716364 NCT01886976 NCT02203825 NCT03070327 NCT03090659 NCT03271632 NCT03288493 NCT03318861 NCT03338972 NCT03448978 NCT03464916 NCT03473496 NCT03502577 NCT03549442 NCT03672318 NCT03710421 NCT03758417 NCT04093596 NCT04133636 NCT04162119 NCT04181827 NCT04236011 NCT04318327 NCT04436029 NCT04537442 NCT04555551 NCT04617704 NCT04662294 NCT04714827 NCT04720313 NCT04816526 NCT04861480 NCT04960579 NCT05000450 NCT05172596 NCT05182073 NCT05191472 NCT05257083 NCT05346198 NCT05396885 NCT05430945 NCT05442580 NCT05478343 NCT05521802 NCT05546723 NCT05577000 NCT05666700 NCT05698303 NCT05712083 NCT05722418 NCT05767359 NCT05838131 NCT05846737 NCT05850234 NCT05976555 NCT05982275 NCT06006741 NCT06045806 NCT06048250 NCT06121843 NCT06185751 NCT06223646 NCT06297226 NCT06333509 NCT06359509 NCT06407947 NCT06413498 NCT06429150 NCT06523621 NCT06574958 NCT06581640 NCT06623630 NCT06698744 NCT06718270 NCT06783816 NCT06961669 NCT06971380 NCT06976437 NCT07032129 NCT07045909 NCT07093554 NCT07114432 NCT07149857 NCT07200089 NCT07221032 NCT07239323 NCT07248176 NCT07333430 NCT07340853 NCT07458659 NCT07477912 NCT07509086 NCT07541391 NCT07611149 NCT07612787 NCT07689058 NCT07715630 NCT07725406 NCT07740317 NCT07760454 NCT07771361',
      2: 'NCT04025216 NCT04300998 NCT04771078 NCT05836896 NCT06911710 NCT06940297 NCT07113496 NCT07377435 NCT07713511 NCT07727668',
      1: 'NCT02794246 NCT02954445 NCT03196414 NCT03312205 NCT03322735 NCT03455972 NCT03559764 NCT03602612 NCT03638206 NCT03661554 NCT03664661 NCT03674463 NCT03706547 NCT03716856 NCT03751293 NCT03752541 NCT03767725 NCT03767751 NCT03815383 NCT03931421 NCT03958656 NCT03975907 NCT04142619 NCT04182581 NCT04186052 NCT04194931 NCT04271644 NCT04272151 NCT04287660 NCT04322292 NCT04412889 NCT04500431 NCT04541368 NCT04603872 NCT04637269 NCT04657861 NCT04662099 NCT04670055 NCT04706936 NCT04727008 NCT04935580 NCT05016778 NCT05066022 NCT05150522 NCT05181501 NCT05219721 NCT05302648 NCT05528887 NCT05594797 NCT05618041 NCT05739188 NCT05740891 NCT05749133 NCT05759793 NCT05822037 NCT05850286 NCT05860036 NCT05950113 NCT05998928 NCT06068400 NCT06084962 NCT06182696 NCT06464991 NCT06503107 NCT06515262 NCT06655519 NCT06705725 NCT06732232 NCT06758713 NCT06759181 NCT06793449 NCT06913179 NCT06913192 NCT06963866 NCT07003555 NCT07034755 NCT07070934 NCT07070960 NCT07085559 NCT07106710 NCT07106736 NCT07139509 NCT07169500 NCT07195617 NCT07234721 NCT07249073 NCT07297160 NCT07369895 NCT07376720 NCT07421856 NCT07510100 NCT07523555 NCT07620275 NCT07622862 NCT07679919',
    },
  },
  {
    way: 'place or age',
    query: 'stem cell heart poland',
    need: 'A man in Poland looks for trials of cells for the heart there.',
    judged: {
      3: 'NCT02323620 NCT03404063 NCT03418233 NCT06956807',
      1: 'NCT00418418 NCT03142152 NCT03431480 NCT04939077 NCT05140759 NCT06362668',
    },
  },
  {
    way: 'place or age',
    query: 'car-t saudi arabia',
    need: 'A patient looks for CAR-T trials in Saudi Arabia.',
    judged: {
      3: 'NCT04133636 NCT05172596 NCT06193889 NCT06581198 NCT06615479 NCT06665256 NCT06868290 NCT07361029',
      1: 'NCT04219319 NCT04272125 NCT05309213 NCT05480501 NCT07071909 NCT07148791 NCT07172958 NCT07523555',
    },
  },
  {
    way: 'several concepts',
    query: 'msc oncolytic virus glioma',
    need: 'A researcher looks for mesenchymal cells that carry an oncolytic virus into gliomas.',
    judged: {
      3: 'NCT03896568 NCT04758533',
      1: 'NCT02068794 NCT05047276',
    },
  },
  {
    way: 'several concepts',
    query: 'nonunion fracture mesenchymal cells bone graft',
    need: 'An orthopaedic surgeon looks for mesenchymal cells with or instead of a bone graft in fractures that do not heal.',
    judged: {
      3: 'NCT01206179 NCT01429012 NCT01788059 NCT02177565 NCT02230514 NCT02448849 NCT02483364 NCT02815423 NCT03325504',
      2: 'NCT01958502 NCT04340284',
      1: 'NCT01532076 NCT02140528 NCT02630836 NCT02755922',
    },
  },
  {
    way: 'several concepts',
    query: 'high tibial osteotomy stem cells cartilage',
    need: 'A surgeon looks for cells for cartilage together with an osteotomy of the tibia.',
    judged: {
      3: 'NCT04234412',
    },
  },
  {
    way: 'several concepts',
    query: 'trop2 car-nk cord blood',
    need: 'A developer looks for CAR-NK cells from cord blood against TROP2.',
    judged: {
      3: 'NCT05922930 NCT06358430 NCT07101432 NCT07411599',
      2: 'NCT06454890 NCT07589530',
    },
  },
  {
    way: 'several concepts',
    query: 'bone marrow cells injected during bypass surgery',
    need: 'A heart surgeon looks for bone marrow cells that are given during coronary bypass surgery.',
    judged: {
      3: 'NCT00418418 NCT00587990 NCT00950274 NCT01061580 NCT02870933',
      2: 'NCT01753440',
      1: 'NCT02635464 NCT02672163 NCT03515291 NCT03763136 NCT04011059 NCT04695522 NCT04939077 NCT06340048 NCT06956807 NCT07192211 NCT07265349',
    },
  },
  {
    way: 'other language',
    query: '重症肌无力 CAR-T',
    need: 'A patient in China with myasthenia gravis looks for CAR-T trials.',
    judged: {
      3: 'NCT06193889 NCT06220201 NCT06359041 NCT06688435 NCT06704269 NCT06759948 NCT07058298 NCT07392528',
      2: 'NCT04561557 NCT05451212 NCT06249438 NCT06485232 NCT06548620 NCT06775912 NCT06869278 NCT06965309 NCT06978738 NCT07022197 NCT07085676 NCT07243366 NCT07304154 NCT07337785 NCT07470151 NCT07556120 NCT07676266',
    },
  },
  {
    way: 'other language',
    query: 'cellules souches incontinence fécale',
    need: 'A French patient with faecal incontinence looks for cell therapies.',
    judged: {
      3: 'NCT02292628',
    },
  },
  {
    way: 'other language',
    query: 'cirrosi epatica cellule staminali',
    need: 'An Italian patient with cirrhosis of the liver looks for stem cell trials.',
    judged: {
      3: 'NCT00476060 NCT00913289 NCT00976287 NCT00993941 NCT01062750 NCT01573923 NCT01728727 NCT01875081 NCT02652351 NCT02786017 NCT03209986 NCT03460795 NCT03626090 NCT03945487 NCT04357600 NCT04689152 NCT05106972 NCT05155657 NCT05224960 NCT05227846 NCT05331872 NCT05948982',
      2: 'NCT01662973 NCT03668145 NCT05080465',
      1: 'NCT00956891 NCT01221454 NCT01322906 NCT01378182 NCT01844063 NCT02812121 NCT02857010 NCT03668171 NCT03863002 NCT04522869 NCT05442437',
    },
  },
  {
    way: 'other language',
    query: 'ДЦП стволовые клетки',
    need: 'A Russian mother of a child with cerebral palsy looks for stem cell trials.',
    judged: {
      3: 'NCT01929434 NCT05018819 NCT05018871',
      2: 'NCT04029896',
      1: 'NCT01962233 NCT03635450',
    },
  },
]
