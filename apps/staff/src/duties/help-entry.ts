import type { HelpRegisterQuery } from '@zhurnal/contract/staff';

/** An entry as the page has it. */
export type HelpEntry = HelpRegisterQuery['helpRegister']['entries'][number];

/** Kinds of help, as the contract names them. */
export const KINDS = ['ADVICE', 'TRAINING', 'MEETING'] as const satisfies readonly HelpEntry['kind'][];
