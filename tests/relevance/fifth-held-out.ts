import type { JudgedNeed } from './needs'

// Of the needs of `development/fifth-draw.ts` every second: measured once the search is done, and not read before.

export const fifthHeldOut: readonly JudgedNeed[] = [
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
