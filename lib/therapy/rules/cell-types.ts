import type { Rule } from '../pattern'

// Which words name which cells. Order is priority: a rule never takes words that an earlier one has taken, so
// "CAR-NK cells" is not also "NK cells", nor "mesenchymal stem cell transplantation" a blood stem cell transplant.

export interface CellRule extends Rule {
  /** Kinds of words the rule may read; all of them when absent. */
  only?: readonly ('title' | 'intervention' | 'arm' | 'prose')[]
  /** Holds only if the study's titles, names, conditions or prose also have these words. */
  needs?: string
  /** Never holds if they have these. */
  notWith?: string
  /** Dropped when any of these types was found as well: the vaguer name of the same thing. */
  unless?: readonly string[]
  /** The body has these cells anyway, so counting or depleting them is no treatment. */
  native?: true
}

const nk = String.raw`(?:NK(?!~?T\b)|natural killer(?! T\b))`
const given = String.raw`(?:infusions?|transfusions?|therap\w+|immunotherap\w+|transfer|transplant\w*|injections?|vaccin\w*|immuni[sz]ation|treatment|administration|product)`
const givenOf = String.raw`(?:infusions? (?:of|with)|injections? (?:of|with)|transfer of|transfusion of|transplantation of|administration of|treatment (?:with|of|using)|treated with|therapy (?:with|using|of)|immunotherapy (?:with|using|of)|receiving|vaccinated with|vaccination with|adoptive(?:ly)?(?: transfer(?:red)?(?: of)?)?)`
const made = String.raw`(?:autologous|allogene?ic|haplo\w*|donor|third party|expanded|ex~vivo|activated|cultured|induced|off the shelf|universal|cord blood|placental?|iPSC|engineered|modified|edited|primed|stimulated|armed|loaded|memory like|CIML|purified|selected|cryopreserved|alloreactive|HLA\w*)`
const carPrefix = String.raw`(?<![a-z])(?:U|hu|m|allo|auto|ss|sss|tan|tandem|tri|bi|bis|dual|multi|ultra|armou?red|this|uni|fast|RNA|i|smart|sup|4S|S|s|c|F|RP|D|quad|super|secu?|GC|Meta|WU~|Co)?~`
const antigen = String.raw`(?:CD~?\d+[a-z]?|BCMA|GPC~?3|HER~?2|EGFR(?:v?III)?|CEA|PSMA|PSCA|GD~?2|MUC~?1|MUC~?16|CLDN?~?18(?:\.2)?|claudin~?18(?:\.2)?|ROR~?1|IL~?13R\w*|mesothelin|MSLN|meso|NKG2D|B7~?H3|GPRC5D|DLL~?3|CLL~?1|FLT~?3|EpCAM|GUCY2C|LeY|Lewis Y|CS1|SLAMF7|kappa|TRBC\d|BAFF~?R?|CDH~?17|EphA~?2)`
const blood = String.raw`h(?:a)?ematop|h(?:a)?ematolog|leuk(?:a)?emi|lymphom|myelo|marrow|conditioning|GVHD|graft.{0,3}versus|graft.{0,3}vs|donor|CD34|aplastic|thalass|sickle|transplant.{0,30}lympho|immunodefici|sclerosis|crohn|neuroblastoma|amyloid|germ cell`
const bloodDisease = String.raw`leuk(?:a)?emi|lymphom|myeloma|myelodys|h(?:a)?ematologic(?:al)? (?:malig|disease|cancer|neopl)|GVHD|graft.{0,3}versus|aplastic|thalass|sickle|conditioning|sibling|haplo`
const notThatCart = String.raw`antiretrovir|\bHIV\b|\bAIDS\b|ascites|cartilage|NOVOCART`

export const cellRules: readonly CellRule[] = [
  {
    id: 'cell.car-nk',
    value: 'CAR_NK',
    pattern: String.raw`(?<![a-z])(?:U|bi|tri|dual|iPSC~|FT)?CARs?~(?:\(CAR\)~)?(?:modified |engineered |transduced |expressing |based |positive |gene~modified )?p?${nk}s?`,
  },
  {
    id: 'cell.car-nk.receptor',
    value: 'CAR_NK',
    pattern: String.raw`chimeric~antigen~receptors?(?:<25>)(?<!\band )(?<!T cells? )${nk}`,
  },
  {
    id: 'cell.car-nk.construct',
    value: 'CAR_NK',
    pattern: String.raw`\b(?:i?C9/)?CAR[.\w/+-]{1,24} (?:transduced |engineered |modified )?(?:CB~|cord blood )?(?:derived )?(?:NK(?!T)|natural killer)(?! T\b)`,
  },
  {
    id: 'cell.car-nk.expressing',
    value: 'CAR_NK',
    pattern: String.raw`${nk} ?(?:\(NK\) ?)?(?:92 )?cells?[ ,]+(?:genetically )?(?:express\w*|transduced|engineered|modified|carrying|bearing|with|armed)<60>(?:\bCARs?\b|chimeric)`,
  },
  { id: 'cell.car-nk.prefix', value: 'CAR_NK', pattern: String.raw`\bNK~CARs?\b` },
  {
    id: 'cell.car-nk.line',
    value: 'CAR_NK',
    pattern: String.raw`\bt-haNKs?\b`,
    caseSensitive: true,
  },
  {
    id: 'cell.car-nkt',
    value: 'CAR_NKT',
    pattern: String.raw`\bCAR~(?:modified |engineered )?i?NK~?Ts?\b|\bi?NKTs?\b<40>(?:\bCARs?\b|chimeric)|chimeric~antigen~receptor<40>(?:\bi?NKTs?\b|natural killer T\b)|natural killer T~?cells?<50>(?:\bCARs?\b|chimeric)|\b(?:CAR|GD2|CD19)[.\w/+-]{0,16} i?NKTs?\b`,
  },
  {
    id: 'cell.car-macrophage',
    value: 'CAR_MACROPHAGE',
    pattern: String.raw`\bCAR~(?:M\b(?![ -]?[a-z])|macrophages?|monocytes?)|chimeric~antigen~receptors?<20>(?:macrophages?|monocytes?)|(?:macrophages?|monocytes?)<40>(?:chimeric~antigen~receptor|\bCAR\b)`,
  },
  {
    id: 'cell.car-treg',
    value: 'CAR_TREG',
    pattern: String.raw`\bCAR~T~?regs?\b|\bCAR~?(?:modified |engineered |transduced )?(?:regulatory T|T regulatory)|(?:chimeric~antigen~receptors?|\bCAR\b)<30>(?:T~regs?\b|regulatory T)|(?:T~regs?\b|regulatory T~?cells?)<50>(?:\bCARs?\b|chimeric)`,
  },
  {
    id: 'cell.caar-t',
    value: 'CAAR_T',
    pattern: String.raw`\bCAAR~Ts?\b|chimeric auto~antibody receptors?`,
  },
  {
    id: 'cell.car-dc',
    value: 'CAR_DC',
    pattern: String.raw`\bCAR~DCs?\b`,
  },
  {
    id: 'cell.car-t',
    value: 'CAR_T',
    pattern: String.raw`${carPrefix}CAR[ -]{1,3}T(?:s|\d+)?(?![a-z])(?!~?reg)(?! NK)`,
  },
  {
    id: 'cell.car-t.joined',
    value: 'CAR_T',
    pattern: String.raw`${carPrefix}CARTs?(?=[ -]{0,2}\d|[ -]{0,2}cells?\b|[ -]?(?:BCMA|meso|EGFR|PSMA|GD2|GPC3|HER2|CD\d|ddBCMA|CLDN|MUC1))(?!NK)`,
    notWith: notThatCart,
  },
  {
    id: 'cell.car-t.joined-after-antigen',
    value: 'CAR_T',
    pattern: String.raw`${antigen}(?: targeted| directed| specific)?~CARTs?(?![a-z])`,
  },
  {
    id: 'cell.car-t.joined-alone',
    value: 'CAR_T',
    pattern: String.raw`\b(?:U|u|allo|auto|hu)?CARTs?\b(?! ?\()`,
    caseSensitive: true,
    needs: String.raw`chimeric|\bCAR\b|\bCAR-T|T[ -]?cells?|T[ -]?lymphocyte|CD19|BCMA|tumou?rs?\b|leuk(?:a)?emi|lymphom|myeloma`,
    notWith: String.raw`${notThatCart}|cardiac|cardiovasc|metabolic acidosis|asthma`,
  },
  {
    id: 'cell.car-t.gamma-delta',
    value: 'CAR_T',
    pattern: String.raw`\bCARs?~(?:gene modified )?(?:γδ|gamma~delta|gd|Vδ\d|delta~?1)[ -]?T`,
  },
  {
    id: 'cell.car-t.receptor',
    value: 'CAR_T',
    pattern: String.raw`chimeric~(?:antigen~|immun\w+~|T~cell~|switch~)?receptors?(?:<30>)(?<![a-z])T(?![a-z])(?!~reg)`,
  },
  {
    id: 'cell.car-t.modified',
    value: 'CAR_T',
    pattern: String.raw`\bCARs?~(?:\(\+\)|\+|positive|modified|engineered|transduced|expressing|redirected|gene modified)<25>\b(?:T|lymphocytes?)\b(?!~reg)`,
  },
  {
    id: 'cell.car-t.expressing',
    value: 'CAR_T',
    pattern: String.raw`(?<![a-z])T~?(?:cells?|lymphocytes?)(?:<70>)(?:chimeric~(?:antigen~|immun\w+~|T~cell~)?receptor|\bCARs?\b(?!~?(?:NK|M\b|macro)))`,
  },
  {
    id: 'cell.car-t.construct',
    value: 'CAR_T',
    pattern: String.raw`\b(?:i?C9[-./])?CAR[.\w/+-]{1,24} (?:transduced |engineered |modified )?(?:autologous |allogene?ic )?T\b|\b\w{0,12}CAR~?\d{1,3}[/x]\d{1,3}~T\b|\b4SCAR[\w-]*`,
  },
  {
    id: 'cell.car-t.name',
    value: 'CAR_T',
    pattern: String.raw`\b\w+cabtagene\b|\btisagenlecleucel\b|\b(?:SCRI|SC|SJ|CIR)~CAR\w+|\bUCART\w+|\bCARTEYVA\b|\b\w*CAR19\w*`,
  },
  {
    id: 'cell.car-t.redirected',
    value: 'CAR_T',
    pattern: String.raw`${antigen} (?:re)?directed (?:autologous |allogene?ic |modified )?T\b`,
  },
  {
    id: 'cell.car-unspecified',
    value: 'CAR_T',
    pattern: String.raw`chimeric~(?:antigen~|immune~)receptors?|(?:anti~)?${antigen}[\w./]{0,10}~(?:directed |targeted |specific |redirected |targeting )?CARs?\b(?![ -]?(?:NK|M\b|macro|mono|natural|DC))|\bCAR[ .-]?${antigen}[\w./]*|\bCARs?~(?:therap\w+|products?|infusion|immunotherap\w+|gene)`,
    unless: ['CAR_NK', 'CAR_NKT', 'CAR_MACROPHAGE', 'CAR_TREG', 'CAAR_T', 'CAR_DC', 'CIK'],
  },
  {
    id: 'cell.tcr-t',
    value: 'TCR_T',
    pattern: String.raw`\bTCR~Ts?\b(?! ?(?:repert|cell receptor repert))|\b(?:e?TCR|T~?cell receptor)s? ?(?:\(TCR\)~)?(?:gene~?)?(?:engineered|transduced|modified|transgenic|redirected|therapy|immunotherapy|T~?cells?|gene therapy)|\b(?:afami|lete|\w{3,})tresgene\b|\bengineered (?:TCRs?|T~?cell receptors?)\b|(?:NY~ESO~1|MAGE~?A\d+|MART~?1|PRAME|WT~?1|HPV<10>|E[67]|KRAS<16>|p53|HBV|HERV~?E|gp100|LMP\d?|AFP|neoantigen<12>|CMV|EBV<10>)~(?:specific |reactive )?TCRs?\b|(?<![a-z])T~?(?:cells?|lymphocytes?)<60>(?:\bTCRs?\b|T~cell receptor)(?! repert)`,
  },
  {
    id: 'cell.til',
    value: 'TIL',
    pattern: String.raw`\btumou?r~infiltrating~lymphocytes? ?(?:\(TILs?\) )?(?:${given}|\+|plus)|(?:${givenOf}|${made}|young|cultured)<40>(?:tumou?r~infiltrating|\bTILs?\b)|\b(?:TILs?|LN~14[45]) (?:${given})|\b(?:lifileucel|LN~14[45])\b`,
  },
  {
    id: 'cell.til.named',
    value: 'TIL',
    pattern: String.raw`tumou?r~infiltrating~lymphocytes?|\bTILs?\b`,
    only: ['intervention'],
    native: true,
  },
  {
    id: 'cell.cik',
    value: 'CIK',
    pattern: String.raw`cytokine~induced~killer|\b(?:CAR~?)?(?:DC?~)?CIKs?\b`,
  },
  {
    id: 'cell.vst',
    value: 'VST',
    pattern: String.raw`(?:virus|viral|CMV|EBV|ADV|adenovirus|BKV?|HPV|HIV|SARS~CoV~2|COVID~19|cytomegalovirus|Epstein Barr virus|HBV|JCV?|pathogen)(?:~\(\w+\))?~?(?:antigen )?~?(?:specific|sensiti[sz]ed|reactive|directed)<30>(?:(?<![a-z])T[ -]|\bCTLs?\b|lymphocyte|T cells?)|\b(?:tabelecleucel|posoleucel)\b|\b(?:\w{0,6}VSTs?)\b|\b(?:EBV|CMV|LMP)~(?:specific )?CTLs?\b|\bEBV~?ST\b`,
  },
  {
    id: 'cell.gamma-delta-t',
    value: 'GAMMA_DELTA_T',
    pattern: String.raw`(?:\b(?:gamma~/?~?delta|Vdelta~?[12]|gd(?=T))|γ~?/?~?δ|Vγ9Vδ2|Vδ[12]|\bdelta~1)[ ,(a-z)]{0,6}~(?:\(γδ\) ?)?T[ -]?(?:cells?|lymphocytes?)?\b`,
    native: true,
  },
  {
    id: 'cell.treg',
    value: 'TREG',
    pattern: String.raw`(?:${givenOf}|${made}|polyclonal|darTregs?|antigen specific)<40>(?:regulatory T~?(?:cells?|lymphocytes?)|\bT~?regs?\b|T regulatory (?:type 1 )?cells?)|\b(?:T~?regs?|regulatory T~?cells?) (?:\(T~?regs?\) )?(?:cell )?(?:${given}|adoptive|DLI)|\bT~?R1 cells?\b|\bTregs?~?(?:adoptive|cell transfer)|\borca~[TQ]\b`,
    native: true,
  },
  {
    id: 'cell.treg.named',
    value: 'TREG',
    pattern: String.raw`regulatory T~?(?:cells?|lymphocytes?)|\bT~?regs?\b|T regulatory cells?`,
    only: ['intervention'],
    native: true,
  },
  {
    id: 'cell.nkt',
    value: 'NKT',
    pattern: String.raw`(?:${givenOf}|${made})<30>(?:\bi?NK~?T\b|natural killer T)~?(?:\(i?NKT\) )?cells?|\bi?NKT~?cells? (?:${given})|\bagenT~797\b`,
    native: true,
  },
  {
    id: 'cell.nk',
    value: 'NK',
    pattern: String.raw`(?<![a-z])${nk} ?(?:\(NKs?\) ?)?~?cells? ?(?:\(NKs?\) )?(?:(?:based )?(?:${given})|DLI|in (?:the treatment|patients|combination)|combined|plus|with)|(?:${givenOf}|${made})<40>(?<![a-z])${nk}~?(?:\(NKs?\) ?)?~?cells?|(?:treatment of|immunotherapy of) natural killer ?\(NK\) ?cells|\b(?:ha)?NK~92\b|\bhaNK\b`,
    native: true,
    unless: ['CAR_NK', 'CAR_NKT'],
  },
  {
    id: 'cell.nk.named',
    value: 'NK',
    pattern: String.raw`(?<![a-z])${nk} ?(?:\(NKs?\) ?)?~?(?:cells?|lymphocytes?)?\b(?! ?(?:1R?|inhibitor))`,
    only: ['intervention', 'arm'],
    native: true,
    unless: ['CAR_NK', 'CAR_NKT'],
  },
  {
    id: 'cell.nk.ipsc',
    value: 'NK',
    pattern: String.raw`\biNKs?\b`,
    caseSensitive: true,
    native: true,
    unless: ['CAR_NK', 'CAR_NKT'],
  },
  {
    id: 'cell.dc',
    value: 'DENDRITIC_CELL',
    pattern: String.raw`dendritic~cells? ?(?:\(DCs?\) ?)?(?:(?:based |tumou?r |cancer |peptide |pulsed |loaded |activated |mediated |derived |/|and |tumou?r~cell )*(?:${given}|pulsed|loaded|fusion|transfected|electroporated|fused|transduced|CIK)|combined|plus|with|in (?:the )?(?:treatment|patients|combination))|(?:${givenOf}|${made}|pulsed|loaded|transfected|tolerogenic|electroporated|vaccin\w*|peptide)<50>(?:dendritic~cells?|\b(?:mRNA~)?(?:to?l)?DCs?\b)|\b(?:mRNA~|WT1~|TRIMIX~|αDC1?~?|α~?|mo|tol)?DCs?~?(?:1 )?(?:based )?(?:vaccin\w*|vax\w*|immunotherap\w+|immuni[sz]ation|CIK)|\bsipuleucel|\bDCVax\w*|\bDCVAC\w*`,
    native: true,
    notWith: String.raw`dendritic ulcer`,
  },
  {
    id: 'cell.dc.named',
    value: 'DENDRITIC_CELL',
    pattern: String.raw`dendritic~cells?(?! neoplasm| sarcoma)|\bDCs\b`,
    only: ['intervention'],
    native: true,
  },
  {
    id: 'cell.hsc-gene',
    value: 'HSC_GENE',
    pattern: String.raw`(?:gene[ -]?(?:modified|corrected|edited|transduced|therapy|engineered)|transduced|lentivir\w*|CRISPR\w*|(?<!un)edited|vector)<60>(?:CD34(?![\w]*[ -]selected)|h(?:a)?ematopoietic (?:stem|progenitor)|\bHSP?Cs?\b|stem cells?|bone marrow cells?)|(?:CD34\+?|h(?:a)?ematopoietic stem|\bHSP?Cs?\b|(?:autologous|bone marrow) stem cells?)<50>(?:transduced|gene[ -](?:modified|corrected|edited|therapy|transfer)|lentivir|CRISPR|edited|expressing|vector|encoding)|\b\w+(?:beglogene|elivaldogene|autotemcel)\b`,
    notWith: String.raw`mesenchymal|adipose`,
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
    pattern: String.raw`(?:mesenchymal|mesenchymal stem|marrow stromal|multipotent (?:stromal|adult)|adipose~?(?:tissue )?~?derived(?: mesenchymal| stromal| adult)?|adipose (?:mesenchymal |stromal )?|fat derived|dental pulp|umbilical cord(?: lining)?(?: tissue)?(?: derived)?|(?:human )?placental?(?: matrix)?~?(?:derived)?|wh?arton'?s? jelly(?: derived)?|menstrual blood(?: derived)?|endometrial|synovial?|periodontal ligament|stem cells from human exfoliated deciduous teeth|amnio(?:tic|n)<12>)[ /,(a-z)]{0,12}[ -]?(?:stem|stromal|progenitor|precursor)(?:[ /,]{0,3}(?:and |or )?(?:stromal|stem|progenitor))?(?:[ -]cells?|\b)|mesenchymal~(?:cells?|stroma\w*)\b|\b(?:mesenchymal~)?stromal stem cells?`,
  },
  {
    id: 'cell.msc.abbreviation',
    value: 'MSC',
    pattern: String.raw`(?<![A-Za-z0-9])(?:h|hu|a|al|auto|allo|r)?[ -]?(?:BM|UC|hUC|HUC|AD|Ad|AT|UCB|CB|WJ|DP|P|PD|PMD|hP|SM|AM|AF|Men|ME|E|CL|bm|iP|i|D|GF|BMD)?[ -]?(?:D-?)?MSCs?(?![A-Za-z])|\bHUCMSCs?\b|\b(?:h?ADSCs?|h?ASCs|AdSCs?|ADMSCs?|AMSCs?|BMSCs?|DPSCs?|SHED|CALEC)\b`,
    caseSensitive: true,
    needs: String.raw`mesenchym|stromal|stem[ -]cell|adipose|umbilical|wharton|bone marrow|dental pulp`,
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
    pattern: String.raw`(?:pancreatic |porcine |human |allogene?ic |intraportal )?islets?(?:[ -]cells?)?(?: of langerhans)?[ -](?:after (?:a )?kidney )?(?:allo|auto|xeno)?~?(?:transplant\w*|graft\w*|infusion|implant\w*)|(?:transplant\w*|infusion|implant\w*|allo\w*|autologous) (?:of )?<25>\bislets?\b(?! receptor)|\bpancreatic (?:endoderm|progenitor) cells?|stem cell derived<20>islets?|\b(?:TP~?)?IAT\b<30>islet`,
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
    pattern: String.raw`(?:skeletal |autologous |allogene?ic )?(?:myoblasts?|myogenic (?:progenitor|stem|precursor))(?: cells?)?|muscle derived (?:stem |progenitor |precursor )?cells?|\bAMDC\b|cardiosphere~?(?:derived)?(?: cells?)?|cardiac (?:stem|progenitor) cells?|\bCAP~1002\b|cardiomyocytes? (?:transplant|inject|sheet|spheroid|patch|implant)|(?:derived|iPSC?|engineered)<25>(?:cardiomyocytes?|heart muscle)|mesoangioblasts?|\b(?:satellite|smooth muscle) cells? (?:transplant|inject|implant)`,
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
    pattern: String.raw`(?:\bh?iPSCs?|\bh?ESCs?(?=~derived)|\bhESCs?|induced pluripotent stem|pluripotent stem|embryonic stem|parthenogenetic)~?(?:\w+ )?(?:cells?)?~?(?:\((?:h?iPSCs?|h?ESCs?)\) )?(?:derived|based|therapy|transplant\w*|inject\w*|RPE|cardio\w*|dopamin\w*|progenitor)?`,
    native: true,
    unless: ['CAR_NK', 'CAR_T', 'NK', 'MSC'],
  },
  {
    id: 'cell.bm-mnc',
    value: 'BM_MNC',
    pattern: String.raw`bone marrow[ -](?:derived |aspirate |autologous |stem )*(?:mononucle\w+(?: stem)?(?: cells?)?|concentrate[ds]?|MNCs?|cells? (?:concentrate|therapy|infusion|injection|implantation|transfer)|aspirate (?:concentrate|injection|implant)|progenitor cells?)|\bBM~?(?:MNC|AC|DMNC|MMNC)s?\b|\bBMMCs?\b|\bBMC infusion|(?:autologous|intracoronary|intramyocardial|concentrated|transplant\w* of|implant\w* of|injection of|infusion of)<20>bone marrow(?: derived)?(?: progenitor| mononucle\w+)? (?:cells?|aspirate|concentrate)|mononuclear cells? (?:infusion|therapy|transplant\w*|implant\w*|injection)|(?:infusion|transplant\w*|implant\w*|injection) of<30>mononuclear cells?|umbilical cord blood (?:mononuclear|mono)\w* cells?|\bMNCs? (?:infusion|transplant\w*|implant\w*)|concentrated bone marrow`,
  },
  {
    id: 'cell.bm-mnc.stem',
    value: 'BM_MNC',
    pattern: String.raw`bone marrow~?(?:derived )?(?:adult )?stem~cells?|bone marrow cells? (?:transplant\w*)|(?:autologous )?CD(?:34|133)\+?(?: positive)?~(?:stem |bone marrow |progenitor |enriched )*cells? (?:transplant\w*|inject\w*|infus\w*|implant\w*|therapy)|endothelial progenitor cells? (?:transplant\w*|inject\w*|infus\w*|implant\w*|therapy|capture)`,
    notWith: bloodDisease,
  },
  {
    id: 'cell.dli',
    value: 'DLI',
    pattern: String.raw`donor (?:derived )?(?:leu[ck]ocytes?|lymphocytes?|T~?cells?|memory<20>cells?|granulocyte~? ?mobili[sz]ed<20>)(?: \(DLI\))? (?:infusions?|transfusions?)|\b(?:prophylactic |m|G~|e)?DLIs?\b|(?:infusion|transfusion) of donor (?:leu[ck]ocytes?|lymphocytes?|T)|donor leu[ck]ocytes?\b|microtransplant\w*|CD45RA[ +-]{0,2}~?deplet\w+<25>(?:DLI|infusion|lymphocyt)`,
    needs: blood,
  },
  {
    id: 'cell.hsct',
    value: 'HSCT',
    pattern: String.raw`(?:h(?:a)?(?:e)?mato?p(?:o)?i?etic|h(?:a)?emopoietic|peripheral blood|peripheral|blood|cord blood|CD34\+?|UCB)~(?:selected |derived )?(?:stem(?: and progenitor)?|progenitor|precursor)?~?(?:cells? )?(?:\(?\w{3,5}\)? )?~?(?:auto~?|allo~?)?(?:transplant\w*|rescue|reinfusion|infusion|graft(?!~?versus|~?vs)|support)|bone marrow (?:or <20>)?(?:\(BM\) )?(?:transplant\w*|graft|infusion|rescue)|marrow (?:transplant\w*|rescue|infusion)|cord blood (?:units? |cells? |stem cells? )?(?:transplant\w*|infusion|graft)|(?:transplant\w*|infusion|rescue) (?:of|with|using)<30>(?:h(?:a)?ematopoietic|cord blood|peripheral blood stem|marrow)|\bomidubicel\b|h(?:a)?ematopoietic cells? transplant\w*|\b(?:minitransplant|mini~transplant|allotransplant\w*|autotransplant\w*) |(?:allogene?ic|autologous|haplo\w*|matched|sibling|unrelated)(?: related| unrelated| donor| sibling| HLA| matched| identical)* (?:BMT|HCT|SCT|transplant\w*)`,
    needs: blood,
    notWith: String.raw`autologous (?:fat|skin|bone|tendon|hair|fascia) transplant`,
  },
  {
    id: 'cell.hsct.bare',
    value: 'HSCT',
    pattern: String.raw`(?:stem|progenitor|precursor)~?(?:cells?)? ?(?:\(?(?:H?SCT?|PBSC)\)? )?~?(?:auto~?|allo~?)?(?:transplant\w*|rescue|support|reinfusion|graft(?!~?versus|~?vs)|boost)`,
    needs: blood,
    notWith: String.raw`limbal|cardiac|myocard|ischemi|heart failure|spinal|stroke|cirrhosis|osteoarthr|cerebral palsy|autism|erectile|diabet|retin|wound|infertil|endometri|periodont|fistula|lupus.{0,40}mesenchymal|osteonecr`,
  },
  {
    id: 'cell.hsct.abbreviation',
    value: 'HSCT',
    pattern: String.raw`\b(?:(?:a|auto|Auto|AUTO|allo|Allo|ALLO|haplo|Haplo|HAPLO)-? ?)?(?:HSCTs?|PBSCTs?|PBSC|ASCTs?|UCBT|CBT|HPCT)\b|\b(?:a|auto|Auto|allo|Allo|haplo|Haplo|MUD|URD) ?(?:HCT|SCT|BMT|TX)\b|\b(?:BMT|HCT)\b`,
    caseSensitive: true,
    needs: String.raw`(?:stem|progenitor|h(?:a)?ematopoietic)~.{0,12}(?:transplant|rescue|graft)|marrow.{0,12}transplant|transplant.{0,60}(?:leuk|lymph|myelo|donor|conditioning|graft)|(?:allo|auto|haplo)[\w-]{0,12}[ -]?(?:HSCT|HCT|SCT|BMT|transplant)|cord blood|GVHD|conditioning`,
    notWith: String.raw`cognitive.{0,2}behav|hydrochlorothiazide|spinal compression`,
  },
  {
    id: 'cell.hsct.transplant',
    value: 'HSCT',
    pattern: String.raw`(?:haplo\w*|allogene?ic|autologous|myeloablative|nonmyeloablative|reduced intensity|T~?cell~?deplet\w+|post)<30>transplant(?:ation)?s?\b`,
    needs: String.raw`leuk(?:a)?emi|lymphom|myeloma|myelodys|h(?:a)?ematolog|h(?:a)?ematopoie|stem cell|marrow|GVHD|thalass|sickle`,
    notWith: String.raw`\b(?:kidney|renal|liver|lung|islet|fat|skin|bone graft|f(?:a)?ecal|uter\w+|microbiota|heart|corneal?|keratoplasty) (?:auto~?|allo~?)?transplant`,
    only: ['title', 'intervention', 'arm'],
  },
  {
    id: 'cell.macrophage',
    value: 'MACROPHAGE',
    pattern: String.raw`(?:${givenOf}|autologous|allogene?ic)<30>(?:macrophages?|monocytes?)\b(?!~derived dendritic| colony)|(?:macrophages?|monocytes?) (?:infusion|therapy|transfer|injection|cell therapy)`,
    native: true,
    unless: ['CAR_MACROPHAGE'],
  },
  {
    id: 'cell.b-cell',
    value: 'B_CELL',
    pattern: String.raw`(?:engineered|autologous|modified|edited)<25>(?:plasmablasts?|plasma cells?|B cells?(?! (?:acute|lympho|leuk|non|malig)))`,
  },
  {
    id: 'cell.red-blood',
    value: 'ENGINEERED_BLOOD_CELL',
    pattern: String.raw`engineered (?:red (?:blood )?cells?|erythrocytes?|platelets?)|red cell therapeutics?|erythrocytes? (?:encapsulat|loaded|carrying)`,
  },
  {
    id: 'cell.tumour-vaccine',
    value: 'TUMOR_CELL_VACCINE',
    pattern: String.raw`(?:autologous|allogene?ic|irradiated|whole)<30>(?:tumou?r|leuk(?:a)?emi[ac]|melanoma|myeloma|cancer|lymphoma|glioma) cells?(?! (?:lung|carcin|lysate|antigen|receptor))<25>(?:vaccin\w*|immuni[sz]ation|immunotherapy|loaded|transduced|\bGM~?CSF)|(?:vaccin\w*|loaded)<25>(?:autologous|allogene?ic|irradiated)<15>(?:tumou?r|leuk(?:a)?emi[ac]|cancer) cells?(?! lysate| antigen)|tumou?r~cell vaccin\w*|\bGVAX\b|\bvigil\b<20>(?:tumou?r|engineered|gemogenovatucel)|gemogenovatucel|belagenpumatucel|\bSTAVs?\b`,
  },
  {
    id: 'cell.thymus',
    value: 'THYMUS_TISSUE',
    pattern: String.raw`(?:cultured )?thymus (?:tissue|transplant\w*)|thymic tissue implant\w*|\brethymic\b`,
  },
  {
    id: 'cell.other-t.modified',
    value: 'OTHER_T',
    pattern: String.raw`(?:gene[ -]?(?:modified|edited|engineered|transduced)|genetically (?:modified|engineered)|engineered|redirected|transduced|CRISPR<20>|PD~?1 knock\w*|${antigen} (?:targeted|specific|directed)|HER~?2 (?:bi)?specific|bi~?specific (?:antibody )?armed|armed (?:activated )?|chimeric switch receptor<15>)<25>(?<![a-z])T~?(?:cells?|lymphocytes?)\b|\be?TRuCs?~T|\bTriMAR~T|T~?cells? (?:genetically )?(?:modified|engineered|transduced|redirected)`,
    unless: ['CAR_T', 'TCR_T', 'CAAR_T', 'TREG', 'CAR_TREG', 'VST', 'CAR_NKT'],
  },
  {
    id: 'cell.other-t.abbreviation',
    value: 'OTHER_T',
    pattern: String.raw`\bSTAR[ -]?Ts?\b|\bTAC[ -]?Ts?\b|\bTAC01-\w+|\bBATs\b`,
    caseSensitive: true,
    needs: String.raw`T~?cells?\b|T~?lymphocyte`,
    unless: ['CAR_T', 'TCR_T'],
  },
  {
    id: 'cell.other-t',
    value: 'OTHER_T',
    pattern: String.raw`\b(?:TAA|multi~?TAA|tumou?r (?:associated )?antigen|neo~?antigen|leuk(?:a)?emia|antigen|minor histocompatib\w+|WT~?1|PRAME|melanoma|p53|tumou?r)~?(?:specific|reactive|directed|sensiti[sz]ed)<20>(?:(?<![a-z])T~?(?:cells?|lymphocytes?)|\bCTLs?\b|lymphocytes?)|\b(?:(?:autologous|allogene?ic|donor|haplo\w+)<25>|infusion of<25>)(?:(?<![a-z])T~?(?:cells?|lymphocytes?)\b(?!~?deplet)|\blymphocytes?|CTLs?|cytotoxic T)(?! (?:non|acute|lympho|leuk|deplet|engag|therapy for))|cytotoxic T~?(?:cells?|lymphocytes?)<12>(?:${given}|\))|\bCTLs?\b~?(?:infusion|therapy|transfer)|lymphokine activated killer|\bLAK\b cells?|adoptive (?:T~?|immune )?(?:cell(?:ular)? )?(?:immuno~?therapy|transfer|therapy|cell)|(?<![a-z])T~?cells? (?:infusion|add~?back|immunotherapy|adoptive|injection|therapy(?! for))|\bTRuC|xcellerated|\bMulti~?TAA|\bTAA~T\b|\bALECSAT\b|memory T~?cells? (?:infusion|transfer)|allo~?reactive T|lymphocyte (?:infusion|immunotherapy|immune therapy)|paternal lymphocyte`,
    native: true,
    unless: [
      'CAR_T',
      'TCR_T',
      'TIL',
      'CIK',
      'VST',
      'CAAR_T',
      'GAMMA_DELTA_T',
      'DLI',
      'TREG',
      'CAR_TREG',
      'CAR_NKT',
      'CAR_NK',
    ],
  },
  {
    id: 'cell.other-t.named',
    value: 'OTHER_T',
    pattern: String.raw`(?<![a-z])T~?(?:cells?|lymphocytes?)(?! (?:engag|lympho|leuk|deplet|recept|bispec|costim))|\bCTLs?\b`,
    only: ['intervention'],
    native: true,
    unless: [
      'CAR_T',
      'TCR_T',
      'TIL',
      'CIK',
      'VST',
      'CAAR_T',
      'GAMMA_DELTA_T',
      'DLI',
      'TREG',
      'CAR_TREG',
      'CAR_NKT',
      'CAR_NK',
      'HSCT',
    ],
  },
  {
    id: 'cell.other',
    value: 'OTHER_CELL',
    pattern: String.raw`(?<!(?:small|renal|squamous|germ|blood|red|sickle|mantle|merkel|basal|giant|hairy|mast|plasma|islet|tumou?r|cancer|beta|β|B|hair|target|fuel|goblet|solar|single|white)[ -]?)\bcell(?:ular)?~(?:based~)?(?:therap(?:y|ies|eutics?)|immunotherap\w+|transplantation|implantation)|\bstem~cells?\b(?! (?:mobili|collect|harvest|factor|donor|donat|apheresis|marker|leuk|growth))|\bmesenchymal\b(?! (?:chondro|tumou?r|transition))|\bexpanded cells?\b|\bimmune (?:effector )?cells? (?:therap\w+|infusion|transfer)|\bcytotherap\w+|\bcell sheets?\b|\bimmune cell therapy`,
  },
  {
    id: 'cell.other.named',
    value: 'OTHER_CELL',
    pattern: String.raw`(?<!(?:blood|red|white|packed|fat|plasma|germ|mast|salvaged|washed|islet|nerve)[ -])\bcells? (?:injections?|suspensions?|infusions?|transplant\w*|implant\w*|preparations?|products?|sheets?|treatment|therapy)\b|(?:autologous|allogene?ic|progenitor|precursor|engineered|derived|cultured|expanded)<30>\bcells?\b`,
    only: ['intervention', 'arm'],
  },
]
