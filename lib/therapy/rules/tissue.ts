import type { Rule } from '../pattern'

// The tissue that the cells were taken from, if stated.

export const tissueRules: readonly Rule[] = [
  {
    id: 'tissue.bone-marrow',
    value: 'BONE_MARROW',
    pattern: String.raw`\bbone~marrow\b(?! (?:failure|suppress|toxicit|biops|involve|infiltrat|blast|disease|(?:o)?edema|lesion|recover|aplasia|examin|relapse|function|cellularity|engraft))|\bBM~derived|\bmarrow~derived|(?<!bone[ -])\bmarrow (?:mesenchymal|mononuclear|cells?)|\bautologous marrow\b|\bBMMSCs?\b|\b(?:h|auto|allo)?BM~?(?:D~?)?h?(?:MSC|MNC|MC|AC|SC)s?\b|\bmarrow stromal|\bBMT\b`,
  },
  {
    id: 'tissue.cord-blood',
    value: 'CORD_BLOOD',
    pattern: String.raw`\b(?:umbilical )?cord~blood\b|\bh?UCB(?:T|~?MSCs?)?\b|\bCB~(?:NK|MSC|T|derived)\w*`,
  },
  {
    id: 'tissue.umbilical-cord',
    value: 'UMBILICAL_CORD',
    pattern: String.raw`\bumbilical~?cord(?!~?blood)|\b(?:h|a|allo~?)?UC?~?h?MSCC?s?\b|\bumbilical (?:mesenchymal|stem|stromal)|\bcord (?:tissue|lining|matrix|stroma)|\bwh?arton[' ]{0,3}s?~jell(?:y|ies)|\bWJ~?MSCs?\b`,
  },
  {
    id: 'tissue.adipose',
    value: 'ADIPOSE',
    pattern: String.raw`\badipose\b(?! (?:tissue )?(?:necrosis|atroph|defect|loss|augment))|\bh?A(?:D|T)~?(?:M?SC|SVF|RC)s?\b|\bALLO~ASC\b|\bAdMSCs?\b|\blipoaspirate|\bfat~(?:tissue )?(?:derived|stem)|\badipost tissue|\b(?:abdominal|subcutaneous) (?:fat|adipose)|\bfat pad\b|\bIPFP\b|\bhASCs\b|stromal vascular fraction|\bliposuction`,
  },
  {
    id: 'tissue.peripheral-blood',
    value: 'PERIPHERAL_BLOOD',
    pattern: String.raw`\bperipheral~blood(?! (?:blast|count|lymphocyte count))|\bPBSCT?\b|\bPBMCs?\b|\b(?:leuk)?apheresis product|\bPB~?NK\b|\bPB~?MNCs?\b|(?<!cord )\bblood (?:monocytes|mononuclear)`,
  },
  {
    id: 'tissue.placenta-amnion',
    value: 'PLACENTA_AMNION',
    pattern: String.raw`\bplacent(?!ebo)\w*\b(?! (?:insuff|abrupt|previa|accreta|dysf|disord))|\bamni\w+\b(?! membrane)|\bchorion(?!ic gonad)\w*|\bdecidua\w*|\bhAECs?\b|\bPLX~(?:PAD|R18)`,
  },
  {
    id: 'tissue.dental',
    value: 'DENTAL',
    pattern: String.raw`\bdental pulp(?! (?:regener|necro|cap|therap|dis|revital))|\bexfoliated (?:deciduous )?teeth|\bDPSCs?\b|\bSHED\b|\b(?:deciduous|wisdom|milk) (?:\w+ )?teeth|\bthird molars?|\bpulp (?:tissue|cells|MSC|of (?:the |human )*(?:deciduous|wisdom|milk|extracted))|\bperiodontal ligament|\bPDLSCs?\b|\bSCAP\b|\bapical papilla|\bgingiva\w*~?(?:tissue )?(?:derived|mesenchymal|stem|stromal)|\bGMSCs?\b`,
  },
  {
    id: 'tissue.menstrual-endometrial',
    value: 'MENSTRUAL_ENDOMETRIAL',
    pattern: String.raw`\bmenstrual (?:blood|fluid)|\bMenSCs?\b|\bendometrial (?:regenerative |stem|stromal|mesenchymal)|\bendometri(?:um|al)~derived`,
  },
  {
    id: 'tissue.tumour',
    value: 'TUMOR',
    pattern: String.raw`\btumou?r~infiltrating|\bTILs?\b|\b(?:lifileucel|LN~14[45])\b`,
  },
  {
    id: 'tissue.pluripotent',
    value: 'PLURIPOTENT_LINE',
    pattern: String.raw`\bh?iPSCs?(?![a-z])|\bh?ESCs?~derived|\bhESCs?\b|\binduced pluripotent|\bembryonic stem|\bpluripotent stem`,
  },
  {
    id: 'tissue.cell-line',
    value: 'CELL_LINE',
    pattern: String.raw`\b(?:ha|t~ha)?NK~?92\b|\bhaNK\b|\bNK~?cell line`,
  },
  {
    id: 'tissue.fetal',
    value: 'FETAL',
    pattern: String.raw`\bf(?:o)?etal (?:liver|brain|neural|tissue|mesen\w+|MSCs?|stem|cell|dopamin\w+|spinal|porcine|cartilage|skin|fibroblast)`,
  },
  {
    id: 'tissue.skin-hair',
    value: 'SKIN_HAIR',
    pattern: String.raw`\b(?:skin|foreskin|dermal|hair follicle|epidermal)~?(?:derived|biopsy|fibroblasts?|stem|mesenchymal|stromal|cells?)|\bfrom (?:the )?(?:hair follicles?|scalp|foreskin)\b`,
  },
  {
    id: 'tissue.cartilage',
    value: 'CARTILAGE',
    pattern: String.raw`\b(?:costal|nasal|articular|auricular|rib)<12>(?:chondrocytes?|cartilage (?:cell|derived))|chondrocytes?`,
  },
  {
    id: 'tissue.muscle',
    value: 'MUSCLE',
    pattern: String.raw`\bmuscle~derived|\bskeletal myoblasts?|\bskeletal muscle~?(?:derived|cells?)`,
  },
]

const taken = String.raw`(?:harvest\w*|aspirat\w*|collect\w*|biops(?:y|ies)|obtain\w*|isolat\w*|extract\w*|tak(?:en|ing)|derived|sampl\w+|donat\w+|removed|drawn|excis\w+)`

const madeFrom = String.raw`(?:(?:deriv\w*|obtain\w*|isolat\w*|grown|expan\w*|cultur\w*|prepar\w*|generat\w*|manufactur\w*|made|produced|collect\w*|harvest\w*|taken|come|came|sourced) <12>(?:from|out of) <25>|\bsources? (?:of (?:the )?(?:[\w-]+ )?(?:cells )?)?(?:is|was|are|were|will be) (?:the |human )*)`

/** If no name of the cells states it: what is taken from someone to make them. */
export const takenTissueRules: readonly Rule[] = [
  {
    id: 'tissue.taken.bone-marrow',
    value: 'BONE_MARROW',
    pattern: String.raw`\b(?:bone~)?marrow ?(?:\([^()]{1,20}\) )?(?!biops)(?:is |are |was |were |will be |has been |cells? |sample |blood |tissue )*${taken}|${madeFrom}\bmarrow\b|${taken}<40>(?:bone~marrow|iliac (?:crest|bone)|iliac marrow)\b|\biliac (?:crest|bone) (?:marrow )?(?:aspirat|punctur|biops|harvest)\w*`,
  },
  {
    id: 'tissue.taken.adipose',
    value: 'ADIPOSE',
    pattern: String.raw`\b(?:fat|adipose)~(?:tissue |pad )?(?:is |are |was |were |will be |sample )*${taken}|${taken}<40>(?:\b(?:abdominal|subcutaneous|autologous|infrapatellar|buccal) fat|\bfat (?:tissue|pad)|\badipose)\b|\bmini~?lipo\w+|\blipo~?(?:suction|aspirat)\w*|\bmicro~?fragmented (?:adipose|fat)|\blipogems\b`,
  },
  {
    id: 'tissue.taken.blood',
    value: 'PERIPHERAL_BLOOD',
    pattern: String.raw`(?:collect\w*|taken|tak(?:e|ing)|isolat\w*|obtain\w*|separat\w*|remov\w*|deriv\w*|drawn)<25>(?:from|out of)<25>(?:patient'?s?|participant'?s?|subject'?s?|their|your|his|her|own|peripheral|donor'?s?) (?:own )?(?:peripheral )?blood\b|\bmobili[sz]ed (?:in)?to (?:the )?peripheral blood|\b(?:cells?|lymphocytes) <12>(?:collected|taken|isolated|removed) from (?:the )?blood\b|\bPBMCs?\)? (?:are|is|were|will be) (?:collected|isolated|obtained)|\b(?:collect|isolat|obtain|harvest)\w* (?:\w+ )?(?:PBMCs?|peripheral blood (?:mono|lympho|T)\w*)|\b(?:expand|generat|deriv|grown|cultur|differentiat|prepar|manufactur|made|produc)\w* <12>from <25>(?:PBMCs?\b|(?<!cord )(?<!menstrual )(?:peripheral )?blood (?:mono|lympho|sample))|\b(?:expand|generat|deriv|grown|cultur|prepar|manufactur|made|produc)\w* from <12>collected blood|\bmade from (?:the |your |their )?(?:patient'?s? |own )*blood\b|\b(?:collect|draw|tak)\w* (?:the |peripheral )*blood from (?:the |a |each )?(?:patient|participant|subject|donor)s?`,
  },
  {
    id: 'tissue.taken.cord',
    value: 'UMBILICAL_CORD',
    pattern: String.raw`${madeFrom}(?:umbilical cords?|cord (?:tissue|lining|matrix|stroma)|wh?arton'?s?~jelly)(?! ?~?blood)|\b(?:from|of) (?:the |human |a )?(?:umbilical cords?|cords? (?:of|after)|cord tissue|cord lining|wh?arton'?s?~jelly)(?! ?~?blood)`,
  },
  {
    id: 'tissue.taken.cord-blood',
    value: 'CORD_BLOOD',
    pattern: String.raw`${madeFrom}cord~blood\b`,
  },
  {
    id: 'tissue.taken.placenta',
    value: 'PLACENTA_AMNION',
    pattern: String.raw`${madeFrom}\b(?:placent(?!ebo)\w*|decidua\w*|amni\w+|chorion(?!ic gonad)\w*)`,
  },
  {
    id: 'tissue.taken.dental',
    value: 'DENTAL',
    pattern: String.raw`${madeFrom}(?:\bdental pulp|\bpulp\b|\b(?:milk|deciduous|wisdom|baby|extracted|impacted) (?:teeth|tooth|molars?)|\bthird molars?|\bperiodontal ligament|\bgingiv\w+)|\bpulp of (?:the |human )*(?:milk|deciduous|wisdom|baby|extracted|impacted)`,
  },
  {
    id: 'tissue.taken.menstrual',
    value: 'MENSTRUAL_ENDOMETRIAL',
    pattern: String.raw`${madeFrom}\b(?:menstrua\w+|endometri\w+)`,
  },
  {
    id: 'tissue.taken.skin',
    value: 'SKIN_HAIR',
    pattern: String.raw`\b(?:skin|scalp|gingival|foreskin) (?:biops|punch|sample|specimen)\w*|\bhair follicles?\b|\b(?:punch|shave) biops\w*|\b(?:pieces?|samples?|fragments?|patch(?:es)?) of (?:the |their )?(?:\w+ )?skin\b|\bbiops\w+ (?:of|from) (?:the )?(?:\w+ )?(?:skin|scalp|buttocks?|forearm)`,
  },
  {
    id: 'tissue.taken.muscle',
    value: 'MUSCLE',
    pattern: String.raw`\bmuscle (?:biops|sample|tissue sample)\w*|\b(?:biops\w+|pieces?|samples?|fragments?) (?:of|from) (?:the |their )?(?:\w+ )?muscle`,
  },
  {
    id: 'tissue.taken.cartilage',
    value: 'CARTILAGE',
    pattern: String.raw`\bcartilage (?:biops|sample|specimen)\w*|\bbiops\w+ (?:of|from) (?:the )?(?:\w+ )?cartilage`,
  },
]
