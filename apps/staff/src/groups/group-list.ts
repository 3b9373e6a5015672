import type { JournalGroupsQuery } from '@zhurnal/contract/staff';
import { compareClasses, compareNames } from '@zhurnal/rules';

/** A journal in the list of choices. */
export type JournalGroup = JournalGroupsQuery['journalGroups']['edges'][number]['node'];

/** Journals of one class, or of one set of classes that are taught together. */
export interface ClassShelf {
  readonly classes: string;
  readonly groups: readonly JournalGroup[];
}

/** Sorts journals by class, «2 А» before «10 А», and by subject within. */
export function shelveGroups(groups: readonly JournalGroup[]): readonly ClassShelf[] {
  const shelves = new Map<string, JournalGroup[]>();
  for (const group of groups) {
    const classes = group.classNames.join(', ');
    shelves.set(classes, [...(shelves.get(classes) ?? []), group]);
  }
  return [...shelves]
    .sort(([one], [other]) => compareClasses(one, other))
    .map(([classes, list]) => ({
      classes,
      groups: list.sort(
        (one, other) =>
          compareNames(one.subjectName, other.subjectName) || compareNames(one.name, other.name),
      ),
    }));
}

/** The journal that stands so many places away in the order of the list; undefined at its ends. */
export function neighbourOf(
  groups: readonly JournalGroup[],
  groupId: string,
  step: 1 | -1,
): JournalGroup | undefined {
  const ordered = shelveGroups(groups).flatMap((shelf) => shelf.groups);
  const at = ordered.findIndex(({ id }) => id === groupId);
  return at === -1 ? undefined : ordered[at + step];
}
