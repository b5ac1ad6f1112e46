import type { JudgedNeed } from '../needs'

// Needs of a fifth draw, written before anyone looked at their search results and judged over every record by pooling
// the first ten of the portal, of SQLite's FTS5 and of MiniSearch, and by reading every trial of the disease. Half of
// each way of asking is in `../fifth-held-out.ts`.

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
]
