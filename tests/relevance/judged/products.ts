import type { JudgedQuery } from '../judged-query'

// Products by brand, short name or code.

export const products: readonly JudgedQuery[] = [
  {
    query: 'Yescarta',
    need: 'axicabtagene ciloleucel by its brand',
    judged: {
      3: `
NCT04608487 NCT04319237 NCT04531046 NCT06902012 NCT05800067 NCT06043323 NCT03704298
NCT02348216 NCT03105336 NCT03761056 NCT04002401 NCT04314843 NCT05077527 NCT05371093
NCT05459571 NCT05776160 NCT07606937`,
      2: `
NCT05641428 NCT07479797 NCT03642626 NCT03954106 NCT04150913 NCT04205838 NCT07188558
NCT07326371 NCT07725406`,
      1: 'NCT06392763',
    },
  },
  {
    query: 'Kymriah',
    need: 'tisagenlecleucel by its brand',
    judged: {
      3: `
NCT03628053 NCT04134117 NCT04234061 NCT03568461 NCT05888493 NCT03610724 NCT03570892
NCT04419909`,
      2: 'NCT05199961 NCT03642626 NCT02529813 NCT01029366',
      1: 'NCT06392763 NCT04726787 NCT02640209',
    },
  },
  {
    query: 'Carvykti',
    need: 'ciltacabtagene autoleucel by its brand',
    judged: {
      3: `
NCT06623630 NCT07149857 NCT05767359 NCT07093554 NCT05257083 NCT04181827 NCT05666700
NCT05347485 NCT04133636 NCT03090659 NCT03758417`,
      2: 'NCT07725406 NCT06940297',
      1: 'NCT06185751',
    },
  },
  {
    query: 'ide-cel',
    need: 'idecabtagene vicleucel by its short name',
    judged: {
      3: 'NCT04771078 NCT06045806 NCT05393804 NCT04855136 NCT03651128 NCT03601078 NCT04196491',
      2: 'NCT07544589 NCT03642626',
      1: 'NCT06185751',
    },
  },
  {
    query: 'liso-cel',
    need: 'lisocabtagene maraleucel by its short name',
    judged: {
      3: `
NCT07711483 NCT07777120 NCT07098364 NCT05873712 NCT07316010 NCT04400591 NCT07194980
NCT03744676 NCT03483103 NCT03310619 NCT03743246 NCT04245839`,
      2: 'NCT03642626 NCT05359211 NCT07725406 NCT07188558',
    },
  },
  {
    query: 'obe-cel',
    need: 'obecabtagene autoleucel, AUTO1',
    judged: { 3: 'NCT06333483 NCT07400029 NCT06173518 NCT04404660' },
  },
  {
    query: 'Tecartus',
    need: 'brexucabtagene autoleucel by its brand',
    judged: {
      3: `
NCT07673367 NCT06553872 NCT05993949 NCT06144606 NCT05495464 NCT04162756 NCT03624036
NCT05537766 NCT05776134 NCT02614066 NCT04880434 NCT02625480 NCT06253663`,
      2: 'NCT03642626',
    },
  },
  {
    query: 'relma-cel',
    need: 'relmacabtagene autoleucel, JWCAR029',
    judged: {
      3: `
NCT06365671 NCT06479356 NCT06149169 NCT06297408 NCT06876688 NCT05765006 NCT07198464
NCT06142188 NCT05590221 NCT07077512 NCT05259813 NCT03344367 NCT03355859 NCT04812691`,
      2: 'NCT07326371',
    },
  },
  {
    query: 'satri-cel',
    need: 'satricabtagene autoleucel, CT041',
    judged: { 3: 'NCT06857786 NCT04404595 NCT05911217' },
  },
  {
    query: 'KYV-101',
    need: "a code of Kyverna's CD19 CAR-T",
    judged: {
      3: `
NCT06152172 NCT06193889 NCT06298019 NCT06384976 NCT06400303 NCT06590545 NCT06138132
NCT06342960 NCT06588491`,
    },
  },
  {
    query: 'CABA-201',
    need: "a code of Cabaletta's CD19 CAR-T",
    judged: { 3: 'NCT07006805 NCT06328777 NCT06359041 NCT06121297' },
  },
  {
    query: 'Descartes-08',
    need: 'mRNA CAR-T, not its sisters 11 and 15',
    judged: { 3: 'NCT06038474 NCT04816526 NCT07391605 NCT03448978' },
  },
  {
    query: 'anito-cel',
    need: 'anitocabtagene autoleucel',
    judged: { 3: 'NCT05396885 NCT07045909 NCT06413498' },
  },
  {
    query: 'arlo-cel',
    need: 'arlocabtagene autoleucel, BMS-986393',
    judged: { 3: 'NCT06121843 NCT06297226 NCT06615479' },
  },
  {
    query: 'eque-cel',
    need: 'equecabtagene autoleucel, CT103A',
    judged: {
      3: `
NCT06902844 NCT07752264 NCT06464991 NCT07055724 NCT07510100 NCT04561557 NCT05181501
NCT05698303`,
    },
  },
  {
    query: 'GC012F',
    need: 'the code that became AZD0120',
    judged: {
      3: `
NCT07224373 NCT06897930 NCT07073547 NCT07295847 NCT07735637 NCT05850234 NCT07764978
NCT07081646 NCT04935580 NCT07315503 NCT06759948 NCT07058298 NCT04236011 NCT04617704
NCT05846347 NCT05858684 NCT06235229 NCT06530849 NCT07072884 NCT07086404 NCT07250269
NCT07364487`,
    },
  },
  {
    query: 'cema-cel',
    need: 'cemacabtagene ansegedleucel, ALLO-501A',
    judged: { 3: 'NCT06500273 NCT04416984', 2: 'NCT03939026' },
  },
  {
    query: 'FT819',
    need: 'a product from one line of pluripotent cells',
    judged: { 3: 'NCT07570862 NCT04629729 NCT06308978' },
  },
]
