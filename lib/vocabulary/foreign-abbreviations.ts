// Abbreviations of diseases in French, Spanish, Italian, Portuguese and German that mean something else in English or
// in another field: LLC is a form of company, SEP a month. They count only next to words of such a language.

const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aml: 'LAM LMA',
    mds: 'SMD',
    cll: 'LLC',
    all: 'LAL LLA',
    cml: 'LMC',
    ms: 'SEP EM SM',
    als: 'SLA ELA',
    ibd: 'MICI MII EII DII CED',
    sle: 'LES LED',
    itp: 'PTI',
    gvhd: 'EICH DECH',
  }).flatMap(([id, names]) => names.split(' ').map((name): [string, string] => [name, id])),
)

/** Words that texts about a disease contain in one of these languages, and that are not English. */
const otherLanguage =
  /(?<!\p{L})(?:avec|pour|chez|dans|une|greffes?|cellules?|souches?|moelle|essais?|enfants?|traitements?|maladies?|leucémies?|rechute|récidive|recrute\w*|con|para|por|una|trasplantes?|células?|madre|tronco|médula|ensayos?|tratamientos?|enfermedad|leucemias?|recaída|niñ[oa]s?|reclutando|per|della|nella|trapiant[oi]|cellule|staminali|midollo|malattia|terapia|bambin[oi]|transplantes?|medula|doença|crianças?|tratamento|mit|und|bei|für|Stammzell\p{L}*|Zellen|Transplantation bei|Zelltherapie|Kinder|Studien?|mieloma|linfoma|esclerosis|esclerose|sclérose|sclerosi)(?!\p{L})/iu

/** Concept ids of the abbreviations in a text in another language than English, with their positions. */
export function findForeignAbbreviations(
  text: string,
): { id: string; start: number; end: number }[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}{2,4}(?![\p{L}\p{N}-])/gu)].flatMap(
    ({ 0: name, index: start }) => {
      const id = abbreviations.get(name)
      return id === undefined ? [] : [{ id, start, end: start + name.length }]
    },
  )
  return found.length > 0 && otherLanguage.test(text) ? found : []
}
