import type { Rule } from '../pattern'

// How the cells are given and how many: the route, and the dose in the record's own words.

export interface RouteRule extends Rule {
  /** Words of titles or conditions that the value requires. Without them the rule gives `elsewhere`, or nothing. */
  about?: string
  elsewhere?: string
}

const cancer =
  'cancer|carcinom|tumou?r|neoplas|malignan|metasta|melanom|sarcom|gliom|blastom|lymphom'

export const routeRules: readonly RouteRule[] = [
  {
    id: 'route.intravenous',
    value: 'INTRAVENOUS',
    pattern: String.raw`\bintra~?ven(?:e?o?u?s|ously)\w*|(?<!\b(?:grades?|stages?|class|phase|type|NYHA|level)[ -]?)(?<!\b(?:[IVX]+|\d)[ ]?(?:to|-|and|or|/|,)[ ]?)\bIV\b(?! ?(?:a?GVHD|GvHD|acute|melanoma|cancer|disease|trial|study|\(intravenous catheter))|\bi\.v\b|\bivgtt\b|\bintravascular|\bvenous infusion|\b(?:peripheral|cubital|forearm|arm|central|jugular|femoral|subclavian) veins?\b|\b(?:in|into|through|via|by) (?:a |the |an |your |their |his |her |one |each )?(?:\w+ ){0,2}?(?<!\b(?:portal|renal|retinal|hepatic|saphenous|varicose) )veins?\b(?!~?(?:thromb|occlu|graft))|\btransvenous|\bendovenous\w*|\bvenous (?:route|transfusion|injection|drip|access)|\bcentral (?:venous )?(?:catheter|line)\b|\b(?:hickman|PICC|port~a~cath)\b|\bvenous port\b|\b(?:catheter|cannula) (?:placed )?in (?:the |an |a |your |their )?(?:arm|forearm|hand|elbow)\b|\bintravenous cannula|\b(?:infus\w+|inject\w+|given|transfus\w+|deliver\w+|administ\w+|return\w*|put) (?:back )?(?:\w+ )?(?:in)?to (?:the |your |their |a )?(?:\w+'?s? )?(?:blood~?stream|systemic circulation|blood\b(?! (?:sample|test|draw)))|\bdrip infusion|\b(?:through|via|by|as|on) (?:an? |the )?(?:\w+ )?drip\b|\bintra~?vein\b|\bvia venous\b|\bperipheral (?:venous|intravenous) (?:access|line|catheter)|\b(?:through|via|by) (?:a |an |the )?(?:IV|venous|central line|central venous)\b`,
  },
  {
    id: 'route.intra-arterial',
    value: 'INTRA_ARTERIAL',
    pattern: String.raw`\bintra~?arterial(?:ly)?|\bhepatic arter\w+|\btransarterial|\bintracarotid|\bfemoral artery|\b(?:via|into|through|by|in) (?:the |an? |both )?(?!(?:\w+ ){0,2}(?:coronary|infarct|culprit|descending|circumflex|pulmonary))(?:\w+ ){0,3}arter(?:y|ies)\b(?!~(?:disease|occlu|bypass|sten))|\bliver artery|\bceliac (?:trunk|artery)|\b(?:deliver|infus|inject|administ)\w* (?:in)?to (?:the |both )?(?!(?:\w+ ){0,2}(?:coronary|infarct|descending|circumflex|pulmonary))(?:\w+ ){0,2}arter(?:y|ies)\b|\b(?:by|via|through) (?:the )?(?:trans~?)?arterial (?:route|catheter\w*|infus\w+|inject\w+)|\bcatheteri[sz]ation of (?:the )?(?!(?:\w+ )?coronary)(?:\w+ ){0,3}arter(?:y|ies)|\barterial (?:infusion|injection|perfusion)|\bintra~?aort\w+|\bintra~?carotid|\bintra~?hepatic arter`,
  },
  {
    id: 'route.intrathecal',
    value: 'INTRATHECAL',
    pattern: String.raw`\bintra~?thec?h?al(?:ly)?|\b(?:by|via|through|with|using|after|standard|of|per) (?:an? |the )?(?:\w+ )?(?:lumb[ae]r~puncture|spinal tap)|\blumb[ae]r (?:puncture (?:injection|infusion|administ\w+)|injection|infusion|intrathecal)|\b(?:into|in) (?:the )?(?:subarachnoid|spinal canal)|\b(?:fluid|space) (?:around|surrounding|of) (?:the |your |their )?spin\w+|\b(?:into|to|via) (?:the )?(?:lumbar )?(?:spinal fluid|cerebro~?spinal|CSF\b)|\bintra~?cistern\w+|\bcisterna magna|\bintra~?spinal(?:ly)?|\blumb[ae]r~puncture\b(?=[^.;]{0,60}\b(?:inject|infus|administ|given|deliver))|\bsubarachnoid|\bintra~?medullary (?:inject|admin|deliver|transplant|implant)\w*|\bepidural space|\b(?:into|in) (?:the )?spinal medulla|\b(?:into|in|to) (?:the )?(?:injured |lesioned )?spinal cord\b(?!~?(?:injur|disease|disorder|stimul|patient|function|compress|traum))`,
  },
  {
    id: 'route.brain',
    value: 'INTRACRANIAL',
    pattern: String.raw`(?<!\b(?:endovascular|arterial) )\bintra~?(?:cranial|ventricular|cerebral|cerebroventricular)(?:ly)?(?! (?:\(\w+\) )?(?:h(?:a)?emorr|bleed|pressure|hypertens|tumou?r|isch|infarct|locali[sz]|lesion|disease|metast|segment))|\bintracavit\w+|\bICV\b|\bomm?aya|\bintra~?(?:putamin|striat|nigr|caudat|hippocamp|thalam)\w+|\b(?:into|in|to) (?:the )?(?:\w+ ){0,2}brain (?:tissue|parenchyma)|\b(?:inject|implant|transplant|deliver|infus|graft)\w* (?:directly )?(?:in)?to (?:the )?brain\b|\b(?:lateral|cerebral|brain) ventricles?\b|\bfluid (?:around|surrounding|of|in) (?:the |your |their )?brain\b|\bconvection~enhanced|\bburr~hole|\bstereota[cx]\w+|\blocoregional(?:ly)?<20>(?:CNS|brain|gliom)|\bintraparenchym\w*(?! (?:renal|kidney|hepatic|Wh?arton))<20>(?:brain|cerebr|striat|putam)|\b(?:into|in|to) (?:the )?(?:bilateral |both )?(?:putam\w+|striatum|ventricles?|hippocamp\w+|brain parenchyma|surgical cavity|resection cavity|tumou?r cavity|subventricular)`,
  },
  {
    id: 'route.locoregional',
    value: 'INTRACRANIAL',
    about: String.raw`gliom|glioblastom|brain|central nervous|\bCNS\b|medulloblastom|ependymom|leptomening`,
    pattern: String.raw`\bloco~?regional(?:ly)?`,
  },
  {
    id: 'route.intratumoral',
    value: 'INTRATUMORAL',
    pattern: String.raw`\b(?:intra|peri)~?tumou?r\w*|\binto (?:the |a |one |each )?(?:\w+ )?tumou?rs?\b(?! (?:cavity|bed))`,
  },
  {
    id: 'route.intralesional',
    value: 'INTRATUMORAL',
    about: cancer,
    elsewhere: 'LOCAL_OTHER',
    pattern: String.raw`\bintra~?lesion\w*|\binject\w* (?:directly )?(?:in)?to (?:the |a |one |each )?(?:\w+ ){0,2}(?:lesions?|metastas[ie]s|nodules?)\b`,
  },
  {
    id: 'route.intrapleural',
    value: 'INTRAPLEURAL',
    pattern: String.raw`\bintra~?pleural(?:ly)?|\b(?:into|in|via|through) (?:the |a |an )?(?:\w+ ){0,2}pleural (?:cavity|space|catheter)|\bpleural (?:infusion|injection|instillation)|\b(?:space|lining) (?:around|between|surrounding|outside) (?:the )?(?:\w+ )?lungs?\b|\b(?:in|into) (?:the )?(?:chest|thoracic) cavity`,
  },
  {
    id: 'route.intraperitoneal',
    value: 'INTRAPERITONEAL',
    pattern: String.raw`\bintra~?peritoneal(?:ly)?|\bIP (?:infusion|injection|administration)|\bi\.p\b|\b(?:abdominal|peritoneal) cavity|\bcatheter (?:\w+ ){0,2}?in(?:to)? (?:the |your |their )?(?:abdomen|belly|peritone\w+)|\b(?:infus|inject|given|deliver|administ)\w* (?:directly )?(?:in)?to (?:the |your |their )?(?:abdomen|belly|peritoneum)|\bperitoneal (?:infusion|injection|catheter|port)|\bintra~?abdominal(?:ly)? (?:infus|inject|administ|deliver)\w*`,
  },
  {
    id: 'route.intracoronary',
    value: 'INTRACORONARY',
    pattern: String.raw`\bintra~?coronary|\btrans~?coronary|\bIC ?\(intra~?coronary\)|\b(?:via|into|through) (?:the )?(?:\w+ ){0,2}coronary\b(?! artery (?:bypass|disease)|~(?:syndrome|bypass))|\b(?:infarct(?:ion)?~(?:related )?|culprit )(?:coronary )?(?:artery|vessel)\b|\b(?:via|into|in|through|of) (?:the )?(?:IRA\b|LAD\b|(?:left )?(?:anterior descending|circumflex))|\bcoronary (?:infusion|injection|delivery)`,
  },
  {
    id: 'route.ic',
    value: 'INTRACORONARY',
    about: 'cardi|myocard|heart|coronary|ventric|STEMI',
    pattern: String.raw`\bIC (?:infus|inject|administ|deliver)\w*`,
  },
  {
    id: 'route.intramyocardial',
    value: 'INTRAMYOCARDIAL',
    pattern: String.raw`\b(?:trans|intra)~?(?:endo|myo|epi)~?cardial(?:ly)?|\btransendocardial|\bintramyocardial|\bendo(?:myo)?cardial (?:inject|deliver|implant)\w*|\bscar of (?:the )?(?:left ventric\w+|heart|myocard\w+)|\b(?:into|in|to|on|onto) (?:the )?(?:[\w']+ ){0,3}(?:(?:myo|endo)cardium|heart muscle|ventricular wall|epicardium|myocardial (?:infarct\w* )?(?:area|wall|tissue|border|region|scar))\b|\b(?:edge|border) of the (?:myocardial )?infarct\w*|\b(?:into|in) (?:the )?(?:\w+ )?(?:wall|muscle)s? of (?:the )?(?:\w+ )?(?:heart|ventric\w+)|\bepicardial (?:implant|patch|inject|deliver|surface)\w*|\bNOGA\b|\bcardiac (?:patch|inject)\w*|\bintra~?card(?:iac|ial)(?:ly)? (?:inject|administ|deliver|implant|transplant|infus)\w*|\b(?:inject|implant|transplant|deliver|infus|administ)\w* (?:directly )?(?:in)?to (?:the )?(?:\w+ ){0,2}(?:heart|(?:left|right) ventric(?:le|ular)\w*)\b|\btrans~?(?:septal|apical)(?:ly)?`,
  },
  {
    id: 'route.infarct',
    value: 'INTRAMYOCARDIAL',
    about: 'cardi|myocard|heart|coronary|ventric',
    pattern: String.raw`\b(?:into|in|to|on|onto|at) (?:the )?(?:[\w']+ ){0,3}(?:(?:peri~?)?infarct\w* (?:area|zone|border|region)|border zone)\b`,
  },
  {
    id: 'route.intramuscular',
    value: 'INTRAMUSCULAR',
    pattern: String.raw`\bintra~?muscular(?:ly)?|\b(?:in|into) (?:the |each |both |their |your )?(?!(?:\w+ ){0,3}(?:heart|cardiac|sphincter|detrusor|bladder|rotator|urethral|eye|ciliary))(?:\w+ ){0,3}?(?:muscles?|gastrocnemius|quadriceps|deltoid|biceps)\b(?! (?:weak|wast|atroph|mass|strength|function|biops|injur|disease))|\b(?:points|sites|injections) (?:of|in|on|along) (?:the )?(?:\w+ ){0,2}(?:muscles?|calf|leg|limb)\b|\bi\.m\.|\bIM (?:inject|infus|administ)\w*`,
  },
  {
    id: 'route.intradermal',
    value: 'INTRADERMAL',
    pattern: String.raw`\bintra~?(?:dermal|cutaneous)(?:ly)?|\bi\.d\.|\bID (?:inject|vaccin|administ)\w*|\b(?:infus|inject|given|deliver|administ|implant)\w* (?:directly )?(?:in)?to (?:the |your |their )?(?:\w+ )?(?:dermis|skin)\b(?! (?:lesion|wound|ulcer))`,
  },
  {
    id: 'route.subcutaneous',
    value: 'SUBCUTANEOUS',
    pattern: String.raw`\bsub~?cutaneous(?:ly)?(?! (?:fat|adipose|tissue))|\bs\.c\.|\bSC (?:inject|infus|administ)\w*|\b(?:inject|infus|given|administ|implant)\w*<25>(?:under|beneath) (?:the |your |their )?skin\b`,
  },
  {
    id: 'route.intranodal',
    value: 'INTRANODAL',
    pattern: String.raw`\bintra~?(?:nodal|lymphatic)(?:ly)?|\binguinal lymph node|\binject\w* in (?:an? |the |one )?(?:\w+ ){0,2}lymph nodes?\b|\binto (?:an? |the |one )?(?:\w+ ){0,2}lymph nodes?\b`,
  },
  {
    id: 'route.intra-articular',
    value: 'INTRA_ARTICULAR',
    pattern: String.raw`\bintra~?articular(?:ly)?|\b(?:knees?|joints?|hips?|dis[ck]s?) (?:will be|is|are|was|were) injected\b|\b(?:into|in) (?:the |each |one |an? |both |affected )*(?!(?:patients?|subjects|participants|people|adults|different) )(?:\w+ ){0,2}(?:joints?|knees?|hips?|discs?|disks?|intervertebral space|nucleus pulposus)\b(?! (?:osteo|arthr|pain|function|degen|disease|replac))|\bintra~?osseous|\bintra~?dis[ck]\w*|\b(?:joint|knee)(?: cavity| joint)? injections?|\binside (?:the |each )?(?:\w+ )?joints?\b|\barticular cavity|\banticular inject\w*|\binject\w* (?:in)?to (?:the |each |an? |both |affected )*(?!(?:patients?|subjects|participants|people|adults) )(?:\w+ ){0,5}?(?:joints?|knees?|hips?|dis[ck]s?)\b|\b(?:into|in|at|to) (?:the |an? )?(?!(?:patients?|subjects|participants|people|adults) )(?:\w+ ){0,2}(?:femoral head|bone defects?|bone cysts?|fracture (?:site|gap|focus)|site of (?:the )?fracture|non~?union(?: site| gap| focus)?|pseud(?:o)?arthrosis|cartilage (?:defects?|lesions?)|(?:lesions?|defects?) (?:of|in) (?:the )?(?:\w+ )?cartilage|(?:cent(?:er|re)|middle|core) of (?:the )?(?:dis[ck]|nucleus)|chondral (?:defects?|lesions?)|meniscus|meniscal (?:tear|defect|lesion)|medullary (?:cavity|canal)|(?:osteo)?~?necrotic (?:lesion|area|zone|segment)|joint space|joint cavity|facet|core decompression (?:tract|channel))|\barthroscopic\w* (?:implant|inject|transplant|deliver)\w*|\b(?:between|over) the (?:\w+ )?transverse processes|\bpercutaneous(?:ly)? inject\w*<20>(?:fracture|bone|non~?union|disc)|\bto (?:the |an? )?(?:\w+ ){0,3}intervertebral dis[ck]s?\b`,
  },
  {
    id: 'route.eye',
    value: 'INTRAOCULAR',
    pattern: String.raw`\bsub~?retinal(?:ly)?|\b(?:under|beneath|below|behind|onto) (?:the |her |his |their )?(?:macula|retina)\b|\bintra~?vitreal(?:ly)?|\bsuprachoroidal|\bintracameral|\bsub~?tenon|\bintravitreous|\bsub~?conjunctiv\w*|\b(?:behind|around|beside) (?:the |each )?(?:eyes?|eyeballs?)\b|\b(?:peri|retro)~?bulbar|\bintra~?stromal|\beye~?drops?\b|\b(?:in|into) (?:the |one |each |both |an? )?(?:\w+ ){0,2}(?:eyes?|vitreous(?: cavity)?|anterior chamber|sub~?retinal space)\b(?! (?:disease|pain|drop|exam))|\b(?:inject|plac|appl|transplant|graft|implant)\w*<15>(?:on|onto|to) (?:the |one |each |both )?(?:\w+ )?eyes?\b|\b(?:on|onto|over|to) (?:the )?(?:\w+ ){0,2}(?:ocular surface|corneal? (?:surface|bed|stroma)|cornea|limbus|limbal (?:area|region|defect))\b|\bintra~?(?:ocular|corneal|retinal)(?:ly)?(?! (?:pressure|lens|inflam|h(?:a)?em))`,
  },
  {
    id: 'route.intracavernous',
    value: 'INTRACAVERNOUS',
    pattern: String.raw`\bintra~?cavern\w+|\b(?:in|into|along|base of|shaft of) (?:the |each |both )?(?:\w+ )?(?:penis|corpora\b|(?:corp\w+ )?cavernos\w+)|\bintra~?corpor(?:e)?al`,
  },
  {
    id: 'route.portal',
    value: 'INTRAPORTAL',
    pattern: String.raw`\bintra~?portal(?:ly)?|\bportal vein(?! thromb)|\bintra~?hepatic(?:ally)?(?! (?:chol|bil|arter|portal hyper))|\bportal (?:venous )?(?:infusion|injection|circulation|system|catheter)|\bislets?<60>\b(?:into|in) (?:the )?(?:\w+'?s? )?liver\b`,
  },
  {
    id: 'route.airway',
    value: 'AIRWAY',
    pattern: String.raw`\bintra~?(?:tracheal|bronchial|nasal|pulmonary)(?:ly)?|\b(?:into|through|via) (?:the |an? )?(?:trachea\w*|airways?|bronch(?:us|i)|endotracheal tube|tracheal tube|nose|nostrils?)\b|\baerosol\w*|\b(?:nasal|nose) (?:spray|drops?)|\bendotracheal|\binhal(?:e|es|ing) (?:the |these |their )?(?:cells|MSCs?|product|them)\b|\binhal(?:ed|ation)\b(?! (?:injur|corticost|steroid))|\bnebuli[sz]\w+|\bendobronchial|\bbronchoscop\w+<25>(?:instil|infus|inject|administ|deliver)\w*|\b(?:via|by|through) (?:flexible |fib\w+ )*bronchoscop\w+`,
  },
  {
    id: 'route.perilesional',
    value: 'LOCAL_OTHER',
    pattern: String.raw`\bperi~?(?:anal|lesional|fistula\w*)|\binject\w* (?:\w+ )?(?:underneath|beneath|around|under) (?:the |each )?(?:\w+ ){0,2}(?:lesions?|mucos\w+|wounds?|ulcers?|fistul\w+)|\b(?:inject|implant|appl|deliver|administ)\w* (?:\w+ )?(?:in)?to (?:the )?(?:affected|diseased|defect\w*|mucosal) (?:area|site|region|tissue|zone|lesion)s?\b|\bgrafted (?:on|onto|to|over) (?:the )?(?:\w+ ){0,2}(?:wounds?|burns?|ulcers?|skin|bed|area)|\btopical(?:ly)?|\bsub~?mucosal|\bperiurethral|\bintra~?sphincter\w*|\bintra~?ovarian|\bintra~?uterine|\blocal(?:ly|ized)? (?:inject|infus|implant|administ|appl|deliver|transplant)\w*|\b(?:applied|sprayed|spread|placed|injected|implanted|administered|application) (?:\w+ )?(?:on(?:to)?|to|over|in(?:to)?|around|at) (?:the )?(?:\w+ )?(?:wounds?|ulcers?|burns?|fistulas?|tracts?|tendons?|scars?|sphincter|urethra|ovar(?:y|ies)|uterus|uterine|endometrium|lesions?|suture|defects?)\b|\bfat graft\w*|\bperi~?urethral|\bintra~?tendin\w*|\bintra~?tendon|\bintra~?bony|\bsinus (?:lift|floor)|\bendoscopic inject\w*|\bin~?situ inject|\bparaurethral|\bunder (?:the )?(?:mucosa|conjunctiva)|(?:\binto|(?:inject|implant|transplant|appl|administ|deliver|plac|graft|sutur)\w*<30>(?:in|to|at|around|on|over)) (?:the |an? |both |each |one |affected |bilateral |injured |diseased )*(?:\w+ ){0,3}(?:submandibular|parotid|salivary|lacrimal|prostate(?! cancer)|bladder wall|detrusor|urethral|sphincter|testis|testes|testicular|rete testis|ovar(?:y|ies)|uterine cavity|endometri\w+|myometri\w+|vocal (?:folds?|cords?)|fistula\w*|fistulous|wound bed|burn wounds?|ulcer (?:bed|base|edge|margin)s?|injury site|lesion site|tendons?|rotator cuff|tendon tear|periodontal (?:pocket|defect)s?|extraction socket|sockets?|alveolar (?:bone|cleft|ridge|defect)s?|bony defects?|intrabony|maxillary sinus|cleft|renal parenchyma|kidney parenchyma|liver parenchyma|nerves?(?! (?:root|block|conduct))|renal cortex|thymus|scalp|scars?\b(?! (?:of|in) (?:the )?(?:left|heart|myocard|ventric))|gingiv\w+|papilla|ileal pouch)\b|\bintra~?(?:parenchymal|glandular|prostatic|detrusor|testicular|vesical|urethral|neural|fistula\w*|wound|scar)\b|\bcells?~(?:seeded|laden|coated) (?:scaffold|matri|membrane|collagen|plug|sponge|patch)\w*|\bseeded (?:on|onto|in|into)<25>(?:scaffold|matri|membrane|sponge|collagen|plug|mesh|graft)\w*|\b(?:scaffold|matri\w+|membrane|sponge|plug|mesh) (?:seeded|coated|loaded) with|\b(?:load|seed|embed|cultur)ed (?:on|onto|in|into|to) (?:an? |the )?(?:\w+ ){0,2}(?:scaffolds?|sponge|membrane|matrix|hydrogel|patch)\b|\bspray(?:ed|ing)?\b|\b(?:ulcers?|wounds?|burns?|defects?) (?:is|are|was|were|will be) covered (?:with|by)\b|\buterine (?:muscle|wall|cavity)\b|\b(?:between|under) (?:the )?(?:\w+ ){0,3}mucosas?\b|\bin fibrin (?:glue|gel|sealant|spray)|\bfibrin (?:glue|spray|gel) (?:containing|with)|\bsurgical(?:ly)? (?:implant|placed|placement)\w*|\bplaced (?:surgically|during surgery)|\bon(?:to)? the surface of (?:the )?(?:\w+ ){0,2}(?:rotator cuff|tendons?|wounds?|ulcers?|ovar(?:y|ies))`,
  },
]

/** If the route is not stated: cells for one joint, tooth or wound that are injected, implanted or grafted go there. */
export const impliedRouteRules: readonly Rule[] = [
  {
    id: 'route.implied.joint',
    value: 'INTRA_ARTICULAR',
    pattern: String.raw`\b(?:knees?|hip joint|ankle|joints?|cartilage|chondral|osteochondral|menisc\w+|intervertebral|dis[ck] (?:disease|degenerat\w+|herniat\w+)|degenerative dis[ck]|gonarthrosis|osteoarthr\w+)\b`,
  },
  {
    id: 'route.implied.place',
    value: 'LOCAL_OTHER',
    pattern: String.raw`\b(?:periodont\w+|intrabony|alveolar (?:bone|ridge|cleft)|jaw|maxill\w+|mandib\w+|dental implants?|implant (?:stability|placement)|sinus augmentation|cleft|rotator cuff|tendon\w*|tendin\w+|epicondyl\w+|fistulas?|fistulizing|anal|urinary incontinence|f(?:a)?ecal incontinence|sphincter|vocal (?:folds?|cords?)|vocal fold|fat graft\w*|burns?|burn wounds?|scars?|keloids?|vitiligo|gingival|pulp regeneration|pulpectomy|facial|breast reconstruction|lipofilling)\b`,
  },
]

const number = String.raw`\d{1,3}(?:[.,·]\d{1,3})?`

/** "2.0 x 10^6 cells/kg", "0.9~1*10^9", "1x106-5x106 CAR+ T cells", "100 million cells". */
export const doseRule: Rule = {
  id: 'dose.stated',
  value: '',
  pattern: String.raw`(?<![\w.])(?:${number} ?(?:-|to|\x7e|–|±|,|and) ?)?${number} ?[x*×] ?10 ?\^? ?\(?\d{1,2}\)?(?: ?(?:-|to|\x7e|,|and|±) ?${number} ?[x*×] ?10 ?\^? ?\(?\d{1,2}\)?){0,4}(?: ?(?:/|per) ?kg)?(?: ?(?:viable |total |transduced |anti~?)?(?:[\w+/-]{1,14} ){0,3}?cells?)?(?: ?(?:/|per|/ ?per) ?(?:kg|kilogram|m2|dose|infusion|injection|body weight|mL|kg body weight))?|(?<![\w.])\d{1,4}(?:[.,]\d+)? ?(?:million|billion) (?:[\w+-]{1,14} ){0,4}cells?(?: ?(?:/|per) ?(?:kg|kilogram|dose|infusion))?`,
}
