import type { JudgedNeed } from './needs'

// The needs that are set apart: they measure the search once it is done. Whoever works on its rules does not read
// them, and a need that was read moves to the other set by a change of the seed, never alone.

export const heldOutNeeds: readonly JudgedNeed[] = [
  {
    way: 'everyday words',
    query: 'husband has ALS, stem cell injection into the spine',
    need: 'cells given into the spinal fluid or cord in ALS; by another route or none named it is only part of the need',
    judged: {
      3: `
NCT01142856 NCT01494480 NCT01771640 NCT01777646 NCT02017912 NCT02116634 NCT02881489
NCT02917681 NCT02987413 NCT03268603 NCT03280056 NCT03296501 NCT05003921`,
      2: 'NCT01759784 NCT01759797',
      1: 'NCT04825613',
    },
  },
  {
    way: 'everyday words',
    query: 'cannot get pregnant, thin womb lining, stem cells',
    need: 'cells for a thin or scarred womb lining in infertility',
    judged: { 3: 'NCT02313415 NCT03166189 NCT05495711', 1: 'NCT02772289 NCT02968459 NCT03386708' },
  },
  {
    way: 'everyday words',
    query: 'impotent since prostate cancer operation, stem cells',
    need: 'cells for erectile dysfunction after prostatectomy; other causes are a neighbour',
    judged: {
      3: 'NCT01089387 NCT02240823',
      1: `
NCT01601353 NCT01953523 NCT02087397 NCT02107118 NCT02344849 NCT02398370 NCT02472431
NCT02579148 NCT02648386 NCT02665520 NCT02745808 NCT02945449 NCT02945462 NCT03361631
NCT03518333 NCT03699943 NCT03751735 NCT03886402 NCT03899298 NCT03973021 NCT04594850
NCT04972890 NCT05147779 NCT06550752 NCT06605508`,
    },
  },
  {
    way: 'everyday words',
    query: 'leaking urine when I cough, cell injection',
    need: 'cells for stress urinary incontinence in women',
    judged: { 3: 'NCT02334878 NCT04446884' },
  },
  {
    way: 'everyday words',
    query: 'my child needs insulin every day, stem cells for diabetes',
    need: 'cells in type 1 diabetes, open to children',
    judged: {
      3: `
NCT04078308 NCT05061030 NCT05308836`,
      1: `
NCT01374854 NCT01496339 NCT02057211 NCT02940418 NCT03484741 NCT03912480 NCT05207995
NCT07395050`,
    },
  },
  {
    way: 'everyday words',
    query: 'kidneys failing because of diabetes, stem cells',
    need: 'cells in diabetic kidney disease',
    judged: {
      3: `
NCT02585622 NCT03288571 NCT03840343 NCT04125329`,
      2: `
NCT03325322`,
      1: `
NCT01967186 NCT02195323 NCT02848131 NCT03939741 NCT05042206 NCT05362786`,
    },
  },
  {
    way: 'everyday words',
    query: 'baby with yellow skin and blocked bile ducts stem cells',
    need: 'cells for children with biliary atresia',
    judged: { 3: 'NCT04522869' },
  },
  {
    way: 'everyday words',
    query: 'liver ruined by alcohol, stem cells',
    need: 'cells in alcoholic cirrhosis; cirrhosis of any cause is open to it',
    judged: {
      3: `
NCT01875081 NCT04689152 NCT05155657`,
      2: `
NCT00476060 NCT00913289 NCT00976287 NCT00993941 NCT01062750 NCT01573923 NCT02652351
NCT02786017 NCT03209986 NCT03460795 NCT03626090 NCT03945487 NCT05224960 NCT05227846
NCT05331872`,
      1: `
NCT01221454 NCT01322906 NCT01378182 NCT02857010 NCT03629015 NCT03668171 NCT04357600`,
    },
  },
  {
    way: 'everyday words',
    query: 'granny is losing her memory, stem cell infusion',
    need: "cells in Alzheimer's disease or another dementia",
    judged: {
      3: `
NCT02054208 NCT02600130 NCT02672306 NCT04040348 NCT04482413`,
      2: `
NCT05315661`,
      1: `
NCT03899298 NCT04684602`,
    },
  },
  {
    way: 'everyday words',
    query: 'smoker with emphysema short of breath, stem cells',
    need: 'cells in COPD or emphysema',
    judged: {
      3: `
NCT00683722 NCT01306513 NCT01758055 NCT01849159 NCT01872624 NCT04018729 NCT04047810
NCT04433104`,
      2: `
NCT01953523`,
      1: `
NCT03899298 NCT04684602`,
    },
  },
  {
    way: 'everyday words',
    query: 'my voice is gone, scarred vocal cords, cells from my own fat',
    need: 'own fat-derived cells for scarred vocal folds',
    judged: { 3: 'NCT02622464 NCT05385159' },
  },
  {
    way: 'everyday words',
    query: 'husbands sperm count is zero stem cells',
    need: 'cells for non-obstructive azoospermia',
    judged: { 3: 'NCT02641769' },
  },
  {
    way: 'filters in words',
    query: 'phase 3 mesenchymal stem cells',
    need: 'mesenchymal cells tested in phase 3',
    judged: {
      3: `
NCT00543374 NCT00562497 NCT00851162 NCT01041001 NCT01392105 NCT01526850 NCT01541579
NCT01652209 NCT01676441 NCT01716481 NCT01759823 NCT01803347 NCT01873547 NCT01873625
NCT01929434 NCT02032004 NCT02223897 NCT02270307 NCT02291770 NCT02334878 NCT02336230
NCT02448849 NCT02652130 NCT02755922 NCT02849613 NCT03042572 NCT03258164 NCT03280056
NCT03325504 NCT03404063 NCT03418233 NCT03818737 NCT03905824 NCT03990805 NCT04005989
NCT04146519 NCT04224207 NCT04247945 NCT04351932 NCT04366063 NCT04689152 NCT04972890
NCT05086939 NCT05413148 NCT05464381`,
      1: 'NCT02138331 NCT04230902',
    },
  },
  {
    way: 'filters in words',
    query: 'mesenchymal crohn disease completed',
    need: "completed trials of mesenchymal cells in Crohn's disease",
    judged: {
      3: `
NCT00543374 NCT01090817 NCT01541579 NCT01915927 NCT02150551 NCT02445547 NCT03220243`,
      1: `
NCT01540292 NCT02000362 NCT02677350 NCT04519684 NCT04519697 NCT04791878 NCT05039411
NCT05521672`,
    },
  },
  {
    way: 'filters in words',
    query: 'stem cells spinal cord injury Spain',
    need: 'cells in spinal cord injury with a site in Spain',
    judged: {
      3: `
NCT02570932 NCT02917291 NCT03003364 NCT05054803`,
      1: `
NCT00816803 NCT01162915 NCT01274975 NCT01325103 NCT01676441 NCT01694927 NCT02152657
NCT02688049 NCT03505034 NCT03521336 NCT04064957 NCT04213131 NCT04288934 NCT04520373
NCT05018793`,
    },
  },
  {
    way: 'filters in words',
    query: 'not yet recruiting mesenchymal stem cells arthritis',
    need: 'mesenchymal cells in arthritis, not yet recruiting',
    judged: {
      3: `
NCT04170426 NCT04234412 NCT04893174 NCT05288725`,
      2: `
NCT03899298`,
      1: `
NCT01159899 NCT01300598 NCT01873625 NCT01985464 NCT02643823 NCT02658344 NCT03067870
NCT03798028 NCT03956719 NCT03990805 NCT04351932 NCT04971980 NCT04990128 NCT05147675`,
    },
  },
  {
    way: 'filters in words',
    query: 'women only stem cells infertility',
    need: 'cells for infertility, trials for women',
    judged: {
      3: `
NCT01742533 NCT02313415 NCT02603744 NCT02779374 NCT03033277 NCT03166189 NCT03877471
NCT04706312 NCT04815213 NCT05495711`,
    },
  },
  {
    way: 'filters in words',
    query: 'liver cirrhosis stem cells Vietnam or Indonesia',
    need: 'cells in liver cirrhosis with a site in Vietnam or Indonesia',
    judged: {
      3: `
NCT04357600 NCT05331872`,
      1: `
NCT00476060 NCT00913289 NCT00976287 NCT00993941 NCT01062750 NCT01573923 NCT01728727
NCT01875081 NCT02652351 NCT03209986 NCT03945487 NCT04522869 NCT05106972`,
    },
  },
  {
    way: 'everyday words',
    query: 'dad had a heart attack, put his own bone marrow cells into the heart',
    need: 'own bone marrow cells after a heart attack or in the weak heart that follows it',
    judged: {
      3: `
NCT00418418 NCT00684021 NCT00768066 NCT00824005 NCT01087996 NCT01187654 NCT01392105
NCT01652209 NCT01913886 NCT02323620 NCT03047772`,
      2: `
NCT00587990 NCT00644410 NCT00790764 NCT00950274 NCT01061580 NCT01076920 NCT02501811
NCT02503280 NCT02870933`,
      1: 'NCT02460770 NCT06154044',
    },
  },
  {
    way: 'everyday words',
    query: 'pancreatic cancer spread, any CAR-T left to try',
    need: 'CAR-T for pancreatic cancer',
    judged: {
      3: `
NCT01897415 NCT02159716 NCT02465983 NCT02706782 NCT02959151 NCT03159819 NCT03267173
NCT03323944 NCT03497819 NCT03638193 NCT03818165 NCT03890198 NCT03941457 NCT04404595
NCT04966143 NCT05057715 NCT05143151 NCT05277987 NCT05393986 NCT05583201 NCT05620732
NCT05911217 NCT05922930 NCT06134960 NCT06158139 NCT06464965 NCT06478459 NCT06503497
NCT06760364 NCT06816823 NCT07153289 NCT07394205 NCT07416240 NCT07425483 NCT07480928
NCT07553793 NCT07627711`,
      2: `
NCT01583686 NCT02349724 NCT02541370 NCT02580747 NCT02587689 NCT02713984 NCT02830724
NCT02839954 NCT03013712 NCT03638206 NCT03682744 NCT03740256 NCT03960060 NCT04025216
NCT04119024 NCT04203459 NCT04348643 NCT04660929 NCT05028933 NCT05239143 NCT05287165
NCT05415475 NCT05472857 NCT05538195 NCT05539430 NCT05736731 NCT05779917 NCT05795595
NCT06006390 NCT06010862 NCT06043466 NCT06051695 NCT06126406 NCT06196294 NCT06256055
NCT06821048 NCT06885697 NCT06937567 NCT07179692 NCT07488923`,
      1: 'NCT02850536',
    },
  },
  {
    way: 'everyday words',
    query: 'skin getting hard all over, scleroderma, immune reset with CAR-T',
    need: 'CAR-T for systemic sclerosis',
    judged: {
      3: `
NCT06328777 NCT06400303 NCT06544330 NCT06792344 NCT06801119 NCT06871644 NCT06913608
NCT06947473 NCT07072884 NCT07155369 NCT07295847 NCT07335562 NCT07493395 NCT07502859`,
      2: `
NCT05859997 NCT05869955 NCT06056921 NCT06152172 NCT06249438 NCT06255028 NCT06308978
NCT06347718 NCT06350110 NCT06361745 NCT06373081 NCT06375993 NCT06417398 NCT06420154
NCT06548607 NCT06549296 NCT06708845 NCT06775912 NCT06821659 NCT06828042 NCT06925542
NCT06941129 NCT06947460 NCT06978738 NCT07085676 NCT07184450 NCT07203404 NCT07246096
NCT07315087 NCT07361094 NCT07413341 NCT07473154 NCT07527936 NCT07544225 NCT07558850
NCT07586267 NCT07596680 NCT07676266 NCT07729995 NCT07778446`,
      1: `
NCT00114530 NCT02213705`,
    },
  },
  {
    way: 'everyday words',
    query: 'teenager with bone cancer osteosarcoma CAR-T',
    need: 'CAR-T for osteosarcoma or Ewing sarcoma, open to a teenager',
    judged: {
      3: `
NCT03356782 NCT03721068 NCT04433221 NCT06500819 NCT07052383 NCT07227571 NCT07428993`,
      2: `
NCT02107963 NCT03373097 NCT03635632 NCT04483778 NCT04539366 NCT04864821 NCT04995003
NCT06412458 NCT07172958 NCT07211737 NCT07222735 NCT07751380`,
      1: `
NCT07066982`,
    },
  },
  {
    way: 'everyday words',
    query: 'leukemia hiding in the brain, CAR T',
    need: 'CAR-T for leukaemia or lymphoma in the central nervous system',
    judged: {
      3: 'NCT03064269 NCT04532203 NCT05651178 NCT06420076 NCT06827782',
      2: `
NCT04134117 NCT04276870 NCT04443829 NCT04608487 NCT06213636 NCT06876688 NCT07062627
NCT07198464 NCT07555561`,
      1: 'NCT03277729 NCT04158011 NCT04186520 NCT04464200 NCT05098613',
    },
  },
  {
    way: 'everyday words',
    query: 'prostate cancer that hormones no longer stop, CAR-T',
    need: 'CAR-T for prostate cancer',
    judged: {
      3: `
NCT01140373 NCT02744287 NCT03089203 NCT03692663 NCT04227275 NCT04633148 NCT04768608
NCT05489991 NCT05732948 NCT06046040 NCT06895811 NCT07156045 NCT07240857 NCT07344311`,
      2: `
NCT03013712 NCT04107142 NCT04249947 NCT04660929 NCT06094842 NCT07488923 NCT07641049`,
    },
  },
  {
    way: 'everyday words',
    query: 'ovarian cancer, T cells put straight into the belly',
    need: 'CAR cells given into the peritoneum for ovarian cancer; by vein is part of it',
    judged: {
      3: `
NCT03585764 NCT05922930 NCT06342986 NCT06846424`,
      2: `
NCT01583686 NCT02159716 NCT02830724 NCT03692637 NCT03916679 NCT04562298 NCT04670068
NCT04684459 NCT05057715 NCT05211557 NCT05225363 NCT05372692 NCT05410717 NCT05420545
NCT05468190 NCT05472857 NCT05856643 NCT05963100 NCT06010875 NCT06305299 NCT06469281
NCT06646627 NCT06825455 NCT07030907 NCT07067255 NCT07420010 NCT07480954 NCT07589543
NCT07617753`,
      1: `
NCT02541370 NCT02580747 NCT02713984 NCT03638206 NCT03682744 NCT03907527 NCT04025216
NCT04660929 NCT05239143 NCT06051695 NCT06256055 NCT06383507 NCT06623396 NCT06885697
NCT07181720 NCT07411599`,
    },
  },
  {
    way: 'everyday words',
    query: 'asbestos lung lining cancer, modified T cells',
    need: 'engineered T cells for mesothelioma',
    judged: {
      3: `
NCT01355965 NCT01722149 NCT02159716 NCT04489862 NCT06885697 NCT07420010 NCT07510815`,
      2: `
NCT01583686 NCT02580747 NCT03638206 NCT05795595 NCT06051695 NCT06196294 NCT06256055`,
      1: `
NCT06912152`,
    },
  },
  {
    way: 'everyday words',
    query: 'muscles inflamed and weak, myositis, own T cells changed',
    need: 'CAR-T for inflammatory myopathy',
    judged: {
      3: `
NCT06298019 NCT06462144 NCT06569472 NCT06665256 NCT06686524 NCT06913608 NCT07072884
NCT07086404 NCT07174843 NCT07295847 NCT07331272 NCT07391605 NCT07410377 NCT07502859
NCT07715136 NCT07752264`,
      2: `
NCT04561557 NCT05239702 NCT05859997 NCT05869955 NCT06056921 NCT06152172 NCT06255028
NCT06308978 NCT06347718 NCT06350110 NCT06361745 NCT06373081 NCT06375993 NCT06417398
NCT06420154 NCT06548607 NCT06549296 NCT06613490 NCT06775912 NCT06821659 NCT06828042
NCT06925542 NCT06941129 NCT06978738 NCT07022197 NCT07085676 NCT07184450 NCT07203404
NCT07315087 NCT07361094 NCT07413341 NCT07527936 NCT07544225 NCT07558850 NCT07596680
NCT07676266 NCT07729995 NCT07778446`,
    },
  },
  {
    way: 'filters in words',
    query: 'myeloma CAR-T phase 3',
    need: 'CAR-T tested in phase 3 in multiple myeloma',
    judged: {
      3: `
NCT03651128 NCT04181827 NCT04287660 NCT05257083 NCT06045806 NCT06413498 NCT06464991
NCT06615479 NCT07735637 NCT07764978`,
      1: `
NCT03601078 NCT03661554 NCT03710421 NCT03958656 NCT05976555 NCT06705725 NCT06913192
NCT07034755 NCT07139509 NCT07221032 NCT07234721 NCT07333430 NCT07340853 NCT07421856
NCT07611149`,
    },
  },
  {
    way: 'filters in words',
    query: 'ovarian cancer CAR-T recruiting in the United States',
    need: 'CAR-T or CAR-NK for ovarian cancer, recruiting, with a site in the United States',
    judged: {
      3: `
NCT05225363 NCT06305299 NCT06469281 NCT06646627 NCT07030907`,
      2: `
NCT02830724 NCT06051695 NCT06623396 NCT06885697 NCT07216105`,
      1: `
NCT00019136 NCT03585764 NCT03692637 NCT03907527 NCT03916679 NCT04562298 NCT04670068
NCT05057715 NCT05211557 NCT05372692 NCT05922930 NCT05963100 NCT06846424 NCT07067255
NCT07411599 NCT07589543`,
    },
  },
  {
    way: 'filters in words',
    query: 'myasthenia gravis CAR-T phase 2 or 3',
    need: 'CAR-T for myasthenia gravis in phase 2 or 3',
    judged: {
      3: `
NCT06193889 NCT06359041 NCT06704269`,
      2: `
NCT07022197`,
      1: `
NCT05451212 NCT06220201 NCT06485232 NCT06688435 NCT06759948 NCT06869278 NCT06965309
NCT06978738 NCT07058298 NCT07085676 NCT07243366 NCT07337785 NCT07556120`,
    },
  },
  {
    way: 'filters in words',
    query: 'suspended CAR-T multiple myeloma',
    need: 'suspended trials of CAR-T in myeloma',
    judged: {
      3: `
NCT03710421 NCT03752541 NCT07340853`,
      1: `
NCT03271632 NCT03322735 NCT03473496 NCT04271644 NCT04272151 NCT04541368 NCT04637269
NCT04657861 NCT04670055 NCT04727008 NCT05113342 NCT05430945 NCT05546723 NCT05712083
NCT06006741 NCT07032129 NCT07248176 NCT07376720 NCT07421856 NCT07541391 NCT07611149
NCT07689058 NCT07771361`,
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T for myeloma in Leeds',
    need: 'CAR-T for myeloma with a site in Leeds',
    judged: {
      3: `
NCT03651128 NCT06413498`,
      1: `
NCT03473496 NCT03601078 NCT03664661 NCT03710421 NCT04181827 NCT04271644 NCT04272151
NCT04541368 NCT04657861 NCT04670055 NCT05113342 NCT05150522 NCT05172596 NCT05257083
NCT05430945 NCT05546723 NCT05712083 NCT06045806 NCT06615479 NCT06698744 NCT06971380
NCT07032129 NCT07070960 NCT07248176 NCT07280793 NCT07421856 NCT07477912 NCT07611149
NCT07689058 NCT07735637 NCT07764978 NCT07771361`,
    },
  },
  {
    way: 'place or age',
    query: 'lupus CAR-T Germany',
    need: 'CAR-T for lupus with a site in Germany',
    judged: {
      3: `
NCT05798117 NCT06189157 NCT06342960 NCT06347718 NCT06581198 NCT06925542 NCT07015983`,
      2: `
NCT05869955`,
      1: `
NCT05846347 NCT05858684 NCT06106906 NCT06150651 NCT06222853 NCT06349343 NCT06681337
NCT06752876 NCT06839976 NCT06852573 NCT06900764 NCT06902844 NCT06934447 NCT06946485
NCT07432334 NCT07570862`,
    },
  },
  {
    way: 'place or age',
    query: 'T-cell lymphoma CAR-T 77030',
    need: 'CAR-T for T-cell lymphoma near the ZIP code 77030 in Houston',
    judged: {
      3: `
NCT03081910 NCT03690011 NCT04502446 NCT04526834 NCT04712864 NCT04952584 NCT07220993`,
      2: `
NCT02917083 NCT05138458 NCT06176690 NCT06492304 NCT07729397`,
      1: `
NCT04004637 NCT04008394 NCT04268706 NCT04916860 NCT04934774 NCT05013372 NCT05290155
NCT05377827 NCT06420076 NCT07055477 NCT07300683`,
    },
  },
  {
    way: 'place or age',
    query: '78 year old man with lymphoma, too old for transplant, CAR-T',
    need: 'CAR-T in large B-cell lymphoma for people not fit for transplant, open at 78',
    judged: {
      3: `
NCT03483103 NCT04531046`,
      2: `
NCT04300998`,
      1: `
NCT07489989`,
    },
  },
  {
    way: 'place or age',
    query: 'Toronto or Montreal CAR-T lymphoma',
    need: 'CAR-T for lymphoma with a site in Toronto or Montreal',
    judged: {
      3: `
NCT02348216 NCT02625480 NCT03610724 NCT04035434 NCT04245839 NCT04502446 NCT04989803
NCT05421663 NCT05888493 NCT05963217 NCT06208735 NCT06500273 NCT07479797`,
      1: `
NCT01735604 NCT01864889 NCT03277729 NCT03576807 NCT04004637 NCT04008394 NCT04136275
NCT04219319 NCT04526834 NCT04609241 NCT04637763 NCT04712864 NCT04723914 NCT04916860
NCT05281809 NCT05290155 NCT05420493 NCT05487495 NCT05643742 NCT05979792 NCT06026319
NCT06420076 NCT07055477 NCT07188558 NCT07383233 NCT07523555`,
    },
  },
  {
    way: 'several concepts',
    query: 'CAR-T plus BTK inhibitor',
    need: 'CAR-T combined with a BTK inhibitor',
    judged: {
      3: `
NCT02640209 NCT03310619 NCT04234061 NCT04484012 NCT05202782 NCT05495464 NCT05744037
NCT05797948 NCT05871684 NCT05873712 NCT05990465 NCT06553872 NCT06646666 NCT07120633
NCT07673367`,
      2: `
NCT05164770 NCT07198464 NCT07744750`,
    },
  },
  {
    way: 'several concepts',
    query: 'IL-15 armored CAR NK solid tumors',
    need: 'CAR-NK cells with IL-15 against solid tumours',
    judged: {
      3: `
NCT05922930 NCT06358430 NCT07101432`,
      1: `
NCT02839954 NCT03579927 NCT03692637 NCT03692663 NCT03931720 NCT03940820 NCT03941457
NCT04377932 NCT04715191 NCT04847466 NCT05092451 NCT05103631 NCT05213195 NCT05410717
NCT05507593 NCT05528341 NCT05686720 NCT05845502 NCT05856643 NCT06342986 NCT06454890
NCT06464965 NCT06478459 NCT06503497 NCT06572956 NCT06652243 NCT06707259 NCT06816823
NCT07021534 NCT07072234 NCT07156045 NCT07172412 NCT07224568 NCT07411599 NCT07425483
NCT07462650 NCT07480213 NCT07480928 NCT07480941 NCT07480954 NCT07486089 NCT07492628
NCT07510802 NCT07510828 NCT07551336 NCT07551349 NCT07551362 NCT07560865 NCT07589517
NCT07589530 NCT07589543 NCT07598955 NCT07617753 NCT07627711 NCT07641049 NCT07744256`,
    },
  },
  {
    way: 'everyday words',
    query: 'my partner has HIV and now lymphoma, is CAR-T allowed',
    need: 'CAR-T for lymphoma in people with HIV',
    judged: { 3: 'NCT05077527', 2: 'NCT05784415' },
  },
  {
    way: 'codes and names',
    query: 'HB adMSC',
    need: 'the adipose cells HB-adMSCs',
    judged: {
      3: `
NCT04029896 NCT04063215 NCT04064957 NCT04087889 NCT04349631 NCT04362189 NCT04711811
NCT04772378 NCT04825613 NCT04825626 NCT04995081 NCT05126563 NCT05154851`,
    },
  },
  {
    way: 'codes and names',
    query: 'CAP1002',
    need: 'the cardiosphere-derived cells CAP-1002',
    judged: { 3: 'NCT01458405 NCT02485938 NCT03145298' },
  },
  {
    way: 'codes and names',
    query: 'Cx-601 darvadstrocel',
    need: 'darvadstrocel, code Cx601',
    judged: { 3: 'NCT01541579 NCT05322057', 1: 'NCT01663116' },
  },
  {
    way: 'codes and names',
    query: 'Cell gram',
    need: 'the Cellgram products of one maker, each for its own organ',
    judged: {
      3: `
NCT01392105 NCT01652209 NCT01676441 NCT01875081 NCT02112500 NCT02344849 NCT04594850
NCT04689152 NCT05042206`,
    },
  },
  {
    way: 'codes and names',
    query: 'JNJ4528',
    need: 'ciltacabtagene autoleucel by its short code of the maker, JNJ-68284528',
    judged: {
      3: `
NCT04133636 NCT04181827 NCT05257083 NCT05347485 NCT05666700 NCT05767359 NCT06623630
NCT06940297 NCT07093554 NCT07149857 NCT07725406`,
      2: `
NCT03090659 NCT03758417`,
    },
  },
  {
    way: 'codes and names',
    query: 'CCAR088',
    need: 'BCMA CAR-T with the code C-CAR088',
    judged: { 3: 'NCT03751293 NCT03815383 NCT04322292 NCT05521802' },
  },
  {
    way: 'codes and names',
    query: 'AUTO-4',
    need: 'CAR-T against TRBC1 with the code AUTO4',
    judged: { 3: 'NCT03590574' },
  },
  {
    way: 'codes and names',
    query: 'MT 027 car-t',
    need: 'MT027, donor CAR-T against B7-H3',
    judged: { 3: 'NCT06737146 NCT06912152 NCT07004647 NCT07386002', 1: 'NCT07307053' },
  },
  {
    way: 'codes and names',
    query: 'CAR CD70 renal',
    need: 'CAR cells against CD70 in renal cancer',
    judged: {
      3: `
NCT04438083 NCT04696731 NCT05420519 NCT06480565 NCT07072234 NCT07113977 NCT07551349
NCT07645690 NCT07647744`,
      2: `
NCT02830724 NCT05420545 NCT05468190 NCT05795595 NCT05947487 NCT05990621 NCT06010875
NCT06383507 NCT06730659 NCT07181720 NCT07297160`,
    },
  },
  {
    way: 'codes and names',
    query: 'GPRC5D-CART',
    need: 'CAR-T against GPRC5D, alone or with BCMA',
    judged: {
      3: `
NCT04555551 NCT05016778 NCT05219721 NCT05739188 NCT05749133 NCT05759793 NCT05838131
NCT06084962 NCT06121843 NCT06182696 NCT06271252 NCT06297226 NCT06333509 NCT06407947
NCT06615479 NCT07365059`,
      2: `
NCT05998928 NCT06068400 NCT06153251 NCT06515262 NCT07032129 NCT07034755 NCT07195617
NCT07333261 NCT07369895 NCT07376720 NCT07523555 NCT07622862`,
      1: `
NCT07106684`,
    },
  },
  {
    way: 'codes and names',
    query: 'CD19-CD22 CART',
    need: 'CAR-T against CD19 and CD22',
    judged: {
      3: `
NCT02443831 NCT03185494 NCT03196830 NCT03233854 NCT03241940 NCT03287817 NCT03289455
NCT03330691 NCT03448393 NCT03463928 NCT03468153 NCT03593109 NCT03614858 NCT03824964
NCT03919526 NCT04029038 NCT04034446 NCT04094766 NCT04204161 NCT04303247 NCT04303520
NCT04499573 NCT04539444 NCT04626726 NCT04626739 NCT04626908 NCT04648475 NCT04649983
NCT04714593 NCT04715217 NCT04740203 NCT04781634 NCT04782193 NCT05091541 NCT05094206
NCT05098613 NCT05168748 NCT05223686 NCT05225831 NCT05318963 NCT05388695 NCT05418088
NCT05429905 NCT05432882 NCT05442515 NCT05470777 NCT05507827 NCT05523661 NCT05651100
NCT05797948 NCT06213636 NCT06445803 NCT06559189 NCT06732232 NCT06777979 NCT06834529
NCT06879340 NCT06880913 NCT06911710 NCT07094477 NCT07108868 NCT07166419 NCT07168486
NCT07174843 NCT07236151 NCT07523555 NCT07575919 NCT07575971 NCT07587840 NCT07779018`,
      2: `
NCT02721407 NCT02903810 NCT03125577 NCT03398967 NCT03620058 NCT04016129 NCT04129099
NCT04412174 NCT04429438 NCT04723901 NCT05674175 NCT06326008 NCT06653556 NCT06659653
NCT06866080 NCT06869278 NCT07093086`,
    },
  },
  {
    way: 'misspelt',
    query: 'mesenchimal stem cels for krohns',
    need: "mesenchymal cells in Crohn's disease",
    judged: {
      3: `
NCT00543374 NCT01090817 NCT01510431 NCT01540292 NCT01541579 NCT01915927 NCT02000362
NCT02445547 NCT02580617 NCT02677350 NCT03220243 NCT04519684 NCT04519697 NCT04791878
NCT04847739 NCT04939337 NCT05039411 NCT05075811 NCT05407766 NCT05521672`,
      2: 'NCT02150551 NCT03299413 NCT04750499 NCT05177003 NCT05322057',
    },
  },
  {
    way: 'misspelt',
    query: 'osteoartritis of the nee',
    need: 'cells in osteoarthritis of the knee',
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
NCT01300598 NCT01733186`,
      1: `
NCT01399749 NCT01499056 NCT02003131`,
    },
  },
  {
    way: 'misspelt',
    query: 'neuroblastomia GD2 car t',
    need: 'CAR cells against GD2 in neuroblastoma',
    judged: {
      3: `
NCT01460901 NCT01822652 NCT02107963 NCT02765243 NCT02919046 NCT03294954 NCT03373097
NCT03635632 NCT03721068 NCT04539366 NCT04637503 NCT05990751 NCT06684639 NCT07211737`,
      1: `
NCT03252171 NCT04196413 NCT04406610 NCT05437315 NCT05437328`,
    },
  },
  {
    way: 'misspelt',
    query: 'scleradoma stem cell transplant',
    need: 'transplantation of blood stem cells or mesenchymal cells in systemic sclerosis',
    judged: {
      3: 'NCT00114530',
      2: `
NCT00962923 NCT02213705 NCT02975960 NCT03060551 NCT03211793 NCT04356287 NCT04432545
NCT05016804`,
    },
  },
  {
    way: 'misspelt',
    query: 'spinal chord injury stem cells',
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
    way: 'expression',
    query: '(ALS OR "amyotrophic lateral sclerosis") AND intrathecal',
    need: 'ALS records that say intrathecal',
    judged: {
      3: `
NCT01142856 NCT01494480 NCT01759797 NCT01771640 NCT02017912 NCT02116634 NCT02881489
NCT02917681 NCT02987413 NCT03268603 NCT03280056 NCT03296501 NCT05003921`,
    },
  },
  {
    way: 'expression',
    query: 'NCT03391466 OR NCT03570892 OR NCT03651128',
    need: 'three trials by their numbers; two are in the collection',
    judged: { 3: 'NCT03570892 NCT03651128' },
  },
  {
    way: 'expression',
    query: '(liver AND cirrhosis) AND (umbilical OR "Wharton\'s jelly") NOT "hepatitis B"',
    need: 'umbilical cord cells in cirrhosis, records without hepatitis B',
    judged: {
      3: `
NCT02652351 NCT02786017 NCT05331872`,
      1: `
NCT01573923 NCT03945487`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'My husband, 52, was diagnosed with ALS (limb onset) fourteen months ago. FVC 78 %, ALSFRS-R 38. He takes riluzole and edaravone. He can still walk with a stick. We have read about stem cells taken from his own bone marrow and injected into the spinal fluid and would travel.',
    need: 'own bone marrow cells given intrathecally in ALS, open to a man of 52',
    judged: {
      3: 'NCT01771640 NCT01777646 NCT02017912 NCT02881489 NCT02917681 NCT03280056',
      2: `
NCT01142856 NCT01494480 NCT01759784 NCT01759797 NCT02116634 NCT02987413 NCT03268603
NCT03296501 NCT05003921`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '66-year-old woman with IgG kappa multiple myeloma, high-risk cytogenetics del(17p), triple-class refractory after daratumumab, carfilzomib, pomalidomide and lenalidomide; prior autologous transplant 2019; ECOG 1, creatinine clearance 55 ml/min. BCMA naive. Looking for a CAR-T trial recruiting in the United States.',
    need: 'CAR-T for relapsed myeloma, recruiting, with a site in the United States, open at 66',
    judged: {
      3: `
NCT05546723 NCT05722418 NCT05850234 NCT05976555 NCT06121843 NCT06153251 NCT06185751
NCT06271252 NCT06297226 NCT06615479 NCT06623630 NCT06940297 NCT07073547 NCT07093554
NCT07149857 NCT07377435`,
      2: `
NCT04300998 NCT05092451 NCT05887167`,
      1: `
NCT03601078 NCT03651128 NCT04181827 NCT05150522 NCT06413498 NCT06464991 NCT06698744
NCT06913179 NCT07333261 NCT07689058 NCT07764978`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Our son is 6 and was born with cerebral palsy, spastic diplegia, after 29 weeks. GMFCS level III. We kept nothing at birth, so there is no own cord blood. Is there a trial with stem cells from a donor cord?',
    need: 'donor umbilical cord cells in cerebral palsy, open to a boy of 6',
    judged: { 3: 'NCT01929434 NCT05018819', 2: 'NCT04029896 NCT05018871' },
  },
  {
    way: 'pasted paragraph',
    query:
      'I was diagnosed with relapsing remitting MS when I was 29, now 41 and secondary progressive, EDSS 6, failed ocrelizumab and cladribine. Walking gets worse every month. I want to know about stem cell treatment with my own cells, and about the new CAR-T studies.',
    need: 'own stem cells or CAR-T in progressive multiple sclerosis, open at 41',
    judged: {
      3: `
NCT00781872 NCT01056471 NCT01606215 NCT01730547 NCT01933802 NCT02166021 NCT02239393
NCT02495766 NCT03069170 NCT03778333 NCT03799718 NCT04823000 NCT06138132 NCT06220201
NCT06675864 NCT07008378 NCT07224373 NCT07304154 NCT07364487 NCT07392528`,
      2: `
NCT01364246 NCT02587715 NCT04561557 NCT04956744 NCT06249438 NCT06384976 NCT06485232
NCT06869278 NCT07006805 NCT07085676 NCT07337785 NCT07341828 NCT07361094 NCT07587125
NCT07676266`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '63 year old woman with insulin-dependent type 2 diabetes, neuropathic ulcer under the right forefoot for 14 months, 3 cm², TcPO2 32 mmHg, infection cleared, offloading with total contact cast, no healing under standard care. Can cell sheets or injections of stem cells be tried?',
    need: 'cells for diabetic foot ulcers, open to a woman of 63',
    judged: {
      3: `
NCT00815217 NCT00955669 NCT01065337 NCT01216865 NCT01686139 NCT02304588 NCT02672280
NCT02796079 NCT02834858 NCT03248466 NCT03259217 NCT03509870 NCT03865394 NCT04104451
NCT05165628`,
      1: `
NCT04134676`,
    },
  },
  {
    way: 'hidden role',
    query: 'long-term safety follow-up of people treated with CAR-T',
    need: 'long-term follow-up of CAR-T and other gene-modified T cells',
    judged: {
      3: `
NCT02735083 NCT02786511 NCT02813252 NCT03375619 NCT03741127 NCT04488354 NCT04833504
NCT04911478 NCT05201781 NCT05416554 NCT05509855 NCT06116110 NCT06508775 NCT06885424
NCT06925685 NCT06985576 NCT07403188 NCT07577583 NCT07683897`,
      1: `
NCT04642911 NCT07665307`,
    },
  },
  {
    way: 'hidden role',
    query: 'preventing cytokine release syndrome after CAR-T',
    need: 'drugs to prevent the release of cytokines or nerve toxicity around CAR-T',
    judged: {
      3: `
NCT04150913 NCT04514029 NCT05665725 NCT05757219 NCT05936229 NCT06550141`,
      2: `
NCT03954106 NCT04205838 NCT04975555 NCT07616271`,
    },
  },
  {
    way: 'hidden role',
    query: 'maintenance drug after BCMA CAR-T myeloma',
    need: 'drugs given after BCMA CAR-T to keep myeloma away',
    judged: {
      3: `
NCT05117008 NCT05191472 NCT06048250 NCT06523621 NCT07200089 NCT07200102`,
      2: `
NCT06045806 NCT07106684 NCT07106710 NCT07727668`,
      1: `
NCT03455972 NCT05827016`,
    },
  },
  {
    way: 'hidden role',
    query: 'gut bacteria transplant before CAR-T',
    need: 'faecal microbiota transplant around CAR-T',
    judged: {
      3: `
NCT06218602 NCT07042438`,
      1: `
NCT04203459 NCT06058572`,
    },
  },
  {
    way: 'hidden role',
    query: 'infections and immunoglobulin after CAR-T',
    need: 'prevention of infection after CAR-T: immunoglobulin, vaccines, records of infections',
    judged: { 3: 'NCT05952804 NCT07648264 NCT07713511 NCT07754682', 2: 'NCT07071909 NCT07296120' },
  },
  {
    way: 'hidden role',
    query: 'interleukin 7 after CAR-T',
    need: 'IL-7 given after CAR-T',
    judged: {
      3: `
NCT05075603 NCT07052305 NCT07200089`,
      1: `
NCT03929107 NCT04833504 NCT05659628`,
    },
  },
  {
    way: 'hidden role',
    query: 'follow-up of knee patients who were treated with stem cells',
    need: 'follow-up of trials of cells for the knee',
    judged: { 3: 'NCT04339504 NCT04427930', 2: 'NCT00702741' },
  },
  {
    way: 'hidden role',
    query: 'long term results of patients who got mesenchymal cells in an earlier trial',
    need: 'follow-up of people treated with mesenchymal cells',
    judged: {
      3: `
NCT00702741 NCT01623453 NCT02926300 NCT03172117 NCT03183648 NCT03183661 NCT03183726
NCT03183804 NCT03472742 NCT03876197 NCT03933995 NCT04003857 NCT04185584 NCT04339504
NCT04427930 NCT04522505 NCT04642911 NCT04675970 NCT05080465`,
      2: `
NCT00956891 NCT02652130 NCT03183934 NCT03252340 NCT04137562 NCT05177003 NCT05322057`,
      1: `
NCT05131412`,
    },
  },
  {
    way: 'place or age',
    query: 'brain tumour CAR-T near Seattle for a 10 year old',
    need: 'CAR-T for brain tumours with a site near Seattle, open at 10',
    judged: {
      3: `
NCT03500991 NCT03638167 NCT04185038 NCT05768880 NCT07680439`,
      1: `
NCT02442297 NCT04196413 NCT04510051 NCT05835687 NCT07087002 NCT07180927`,
    },
  },
  {
    way: 'place or age',
    query: 'mesenchymal heart failure Madrid',
    need: 'mesenchymal cells for heart disease with a site in Madrid',
    judged: {
      3: `
NCT01957826 NCT03746938`,
      1: `
NCT00418418 NCT00644410 NCT00721045 NCT02032004 NCT02387723 NCT02408432 NCT02439541
NCT02501811 NCT02962661 NCT04325594 NCT04939077 NCT06840275 NCT07192211 NCT07265349`,
    },
  },
  {
    way: 'several concepts',
    query: 'NKG2D CAR colorectal cancer',
    need: 'CAR cells through NKG2D in colorectal cancer',
    judged: {
      3: `
NCT03310008 NCT03370198 NCT05213195 NCT05248048`,
      2: `
NCT04107142 NCT04550663 NCT07021534`,
      1: `
NCT05583201 NCT06134960`,
    },
  },
  {
    way: 'several concepts',
    query: 'GUCY2C or CEA CAR-T metastatic colorectal',
    need: 'CAR-T against GUCY2C or CEA in colorectal cancer',
    judged: {
      3: `
NCT04513431 NCT05240950 NCT05287165 NCT05396300 NCT05875402 NCT06653010 NCT06675513
NCT06718738 NCT06821048 NCT07152210 NCT07247396 NCT07462650 NCT07589517`,
      2: `
NCT02349724 NCT03682744 NCT04348643 NCT05415475 NCT05538195 NCT05736731 NCT06006390
NCT06010862 NCT06043466 NCT06126406 NCT07179692`,
      1: 'NCT05319314',
    },
  },
  {
    way: 'filters in words',
    query: 'solid tumor CAR-NK recruiting phase 2',
    need: 'CAR-NK for solid tumours, recruiting, phase 2',
    judged: {
      3: `
NCT07411599 NCT07462650 NCT07467863 NCT07480213 NCT07480928 NCT07480954 NCT07486089
NCT07500220 NCT07510802 NCT07510815 NCT07510828 NCT07551349 NCT07551362 NCT07589517
NCT07589530 NCT07589543 NCT07598955 NCT07617753 NCT07627698 NCT07627711 NCT07744256`,
      1: `
NCT03931720 NCT03940820 NCT03941457 NCT05410717 NCT06572956 NCT07021534`,
    },
  },
  {
    way: 'everyday words',
    query: 'spine cord was fine but my brain was injured in an accident, stem cells',
    need: 'cells for traumatic brain injury',
    judged: { 3: 'NCT01649700 NCT02525432 NCT02767817 NCT04063215', 1: 'NCT03291366' },
  },
  {
    way: 'everyday words',
    query: 'lungs scarred, doctors say fibrosis, stem cells',
    need: 'cells for lung fibrosis',
    judged: {
      3: 'NCT01385644 NCT02135380 NCT02594839 NCT05016817',
      2: 'NCT02277145 NCT02543073 NCT03929120 NCT04432545',
      1: 'NCT02668068 NCT02790762',
    },
  },
]
