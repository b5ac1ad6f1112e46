import type { JudgedNeed } from '../needs'

// Letters and descriptions of a disease without its name, questions with several concepts, and questions about trials
// around cells, written before their results were seen. Candidates came from patterns over titles, conditions,
// treatments and texts of every record; the grades were decided by reading the records. The needs that the hash of
// their text sets apart are in `../fourth-held-out.ts`.

export const fourthDraw: readonly JudgedNeed[] = [
  {
    way: 'pasted paragraph',
    query:
      'My husband is 58. It began with crusts in his nose, the bridge has sunk in, then he coughed up blood and the kidneys went down to 30 percent within a month. PR3 antibodies over 200. Steroids and cyclophosphamide calmed it, rituximab worked twice, now it is back a third time. A friend read about giving people engineered immune cells to reset everything. Is anybody doing that for his illness?',
    need: 'CAR-T or like cells for ANCA vasculitis (granulomatosis with polyangiitis), open at 58',
    judged: {
      3: `
NCT06462144 NCT06590545 NCT06868290 NCT07033299 NCT07388277`,
      2: `
NCT05263817 NCT05859997 NCT06056921 NCT06152172 NCT06285279 NCT06308978 NCT06350110
NCT06373081 NCT06375993 NCT06420154 NCT06548607 NCT06548620 NCT06549296 NCT06775912
NCT06821659 NCT06828042 NCT06941129 NCT06978738 NCT07203404 NCT07246096 NCT07315087
NCT07389499 NCT07413341 NCT07586267 NCT07596680`,
      1: `
NCT06316791 NCT06508346`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '47-year-old engineer. Optic neuritis 2009, then transverse myelitis; oligoclonal bands, multiple periventricular and cervical cord lesions. Natalizumab until 2018, ocrelizumab since. No relapses for four years but EDSS has gone from 4.0 to 6.5, walking 50 metres with two sticks. He asks whether mesenchymal cells, a transplant of his own stem cells or CD19 CAR-T are being tried in people who worsen without relapses.',
    need: 'cells for multiple sclerosis, progressive first, open at 47',
    judged: {
      3: `
NCT00781872 NCT01056471 NCT01364246 NCT01606215 NCT01730547 NCT01933802 NCT02166021
NCT02239393 NCT02495766 NCT02587715 NCT03069170 NCT03778333 NCT03799718 NCT04823000
NCT04956744 NCT06138132 NCT06220201 NCT06384976 NCT06675864 NCT07006805 NCT07008378
NCT07224373 NCT07304154 NCT07364487 NCT07392528 NCT07587125`,
      2: `
NCT01953523 NCT04561557 NCT06249438 NCT06485232 NCT06548620 NCT06775912 NCT06869278
NCT07085676 NCT07337785 NCT07341828 NCT07361094 NCT07676266`,
      1: `
NCT02249676`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      "My wife's words started to slur last autumn, we thought of a stroke but the scan was clean. Then the muscle between thumb and finger disappeared, her shoulders twitch all night and she chokes on water. The neurologist did needles in the muscles and says both the nerve cells in the brain and in the cord are dying, riluzole since March. She is 54. We will try anything with stem cells, spinal injection too.",
    need: 'cells for amyotrophic lateral sclerosis',
    judged: {
      3: `
NCT01142856 NCT01494480 NCT01759784 NCT01759797 NCT01771640 NCT01777646 NCT02017912
NCT02116634 NCT02881489 NCT02917681 NCT02987413 NCT03268603 NCT03280056 NCT03296501
NCT05003921`,
      1: `
NCT04825613`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Sehr geehrte Damen und Herren, ich überweise Ihnen Herrn K., 66 Jahre, mit blastoidem Mantelzelllymphom, TP53-mutiert, Ki-67 80 %. Primärtherapie R-CHOP/R-DHAP, Rezidiv nach 7 Monaten, danach Ibrutinib mit Progress nach einem Jahr, zuletzt Venetoclax. Kein ZNS-Befall. Nebendiagnosen: Vorhofflimmern, Z. n. Prostatakarzinom 2012. Bitte um Mitteilung, ob eine Studie mit CAR-T-Zellen infrage kommt.',
    need: 'CAR-T for mantle cell lymphoma, open at 66',
    judged: {
      3: `
NCT02081937 NCT04162756 NCT04184414 NCT04234061 NCT04484012 NCT04880434 NCT05155215
NCT05495464 NCT05776134 NCT06553872 NCT07077512 NCT07673367`,
      2: `
NCT00924326 NCT01475058 NCT01735604 NCT01864889 NCT01865617 NCT02652910 NCT02685670
NCT02706392 NCT02721407 NCT02819583 NCT02851589 NCT02892695 NCT03097770 NCT03185494
NCT03277729 NCT03579888 NCT03579927 NCT04007029 NCT04049513 NCT04176913 NCT04186520
NCT04223765 NCT04767308 NCT04844086 NCT05020678 NCT05098613 NCT05281809 NCT05535673
NCT05665062 NCT05694364 NCT05887167 NCT05990465 NCT06026319 NCT06208735 NCT06213636
NCT06340737 NCT06343376 NCT07024147 NCT07168486 NCT07259070 NCT07412405`,
      1: `
NCT02935257 NCT04666168`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Meine Schwester (41) hatte vor zwei Jahren wegen einer akuten Leukämie eine Stammzellspende von unserem Bruder. Die Leukämie ist weg, aber jetzt greift das fremde Immunsystem sie an: die Haut ist hart wie Leder, die Augen brennen, der Mund ist voller Geschwüre und die Lunge schafft nur noch 45 Prozent. Kortison, Ruxolitinib und Photopherese haben nichts gebracht. Gibt es eine Studie mit mesenchymalen Zellen oder regulatorischen T-Zellen?',
    need: 'cells for chronic graft-versus-host disease, open at 41',
    judged: {
      3: `
NCT01222039 NCT01526850 NCT01765660 NCT02291770 NCT04189432 NCT04692376 NCT05993611`,
      2: `
NCT00749164 NCT00827398 NCT01956903 NCT02055625 NCT02824653 NCT05333029`,
      1: `
NCT00314483 NCT02379442 NCT02543073 NCT02770430 NCT03123458 NCT04744116`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Background: Diffuse alveolar damage with bilateral infiltrates and refractory hypoxaemia remains lethal in four of ten ventilated patients. Umbilical cord tissue is a plentiful source of immunomodulatory stromal cells. Objective: to assess safety and dose-limiting events of a single intravenous infusion in intubated adults with PaO2/FiO2 below 200 mmHg of less than 96 hours. Secondary outcomes: ventilator-free days, SOFA score, plasma angiopoietin-2 and 28-day mortality.',
    need: 'mesenchymal cells for acute respiratory distress syndrome',
    judged: {
      3: `
NCT01775774 NCT02112500 NCT02215811 NCT02444455 NCT03042143 NCT03818854 NCT04345601
NCT04348461 NCT04355728 NCT04366063 NCT04377334 NCT04390139 NCT04416139 NCT04456361
NCT04466098 NCT04525378 NCT04537351 NCT04614025 NCT04615429 NCT04780685 NCT04865107
NCT04909879 NCT05387278`,
      2: `
NCT04293692 NCT04302519 NCT04315987 NCT04336254 NCT04339660 NCT04352803 NCT04392778
NCT04397796 NCT04428801 NCT04467047 NCT04535856 NCT04898088 NCT05126563 NCT05501418`,
      1: `
NCT01378182 NCT01686139 NCT01716364 NCT01851070 NCT01929434 NCT02641769 NCT03013049
NCT03790189 NCT03798353 NCT04018729 NCT04269525 NCT04341610 NCT04346368 NCT04349631
NCT04362189 NCT04366271 NCT04432545 NCT04437823 NCT04445220 NCT04445454 NCT04457609
NCT04461925 NCT04527224 NCT04684602 NCT04713878 NCT04714801 NCT04888949 NCT04909892
NCT04992247 NCT05017298 NCT06789081 NCT06827886 NCT07195617 NCT07265349`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Since I was a teenager I bump into door frames and cannot find my seat in the cinema. Now at 38 it is like looking through two straws, the optician measured ten degrees left. My brother has the same. The electrical test of the eye was flat and the gene test did not find anything. I still read with the middle. Are stem cells behind or into the eye being tried for this?',
    need: 'cells for retinitis pigmentosa, open at 38',
    judged: {
      3: `
NCT01531348 NCT04224207 NCT04315025 NCT04763369 NCT05413148`,
      2: `
NCT01920867`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '33F with SLE on long-term prednisolone (cumulative > 30 g), lupus quiescent on hydroxychloroquine. New groin pain both sides; MRI: bilateral femoral head lesions with double line sign, ARCO II, no collapse. Orthopaedics plan core decompression and ask whether it can be combined with concentrated or cultured bone marrow cells in a trial to save the joints.',
    need: 'cells for osteonecrosis of the femoral head before collapse, open at 33',
    judged: {
      3: `
NCT00813267 NCT00821470 NCT01529008 NCT01605383 NCT02890537 NCT04210440`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Dear Dr, thank you for seeing this 67-year-old lady. PMH: left breast cancer 2009 (lumpectomy, radiotherapy, tamoxifen, discharged), hypothyroidism, right hip replacement, mild asthma. Diagnosed with IgA kappa plasma cell disease in 2019 after a vertebral fracture, t(4;14). VRd, autologous transplant 2020, lenalidomide, then daratumumab/pomalidomide/dexamethasone. Paraprotein rising again to 28 g/l with a new lump on the sternum. Daughter asks about cells directed at BCMA or GPRC5D.',
    need: 'CAR-T for relapsed multiple myeloma, open at 67',
    judged: {
      3: `
NCT00881920 NCT01716364 NCT01886976 NCT02203825 NCT02215967 NCT02954445 NCT03070327
NCT03090659 NCT03196414 NCT03271632 NCT03288493 NCT03312205 NCT03318861 NCT03322735
NCT03338972 NCT03448978 NCT03455972 NCT03464916 NCT03473496 NCT03502577 NCT03549442
NCT03559764 NCT03602612 NCT03661554 NCT03664661 NCT03672318 NCT03674463 NCT03706547
NCT03710421 NCT03716856 NCT03751293 NCT03758417 NCT03767725 NCT03767751 NCT03815383
NCT03931421 NCT03940833 NCT03958656 NCT03975907 NCT03994705 NCT04003168 NCT04093596
NCT04133636 NCT04162119 NCT04181827 NCT04182581 NCT04186052 NCT04194931 NCT04236011
NCT04271644 NCT04272151 NCT04287660 NCT04318327 NCT04322292 NCT04412889 NCT04500431
NCT04537442 NCT04541368 NCT04555551 NCT04617704 NCT04637269 NCT04657861 NCT04662099
NCT04662294 NCT04670055 NCT04706936 NCT04714827 NCT04720313 NCT04727008 NCT04771078
NCT04861480 NCT04935580 NCT04960579 NCT05000450 NCT05008536 NCT05016778 NCT05066022
NCT05150522 NCT05172596 NCT05181501 NCT05182073 NCT05219721 NCT05257083 NCT05302648
NCT05346198 NCT05396885 NCT05430945 NCT05442580 NCT05478343 NCT05521802 NCT05546723
NCT05577000 NCT05594797 NCT05618041 NCT05652530 NCT05698303 NCT05712083 NCT05722418
NCT05739188 NCT05740891 NCT05749133 NCT05759793 NCT05767359 NCT05822037 NCT05838131
NCT05846737 NCT05850234 NCT05860036 NCT05950113 NCT05976555 NCT05998928 NCT06006741
NCT06045806 NCT06068400 NCT06084962 NCT06121843 NCT06126341 NCT06182696 NCT06185751
NCT06223646 NCT06297226 NCT06304636 NCT06333509 NCT06359509 NCT06379451 NCT06407947
NCT06413498 NCT06429150 NCT06464991 NCT06503107 NCT06515262 NCT06574958 NCT06581640
NCT06615479 NCT06623630 NCT06655519 NCT06698744 NCT06705725 NCT06718270 NCT06732232
NCT06758713 NCT06759181 NCT06783816 NCT06793449 NCT06830733 NCT06913179 NCT06913192
NCT06940297 NCT06961669 NCT06963866 NCT06971380 NCT06976437 NCT06988059 NCT07003555
NCT07032129 NCT07034755 NCT07045909 NCT07070934 NCT07070960 NCT07077330 NCT07085559
NCT07093554 NCT07106684 NCT07106710 NCT07106736 NCT07114432 NCT07139509 NCT07149857
NCT07195617 NCT07221032 NCT07234721 NCT07239323 NCT07248176 NCT07249073 NCT07280793
NCT07297160 NCT07333430 NCT07340853 NCT07365059 NCT07369895 NCT07376720 NCT07377435
NCT07416682 NCT07421856 NCT07458659 NCT07477912 NCT07509086 NCT07510100 NCT07519187
NCT07541391 NCT07611149 NCT07612787 NCT07620275 NCT07622862 NCT07689058 NCT07715630
NCT07725406 NCT07760454 NCT07771361`,
      2: `
NCT03638206 NCT04025216 NCT04300998 NCT04603872 NCT05092451 NCT05190653 NCT05528887
NCT05836896 NCT05887167 NCT06271252 NCT06911710 NCT07071909 NCT07109323 NCT07113496
NCT07523555 NCT07679919`,
      1: `
NCT03029273 NCT03605238 NCT03752541 NCT04561557 NCT04677452 NCT05850286 NCT06690827
NCT07169500 NCT07362602 NCT07764978`,
    },
  },
  {
    way: 'several concepts',
    query: 'myeloma back after BCMA CAR-T: cells that hit BCMA and GPRC5D together',
    need: 'CAR-T against BCMA and GPRC5D for myeloma, against GPRC5D alone second',
    judged: {
      3: `
NCT05998928 NCT06068400 NCT06515262 NCT07032129 NCT07195617 NCT07369895 NCT07376720
NCT07622862`,
      2: `
NCT05016778 NCT05219721 NCT05739188 NCT05749133 NCT05759793 NCT06084962 NCT06297226
NCT06333509 NCT07365059`,
      1: `
NCT07106684 NCT07106710 NCT07106736 NCT07523555`,
    },
  },
  {
    way: 'several concepts',
    query:
      'mesothelin CAR T cells straight into the abdomen, ovarian cancer that no longer responds to platinum',
    need: 'CAR-T against mesothelin for ovarian cancer, intraperitoneal first',
    judged: {
      3: `
NCT03692637 NCT03916679 NCT04562298 NCT05057715 NCT05372692 NCT05963100 NCT07480954
NCT07589543 NCT07617753`,
      2: `
NCT01583686 NCT02159716 NCT02580747 NCT03585764 NCT05410717 NCT05922930 NCT06051695
NCT06305299 NCT06846424 NCT06885697 NCT07420010`,
      1: `
NCT00019136 NCT03907527 NCT04670068 NCT05211557 NCT05225363 NCT05856643 NCT06646627
NCT07067255`,
    },
  },
  {
    way: 'several concepts',
    query: 'own bone marrow mesenchymal cells by lumbar puncture for worsening MS',
    need: 'intrathecal mesenchymal cells for multiple sclerosis; other routes second',
    judged: {
      3: `
NCT00781872 NCT01933802 NCT02166021 NCT02587715 NCT03069170 NCT03799718 NCT04823000`,
      2: `
NCT01056471 NCT01364246 NCT01606215 NCT01730547 NCT02239393 NCT02495766 NCT03778333`,
    },
  },
  {
    way: 'several concepts',
    query: 'umbilical cord mesenchymal stem cells, lupus with kidney inflammation, intravenous',
    need: 'umbilical cord mesenchymal cells for lupus nephritis; other mesenchymal cells for lupus second',
    judged: {
      3: `
NCT03458156 NCT03580291`,
      2: `
NCT00698191 NCT02633163 NCT03673748 NCT04184258 NCT04318600 NCT05018858`,
      1: `
NCT04522505`,
    },
  },
  {
    way: 'several concepts',
    query:
      'CD7 CAR-T from a donor as a bridge to transplant, T-lymphoblastic leukaemia or lymphoma',
    need: 'donor-derived CAR-T against CD7 for T-lymphoblastic leukaemia or lymphoma; own cells second',
    judged: {
      3: `
NCT04264078 NCT04620655 NCT04689659 NCT04860817 NCT04984356 NCT05716113 NCT05907603
NCT05995028 NCT06316427 NCT07109518 NCT07280494`,
      2: `
NCT02742727 NCT03690011 NCT04004637 NCT04572308 NCT04599556 NCT04702841 NCT04762485
NCT04823091 NCT04916860 NCT04928105 NCT04934774 NCT04938115 NCT05043571 NCT05454241
NCT05554575 NCT05626400 NCT05895994 NCT05909527 NCT05923541 NCT05979792 NCT06064903
NCT06136364 NCT06420076 NCT06585345 NCT06720324 NCT06732492 NCT07008872 NCT07117305
NCT07153068 NCT07220993 NCT07244380 NCT07476027 NCT07523555 NCT07623681`,
      1: `
NCT05377827 NCT05487495`,
    },
  },
  {
    way: 'several concepts',
    query: 'lymphoma that sits only in the brain, CD19 CAR-T, after methotrexate failed',
    need: 'CAR-T for lymphoma of the central nervous system',
    judged: {
      3: `
NCT03277729 NCT04134117 NCT04186520 NCT04443829 NCT04464200 NCT04608487 NCT05098613
NCT05651178 NCT06213636 NCT06420076 NCT06827782 NCT06876688 NCT07062627 NCT07198464
NCT07555561`,
      1: `
NCT03696784`,
    },
  },
  {
    way: 'hidden role',
    query:
      'journalist here: how many people get a second cancer years after CAR-T, who keeps track of them?',
    need: 'long-term follow-up after CAR-T',
    judged: {
      3: `
NCT02735083 NCT02786511 NCT02813252 NCT03375619 NCT03741127 NCT04488354 NCT04911478
NCT05201781 NCT05509855 NCT06116110 NCT06508775 NCT06925685 NCT06985576 NCT07403188
NCT07577583 NCT07665307 NCT07683897`,
      2: `
NCT04833504 NCT05440409 NCT06339255 NCT07524816`,
    },
  },
  {
    way: 'hidden role',
    query: 'PET scan to see who responds to CAR-T in lymphoma',
    need: 'imaging by PET around CAR-T',
    judged: {
      3: `
NCT05176275 NCT05666700`,
      2: `
NCT07280793`,
      1: `
NCT05675982`,
    },
  },
  {
    way: 'hidden role',
    query:
      'manufacturing failed the release test, can my father still get his CAR-T outside the label?',
    need: 'expanded access to CAR-T that is out of specification',
    judged: {
      3: `
NCT04400591 NCT04771078 NCT05347485 NCT05776134 NCT05776160`,
      2: `
NCT03594162`,
    },
  },
  {
    way: 'hidden role',
    query: 'people who had stem cells in the knee, how are they five years later',
    need: 'follow-up of cells for the knee',
    judged: {
      3: `
NCT04339504 NCT04427930`,
      2: `
NCT00702741`,
    },
  },
  {
    way: 'hidden role',
    query: 'exercise training for patients before and after cellular therapy, physio asking',
    need: 'exercise and rehabilitation around cell therapy or transplant',
    judged: {
      3: `
NCT03373526 NCT06052826 NCT07679958`,
      2: `
NCT07649512`,
      1: `
NCT04300998`,
    },
  },
  {
    way: 'hidden role',
    query: 'Proben von Patienten mit CAR-T sammeln, warum wirkt es nicht bei allen (Biobank)',
    need: 'samples and research on response and resistance to CAR-T',
    judged: {
      3: `
NCT04290000 NCT05366569 NCT06049381 NCT07609485`,
      2: `
NCT05666700 NCT05675982 NCT06727383 NCT07455500`,
      1: `
NCT06993766 NCT07665307`,
    },
  },
  {
    way: 'hidden role',
    query: 'suivi à long terme des malades traités par cellules CAR-T',
    need: 'long-term follow-up after CAR-T',
    judged: {
      3: `
NCT02735083 NCT02786511 NCT02813252 NCT03375619 NCT03741127 NCT04488354 NCT04911478
NCT05201781 NCT05509855 NCT06116110 NCT06508775 NCT06925685 NCT06985576 NCT07403188
NCT07577583 NCT07683897`,
      2: `
NCT04833504 NCT05349201 NCT05366569 NCT05416554 NCT05440409 NCT06339255 NCT07524816
NCT07665307`,
    },
  },
  {
    way: 'hidden role',
    query: 'which drug keeps myeloma away once the CAR-T has worked',
    need: 'maintenance after CAR-T in myeloma',
    judged: {
      3: `
NCT05117008 NCT05191472 NCT06048250 NCT06523621 NCT07200089 NCT07200102`,
      2: `
NCT05664217 NCT06271057`,
      1: `
NCT05827016`,
    },
  },
  {
    way: 'hidden role',
    query: 'can a cytokine storm from CAR-T be prevented beforehand with a drug',
    need: 'prevention of cytokine release syndrome of CAR-T',
    judged: {
      3: `
NCT05665725 NCT05936229 NCT06550141`,
      2: `
NCT03954106 NCT04150913 NCT04205838 NCT04514029 NCT04975555 NCT05757219 NCT07616271`,
    },
  },
  {
    way: 'hidden role',
    query: 'long term safety of fat stem cell sheet on diabetic foot wounds',
    need: 'follow-up of ALLO-ASC in diabetic foot ulcers',
    judged: {
      3: `
NCT03183726 NCT03183804`,
      1: `
NCT03183648 NCT03183934 NCT03865394`,
    },
  },
]
