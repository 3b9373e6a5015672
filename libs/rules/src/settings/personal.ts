/** Languages of the pages. */
export const LANGUAGES = ['ru', 'en'] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** Looks: as the system has it, light, dark. */
export const THEMES = ['auto', 'light', 'dark'] as const;

/** One of {@link THEMES}. */
export type ThemeChoice = (typeof THEMES)[number];

/** How closely the staff pages are set. */
export const DENSITIES = ['dense', 'comfortable'] as const;

/** One of {@link DENSITIES}. */
export type Density = (typeof DENSITIES)[number];

/** Pages the staff app may begin with; whoever may not open the chosen one begins as without a choice. */
export const STAFF_START_PAGES = ['day', 'journal', 'class', 'substitutions', 'people'] as const;

/** One of {@link STAFF_START_PAGES}. */
export type StaffStartPage = (typeof STAFF_START_PAGES)[number];

/** Pages the family app may begin with. */
export const FAMILY_START_PAGES = ['today', 'diary', 'homework', 'marks', 'attendance'] as const;

/** One of {@link FAMILY_START_PAGES}. */
export type FamilyStartPage = (typeof FAMILY_START_PAGES)[number];
