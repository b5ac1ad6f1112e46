import type { Rule } from '../pattern'

// Groups of diseases, read from the conditions and, if these leave something open, from the titles.

export interface IndicationRule extends Rule {
  /** Dropped if any of these groups was found, because this is a wider word for the same disease. */
  unless?: readonly string[]
}

/** Cancers of organs. One trial often enrols people with several. */
export const organCancers: readonly string[] = [
  'LIVER_CANCER',
  'GASTROINTESTINAL_CANCER',
  'LUNG_PLEURA_CANCER',
  'BREAST_CANCER',
  'GYNECOLOGIC_CANCER',
  'GENITOURINARY_CANCER',
]
const solid = [
  ...organCancers,
  'BRAIN_TUMOR',
  'SARCOMA_NEUROBLASTOMA',
  'MELANOMA_SKIN_CANCER',
  'HEAD_NECK_CANCER',
]
const blood = ['B_CELL_MALIGNANCY', 'MYELOMA', 'AML_MDS', 'T_CELL_MALIGNANCY', 'HODGKIN_LYMPHOMA']

const cancer = String.raw`(?:cancers?|carcinomas?|adeno~?carcinomas?|tumou?rs?|neoplasms?|malignan\w+|metasta\w+)`

/** "Gastric, breast, cervical, lung and other epithelial cancers": the word for all comes at the end of the list. */
const listed = String.raw`(?:, [\w-]+){0,6},? (?:and|or|&) (?:[\w-]+ ){0,6}(?:cancers|carcinomas|tumou?rs)`

export const indicationRules: readonly IndicationRule[] = [
  {
    id: 'indication.b-cell',
    value: 'B_CELL_MALIGNANCY',
    pattern: String.raw`\bB~?(?:cell|lineage|precursor|lymphoblastic|lymphocytic|acute|NHL|ALL|LBL)\b<30>(?:lymphom\w*|leuk(?:a)?emi\w*|malignan\w*|neoplasm\w*|h(?:a)?ematolog\w*|ALL|NHL|lymphoid|cancer)|\bB~(?:NHL|ALL|CLL|LBL|CP~ALL)\b|\b(?:lymphoma|leuk(?:a)?emia)s?,~?B\b|\bnon~?hodgkin|(?<!\bT[ -]?(?:ALL|LBL) ?\/ ?)\bNHL\b|\bDLBCL\b|\bLBCL\b|(?<!anaplastic )\blarge~(?:B~)?cell lymphoma(?! anaplastic)|\bfollicular lymphoma|\bmantle~cell|\bmarginal~zone|\bMCL\b|\biNHL\b|\bburkitt|\bchronic lymphocytic|\bCLL\b(?!~1)|\bSLL\b|\bsmall lymphocytic|\bwaldenstr|\blymphoplasmacytic|\bhairy cell|(?<!\bT[ -]?(?:cell|lineage|precursor)?(?: precursor)?(?: \(\w+\))? )(?<!\bT[ -])\bacute lympho(?:blastic|cytic|id) leuk(?:a)?emia(?!<6>\bT~(?:cell|ALL|lineage|type)|,? \(?T[ -]?(?:cell|ALL)?\b)|(?<!\bT[ -]?(?:cell|lineage)?[ -]?)(?<!\bT[ -]?LBL ?\/ ?)(?<!\bT[ -]?(?:cell|lineage)?[ -]?acute lympho(?:blastic|cytic) leuk(?:a)?emia ?\()\bALL\b(?! (?:subjects|patients|grade|sites))|(?<!\bT[ -]?(?:cell|lineage|precursor)?(?: precursor)?(?: acute)? )(?<!\bacute )\blymphoblastic leuk(?:a)?emia(?!,? \(?T[ -]?(?:cell|ALL)?\b)|\bCD19\+?~?(?:positive )?(?:B\b|leuk|lymph|ALL|NHL|malig)|\bprimary central nervous system lymphoma|\bPCNSL\b|\bCNS lymphoma|\brichter|\bPTLD\b|\blymphoproliferative|\btransformed lymphoma|\bhigh~grade lymphoma|\bprimary mediastinal|\bCNS lymphoma|\bcentral nervous system lymphoma|\brefractory lymphoma|\bindolent lymphoma|\baggressive lymphoma|\bgr(?:e|a)y zone lymphoma|\bFL\b(?= ?(?:grade|,|$|\(|/))|\bHGBL\b|\bPMBC?L\b|\bMZL\b|\bWM\b|\bPh~like\b|\bPh\+? ?ALL\b|\b(?:leuk(?:a)?emia|lymphoma)s?, (?:large B|(?:acute )?lympho(?:cytic|blastic|id)|follicular|mantle|prolymphocytic|intermediate~grade|low~grade|high~grade|diffuse|small|marginal)(?!<30>\bT\b)|\bchronic lymph(?:oid|atic) leuk|\bacute lymphatic leuk|(?<!\bT[ -]?(?:cell )?)\bprolymphocytic leuk|\bplasmablastic lymph|\blymphoma,? (?:of the )?(?:CNS|central nervous)|\bB~?(?:cell|lymphoid) tumou?rs?`,
  },
  {
    id: 'indication.t-cell',
    value: 'T_CELL_MALIGNANCY',
    pattern: String.raw`(?<!\bCARs?[ -]{0,3})(?<!\bantigen receptor )(?<!\bNK/?)\bT~?(?:cell|lineage|lymphoblastic|lymphocytic|acute|NHL|ALL|LBL)\b(?!~?(?:therap|immunotherap|antigen|receptor|inject|infus|engag|transplant|in |for ))(?!/h)<40>(?:lymphom\w*|leuk(?:a)?emi\w*|malignan\w*|neoplasm\w*|ALL|LBL|NHL|h(?:a)?ematolog\w*)|\bT~?(?:ALL|LBL|NHL|LL|LGL|PLL)\b|\bPTCLs?\b|\bCTCLs?\b|\bATLL?\b|\b(?:leuk(?:a)?emia|lymphoma)<12>,~?T\b|\badult T~?cell|\bmycosis fungoides|\bs(?:e|é)zary|\banaplastic large|\bNK/?~?T\b<20>(?:lymphom\w*|leuk(?:a)?emi\w*|malignan\w*|neoplasm\w*|NHL)|\bE?NKTC?L\b|\bangioimmunoblastic|\bCD[57]\+?~?(?:positive)?~?(?:\w+ )?(?:h(?:a)?emato|leuk|lymph|malig|acute|T~?(?:cell )?(?:ALL|LBL|acute|leuk|lymphob|lymphom|malig|neopl))|\bnatural killer cell leuk|\bNK~cell (?:leuk|lymph)|\bT~?lymphocyte lymph|\bcutaneous lymph|\blymphomatoid papul|\blarge granular lymph|\bepitheli(?:o|al)~?tropic`,
  },
  {
    id: 'indication.hodgkin',
    value: 'HODGKIN_LYMPHOMA',
    pattern: String.raw`(?<!non~?)(?<!non )\bhodgkin|\bcHL\b|\bCD30\+?~?(?:positive )?lymphom`,
  },
  {
    id: 'indication.myeloma',
    value: 'MYELOMA',
    pattern: String.raw`\bmyeloma|\bRRMM\b|\bNDMM\b|\bMM\b(?! ?hg)|\bplasma~?cell (?:leuk|dyscr|neopl|disorder|malig|disease)|\bplasma~?cell tumou?rs?|\bleuk(?:a)?emia, plasma|\bplasmacytoma|\bamyloidosis|\bPOEMS\b|\bsmou?ldering|\bparaprotein(?:a)?emi|\bneoplasms?, plasma`,
  },
  {
    id: 'indication.aml-mds',
    value: 'AML_MDS',
    pattern: String.raw`\bacute~(?:my(?:e)?lo(?:id|cytic|genous|blastic|geneous)|non~?lympho|monocytic|promyelo|myeoid)|(?<!\bchronic )\bmyeloid (?:leuk|malig|neopl)|\bAML\b|\bMDS\b|\bmyelodysplas\w*|\bCMML\b|\bJMML\b|\bleuk(?:a)?emia, myel(?:oid|ogenous)(?!, chronic)|\bblastic plasmacytoid|\bBPDCN\b|\bmixed phenotype|\bANLL\b|\bmyelomonocytic|\brefractory an(?:a)?emia|\bexcess blasts|\bpreleuk|\brefractory cytop(?:a)?enia|\bacute (?:monoblastic|erythroid|erythroblastic|megakaryo\w+|basophilic)`,
  },
  {
    id: 'indication.blood-other',
    value: 'BLOOD_CANCER_OTHER',
    pattern: String.raw`\b(?:h(?:a)?ematolog\w+|heme) (?:malig\w*|neopl\w*|cancers?|tumou?rs?|disease)|\bchronic my(?:e)?lo\w+|\bCML\b|\bMPN\b|\bmyeloproliferative|\bmyelofibrosis|\bh(?:a)?ematopoietic (?:and lymph|neopl|malig|tumou?r)|\bhistiocytosis|\bminimal residual disease|\bblood and marrow|\bcell transplant<20>oncolog|\bblood cancers?|\bpolycyth(?:a)?emia|\bessential thrombocyth|\bleuk(?:a)?emia, my(?:e)?lo\w+, chronic|\bblast crisis`,
    unless: blood,
  },
  {
    id: 'indication.leukaemia',
    value: 'BLOOD_CANCER_OTHER',
    pattern: String.raw`(?<!plasma[ -]?cell )\bleuk(?:a)?emi\w*\b(?!, plasma)`,
    unless: ['B_CELL_MALIGNANCY', 'T_CELL_MALIGNANCY', 'AML_MDS'],
  },
  {
    id: 'indication.lymphoma',
    value: 'BLOOD_CANCER_OTHER',
    pattern: String.raw`\blymphom\w*`,
    unless: ['B_CELL_MALIGNANCY', 'T_CELL_MALIGNANCY', 'HODGKIN_LYMPHOMA'],
  },
  {
    id: 'indication.liver-cancer',
    value: 'LIVER_CANCER',
    pattern: String.raw`\bhepato~?cellular|\bHCC\b|\b(?:liver|hepatic) ${cancer}|\bhepatoblastoma|\bhepatoma|\bGPC~?3~?(?:positive|\+)? ?(?:solid|advanced)?~?(?:hepat|liver)|\b(?:liver|hepatic) metasta\w+|\bmetasta\w+ (?:to|in|of) (?:the )?liver|\bliver~?neoplasm|\bhepatic cell carc`,
  },
  {
    id: 'indication.gi-cancer',
    value: 'GASTROINTESTINAL_CANCER',
    pattern: String.raw`\b(?:gastr(?:ic|o\w*)|stomach|colo(?:n|rect(?:al|um))|rectal|bowel|pancrea(?:s|tic)|(?:o)?esophag(?:eal|us|ogastric)|GEJ|biliary|bile duct|gall~?bladder|digestive<12>|gastro~?intestinal|GI|anal|intestin\w+|(?<!primary )peritone\w+|appendiceal|GI tract)<25>${cancer}|\bcholangiocarcinoma|\bcarcinoid|\binsulinoma|\bpseudomyxoma|\bampulla\w*<12>${cancer}|\bklatskin|\bHER2\+? gastric|\bPDAC\b|\bm?CRC\b|\b${cancer},? (?:of )?(?:the )?(?:stomach|gastr|colon|colorect|(?:o)?esophag|pancrea|rect|bile|biliary)|\b(?:gastric|stomach|colon|colorectal|rectal|pancreatic|(?:o)?esophageal)${listed}|\bpancreatic ductal|\bperitoneal carcinomatosis|\bgastroesophageal junction|\bneuroendocrine|\bcolorectal neoplasia|\bGISTs?\b|\bgastro~?entero~?pancreatic|\b${cancer} of (?:the )?digestive|\b${cancer}, (?:pancrea|colorect|gastr|(?:o)?esophag|rect|bile)|\bdigestive (?:system|organ)s? ${cancer}`,
  },
  {
    id: 'indication.lung-cancer',
    value: 'LUNG_PLEURA_CANCER',
    pattern: String.raw`\b(?:lung|bronch\w+|pulmonary|thoracic|thym(?:ic|oma)|pleural)<25>${cancer}|\blung${listed}|\bNSCLC\b|\bE?S?~?SCLC\b|\bsmall~cell lung|\bmesothelioma|\bmalignant pleural|\bthymoma|\b${cancer}, (?:lung|bronch)`,
  },
  {
    id: 'indication.breast-cancer',
    value: 'BREAST_CANCER',
    pattern: String.raw`\bbreast<20>${cancer}|\bbreast${listed}|\bTNBC\b|\btriple~negative|${cancer} of (?:the )?breast|\bDCIS\b|\b${cancer}, breast|\bductal carcinoma in situ`,
  },
  {
    id: 'indication.gyn-cancer',
    value: 'GYNECOLOGIC_CANCER',
    pattern: String.raw`\b(?:ovar(?:y|ian)|cervi(?:x|cal)|endometri\w+|uter(?:us|ine)|fallopian<8>|vulv\w+|vagin\w+|gyn(?:a)?ecolog\w+|primary peritoneal)<25>${cancer}|${cancer} of (?:the )?(?:ovary|cervix|uterus)|\b(?:ovarian|cervical|endometrial|uterine)${listed}|\bcervical intraepithelial|\bplatinum~resistant|\b${cancer}, (?:ovar|uter|cervi|endometr)|\btrophoblast|\bchoriocarcinom|\bhydatidiform|\bgenital neoplasms, female`,
  },
  {
    id: 'indication.gu-cancer',
    value: 'GENITOURINARY_CANCER',
    pattern: String.raw`\b(?:prostat(?:e|ic)|renal~?(?:cell)?|kidney|bladder|urothelial|urinary|urologic\w*|testicular|germ~?cell|penile|adrenal\w*|adrenocortical|clear~cell renal)<20>${cancer}|\bm?CRPC\b|\bc?cRCC\b|\bRCC\b|\bwilms|\bnephroblastoma|\bcastration|\b(?:non~?)?seminom|\bpheochromocyt|\bupper tract urothel|\b${cancer}, (?:renal|kidney|transitional|prostat|bladder|urothel|testi)|(?<!\b(?:tube|ovary|ovarian) )\btransitional cell|\burogenital ${cancer}|\bgenital neoplasms, male`,
  },
  {
    id: 'indication.brain-tumor',
    value: 'BRAIN_TUMOR',
    pattern: String.raw`\bgliom\w*|\bglioblastom\w*|(?<!\banti[ -]?)\bGBM\b|\bastrocytom\w*|\bDIPG\b|\bDMG\b|\bmedulloblastom\w*|\bependymom\w*|\b(?:brain|central nervous system|CNS|leptomeningeal|intracranial|spinal cord)<12>(?:${cancer}|disease)|\bATRT\b|\brhabdoid|\bbrain~?metast|\boligodendrogl|\bmeningiom|\bprimitive neuroectodermal|\bchoroid plexus|\bgliosarcom|\bpineoblastom|\bpinealoblastom|\bembryonal (?:brain |CNS )tumou?r|\b${cancer} (?:in|of) (?:the )?(?:brain|leptomening|CNS\b|central nervous)|\bmultilayered rosettes`,
  },
  {
    id: 'indication.sarcoma',
    value: 'SARCOMA_NEUROBLASTOMA',
    pattern: String.raw`(?<!glio)sarcom\w*|\bnerve sheath tumou?r|\bdesmoid|\bsmall round cell|\bneuroblastom\w*|\bganglioneurobl\w*|\bretinoblastom\w*|\bewing|\bdesmoplastic|\bliposarc|\bchordoma|\bp(?:a)?ediatric<14>solid|\bchildhood<14>solid|\bsolid tumou?rs?<20>(?:child|p(?:a)?ediatr)`,
  },
  {
    id: 'indication.melanoma',
    value: 'MELANOMA_SKIN_CANCER',
    pattern: String.raw`\bmelanom\w*|\bskin ${cancer}|\bmerkel|\bcutaneous squamous|\bbasal cell`,
  },
  {
    id: 'indication.head-neck',
    value: 'HEAD_NECK_CANCER',
    pattern: String.raw`\bhead~(?:and|&)~neck|\bHNSCC\b|\bnaso~?pharyn\w+|\boropharyn\w+|\boral (?:cavity |squamous )?${cancer}|\b(?:laryn|hypopharyn|pharyn)\w+ ${cancer}|\bthyroid<15>${cancer}|\bsalivary<12>${cancer}|\boral squamous|\badenoid cystic|\bmucoepidermoid|\bacinic cell|\btongue ${cancer}|\btonsil\w* ${cancer}|\bthroid carc`,
  },
  {
    id: 'indication.solid-other',
    value: 'SOLID_TUMOR_UNSPECIFIED',
    pattern: String.raw`\bsolid~?(?:malignant )?(?:tumou?rs?|cancers?|neoplasms?|malig\w+)|\b${cancer}\b|\boncology`,
    unless: [...solid, ...blood, 'BLOOD_CANCER_OTHER'],
  },
  {
    id: 'indication.solid-stated',
    value: 'SOLID_TUMOR_UNSPECIFIED',
    pattern: String.raw`\bsolid (?:malignant )?(?:tumou?rs?|cancers?|malignanc\w+)`,
  },
  {
    id: 'indication.rheumatic',
    value: 'AUTOIMMUNE_RHEUMATIC',
    pattern: String.raw`\blupus(?! anticoag)|\bSLE\b|\bLN\b|(?<!\b(?:locali[sz]ed|circumscribed|linear) )\bscleroderma(?!, (?:locali|circum))|\bsystemic scleros[ei]s|\bSSc\b|\bmyositis|\bmyopath\w+<6>inflam|\binflammatory myopath|\bIIM\b|\bdermatomyos|\bsj(?:o)?(?:g)?(?:r)?\w{0,4}gren|\brheumatoid|\bRA\b|\bvasculitis|\bA?AAV\b|\bANCA|\bbeh(?:c|ç)et|\btakayasu|\bantiphospholipid|\bAPS\b|\bIgG4|\bstill'?s disease|\bankylosing|\bspondyl(?:o)?arthr|\bpsoriatic arth|\bconnective tissue disease|\bjuvenile (?:idiopathic )?arthr|\brheumatic|\banti~synthetase|\bantisynthetase|\bgiant cell arteritis|\bpolymyositis|\bnecroti[sz]ing myopath|\bIMNM\b|\bpolyangiitis|\bstill disease|\bscleros[ei]s, systemic|\beosinophilic granulomatosis|\bsystemic JIA|\bs?JIA\b|\bmacrophage activation|\bcogan|\buveitis in|\bmultisystem inflammatory|\banti~?(?:GBM|glomerular basement)|\bgood~?pasture|\bpolymyalgia|\btemporal arteritis|\bCREST syndrome|\bhenoch|\bkawasaki|\bsarcoidosis|\barthritis, (?:rheum|psoriat|juvenile)|\bjuvenile arthr|\bsystem\w*; scleros`,
  },
  {
    id: 'indication.autoimmune-neuro',
    value: 'AUTOIMMUNE_NEURO',
    pattern: String.raw`\bmultiple scleros[ei]s|\bscleros[ei]s, multiple|\bsusac|\b(?:progressive|relapsing\w*|remitting) MS\b|\bR?R?MS\b(?=[ ,)]|$)(?!<40>(?:tendon|tear|surg))|\bneuromyelitis|\bNMOS?D?\b|\bdevic'?s? (?:disease|syndrome)|\bmyasth(?:a)?enia|\bg?MG\b|\bSPS\b|\bCIDP\b|\bdemyelinating|\bstiff~person|\bMOGAD\b|\bMOG\b|\bautoimmune encephal\w+|\bguillain|\bHTLV<30>|\bHAM\b|\bTSP\b|\blambert~eaton|\bmyelopathy<20>HTLV|\bneurological autoimmune|\bautoimmune<20>neurolog\w+|\bneuroimmun\w+|\banti~NMDA|\brasmussen|\btransverse myelitis|\boptic neuritis`,
  },
  {
    id: 'indication.autoimmune-other',
    value: 'AUTOIMMUNE_OTHER',
    pattern: String.raw`\bauto~?immune (?:h(?:a)?emolytic|hepatitis|thyroid|cytop\w+|blistering|kidney|bullous|gastritis)|\bAIHA\b|\bthrombocytop(?:a)?enic purpura|\bimmune thrombocytop\w+|\bITP\b|\bevans|\bpemphig\w*|\bmembranous|\bIgA nephropathy|\bIgAN\b|\bPMN\b|\bglomerul\w+|\bgraves|\bpsoriasis(?! ?arth)|\balopecia areata|\bceliac|\bcoeliac|\buveitis|\bvitiligo|\bnephrotic|\bh(?:a)?emophilia A with inhib|\bTTP\b|\bminimal change|\bthyroid eye|\blinear IgA|\bbullous dermat|\bdermatitis herpet|\bacquired h(?:a)?emophil|\bautoantibod|\bhashimoto|\bthyroiditis|\baddison|\bpurpura, thrombocytop|\blichen planus|\bbullous pemph`,
  },
  {
    id: 'indication.autoimmune-unspecified',
    value: 'AUTOIMMUNE_OTHER',
    pattern: String.raw`\bauto~?immun\w+`,
    unless: ['AUTOIMMUNE_RHEUMATIC', 'AUTOIMMUNE_NEURO'],
  },
  {
    id: 'indication.bowel',
    value: 'BOWEL_DISEASE',
    pattern: String.raw`\bcrohn|\bcolitis|\binflammatory bowel|\bIBD\b|(?<!\b(?:arterio~?venous|AV|broncho~?pleural|bronchial|vesico~?vaginal|urethro\w*|urinary|trache\w*|oro~?antral|CSF|salivary|pharyngo\w*|coronary|dural|lymphatic)[ -])\bfistul\w+|\bf(?:a)?ecal incontinence|\b(?:anal|ano~?rectal|bowel) incontinence|\benteritis|\bshort bowel|\bgastroparesis|\bproctitis|\bileal pouch|\bpouch(?:itis)?, ileal|\bpouchitis|\bintestinal (?:failure|stric|sten|obstr)|\bbowel (?:disease|sten|stric)|\bstenosis; bowel|\bachalasia|\b(?:o)?esophag\w+ (?:stric|sten|atres|injur)|\benterocolitis|\banastomo\w+ leak|\bpeptic|\bgastric ulcer|\bbarrett|\bhirschsprung|\banal fissure|\birritable bowel|\bUC\b(?! ?~?MSC)|\bperianal|\bsphincter (?:inj|def|incomp)|\banal sphincter|\bintestinal (?:dis|isch|fistul|pseudo)|\bgastro~?esophageal reflux|\bGERD\b|\bpouch fail|\bcolo~?rectal (?:anast|fistul|surg)|\bshort gut|\besophag\w+ (?:fistul|perfor)`,
  },
  {
    id: 'indication.gvhd',
    value: 'GVHD_TRANSPLANT',
    pattern: String.raw`\bgraft~(?:versus|vs\.?|v)~host|\bgraft~rejection|\ba?c?GV?HD\b|\bGVHD\b|\b(?:kidney|renal|liver|organ|heart|lung|islet) (?:transplant\w*|graft)|\btransplant\w* (?:rejection|tolerance)|\ballograft|\brejection\b|\bkidney failure.{0,20}transplant|\bengraftment|\bgraft failure|\bimmune tolerance|\btransplant~?(?:associated|related) (?:compl|microang)|\bacute GVH\b|\bGVH disease|\b(?:delayed|kidney|renal|liver) graft function|\bgraft (?:loss|dysfunction)|\btransplant\w*[,;]? (?:complication|failure|dysfunction)|\bcomplications? of (?:\w+ ){0,3}transplant|\bengraftment syndrome|\bveno~?occlusive|\bsinusoidal obstruction`,
  },
  {
    id: 'indication.infection',
    value: 'INFECTION',
    pattern: String.raw`\bHIV\b|\bAIDS\b|\bacquired immuno~?defic|\bCMV\b|\bcytomegalovirus|\bEBV (?:infection|viremia|reactivation)|\bepstein~barr virus inf|\badenovir\w+|\bhepatitis (?:B|C)\b|\bHBV\b|(?<!\bnon[ -]?)\bCOVID|\bSARS~CoV|\bcoronavirus|\bBK (?:virus|viremia)|\bh(?:a)?emorrhagic cystitis|\bsepsis|\bseptic|\btubercul|\binfluenza|\bviral infection|\bvirus infection|\bopportunistic|\bprogressive multifocal|\bPML\b|\binfection(?!<10>diabetic)|\baspergill|\bmycos(?:es|is\b(?! fung))|\bfungal|\bcandid(?:a|iasis)|\bvir(?:a)?emia|\bJC virus|\bepstein~?barr virus (?:inf|vir|react|disease)|\bsevere acute respiratory syndrome|\bSARS\b|\bherpes|\bbacter(?:a)?emia|\bmalaria|\bhuman immunodeficiency virus|\blepro(?:sy|ma)|\bleishman|\bzygomyc|\bmucormyc|\bosteomyelit|\bendocarditis|\bnorovir|\bsapovir|\bHHV~?\d|\bHTLV|\brespiratory syncytial|\bbacterial (?:infect|diseas|mening|pneum)\w*|\bpneumocyst|\btoxoplasm|\bEBV~?(?:viremia|DNA)|\bHPV infect|\bpapillomavirus inf|\bhepatitis, viral|\bRSV\b`,
  },
  {
    id: 'indication.inherited',
    value: 'INHERITED_BLOOD_METABOLIC',
    pattern: String.raw`\bthalass(?:a)?emi|\bsickle|\bh(?:a)?emoglobinopath|\bSCID\b|(?<!\bacquired )\bimmuno~?deficienc(?:y|ies)(?! virus| syndrome,? acq)|\bCD40 ligand|\bhyper~?IgM|\bimmune deficienc|\bwiskott|\bgranulomatous disease|\bfanconi|\bleuk(?:o)?dystroph|\bhurler|\bmucopolysacch|\bMPS\b|\bgaucher|\bfabry|\bkrabbe|\badrenoleukod|\bcystinosis|\bosteopetrosis|\binborn errors?|\burea cycle|\bmetabolic (?:disease|disorder)|(?<!\bacquired )\bh(?:a)?emophilia|\bdiamond~?blackfan|\bdyskeratosis|\blysosomal|\bcrigler|\bh(?:a)?emophagocytic|\bHLH\b|\bpyruvate kinase|\bphenylketon|\bsevere combined|\bleukocyte adhesion|\bIPEX|\bhyper~?ige\b|\bjob'?s? syndrome|\bniemann|\btay~sachs|\bsandhoff|\bgangliosid|\bsanfilippo|\bhunter syndrome|\bmaroteaux|\bmorquio|\bpompe|\bagammaglobulin|\bmannosid|\bfucosid|\bglycogen storage|\bfamilial hypercholesterol|\bhypercholesterol(?:a)?emia, familial|\bh(?:a)?emoglobin disorder|\binherited (?:disorders? of )?metabol|\bdigeorge|\bathymi|\bch(?:e|é)diak|\bgriscelli|\bomenn|\blipofuscin|\bcanavan|\bpelizaeus|\bzellweger|\bwolman|\bhomocystin|\bmethylmalonic|\bpropionic|\bornithine|\bmaple syrup`,
  },
  {
    id: 'indication.marrow-failure',
    value: 'MARROW_FAILURE',
    pattern: String.raw`\baplastic an(?:a)?emia|\bbone marrow failure|\bmarrow failure|\bparoxysmal nocturnal|\bPNH\b|\bneutrop(?:a)?enia|(?<!\brefractory )\bcytop(?:a)?enia(?!<12>immune)|\ban(?:a)?emia, aplastic|\bred~?cell aplasia|\bpancytop|\bleu[ck]op(?:a)?enia|\bmyelosuppress|\bpoor graft function|\bfanconi an|\bdiamond~?blackfan|\bdyskeratosis cong|\bshwachman|\bamegakaryocyt|\bkostmann|\bacute radiation syndrome|\bh(?:a)?ematopoietic (?:syndrome|acute radiation)`,
  },
  {
    id: 'indication.heart',
    value: 'HEART',
    pattern: String.raw`\bmyocardial|\bcardiomyopath\w*|\bheart (?:failure|disease|defect|attack)|\bcoronary|\bangina|\bcardiac|\bhypoplastic left|\bischemic heart|\bCHF\b|\bSTEMI\b|\bchagas|\bventric\w+ (?:dysfunction|assist)|\bcongenital heart|\bmyocarditis|\bleft heart|\baortic (?:valve|stenosis)|\bcardio~?vascular (?:diseases?|surg)|\bcardiogenic shock|\bHF(?:r|p|mr)EF\b|\bebstein|\bheart (?:valve|diseases)|\btransposition of|\bcardiotox|\batherosclero|\baneurysms?\b|\bHLHS\b|\batrioventricular canal|\bCABG\b|\bendothelial dysfunction|\bblocked arteries|\btetralogy|\batrial fib|\baortic dissection|\bventricular (?:tachy|arrhyth|fibrill|septal)|\barrhythm|\bsingle ventric|\buniventric|\b(?:mitral|tricuspid) |\bpericard|\bheart block|\bvalvular heart`,
  },
  {
    id: 'indication.limb',
    value: 'LIMB_ISCHAEMIA',
    pattern: String.raw`\b(?:limb|leg|peripheral|arterial|arterio\w+)<14>(?:isch(?:a)?emi\w*|arter\w+ (?:disease|occl)|occlus\w+|insufficiency|obliterans)|\bCLI\b|(?<!\bPLX[ -]?)\bPAD\b|\bbuerger|\bthromboangiitis|\bclaudication|\braynaud|\bperipheral (?:vascular|arterial)|\bcritical isch(?:a)?emi\w+|\b(?:lower |upper )?extremit(?:y|ies)~isch|\bCLTI\b|\blimb~threatening|\bgangrene`,
  },
  {
    id: 'indication.neuro',
    value: 'NEUROLOGICAL',
    pattern: String.raw`\bstroke|\b(?:intra)?cerebral (?:infarct|isch|palsy|h(?:a)?ematoma|h(?:a)?emorrhage)|\bbrain (?:h(?:a)?emorrhage|h(?:a)?ematoma|isch|infarct)|\bintracranial h(?:a)?em|\bspinal cord injur|\bSCI\b|\bamyotrophic|\bALS\b|\bmotor neuron|\bparkinson|\balzheimer|\bdementia|\bhuntington|\bepilep\w+|\btraumatic brain|\bbrain injur|\bTBI\b(?= ?(?:patients|survivors|;;))|\bautis\w+|\bmultiple system atrophy|\bataxia|\bcerebral palsy|(?<!\b(?:optic|demyelinating)[ -])\b(?:poly|radiculo)?neuropath\w+|\bhypoxic~?isch|\bbatten|\bspinal muscular|\bneurodegenerat\w*|\bintraventricular h|\bnerve injur|(?<!\bhepatic )\bencephalopathy|\bprogressive supranuclear|\bhearing loss|\bmuscular dystroph|\bduchenne|\binfarction, (?:anterior|middle|posterior|PCA|MCA)|\bcerebral artery infarct\w*|\bbasal ganglia|\bcentral nervous system injur|\binjury of (?:the )?(?:facial|optic|peripheral|sciatic) nerve|\bparalysis|\blateral sclerosis|\bbradykinesia|\bpitt~?hopkins|\btrigeminal|\bnervous system diseases?|\bneuralgia|\bparaplegi|\btetraplegi|\binjur(?:y|ies), spinal|\bspinal cord (?:lesion|disease|trauma|compress|damage|contus)|\bdevelopmental (?:delay|disab)|\brett syndrome|\bmyelomeningocele|\bspina bifida|\bcognitive (?:impair|dysf|declin|disorder)|\bcarpal tunnel|\bcoma\b|\bvegetative state|\bconsciousness|\bbrain death|\bminimally conscious|\bsyringomyel|\bfibromyalgia|\bmigraine|\bhydrocephal|\bbrachial plexus|\bquadripleg|\bhemipleg|\bpals(?:y|ies)\b|\bradiculopath|\bsciatica|\bcerebellar|\bdystonia|\bcerebro~?vascular|\bsubarachnoid h|\bbrain damage|\bmyelitis, transv|\bnerve (?:damage|lesion|defect)|\bcortico~?basal|\bpolyneuritis|\btourette|\bnarcoleps|\bcharcot~marie|\btremor|\bhemipar|\bmyopath\w*, (?:cong|hered)|\bdown syndrome|\bintellectual disab|\bperiventricular leuko|\bkernicterus|\bbrain (?:atroph|asphyx|hypox)|\bbirth asphyxia|\bperinatal asphyxia|\basphyxia neonat|\bmoyamoya|\bneuro~?toxicity syndr|\bICANS\b|\bneurologic\w* (?:dis|defic|inj|sequel)`,
  },
  {
    id: 'indication.bone-joint',
    value: 'BONE_JOINT_SPINE',
    pattern: String.raw`\bosteo~?arthr\w*|\b(?:aseptic|isch(?:a)?emic) necrosis|\bcartilage|\bchondral|\bosteonecro\w*|\bavascular necro|\bnon~?union|\bfracture|\bbone (?:defect|loss|cyst|healing|atrophy)|\b(?:intervertebral )?disc (?:degen|dis|hern)|\bdegenerative disc|\blow back pain|\bknee|\btend(?:on|in)\w*|\brotator cuff|\bligament (?:injur|tear|rupt)|\bmenisc|\bosteogenesis imperf|\bosteopor|\bspinal fusion|\balveolar (?:bone|cleft)|\bepicondyl|\bfemoral head|\bcleft|\bosteochondritis|(?<!\b(?:rheumatoid|psoriatic|juvenile|idiopathic) )\barthritis\b(?!, (?:rheum|psoriat|juvenile))|arthrosis\b|\bmusculoskeletal|\bsarcopenia|\bintervertebral|\barthrodes[ie]s|\bpseud(?:o)?~?arthros|\b(?:leg|limb)~length|\blower back pain|\bspondylolisthesis|\bhip (?:injur|necrosis|dysplasia)|\bosteochondral|\b(?:shoulder|ankle|hip|elbow) (?:pain|impinge)|\bimpingement syndrome|\bsupraspinatus|\barthralgia|\bbone cysts?|\bspondylo(?:ly)?sis|\bcruciate|\bchondromalac|\bherniat\w+ (?:disc|disk|intervert)|\bdis[ck] (?:herniat|protrus|prolap|degen|dis)|\bdis[ck]ogenic|\bACL\b|\banterior cruciate|\bplantar fasci|\btennis elbow|\bspinal stenosis|\bhypophosphatas|\bperthes|\btemporo~?mandibular|\bTMJ\b|\bsprain|\bsacro~?iliac|\bkienb|\bfacet\b|\bmuscle (?:injur|strain|tear|atroph)|\bosteomyel|\bjoint (?:dis|pain|inj|degen)|\bbursitis|\bfrozen shoulder|\badhesive capsul|\bscolios|\bbone necrosis|\bosteolysis|\bachondroplas`,
  },
  {
    id: 'indication.dental',
    value: 'DENTAL_ORAL',
    pattern: String.raw`\bperiodont\w*|\bpulp(?:itis| necr)|\bgingiv\w*|\bdental|(?<!marie[ -])\btooth|\bteeth(?! in treatment)|\bjaw|\bedentul|\balveolar (?:bone|ridge)|\bdental implant|\bxerostomia|\bradiation<14>(?:mouth|saliv)|\bperi~?implant|\bdry mouth|\bhyposalivat\w+|\bsalivary gland dis|\bmaxillary (?:cyst|sinus|atroph)|\bmandib\w+|\bsinus (?:lift|augment|floor)|\boral mucositis|\bfurcation|\boral submucous|\boral lichen|\bopen apex|\bburning mouth|\bstomatitis|\bcleft (?:lip|palate|alveol)|\bapical periodont|\bmalocclus|\bimpacted (?:molar|third)|\bendodont|\bgum recess|\bretrognath|\bosteoradionecrosis|\bpulp dis`,
  },
  {
    id: 'indication.skin',
    value: 'SKIN_WOUND',
    pattern: String.raw`(?<!(?:ocular|corneal|eye|chemical)(?: corneal)? )\bburns?\b(?! of (?:the )?(?:eye|cornea))|\bwound|(?<!corneal )(?<!peptic )(?<!gastric )\bulcers?\b(?! colitis)|\bepidermolysis|(?<!\b(?:vocal (?:fold|cord)|uterine|c(?:a)?esarean|laryngeal|endometrial) )\bscars?\b|\bvitiligo|\batopic dermatitis|\bpsoriasis|\balopecia|\bskin (?:disease|aging|ageing|graft|defect|abnorm|loss|lesion)|\bwrinkle|\bphotoag\w+|\bbaldness|\bdiabetic foot|\bpressure (?:ulcer|sore|injur)|\beczema|\bfacial (?:lipo|aging|fat|atroph)|\bnasolabial|\bhair loss|\blipodystroph|\bkeloid|\bacne|\bdermatitis, atopic|\bcicatri|\bhidradenitis|\bdermatologic|\bromberg|\bhemifacial|\bpilonidal|\bstriae\b|\bn(?:a)?ev(?:us|i)\b|\bcellulite|\bdermatitis|\blipo~?atroph|\bhemi~?atroph|\burticaria|\blichen (?:planus|sclerosus)|\bmorphea|\bscleroderma, (?:localized|circum)|\b(?:locali[sz]ed|circumscribed|linear) scleroderma|\bichthyos|\bdecubitus|\bnecroti[sz]ing fasc|\btoxic epidermal|\bstevens~johnson|\bfrostbite|\bxeroderma|\b(?:injur\w+|necrosis|lesion\w*|defect\w*|disease\w*|loss|ag(?:e?ing)|atrophy) (?:of|to) (?:the )?skin|\bskin (?:injur|necrosis|atroph|scler|wound|damage|diseases)|\bradiodermat|\bpyoderma|\blipodermato|\bnetherton|\bprurigo|\brosacea|\bmelasma|\bactinic kerat|\bdermatolog`,
  },
  {
    id: 'indication.liver',
    value: 'LIVER_DISEASE',
    pattern: String.raw`\bcirrhos\w*|\bliver (?:failure|disease|fibrosis|injury|insuff)|\bhepatic (?:failure|insuff|fibrosis|enceph)|\bbiliary (?:atresia|cirrhosis|cholangitis)|\bACLF\b|\bsteatohepatitis|\bNASH\b|\bwilson|\bbiliary (?:lesions?|stric|obstr|fistul|leak)|\bcholangitis|\bportal hypertens|(?<!malignant )\bascites(?!, malig)|\bautoimmune hepatitis|\bfatty liver|\bsteatosis|\balpha~?1~?antitrypsin|\b(?:alcoholic|acute|toxic|isch(?:a)?emic) hepatitis|\bbudd~chiari|\bhepato~?renal|\bbile duct (?:stric|inj|dis)|\bcirrhoses|\bhepatic cirrh|\bhepatolentic|\bNAFLD\b|\bMASH\b|\bMASLD\b|\bvarices|\bhepatic (?:steat|isch|injur|dis)|\bliver (?:dysf|regen|resection|dis)|\bhepatitis, (?:alcohol|auto|chronic|toxic)|\bALF\b|\bcholestasis`,
  },
  {
    id: 'indication.diabetes',
    value: 'DIABETES',
    pattern: String.raw`\b(?:pre~?)?diabet\w*(?! (?:foot|ulcer|wound|nephropath|erectile))|\bT[12]DM?\b|\bhypoglyc(?:a)?emia|\bpancreatitis|\btype ?[12]~?diabet\w*|\bmetabolic syndrome|\binsulin resist|\bglucose intoler|\bglucose toler|\bLADA\b|\bhyperglyc|\bT[12]~?DM\b|\binsulin~?depend|\bbeta~?cell (?:fail|dysf)|\bpancreatectom|\bMODY\b`,
  },
  {
    id: 'indication.eye',
    value: 'EYE',
    pattern: String.raw`\bmacular|\bretin(?:al|itis|opath\w*)|\bstargardt|\blimbal|\bcornea\w*|\beye burns?|\bkeratopath|\bglaucoma|\bocular|\bdry eye|\boptic (?:nerve|neuropath|atroph)|\bbullous kerat|\bfuchs|\bAMD\b|\bblindness|\bvisual|\bconjunctiv|\bpterygium|\beye disease|\bkeratoconus|\bgeographic atrophy|\bburns? (?:of|to) (?:the )?(?:eye|cornea)|\baniridia|\buveitis|\bleber|\bamauros|\bkeratitis|\bcataract|\bvitre(?:o|ous)|\bretinoschis|\busher syndrome|\bchoroider|\boptic neuritis|\b(?:cone|rod)\b<6>dystroph|\bchorior\w+|\bsymblepharon|\blacrimal|\bstevens~johnson`,
  },
  {
    id: 'indication.lung',
    value: 'LUNG_DISEASE',
    pattern: String.raw`\bARDS\b|\bacute respiratory distress|\bCOPD\b|\bpulmonary (?:fibrosis|(?:arterial )?hypertens|disease|emphys)|\bemphysema|\bbronchopulmonary|\bBPD\b|\bbronchiolitis obl|\basthma|\binterstitial lung|\bIPF\b|\bpneumonia|\bsilicosis|\blung (?:disease|fibrosis|injur)|\bpneumoconi|\bbronchiectasis|\bcystic fibrosis|\bair leaks?\b|\bpneumothorax|\brespiratory (?:failure|insuff)|\brespiratory distress syndrome|\b(?:tracheal|laryn\w+) stenosis|\brespiratory tract dis|\bbroncho~?pleural|\btrache\w+ (?:fistul|defect|sten)|\bpneumonitis|\brespiratory (?:disease|disorder|distress)|\bcystic lung|\balpha~?1 antitryp|\bchronic lung|\blung transplant|\bpulmonary (?:embol|alveolar)|\bbronchitis|\bbronchiolitis|\bacute chest|\btracheo~?(?:malac|bronch)|\bsubglottic|\bairway (?:sten|obstr|injur)`,
  },
  {
    id: 'indication.kidney',
    value: 'KIDNEY',
    pattern: String.raw`\b(?:kidney|renal) (?:disease|failure|injur|insuff|artery)|\bnephropath\w*|\bnephritis|\bCKD\b|\bAKI\b|\bESRD\b|\bFSGS\b|\brenovascular|\bnephrotic|\bhemodialysis|\bdialysis|\bglomerulo(?:scler|neph)|\bpolycystic kidney|\b(?:kidney|renal) (?:fibros|isch|artery sten|interstit)|\balport|\b(?:anomal\w+|malform\w+|hypoplas\w+) of (?:the )?kidney|\bCAKUT\b|\bcystic kidney|\bh(?:a)?emolytic ur(?:a)?emic|\baHUS\b|\bnephroscler|\bproteinuria|\bvascular access|\barterio~?venous fistula\bur(?:a)?emi[ac]\b`,
  },
  {
    id: 'indication.reproductive',
    value: 'REPRODUCTIVE_UROLOGIC',
    pattern: String.raw`\berectile|\bpeyronie|(?<!\b(?:f(?:a)?ecal|anal|ano~?rectal|bowel) )\bincontinence|\binfertil\w*|\bazoosperm\w*|\bpremature ovarian|\bovarian (?:failure|insuff)|\basherman|\bendometrium|\bintra~?uterine adhes|\bsexual (?:dysf|dis|func)\w*|\b(?:diminished|poor|low) ovarian|\bovarian reserve|\bDOR\b|\bPOF\b|\bPOI\b|\boligosperm|\bsubfertil|\bsterility|\burethral strict|\binterstitial cystitis|\boveractive|\bbladder (?:dysf|extro|pain)|\bpelvic|\bvaginal (?:atrophy|rejuv)|\bvesicoureteral|\bthin endometri|\bmiscarriage|\bpregnancy loss|\bimplantation failure|\bhypogonad|\blow ovarian|\buterus\b|\buterine (?:scar|injur|niche)|\bprostatic disease|\burologic\w* dis|\bendometrial (?:atroph|inj|dys|recept|thin|scar)|\bvesico~?vaginal|\blichen sclerosus|\bpolycystic ovar|\bhabitual abort|\bklinefelter|\bhypospad|\bunderactive|\bendometriosis|\bneurogenic bladder|\bprostatitis|\bturner syndrome|\bvulv\w+ atroph|\bcervical incompet|\bvaricocel|\banejac|\b(?:pre~?)?eclampsia|\bcystitis|\bcystocele|\burinary (?:retention|fistul|dysf)|\bbladder, neuro|\bovarian (?:age?ing|dysf|hypofunc)|\bamenorr|\bmenopaus|\buterine (?:insuff|adhes|synech|disease)|\bendometritis|\bcervicitis|\bvaginal (?:fistul|agenesis|laxity)|\bspermat|\bcryptorch|\btestic\w+ (?:fail|atroph|torsion|dysf)|\bplacenta (?:accreta|previa)|\bfetal growth|\bimpoten(?:ce|t)|\bsexual(?:ly)? (?:impair)|\blow libido|\bhypoactive sexual|\bc(?:a)?esarean scar`,
  },
  {
    id: 'indication.aging',
    value: 'FRAILTY_AGING',
    pattern: String.raw`\bfrail\w*|(?<!\b(?:skin|facial|photo) )\bage?ing\b|\banti~?aging|\blongevity|\bsenescen`,
  },
]
