import type { CellRule } from './cell-rule'
import { given, givenOf, antigen } from './cell-words'

// The rest: rarer cells, unspecified T cells, and words that say only that cells are given.

export const otherCellRules: readonly CellRule[] = [
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
    id: 'cell.other.trial-of',
    value: 'OTHER_CELL',
    pattern: String.raw`\b(?:stud(?:y|ies)|trials?) of (?:<16>)(?<!stem[ -])\bcell(?:ular)? (?:therapy|immunotherapy)\b`,
    only: ['prose'],
  },
  {
    id: 'cell.other.given-back',
    value: 'OTHER_CELL',
    pattern: String.raw`(?:modified|engineered|edited|expanded|myeloid|immune|killer) cells?<60>(?:re~?infused|(?:infused|given|returned) back)\b|(?:\b(?:after|before|following|until) )(?:the )?cell re~?infusion\b`,
    only: ['prose'],
  },
  {
    id: 'cell.other',
    value: 'OTHER_CELL',
    pattern: String.raw`(?<!(?:small|renal|squamous|germ|blood|red|sickle|mantle|merkel|basal|giant|hairy|mast|plasma|islet|tumou?r|cancer|beta|β|B|hair|target|fuel|goblet|solar|single|white)[ -]?)\bcell(?:ular)?~(?:based~)?(?:therap(?:y|ies|eutics?)|immunotherap\w+|transplantation|implantation)|(?<!\b(?:plant|apple|grape|rose)[ -])\bstem~cells?\b(?! (?:mobili|collect|harvest|factor|donor|donat|apheresis|marker|leuk|growth))|\bmesenchymal\b(?! (?:chondro|tumou?r|transition))|\bexpanded cells?\b|\bimmune (?:effector )?cells? (?:therap\w+|infusion|transfer)|\bcytotherap\w+|\bcell sheets?\b|\bimmune cell therapy`,
  },
  {
    id: 'cell.other.named',
    value: 'OTHER_CELL',
    pattern: String.raw`(?<!(?:blood|red|white|packed|fat|plasma|germ|mast|salvaged|washed|islet|nerve)[ -])\bcells? (?:injections?|suspensions?|infusions?|transplant\w*|implant\w*|preparations?|products?|sheets?|treatment|therapy)\b|(?:autologous|allogene?ic|progenitor|precursor|engineered|derived|cultured|expanded)<30>\bcells?\b`,
    only: ['intervention', 'arm'],
  },
  {
    id: 'cell.other.in-title',
    value: 'OTHER_CELL',
    pattern: String.raw`(?<!(?:small|renal|squamous|germ|blood|red|white|packed|fat|plasma|sickle|mantle|mast|islet|hair|tumou?r|cancer|beta|salvaged|washed|IL-?\d+)[ -])\bcells? (?:injections?|(?:re~?)?infusions?)\b|\b(?:autologous|allogene?ic)<30>(?<!(?:red|white|blood|packed|fat|islet|tumou?r|cancer)[ -])\bcells? (?:implant\w*|transplant\w*|therap\w+|graft\w*)`,
    only: ['title'],
  },
  {
    // "LX012 cells", with any code, but not markers, viruses, helper cells and cell lines with similar names.
    id: 'cell.other.coded',
    value: 'OTHER_CELL',
    pattern: String.raw`(?<![\w/+.-])(?!(?:ADAM|BCL|CA|CD|CLDN|COVID|GDF|HEK|HL|HLA|HPV|HT|IL|Ki|MCF|MUC|PC|SARS|SV|SW|Tc|Th|THP|TNF)-?\d)[A-Z][A-Za-z]{1,7}(?:-[A-Z]{0,3})?\d{2,5}[A-Z]{0,3} (?:[Cc]ells\b(?! (?:[Cc]ounts?|[Dd]eath|[Gg]rowth))|[Cc]ell (?:[Ii]nject|[Ii]nfus|[Rr]e~?infus|[Pp]repar|[Pp]roduct|[Ss]uspen|[Tt]herap|[Tt]reat)\w+)`,
    caseSensitive: true,
  },
  {
    id: 'cell.other.inn',
    value: 'OTHER_CELL',
    pattern: String.raw`\b[a-z]{3,20}(?:leucel|temcel|strocel)\b`,
    only: ['title', 'intervention', 'arm'],
  },
]
