import { useSharedWords } from '@zhurnal/web-client';
import type { Edit } from '@zhurnal/web-client';
import type { Attendance } from '@zhurnal/rules';
import { Banner, EmptyState, ToastArea, useAnnounce } from '@zhurnal/web-ui';
import type { GridIntent } from '@zhurnal/web-ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { carryOut } from '../journal/journal-intents.js';
import { objectTo } from '../journal/enter-intent.js';
import { TroubleList } from '../journal/trouble-list.js';
import { useOutbox } from '../outbox/outbox-provider.js';
import { Page } from '../shell/page.js';
import { useUndoToast } from '../shell/use-undo-toast.js';
import { t as say } from '../words/staff-words.js';
import { MarksSheet } from './marks-sheet.js';
import { RollFoot } from './roll-foot.js';
import { RollHead } from './roll-head.js';
import { RollList } from './roll-list.js';
import type { WritingKey } from './roll-list.js';
import {
  allPresentEdits,
  countRows,
  editAttendance,
  editTaken,
  finishEdits,
  listRows,
  tapEdit,
  turnBack,
} from './roll-rows.js';
import type { Roll, RollRow } from './roll-rows.js';
import { t } from './roll-words.js';
import { wordFor } from './say-row.js';
import { useCame } from './use-came.js';
import type { RollAsked } from './use-roll.js';

/** How long the phone answers a touch, ms. */
const BUZZ = 12;

function buzz(): void {
  if ('vibrate' in navigator) navigator.vibrate(BUZZ);
}

export interface RollCallScreenProps {
  readonly opened: NonNullable<RollAsked['roll']>;
  readonly again: () => void;
}

/** The list of a lesson, ready to be called. */
export function RollCallScreen({ opened, again }: RollCallScreenProps) {
  const shared = useSharedWords();
  const announce = useAnnounce();
  const outbox = useOutbox();
  const { toasts, show, close } = useUndoToast();
  const { model, sheet } = opened;
  const [came, setCame] = useCame(model.lesson.id);
  const [openId, setOpenId] = useState<string>();
  const isSecond = useRef(false);
  const roll: Roll = { model, sheet, came };
  const rows = listRows(roll);
  const counts = countRows(rows);
  const { groupId } = model.page;
  const objection = objectionTo(roll);
  const latest = useRef(roll);
  useEffect(() => {
    latest.current = roll;
  });

  // The time and the name of whoever called the roll come with the next answer.
  useEffect(
    () => outbox.subscribe({ stored: (change) => change.kind === 'roll' && again() }),
    [outbox, again],
  );

  const enter = useCallback(
    (step: readonly Edit[], said: string): boolean => {
      buzz();
      const isEntered = outbox.enter(groupId, step);
      if (isEntered) announce(said);
      else show(t('said.queueFull'));
      return isEntered;
    },
    [outbox, groupId, announce, show],
  );
  const setAttendance = useCallback(
    (row: RollRow, wanted: Attendance | null) => {
      const { calledName: name, id } = row.student;
      if (row.pending !== null && wanted === null) setCame(new Set([...latest.current.came, id]));
      const step = [editAttendance(latest.current, id, wanted)];
      enter(step, t('row.label', { name, state: wordFor(wanted) }));
    },
    [enter, setCame],
  );
  const tap = useCallback(
    (row: RollRow) => {
      const edit = tapEdit(latest.current, row);
      const wanted = edit?.after.kind === 'attendance' ? edit.after.attendance : null;
      setAttendance(row, wanted);
    },
    [setAttendance],
  );
  const more = useCallback((row: RollRow) => {
    buzz();
    setOpenId(row.student.id);
  }, []);
  const perform = (step: readonly Edit[], after: ReadonlySet<string>, said: string): void => {
    const before = came;
    if (!enter(step, said)) return;
    setCame(after);
    const run = () => {
      enter(turnBack(latest.current, step), t('said.undone'));
      setCame(before);
    };
    show(said, { label: t('undo.action'), run });
  };
  const write = (intent: GridIntent): void => {
    buzz();
    const outcome = carryOut(sheet, outbox, intent);
    if (outcome?.isTrouble === true) show(outcome.said);
    else if (outcome !== undefined) announce(outcome.said);
  };
  const work = model.lesson.works[0];
  const press = (row: RollRow, key: WritingKey): void => {
    const [line, column] = [row.student.id, work?.id ?? ''];
    const asSecond = isSecond.current;
    isSecond.current = key.kind === 'secondMark';
    if (key.kind === 'attendance') setAttendance(row, key.attendance);
    if (key.kind === 'clear') write({ type: 'clearCell', row: line, column, ordinal: null });
    if (key.kind === 'notOfScale')
      write({ type: 'refused', row: line, column, reason: 'not_in_scale', typed: key.digit });
    if (key.kind === 'mark' && work?.scale === null) show(t('said.markless'));
    else if (key.kind === 'mark' && work !== undefined) {
      const ordinal = asSecond ? sheet.store.listMarks(line, work).length + 1 : 1;
      write({ type: 'setMark', row: line, column, ordinal, value: key.value });
    }
  };
  const open = rows.find(({ student }) => student.id === openId);
  // A dialog that is taken away as a whole gives no focus back by itself.
  const scroll = useRef<HTMLDivElement>(null);
  const wasOpen = useRef<string>(undefined);
  useEffect(() => {
    const line = wasOpen.current !== undefined && openId === undefined ? wasOpen.current : undefined;
    if (line !== undefined)
      scroll.current?.querySelector<HTMLElement>(`[data-row="${line}"] button`)?.focus();
    wasOpen.current = openId;
  }, [openId]);

  return (
    <Page
      title={t('roll.title', { subject: model.page.subject, classes: model.page.classes })}
      layout="sheet"
    >
      <div className="rc">
        <div ref={scroll} className="rc-scroll">
          <RollHead roll={roll} counts={counts} />
          <TroubleList sheet={sheet} />
          {objection !== undefined && <Banner kind="locked">{t(objection)}</Banner>}
          {rows.length === 0 ? (
            <EmptyState icon="people" title={t('roll.noStudents')} />
          ) : (
            <RollList
              rows={rows}
              letters={model.letters}
              scale={work?.scale ?? null}
              isReadOnly={objection !== undefined}
              onTap={tap}
              onMore={more}
              onKey={press}
            />
          )}
          <p className="rc-hint st-muted">{t('roll.hint')}</p>
        </div>
        <div className="rc-float">
          <ToastArea
            label={say('app.toasts')}
            closeLabel={shared('common.close')}
            toasts={toasts}
            onClose={close}
          />
        </div>
        {objection === undefined && rows.length > 0 && (
          <RollFoot
            roll={roll}
            counts={counts}
            onAllPresent={() => {
              const told = rows.filter(({ student }) => student.told !== undefined);
              const all = new Set(told.map(({ student }) => student.id));
              perform(allPresentEdits(roll, rows), all, t('said.taken', { count: 0 }));
            }}
            onDone={() => perform(finishEdits(roll, rows), came, t('said.taken', { count: counts.absent }))}
            onTakeBack={() => perform([editTaken(roll, false)], came, t('said.takenBack'))}
          />
        )}
      </div>
      {open !== undefined && (
        <MarksSheet
          key={open.student.id}
          roll={roll}
          row={open}
          onMark={(of, value, ordinal) =>
            write({ type: 'setMark', row: open.student.id, column: of.id, ordinal, value })
          }
          onClear={(of, ordinal) =>
            write({ type: 'clearCell', row: open.student.id, column: of.id, ordinal })
          }
          onAttendance={(wanted) => setAttendance(open, wanted)}
          onEdit={(edit) => enter([edit], open.student.calledName)}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </Page>
  );
}

/** Why nothing is entered here, if nothing is. */
function objectionTo({ model, sheet }: Roll): 'said.readOnly' | 'said.future' | 'said.cancelled' | undefined {
  const [student] = model.page.students;
  const [work] = model.lesson.works;
  if (student === undefined || work === undefined) return undefined;
  switch (objectTo(sheet, { student, work, lesson: model.lesson })) {
    case 'future':
      return 'said.future';
    case 'cancelledLesson':
      return 'said.cancelled';
    case 'readOnly':
      return 'said.readOnly';
    default:
      return undefined;
  }
}
