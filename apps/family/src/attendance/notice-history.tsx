import { OwnNoticeHistoryDocument } from '@zhurnal/contract/family';
import { formatDay, formatInstant, groupHistory, useAnswer, useSharedWords } from '@zhurnal/web-client';
import { Dialog } from '@zhurnal/web-ui';
import type { Child } from '../children/child.js';
import { AnswerView } from '../shell/answer-view.js';
import { sayAttendance, useAttendanceWords } from '../words/attendance-words.js';
import { useTimeZone } from './use-time-zone.js';
import type { Notice } from './read-absences.js';

const FIELDS = ['from', 'to', 'slots', 'kind', 'text', 'certificate', 'status', 'reason', 'answer'] as const;
type Field = (typeof FIELDS)[number];

const isField = (field: string): field is Field => (FIELDS as readonly string[]).includes(field);

/** A value of the history in words. */
function sayValue(field: Field, value: string | null): string {
  const t = sayAttendance;
  if (value === null) return t('history.empty');
  if (field === 'from' || field === 'to') return formatDay(value, 'dayMonth');
  if (field === 'certificate') return t(value === 'true' ? 'value.true' : 'value.false');
  if (field === 'kind' && /^(illness|doctor|family|contest|other)$/.test(value))
    return t(`kind.${value as 'illness'}`);
  if (field === 'status' && /^(sent|seen|accepted|declined|withdrawn)$/.test(value))
    return t(`notice.${value as 'sent'}`);
  if (field === 'reason') return t(value === 'ill' ? 'reason.ill' : 'reason.excused');
  return value;
}

interface NoticeHistoryProps {
  readonly notice: Notice;
  readonly child: Child;
  readonly onClose: () => void;
}

/** Who sent, saw, changed and decided the notice. */
export function NoticeHistory({ notice, child, onClose }: NoticeHistoryProps) {
  const t = useAttendanceWords();
  const shared = useSharedWords();
  const timeZone = useTimeZone(child.schoolId);
  const asked = useAnswer(OwnNoticeHistoryDocument, {
    schoolId: child.schoolId,
    studentId: notice.studentId,
    noticeId: notice.id,
  });
  return (
    <Dialog open title={t('notice.historyOf')} closeLabel={shared('common.close')} onClose={onClose}>
      <AnswerView asked={asked}>
        {({ absenceNoticeHistory: entries }) => (
          <ol className="notice-history">
            {groupHistory(entries).map(({ at, who, entries: changes }) => (
              <li key={at}>
                {changes.map(({ field, old, new: now }) =>
                  isField(field) ? (
                    <p key={field}>
                      <b>{t(`field.${field}`)}</b>{' '}
                      {field === 'text' || field === 'answer'
                        ? t('history.words')
                        : old === null && field === 'status'
                          ? sayValue(field, now)
                          : t('history.change', { old: sayValue(field, old), new: sayValue(field, now) })}
                    </p>
                  ) : null,
                )}
                <p className="faint">
                  {formatInstant(at, timeZone)} · {who}
                </p>
              </li>
            ))}
          </ol>
        )}
      </AnswerView>
    </Dialog>
  );
}
