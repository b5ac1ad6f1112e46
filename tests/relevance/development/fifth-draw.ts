import type { JudgedNeed } from '../needs'

// Needs of a fifth draw, written before anyone looked at their search results and judged over every record by pooling
// the first ten of the portal, of SQLite's FTS5 and of MiniSearch, and by reading every trial of the disease. Half of
// it was set apart until 2026-12-01.

export const fifthDraw: readonly JudgedNeed[] = [
  {
    way: 'everyday words',
    query:
      "my eyes and mouth are dry as sand, they say it's Sjögren's, would a cell treatment calm it down",
    need: "cells for Sjögren's disease",
    judged: {
      3: `
NCT05085431 NCT06428188 NCT06967038 NCT07048197 NCT07167537`,
      2: `
NCT05859997 NCT06056921 NCT06350110 NCT06361745 NCT06373081 NCT06417398 NCT06420154
NCT06548607 NCT06548620 NCT06549296 NCT06821659 NCT06828042 NCT06947460 NCT06947473
NCT07184450 NCT07246096 NCT07361094 NCT07413341 NCT07527936 NCT07544225 NCT07596680`,
      1: `
NCT03874572 NCT03876197 NCT04776538`,
    },
  },
  {
    way: 'everyday words',
    query:
      'husband had a bone marrow transplant, now his lungs are slowly closing up and he wheezes, stem cells for that?',
    need: 'cells for bronchiolitis obliterans after a transplant of blood stem cells; other lung transplants second',
    judged: {
      3: `
NCT02543073`,
      2: `
NCT01175655 NCT02181712`,
    },
  },
  {
    way: 'everyday words',
    query:
      'since the birth there is a hole between my vagina and my bowel and surgery failed twice, heard of stem cells to close it',
    need: "cells for rectovaginal fistula; Crohn's disease or radiation as its cause second",
    judged: {
      2: `
NCT01548092 NCT03220243 NCT03643614 NCT04519697`,
      1: `
NCT02677350`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Nephrology letter: 46-year-old man, nephrotic for three years, 11 g protein a day, albumin 19, anti-PLA2R 640 RU/ml, biopsy stage II membranous pattern. Failed losartan plus dapagliflozin, tacrolimus, two courses of rituximab and the Ponticelli regimen. Creatinine now 178. The patient asks whether engineered T cells that remove the antibody-producing cells are being studied in such kidneys and if he can be referred.',
    need: 'CAR-T for membranous nephropathy; other engineered cells are part of it, other autoimmune kidney disease a neighbour',
    judged: {
      3: `
NCT07266181 NCT07423572 NCT07535138 NCT07746453`,
      2: `
NCT06285279 NCT06557265 NCT07203404 NCT07389499`,
      1: `
NCT02966717 NCT06792799 NCT07586267`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Tissue viability nurse here. Lady of 74, ulcer over the inner left ankle for 19 months, 6 x 4 cm, shallow, sloughy, varicose eczema round it, pulses good, ABPI 1.05, not diabetic. Four-layer compression, ablation of the long saphenous vein and two pinch grafts have not closed it. She cries at each dressing. Is there any research with keratinocytes, fat cells or stem cells on such legs?',
    need: 'cells for venous leg ulcers, open at 74; chronic wounds of no named cause second',
    judged: {
      3: `
NCT00815217 NCT04971161 NCT05549609`,
      2: `
NCT01751282 NCT02685722`,
      1: `
NCT00955669 NCT01065337 NCT01216865 NCT01686139 NCT02304588 NCT02619734 NCT02672280
NCT02796079 NCT02834858 NCT03248466 NCT03259217 NCT03509870 NCT03865394 NCT04104451
NCT04134676 NCT05165628`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      '37-year-old, G2P2. Breathless two weeks after her second delivery in 2022, echo: dilated left ventricle, EF 24 %. Coronaries clean on CT, no late enhancement, no mutation in the panel. On sacubitril/valsartan, bisoprolol, spironolactone, dapagliflozin and an ICD the EF is 29 % now, NYHA III. Too well for the transplant list, not well enough to work. Question from the patient: studies with bone marrow or mesenchymal cells for a heart like hers, without blocked arteries?',
    need: 'cells for non-ischaemic dilated cardiomyopathy, open at 37; heart failure of any cause second',
    judged: {
      3: `
NCT01350310 NCT01392625 NCT01957826 NCT02248532 NCT04325594 NCT04476901 NCT06840275
NCT06902896`,
      2: `
NCT00721045 NCT02032004 NCT04982081`,
      1: `
NCT01219452 NCT02408432 NCT02509156 NCT02962661 NCT03925324 NCT06154044`,
    },
  },
  {
    way: 'several concepts',
    query: 'own CD34+ cells injected into the heart, angina that neither stent nor bypass can help',
    need: 'CD34 or other own bone marrow cells for refractory angina',
    judged: {
      3: `
NCT00790764`,
      2: `
NCT00824005 NCT01076920 NCT01449032`,
      1: `
NCT00950274 NCT02439541 NCT02870933`,
    },
  },
  {
    way: 'several concepts',
    query: 'T cells against Epstein-Barr virus, nasopharyngeal carcinoma that came back',
    need: 'EBV-specific or engineered T cells for nasopharyngeal carcinoma',
    judged: {
      3: `
NCT02980315 NCT03648697 NCT05587543 NCT05654077 NCT05864924`,
      2: `
NCT05616468`,
      1: `
NCT02915445 NCT04107142`,
    },
  },
  {
    way: 'several concepts',
    query: 'CAR-T with PD-1 knocked out or turned round in solid tumours',
    need: 'CAR-T cells with PD-1 edited out, blocked by their own product or made into a switch, for solid tumours',
    judged: {
      3: `
NCT02873390 NCT03030001 NCT03179007 NCT03182803 NCT03182816 NCT03545815 NCT03747965
NCT04489862 NCT04768608 NCT05089266 NCT05373147 NCT05732948 NCT05812326 NCT05944185
NCT06248697 NCT06623396`,
      2: `
NCT02937844 NCT03198052 NCT03525782 NCT03706326 NCT04842812 NCT05779917 NCT06348797
NCT07481721`,
      1: `
NCT03330834 NCT04684459 NCT05477927 NCT07031011`,
    },
  },
  {
    way: 'hidden role',
    query:
      'myeloma is galloping while the cells are being made, bispecific antibody to hold it until the CAR-T',
    need: 'bispecific antibody as a bridge before CAR-T, in myeloma first',
    judged: {
      3: `
NCT07093554 NCT07407010`,
      2: `
NCT03601078 NCT06996132 NCT07711483`,
      1: `
NCT04726787 NCT05364424 NCT05574114 NCT05800405 NCT06464185 NCT07387848`,
    },
  },
  {
    way: 'hidden role',
    query: "extension study for people with Crohn's who already had the stem cell injection",
    need: "follow-up of cells for Crohn's disease or its fistulas",
    judged: {
      3: `
NCT00543374 NCT02926300 NCT03183661`,
      2: `
NCT01623453 NCT05177003 NCT05322057`,
      1: `
NCT01510431 NCT02000362 NCT02580617`,
    },
  },
  {
    way: 'hidden role',
    query:
      'which chemo or radiation before the infusion works best: lymphodepletion compared, CAR-T',
    need: 'studies of lymphodepletion before cell therapy',
    judged: {
      3: `
NCT05714345 NCT05950802 NCT06003179 NCT06623630 NCT07593482 NCT07676877`,
      2: `
NCT07725406`,
      1: `
NCT03747965 NCT04696731 NCT04991948 NCT05138458 NCT06072989 NCT06544330 NCT07101432
NCT07211737`,
    },
  },
  {
    way: 'filters in words',
    query: 'critical limb ischemia: stem cell studies that are already finished',
    need: 'cells for critical limb ischaemia, completed',
    judged: {
      3: `
NCT00883870 NCT00955669 NCT01065337 NCT01257776 NCT01484574 NCT01745744 NCT01824069
NCT03455335`,
      1: `
NCT01216865 NCT01302015 NCT01456819 NCT01558908 NCT02287831 NCT02304588 NCT03042572
NCT03056742 NCT03239535 NCT03339973 NCT03968198 NCT03994666`,
    },
  },
  {
    way: 'filters in words',
    query: 'IgA nephropathy cell therapy recruiting now',
    need: 'cells for IgA nephropathy, recruiting',
    judged: {
      3: `
NCT06792799`,
      2: `
NCT07203404 NCT07586267`,
      1: `
NCT04342325 NCT07389499 NCT07535138 NCT07746453`,
    },
  },
  {
    way: 'codes and names',
    query: 'CT053',
    need: 'zevorcabtagene autoleucel by its code CT053',
    judged: {
      3: `
NCT03975907`,
      2: `
NCT06659770`,
    },
  },
  {
    way: 'expression',
    query: 'thalassemia AND (transplantation OR "gene therapy") NOT leukemia',
    need: 'cells for thalassaemia, records that do not speak of leukaemia',
    judged: {
      3: `
NCT00957931`,
    },
  },
  {
    way: 'misspelt',
    query: 'waldenstroms macroglobulinema car t',
    need: 'CAR-T for Waldenström macroglobulinaemia',
    judged: {
      2: `
NCT00621452 NCT03277729 NCT04450069 NCT04464200 NCT05281809 NCT05360238 NCT05537766
NCT06340737 NCT07259070`,
      1: `
NCT04488354 NCT05020678`,
    },
  },
  {
    way: 'place or age',
    query: 'boy of 13 with steroid-dependent nephrotic syndrome, stem cells or CAR cells',
    need: 'cells for nephrotic syndrome, open at 13',
    judged: {
      3: `
NCT04034316`,
      2: `
NCT06792799 NCT07586267`,
      1: `
NCT02966717`,
    },
  },
  {
    way: 'everyday words',
    query:
      'my daughter has sickle cell and keeps ending up in hospital with pain, can she get new blood-making cells without a perfectly matched sibling?',
    need: 'stem cell transplantation or engineered blood stem cells for sickle cell disease',
    judged: {
      3: `
NCT00957931 NCT03298399`,
      1: `
NCT02619734`,
    },
  },
  {
    way: 'everyday words',
    query:
      'hip joint worn out, I limp, not ready for a metal one. injection of my own stem cells into the hip?',
    need: 'cells for osteoarthritis of the hip; of the knee is a neighbour',
    judged: {
      3: `
NCT01499056 NCT03067870 NCT04990128`,
      2: `
NCT05147675`,
      1: `
NCT00813267 NCT00821470 NCT01159899 NCT01504464 NCT01529008 NCT01586312 NCT01605383
NCT01953523 NCT02003131 NCT02696876 NCT02890537 NCT02958267 NCT03007576 NCT03308006
NCT03337243 NCT03818737 NCT03909139 NCT03956719 NCT03990805 NCT04210440 NCT05086939
NCT05553132`,
    },
  },
  {
    way: 'everyday words',
    query:
      "mum's lung cancer kept growing on chemo and Keytruda. can they use her own immune cells, changed in a lab?",
    need: 'CAR-T or other engineered immune cells for non-small-cell lung cancer, own cells first',
    judged: {
      3: `
NCT02876978 NCT03029273 NCT03060343 NCT03330834 NCT03356808 NCT03525782 NCT04489862
NCT05060796 NCT05117138 NCT05341492 NCT05620342 NCT05736731 NCT06768151 NCT06945523
NCT06972576 NCT06992583 NCT07116057 NCT07250386 NCT07444281`,
      2: `
NCT01583686 NCT02349724 NCT02587689 NCT02706392 NCT02713984 NCT03198052 NCT03740256
NCT04025216 NCT04348643 NCT04842812 NCT04864821 NCT05035407 NCT05120271 NCT05239143
NCT05483491 NCT06006390 NCT06010862 NCT06043466 NCT06051695 NCT06126406 NCT06196294
NCT06454890 NCT06653023 NCT06682793 NCT06885697 NCT07179692 NCT07181720 NCT07467863`,
      1: `
NCT02839954 NCT03392064 NCT03638206 NCT04660929 NCT05507593 NCT05680922 NCT06348797
NCT07172412 NCT07216105 NCT07246304 NCT07249879 NCT07480213 NCT07488923 NCT07509034
NCT07564401 NCT07744256`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Neuromuscular clinic, follow-up. 52-year-old music teacher, progressive weakness of all four limbs and numb feet over five years, areflexia, protein 1.4 g/l in CSF, nerve conduction with conduction blocks and prolonged distal latencies, EAN/PNS criteria met. Partial answer to IVIG every three weeks, relapses each time it is spaced, plasma exchange and rituximab without lasting effect. Now needs two sticks. Would he be a candidate for CD19 or BCMA CAR-T cells?',
    need: 'CAR-T for chronic inflammatory demyelinating polyneuropathy',
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
    way: 'pasted paragraph',
    query:
      'Haem MDT: 66M, CLL since 2015, del(17p), TP53 mutated. FCR, ibrutinib 2018-2022, venetoclax-rituximab 2022-2024. In March rapidly growing node in the left axilla, LDH 1,100, PET SUV 21, biopsy: transformation to large B-cell lymphoma, clonally related. R-CHOP x 4 with progression. ECOG 1, creatinine normal. No sibling donor. Plan: look for cellular therapy against CD19.',
    need: 'CAR-T for CLL that has transformed (Richter), open at 66; CAR-T for CLL at large second',
    judged: {
      3: `
NCT05873712`,
      2: `
NCT00586391 NCT01029366 NCT01735604 NCT01747486 NCT01853631 NCT01864889 NCT01865617
NCT02194374 NCT02456350 NCT02529813 NCT02546739 NCT02640209 NCT02656147 NCT02685670
NCT02706392 NCT02819583 NCT02846584 NCT02851589 NCT02935257 NCT03076437 NCT03085173
NCT03097770 NCT03185494 NCT03191773 NCT03271515 NCT03277729 NCT03624036 NCT03666000
NCT03685786 NCT03765177 NCT03853616 NCT04007029 NCT04029038 NCT04030195 NCT04160195
NCT04163575 NCT04186520 NCT04223765 NCT04271410 NCT04271800 NCT04416984 NCT04450069
NCT04464200 NCT04629729 NCT04684563 NCT04892277 NCT05037669 NCT05094206 NCT05259813
NCT05281809 NCT05360238 NCT05418088 NCT05537766 NCT05643742 NCT05665062 NCT05694364
NCT05702853 NCT05705570 NCT05963217 NCT06343376 NCT06528301 NCT06762431 NCT06916767
NCT07108868 NCT07166419 NCT07168486 NCT07194980 NCT07259070 NCT07412405 NCT07451054
NCT07523555 NCT07539688 NCT07679919`,
      1: `
NCT01475058 NCT02050347 NCT03579888 NCT05052528 NCT05359211 NCT05487651 NCT05871684
NCT07120633 NCT07489989`,
    },
  },
  {
    way: 'pasted paragraph',
    query:
      'Please can someone advise us. Our son Theo is 13. In 2023 they found an alveolar tumour of muscle in his calf, it had already reached the lymph nodes in the groin and one lung. He did nine cycles of VAC chemotherapy, radiotherapy and a year of vinorelbine tablets. Last month two new spots in the lung and one in the pancreas, the FOXO1 test is positive. The doctor mentioned T cells that are trained on B7-H3 or HER2. Where would we write to?',
    need: 'CAR-T for relapsed rhabdomyosarcoma, open at 13; sarcomas and solid tumours of children at large second',
    judged: {
      3: `
NCT04995003 NCT06500819 NCT06865664 NCT07222735 NCT07751380`,
      2: `
NCT00902044 NCT02107963 NCT03356782 NCT03635632 NCT04377932 NCT04433221 NCT04483778
NCT04715191 NCT06087341 NCT07172958 NCT07358260`,
      1: `
NCT00889954 NCT04691349 NCT04864821 NCT05103631 NCT07224568 NCT07297160`,
    },
  },
  {
    way: 'several concepts',
    query:
      'mesenchymal cells given together with a haploidentical transplant so that the graft takes',
    need: 'mesenchymal cells given with a transplant of blood stem cells to support engraftment or against graft failure',
    judged: {
      3: `
NCT00504803 NCT00823316 NCT00957931 NCT01045382 NCT01092026 NCT02247973 NCT03298399
NCT04247945`,
      2: `
NCT01763086 NCT01763099 NCT02083718`,
      1: `
NCT00705120 NCT01033552 NCT01854567 NCT02104440 NCT02270307 NCT02407470 NCT02582775
NCT04328714`,
    },
  },
  {
    way: 'several concepts',
    query: 'ROR1-directed CAR T cells, triple negative breast or lung',
    need: 'CAR-T against ROR1, breast and lung cancer first',
    judged: {
      3: `
NCT02706392 NCT05694364 NCT05748938`,
      2: `
NCT02194374`,
      1: `
NCT04842812 NCT07486089 NCT07510802`,
    },
  },
  {
    way: 'several concepts',
    query: 'bone marrow concentrate on a bone substitute to fuse lumbar vertebrae',
    need: 'cells with a scaffold or graft for spinal fusion',
    judged: {
      3: `
NCT01513694 NCT01552707 NCT03793530 NCT03827096`,
      1: `
NCT01409954`,
    },
  },
  {
    way: 'hidden role',
    query:
      'preemies who got cord blood stem cells for their lungs, what became of them at school age',
    need: 'follow-up of premature children treated with mesenchymal cells for bronchopulmonary dysplasia',
    judged: {
      3: `
NCT04003857`,
      1: `
NCT02443961 NCT03392467 NCT03558334 NCT03631420 NCT03645525 NCT07368088`,
    },
  },
  {
    way: 'hidden role',
    query: 'BCMA CAR-T after approval, how does it do in ordinary hospitals with myeloma patients',
    need: 'observation of BCMA CAR-T for myeloma in routine care',
    judged: {
      3: `
NCT06369935 NCT06659770`,
      2: `
NCT07665307`,
      1: `
NCT02786511 NCT03741127 NCT05201781 NCT05666700 NCT06126341 NCT07713511 NCT07740317`,
    },
  },
  {
    way: 'hidden role',
    query: 'why do some patients never get to CAR-T? distance, money, language, trust',
    need: 'barriers and access to cell therapy',
    judged: {
      3: `
NCT06126341`,
      1: `
NCT07065344`,
    },
  },
  {
    way: 'filters in words',
    query: 'CAR-T breast cancer trials that were stopped early or never started',
    need: 'CAR-T for breast cancer, terminated, withdrawn or suspended',
    judged: {
      3: `
NCT02547961 NCT03060356 NCT05623488`,
      2: `
NCT02706392 NCT02713984 NCT03682744 NCT04025216 NCT04348643 NCT04650451`,
      1: `
NCT01837602 NCT02915445 NCT03696030 NCT04430595 NCT05035407 NCT05341492 NCT05686720
NCT05812326 NCT06251544 NCT06347068 NCT06724835 NCT07250386 NCT07297667 NCT07593820`,
    },
  },
  {
    way: 'filters in words',
    query: 'open phase 1 trials for women with cervical cancer, CAR-T or TCR-T or TIL',
    need: 'engineered or infiltrating T cells for cervical cancer, phase 1, recruiting',
    judged: {
      2: `
NCT05483491 NCT06010875 NCT07181720`,
      1: `
NCT01583686 NCT05035407 NCT05420545 NCT05468190 NCT05795595 NCT06383507`,
    },
  },
  {
    way: 'codes and names',
    query: 'stempeucel',
    need: 'the product Stempeucel',
    judged: {
      3: `
NCT01484574 NCT03056742`,
      2: `
NCT00883727 NCT00883870 NCT01448434 NCT01453738`,
    },
  },
  {
    way: 'expression',
    query: '("neuromyelitis optica" OR NMOSD) AND (CAR-T OR "chimeric antigen receptor")',
    need: 'CAR-T for neuromyelitis optica',
    judged: {
      3: `
NCT03605238 NCT05828212 NCT06633042 NCT07392528 NCT07573332 NCT07592754`,
      2: `
NCT04561557 NCT06249438 NCT06485232 NCT06548620 NCT06775912 NCT06869278 NCT07022197
NCT07085676 NCT07341828 NCT07676266`,
    },
  },
  {
    way: 'misspelt',
    query: 'pneumoconeosis stem cels',
    need: 'cells for pneumoconiosis',
    judged: {
      3: `
NCT02668068 NCT02790762`,
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T for bladder cancer in China',
    need: 'CAR-T for bladder or urothelial cancer with a site in China; CAR-NK cells are part of it',
    judged: {
      3: `
NCT03185468`,
      2: `
NCT03960060 NCT07492628`,
      1: `
NCT03740256 NCT04660929 NCT05990621 NCT07204496`,
    },
  },
]
