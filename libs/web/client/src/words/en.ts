import { COMMON_EN } from './common.en.js';
import type { English } from './english.js';
import { REFUSALS_EN } from './refusals.en.js';
import type { SHARED_RU } from './ru.js';

/** The English of what both apps share. */
export const SHARED_EN = { ...COMMON_EN, ...REFUSALS_EN } as const satisfies English<typeof SHARED_RU>;
