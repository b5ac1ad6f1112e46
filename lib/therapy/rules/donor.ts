import type { Rule } from '../pattern'

// Who the cells come from, only if the record says so. Cord tissue, a cell line or an umbilical cord doesn't tell the
// donor and gives no label.

export const donorRules: readonly Rule[] = [
  {
    id: 'donor.autologous',
    value: 'AUTOLOGOUS',
    pattern: String.raw`(?<!non~|non )\bautolog(?:ous\w*|ic|us)\b(?! (?:bone (?:graft|tissue|chip)|iliac|cancellous|serum|platelet|skin graft|tendon|fascia|hamstring|cartilage graft|conjunctiv|tears|blood (?:inject|patch|transfus|clot)|fibrin|PRP))|\bautoge(?:neic|nous)\b(?! (?:bone|graft|tooth|block))|\bsyngeneic\b|(?:patient|participant|subject|recipient|person|child)(?:'?s'?|s| s)? own\b|\byour own\b|\b(?:from|of) own (?:adipose|fat|bone marrow|blood|skin|muscle|cartilage|tissue|stem|cells?)|\bfrom (?:the |each |an? )?(?:research |same |enrolled |individual )?(?:patient|participant|subject|recipient)(?:'?s'?|s| s)?(?: (?:himself|themselves|peripheral|leuk\w+|iliac|adipose|fat|blood|bone|marrow|tumou?r|skin|T|white|immune)\b|(?=[ ]?[.,;)]|$))|(?<!\b(?:in|into|within) (?:the )?(?:peripheral |whole )?)\b(?:bone marrow|blood|fat|adipose tissue|skin|tumou?r|T~?cells?|lymphocytes?) (?:aspirate |biopsy |sample )?of (?:the |each |every )?(?:patients?|participants?|recipients?)\b|\b(?:infus\w+|transfus\w+|transplant\w+|given|inject\w*|return\w*|re~?inject\w*) (?:them |it |cells )?back (?:in)?to\b|\b(?:their|his|her|his/her|his or her) own (?:<20>)(?:T~?cells?|cells?|blood|bone marrow|fat|stem|tissue|immune|white|lymph)|\bfrom (?:the |a )?(?:healthy |fellow |contralateral |unaffected |uninjured )+eye\b|\bself~derived\b|\b(?:patient|self|participant)~derived\b`,
  },
  {
    id: 'donor.autologous.abbreviation',
    value: 'AUTOLOGOUS',
    pattern: String.raw`\bauto[ -]?(?:HSCT|HCT|SCT|PBSCT|BMT|CAR\w*|stem|transplant\w*|DC|MSCs?|NK)\b|\b(?:aHSCT|ASCT|AHSCT)\b|\b[Aa]uto(?:HSCT|HCT|SCT|transplant\w*|CAR\w*)\b`,
  },
  {
    id: 'donor.autologous.inn',
    value: 'AUTOLOGOUS',
    pattern: String.raw`\bauto(?:leucel|temcel)\b`,
  },
  {
    id: 'donor.allogeneic',
    value: 'ALLOGENEIC',
    pattern: String.raw`\b(?:allo~?gen(?:e?ic|ous|eneic)(?:ally)?|allogen~?eic)\b(?! (?:human )?(?:kidney|renal|liver|heart|lung|organ|bone (?:tissue|graft|matrix|chip|allograft)|serum|plasma|skin graft|scaffold|tendon|platelet))|\ballogene?tic\b`,
  },
  {
    id: 'donor.allogeneic.abbreviation',
    value: 'ALLOGENEIC',
    pattern: String.raw`\ballo-(?=\w)(?!reactiv|immun|antigen|sensiti)|\ballo ?(?:HSCT|HCT|SCT|PBSCT|BMT|CAR\w*|stem|cells?|transplant\w*|NK|MSC\w*)\b|\bhaplo(?:\b|HSCT\b|HCT\b|SCT\b|PBSCT\b|BMT\b|transplant\w*)`,
  },
  {
    id: 'donor.allogeneic.universal',
    value: 'ALLOGENEIC',
    pattern: String.raw`\boff~the~shelf\b|\buniversal (?:<30>)(?:CAR|chimeric|T\b|cells?|NK)|\bU~?CAR(?:~?T\w*|~?NK|\b)|\bUCART\w*|\bTyU19\b`,
  },
  {
    id: 'donor.allogeneic.donor',
    value: 'ALLOGENEIC',
    pattern: String.raw`\b(?:healthy|unrelated|sibling|haplo~?identical|matched|mismatched|third~party|family|related|parental|HLA~matched|cord blood|alternative|stem cell|HSCT|transplant|NK~?cell|adult|young(?:er)?) donors?(?:'s|s)?\b|\bdonor'?s?~derived\b|\bhaplo~?identical\b|(?<!\bby (?:an? )?(?:\w+ )?)\bthird~party\b|\b(?:HLA|half|haplo)~(?:half )?(?:matched|identical|mismatched|haplo\w*)\b|\b(?:partially |fully |well )?(?:mis)?matched (?:family |sibling|related|unrelated|relative|parent)|\b(?:unrelated|sibling|family) (?:cord|bone marrow|stem|transplant\w*|HSCT|HCT|BMT|HSC|PBSC|UCB|umbilical|hematopoietic)|\b(?:cadaver\w*|deceased|brain~dead|volunteer)(?: organ)? donors?\b(?!~(?:kidney|renal|liver|lung|heart|organ|transplant))|\bdonor (?:T~?cells?|lymphocytes?|leu[ck]ocytes?|MSCs?|mesenchymal|stromal|NK|natural killer|CAR|CD19|regulatory|Tregs?|stem~cells?|bone marrow|source|lymphocyte)|\bDLIs?\b|(?:cells?|lymphocytes?|MSCs?) from (?:a |the |their |an? )?(?:\w+ ){0,2}donors?\b|\bhomologous (?:MSC|mesench|stem|umbilical|cells?)|\bheterologous (?:MSC|mesench|stem|cells?)|\buniversal~donor\b|\bparental (?:MSC|mesench|NK|cells?)|\bready~made\b|\bhaplotype\b|\bpaternal lymphocyte|\bmismatched (?:stem|bone marrow|marrow|h(?:a)?ematopoietic|blood|PBSC|micro~?transplant\w*|transplant\w*|grafts?\b)|\b(?:several|multiple|pooled|two|three|different) donors?\b`,
  },
  {
    id: 'donor.xenogeneic',
    value: 'XENOGENEIC',
    pattern: String.raw`\bxeno~?(?:gene?ic|transplant\w*)|\b(?:porcine|pig(?!gy))(?: pancreatic| f(?:o)?etal| neonatal)? (?:islets?|hepatocytes?|cells?|neural)`,
  },
  {
    id: 'donor.in-vivo',
    value: 'IN_VIVO',
    pattern: String.raw`\bin~vivo (?:(?!(?:and|or|of|were|was|are|in|by|for|with|after|expan\w*|persist\w*|kinet\w*|pharmaco\w*|charact\w*|prolif\w*|activ\w*|effic\w*|amplif\w*|surviv\w*|traffic\w*|dynam\w*|fate|distrib\w*|deplet\w*|imaging)\b)[\w./]+[ -]){0,4}?(?:U?CARs?\b|CAR~?T|chimeric antigen)|\b(?:CAR\w*|CAR~T)<12>(?:generated|produced|engineered|delivered|gene delivery) in~vivo|\b(?:generat|produc|mak|creat|engineer|form)\w* <40>(?:inside|within|directly in) (?:the |your |their |human |(?:patient|participant)'?s?'? )*bod(?:y|ies)|\b(?:lipid nanoparticles?|LNPs?)\b<120>(?:\bCARs?\b|chimeric)`,
  },
]

const person = String.raw`(?:patient|participant|subject|person|recipient|child|individual|donor recipient)s?`
const cells = String.raw`(?:(?:white |immune |blood |bone marrow |stem |T|NK)~?)*(?:cells?|lymphocytes?|leu[ck]ocytes?)`

/** If no donor word is beside the cells: who they are taken from, as lay summaries put it. */
export const takenDonorRules: readonly Rule[] = [
  {
    id: 'donor.taken.own',
    value: 'AUTOLOGOUS',
    pattern: String.raw`\b(?:bone marrow|adipose tissue|fat|skin|muscle|cartilage) <20>(?:aspirated|harvested|collected|taken|obtained|removed|drawn) <12>from (?:the |each |every )?${person}(?!~?donor)|\b${cells} <12>(?:(?:are|is|were|will be|being) )?(?:taken|collected|removed|obtained|isolated|drawn|derived|separated|harvested|aspirated) <12>from (?:the |a |an |your |their |each |own )*(?:own |blood of (?:the )?)?(?:${person}|your?|own|peripheral blood of (?:the )?${person})(?!~?donor)|\b(?:tak(?:e|es|ing)|collect\w*|remov\w*|us(?:e|es|ing)|chang\w*|modif\w*|isolat\w*) (?:an? |the |some of |of )*(?:${person}(?:'s|'|s| s)? own|your own|their own|own) <12>${cells}|\b${cells} <30>(?:come|comes|came|coming) from (?:the |a |each )?${person}\b|\b(?:tak(?:e|es|ing)|collect\w*|remov\w*) <20>${cells} <8>from (?:the |a |each |your )?(?:${person}|your|body)\b|\b${person}'?s?'?~(?:own )?(?:T|immune|white blood)~?cells? <30>(?:are|is|will be) (?:changed|modified|engineered|altered|reprogrammed|removed|collected|taken)|\b(?:collect|draw|tak)\w* (?:the |peripheral )*blood from (?:the |a |each )?${person}|\b${person} ?(?:who [\w ]{1,30})?,?(?: |(?<=,))(?:who )?(?:will |then |had |all |first )*(?:undergo\w*|underwent|ha(?:ve|d)|be (?:exposed|subjected|submitted) to) (?:an? |the )?(?:bone~marrow (?:aspirat|harvest|collect|punct)|(?:\w+ ){0,2}lipo~?(?:suction|aspirat)|mini~?lipo|fat (?:harvest|biops)|adipose (?:tissue )?(?:harvest|biops)|skin biops|muscle biops)\w*|\bg[ai]v\w* (?:them|the cells|these cells|it) back\b|\b(?:cells?|lymphocytes|they) <40>returned to (?:the |your |their )?(?:body|patients?|participants?|subjects?)\b|\b${cells} <30>(?:given|infused|returned|put) back (?:to|into)\b`,
  },
  {
    id: 'donor.taken.own.cells',
    value: 'AUTOLOGOUS',
    pattern: String.raw`\b(?:${person}(?:'s|s'|') own|their own|his own|her own|your own) <20>(?:${cells}|(?:cord )?blood|marrow|fat|tissue|skin|tumou?r)\b|\b(?:remov|collect|tak|harvest|draw)\w* (?:an? |the |some of |each |sample of )*(?:${person}(?:'s|s'|s|')|your|their) <12>${cells}\b|\b(?:your|their) (?:own )?${cells}<30> (?:collected|taken|removed|changed|modified|engineered)\b|\b(?:us(?:e|es|ing)) the body'?s own <12>${cells}|\b${person} (?:will |then |first )*(?:undergo|have|receive) leuka?pheresis (?:to|for) <30>(?:manufactur|mak|produc|generat|creat|prepar|obtain)\w*`,
  },
  {
    id: 'donor.taken.own.source',
    value: 'AUTOLOGOUS',
    pattern: String.raw`\b(?:obtained|isolated|derived|harvested|cultured|grown|expanded|prepared|generated|produced|manufactured) from (?:the |each |every |same )*${person}\b(?!~?donor)|\b(?:bone marrow|fat|adipose tissue|skin|muscle|cartilage) <12>from (?:the |each |every )?${person}\b(?!~?donor)|\bfrom (?:the )?${person}(?:'s|s'|') (?:pelvi|ili|hip)\w*|\b(?:in)?to (?:the )?same ${person}\b|\b(?:from|using|samples? of) (?:the )?(?:${person}(?:'s|s'|s|')|your|their) (?:own )?(?:fat|adipose tissue|bone marrow|skin|muscle)\b|\biliac (?:crests?|bones?) of (?:the |each |every )*${person}\b|\bbiops\w+ <30>(?:from|of) (?:the )?(?:${person}(?:'s|s'|') )?(?:own |healthy |other |fellow |contralateral |unaffected |uninjured )+eye|\b${person}~derived\b|\b(?:from|of) autologous (?:[\w-]+ ){0,2}(?:blood|marrow|fat|adipose|tissue|apheresis|leuka?pheresis|PBMCs?|cells?)\b|\b(?:skin|muscle|fat|cartilage|tissue) biops\w+ <30>(?:of|from) (?:the |each |every )?${person}\b`,
  },
  {
    id: 'donor.taken.donor',
    value: 'ALLOGENEIC',
    pattern: String.raw`\bdonor~specific\b|\bunrelated (?:healthy )?volunteers?|\b(?:from|(?:bone marrow|cells|blood|MSCs?|fat) of) (?:the |a |an |their )?(?:sibling|brother|sister|mother|father|parent)s?\b|\b(?:healthy|single|one|volunteer) donors? (?:provid|donat|gave|banked)\w*|\b(?:from|cells of|MSCs? of) (?:a |the |one |an? |their )?(?:same |single |original |(?:stem cell|transplant|bone marrow|HSCT) |healthy |living |young |adult |qualified |screened |suitable |appropriate |eligible |(?:un)?related |(?:mis)?matched |haplo~?identical |family |third~party |HLA~\w+ )*(?:donors?|volunteers?|family members?|relatives?)\b(?! site)|\bdonated (?:by|umbilical|placent|bone marrow|cells|cord|fat|adipose)|\ballogen\w*\b(?! (?:kidney|renal|liver|heart|lung|organ))|\bhealthy (?:mothers?|puerpera\w*|newborns?|deliver\w+|pregnan\w+)|\bconsent\w* (?:of |from )?(?:the )?mothers?|\bmother'?s consent|\b(?:sister|brother|sibling|mother|father|parent|twin|relative|family member|volunteer)s?(?:'s|s'|') (?:own )?(?:bone )?(?:marrow|stem cells?|blood|cells?|cord|fat)\b|\b(?:from|by) (?:an? |the |his |her |their |your |one |either )?(?:[\w-]+ ){0,3}(?:sister|brother|sibling|mother|father|parent|relative|family member)s?\b(?! (?:with|of patients|study|trial))|\b(?:cadaver\w*|deceased|brain~dead)(?: organ)? donors?\b|\b(?:livers?|pancrea\w+|eyes?|corneas?|units?|islets?) (?:of|from) (?:[\w-]+ ){0,3}donors?\b|\b(?:sister|brother|sibling|parent|mother|father|relative)s? (?:of the \w+ )?(?:gives?|donates?|provides?|will (?:give|donate|provide))\b|\b(?:cells?|blood|marrow) (?:of|from) (?:[\w-]+ )?healthy (?:people|persons?|individuals?|subjects?|adults?)\b|\bdonors? (?:can|may|will|must|is|are|could) be (?:an? |the )?(?:[\w-]+ ){0,3}(?:brother|sister|sibling|parent|relative|unrelated|matched|family|haplo\w*)\b|\b(?:partially |partly |fully )?HLA~matched\b|(?<!\bby (?:an? )?(?:\w+ )?)\bthird part(?:y|ies)\b|\bbanked (?:donor )?cells\b|\b(?:bone marrow|marrow|blood|fat|tissue|cells|skin) of (?:[\w-]+,? ){0,3}(?:donors?|volunteers?)\b|\bcadaver\w* (?:eyes?|corneas?|donor|tissue|pancrea\w+|livers?)\b`,
  },
]
