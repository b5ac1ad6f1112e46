import type { JudgedNeed } from '../needs'

// Products by codes and names, in people's spellings.

export const codes: readonly JudgedNeed[] = [
  {
    way: 'codes and names',
    query: 'PLXPAD',
    need: 'the placental product PLX-PAD, written as one word',
    judged: { 3: 'NCT01795950 NCT04614025' },
  },
  {
    way: 'codes and names',
    query: 'Lomecel B',
    need: 'Lomecel-B, which records also call Longeveron mesenchymal stem cells or LMSCs',
    judged: { 3: 'NCT02600130 NCT02982915 NCT03169231 NCT03525418 NCT04925024' },
  },
  {
    way: 'codes and names',
    query: 'NurOwn cells',
    need: 'the product NurOwn, which records also call MSC-NTF cells',
    judged: { 3: 'NCT01777646 NCT02017912 NCT03280056 NCT03799718' },
  },
  {
    way: 'codes and names',
    query: 'remestemcel L',
    need: 'remestemcel-L, earlier Prochymal',
    judged: {
      3: `
NCT00284986 NCT00543374 NCT00562497 NCT00683722 NCT00759018 NCT00826046 NCT00877903
NCT01510431 NCT02336230 NCT02652130`,
    },
  },
  {
    way: 'codes and names',
    query: 'Allo ASC DFU',
    need: 'the sheet ALLO-ASC-DFU, trials and their follow-up',
    judged: {
      3: 'NCT02619851',
      2: 'NCT03183648 NCT03183726 NCT03183804 NCT03183934',
      1: 'NCT02580617 NCT03449082',
    },
  },
  {
    way: 'codes and names',
    query: 'WU CART 007',
    need: 'WU-CART-007, trials and follow-up',
    judged: { 3: 'NCT04984356 NCT05377827', 2: 'NCT05509855' },
  },
  {
    way: 'codes and names',
    query: 'CTX-112',
    need: 'gene-edited donor CAR-T with the code CTX112',
    judged: { 3: 'NCT05643742 NCT06925542 NCT07549698' },
  },
  {
    way: 'codes and names',
    query: 'UCART-22',
    need: 'donor CAR-T against CD22 with the code UCART22',
    judged: { 3: 'NCT04150497' },
  },
  {
    way: 'codes and names',
    query: 'KTEX19',
    need: 'brexucabtagene autoleucel by its code KTE-X19',
    judged: {
      3: 'NCT02614066 NCT02625480 NCT03624036 NCT04162756 NCT04880434 NCT06144606 NCT06253663',
      2: 'NCT03642626 NCT05495464 NCT05537766 NCT05776134 NCT05993949 NCT06553872 NCT07673367',
    },
  },
  {
    way: 'codes and names',
    query: 'FT 819',
    need: 'CAR-T from pluripotent cells with the code FT819',
    judged: { 3: 'NCT04629729 NCT06308978 NCT07570862' },
  },
  {
    way: 'codes and names',
    query: 'YTB 323',
    need: 'rapcabtagene autoleucel by its code YTB323',
    judged: {
      3: 'NCT05798117 NCT06581198 NCT06665256 NCT06675864 NCT06704269 NCT06868290 NCT07048197',
    },
  },
  {
    way: 'codes and names',
    query: 'HBI-0101',
    need: 'HBI0101, later NXC-201',
    judged: { 3: 'NCT04720313 NCT06097832 NCT06971380 NCT07085676 NCT07333430', 2: 'NCT07709715' },
  },
  {
    way: 'codes and names',
    query: 'CNTY101',
    need: 'CAR-NK cells from pluripotent cells with the code CNTY-101',
    judged: { 3: 'NCT05336409 NCT06255028' },
  },
  {
    way: 'codes and names',
    query: 'PBCAR-0191',
    need: 'azercabtagene zapreleucel, PBCAR0191',
    judged: { 3: 'NCT03666000', 1: 'NCT07577583' },
  },
  {
    way: 'codes and names',
    query: 'anti-BCMA-CAR-NK',
    need: 'CAR-NK cells against BCMA',
    judged: {
      3: 'NCT03940833 NCT05008536 NCT05182073 NCT05652530 NCT06792799 NCT07144462 NCT07283315',
    },
  },
  {
    way: 'codes and names',
    query: 'hUC-MSC OA',
    need: 'umbilical cord mesenchymal cells in osteoarthritis',
    judged: {
      3: `
NCT02237846 NCT02291926 NCT02580695 NCT02963727 NCT03166865 NCT03357770 NCT03358654
NCT03383081 NCT03800810 NCT04520945 NCT04893174 NCT05016011 NCT05147675`,
      2: `
NCT03337243`,
    },
  },
]
