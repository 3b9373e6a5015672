import { StudentAbsencesDocument } from '@zhurnal/contract/family';
import type { Day } from '@zhurnal/rules';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button } from '@zhurnal/web-ui';
import { useId, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { ChildBadge, ChildSaid } from '../children/child-badge.js';
import type { Child } from '../children/child.js';
import type { ChildFace } from '../children/name-children.js';
import { AnswerView } from '../shell/answer-view.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { yearOf } from './absence-stretch.js';
import { AbsenceList } from './absence-list.js';
import { Calendar } from './calendar.js';
import { NoticeList } from './notice-list.js';
import { readAbsences } from './read-absences.js';
import type { StudentAbsences } from './read-absences.js';
import { ReportDialog } from './report-dialog.js';
import { Totals } from './totals.js';

interface ChildAbsencesProps {
  readonly child: Child;
  readonly face: ChildFace;
  /** All children of the account: one notice may go for several. */
  readonly family: readonly Child[];
  readonly isNamed: boolean;
  /** All of it, or only what is asked for most when several children share the page. */
  readonly isWhole: boolean;
}

/** The absences of one child: notices, totals, calendar, list. */
export function ChildAbsences({ child, face, family, isNamed, isWhole }: ChildAbsencesProps) {
  const { schoolId, studentId } = child;
  const { from, to } = yearOf(child.today);
  const asked = useAnswer(StudentAbsencesDocument, { schoolId, studentId, from, to });
  const answer = asked.value?.studentAbsences;
  useLiveAgain([`student:${studentId}`], asked.again, { spread: true });
  const absences = useMemo(() => answer && readAbsences(answer), [answer]);
  const id = useId();
  return (
    <section className="absences" aria-labelledby={isNamed ? id : undefined}>
      {isNamed && (
        <h2 id={id} className="absences-name">
          <ChildBadge face={face} />
          {isWhole ? face.label : <Link to={`/attendance/${studentId}`}>{face.label}</Link>}
          <span className="faint">{child.className}</span>
        </h2>
      )}
      <AnswerView asked={{ ...asked, value: absences }}>
        {(shown) => (
          <Body {...{ child, face, family, isNamed, isWhole, from }} absences={shown} again={asked.again} />
        )}
      </AnswerView>
    </section>
  );
}

interface BodyProps extends ChildAbsencesProps {
  readonly absences: StudentAbsences;
  readonly from: Day;
  readonly again: () => void;
}

function Body({ child, face, family, isNamed, isWhole, absences, from, again }: BodyProps) {
  const t = useAttendanceWords();
  const [isReporting, setReporting] = useState(false);
  const Title = isNamed ? 'h3' : 'h2';
  const said = isNamed && <ChildSaid face={face} />;
  const list = (
    <section className="sheet block">
      <Title>
        {said}
        {t('list')}
      </Title>
      <AbsenceList
        absences={absences}
        child={child}
        face={isNamed ? face : undefined}
        limit={isWhole ? 7 : 3}
      />
    </section>
  );
  return (
    <>
      <div className="columns">
        <div className="column">
          <section className="sheet block">
            <div className="absences-head">
              <Title>
                {said}
                {t('notices')}
              </Title>
              {absences.mayReport && (
                <Button variant="primary" onClick={() => setReporting(true)}>
                  {said}
                  {t('report')}
                </Button>
              )}
            </div>
            <NoticeList
              notices={absences.notices}
              mayReport={absences.mayReport}
              child={child}
              limit={isWhole ? 5 : 2}
              again={again}
            />
          </section>
          <section className="sheet block">
            <Title>
              {said}
              {t('totals')}
            </Title>
            <Totals total={absences.total} />
          </section>
          {isWhole && list}
        </div>
        <div className="column">
          {isWhole ? (
            <section className="sheet block calendar-sheet">
              <Title>
                {said}
                {t('calendar')}
              </Title>
              <Calendar absences={absences} studentId={child.studentId} from={from} />
            </section>
          ) : (
            list
          )}
        </div>
      </div>
      {isReporting && (
        <ReportDialog
          children={family}
          studentId={child.studentId}
          notices={absences.notices}
          onClose={() => setReporting(false)}
          onSent={again}
        />
      )}
    </>
  );
}
