import { listNameOf } from '@zhurnal/rules';
import { useSchool } from '../shell/school.js';

/** Whoever files a request, and the day it is in the school. */
export function useAuthor(): { readonly today: string; readonly listName: string } {
  const { today, familyName, givenName, patronymic } = useSchool();
  return { today, listName: listNameOf({ familyName, givenName, patronymic: patronymic ?? null }) };
}
