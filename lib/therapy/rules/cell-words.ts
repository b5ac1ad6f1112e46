// Words that many rules for cells share, in the notation of `pattern.ts`.

export const nk = String.raw`(?:NK(?!~?T\b)|natural killer(?! T\b))`
export const given = String.raw`(?:infusions?|transfusions?|therap\w+|immunotherap\w+|transfer|transplant\w*|injections?|vaccin\w*|immuni[sz]ation|treatment|administration|product)`
export const givenOf = String.raw`(?:infusions? (?:of|with)|injections? (?:of|with)|transfer of|transfusion of|transplantation of|administration of|treatment (?:with|of|using)|treated with|therapy (?:with|using|of)|immunotherapy (?:with|using|of)|receiving|vaccinated with|vaccination with|adoptive(?:ly)?(?: transfer(?:red)?(?: of)?)?)`
export const made = String.raw`(?:autologous|allogene?ic|haplo\w*|donor|third party|expanded|ex~vivo|activated|cultured|induced|off the shelf|universal|cord blood|placental?|iPSC|engineered|modified|edited|primed|stimulated|armed|loaded|memory like|CIML|purified|selected|cryopreserved|alloreactive|HLA\w*)`
export const carPrefix = String.raw`(?<![a-z])(?:U|hu|m|p|Uni|Rev|allo|auto|ss|sss|tan|tandem|tri|bi|bis|dual|multi|ultra|armou?red|this|uni|fast|RNA|i|smart|sup|4S|S|s|c|F|RP|D|quad|super|secu?|GC|Meta|WU~|Co)?~`
export const antigen = String.raw`(?:CD~?\d+[a-z]?|BCMA|GPC~?3|HER~?2|EGFR(?:v?III)?|CEA|PSMA|PSCA|GD~?2|MUC~?1|MUC~?16|CLDN?~?18(?:\.2)?|claudin~?18(?:\.2)?|ROR~?1|IL~?13R\w*|mesothelin|MSLN|meso|NKG2D|B7~?H3|GPRC5D|DLL~?3|CLL~?1|FLT~?3|EpCAM|GUCY2C|LeY|Lewis Y|CS1|SLAMF7|kappa|TRBC\d|BAFF~?R?|CDH~?17|EphA~?2)`
/** Inherited diseases that a transplant of blood stem cells is given for. */
export const inherited = String.raw`\bSCID\b|immuno~?deficienc(?!y virus)|wiskott|granulomatous disease|hurler|mucopolysacch|leuko~?dystroph|osteopetrosis|fanconi|inborn error|inherited metabolic|diamond.blackfan|marrow failure|h(?:a)?emoglobinopath`
export const blood = String.raw`${inherited}|h(?:a)?ematop|h(?:a)?ematolog|leuk(?:a)?emi|lymphom|myelo|marrow|conditioning|GVHD|graft.{0,3}versus|graft.{0,3}vs|donor|CD34|aplastic|thalass|sickle|transplant.{0,30}lympho|immunodefici|sclerosis|crohn|neuroblastoma|amyloid|germ cell`
export const bloodDisease = String.raw`${inherited}|leuk(?:a)?emi|lymphom|myeloma|myelodys|h(?:a)?ematologic(?:al)? (?:malig|disease|cancer|neopl)|GVHD|graft.{0,3}versus|aplastic|thalass|sickle|conditioning|sibling|haplo`
/** What makes a transplant without further words one of blood stem cells. */
export const bloodOrGraft = String.raw`\b(?:AML|MDS|NHL|DLBCL|SCID)\b|\bCAR\b|\bCAR-?T|chimeric|allogene?ic stem cell transpl|h(?:a)?ematop|h(?:a)?emopo|h(?:a)?ematolog|leuk(?:a)?emi|lymphom|myeloma|myelodys|myelofib|myeloabl|myeloid|conditioning|GVHD|graft.{0,3}v(?:s|ersus)|graft (?:failure|function)|aplastic|thalass|sickle|immunodefici|immune defici|sclerosis|crohn|neuroblastoma|amyloid|germ cell|CD34`
/** Diseases of tissues: cells transplanted for them are seldom those that restore blood. */
export const tissueDisease = String.raw`limbal|cardiac|myocard|ischemi|ischaemi|heart failure|spinal|stroke|cirrhosis|liver failure|osteoarthr|cartilage|chondral|cerebral palsy|autism|erectile|diabet|retin|wound|infertil|endometri|periodont|fistula|lupus.{0,40}mesenchymal|osteonecr|femoral head|non~?union|parkinson|rheumatoid|salivary|mitochond|kidney|renal`
export const notThatCart = String.raw`antiretrovir|\bHIV\b|\bAIDS\b|ascites|cartilage|NOVOCART`
