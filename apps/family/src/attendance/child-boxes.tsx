import { Checkbox } from '@zhurnal/web-ui';
import { ChildBadge } from '../children/child-badge.js';
import type { Child } from '../children/child.js';
import type { ChildFace } from '../children/name-children.js';
import { useAttendanceWords } from '../words/attendance-words.js';

interface ChildBoxesProps {
  readonly children: readonly Child[];
  readonly faces: readonly ChildFace[];
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
  readonly onChoose: (studentIds: readonly string[]) => void;
}

/** Whom it is about: one child or several at once. */
export function ChildBoxes({ children, faces, chosen, isMissing, onChoose }: ChildBoxesProps) {
  const t = useAttendanceWords();
  return (
    <fieldset className="report-set">
      <legend className="zh-legend">{t('form.whose')}</legend>
      {children.map(({ studentId }, at) => {
        const face = faces[at];
        return (
          face && (
            <Checkbox
              key={studentId}
              label={
                <span className="report-child">
                  <ChildBadge face={face} /> {face.label}
                </span>
              }
              checked={chosen.includes(studentId)}
              onChange={(event) =>
                onChoose(
                  event.currentTarget.checked
                    ? [...chosen, studentId]
                    : chosen.filter((other) => other !== studentId),
                )
              }
            />
          )
        );
      })}
      {isMissing && (
        <p className="zh-error" role="alert">
          {t('form.whoseMissing')}
        </p>
      )}
    </fieldset>
  );
}
