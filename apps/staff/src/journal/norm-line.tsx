import { MarkNormsDocument } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { t } from './journal-words.js';
import type { JournalModel } from './page-model.js';

interface NormLineProps {
  readonly model: Pick<JournalModel, 'groupId' | 'periods' | 'today' | 'to'>;
  readonly studentId: string;
}

/** Whether the student has marks enough for the period of the page. Asked when the sheet opens, never while marks are typed. */
export function NormLine({ model, studentId }: NormLineProps) {
  const { groupId, periods, today, to } = model;
  const shown = periods.filter(({ kind }) => kind !== 'year');
  const day = today < to ? today : to;
  const period = shown.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ?? shown.at(-1);
  return period === undefined ? null : <Line groupId={groupId} periodId={period.id} studentId={studentId} />;
}

function Line(props: { readonly groupId: string; readonly periodId: string; readonly studentId: string }) {
  const { groupId, periodId, studentId } = props;
  const norms = useAnswer(MarkNormsDocument, { groupId, periodId }).value?.markNorms;
  const at = norms?.students.ids.indexOf(studentId) ?? -1;
  if (norms === undefined || at === -1 || !norms.basis.exists) return null;
  const { marks, norms: asked, missing, missingWritten, excused, lessons } = norms.students;
  const clause = norms.basis.clauses[0] ?? '';
  const [need, written] = [missing[at] ?? 0, missingWritten[at] ?? 0];
  return (
    <div className="jr-norm" data-lacks={need > 0 || undefined}>
      <p>
        <b>{t('norm.count', { marks: marks[at] ?? 0, norm: asked[at] ?? 0 })}</b>{' '}
        {need === 0
          ? t('norm.enough', { clause })
          : written === 0
            ? t('norm.needs', { missing: need, clause })
            : t('norm.needsWritten', { missing: need, written, clause })}
      </p>
      {(excused[at] ?? 0) > 0 && (
        <p className="st-muted">
          {t('norm.excused', { excused: excused[at] ?? 0, lessons: lessons[at] ?? 0 })}
        </p>
      )}
      {norms.basis.choice !== '' && (
        <p className="st-muted">{t('norm.choice', { choice: norms.basis.choice })}</p>
      )}
    </div>
  );
}
