import { foldForSearch } from './russian-order.js';

/** A search longer than this is no search for a person. */
const MOST_WORDS = 8;

/** The words of a search as names are searched: ё is е, small letters; «ива пет» finds Иванов Пётр. */
export function searchWordsOf(search: string): readonly string[] {
  return foldForSearch(search).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}
