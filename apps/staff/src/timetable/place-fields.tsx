import { Select } from '@zhurnal/web-ui';
import { sayWeekday } from './say-week.js';
import { t } from './timetable-words.js';
import type { Chosen, Objects } from './use-objects.js';

/** Where a weekly period shall stand, and who gives it. */
export interface Wanted {
  readonly groupId: string;
  readonly weekday: number;
  readonly slot: number;
  readonly week: number;
  /** Empty: none. */
  readonly roomId: string;
  readonly teacherIds: readonly string[];
}

/** The last number that can be chosen. */
const LAST_SLOT = 12;

export interface PlaceFieldsProps {
  readonly objects: Objects;
  readonly chosen: Chosen;
  /** Only a new period chooses its group. */
  readonly isNew: boolean;
  readonly cycleWeeks: number;
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

/** Group, day, number, room and teachers of a weekly period. */
export function PlaceFields({ objects, chosen, isNew, cycleWeeks, wanted, onWanted }: PlaceFieldsProps) {
  const put = (part: Partial<Wanted>) => onWanted({ ...wanted, ...part });
  const [first = '', second = ''] = wanted.teacherIds;
  const groups = objects.groups.filter(
    ({ id, classIds, teacherIds }) =>
      chosen.kind === 'room' ||
      (chosen.kind === 'class' && classIds.includes(chosen.id)) ||
      (chosen.kind === 'teacher' && teacherIds.includes(chosen.id)) ||
      id === wanted.groupId,
  );
  const chooseGroup = (groupId: string) => {
    const usual = objects.groups.find(({ id }) => id === groupId)?.teacherIds[0];
    put({ groupId, ...(first === '' && usual !== undefined ? { teacherIds: [usual] } : {}) });
  };
  const teachers = objects.teachers.map(({ id, name }) => ({ value: id, label: name }));
  const nobody = { value: '', label: t('edit.noTeacher') };
  return (
    <>
      {isNew && (
        <Select
          label={t('edit.group')}
          value={wanted.groupId}
          onChange={(event) => chooseGroup(event.currentTarget.value)}
          options={[
            { value: '', label: t('of.choose') },
            ...groups.map(({ id, subject, name }) => ({ value: id, label: `${subject} · ${name}` })),
          ]}
        />
      )}
      <div className="tt-pair">
        <Select
          label={t('edit.weekday')}
          value={String(wanted.weekday)}
          onChange={(event) => put({ weekday: Number(event.currentTarget.value) })}
          options={objects.weekdays.map((weekday) => ({
            value: String(weekday),
            label: sayWeekday(weekday),
          }))}
        />
        <Select
          label={t('edit.slot')}
          value={String(wanted.slot)}
          onChange={(event) => put({ slot: Number(event.currentTarget.value) })}
          options={Array.from({ length: LAST_SLOT + 1 }, (_, slot) => ({
            value: String(slot),
            label: String(slot),
          }))}
        />
        {cycleWeeks > 1 && (
          <Select
            label={t('edit.week')}
            value={String(wanted.week)}
            onChange={(event) => put({ week: Number(event.currentTarget.value) })}
            options={Array.from({ length: cycleWeeks + 1 }, (_, week) => ({
              value: String(week),
              label: week === 0 ? t('edit.everyWeek') : t('standing.week', { week }),
            }))}
          />
        )}
        <Select
          label={t('edit.room')}
          value={wanted.roomId}
          onChange={(event) => put({ roomId: event.currentTarget.value })}
          options={[
            { value: '', label: t('edit.noRoom') },
            ...objects.rooms.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div className="tt-pair">
        <Select
          label={t('edit.teacher')}
          value={first}
          onChange={(event) => put({ teacherIds: [event.currentTarget.value, second] })}
          options={[nobody, ...teachers]}
        />
        <Select
          label={t('edit.secondTeacher')}
          value={second}
          onChange={(event) => put({ teacherIds: [first, event.currentTarget.value] })}
          options={[nobody, ...teachers]}
        />
      </div>
    </>
  );
}
