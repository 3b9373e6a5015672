import type { DiaryChecksQuery } from '@zhurnal/contract/staff';
import { t } from './checking-words.js';

type Checks = DiaryChecksQuery['diaryChecks'];
type Journal = Checks['journals'][number];
export type Finding = Journal['findings'][number];

/** What one person signs for: a subject in a group, or all subjects of a class. */
export interface DiaryPart extends Pick<Journal, 'lessons' | 'mine' | 'findings' | 'signatures'> {
  readonly key: string;
  readonly of: 'groupId' | 'classId';
  readonly id: string;
  readonly className: string;
  /** What it is called. */
  readonly title: string;
  /** Who signs. */
  readonly who: string;
  /** The subjects of a class that lack something. */
  readonly journals: readonly Journal[];
}

const WORDS = {
  NOT_HELD: 'gap.not_held',
  NO_TOPIC: 'gap.no_topic',
  NO_HOMEWORK: 'gap.no_homework',
  LATE_HOMEWORK: 'gap.late_homework',
  WORK_WITHOUT_MARKS: 'gap.work_without_marks',
  NO_MARKS: 'gap.no_marks',
  NO_REASON: 'gap.no_reason',
} as const;

/** A finding in words: «Уроки без темы: 3». */
export const sayFinding = ({ kind, count }: Finding): string =>
  t('gapCount', { name: t(WORDS[kind]), count });

/** A subject in a group, with the name of the group where the class does not tell it: «7А, Информатика (7А, 2)». */
export const sayJournal = ({
  className,
  subject,
  groupName,
}: Pick<Journal, 'className' | 'subject' | 'groupName'>): string =>
  t('place', {
    class: className,
    subject: groupName === className || groupName === '' ? subject : `${subject} (${groupName})`,
  });

/** Everything that is signed: classes first, then subjects. */
export function listParts({ journals, classes }: Checks): readonly DiaryPart[] {
  return [
    ...classes.map((one) => ({
      ...one,
      key: `class ${one.classId}`,
      of: 'classId' as const,
      id: one.classId,
      title: t('allSubjects', { class: one.className }),
      who: one.keepers === '' ? t('diary.nobody') : one.keepers,
      journals: journals.filter(
        ({ groupId, findings }) => findings.length > 0 && one.groupIds.includes(groupId),
      ),
    })),
    ...journals.map((one) => ({
      ...one,
      key: `group ${one.groupId}`,
      of: 'groupId' as const,
      id: one.groupId,
      title: sayJournal(one),
      who: one.teachers,
      journals: [],
    })),
  ];
}
