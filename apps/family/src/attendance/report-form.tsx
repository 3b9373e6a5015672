import { DiaryWeekDocument } from '@zhurnal/contract/family';
import { NOTICE_TEXT_LIMIT, asDay, mondayOf } from '@zhurnal/rules';
import { useAnswer } from '@zhurnal/web-client';
import { Banner, Checkbox, DateField, Select, TextAreaField } from '@zhurnal/web-ui';
import { useId } from 'react';
import type { Child } from '../children/child.js';
import type { ChildFace } from '../children/name-children.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { listOverlaps } from './absence-draft.js';
import type { Draft, DraftFault } from './absence-draft.js';
import { ChildBoxes } from './child-boxes.js';
import type { Notice } from './read-absences.js';
import { NOTICE_KIND_CODES, sayKind, sayWhen } from './say-day.js';

interface ReportFormProps {
  readonly draft: Draft;
  /** Children to choose from; a single one needs no choice. */
  readonly children: readonly Child[];
  readonly faces: readonly ChildFace[];
  readonly notices: readonly Notice[];
  /** The notice that is being changed. */
  readonly changedId?: string | undefined;
  readonly fault: DraftFault | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** Who, when, which lessons, why. */
export function ReportForm({ draft, children, faces, notices, changedId, fault, onChange }: ReportFormProps) {
  const t = useAttendanceWords();
  const name = useId();
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const isWhole = draft.slots === null;
  const overlaps = listOverlaps(draft, notices, changedId);
  const child = children.find(({ studentId }) => studentId === draft.studentIds[0]);
  const daysFault =
    fault === 'days' ? t('form.daysMissing') : fault === 'order' ? t('form.daysTurned') : undefined;
  return (
    <>
      {children.length > 1 && (
        <ChildBoxes
          children={children}
          faces={faces}
          chosen={draft.studentIds}
          isMissing={fault === 'children'}
          onChoose={(studentIds) => change({ studentIds })}
        />
      )}
      <fieldset className="report-set">
        <legend className="zh-legend">{t('form.when')}</legend>
        <div className="report-pair">
          {([true, false] as const).map((whole) => (
            <label key={String(whole)} className="zh-check">
              <input
                type="radio"
                name={name}
                checked={isWhole === whole}
                onChange={() => change({ slots: whole ? null : [] })}
              />
              <span>{t(whole ? 'form.whole' : 'form.parts')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="report-days">
        <DateField
          label={t(isWhole ? 'form.from' : 'form.day')}
          value={draft.from}
          error={isWhole ? undefined : daysFault}
          onChange={(event) => {
            const from = event.currentTarget.value;
            // The last day follows the first one until somebody sets it apart.
            change({ from, to: draft.to === draft.from || draft.to < from ? from : draft.to });
          }}
        />
        {isWhole && (
          <DateField
            label={t('form.to')}
            value={draft.to}
            min={draft.from}
            error={daysFault}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        )}
      </div>
      {!isWhole && (
        <Lessons
          child={child}
          day={draft.from}
          chosen={draft.slots}
          isMissing={fault === 'slots'}
          onChoose={(slots) => change({ slots })}
        />
      )}
      <Select
        label={t('form.kind')}
        value={draft.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as Draft['kind'] })}
        options={NOTICE_KIND_CODES.map((kind) => ({ value: kind, label: sayKind(kind) }))}
      />
      <TextAreaField
        label={t('form.text')}
        hint={t('form.textHint')}
        value={draft.text}
        maxLength={NOTICE_TEXT_LIMIT}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Checkbox
        label={t('form.certificate')}
        checked={draft.certificate}
        onChange={(event) => change({ certificate: event.currentTarget.checked })}
      />
      {overlaps.length > 0 && (
        <Banner kind="warning">{t('form.overlaps', { days: overlaps.map(sayWhen).join('; ') })}</Banner>
      )}
    </>
  );
}

interface LessonsProps {
  /** Whose timetable names the lessons; undefined until somebody is chosen. */
  readonly child: Child | undefined;
  readonly day: string;
  readonly chosen: readonly number[];
  readonly isMissing: boolean;
  readonly onChoose: (slots: readonly number[]) => void;
}

/** Numbers to choose from while the timetable is not there. */
const BARE = [1, 2, 3, 4, 5, 6, 7, 8];

/** The lessons of the day by the first child's timetable, or mere numbers. */
function Lessons({ child, day, chosen, isMissing, onChoose }: LessonsProps) {
  const t = useAttendanceWords();
  const known = asDay(day);
  const asked = useAnswer(
    DiaryWeekDocument,
    {
      schoolId: child?.schoolId ?? '',
      studentId: child?.studentId ?? '',
      monday: known === undefined ? '' : mondayOf(known),
    },
    { pause: child === undefined || known === undefined },
  );
  const lessons = asked.value?.diaryWeek.lessons;
  const places = lessons?.ids
    .map((_, at) => at)
    .filter((at) => lessons.dates[at] === day && lessons.cancelled[at] !== true);
  const slots =
    lessons === undefined || places === undefined
      ? BARE.map((slot) => ({ slot, label: t('form.slotBare', { slot }) }))
      : places.map((at) => {
          const slot = lessons.slots[at] ?? 0;
          return { slot, label: t('form.slot', { slot, subject: lessons.subjects[at] ?? '' }) };
        });
  return (
    <fieldset className="report-set">
      <legend className="zh-legend">{t('form.slots')}</legend>
      {slots.length === 0 && <p className="quiet">{t('form.slotsNone')}</p>}
      {slots.map(({ slot, label }) => (
        <Checkbox
          key={slot}
          label={label}
          checked={chosen.includes(slot)}
          onChange={(event) =>
            onChoose(
              event.currentTarget.checked ? [...chosen, slot] : chosen.filter((other) => other !== slot),
            )
          }
        />
      ))}
      {isMissing && (
        <p className="zh-error" role="alert">
          {t('form.slotsMissing')}
        </p>
      )}
    </fieldset>
  );
}
