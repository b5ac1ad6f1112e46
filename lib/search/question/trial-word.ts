/** What a question calls a trial, in a pattern. */
export const trialWord = '(?:trials?|stud(?:y|ies))'
