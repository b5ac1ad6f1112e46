import type { CellRole } from '../labels'

// The role of cells, read from the words around their name. The patterns here are ordinary regular expressions for the
// words directly before (anchored at the end) or after (anchored at the start) a mention.

export interface ContextRule {
  id: string
  /** NONE: the mention is not a treatment and gives no label. */
  role: CellRole | 'NONE'
  side: 'before' | 'after'
  pattern: RegExp
  /** Only for these cell types; for all if absent. */
  only?: readonly string[]
  /** Only for cells that are normally in the body (`native` rules). */
  native?: true
  /** Only in titles. */
  title?: true
  /** Not in the label of an arm, which says what its participants are given. */
  notOfArms?: true
  /** Not in titles with these words. */
  notBeside?: RegExp
}

/**
 * Up to a few words of the same clause between the deciding word and the cells. Words and separators share no
 * character, otherwise rows of hyphens could be read in too many ways.
 */
const gap = String.raw`(?:(?!\b(?:by|using|via|receiv\w*|then|plus|combined|(?:infusions?|injections?|administrations?|implantations?|transfusions?) of|will|as)\b)(?!(?<!(?:treat|therap|infus|transplant|inject|vaccin|transfer)\w*[ -])with\b)[\w/()+.&'’]+[ -]+){0,8}[\w(]{0,12}$`
const shortGap = String.raw`(?:[\w/()+]+[ -]+){0,3}$`
const before = (source: string, tail = gap) =>
  new RegExp(String.raw`\b(?:${source})[ -]+(?:the |a |an )?${tail}`, 'i')

export const contextRules: readonly ContextRule[] = [
  // Not living cells: what cells release, or their remains.
  {
    id: 'role.acellular-after',
    role: 'NONE',
    side: 'after',
    pattern:
      /^s?(?:[ -]cells?)?(?: ?\([\w-]+\))?[ -]?(?:derived)?[ -]?(?:\w+ ){0,2}(?:exosom\w*|exos?\b|extracellular vesicles?|s?EVs?\b|microvesicles?|micro ?RNA|conditioned (?:medi\w+|culture)|secretome|supernatant|culture (?:medium|supernatant)|lysates?|derived factors|extracts?\b|free )/i,
  },
  {
    id: 'role.acellular-before',
    role: 'NONE',
    side: 'before',
    pattern:
      /\b(?:exosomes?|vesicles?|secretomes?|conditioned medi\w+|culture medi\w+|supernatants?|cell[- ]free|lyophili[sz]ed|freeze[- ]dried|decellulari[sz]ed|lysates?|factors|extracts?)(?: \(\w+\))?[ -]{1,3}(?:(?:from|of|derived from|obtained from|produced by|released by|isolated from|secreted by)[ -])?(?:(?!(?:and|plus|with|or|versus|vs)\b)[\w()]+[ -]){0,6}[\w(]{0,10}$|\bcell[- ]free[ -]$|\b(?:exosome|secretome)s? \(?$/i,
  },
  {
    id: 'role.support-of-graft',
    role: 'NONE',
    side: 'after',
    pattern:
      /^s?(?:[ -]cells?)?[ -]{0,2}(?:mobili[sz]\w+|collection|harvest\w*|apheresis|factor\b|donors?\b|donation|growth factor|yield|registry donor)/i,
    only: ['HSCT', 'HSC_GENE', 'BM_MNC', 'OTHER_CELL', 'DLI'],
  },
  {
    id: 'role.name-of-a-cancer',
    role: 'NONE',
    side: 'after',
    pattern:
      /^s?(?:[ -]cells?)?[ -]{0,2}(?:leuk(?:a)?emi\w+|lymphom\w+|neoplasms?|sarcomas?|receptors?\b|engagers?)/i,
    native: true,
  },
  {
    id: 'role.name-of-a-disease',
    role: 'NONE',
    side: 'after',
    pattern: /^s?(?:[ -]cells?)?[ -]{0,2}(?:deficien\w+|insufficien\w+|exhaustion|disorders?\b)/i,
  },
  {
    id: 'role.cells-of-a-tumour',
    role: 'NONE',
    side: 'before',
    pattern: /\b(?:cancer|leuk(?:a)?emi[ac]|tumou?r|glioma|carcinoma|myeloma)[ -]+$/i,
    only: ['OTHER_CELL'],
  },
  {
    id: 'role.ineligible-after',
    role: 'NONE',
    side: 'after',
    pattern: /^s?(?:[ -]cells?)?[ -]{0,2}(?:ineligib\w*|na[iï]ve|non[- ]?eligib\w*|unfit)/i,
  },
  {
    id: 'role.not-eligible',
    role: 'NONE',
    side: 'before',
    pattern: before(
      String.raw`ineligible (?:for|to)|not (?:eligible|candidates?|suitable|fit|a candidate|undergoing|planned|proceed\w*|intend\w*)(?: for| to)?|non[- ]?candidates? for|unfit for|unsuitable for|unable to (?:undergo|receive)|declin\w+|refus\w+|(?<!\bwith (?:or|and) )(?<!\bwith/)without|no prior|never received`,
    ),
  },
  {
    id: 'role.instead-of',
    role: 'NONE',
    side: 'before',
    pattern: before(
      'instead of|rather than|alternative to|avoid\\w*',
      String.raw`(?:(?!\b(?:before|after|prior|following|during|for)\b)[\w/()+]+[ -]+){0,5}[\w(]{0,12}$`,
    ),
  },
  {
    id: 'role.source-of-vaccine',
    role: 'NONE',
    side: 'before',
    pattern:
      /\b(?:anti|against|targeting|inhibit\w+|deplet\w+(?: of)?|bispecific|engag\w+)[ -]+(?:\w+[ -]){0,2}$/i,
    native: true,
  },
  {
    id: 'role.own-cells-before',
    role: 'NONE',
    side: 'before',
    pattern:
      /\b(?:effects? (?:of (?:[\w-]+ ){1,3})?on|(?:influence|impact) on|recruit(?:s|ing)?|activat(?:es?|ing|ion)|attract(?:s|ing)?|mobili[sz]ation|apoptosis|proliferation|differentiation|migration|recruitment|homing|stimulation|senescence|propert(?:y|ies)|endogenous|resident|circulating)(?: and \w+)?(?: of| into)?[ -]+(?:(?!(?:by|with|using|after)\b)[\w-]+,?[ -]+){0,4}$/i,
    only: ['MSC', 'OTHER_CELL', 'BM_MNC', 'NEURAL', 'MUSCLE_HEART_CELL'],
    // Cells in a dish have been taken and grown.
    notBeside: /\bin vitro\b|\bisolat|\bcultur(?:ed|ing)\b/i,
  },
  {
    id: 'role.mobilised',
    role: 'NONE',
    side: 'before',
    pattern: /\bmobili[sz](?:ed|ing)[ -]+(?:autologous[ -]+)?$/i,
    only: ['OTHER_CELL'],
  },
  {
    id: 'role.own-cells-after',
    role: 'NONE',
    side: 'after',
    pattern:
      /^s?(?:[ -]cells?)?[ -]{0,2}(?:mobili[sz]ation|homing|niches?|recruit\w+|proliferation|functions?\b|functionality|dysfunction|senescence|age?ing\b|.{0,50}\bas (?:bio)?-?markers?)/i,
    only: ['MSC', 'OTHER_CELL', 'BM_MNC', 'NEURAL', 'MUSCLE_HEART_CELL'],
  },
  // Counting, observing or removing cells that everyone has.
  {
    id: 'role.native-after',
    role: 'NONE',
    side: 'after',
    pattern:
      /^s?(?:[ -]cells?)?[ -]{0,2}(?:\([\w-]+\)[ -]?)?(?:counts?|levels?|numbers?|activit\w+|activation(?! of)|function\w*|phenotyp\w*|sub-?(?:sets?|populations?)|frequenc\w+|percentages?|analys[ie]s|assays?|cytotoxicity|infiltrat\w+|expression|deplet\w+|recovery|reconstitution|responses?|homeostasis|biology|profil\w+|markers?|monitoring|immunity|markers|characteri[sz]\w+|in (?:the )?(?:blood|peripheral|cord|endometri|decidua|tumou?r)|and cytokine|measure\w*|dynamics|repertoire|tests?\b|testing|inhibit\w*|stimulat\w+ (?:by|antibod)|checkpoint|cytokine)/i,
    native: true,
  },
  {
    id: 'role.native-before',
    role: 'NONE',
    side: 'before',
    pattern:
      /\b(?:numbers?|percentages?|frequenc(?:y|ies)|levels?|roles?|counts?|activit(?:y|ies)|function|deplet\w+|infiltration|effects?|influence|impact|responses?|changes?|profiles?|analysis|detection|expression|characteri[sz]ation|quantification|evaluation|recovery|reconstitution|study|assessment|phenotyp\w+|induction|inducing|promot\w+|restor\w+|modulation|biology|stimulat\w+|activat(?:ing|ion)|enhanc\w+|mediated by|measurement|isolation|monitoring|increase|decrease|circulating)(?:[ -]+of(?:[ -]+\w+){1,4}?)?(?:[ -]+(?:of|on|in|by|from))?(?:[ -]+(?:the|peripheral|blood|tumou?r|circulating|specific|antigen|and|autologous|uterine|intratumoral|memory|effector|immune))*[ -]+$/i,
    native: true,
  },
  // The study follows up, or waits for, cells it does not give.
  {
    id: 'role.after-mention',
    role: 'PRIOR_THERAPY',
    side: 'after',
    pattern:
      /^s?(?:[ -]cells?| therapy| treatment| transplant\w*)?(?: ?\([\w-]+\))?[ -]{0,2}(?:failures?\b|refractory|exposed|experienced|pre-?treated|treated\b|relapse)/i,
  },
  {
    id: 'role.long-term-before',
    role: 'FOLLOW_UP',
    side: 'before',
    pattern: before(
      String.raw`(?:previously|already|were|been|was)[ -](?:treated (?:with|by)|given|exposed to|administered|received|infused with|dosed with|enrolled)|who (?:have |has |had )?(?:previously )?(?:received|been treated with|undergone)|survivors? (?:of|after)|late effects (?:of|after)`,
    ),
    title: true,
  },
  {
    // A drug, a diet or a test around cells that people are given anyway.
    id: 'role.setting-effects',
    role: 'SETTING',
    side: 'before',
    pattern: before(
      String.raw`(?:attenuat|enhanc|reduc|improv|prevent|mitigat|predict|boost|optimi[sz]|alleviat|manag)\w* (?:the )?(?:\w+ ){0,3}?(?:toxicit\w+|efficacy|safety|outcomes?|responses?|persistence|side effects?|tolerability|results) (?:of|to|after|in)|(?:cardi\w+|neuro\w+|cognitive|renal|infectious|ocular|psycho\w+|gastro\w+|pulmonary|metabolic) (?:effects?|events?|complications?|toxicit\w+) (?:of|after|following|in|from|with)|(?:patients|adults|children|people|subjects|participants|individuals|those) (?:[\w-]+ ){0,8}?(?:who (?:are|were) )?treated (?:with|by)`,
    ),
    title: true,
  },
  {
    id: 'role.prior-before',
    role: 'PRIOR_THERAPY',
    side: 'before',
    pattern: before(
      String.raw`(?<!\b(?:before|during) (?:and|or) )(?:after|following)|post(?![ -]?transplant)|who had|prior(?! to)|previous(?:ly)?(?: treated with| received)?|past|failed|(?<!graft )failure (?:of|to|after)|failing|relaps\w+ (?:after|from|following|post)|refractory to|resistan(?:t|ce) to|history of|progress\w+ (?:after|on|following|to)|exposed to|survivors? of|since|recurren\w+ (?:after|following)|status post|early after|late after|maintenance after|complications? of|toxicit\w+ of|late effects of|caused by|due to|induced by|resulting from`,
    ),
  },
  {
    id: 'role.prior-joined',
    role: 'PRIOR_THERAPY',
    side: 'before',
    pattern: /\bpost[ -]?(?:allo|auto|haplo)?[ -]?$/i,
  },
  {
    id: 'role.recipients-after',
    role: 'SETTING',
    side: 'after',
    pattern:
      /^s?(?:[ -]cells?)?(?: therap(?:y|ies)| treatment| transplant\w*| infusion)?(?: ?\([\w-]+\))?[ -]{0,2}(?:recipients?|patients?\b|populations?\b|candidates?|survivors?|associated(?! with)|mediated (?=\w*toxicit|cytokine|CRS|ICANS)|related(?! donor| HLA)|-?induced(?! killer)|setting|outcomes?\b|units?\b|centers?|ward|physicians|nurs\w+|eligib\w+|(?:conditioning|preparative)\b|\w*toxicit\w+|complications?|cytokine release|\bCRS\b|\bICANS\b|access|decision|education|survivorship|monitoring)/i,
  },
  {
    // "To improve the fitness of CAR-T cells", in the other word order.
    id: 'role.function-after',
    role: 'SETTING',
    side: 'after',
    pattern: /^s?(?:[ -]cells?)?[ -]{0,2}(?:function|fitness|persistence|survival|durability)\b/i,
    title: true,
  },
  {
    id: 'role.setting-undergoing',
    role: 'SETTING',
    side: 'before',
    pattern: before(String.raw`undergo(?:ing|es)?|underwent|receiving|getting|receives?|received`),
    notOfArms: true,
  },
  {
    id: 'role.setting-before',
    role: 'SETTING',
    side: 'before',
    pattern: before(
      String.raw`recipients? (?:of|undergoing)|considering|considered for|deciding (?:on|about|for|whether to \w+)|decisions? (?:about|on|for|regarding)|candidates? (?:for|to)|eligible (?:for|to)|scheduled (?:for|to)|around|surrounding|planned (?:for|to)|awaiting|before|prior to|during|ahead of|in preparation (?:for|of)|prepar\w+ for|bridg\w+ (?:therapy )?(?:to|before|until)|priming (?:for|before)|conditioning (?:regimens?|therapy|chemotherapy|treatment)?(?: )?(?:for|before|prior to|in|with|of)?|preparative regimens? (?:for|in|before)?|prophylaxis (?:in|for|after|of|during|following)|prevent\w*(?: of)? (?:[\w-]+ ){1,6}(?:in|after|following|with)|(?:reduc|mitigat|manag|lower)\w* (?:[\w-]+ ){0,4}(?:CRS|ICANS|cytokine release|neurotoxicity) (?:[\w-]+ ){0,3}(?:in|after|following|with|from|of|during)|(?:hospitali[sz]ed|admitted|referred) for|engraftment (?:after|of|following)|infections? (?:in|after)|complications? (?:of|after|in)|quality of life (?:in|after|of|during)|mobili[sz]\w+ (?:for|in|before)?|(?:collection|harvest\w*) (?:of|for)|induced by|associated with|related to|caregivers? of|patients with`,
    ),
  },
  {
    id: 'role.setting-in',
    role: 'SETTING',
    side: 'before',
    pattern: new RegExp(
      String.raw`\b(?:in(?! utero\b)|for|on|at)[ -]+(?:the |a |an )?${shortGap}`,
      'i',
    ),
    only: ['HSCT'],
    title: true,
  },
  {
    id: 'role.regimen-before',
    role: 'REGIMEN',
    side: 'before',
    pattern: before(String.raw`followed by|and then|prior|sequential|consolidat\w+ (?:by|with)`),
    only: ['HSCT'],
    title: true,
  },
]

/** Titles of studies that follow people who have already had the cells. */
export const followUpTitle =
  /\blong[- ]?term (?:safety |efficacy |clinical |survival |and |monitoring |surveillance )*(?:follow[- ]?up|surveillance|extension|monitoring|observation)|\blong[- ]?term (?:study|outcomes?|safety|effects?)\b.{0,60}\b(?:previously|treated|received|recipients|after|participants who|patients who)|\bfollow[- ]?up (?:study|protocol|of (?:[\w-]+ ){0,3}(?:patients|participants|subjects|children|recipients))|\b[\w-]+[- ]years? follow[- ]?up\b|\broll-?over\b|\bregistry\b|\breal[- ]world\b|\bpost[- ]?(?:marketing|authori[sz]ation|approval)|\bnon-?interventional\b|\bobservational\b|\bretrospective\b|\bsurvivorship\b|\blate (?:effects|complications|toxicit\w+)\b|\blong[- ]?term evaluation\b|\bin an? (?:previous|earlier|prior) (?:study|trial)\b|\blong[- ]?term follow-?up\b|\bLTFU\b/i

/** What an observational study measures in people who have had cells. */
export const observedTitle =
  /\bfollow[- ]?up\b|\bsurvivors?\b|\bmonitoring\b|\boutcomes?\b|\bresults\b|\bsurvival\b|\breview\b|\bexperience\b|\blong[- ]?term\b|\blate\b/i

/** A title that only adds long follow-up to giving the cells. */
export const followUpOfOwnTrial = /\b(?:with|and|including) (?:a )?long[- ]?term follow[- ]?up\b/i

/** Titles of studies of material in the laboratory. */
export const laboratoryTitle =
  /\bin vitro\b|\bex vivo (?:study|analysis|model)|\bbio-?markers?\b|\bdisease[- ]model|\bmodel(?:l)?ing\b|\bcell lines?\b|\bderivation of\b|\bbio-?(?:bank|repositor)\w*|\bsample collection\b|\bcollection of\b|\bcollecting\b|\bbanking\b|\bisolation of\b|\bpreclinical\b|\bpropert(?:y|ies) of\b|\bdifferentiation of\b|\bgrowth of\b|\bcultur(?:e|ing) of\b|\bmanufactur\w+ of\b|\bgeneration of\b|\bestablishment of\b|\bcharacteri[sz]ation of\b|\borganoids?\b|\breprogramm\w+\b|\bspecimens?\b|\bviability\b|\bpredict\w*\b|\bmechanisms?\b|\bproduction and expansion\b|\bisolation and\b/i

/** An observational study that calls itself a laboratory study. */
export const laboratorySummary =
  /\b(?:laboratory|in vitro|bench)(?:[- ]based)? (?:study|research|experiments?|analys[ie]s)\b/i

/** Who may take part: earlier treatment with cells that is required, not just allowed or excluded. */
export const requiredEarlierCells =
  /\b(?:must have (?:previously )?(?:received|had|been treated with|undergone)|previously (?:received|treated with)|have (?:previously )?received|has (?:previously )?received|relapsed?(?: or refractory)? (?:after|following)|progress(?:ed|ion) (?:after|following|on)|refractory to|failed)[ ]+(?:at least \w+ |prior |an? |the |previous |treatment with |therapy with |anti-|commercial |autologous |infusion of |[\w/-]{2,12} ){0,4}(?:CAR[- ]?T|chimeric antigen receptor|TIL\b|tumou?r[- ]infiltrating lymphocyte|NK cell therapy|mesenchymal)/i

/** Words in the same sentence that make a requirement an allowance, an exclusion or one choice of several. */
export const notRequired =
  /\b(?:exclu\w*|not|no|never|allowed|permitted|eligible if|unless|may|if|or|within|washout|ineligible|except|other than|naive)\b/i
