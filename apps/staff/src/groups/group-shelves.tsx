import { Link } from 'react-router';
import { t } from '../words/staff-words.js';
import { shelveGroups } from './group-list.js';
import type { JournalGroup } from './group-list.js';

/** Journals by class: a heading for each class, a link for each subject. */
export function GroupShelves({ groups }: { readonly groups: readonly JournalGroup[] }) {
  return (
    <div className="st-shelves">
      {shelveGroups(groups).map(({ classes, groups: shelf }) => (
        <section key={classes} className="st-shelf">
          <h3>{classes || t('groups.noClass')}</h3>
          <ul className="st-shelf-list">
            {shelf.map((group) => (
              <li key={group.id}>
                <Link to={`/journal/${group.id}`} className="st-journal">
                  <b>{group.subjectName}</b>
                  <span>{describeGroup(group)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What tells a journal from its neighbours: the subgroup, who teaches, how often. */
function describeGroup({ name, subjectName, classNames, teacherNames, weeklyLessons }: JournalGroup): string {
  const isWhole =
    name === '' ||
    name === subjectName ||
    classNames.some((one) => name === one || name === `${one} ${subjectName}`);
  return [
    !isWhole && name,
    teacherNames.join(', '),
    weeklyLessons > 0 && t('groups.weekly', { count: weeklyLessons }),
  ]
    .filter(Boolean)
    .join(' · ');
}
