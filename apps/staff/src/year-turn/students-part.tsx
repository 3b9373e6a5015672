import { DecideYearTurnDocument } from '@zhurnal/contract/staff';
import { newId, useChange } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { choose, decisionsFor, isStaying, standing, targetsFor } from './turn-view.js';
import type { Decision, Edit, Edits, Turn, TurnStudent } from './turn-view.js';
import { useTurnChange } from './use-turn-change.js';
import { t } from './year-turn-words.js';

export interface StudentsPartProps {
  readonly turn: Turn;
  /** The class of the old year that is shown. */
  readonly classId: string | null;
  readonly onClass: (classId: string) => void;
  readonly onSaid: (said: string) => void;
}

/** Decisions about the students of one class, saved together. */
export function StudentsPart({ turn, classId, onClass, onSaid }: StudentsPartProps) {
  const [edits, setEdits] = useState<Edits>(new Map());
  const decide = useChange(DecideYearTurnDocument);
  const change = useTurnChange();
  const source = turn.sources.find(({ id }) => id === classId) ?? turn.sources[0];
  const isOpen = turn.state === 'DRAFT' && turn.can.includes('decideYearTurn');
  if (source === undefined) return null;
  const students = turn.students.filter(({ fromClassId }) => fromClassId === source.id);
  const put = (student: TurnStudent, choice: Partial<Edit>) =>
    setEdits((before) => choose(turn, before, student, choice));
  const save = () => {
    const students = [...edits].flatMap(([studentId, { decision, targetId, reason }]) =>
      decision === null
        ? []
        : [{ studentId, decision, targetId, reason, orderNumber: orderOf(turn, studentId) }],
    );
    const on = { turnId: turn.turnId ?? '', expectedVersion: turn.version };
    change.run(
      () => decide({ input: { clientMutationId: newId(), ...on, students, classes: [] } }),
      () => {
        setEdits(new Map());
        onSaid(t('saved'));
      },
    );
  };
  const caption = t('students.caption', { class: source.name });
  return (
    <section className="yt-part" aria-label={t('part.students')}>
      <div className="yt-bar">
        <Select
          label={t('students.class')}
          value={source.id}
          onChange={({ currentTarget: { value } }) => onClass(value)}
          options={turn.sources.map(({ id, name }) => ({
            value: id,
            label: t('students.of', {
              class: name,
              count: turn.students.filter(({ fromClassId }) => fromClassId === id).length,
            }),
          }))}
        />
        {isOpen && (
          <Select
            label={t('students.all')}
            value=""
            onChange={({ currentTarget: { value } }) => {
              const decision = decisionsFor(source).find((one) => one === value);
              if (decision === undefined) return;
              setEdits((before) =>
                students.reduce((all, student) => choose(turn, all, student, { decision }), before),
              );
            }}
            options={[
              { value: '', label: t('target.none') },
              ...decisionsFor(source).map((value) => ({ value, label: t(`decision.${value}`) })),
            ]}
          />
        )}
      </div>
      {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
      {students.length === 0 ? (
        <EmptyState title={t('students.none')} />
      ) : (
        <div className="zh-table-frame yt-frame" tabIndex={0} role="region" aria-label={caption}>
          <table className="zh-table yt-table">
            <thead>
              <tr>
                <th scope="col">{t('students.student')}</th>
                <th scope="col">{t('students.decision')}</th>
                <th scope="col">{t('students.target')}</th>
                <th scope="col">{t('students.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {students.map((student) => (
                <StudentRow
                  key={student.studentId}
                  {...{ turn, student, source, isOpen }}
                  edit={standing(student, edits)}
                  isEdited={edits.has(student.studentId)}
                  onChange={(choice) => put(student, choice)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edits.size > 0 && (
        <div className="yt-save" role="group" aria-label={t('unsaved', { count: edits.size })}>
          <span>{t('unsaved', { count: edits.size })}</span>
          <Button onClick={() => setEdits(new Map())}>{t('discard')}</Button>
          <Button variant="primary" busy={change.isBusy} onClick={save}>
            {t('save')}
          </Button>
        </div>
      )}
    </section>
  );
}

const orderOf = (turn: Turn, studentId: string): string =>
  turn.students.find((one) => one.studentId === studentId)?.orderNumber ?? '';

interface StudentRowProps {
  readonly turn: Turn;
  readonly student: TurnStudent;
  readonly source: Turn['sources'][number];
  readonly isOpen: boolean;
  readonly edit: Edit;
  readonly isEdited: boolean;
  readonly onChange: (choice: Partial<Edit>) => void;
}

function StudentRow({ turn, student, source, isOpen, edit, isEdited, onChange }: StudentRowProps) {
  const { name, failed, isManual } = student;
  const { decision, targetId, reason } = edit;
  const possible = decisionsFor(source);
  const listed = decision !== null && !possible.includes(decision) ? [...possible, decision] : possible;
  const target = turn.classes.find(({ id }) => id === targetId);
  const isUndecided = decision === null || (isStaying(decision) && targetId === null && !isEdited);
  return (
    <tr data-edited={isEdited || undefined} data-undecided={isUndecided || undefined}>
      <th scope="row">
        {name}
        {failed.length > 0 && (
          <span className="yt-debt">{t('students.failed', { subjects: failed.join(', ') })}</span>
        )}
        {isManual && <span className="yt-hand">{t('students.byHand')}</span>}
      </th>
      {isOpen ? (
        <>
          <td>
            <select
              className="zh-input"
              aria-label={t('decision.label', { name })}
              value={decision ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ decision: listed.find((one): one is Decision => one === value) ?? null })
              }
            >
              {decision === null && <option value="">{t('decision.')}</option>}
              {listed.map((value) => (
                <option key={value} value={value}>
                  {t(`decision.${value}`)}
                </option>
              ))}
            </select>
          </td>
          <td>
            {isStaying(decision) ? (
              <select
                className="zh-input yt-target"
                aria-label={t('target.label', { name })}
                value={targetId ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ targetId: value === '' ? null : value })
                }
              >
                {targetId === null && <option value="">{t('target.usual')}</option>}
                {targetsFor(turn.classes, source.gradeLevel, decision).map(({ id, name: label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              t('target.none')
            )}
          </td>
          <td>
            <input
              type="text"
              className="zh-input"
              maxLength={300}
              aria-label={t('reason.label', { name })}
              value={reason}
              onChange={({ currentTarget: { value } }) => onChange({ reason: value })}
            />
          </td>
        </>
      ) : (
        <>
          <td>{t(`decision.${decision ?? ''}`)}</td>
          <td>{target?.name ?? t('target.none')}</td>
          <td>{reason}</td>
        </>
      )}
    </tr>
  );
}
