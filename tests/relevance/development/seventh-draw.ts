import type { JudgedNeed } from '../needs'

// Needs of a seventh draw: 60 written for people who search (patients, carers, doctors, nurses, librarians, students,
// people who look for products, speakers of other languages), before any search was tried, by somebody who writes no
// rules; 19 of the 40 that are left have one to three words. Pooled from the first ten of the portal, of SQLite's FTS5
// and of MiniSearch, and from queries over titles, conditions, treatments, texts and fields of every record; graded by
// reading the records. Needs for which the collection has nothing fitting were left out (lymphocytes from tumours for
// melanoma, hair loss, hearing loss, T cells against cytomegalovirus, JCARH125, tab-cel, ADP-A2M4, gene editing for
// sickle cell disease, children after CAR-T, watches after CAR-T, lymphoedema, diabetic neuropathy, T-cell receptors
// for synovial sarcoma), and then the last written of a way, down to 40. Half of each way of asking is in
// `../seventh-held-out.ts`.

export const seventhDraw: readonly JudgedNeed[] = [
  {
    way: 'few words',
    query: 'vitiligo cells',
    need: 'pigment cells or other cells for vitiligo',
    judged: {
      3: `
NCT03013049`,
    },
  },
  {
    way: 'few words',
    query: 'NK cells neuroblastoma',
    need: 'natural killer cells for neuroblastoma, with or without a receptor',
    judged: {
      3: `
NCT07211737`,
      2: `
NCT03294954`,
      1: `
NCT01460901 NCT01822652 NCT02311621 NCT02765243 NCT02919046 NCT03373097 NCT03635632 NCT03721068
NCT04539366 NCT04637503 NCT05562024 NCT05650749 NCT05990751 NCT06684639 NCT07007117`,
    },
  },
  {
    way: 'few words',
    query: 'anal fistula',
    need: "cells for anal fistula, whether from Crohn's disease or not",
    judged: {
      3: `
NCT01541579 NCT01803347 NCT01915927 NCT02677350 NCT04791878 NCT04847739 NCT04939337 NCT05039411
NCT05322057 NCT05407766`,
      2: `
NCT01623453 NCT03913910 NCT04750499 NCT05177003`,
      1: `
NCT01548092 NCT02807389 NCT03220243 NCT03643614 NCT04519684 NCT04519697 NCT05075811 NCT05499156`,
    },
  },
  {
    way: 'few words',
    query: 'donor lymphocytes',
    need: 'infusion of donor lymphocytes',
    judged: {
      3: `
NCT06861348 NCT07441291`,
      2: `
NCT02893189 NCT06865352`,
      1: `
NCT01087294 NCT01460901 NCT01475058 NCT02050347 NCT03389035 NCT03964922 NCT04516551 NCT04556266
NCT06735690`,
    },
  },
  {
    way: 'few words',
    query: 'tendon',
    need: 'cells for tendon injury or tendinopathy',
    judged: {
      3: `
NCT01856140 NCT02298023 NCT02484950 NCT03068988 NCT03449082 NCT03838666 NCT04670302`,
      2: `
NCT03167138 NCT04136743`,
    },
  },
  {
    way: 'everyday words',
    query: 'my little one still has fits every day in spite of five medicines, stem cells',
    need: 'cells for epilepsy',
    judged: {
      3: `
NCT03676569`,
      1: `
NCT02497443`,
    },
  },
  {
    way: 'everyday words',
    query: 'heart is big and floppy but no blocked arteries, stem cells',
    need: 'cells for non-ischaemic dilated cardiomyopathy',
    judged: {
      3: `
NCT01219452 NCT01350310 NCT01392625 NCT01957826 NCT02248532 NCT04325594 NCT04476901 NCT04982081
NCT06840275`,
      2: `
NCT02408432 NCT02485938 NCT02509156 NCT02962661 NCT03925324`,
      1: `
NCT00721045 NCT02032004 NCT02387723 NCT02923609 NCT06154044 NCT06902896`,
    },
  },
  {
    way: 'filters in words',
    query: 'double-blind mesenchymal knee osteoarthritis, completed',
    need: 'completed double-blind trials of mesenchymal cells in knee osteoarthritis',
    judged: {
      3: `
NCT01448434 NCT01453738 NCT01504464 NCT01586312 NCT02580695 NCT02658344 NCT03990805`,
      1: `
NCT01041001 NCT01733186 NCT01873625 NCT01895413 NCT02123368 NCT02291926 NCT02958267 NCT03007576
NCT03028428 NCT03166865 NCT03357770 NCT03589287 NCT03800810 NCT03818737 NCT04208646 NCT05280002
NCT05288725 NCT05484856`,
    },
  },
  {
    way: 'codes and names',
    query: 'zevor cel',
    need: 'zevorcabtagene autoleucel',
    judged: {
      3: `
NCT03975907 NCT06659770`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Haematology clinic. Mr D., 64, known chronic lymphocytic leukaemia since 2016, del(17p), ibrutinib 2019, then venetoclax with rituximab. In August fever and a rapidly growing mass in the left axilla, LDH 1,100; biopsy shows transformation into diffuse large B-cell lymphoma, clonally related. R-CHOP: progression after three cycles. Type 2 diabetes, eGFR 58, ECOG 1. Is there a CAR-T study that takes this kind of transformation?',
    need: 'CAR-T for Richter transformation, open at 64',
    judged: {
      3: `
NCT05537766 NCT05873712`,
      2: `
NCT03277729 NCT04892277 NCT05418088 NCT07166419 NCT07168486 NCT07451054`,
      1: `
NCT01029366 NCT01735604 NCT01864889 NCT01865617 NCT02640209 NCT02685670 NCT03085173 NCT03097770
NCT03185494 NCT03624036 NCT04007029 NCT04684563 NCT05702853 NCT06343376 NCT06762431 NCT06916767
NCT07194980 NCT07539688`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Neurology outpatients. 51-year-old electrician with six years of slowly spreading numbness and weakness of all four limbs, areflexia, CSF protein 1.4, demyelinating conduction studies. Good for a month after each IVIG, plasma exchange no longer helps, rituximab gave half a year, efgartigimod nothing. Walks with two sticks. MRI brain normal, no paraprotein. Would any study of CAR-T cells accept such a neuropathy?',
    need: 'CAR-T for CIDP, open at 51',
    judged: {
      3: `
NCT07304154`,
      2: `
NCT04561557 NCT06485232 NCT07022197 NCT07337785`,
      1: `
NCT04825626`,
    },
  },
  {
    way: 'misspelt',
    query: 'colangiocarcinoma cart',
    need: 'CAR-T for cholangiocarcinoma',
    judged: {
      3: `
NCT03633773 NCT04951141`,
      2: `
NCT06010862 NCT06043466 NCT06126406 NCT06256055 NCT06937567`,
      1: `
NCT04660929`,
    },
  },
  {
    way: 'misspelt',
    query: 'parapelegic stem cells',
    need: 'cells for spinal cord injury',
    judged: {
      3: `
NCT00816803 NCT01162915 NCT01274975 NCT01325103 NCT01676441 NCT01694927 NCT01873547 NCT02152657
NCT02570932 NCT02688049 NCT02917291 NCT03003364 NCT03505034 NCT03521336 NCT04064957 NCT04213131
NCT04288934 NCT04520373 NCT05018793 NCT05054803`,
      1: `
NCT03167138 NCT04136743`,
    },
  },
  {
    way: 'hidden role',
    query: 'apheresis',
    need: 'collection of cells by apheresis for cell therapy',
    judged: {
      3: `
NCT05887167 NCT06727383 NCT07727668`,
      1: `
NCT01087294 NCT01860937 NCT02431988 NCT02443831 NCT03126864 NCT03277729 NCT03338972 NCT03389230
NCT03448393 NCT03710421 NCT04610125 NCT04665063 NCT04666168 NCT04881240 NCT05393804 NCT05672459
NCT05707273 NCT05773040 NCT05800405 NCT05801913 NCT05873712 NCT05950113 NCT05993611 NCT06094842
NCT06343376 NCT06381830 NCT06447987 NCT06572631 NCT06735690 NCT06815029 NCT06871410 NCT06968195
NCT07042438 NCT07098364 NCT07227571 NCT07236151 NCT07316010 NCT07340853 NCT07428993 NCT07544992
NCT07676877 NCT07711483`,
    },
  },
  {
    way: 'hidden role',
    query: 'CAR-T biomarkers',
    need: 'biomarkers of response or toxicity in people who have CAR-T',
    judged: {
      3: `
NCT05366569 NCT05675982 NCT06339255 NCT06993766 NCT07609485`,
      2: `
NCT04290000 NCT05666700 NCT06049381 NCT06992934 NCT07139600 NCT07523542 NCT07665307 NCT07674498`,
      1: `
NCT02706392 NCT03233854 NCT03241940 NCT03277729 NCT03389230 NCT04026737 NCT05130489 NCT05176275
NCT05626764 NCT06350994 NCT06902012 NCT07462650 NCT07589517`,
    },
  },
  {
    way: 'hidden role',
    query: 'I had lupus CAR-T in a study, who keeps an eye on me in the years afterwards',
    need: 'long-term follow-up of CAR-T in autoimmune disease',
    judged: {
      3: `
NCT07403188 NCT07577583`,
      1: `
NCT02813252 NCT03375619 NCT03741127 NCT04488354 NCT04522505 NCT04911478 NCT05509855 NCT06508775
NCT06925685 NCT06985576 NCT07683897`,
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T Thailand or Malaysia',
    need: 'CAR-T trials with sites in Thailand or Malaysia',
    judged: {
      3: `
NCT03937544 NCT04107142 NCT06150651 NCT06698484 NCT06710717 NCT07078929 NCT07458659`,
    },
  },
  {
    way: 'several concepts',
    query: 'lupus CAR-T without chemotherapy beforehand',
    need: 'CAR-T for lupus without lymphodepletion, in vivo ones too',
    judged: {
      3: `
NCT06038474 NCT06544330 NCT06801119 NCT06917742 NCT07339540 NCT07617740 NCT07629596 NCT07778446`,
      2: `
NCT07413341 NCT07490951 NCT07613411`,
    },
  },
  {
    way: 'several concepts',
    query: 'CD19 CAR-T and then a donor transplant, adults with B-ALL',
    need: 'CD19 CAR-T followed by an allogeneic transplant in adults with B-ALL',
    judged: {
      3: `
NCT03366324 NCT03366350 NCT03423706 NCT04626726 NCT05576181 NCT06447987 NCT07162038`,
      2: `
NCT02846584 NCT03463928 NCT05507827 NCT05570188 NCT05654038 NCT07454226 NCT07564453`,
      1: `
NCT01475058 NCT02431988 NCT03389035 NCT03579888 NCT04516551 NCT04556266 NCT04557436 NCT05470777
NCT06326008 NCT06735690 NCT06777264 NCT07072494 NCT07257419 NCT07441291 NCT07643103`,
    },
  },
  {
    way: 'other language',
    query: 'cellule staminali sclerosi multipla progressiva',
    need: 'cells for multiple sclerosis, progressive first',
    judged: {
      3: `
NCT01056471 NCT01364246 NCT01933802 NCT02166021 NCT02495766 NCT03778333 NCT03799718 NCT04823000`,
      2: `
NCT00781872 NCT01606215 NCT01730547 NCT02239393 NCT03069170 NCT04956744 NCT06138132 NCT06384976
NCT06675864 NCT07587125`,
      1: `
NCT02587715 NCT06220201 NCT06485232 NCT07006805 NCT07008378 NCT07337785 NCT07364487 NCT07392528`,
    },
  },
]
