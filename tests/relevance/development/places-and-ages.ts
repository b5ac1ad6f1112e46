import type { JudgedNeed } from '../needs'

// Needs that name a place or an age.

export const placesAndAges: readonly JudgedNeed[] = [
  {
    way: 'place or age',
    query: 'lymphoma CAR-T near Manchester',
    need: 'CAR-T for lymphoma with a site within 100 km of Manchester in England',
    judged: {
      3: 'NCT03287817 NCT03590574 NCT04245839 NCT04880434 NCT05371093 NCT05421663',
      2: 'NCT04726787 NCT06173518',
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T Melbourne lupus or myasthenia',
    need: 'CAR-T for lupus or myasthenia with a site in Melbourne',
    judged: {
      3: 'NCT05798117 NCT06581198 NCT06897930',
      2: 'NCT06557265 NCT06917742',
      1: 'NCT06153095 NCT06193889 NCT07304154 NCT07778446',
    },
  },
  {
    way: 'place or age',
    query: 'Barcelona myeloma CAR T',
    need: 'CAR-T for myeloma with a site in Barcelona',
    judged: {
      3: `
NCT04181827 NCT04244656 NCT05257083 NCT06045806 NCT06413498 NCT06615479 NCT07045909
NCT07149857 NCT07735637 NCT07764978`,
      2: 'NCT06830733',
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T trials in Brazil',
    need: 'CAR-T with a site in Brazil',
    judged: {
      3: `
NCT03570892 NCT05172596 NCT05705570 NCT06101381 NCT06193889 NCT06581198 NCT06615479
NCT06665256 NCT06868290 NCT07015983 NCT07115745 NCT07659704 NCT07735637 NCT07764978`,
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T India',
    need: 'CAR-T with a site in India',
    judged: { 3: 'NCT05063682' },
  },
  {
    way: 'place or age',
    query: 'neuroblastoma T cells London',
    need: 'T cells for neuroblastoma with a site in London, England',
    judged: { 3: 'NCT05990751' },
  },
  {
    way: 'place or age',
    query: 'glioblastoma CAR-T California',
    need: 'CAR-T for glioblastoma with a site in California',
    judged: {
      3: `
NCT02208362 NCT02209376 NCT04003649 NCT04661384 NCT05474378 NCT05627323 NCT06815029
NCT07544992`,
      2: 'NCT04196413 NCT07680439',
      1: 'NCT04119024',
    },
  },
  {
    way: 'place or age',
    query: 'stem cells for the heart in Miami',
    need: 'cells for heart disease with a site in Miami',
    judged: {
      3: `
NCT00587990 NCT00768066 NCT00877903 NCT01087996 NCT01392625 NCT02013674 NCT02032004
NCT02501811 NCT02503280 NCT02509156 NCT04476901 NCT06145035`,
    },
  },
  {
    way: 'place or age',
    query: 'my 4 year old has leukemia that came back, CAR-T in Philadelphia',
    need: 'CAR-T for relapsed B-ALL with a site in Philadelphia, open to a child of 4',
    judged: {
      3: 'NCT02625480 NCT02650414 NCT03743246 NCT03792633 NCT04276870 NCT05674175 NCT06173518',
      2: 'NCT07223021',
    },
  },
  {
    way: 'place or age',
    query: '16 year old girl with lupus nephritis CAR-T',
    need: 'CAR-T for lupus, open to a girl of 16; nephritis named above lupus at large',
    judged: {
      3: `
NCT06839976 NCT06904729 NCT06947460 NCT06947473 NCT07015983 NCT07328581 NCT07570862
NCT07729826`,
      2: `
NCT06222853 NCT06308978 NCT06333483 NCT06465147 NCT06691152 NCT06792799 NCT06934447
NCT07233642 NCT07432334 NCT07586267 NCT07729995`,
    },
  },
  {
    way: 'place or age',
    query: 'CAR-T for an infant with leukaemia, 8 months old',
    need: 'CAR-T for acute leukaemia open to a baby of 8 months',
    judged: {
      3: `
NCT03068416 NCT03321123 NCT03373071 NCT03467256 NCT03792633 NCT04010877 NCT04016129
NCT04029038 NCT04204161 NCT04276870 NCT04325841 NCT04340154 NCT04340167 NCT04499573
NCT04544592 NCT04557436 NCT05038696 NCT05043571 NCT05210907 NCT05262673 NCT05277753
NCT05648019 NCT05995028 NCT06064903 NCT06173518 NCT06559189 NCT07464951`,
      2: 'NCT02625480 NCT03743246 NCT05674175 NCT06777979',
    },
  },
  {
    way: 'place or age',
    query: 'teenage Crohn fistula stem cells in the US',
    need: "cells for Crohn's fistula open to teenagers, with a site in the United States",
    judged: { 3: 'NCT04791878', 1: 'NCT02150551 NCT04519684 NCT04519697 NCT04847739' },
  },
  {
    way: 'place or age',
    query: 'CAR-T Japan lymphoma recruiting',
    need: 'CAR-T for lymphoma recruiting in Japan',
    judged: { 3: 'NCT07288879' },
  },
  {
    way: 'place or age',
    query: 'knee cartilage stem cells in Seoul',
    need: 'cells for the knee with a site in Seoul',
    judged: { 3: 'NCT01041001 NCT01300598 NCT02658344 NCT03990805 NCT04037345' },
  },
  {
    way: 'place or age',
    query: 'limbal or cornea stem cells Minsk',
    need: 'cells for the cornea with a site in Minsk',
    judged: { 3: 'NCT04484402' },
  },
  {
    way: 'place or age',
    query: 'stem cells Parkinson Texas',
    need: "cells in Parkinson's disease with a site in Texas",
    judged: { 3: 'NCT04506073 NCT04772378 NCT04995081' },
  },
  {
    way: 'place or age',
    query: 'CAR-T clinical trials Singapore leukaemia child',
    need: 'CAR-T for leukaemia with a site in Singapore, open to a child',
    judged: { 3: 'NCT05043571' },
  },
  {
    way: 'place or age',
    query: 'CAR-T Israel myeloma or amyloidosis',
    need: 'CAR-T for myeloma or AL amyloidosis with a site in Israel',
    judged: {
      3: `
NCT04133636 NCT04181827 NCT04318327 NCT04720313 NCT05172596 NCT05257083 NCT06045806
NCT06615479 NCT06971380 NCT07333430`,
    },
  },
]
