import { formatDay } from '@zhurnal/web-client';

/** A day with its year. */
export const sayWholeDay = (day: string): string => formatDay(day, 'full');
