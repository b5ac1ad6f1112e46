import type { Rule } from '../pattern'

// Which words name the antigen that engineered or antigen-loaded cells are directed at. They are read only if such
// cells were found, so "CD19" alone gives no label.

/**
 * An antigen with a cluster-of-differentiation number, alone or as the second of a pair: "CD19", "CART-19",
 * "CAR-20/19-T", "CD19/22".
 */
function cd(number: string, more = ''): string {
  const alone = String.raw`(?<![a-z0-9])(?:\w{0,3}|anti)?CD[ -]?${number}(?![0-9])(?!t\+?[ +-])`
  if (number.length === 1) {
    const inPair = String.raw`(?<=CD[ -]?\d{1,3}/)${number}(?![0-9x])`
    return [alone, inPair, more].filter(Boolean).join('|')
  }
  const inName = String.raw`(?:CARs?|CAR[ -]?Ts?|CART|SCAR|SJ|RD|Sup|Duo|NK)[ .-]{0,2}${number}(?![0-9])`
  const joint = String.raw`[ ]?(?:/|x|-|&|\+|and|,|\.)[ ]?`
  const second = String.raw`(?<=(?:CD|CAR|CART|CAR-T|NK|T)[ -]?\d{2,3}(?:[/.x]\d\d)?${joint})${number}(?![0-9])`
  const afterBcma = String.raw`(?<=BCMA[ ]?(?:/|x|-|&|\+|and)[ ]?)${number}(?![0-9])`
  const run = String.raw`(?<=CAR)${number}(?=\d\d(?!\d))|(?<=CAR\d\d)${number}(?!\d)`
  return [alone, inName, second, afterBcma, run, more].filter(Boolean).join('|')
}

const target = (value: string, pattern: string, caseSensitive = false): Rule => ({
  id: `target.${value.toLowerCase().replaceAll('_', '-')}`,
  value,
  pattern,
  ...(caseSensitive ? { caseSensitive: true as const } : {}),
})

export const targetRules: readonly Rule[] = [
  target(
    'CD19',
    cd(
      '19',
      String.raw`\b\w*(?:CAR|CART)19|\b19~(?:28|41BB|BB)z?|\bcluster of differentiation~(?:antigen )?19\b|\bB~?lymphocyte antigen CD19|\bU?CD19(?!t\b)[a-su-z]\w*|\bFMC63\b`,
    ),
  ),
  target('BCMA', String.raw`BCMA|B~cell~maturation~antigen|TNFRSF~?17|\bCD~?269\b`),
  target('CD20', cd('20', String.raw`\bPBCAR20A`)),
  target('CD22', cd('22')),
  target('CD7', cd('7', String.raw`\bCluster of differentiation ?7\b`)),
  target('CD5', cd('5')),
  target('CD30', cd('30')),
  target('CD33', cd('33')),
  target('CD38', cd('38')),
  target('CD70', cd('70', String.raw`\bCD27 (?:CAR|ligand)`)),
  target('CD123', cd('123', String.raw`\bIL~?3R(?:A|α)\b`)),
  target('CD138', cd('138')),
  target('CD133', cd('133')),
  target('L1CAM', cd('171', String.raw`\bL1~?CAM\b`)),
  target(
    'CD4',
    String.raw`\bCD~?4~?(?:targeted |directed |specific )?(?:CARs?(?![a-z])|redirected)|anti~CD4(?!\d)`,
  ),
  target('CD6', cd('6')),
  // Not "CAR-T 10^6 cells", and not the CD45RA of naive T cells.
  target('CD10', String.raw`\bCD~?10\b`),
  target('CD45', String.raw`\bCD~?45\b|\bCART~45\b`),
  target('CD64', String.raw`\bCD~?64\b`),
  target('CD94', String.raw`\bCD~?94\b(?!/NKG2)`),
  target(
    'CD117',
    cd('117', String.raw`\bc~?KIT\b(?=~?(?:CAR|targeted|directed|specific))|anti~c~?KIT\b`),
  ),
  target('CD146', cd('146', String.raw`\bMCAM\b`)),
  target('CD318', cd('318', String.raw`\bCDCP1\b`)),
  target('CD2', cd('2')),
  target('CD1A', String.raw`\bCD~?1a\b`),
  target('CD37', cd('37')),
  target('CD72', cd('72')),
  target('CD79A', String.raw`\bCD~?79a\b`),
  target('CD79B', String.raw`\bCD~?79b\b|(?<=CD\d\d/)79b\b`),
  target('CD83', cd('83')),
  target('CD180', cd('180')),
  target('CD84', cd('84')),
  target(
    'CD56',
    String.raw`(?<=/|and )CD56\b|anti~CD56|CD56~?(?:targeted |directed |specific )?CAR`,
  ),
  target('CD44V6', String.raw`\bCD~?44~?v6\b`),
  target('CD147', cd('147')),
  target('CD229', cd('229')),
  target('CD99', cd('99')),
  target('CLL1', String.raw`\bCLL~?1(?!\d)|\bCLEC~?12A\b|\bCD371\b|C~type lectin~like molecule~1`),
  target('FLT3', String.raw`FLT~?3\b|\bCD135\b`),
  target('ADGRE2', String.raw`\bADGRE2\b`),
  target('SIGLEC6', String.raw`\bSiglec~?6\b`),
  target('IL1RAP', String.raw`\bIL~?1RAP\b`),
  target('LILRB4', String.raw`\bLILRB4\b|\bILT3\b`),
  target('TSLPR', String.raw`\bTSLPR\b`),
  target('GPRC5D', String.raw`GPRC~?5D`),
  target('FCRH5', String.raw`Fc~?R[HL]~?5\b|\bCD~?307e\b`),
  target('SLAMF7', String.raw`\b(?:anti~)?SLAMF7|\b\w*CS1\b|\bUCARTCS1\w*|\bCD319\b`),
  target(
    'BAFF_R',
    String.raw`\bBAFF~?R\w*|\bBAFF receptor|(?:BAFF|B~cell activating factor)~?(?:\(BAFF\) )?(?:receptor|~?CAR)|\bBAFF~?ligand`,
  ),
  target('TACI', String.raw`\bTACI\b|\bTriPRIL\b`),
  target('KAPPA', String.raw`\bkappa(?! opioid)|κ~?(?:light|CAR)`),
  // Cells against CD30 are also given this receptor to help them migrate.
  target('CCR4', String.raw`(?<!CD30[ ./+-]{1,3}|express\w{0,4} )\bCCR4\b`),
  target('CCR9', String.raw`\bCCR9\b`),
  target('TRBC1', String.raw`\bTRBC~?1\b`),
  target('TRBC2', String.raw`\bTRBC~?2\b`),
  target('NKG2D_LIGANDS', String.raw`NKG2D\w*|\bNKR~2\b`),
  target('GPC3', String.raw`GPC~?3|glypican~?3|\bGLYCARs?\b`),
  target('GPC2', String.raw`GPC~?2\b|glypican~?2`),
  target('CLDN18_2', String.raw`CLDN?~?18(?:[ .]{0,2}2)?|claudin~?18(?:[ .]{0,2}2)?`),
  target('CLDN6', String.raw`CLDN~?6\b|claudin~?6\b`),
  target('HER2', String.raw`\bHER~?2(?!tG|t\b)|ERBB~?2\b|human epidermal growth factor receptor~2`),
  target(
    'EGFR',
    String.raw`(?<!t|truncated |h|tr|v)EGFR(?!t\b)(?!~?v?~?(?:III|Ⅲ|3))(?! ?mut)|(?<!human )(?<!vascular )epidermal growth factor receptor(?! ?(?:\(\w+\) )?(?:variant|v|2))`,
  ),
  target('EGFRVIII', String.raw`EGFR~?(?:v(?:ariant)?~?)(?:III|Ⅲ|3)|EGFR ?III\b`),
  target('GD2', String.raw`\b\w{0,4}GD~?2(?![0-9a-z])|\b4?SCAR~?GD2|disialoganglioside`),
  target('MSLN', String.raw`mesothelin|MSLN|\b(?:CART~?)?meso(?:~?CIR|~?CAR|~?19)?\b|\bss1\b`),
  target('CEA', String.raw`\bCEA(?:CAM~?5)?s?\b|carcino~?embryonic~antigen|CEACAM5|(?<=CAR~)CEA`),
  target('MUC1', String.raw`MUC~?1(?!\d)|mucin~?1\b`),
  target('MUC16', String.raw`MUC~?16|MUC~?16ecto|\bCA~?125\b(?=~?CAR)`),
  target('PSMA', String.raw`PSMA|prostate~specific membrane antigen`),
  target('PSCA', String.raw`\bPSCA\b|prostate stem cell antigen`),
  target('EPCAM', String.raw`Ep~?CAM\b|epithelial cell adhesion molecule`),
  target('ROR1', String.raw`ROR~?1\b`),
  target('ROR2', String.raw`\bROR~?2\b`),
  target('B7_H3', String.raw`B7[ -]?H[ -]?3(?![0-9])|CD~?276\b|\b4SCAR~276|B7H3`),
  target(
    'IL13RA2',
    String.raw`IL~?13[ -]?R?(?:[ -]?(?:a|α|alpha))?[ -]?2\b|IL~?13R(?:a|α|alpha)2|IL~?13~?zetakine|IL13Rα`,
  ),
  target('MET', String.raw`\bc~?Met(?![a-z])|\bMET[ -]?(?:CAR|targeted|specific)|anti~c?~?MET\b`),
  target('TROP2', String.raw`\bTROP~?2\b`),
  target('GUCY2C', String.raw`GUCY2C|guanylate cyclase~?2?~?C\b|\bGCC(?:\b|(?=19))`),
  target(
    'FOLR1',
    String.raw`folate receptor~?(?:alpha|α|a\b)?(?!~?beta|~?β)|\bFR~?(?:a|α|alpha)\b|FOLR~?1`,
  ),
  target('FOLR2', String.raw`folate receptor~?(?:beta|β)|FR~?(?:β|beta)\b|FOLR~?2`),
  target('AFP', String.raw`\bAFP\b|alpha~?f(?:o)?eto~?protein`),
  target('LEWIS_Y', String.raw`Lewis~?Y\b|\bLeY\b`),
  target('FAP', String.raw`\bFAP\b|fibroblast activation protein`),
  target('DLL3', String.raw`DLL~?3|delta~like (?:ligand|protein)?~?3`),
  target('CDH17', String.raw`CDH~?17|cadherin~?17`),
  target('GPNMB', String.raw`\bGPNMB\b`),
  target('FGFR4', String.raw`\bFGFR4\b`),
  target('TM4SF1', String.raw`\bTM4SF1\b`),
  target('EPHA2', String.raw`\bEph~?A~?2\b`),
  target('ROBO1', String.raw`\bROBO~?1\b`),
  target('NECTIN4', String.raw`\bnectin~?4\b`),
  target(
    'PD_L1',
    String.raw`(?:anti~)?PD~?L1(?=~?(?:CAR|CSR|t~?haNK|specific|targeted))|\bPD~?L1 t~haNK`,
  ),
  target('AXL', String.raw`\bAXL\b`),
  target('ICAM1', String.raw`\bICAM~?1\b`),
  target('VEGFR2', String.raw`\bVEGFR~?2\b`),
  target('CHLOROTOXIN_BINDING', String.raw`chlorotoxin|\bCLTX\b`),
  target('KK_LC_1', String.raw`\bKK~LC~1\b`),
  target('CA9', String.raw`\bCA~?IX\b|carbonic anhydrase~?(?:9|IX)|\bCAIX\b|\bCA9\b`),
  target('TAG72', String.raw`\bTAG~?72\b`),
  target('STEAP1', String.raw`\bSTEAP~?1\b`),
  target('STEAP2', String.raw`\bSTEAP~?2\b`),
  target('KLK2', String.raw`\bKLK~?2\b|kallikrein~?2\b`),
  target('LGR5', String.raw`\bLGR~?5\b`),
  target('PTK7', String.raw`\bPTK~?7\b`),
  target('TROPHOBLAST_5T4', String.raw`\b5T4\b`),
  target('HLA_G', String.raw`\bHLA~G\b`),
  target('HLA_A2', String.raw`\bHLA~A~?2(?= ?(?:CAR|specific|directed|targeted))|anti~HLA~A\*?0?2`),
  target('DSG3', String.raw`\bDSG~?3\b|desmoglein~?3`),
  target('MUSK', String.raw`\bMuSK\b(?=~?(?:CAAR|chimeric|specific))|MuSK~CAART`),
  target('ALPP', String.raw`\bALPP(?:L2)?\b`),
  target('TSHR', String.raw`\bTSHR\b`),
  target('INTEGRIN_B7', String.raw`integrin~?(?:beta|β)~?7`),
  target('SSTR2', String.raw`\bSSTR~?2?\b(?=~?CAR)`),
  target('UPAR', String.raw`\bu~?PAR\b`),
  target('CSPG4', String.raw`\bCSPG4\b|\bNG2\b(?=~?(?:CAR|targeted|directed|specific))`),
  target('HIV_ENV', String.raw`\bgp120\b|HIV~?(?:envelope|~?1? ?env)\b|\b(?:bNAb|VRC01)`),
  target(
    'IL5RA',
    String.raw`\bIL~?5R?(?:A|α)?(?=~?CAR|~? ?(?:targeted|directed|chimeric))|anti~IL~?5(?!\d)`,
  ),
  // Antigens recognised by a T-cell receptor.
  target('NY_ESO_1', String.raw`NY~?ESO~?1?\b|\bLAGE~?1`),
  target('MAGE_A', String.raw`\bMAGE~?A?~?\d*\b`),
  target('MART_1', String.raw`\bMART~?1\b|\bmelan~?A\b`),
  target('GP100', String.raw`\bgp100\b`),
  target('TYROSINASE', String.raw`\btyrosinase\b(?! kinase)`),
  target('PRAME', String.raw`\bPRAME\b`),
  target('WT1', String.raw`\bWT~?1\b|Wilms~? ?tumou?r~?(?:antigen|protein|gene)?~?1?\b`),
  target('KRAS', String.raw`\bK~?RAS\b|\bG12[VDC]\b`),
  target('TP53', String.raw`\b(?:TP|p)~?53\b`),
  target('HERV_E', String.raw`\bHERV~?E\b`),
  target('SURVIVIN', String.raw`\bsurvivin\b`),
  target('NEOANTIGENS', String.raw`\bneo~?antigens?\b`),
  target('HA_1', String.raw`\bHA~1\b`),
  target('HPV', String.raw`\bHPV(?:~?\d\d)?\b|human papilloma~?virus`),
  target('EBV', String.raw`\bEBV\w*|Epstein~?Barr|\bLMP[ -]?[12]?\b`),
  target('CMV', String.raw`\bCMV\b|cytomegalovirus|\bpp65\b`),
  target('ADENOVIRUS', String.raw`\badenovirus(?:es)?\b(?! vector)|\bAdV\b`),
  target('BK_VIRUS', String.raw`\bBKV?\b(?! ?mole)|\bJC virus|polyomavirus`),
  target('HIV', String.raw`\bHIV(?:~1)?\b`),
  target('HBV', String.raw`\bHBV\b|hepatitis B`),
  target('SARS_COV_2', String.raw`SARS~CoV~2|COVID~19`),
]
