import { NoticeHistoryDocument } from '@zhurnal/contract/staff';
import { formatDay, formatInstant, groupHistory, useAnswer, useSharedWords } from '@zhurnal/web-client';
import { Dialog } from '@zhurnal/web-ui';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { HistoryList } from './history-list.js';
import type { HistoryLine } from './history-list.js';
import { t } from './my-class-words.js';
import type { Notice } from './notice.js';

const FIELDS = ['from', 'to', 'slots', 'kind', 'text', 'certificate', 'status', 'reason', 'answer'] as const;
type Field = (typeof FIELDS)[number];

const isField = (field: string): field is Field => (FIELDS as readonly string[]).includes(field);

/** A value of a notice's history in words. */
function sayValue(field: Field, value: string | null): string {
  if (value === null) return t('history.empty');
  if (field === 'from' || field === 'to') return formatDay(value);
  if (field === 'certificate') return t(value === 'true' ? 'value.true' : 'value.false');
  if (field === 'kind' && /^(illness|doctor|family|contest|other)$/.test(value))
    return t(`kind.${value as 'illness'}`);
  if (field === 'status' && /^(sent|seen|accepted|declined|withdrawn)$/.test(value))
    return t(`status.${value as 'sent'}`);
  if (field === 'reason' && (value === 'ill' || value === 'excused')) return t(`reason.${value}`);
  return value;
}

interface NoticeHistoryProps {
  readonly notice: Notice;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Who sent, saw, changed and decided a notice. */
export function NoticeHistory({ notice, open, onClose }: NoticeHistoryProps) {
  const shared = useSharedWords();
  return (
    <Dialog
      open={open}
      title={t('notices.historyOf', { name: notice.studentName })}
      closeLabel={shared('common.close')}
      onClose={onClose}
    >
      <Entries notice={notice} />
    </Dialog>
  );
}

function Entries({ notice }: { readonly notice: Notice }) {
  const { schoolId, timeZone } = useSchool();
  const asked = useAnswer(NoticeHistoryDocument, {
    schoolId,
    studentId: notice.studentId,
    noticeId: notice.id,
  });
  if (asked.value === undefined)
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  const lines = groupHistory(asked.value.absenceNoticeHistory).map(({ at, who, entries }): HistoryLine => {
    const changes = entries.flatMap(({ field, old, new: now }) => {
      if (!isField(field)) return [];
      const isWords = field === 'text' || field === 'answer';
      const change = isWords
        ? t('history.words')
        : old === null && field === 'status'
          ? sayValue(field, now)
          : t('history.change', { old: sayValue(field, old), new: sayValue(field, now) });
      return [`${t(`field.${field}`)}: ${change}`];
    });
    return { what: who, change: changes.join('; '), when: formatInstant(at, timeZone), who: '' };
  });
  return <HistoryList lines={lines} />;
}
