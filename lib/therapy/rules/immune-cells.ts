import type { CellRule } from './cell-rule'
import { nk, given, givenOf, made, carPrefix, antigen, notThatCart } from './cell-words'

// Cells of the immune system: engineered ones first, so that their names are taken before the plain ones.

export const immuneCellRules: readonly CellRule[] = [
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
    pattern: String.raw`\b(?:i?C9/)?CAR[.\w/+-]{1,48} (?:transduced |engineered |modified )?(?:CB~|cord blood )?(?:derived )?(?:NK(?!T)|natural killer)(?! T\b)`,
  },
  {
    id: 'cell.car-nk.expressing',
    value: 'CAR_NK',
    pattern: String.raw`${nk} ?(?:\(NK\) ?)?(?:92 )?cells?[ ,]+(?:genetically )?(?:express\w*|transduced|engineered|modified|carrying|bearing|containing|with|armed)<60>(?:\bCARs?\b|chimeric)`,
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
    pattern: String.raw`\bCAR~(?:modified |engineered )?i?NK~?Ts?\b|\bi?NKTs?\b<40>(?:\bCARs?\b|chimeric)|chimeric~antigen~receptor<40>(?:\bi?NKTs?\b|natural killer T\b)|natural killer T~?cells?<50>(?:\bCARs?\b|chimeric)|\b(?:CAR|GD2|CD19)[.\w/+-]{0,16} (?:autologous |allogene?ic )?i?NKTs?\b|(?:\bCARs?\b|chimeric~antigen~receptor)<50>\b(?:i?NKTs?\b|natural killer T\b)`,
  },
  {
    id: 'cell.car-macrophage',
    value: 'CAR_MACROPHAGE',
    pattern: String.raw`\bCAR~(?:M\b(?![ -]?[a-z])|macrophages?|monocytes?)|chimeric~antigen~receptors?<20>(?:macrophages?|monocytes?)|(?:macrophages?|monocytes?)<40>(?:chimeric~antigen~receptor|\bCAR\b)`,
  },
  {
    id: 'cell.car-treg',
    value: 'CAR_TREG',
    pattern: String.raw`\bCAR~T~?regs?\b|\bCAR\+?<12>Fox~?p3|\bCAR~?(?:modified |engineered |transduced )?(?:regulatory T|T regulatory)|(?:chimeric~antigen~receptors?|\bCAR\b)<30>(?:T~regs?\b|regulatory T)|(?:T~regs?\b|regulatory T~?cells?)<50>(?:\bCARs?\b|chimeric)`,
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
    pattern: String.raw`chimeric~(?:antigen~|immun\w+~|T~cell~)?receptors?(?:<30>)(?<![a-z])T(?![a-z])(?!~reg)`,
    unless: ['CAR_NKT'],
  },
  {
    id: 'cell.car-t.modified',
    value: 'CAR_T',
    pattern: String.raw`\bCARs?~(?:\(\+\)|\+|positive|modified|engineered|transduced|expressing|redirected|gene modified)<25>\b(?:T|lymphocytes?)\b(?!~reg)`,
    unless: ['CAR_NKT'],
  },
  {
    id: 'cell.car-t.expressing',
    value: 'CAR_T',
    pattern: String.raw`(?<![a-z])T~?(?:cells?|lymphocytes?)(?:<70>)(?:chimeric~(?:antigen~|immun\w+~|T~cell~)?receptor|\bCARs?\b(?!~?(?:NK|M\b|macro)))`,
    unless: ['CAR_NKT'],
  },
  {
    id: 'cell.car-t.construct',
    value: 'CAR_T',
    pattern: String.raw`\b(?:i?C9[-./])?CAR[.\w/+-]{1,48} (?:transduced |engineered |modified )?(?:autologous |allogene?ic )?T\b|\b\w{0,12}CAR~?\d{1,3}(?:[/x]\d{1,3})?(?:\([\w-]{1,12}\))?~T\b|\b4SCAR[\w-]*`,
  },
  {
    id: 'cell.car-t.name',
    value: 'CAR_T',
    pattern: String.raw`\b\w+cabtagene\b|\btisagenlecleucel\b|\b(?:SCRI|SC|SJ|CIR)~CAR\w+|\bUCART\w+|\bCARTEYVA\b|\b\w*CAR19\w*`,
  },
  {
    id: 'cell.car-t.redirected',
    value: 'CAR_T',
    pattern: String.raw`${antigen} (?:re)?directed (?:autologous |allogene?ic |modified )?T\b|\banti~(?:human )?${antigen}~T~?cells?\b|\bp?CAR[ -]\d{2}[A-Z]?\b(?! ?(?:NK|M\b))|${antigen}\)?~CAR~(?:PBL|lymphocytes?|cells?)`,
    unless: ['CAR_NKT'],
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
    pattern: String.raw`(?:\b(?:gamma~/?~?delta|Vdelta~?[12]|gd(?=~?T~?(?:cell|lympho))|(?<=\d[ -]?)gd(?=T\b))|γ~?/?~?δ|Vγ9Vδ2|Vδ[12]|\bdelta~1)[ ,(a-z)]{0,6}~(?:\(γδ\) ?)?T[ -]?(?:cells?|lymphocytes?)?\b`,
    native: true,
  },
  {
    id: 'cell.treg',
    value: 'TREG',
    pattern: String.raw`(?:${givenOf}|${made}|polyclonal|darTregs?|antigen specific)<40>(?<!\b(?:promot|induc|increas|restor|boost)\w{0,4} )(?:regulatory T~?(?:cells?|lymphocytes?)|\bT~?regs?\b|T regulatory (?:type 1 )?cells?)|\b(?:T~?regs?|regulatory T~?cells?) (?:\(T~?regs?\) )?(?:cell )?(?:${given}|adoptive|DLI)|\bT~?R1 cells?\b|\bTregs?~?(?:adoptive|cell transfer)|\borca~[TQ]\b`,
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
]
