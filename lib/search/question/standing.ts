import type { TextRange } from './question'

// How a paragraph speaks of a name in it. A letter about somebody with lymphoma names the breast cancer of 2005, the
// medicines that failed and what was ruled out; a search for all of these finds trials of none.

export interface Standing {
  /** "No GVHD": the paragraph is not about this. */
  isDenied: boolean
  /** "Past medical history: hypertension": somebody has or had this beside what the paragraph is about. */
  isAside: boolean
  /** "Failed infliximab", "relapsed after a transplant": what somebody has had. */
  isPast: boolean
  /** "Would CAR-T cells be an option?" */
  isWished: boolean
  /** "CAR-T cells 2023": when they were given. */
  isDated: boolean
  /** "Breast cancer in 2008", "colitis, quiescent": whatever else is said of it. */
  isOver: boolean
}

/** Between what is denied and what the sentence goes on with. */
const goesOn =
  /\b(?:but|with|however|despite|who|which|whose|this|since|after|for|from|relief|response|responding|respond|has|had|is|was|are|presents?|develop\w*|longer|other|further|than|until|now|currently)\b|[:]/i
const denial =
  /\b(?:no(?!,)|non|neither|nor|without|denies|denied|negative for|absence of|free of|never (?:had|has had)|not (?:have|had|been|any|a)|ruled out|excluded|excluding|kein\w*|ohne|sans|pas de|sin|nessun\w*|senza)\s+((?:[\p{L}\d'’-]+[\s,]+){0,8})$/iu
/** Of so many words each may be what is denied besides others. */
const maxDenied = 2
const aside =
  /\b(?:(?:medical|past|surgical|family|social) history|(?<!years?[- ]|months?[- ]|long )history of|pmhx?|comorbid\w*|co-morbid\w*|(?:also|additionally|in addition,?) (?:has|had|have|suffers?|suffered|takes?|lives?|diagnosed)|(?:he|she|i) (?:also|further) \w+|other (?:problems|conditions|illnesses|diagnoses)|otherwise|apart from|besides|incidental|takes? [^.]*\bfor|treated for|medications?|Nebendiagnosen?|Vorerkrankung\w*|außerdem|antécédents?|antecedentes|además)\b.*$/isu
const relativeHad =
  /\b(?:brother|sister|mother|father|aunt|uncle|cousin|grand\w+|mum|dad) (?:had|died|has had)\b.*$/is
/** After a name: it is over, or at rest. */
const over =
  /^[^.,;]{0,30}\b(?:in (?:complete |full )?remission|disease[- ]free|resolved|cured|removed|excised|quiescent|inactive|(?:well|now) controlled|(?:in|of) (?:19|20)\d\d|years ago|as a child)\b/i
/** The same where a sentence begins with the name: "Breast cancer 2008 treated with epirubicin, in remission." */
const overLater =
  /^.{0,90}\b(?:in (?:complete |full )?remission|disease[- ]free|(?:all )?clear (?:since|now)|no recurrence|undetectable|cured|quiescent|resected|resolved)\b/is
const yearBehind = /^(?: \p{L}+)?,?\s*\(?(?:19|20)\d\d\b/iu
const found = /^[^.,;]{0,30}\b(?:diagnosed|since|biops\w+)\b/i
/** After a name: when it was given. */
const given = /^[^.;]{0,25}\b(?:19|20)\d\d\b/
/** Before a name: what came up. */
const cameUp =
  /\b(?:transformed|became|turned|developed|diagnos\w*|progress\w*|relaps\w*)\b[^.;]{0,25}$/i
/** Before a name: what was treated, not what is left of it. */
const treatedFor =
  /\b(?:transplant\w*|\w*HSCT|\w*SCT|BMT|graft|radiotherapy|radiation|chemotherapy|chemo|surgery|\w+ectomy|\w+(?:olone|isone|mab|nib|mus|prine)|steroids?|on (?:long-term )?\w+)(?: [\d.,]+ ?m?g(?:\/\w+)*)?(?: in (?:\w+ )?\d{4})? (?:for|due to) (?:[\w-]+\s){0,2}$/i
const past =
  /\b(?:failed|failing|failure of|after|post|following|despite|refractory (?:to|after)|resistant to|intolerant (?:of|to)|relaps\w+ (?:on|after|from|following)|progress\w* (?:on|after|through|with|despite)|previous(?:ly)?|prior|already|received|receiving|has had|he had|she had|had|underwent|undergone|status post|s\/p|treated with|lines?(?: of)?|tried|then|Vortherapie\w*|nach|trotz|malgré|après|tras|después de|dopo)\b.*$/isu
const wish =
  /\b(?:ask(?:s|ed|ing)?|interested in|would|wants?|wish\w*|hop(?:e|es|ing)|looking|search\w*|consider\w*|refer\w*|eligib\w*|candidate|suitab\w*|trials?|stud(?:y|ies)|whether|could|can|help|is there|are there|is anyone|any|options?|questions?|enquir\w*|heard|read about|available|advise|possib\w*|instead|rather|will|we (?:test|evaluate|report|investigate)|evaluate|safety|efficacy|Frage\w*|fragen|Möglichkeit\w*|Studien?|ensayos?|essais?|étude|posible|puede|sperimentazion\w*)\b/iu

/** "No fever, cough" goes on denying, "without oxygen at night, inhalers" does not. */
const isList = (between: string): boolean =>
  between
    .split(',')
    .slice(0, -1)
    .every((piece) => piece.trim().split(/\s+/).length <= maxDenied)

/** Tells for each place of a text how it speaks of what stands there. */
export function createStandings(text: string): (place: TextRange) => Standing {
  const sentences = [...text.matchAll(/[^.;!?]+(?:[.;!?](?=\S)[^.;!?]*)*[.;!?]*/g)].map(
    ({ 0: words, index }) => ({ start: index, end: index + words.length }),
  )
  return ({ start, end }) => {
    const sentence = sentences.find((each) => each.start <= start && each.end > start)
    const before = text.slice(sentence?.start ?? 0, start)
    const after = text.slice(end, sentence?.end)
    const [, between = null] = denial.exec(before) ?? []
    const pastWords = past.exec(before)?.[0]
    const isFirst = before.trim() === '' && start > 0
    const isFinished =
      ((over.test(after) || (isFirst && overLater.test(after))) &&
        !found.test(after) &&
        !cameUp.test(before)) ||
      treatedFor.test(before)
    return {
      isOver: isFinished || (isFirst && yearBehind.test(after)),
      isDenied: between !== null && !goesOn.test(between) && isList(between),
      isDated: given.test(after) && !wish.test(before),
      isAside: aside.test(before) || relativeHad.test(before),
      isPast: pastWords !== undefined && !wish.test(pastWords),
      isWished: wish.test(before) || /^[^.;]{0,60}\?/.test(after),
    }
  }
}
