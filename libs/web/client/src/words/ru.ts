import { COMMON_RU } from './common.ru.js';
import { REFUSALS_RU } from './refusals.ru.js';

/** The catalogue that both apps share; an app's own is spread beside it or bound by itself. */
export const SHARED_RU = { ...COMMON_RU, ...REFUSALS_RU } as const;
