export { CONSENT_KINDS, SHOWN_DOCUMENTS, consentDemandOf } from './consent-demand.js';
export type { ConsentDemand, ConsentKind, ShownDocument } from './consent-demand.js';
export { CONSENT_RULES } from './consent-rules.js';
export type { ConsentFacts, ConsentGiver } from './consent-rules.js';
export { FAMILY_STANDINGS, isToldOnPaper, objectToSignIn, familyStandingOf } from './family-standing.js';
export type { FamilyOfStudent, FamilyStanding, StandingConsent } from './family-standing.js';
