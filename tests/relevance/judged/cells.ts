import type { JudgedQuery } from '../judged-query'

// Kinds of cells and ways to make them.

export const cells: readonly JudgedQuery[] = [
  {
    query: 'CAR-NK',
    need: 'natural killer cells with a CAR',
    judged: {
      3: `
NCT06967038 NCT05020678 NCT05652530 NCT07283315 NCT06379451 NCT06690827 NCT07510828
NCT07486089 NCT06909474 NCT05410717 NCT05563545 NCT06631040 NCT02892695 NCT02944162
NCT03690310 NCT03692637 NCT03692663 NCT03692767 NCT03824964 NCT03940820 NCT06006403
NCT06318533 NCT06464679`,
    },
  },
  {
    query: 'gamma delta T cells',
    need: 'γδ T cells, with or without a CAR',
    judged: {
      3: `
NCT04702841 NCT06825455 NCT04107142 NCT07535138 NCT06838832 NCT05554939 NCT02656147
NCT04796441 NCT06196294 NCT07204496 NCT06150885 NCT06828042 NCT05722171 NCT05731219
NCT06018363 NCT05302037 NCT07167537 NCT07367685`,
    },
  },
  {
    query: 'CAR macrophage',
    need: 'macrophages with a CAR',
    judged: { 3: 'NCT07553793 NCT06224738 NCT04660929', 2: 'NCT06254807', 1: 'NCT07398963' },
  },
  {
    query: 'iPSC NK cells',
    need: 'NK cells from induced pluripotent cells',
    judged: { 3: 'NCT06367673 NCT05987696 NCT06027853 NCT07366658 NCT04630769' },
  },
  {
    query: 'CAR-Treg',
    need: 'regulatory T cells with a CAR',
    judged: { 3: 'NCT07395050 NCT05993611 NCT07527936 NCT07502859' },
  },
  {
    query: 'tumor infiltrating lymphocytes',
    need: 'TIL products',
    judged: { 3: 'NCT04538313 NCT04842812', 1: 'NCT07307053' },
  },
  {
    query: 'TCR-T',
    need: 'T cells with a chosen T-cell receptor',
    judged: {
      3: 'NCT05483491 NCT03648697 NCT05587543 NCT06898385 NCT05438667 NCT03029273 NCT05035407',
      2: 'NCT03941626 NCT03638206',
      1: 'NCT07307053',
    },
  },
  {
    query: 'universal CAR-T B-ALL',
    need: 'donor CAR-T that needs no match, for B-ALL',
    judged: {
      3: `
NCT05639179 NCT05105867 NCT07043218 NCT04264039 NCT07470073 NCT05164042 NCT06481735
NCT07256353 NCT02746952 NCT04150497 NCT04557436 NCT06080191 NCT05381181 NCT03229876
NCT03666000 NCT04154709`,
      2: 'NCT03398967 NCT04796688 NCT03166878 NCT07113496',
    },
  },
  {
    query: 'in vivo CAR-T',
    need: 'CAR-T made inside the body',
    judged: {
      3: `
NCT07383233 NCT07763938 NCT07333677 NCT07002112 NCT07362602 NCT07398963 NCT07485504
NCT07239323 NCT07629596 NCT07613411 NCT07592754 NCT07620314 NCT07715630 NCT07775508
NCT07321301`,
      1: 'NCT05666700',
    },
  },
  {
    query: 'virus-specific T cells',
    need: 'T cells with a virus as their first target',
    judged: {
      3: 'NCT01460901 NCT03768310 NCT04952584 NCT07729397 NCT03740256 NCT06176690',
      2: 'NCT01475058 NCT05801913 NCT06735690 NCT01109095 NCT00889954',
    },
  },
  {
    query: 'umbilical cord mesenchymal stem cells erectile dysfunction',
    need: 'cord MSC in erectile dysfunction',
    judged: {
      3: `
NCT02745808 NCT04972890 NCT02579148 NCT06550752 NCT05147779 NCT02648386 NCT03751735
NCT02945449`,
      1: 'NCT04684602',
    },
  },
  {
    query: 'NKT cells',
    need: 'NKT cells as the product, not NK/T lymphoma',
    judged: { 3: 'NCT03774654 NCT03294954 NCT05487651 NCT07389499', 1: 'NCT03931720' },
  },
]
