import type { CellRule } from './cell-rule'
import { immuneCellRules } from './immune-cells'
import {
  aboutTissue,
  blood,
  bloodDisease,
  bloodOrGraft,
  inherited,
  made,
  tissueDisease,
} from './cell-words'

// Stem cells, tissue cells and transplants of blood stem cells. Specific rules come before general ones.

export const stemAndTissueCellRules: readonly CellRule[] = [
  {
    id: 'cell.hsc-gene',
    value: 'HSC_GENE',
    pattern: String.raw`(?:gene[ -]?(?:modified|corrected|edited|transduced|therapy|engineered)|transduced|lentivir\w*|CRISPR\w*|(?<!un)edited|vector)<60>(?:CD34(?![\w]*[ -]selected)|h(?:a)?ematopoietic (?:stem|progenitor)|\bHSP?Cs?\b|stem cells?|bone marrow cells?)|(?:CD34\+?|h(?:a)?ematopoietic stem|\bHSP?Cs?\b|(?:autologous|bone marrow) stem cells?)<50>(?:transduced|gene[ -](?:modified|corrected|edited|therapy|transfer)|lentivir|CRISPR|edited|expressing|vector|encoding)|\b\w+(?:beglogene|elivaldogene|autotemcel)\b`,
    notWith: String.raw`^(?!.*(?:${inherited})).*(?:mesenchymal|adipose)`,
  },
  {
    id: 'cell.svf',
    value: 'SVF',
    pattern: String.raw`stromal vascular (?:fraction|cells?)|\b(?:AD~|t|n|c)?SVF\b(?! ?%)|adipose~?(?:tissue )?~?derived (?:stem (?:and|&) )?regenerative cells?|\bADRCs?\b|(?:adipose|fat)~(?:tissue )?derived cells?\b`,
    notWith: String.raw`systolic|ventricular f|silicon`,
  },
  {
    id: 'cell.msc',
    value: 'MSC',
    pattern: String.raw`(?:mesenchymal|mesenchymal stem|marrow stromal|multipotent (?:stromal|adult)|adipose~?(?:tissue )?~?derived(?: mesenchymal| stromal| adult)?|adipose (?:mesenchymal |stromal )?|fat derived|dental pulp|umbilical cord(?: lining)?(?: tissue)?(?: derived)?|(?:human )?placental?(?: matrix)?~?(?:derived)?|wh?arton[' ]{0,3}s? jelly(?: derived)?|menstrual blood(?: derived)?|endometrial|synovial?|periodontal ligament|amnio(?:tic|n)<12>)[ /,(a-z)]{0,12}[ -]?(?:stem|stromal|progenitor|precursor)(?:[ /,]{0,3}(?:and |or )?(?:stromal|stem|progenitor))?(?:[ -]?cells?|\b)|mesenchymal~(?:bone marrow )?(?:cells?|stroma\w*)\b|marrow stromal cells?|\b(?:mesenchymal~)?stromal stem cells?|stem cells? (?:of|(?:derived |isolated |obtained )?from) (?:the |human |own )*(?:(?:exfoliated |deciduous |milk |wisdom |dental |extracted )+(?:teeth|tooth|pulp)|(?:adipose|fat|menstrual|placent\w+|wh?arton\w*)\b|umbilical cords?(?! ?~?blood))|endometrial regenerative cells?|\bmesenchymal~?stem~?cells?`,
  },
  {
    id: 'cell.msc.stromal',
    value: 'MSC',
    pattern: String.raw`(?<!(?:corneal|tumou?r|cancer|prostat\w*|ovarian|gastrointestinal|reticular)[ -])\bstromal~cells?\b`,
    needs: 'infus|inject|transplant|implant|intraven',
    only: ['title', 'intervention', 'arm'],
    native: true,
  },
  {
    id: 'cell.msc.abbreviation',
    value: 'MSC',
    pattern: String.raw`(?<![A-Za-z0-9])(?:h|hu|a|al|auto|allo|r)?[ -]?(?:BM|PB|UC|hUC|HUC|AD|Ad|AT|UCB|CB|WJ|DP|P|PD|PMD|hP|SM|AM|AF|Men|ME|E|CL|bm|iP|i|D|GF|G|IPFP|BMD)?[ -]?(?:D-?)?MSCs?(?![A-Za-z])|\bHUCMSCs?\b|\b(?:h?ADSCs?|h?ASCs|AdSCs?|ADMSCs?|AMSCs?|BMSCs?|DPSCs?|SHED|CALEC|MenSCs?)\b`,
    caseSensitive: true,
    needs: String.raw`mesenchym|stromal|stem[ -]cell|adipose|umbilical|wharton|bone marrow|dental pulp|menstrual`,
    notWith: String.raw`motor speech|multi.?source|musculoskeletal care`,
  },
  {
    id: 'cell.neural',
    value: 'NEURAL',
    pattern: String.raw`\b(?:neural|neuronal|f(?:o)?etal (?:neural|brain|dopamin\w+|mesencephal\w+)|oligodendrocyte|glial|cortical|dopamin(?:e|ergic)(?: neuron\w*)?|hNSC|NSI~566|spinal cord)[ -](?:restricted )?(?:stem|progenitor|precursor|neurons?)[ -]?(?:cells?)?\b|olfactory ensheathing|\bschwann cells? ?(?:transplant|graft|autograft|inject|implant)|(?:autologous|transplant\w+ of)<25>schwann cells?|f(?:o)?etal (?:ventral )?mesencephalic|dopaminergic (?:progenitors?|neurons? (?:transplant|graft))`,
  },
  {
    id: 'cell.retinal',
    value: 'RETINAL',
    pattern: String.raw`(?:${made}|hESC|embryonic|derived|suspension of|transplant\w*<15>|implant\w*<15>)<40>(?:\bRPE\b|retinal pigment(?:ed)? epitheli\w+)|(?:\bRPE\b|retinal pigment(?:ed)? epitheli\w+) cells?<30>(?:transplant|inject|derived|patch|therap|implant|suspension|sheet)|retinal progenitor cells?|photoreceptor precursor|\bjCyte\b|\bjCell\b`,
  },
  {
    id: 'cell.corneal',
    value: 'CORNEAL_LIMBAL',
    pattern: String.raw`limbal (?:epithelial |derived )*(?:stem )?cells?|(?:simple |cultivated |cultured |autologous )?limbal (?:epithelial |epithelium )(?:transplant\w*|stem)|cultivated <12>(?:oral mucosal|corneal|limbal|autologous)<25>(?:epithel|endothel|cell|sheet)|corneal (?:endothelial|epithelial|stromal|limbal) (?:stem )?cells? (?:therap|inject|transplant|implant|sheet)|(?:cultured|injection of|human) (?:human )?corneal endothelial cells?|\bholoclar\b|\bCOMET\b<20>cornea|\bSLET\b|\bCLET\b`,
  },
  {
    id: 'cell.islet',
    value: 'ISLET',
    pattern: String.raw`(?:pancreatic |porcine |human |allogene?ic |intraportal )?islets?(?:[ -]cells?)?(?: of langerhans)?[ -](?:after (?:a )?kidney )?(?:allo|auto|xeno)?~?(?:transplant\w*|graft\w*|infusion|implant\w*)|(?:transplant\w*|infusion|implant\w*|allo\w*|autologous) (?:of )?<25>\bislets?\b(?! (?:receptor|function|cell function|beta))|\b(?:encapsulated|porcine|pig)<15>islets?\b|\bpancreatic (?:endoderm|progenitor) cells?|stem cell derived<20>islets?|\b(?:TP~?)?IAT\b<30>islet`,
  },
  {
    id: 'cell.hepatocyte',
    value: 'HEPATOCYTE',
    pattern: String.raw`hepatocytes? (?:transplant|infusion|therapy|injection|implant)|(?:infusion|transplant\w*|injection|implant\w*) of<25>(?:hepatocytes?|liver cells?|hepatic progenitor)|liver (?:derived )?(?:stem|progenitor|cell) (?:cell )?(?:infusion|transplant|therap|suspension)|\bHepaStem\b|hepatic progenitor cells?|human (?:f(?:o)?etal )?liver cells?\b`,
  },
  {
    id: 'cell.chondrocyte',
    value: 'CHONDROCYTE',
    pattern: String.raw`(?:${made}|cultured|implant\w*|injection of|transplant\w*|matrix\w*|juvenile)<40>chondro(?:cytes?|blasts?|spheres?)|chondrocytes? (?:implant\w*|transplant\w*|injection|sheets?|therap\w+|cell)|\bM?ACI\b(?=.{0,120}(?:chondro|cartilage))|\b(?:NOVOCART|CARTIGROW|Chondrosphere|Spherox|NeoCart|Hyalograft C|BioCart|CartiLife|Carticel|TissueGene~C|invossa|DeNovo)\b|nasal chondrocytes?|tissue engineered<20>cartilage|\bTG~C\b`,
  },
  {
    id: 'cell.skin',
    value: 'SKIN_CELL',
    pattern: String.raw`(?:${made}|cultured|bioengineered|tissue engineered|spray\w*|injection of|suspension of|living|transplant\w* of|noncultured|non~cultured)<40>(?:keratinocytes?|fibroblasts?(?! growth)|melanocytes?|skin substitute|epidermal (?:cell|autograft|sheet)|dermal papilla|skin equivalent|epidermal~dermal)|(?:keratinocytes?|fibroblasts?|melanocytes?|epidermal cells?|(?:hair )?follic\w+ (?:outer root sheath )?cells?) (?:suspension|spray|transplant\w*|sheets?|injection|graft\w*|therap\w+|implant\w*|cell (?:suspension|transplant))|(?:melanocyte|epidermal|keratinocyte)~?(?:keratinocyte)? (?:cell )?(?:transplant\w*|suspension)|\b(?:MKTP|Apligraf|Dermagraft|Gintuit|StrataGraft|EpiCel|laviv|azficel~T|denovoSkin|ReCell|HP802~247|Isolagen)\b|autologous (?:skin cell|epidermal cell)`,
    native: true,
  },
  {
    id: 'cell.muscle',
    value: 'MUSCLE_HEART_CELL',
    pattern: String.raw`(?:skeletal |autologous |allogene?ic )?(?:myoblasts?|myogenic (?:progenitor|stem|precursor))(?: cells?)?|muscle derived (?:stem |progenitor |precursor )?cells?|\bAMDC\b|cardiosphere~?(?:derived)?(?: cells?)?|cardiac (?:stem|progenitor) cells?|\bCAP~1002\b|cardiomyocytes? (?:transplant|inject|sheet|spheroid|patch|implant)|(?:derived|iPSC?|engineered)<25>(?:cardiomyocytes?|heart muscle)|mesoangioblasts?|atrial appendage<12>(?:cells?|micrografts?)|\b(?:satellite|smooth muscle) cells? (?:transplant|inject|implant)`,
    notWith: String.raw`rhabdomyoblast|regorafenib`,
  },
  {
    id: 'cell.amniotic',
    value: 'AMNIOTIC_PLACENTAL',
    pattern: String.raw`(?:amniotic|amnion|placent\w+|chorionic|decidual)[\w -]{0,25}(?:epithelial|stem|stromal|derived|adherent|mesenchymal)~?(?:like )?cells?|\bhAECs?\b|\bPLX~(?:PAD|R18|I)\b|\bcenplacel\b|\bPDA~00[12]\b`,
  },
  {
    id: 'cell.pluripotent',
    value: 'PLURIPOTENT',
    pattern: String.raw`(?:\bh?iPSCs?|\bh?iPS(?=~cells?\b)|\bh?ESCs?(?=~derived)|\bhESCs?|induced pluripotent stem|pluripotent stem|embryonic stem|parthenogenetic)~?(?:\w+ )?(?:cells?)?~?(?:\((?:h?iPSCs?|h?ESCs?)\) )?(?:derived|based|therapy|transplant\w*|inject\w*|RPE|cardio\w*|dopamin\w*|progenitor)?`,
    native: true,
    unless: [
      'CAR_NK',
      'CAR_T',
      'NK',
      'MSC',
      'NEURAL',
      'RETINAL',
      'CORNEAL_LIMBAL',
      'ISLET',
      'HEPATOCYTE',
      'MUSCLE_HEART_CELL',
      'CHONDROCYTE',
      'SKIN_CELL',
    ],
  },
  {
    id: 'cell.bm-mnc',
    value: 'BM_MNC',
    pattern: String.raw`bone marrow[ -](?:derived |aspirate |autologous |stem )*(?:mononucle\w+(?: stem)?(?: cells?)?|concentrate[ds]?|MNCs?|cells? (?:concentrate|therapy|infusion|injection|implantation|transfer)|aspirate (?:concentrate|injection|implant)|progenitor cells?)|\bBM~?(?:MNC|AC|DMNC|MMNC)s?\b|\bBMMCs?\b|\bBMC infusion|(?:autologous|intracoronary|intramyocardial|concentrated|transplant\w* of|implant\w* of|injection of|infusion of)<20>bone marrow(?: derived)?(?: progenitor| mononucle\w+)? (?:cells?|aspirate|concentrate)|mononuclear cells? (?:infusion|therapy|transplant\w*|implant\w*|injection)|(?:infusion|transplant\w*|implant\w*|injection) of<30>mononuclear cells?|(?:umbilical )?cord blood (?:derived )?(?:mononuclear|mono)\w* (?:stem )?cells?|\bh?(?:UC|CB)~?B?MNCs?\b|mononuclear stem cells?|\bMNCs? (?:infusion|transplant\w*|implant\w*)|concentrated bone marrow`,
  },
  {
    id: 'cell.bm-mnc.stem',
    value: 'BM_MNC',
    pattern: String.raw`bone marrow cells? (?:transplant\w*)|bone marrow (?:implant\w*|graft\w*)|(?:autologous )?CD(?:34|133)\+?(?: positive)?~(?:stem |bone marrow |progenitor |enriched )*cells? (?:transplant\w*|inject\w*|infus\w*|implant\w*|therapy)|(?:intracoronary|intramyocardial|transendocardial|intramuscular|autologous)<30>CD~?(?:34|133)~?\+?~cells?|(?:umbilical )?cord blood (?:mononuclear |stem |derived )*(?:cells? )?(?:infusion|therapy|injection)|(?:infusion|injection) of<25>cord blood|autologous (?:umbilical )?cord blood|endothelial progenitor cells? (?:transplant\w*|inject\w*|infus\w*|implant\w*|therapy|capture)`,
    notWith: bloodDisease,
  },
  {
    // Cord blood for a tissue. All other transplanted cord blood restores blood, and a sibling's may do either.
    id: 'cell.bm-mnc.cord',
    value: 'BM_MNC',
    pattern: String.raw`cord blood (?:mononuclear |stem |derived )*(?:cells? )?(?:infusion|therapy|injection|transplant\w*)|(?:infusion|injection|transplant\w*) of<25>cord blood`,
    notWith: String.raw`engraft|leuk(?:a)?emi|lymphom|aplastic|myeloabl|GVHD|graft.{0,3}versus`,
    about: tissueDisease,
    notAbout: inherited,
  },
  {
    // In diseases of tissues. All other transplanted marrow restores blood.
    id: 'cell.bm-mnc.marrow',
    value: 'BM_MNC',
    pattern: String.raw`bone marrow transplant\w*`,
    needs: tissueDisease,
    notWith: bloodDisease,
    only: ['title', 'intervention', 'arm'],
  },
  {
    // If a record also calls the cells mesenchymal, they are mesenchymal.
    id: 'cell.bm-mnc.loosely',
    value: 'BM_MNC',
    pattern: String.raw`bone marrow~?(?:derived )?(?:adult )?stem~cells?`,
    notWith: bloodDisease,
    unless: ['MSC'],
  },
  {
    // Cells selected from blood or marrow, for a tissue.
    id: 'cell.bm-mnc.selected',
    value: 'BM_MNC',
    pattern: String.raw`\bCD~?(?:34|133)\+?~?(?:positive )?(?:selected |enriched |bone marrow |stem |progenitor )*cells?|peripheral blood stem cells?|\bPBSCs?\b`,
    needs: tissueDisease,
    notWith: bloodDisease,
    only: ['title', 'intervention', 'arm'],
    native: true,
  },
  {
    // Mononuclear cells from blood for limbs, wounds and hearts.
    id: 'cell.bm-mnc.blood',
    value: 'BM_MNC',
    pattern: String.raw`(?:autologous |concentrated )*peripheral~blood mono~?nuclear(?: stem)? cells?|\b(?:A~?|a)?PB~?MNCs?\b`,
    about: String.raw`isch(?:a)?emi|limb|foot|wound|ulcer|myocard|heart|angina|osteoarthr|femoral head`,
    notWith: bloodDisease,
    only: ['title', 'intervention', 'arm'],
    native: true,
  },
  {
    id: 'cell.bm-mnc.named',
    value: 'BM_MNC',
    pattern: String.raw`(?<!peripheral[ -]blood[ -])mononuclear cells?`,
    needs: 'transplant|infus|inject|implant',
    notWith: bloodDisease,
    only: ['title'],
    native: true,
    unless: [...new Set(immuneCellRules.map(({ value }) => value))],
  },
  {
    id: 'cell.dli',
    value: 'DLI',
    pattern: String.raw`donor (?:derived )?(?:leu[ck]ocytes?|lymphocytes?|T~?cells?|memory<20>cells?|granulocyte~? ?mobili[sz]ed<20>)(?: \(DLI\))? (?:infusions?|transfusions?)|\b(?:prophylactic |m|G~|e)?DLIs?\b|(?:infusion|transfusion) of donor (?:leu[ck]ocytes?|lymphocytes?|T)|donor leu[ck]ocytes?\b|CD45RA[ +-]{0,2}~?deplet\w+<25>(?:DLI|infusion|lymphocyt)`,
    needs: String.raw`${blood}|\b(?:AML|MDS)\b|transplant`,
  },
  {
    id: 'cell.hsct',
    value: 'HSCT',
    pattern: String.raw`(?:h(?:a)?(?:e)?mato?p(?:o)?i?etic|h(?:a)?emopoietic|peripheral blood|peripheral|blood|cord blood|CD34\+?|UCB)~(?:selected |derived )?(?:stem(?: and progenitor)?|progenitor|precursor)?~?(?:cells? )?(?:\(?\w{3,5}\)? )?~?(?:auto~?|allo~?)?(?:transplant\w*|rescue|reinfusion|infusion|graft(?!~?versus|~?vs)|support)|cord blood (?:units? |cells? |stem cells? )?(?:<30>transplant\w*|infusion|graft)|(?:un)?expanded cord(?: blood)? units?|(?:transplant\w*|infusion|rescue) (?:of|with|using)<30>(?:h(?:a)?ematopoietic|cord blood|(?:peripheral )?blood stem)|\bomidubicel\b|h(?:a)?ematopoietic cells? transplant\w*|\b(?:minitransplant|mini~transplant) `,
    needs: blood,
    notWith: String.raw`autologous (?:fat|skin|bone|tendon|hair|fascia) transplant`,
  },
  {
    id: 'cell.hsct.cord',
    value: 'HSCT',
    pattern: String.raw`cord blood (?:units? |cells? |stem cells? |progenitor cells? )?(?:stem cells? )?(?:transplant\w*|grafts?\b)|transplant\w*<25>cord blood|\b(?:UCBT|dUCBT)\b`,
    notAbout: aboutTissue,
  },
  {
    // "Haploidentical grafts": what is done to a graft before it is given.
    id: 'cell.hsct.graft',
    value: 'HSCT',
    pattern: String.raw`(?:haplo\w*|deplet\w+|CD34\w*|stem cells?|PBSC|bone marrow|marrow|peripheral blood|unmanipulated|engineered|T~?replete|mobili[sz]ed|primed)<30>\bgrafts?\b(?! ?~?(?:versus|vs|failure|rejection|function))|\bmarrow (?:from|of)<30>(?:donors?|siblings?)`,
    needs: bloodOrGraft,
    notAbout: aboutTissue,
    notWith: String.raw`bone grafts?|skin grafts?|fat graft`,
    only: ['title', 'intervention', 'arm'],
    unless: ['HSC_GENE'],
  },
  {
    // Given without a word for a transplant: "co-infusion of hematopoietic stem cells", "PBSC and MSC".
    id: 'cell.hsct.cells',
    value: 'HSCT',
    pattern: String.raw`(?:autologous|allogene?ic|donor|haplo\w*|selected|mismatched|infusion of)<25>h(?:a)?ematopoietic (?:stem|progenitor)(?: and progenitor)? cells?|\bHSCs? (?:co~?)?(?:infusion|transplant\w*|boost)|peripheral blood stem cells?(?! (?:mobili|collect|harvest|yield|donor))|h(?:a)?ematopoietic stem cells? (?:therap\w+|combined|plus|with|boost)|\bPBSCs?\b(?! (?:mobili|collect|harvest|yield|donor))|(?:alternative|unrelated|related|sibling|haplo\w*|mismatched|HLA\w*)~(?:donor|relative|sibling)s?~(?:hematopoietic |stem cell |marrow )?(?:transplant\w*|HSCT|HCT|BMT)|donor stem cells? (?:infusion|transplant\w*)|CD34\+?<20>(?:stem cells?|cells?) boost|(?:transplant\w*) from<30>(?:donors?|siblings?|sisters?|brothers?|relatives?|twins?|parents?)\b|mini~?transplant\w*|\bhaploHCT\b`,
    needs: bloodOrGraft,
    notAbout: aboutTissue,
    only: ['title', 'intervention', 'arm'],
    unless: ['HSC_GENE'],
  },
  {
    id: 'cell.hsct.marrow',
    value: 'HSCT',
    pattern: String.raw`bone marrow (?:or <20>)?(?:\(BM\) )?(?:transplant\w*|graft|infusion|rescue)|marrow (?:transplant\w*|rescue|infusion)|(?:transplant\w*|infusion|rescue) (?:of|with|using)<30>marrow(?! (?:derived|stromal|mesenchymal|stem|mononuclear|MSC))|\b(?:allotransplant\w*|autotransplant\w*) |(?:allogene?ic|autologous|haplo\w*|matched|sibling|unrelated)(?: related| unrelated| donor| sibling| HLA| matched| identical)* (?:BMT|HCT|SCT|transplant\w*(?! (?:of|with) [^.;]{0,25}?(?:mesenchymal|MSC|stromal|mitochond|gland|derived)))`,
    needs: bloodOrGraft,
    notAbout: String.raw`${aboutTissue}|(?:parathyroid|thyroid|ovar\w+|testic\w+|tooth|teeth|pulp|skin|hair|fat|vein|nerve|tendon|muscle|spleen|bone|cartilage)(?: gland)?(?: tissue)?~(?:auto|allo)~?transplant`,
  },
  {
    // Mobilised blood stem cells from a mismatched donor, given with chemotherapy and without conditioning (Guo et al.,
    // Blood 2011;117:936).
    id: 'cell.hsct.micro',
    value: 'HSCT',
    pattern: String.raw`(?:stem~cells? )?micro~?transplant(?:ation)?s?\b`,
    about: bloodDisease + String.raw`|\b(?:AML|MDS|ALL)\b|myeloid`,
  },
  {
    id: 'cell.hsct.marrow-transplant',
    value: 'HSCT',
    pattern: String.raw`bone marrow transplant\w*`,
    notAbout: String.raw`${aboutTissue}|mesenchymal|stromal`,
  },
  {
    id: 'cell.hsct.bare',
    value: 'HSCT',
    pattern: String.raw`(?:stem|progenitor|precursor)~?(?:cells?)? ?(?:\(?(?:H?SCT?|PBSC)\)? )?~?(?:auto~?|allo~?)?(?:transplant\w*|rescue|support|reinfusion|graft(?!~?versus|~?vs)|boost)(?!<50>\b(?:using|by|via)<30>(?:mesenchymal|\bMSC|adipose|stromal))`,
    needs: bloodOrGraft,
    notAbout: aboutTissue,
  },
  {
    // Conditions that name its complications.
    id: 'cell.hsct.complications',
    value: 'HSCT',
    pattern: String.raw`stem~cells? transplant\w* complications?`,
    notAbout: aboutTissue,
  },
  {
    // Cells that restore the marrow after high doses, for any cancer, or that are given for a blood disease.
    id: 'cell.hsct.rescue',
    value: 'HSCT',
    pattern: String.raw`stem~?cells? rescue\b|(?:autologous|donor) stem~?cells? (?:support|(?:re~?)?infusion)`,
    needs: String.raw`stem~?cells? rescue|high~dose|myeloabl|conditioning|melphalan|busulfan|thiotepa|leuk(?:a)?emi|lymphom|myeloma`,
    notWith: 'mesenchymal|adipose|stromal',
    notAbout: aboutTissue,
    unless: ['HSC_GENE'],
  },
  {
    // For people who have "a stem cell transplant" as their usual care, it is one of blood stem cells, whatever else is
    // said.
    id: 'cell.hsct.around',
    value: 'HSCT',
    pattern: String.raw`stem(?<=\b(?:after|before|following|undergo(?:ing)?|underwent|receiv(?:ing|ed?)|had|post|prior to|during|awaiting|scheduled for|survivors of|recipients of|candidates for|hospitali[sz]ed for)[ -](?:[\w,()]+[ -]+){0,8}stem)~cells? (?:transplant\w*|rescue)|stem~cells? transplant\w*(?= (?:recipient|patient|survivor|unit|candidate))`,
    notWith: 'mesenchymal|adipose|stromal|umbilical',
    notAbout: aboutTissue,
    only: ['title'],
  },
  {
    // "After transplantation", "transplantation versus chemotherapy": in the title of a study of a blood disease.
    id: 'cell.hsct.after',
    value: 'HSCT',
    pattern: String.raw`(?<=\b(?:after|following|post|before|prior to|undergoing)[ -]{1,2})transplant(?:ation)?s?\b(?! (?:of\b|eligib|ineligib))|(?:patients|children|adults|people|those) transplanted\b|\btransplant(?:ation)?s?\b(?= (?:versus|vs\.?|compared (?:to|with)|or (?:no|chemo|conventional|standard|consolid|immuno)\w*)\b)|(?<=\b(?:versus|vs\.?|compared (?:to|with)|(?:therapy|cyclophosphamide|chemotherapy|treatment) or)[ ])transplant(?:ation)?s?\b`,
    about: String.raw`leuk(?:a)?emi|lymphom|myelom|myelodys|myelofib|aplastic|thalass|sickle|GVHD|graft.{0,3}v(?:s|ersus)|\b(?:AML|MDS|[TB]~ALL)\b|h(?:a)?ematolog`,
    notAbout: String.raw`${aboutTissue}|\b(?:kidney|renal|liver|heart|lung|organ|cornea\w*|islets?|f(?:a)?ecal|microbiota)\b`,
    only: ['title'],
  },
  {
    id: 'cell.hsct.initials',
    value: 'HSCT',
    pattern: String.raw`\b(?:(?:a|auto|Auto|AUTO|allo|Allo|ALLO|haplo|Haplo|HAPLO)-? ?)?(?:HSCTs?|PBSCTs?|UCBT|HPCT)\b|\b(?:auto|allo|haplo)HSCT\b|\b[Hh](?:a)?ematopoietic SCT\b`,
    caseSensitive: true,
  },
  {
    id: 'cell.hsct.abbreviation',
    value: 'HSCT',
    pattern: String.raw`\b(?:(?:a|auto|Auto|AUTO|allo|Allo|ALLO|haplo|Haplo|HAPLO)-? ?)?(?:HSCTs?|PBSCTs?|PBSC|ASCTs?|UCBT|CBT|HPCT)\b|\b(?:a|auto|Auto|allo|Allo|haplo|Haplo|MUD|URD) ?(?:HCT|SCT|BMT|TX)\b|\b(?:BMT|HCT)\b`,
    caseSensitive: true,
    needs: String.raw`leuk(?:a)?emia|lymphoma|myeloma|\b(?:AML|MDS)\b|(?:stem|progenitor|h(?:a)?ematopoietic)~.{0,12}(?:transplant|rescue|graft)|marrow.{0,12}transplant|transplant.{0,60}(?:leuk|lymph|myelo|donor|conditioning|graft)|(?:allo|auto|haplo)[\w-]{0,12}[ -]?(?:HSCT|HCT|SCT|BMT|transplant)|cord blood|GVHD|conditioning`,
    notWith: String.raw`cognitive.{0,2}behav|hydrochlorothiazide|spinal compression|FACT.{0,2}BMT`,
  },
  {
    id: 'cell.hsct.transplant',
    value: 'HSCT',
    pattern: String.raw`(?:haplo\w*|allogene?ic|autologous|myeloablative|nonmyeloablative|reduced intensity|T~?cell~?deplet\w+|tandem|post)<30>transplant(?:ation)?s?\b`,
    needs: bloodOrGraft,
    notAbout: aboutTissue,
    notWith: String.raw`\b(?:kidney|renal|liver|lung|islet|fat|skin|bone graft|f(?:a)?ecal|uter\w+|microbiota|heart|corneal?|keratoplasty) (?:auto~?|allo~?)?transplant`,
    only: ['title', 'intervention', 'arm'],
  },
]
