/** Where anybody checks documents of a school. */
export const checkPathOf = (schoolId: string): string => `/check/${schoolId}`;
