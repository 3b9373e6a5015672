import { consentWords as t } from './consent-words.js';

const RELATIONS = ['mother', 'father', 'adopter', 'guardian', 'other', 'self'] as const;

/** How who gives a consent stands to the student, in a word. */
export function sayRelation(relation: string): string {
  return t(`relation.${RELATIONS.find((one) => one === relation) ?? 'other'}`);
}
