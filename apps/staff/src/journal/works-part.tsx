import { RemoveWorkDocument } from '@zhurnal/contract/staff';
import { WORKS_PER_LESSON } from '@zhurnal/rules';
import { formatWeight } from '@zhurnal/web-client';
import { Banner, Button, IconButton, Pill, useAnnounce } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import { t as sayFiling } from '../corrections/corrections-words.js';
import { useFiling } from '../corrections/filing.js';
import { typeOf } from './build-columns.js';
import { draftOfWork, isWorkByRequest } from './draft-of-work.js';
import { t } from './journal-words.js';
import { useLessonChange } from './use-lesson.js';
import type { LessonDetails } from './use-lesson.js';
import { WorkForm } from './work-form.js';

type Work = LessonDetails['works'][number];

export interface WorksPartProps {
  readonly lesson: LessonDetails;
  /** Opens the form of the first work: the teacher asked for its kind. */
  readonly isOpen: boolean;
  readonly onChanged: (lesson: LessonDetails) => void;
}

const nameOf = (work: Work): string => work.title || typeOf(work.type).name;

/** The works of the lesson: kind, title, weight and scale; each gives the journal a column. */
export function WorksPart({ lesson, isOpen, onChanged }: WorksPartProps) {
  const announce = useAnnounce();
  const [editing, edit] = useState<Work | 'new'>();
  const [trouble, setTrouble] = useState<string>();
  const part = useRef<HTMLElement>(null);
  const remove = useLessonChange(RemoveWorkDocument, 'removeWork');
  const filing = useFiling();
  const mayWrite = lesson.can.includes('putWork') && !lesson.cancelled;
  const first = lesson.works[0];
  useEffect(() => {
    if (isOpen && mayWrite) edit((before) => before ?? first);
  }, [isOpen, mayWrite, first]);

  const end = () => {
    edit(undefined);
    part.current?.focus();
  };
  const takeOut = async (work: Work) => {
    if (filing !== undefined && isWorkByRequest(lesson, work)) {
      filing.add([draftOfWork(lesson, work, undefined)]);
      return;
    }
    const outcome = await remove({ id: work.id, lessonId: lesson.id, expectedVersion: work.version });
    if (outcome.kind === 'trouble') {
      setTrouble(outcome.text);
      return;
    }
    setTrouble(undefined);
    announce(t('works.removed'));
    onChanged(outcome.kind === 'done' ? outcome.lesson : outcome.current);
  };

  return (
    <section ref={part} className="jr-part" data-focus="work" tabIndex={-1}>
      <h3>{t('works.title')}</h3>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <ul className="jr-works">
        {lesson.works.map((work) => (
          <li key={work.id}>
            <span>
              <b>{nameOf(work)}</b>{' '}
              <span className="st-muted">
                {[
                  work.title !== '' && typeOf(work.type).name.toLowerCase(),
                  t('column.weight', { weight: formatWeight(work.weight) }),
                  work.scale === 'PASS_FAIL' && t('works.scalePassFail'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>{' '}
              {filing?.numberOfWork(work.id) !== undefined && (
                <Pill icon="clock">
                  {sayFiling('cell.waits', { number: filing.numberOfWork(work.id) ?? 0 })}
                </Pill>
              )}
            </span>
            {mayWrite && (
              <span className="zh-actions">
                <IconButton
                  icon="pencil"
                  label={t('works.editNamed', { name: nameOf(work) })}
                  onClick={() => edit(work)}
                />
                {lesson.works.length > 1 && work.markCount === 0 && (
                  <IconButton
                    icon="close"
                    label={t('works.removeNamed', { name: nameOf(work) })}
                    onClick={() => void takeOut(work)}
                  />
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {editing !== undefined && (
        <WorkForm
          key={editing === 'new' ? 'new' : editing.id}
          lesson={lesson}
          work={editing === 'new' ? undefined : editing}
          onCancel={end}
          onDone={(next) => {
            end();
            announce(t('works.saved'));
            onChanged(next);
          }}
        />
      )}
      {mayWrite && editing === undefined && lesson.works.length < WORKS_PER_LESSON && (
        <div className="zh-actions">
          <Button icon="plus" onClick={() => edit('new')}>
            {t('works.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
