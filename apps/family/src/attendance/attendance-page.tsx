import { EmptyState, PageHeader } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ChildChips } from '../children/child-chips.js';
import type { Child } from '../children/child.js';
import { nameChildren } from '../children/name-children.js';
import { useChildren } from '../children/use-children.js';
import { AnswerView } from '../shell/answer-view.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { t as common } from '../words/words.js';
import { ChildAbsences } from './child-absences.js';
import { ReportFromAddress } from './report-from-address.js';
import '../styles/attendance.css';

/** Who missed what, and the notices of absence: of the child that the address names, or of all in short. */
export function AttendancePage() {
  const t = useAttendanceWords();
  usePageTitle(common('nav.attendance'));
  const asked = useChildren();
  return (
    <>
      {asked.value == null && <PageHeader title={t('title')} />}
      <AnswerView asked={asked} lines={8}>
        {(children) => <Attendance children={children} />}
      </AnswerView>
    </>
  );
}

const addressOf = (studentId: string | undefined): string =>
  studentId === undefined ? '/attendance' : `/attendance/${studentId}`;

function Attendance({ children }: { readonly children: readonly Child[] }) {
  const t = useAttendanceWords();
  const { studentId } = useParams();
  const faces = useMemo(() => nameChildren(children), [children]);
  const [first] = children;
  const shown = studentId === undefined ? children : children.filter((each) => each.studentId === studentId);
  if (first === undefined || shown.length === 0) {
    return (
      <div className="sheet">
        <h1 className="zh-hidden">{t('title')}</h1>
        <EmptyState icon={first ? 'lock' : 'book'} title={first ? t('missing') : common('child.none')}>
          {first ? t('missingHint') : common('child.noneHint')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} />
      <ChildChips children={children} faces={faces} chosen={studentId} addressOf={addressOf} hasAll />
      <ReportFromAddress children={children} />
      {shown.map((child) => {
        const face = faces[children.indexOf(child)];
        return (
          face && (
            <ChildAbsences
              key={child.studentId}
              child={child}
              face={face}
              family={children}
              isNamed={children.length > 1}
              isWhole={shown.length === 1}
            />
          )
        );
      })}
    </>
  );
}
