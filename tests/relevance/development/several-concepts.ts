import type { JudgedNeed } from '../needs'

// Needs of several concepts at once.

export const severalConcepts: readonly JudgedNeed[] = [
  {
    way: 'several concepts',
    query: 'CD19 CD22 dual CAR-T children ALL',
    need: 'CAR-T against CD19 and CD22 for B-ALL, open to children',
    judged: {
      3: `
NCT02443831 NCT03185494 NCT03241940 NCT03289455 NCT03330691 NCT03448393 NCT03614858
NCT04016129 NCT04029038 NCT04034446 NCT04129099 NCT04204161 NCT04499573 NCT04648475
NCT04649983 NCT04714593 NCT04781634 NCT05168748 NCT05225831 NCT05418088 NCT05429905
NCT05442515 NCT05674175 NCT06213636 NCT06326008 NCT06559189 NCT06777979`,
      2: `
NCT03398967 NCT04094766 NCT04303520 NCT04723901 NCT06880913`,
      1: `
NCT04340167 NCT05523661 NCT07575919 NCT07575971`,
    },
  },
  {
    way: 'several concepts',
    query: 'BCMA CD19 CAR-T lupus nephritis',
    need: 'CAR cells against BCMA and CD19 in lupus nephritis; lupus at large is part',
    judged: {
      3: `
NCT05085418 NCT06497361 NCT06681337 NCT06792799 NCT06947460 NCT06947473 NCT07328581`,
      2: `
NCT05030779 NCT05474885 NCT05846347 NCT05858684 NCT06285279 NCT06349343 NCT06350110
NCT06428188 NCT06530849 NCT06548607 NCT06775912 NCT06897930 NCT06920433 NCT06941129
NCT06978738 NCT07155369 NCT07174843 NCT07203404 NCT07246096 NCT07266337 NCT07274059
NCT07315087 NCT07361094 NCT07410377 NCT07558850 NCT07586267 NCT07596680`,
      1: `
NCT06342960 NCT06497387 NCT06839976 NCT07517536 NCT07523542 NCT07729826`,
    },
  },
  {
    way: 'several concepts',
    query: 'CRISPR allogeneic CAR-T T-cell leukemia',
    need: 'gene-edited donor CAR-T for T-cell malignancies',
    judged: {
      3: `
NCT04264078 NCT04984356 NCT05885464 NCT05995028 NCT07109518`,
      2: `
NCT04620655 NCT04860817 NCT05377827 NCT06925464 NCT07022964 NCT07070219 NCT07070323
NCT07280494`,
      1: `
NCT03081910 NCT04689659 NCT05487495 NCT06316427`,
    },
  },
  {
    way: 'several concepts',
    query: 'B7-H3 CAR-T brain tumor children intraventricular',
    need: 'CAR-T against B7-H3 for brain tumours of children, given into the brain or its fluid',
    judged: {
      3: 'NCT04185038 NCT05768880 NCT05835687 NCT07680439',
      1: `
NCT04077866 NCT05241392 NCT05474378 NCT05752877 NCT06018363 NCT06482905 NCT06691308
NCT06737146 NCT07193628 NCT07386002`,
    },
  },
  {
    way: 'several concepts',
    query: 'CAR-T with PD-1 inhibitor lymphoma',
    need: 'CAR-T together with a PD-1 or PD-L1 antibody in lymphoma',
    judged: {
      3: `
NCT02706405 NCT03287817 NCT03310619 NCT04381741 NCT04539444 NCT05320081 NCT05352828
NCT05659628 NCT05871684 NCT06876688 NCT07077512 NCT07489989`,
      2: 'NCT03540303 NCT04163302 NCT04850560 NCT05979792 NCT06646666 NCT07198464 NCT07368270',
      1: 'NCT05631886',
    },
  },
  {
    way: 'several concepts',
    query: 'newly diagnosed high-risk myeloma CAR-T first line',
    need: 'CAR-T as part of the first treatment of myeloma',
    judged: {
      3: `
NCT03549442 NCT04196491 NCT04287660 NCT04436029 NCT04816526 NCT04935580 NCT05181501
NCT05257083 NCT05712083 NCT05846737 NCT05850286 NCT05860036 NCT06045806 NCT06407947
NCT06429150 NCT06793449 NCT06913192 NCT06963866 NCT07045909 NCT07070934 NCT07070960
NCT07106710 NCT07106736 NCT07114432 NCT07169500 NCT07333261 NCT07735637 NCT07764978`,
      2: 'NCT02794246 NCT03601078 NCT06830733 NCT07034755',
    },
  },
  {
    way: 'several concepts',
    query: 'second line CAR-T versus autologous transplant lymphoma',
    need: 'CAR-T against autologous transplant as second-line treatment of large B-cell lymphoma',
    judged: {
      3: 'NCT03570892',
      2: 'NCT03483103 NCT04531046 NCT07188558 NCT07479797',
      1: 'NCT07779018',
    },
  },
  {
    way: 'several concepts',
    query: 'gamma delta CAR allogeneic',
    need: 'donor gamma-delta T cells with a CAR',
    judged: {
      3: `
NCT04107142 NCT04735471 NCT04796441 NCT05302037 NCT05554939 NCT05722171 NCT05731219
NCT06018363 NCT06092047 NCT06150885 NCT06196294 NCT06361745 NCT06372236 NCT06375993
NCT06417398 NCT06480565 NCT06503211 NCT06825455 NCT06828042 NCT06838832 NCT07100873
NCT07167537 NCT07367685 NCT07535138`,
      2: 'NCT02656147 NCT04702841',
      1: 'NCT05886491',
    },
  },
  {
    way: 'several concepts',
    query: 'mRNA CAR-T',
    need: 'CAR-T made with messenger RNA',
    judged: {
      3: `
NCT01355965 NCT01837602 NCT01897415 NCT02277522 NCT02623582 NCT03060356 NCT04981691
NCT06256055 NCT06304636 NCT07321301 NCT07333677 NCT07362602 NCT07413341 NCT07629596`,
      2: 'NCT03448978 NCT03994705 NCT04436029 NCT04816526 NCT06038474 NCT07391605',
    },
  },
  {
    way: 'several concepts',
    query: 'iPSC derived NK cells',
    need: 'natural killer cells made from induced pluripotent stem cells, with or without a CAR',
    judged: {
      3: `
NCT04630769 NCT05182073 NCT05336409 NCT05987696 NCT06027853 NCT06255028 NCT06342986
NCT06367673 NCT07366658 NCT07560865`,
      2: 'NCT05379647 NCT05601466 NCT05665075',
    },
  },
  {
    way: 'several concepts',
    query: 'CD30 CAR-T Hodgkin donor EBV cells',
    need: 'donor EBV-specific or other donor cells against CD30 in Hodgkin lymphoma; own cells are part',
    judged: {
      3: `
NCT03049449 NCT04952584 NCT06176690`,
      2: `
NCT01316146 NCT02259556 NCT02917083 NCT04008394 NCT04268706 NCT04653649 NCT05352828
NCT06090864 NCT06617286 NCT07729397`,
      1: `
NCT04526834`,
    },
  },
  {
    way: 'several concepts',
    query: 'mesenchymal cells with haploidentical transplant aplastic anemia',
    need: 'mesenchymal cells together with a transplant in aplastic anaemia',
    judged: {
      3: `
NCT02247973`,
      2: `
NCT02407470`,
      1: `
NCT00957931 NCT01297972 NCT01763086 NCT03055078`,
    },
  },
  {
    way: 'several concepts',
    query: 'umbilical cord mesenchymal lupus kidney',
    need: 'umbilical cord mesenchymal cells in lupus nephritis; lupus at large is part',
    judged: {
      3: 'NCT03458156 NCT03580291',
      2: 'NCT02633163 NCT05018858',
      1: 'NCT00698191 NCT03673748 NCT04184258 NCT04318600',
    },
  },
  {
    way: 'several concepts',
    query: 'autologous adipose intra-articular knee phase 2',
    need: 'own fat-derived cells injected into the knee, phase 2',
    judged: {
      3: `
NCT01300598 NCT02658344 NCT02855073 NCT03308006 NCT05081921 NCT05280002 NCT05484856`,
      1: `
NCT03956719 NCT04351932`,
    },
  },
  {
    way: 'several concepts',
    query: 'exosomes versus cells COVID ARDS umbilical',
    need: 'umbilical cord cells or exosomes in COVID-19 with ARDS',
    judged: {
      3: `
NCT03042143 NCT04355728 NCT04366271 NCT04456361 NCT04461925 NCT05387278`,
      2: `
NCT04269525 NCT04293692 NCT04390139 NCT04437823 NCT04457609 NCT04551456 NCT04865107
NCT05092724 NCT05501418`,
      1: `
NCT04366063 NCT04377334 NCT04416139 NCT04466098 NCT04525378 NCT04614025 NCT04615429
NCT04780685`,
    },
  },
  {
    way: 'several concepts',
    query: 'DLL3 CAR small cell lung',
    need: 'CAR cells against DLL3 in small-cell lung cancer',
    judged: {
      3: `
NCT03392064 NCT05507593 NCT05680922 NCT06348797 NCT07172412 NCT07246304 NCT07249879
NCT07366658 NCT07480213 NCT07488923 NCT07564401 NCT07744256`,
    },
  },
  {
    way: 'several concepts',
    query: 'intrathecal mesenchymal multiple sclerosis progressive autologous',
    need: 'own mesenchymal cells given intrathecally in progressive multiple sclerosis',
    judged: {
      3: `
NCT00781872 NCT01933802 NCT02166021 NCT03069170 NCT03799718 NCT04823000`,
      2: `
NCT01056471 NCT02495766 NCT03778333`,
      1: `
NCT01364246 NCT01730547`,
    },
  },
]
