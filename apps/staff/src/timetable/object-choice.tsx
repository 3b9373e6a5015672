import { Button, Select } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { useSchool } from '../shell/school.js';
import { KINDS } from './say-week.js';
import type { Kind } from './say-week.js';
import { t } from './timetable-words.js';
import { listOf } from './use-objects.js';
import type { Chosen, Objects } from './use-objects.js';

export interface ObjectChoiceProps {
  readonly objects: Objects;
  readonly chosen: Chosen;
  readonly onChoose: (kind: Kind, id: string) => void;
  /** What else is chosen beside it. */
  readonly children?: ReactNode;
}

/** Whose timetable to show: a class, a teacher, a room, a teaching group. */
export function ObjectChoice({ objects, chosen, onChoose, children }: ObjectChoiceProps) {
  const { personId } = useSchool();
  const teaches = objects.teachers.some(({ id }) => id === personId);
  const isMine = chosen.kind === 'teacher' && chosen.id === personId;
  return (
    <div className="tt-choice">
      <Select
        label={t('of')}
        value={chosen.kind}
        onChange={(event) => {
          const kind = KINDS.find((one) => one === event.currentTarget.value) ?? 'class';
          onChoose(kind, kind === 'group' ? '' : (listOf(objects, kind)[0]?.id ?? ''));
        }}
        options={KINDS.map((kind) => ({ value: kind, label: t(`of.${kind}`) }))}
      />
      <Select
        label={t(`of.${chosen.kind}`)}
        value={chosen.id}
        onChange={(event) => onChoose(chosen.kind, event.currentTarget.value)}
        options={[
          { value: '', label: t('of.choose') },
          ...listOf(objects, chosen.kind).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {teaches && !isMine && <Button onClick={() => onChoose('teacher', personId)}>{t('of.mine')}</Button>}
      {children}
    </div>
  );
}
