import { ClassAcknowledgementsDocument, RecordPaperAcknowledgementDocument } from '@zhurnal/contract/staff';
import {
  formatInstant,
  newId,
  sayFault,
  sayRefusal,
  useAnswer,
  useChange,
  useLiveAgain,
} from '@zhurnal/web-client';
import { Button, Card, SaveState, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import type { ClassColumn } from './class-model.js';
import { t } from './finals-words.js';
import { namesOf } from './sheet-model.js';

interface SeenProps {
  readonly classId: string;
  readonly column: ClassColumn | undefined;
}

/** Who of the families has seen the marks, as it happens; what is on paper is kept here (G24-32). */
export function SeenPart({ classId, column }: SeenProps) {
  const { timeZone } = useSchool();
  const announce = useAnnounce();
  const asked = useAnswer(ClassAcknowledgementsDocument, { classId });
  const record = useChange(RecordPaperAcknowledgementDocument);
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isBad: boolean }>();
  const [busy, setBusy] = useState<string>();
  useLiveAgain([`class:${classId}`], asked.again);
  if (asked.value === undefined) {
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  }
  const { parts, students, rows, can } = asked.value.classAcknowledgements;
  const names = namesOf(students);
  const wanted = column?.kind === 'period' ? column.periodId : null;
  const at = parts.findIndex(({ periodId }) => periodId === wanted);
  const part = parts[at];
  if (part === undefined) {
    return (
      <Card title={t('seen.title')}>
        <p className="st-muted">{t('seen.none')}</p>
      </Card>
    );
  }
  const say = (text: string, isBad = false): void => {
    setOutcome({ text, isBad });
    announce(text);
  };
  const keep = async (studentId: string, student: string): Promise<void> => {
    setBusy(studentId);
    const { kind, periodId } = part;
    const answer = await record({ input: { clientMutationId: newId(), classId, studentId, kind, periodId } });
    setBusy(undefined);
    if (!answer.ok) say(t('unsaved', { why: sayFault(answer.fault) }), true);
    else if (answer.value.recordPaperAcknowledgement.__typename === 'Refusal')
      say(t('unsaved', { why: sayRefusal(answer.value.recordPaperAcknowledgement) }), true);
    else say(t('seen.paperDone', { student }));
    asked.again();
  };
  const questions = rows.questions.flatMap((question, row) =>
    question !== '' && rows.parts[row] === at ? [{ question, row }] : [],
  );
  return (
    <Card title={t('seen.title')}>
      <div className="fn-seen zh-no-print">
        <p className="fn-counter" role="status">
          {t('seen.count', { seen: part.seen, marked: part.marked })}
        </p>
        {part.releasedAt !== null && part.releasedBy !== null && (
          <p className="st-muted">
            {t('seen.released', {
              when: formatInstant(part.releasedAt, timeZone, 'full'),
              who: part.releasedBy,
            })}
          </p>
        )}
        {!part.isAcknowledged && <p className="st-muted">{t('seen.notAsked')}</p>}
        {part.isAcknowledged && part.waiting.length === 0 && <p>{t('seen.all')}</p>}
        {part.isAcknowledged && part.waiting.length > 0 && (
          <section>
            <h3>{t('seen.waiting')}</h3>
            <ul className="fn-waiting">
              {part.waiting.flatMap((place) => {
                const student = names[place];
                return student === undefined
                  ? []
                  : [
                      <li key={student.id}>
                        <span>{student.name}</span>
                        {can.includes('recordPaperAcknowledgement') && (
                          <Button
                            variant="quiet"
                            busy={busy === student.id}
                            aria-label={t('seen.paperOf', { student: student.name })}
                            onClick={() => void keep(student.id, student.name)}
                          >
                            {t('seen.paper')}
                          </Button>
                        )}
                      </li>,
                    ];
              })}
            </ul>
          </section>
        )}
        {outcome && <SaveState state={outcome.isBad ? 'failed' : 'saved'}>{outcome.text}</SaveState>}
        {questions.length > 0 && (
          <section>
            <h3>{t('seen.questions')}</h3>
            <ul className="fn-questions">
              {questions.map(({ question, row }) => (
                <li key={row}>
                  <p>{question}</p>
                  <small>
                    {t('seen.question', {
                      student: names[rows.students[row] ?? -1]?.name ?? '',
                      who: rows.by[row] ?? '',
                      when: formatInstant(rows.at[row] ?? '', timeZone),
                    })}
                  </small>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}
