import type { PaperDifferenceLineFragment } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { t } from './checking-words.js';

const PLACES = {
  MARK: 'place.mark',
  ABSENCE: 'place.absence',
  TOPIC: 'place.topic',
  HOMEWORK: 'place.homework',
  LESSON: 'place.lesson',
} as const;
const WAYS = { JOURNAL: 'as.journal', PAPER: 'as.paper', NONE: 'as.none' } as const;

/** What of the journals differs. */
export const sayPlace = (place: PaperDifferenceLineFragment['place']): string => t(PLACES[place]);

/** How it was settled. */
export const sayWay = (way: keyof typeof WAYS): string => t(WAYS[way]);

/** What each journal says, with words for nothing. */
export function saySides({ paperSays, journalSays }: PaperDifferenceLineFragment): string {
  const nothing = t('paper.nothing');
  return t('paper.says', {
    paper: paperSays === '' ? nothing : paperSays,
    journal: journalSays === '' ? nothing : journalSays,
  });
}

/** Where it is: «Отметка · 16 ноября, урок 2 · Агеев С. И.». */
export function sayWhere({ place, day, slot, student }: PaperDifferenceLineFragment): string {
  const on = formatDay(day, 'dayMonth');
  const when = slot === null ? on : t('paper.lessonOf', { day: on, slot });
  return [sayPlace(place), when, ...(student === null ? [] : [student])].join(' · ');
}
