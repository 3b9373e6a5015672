import { ClassLessonsDocument, SubstitutionClassesDocument } from '@zhurnal/contract/staff';
import { compareClasses } from '@zhurnal/rules';
import { useAnswer } from '@zhurnal/web-client';
import { Button, Card, Checkbox, Select, VisuallyHidden } from '@zhurnal/web-ui';
import { useEffect, useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { LessonDays } from './lesson-line.js';
import type { LessonAct } from './lesson-line.js';
import { sayLesson } from './say-lesson.js';
import type { PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';

export interface ClassPartProps {
  readonly classId: string;
  readonly from: string;
  readonly to: string;
  /** Grows whenever something was stored: the lessons are asked for anew. */
  readonly edition: number;
  readonly onClass: (id: string) => void;
  readonly onAct: (act: LessonAct) => void;
  readonly onCancel: (lessons: readonly PlannedLesson[]) => void;
}

/** All lessons of a class on these days, to change any of them: one, or many at once. */
export function ClassPart({ classId, from, to, edition, onClass, onAct, onCancel }: ClassPartProps) {
  const { value } = useAnswer(SubstitutionClassesDocument, {});
  const classes = [...(value?.schoolClasses ?? [])].sort((one, other) =>
    compareClasses(one.name, other.name),
  );
  return (
    <Card title={t('class')}>
      <div className="sb-form">
        <Select
          label={t('class.choose')}
          hint={t('class.hint')}
          value={classId}
          onChange={(event) => onClass(event.currentTarget.value)}
          options={[
            { value: '', label: t('class.no') },
            ...classes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {classId !== '' && (
          <ClassLessons
            key={`${classId} ${from} ${to}`}
            {...{ classId, from, to, edition, onAct, onCancel }}
          />
        )}
      </div>
    </Card>
  );
}

function ClassLessons({ classId, from, to, edition, onAct, onCancel }: Omit<ClassPartProps, 'onClass'>) {
  const asked = useAnswer(ClassLessonsDocument, { classId, from, to });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(edition);
  const { again } = asked;
  useEffect(() => {
    if (seen === edition) return;
    setSeen(edition);
    setMarked(new Set());
    again();
  }, [seen, edition, again]);
  const lessons = asked.value?.changedLessons;
  if (lessons === undefined)
    return asked.fault === undefined ? <LoadingState /> : <FaultState fault={asked.fault} again={again} />;
  if (lessons.length === 0) return <p className="st-muted">{t('class.none')}</p>;
  const open = lessons.filter(({ isCancelled, isRecorded }) => !isCancelled && !isRecorded);
  const chosen = open.filter(({ id }) => marked.has(id));
  const mark = (id: string, isOn: boolean) =>
    setMarked((before) => {
      const next = new Set(before);
      if (isOn) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      <div className="zh-actions">
        <Checkbox
          label={t('class.all')}
          checked={open.length > 0 && chosen.length === open.length}
          disabled={open.length === 0}
          onChange={(event) =>
            setMarked(new Set(event.currentTarget.checked ? open.map(({ id }) => id) : []))
          }
        />
        <Button aria-disabled={chosen.length === 0} onClick={() => chosen.length > 0 && onCancel(chosen)}>
          {t('class.cancel', { count: chosen.length })}
        </Button>
      </div>
      <LessonDays
        lessons={lessons}
        isOneDay={from === to}
        onAct={onAct}
        leadOf={(lesson) => (
          <Checkbox
            label={<VisuallyHidden>{t('class.mark', { lesson: sayLesson(lesson) })}</VisuallyHidden>}
            checked={marked.has(lesson.id)}
            disabled={!open.includes(lesson)}
            onChange={(event) => mark(lesson.id, event.currentTarget.checked)}
          />
        )}
      />
    </>
  );
}
