import { ToastArea, usePrinting } from '@zhurnal/web-ui';
import type { CellAddress, GridHandle, GridIntent, GridSettings } from '@zhurnal/web-ui';
import { useSharedWords } from '@zhurnal/web-client';
import type { Edit } from '@zhurnal/web-client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { draftOfEdit } from '../corrections/draft-of-edit.js';
import { FilingProvider } from '../corrections/filing.js';
import type { DraftChange } from '../corrections/filing.js';
import { useFilingDesk } from '../corrections/use-filing-desk.js';
import { useOpenCorrections } from '../corrections/use-open-corrections.js';
import { neighbourOf } from '../groups/group-list.js';
import { useGroups } from '../groups/use-groups.js';
import { useOutbox } from '../outbox/outbox-provider.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t as say } from '../words/staff-words.js';
import { buildColumns, buildRows } from './build-columns.js';
import type { PeriodChoice } from './choose-period.js';
import type { Sheet } from './enter-intent.js';
import { isByRequest } from './entry-terms.js';
import { useEntryDirection } from './entry-direction.js';
import { JournalBody } from './journal-body.js';
import { JournalHead } from './journal-head.js';
import { carryOut } from './journal-intents.js';
import { t } from './journal-words.js';
import { lessonAskedFor, panelAskedFor, ringedAskedFor } from './open-at.js';
import type { OpenDialog } from './open-dialog.js';
import { JournalDialogs } from './open-dialog.js';
import { PrintSheet } from './print-sheet.js';
import { SidePanel } from './side-panel.js';
import type { Side } from './side-panel.js';
import { TroubleList } from './trouble-list.js';
import { useFinalMarks } from './use-final-marks.js';
import { useJournalPage } from './use-journal-page.js';
import { useSayHeard } from './use-say-heard.js';
import { useToast } from './use-toast.js';

export interface JournalScreenProps {
  readonly groupId: string;
  readonly from: string;
  readonly to: string;
  readonly choices: readonly PeriodChoice[];
}

/** One journal over one stretch of days. */
export function JournalScreen({ groupId, from, to, choices }: JournalScreenProps) {
  const asked = useJournalPage(groupId, from, to);
  const { sheet, fault, again } = asked;
  if (sheet === undefined) {
    return (
      <Page title={t('journal.plainTitle')}>
        <h1 className="zh-hidden">{t('journal.plainTitle')}</h1>
        {fault === undefined ? (
          <LoadingState label={t('journal.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )}
      </Page>
    );
  }
  return (
    <OpenJournal key={`${from} ${to}`} sheet={sheet} choices={choices} again={again} touch={asked.touch} />
  );
}

interface OpenJournalProps {
  readonly sheet: Sheet;
  readonly choices: readonly PeriodChoice[];
  readonly again: () => void;
  readonly touch: () => void;
}

/** The lesson behind a column; undefined for the place of a period's mark. */
function lessonOf({ store }: Sheet, column: string): string | undefined {
  return store.findWork(column)?.lesson.id;
}

function OpenJournal({ sheet, choices, again, touch }: OpenJournalProps) {
  const shared = useSharedWords();
  const outbox = useOutbox();
  const navigate = useNavigate();
  const own = useGroups({ mine: true });
  const [direction, chooseDirection] = useEntryDirection();
  const [side, setSide] = useState<Side | undefined>(sideAskedFor);
  const [dialog, setDialog] = useState<OpenDialog>();
  const { toasts, show, close } = useToast();
  const grid = useRef<GridHandle>(null);
  const said = useRef<string>(undefined);
  const isPrinting = usePrinting();
  const here = useRef<CellAddress>(undefined);
  useSayHeard(sheet, here);
  const waiting = useOpenCorrections(sheet.model.groupId, correctsByRequest(sheet));
  useEffect(() => sheet.store.note(waiting.numberAt), [sheet.store, waiting.numberAt]);
  const desk = useFilingDesk({
    ...sheet.model,
    numberOfWork: waiting.numberOfWork,
    say: show,
    onFiled: waiting.again,
    onClosed: () => grid.current?.focusCell(),
  });
  const { add: ask } = desk.filing;

  const { model } = sheet;
  const [ringed] = useState(ringedAskedFor);
  const rows = useMemo(() => buildRows(model, ringed), [model, ringed]);
  const ofYear = useFinalMarks(sheet);
  const columns = useMemo(() => buildColumns(model, ringed, ofYear), [model, ringed, ofYear]);
  const settings = useMemo<GridSettings>(
    () => ({ direction, autoAdvance: direction !== 'stay' }),
    [direction],
  );

  const open = useCallback(
    (intent: GridIntent): void => {
      const ofLesson = (field: 'topic' | 'homework' | 'work' | undefined, column: string) => {
        const lessonId = lessonOf(sheet, column);
        if (lessonId !== undefined) setSide({ kind: 'lesson', lessonId, field, turn: Date.now() });
      };
      switch (intent.type) {
        case 'openEditor':
        case 'comment':
          if (sheet.store.findWork(intent.column) === undefined) {
            void navigate(`/finals/${model.groupId}`);
            break;
          }
          setDialog({
            kind: 'editor',
            row: intent.row,
            column: intent.column,
            isComment: intent.type === 'comment',
          });
          break;
        case 'openHistory': {
          const lessonId = lessonOf(sheet, intent.column);
          if (lessonId !== undefined) setSide({ kind: 'history', lessonId, studentId: intent.row });
          break;
        }
        case 'openLesson':
          ofLesson(undefined, intent.column);
          break;
        case 'openTopic':
          ofLesson('topic', intent.column);
          break;
        case 'openHomework':
          ofLesson('homework', intent.column);
          break;
        case 'openWorkType':
          ofLesson('work', intent.column);
          break;
        case 'openStudent':
          setDialog({ kind: 'student', row: intent.row });
          break;
        case 'keyCard':
          setDialog({ kind: 'keys' });
          break;
        case 'paste':
          setDialog({ kind: 'paste', anchor: intent.anchor, rows: intent.rows });
          break;
        case 'previousClass':
        case 'nextClass': {
          const next = neighbourOf(own.groups ?? [], model.groupId, intent.type === 'nextClass' ? 1 : -1);
          if (next === undefined) show(t('said.lastJournal'));
          else void navigate(`/journal/${next.id}`);
          break;
        }
        default:
          break;
      }
    },
    [sheet, own.groups, model.groupId, navigate, show],
  );

  const onIntent = useCallback(
    (intent: GridIntent): void => {
      touch();
      const outcome = carryOut(sheet, outbox, intent);
      // The message on the screen is read out by itself.
      said.current = outcome?.isTrouble === true ? undefined : outcome?.said;
      if (outcome === undefined) open(intent);
      else if (outcome.asked !== undefined) ask(draftsOf(sheet, outcome.asked), outcome.said);
      else if (outcome.isTrouble === true) show(outcome.said);
      if (outcome?.goTo !== undefined) grid.current?.focusCell(outcome.goTo);
    },
    [sheet, outbox, open, show, touch, ask],
  );
  const announcementOf = useCallback(() => said.current, []);
  const onCursor = useCallback(
    ({ column }: CellAddress) => {
      touch();
      const lessonId = lessonOf(sheet, column);
      if (lessonId === undefined) return;
      setSide((before) =>
        before?.kind === 'lesson' && before.lessonId !== lessonId
          ? { kind: 'lesson', lessonId, field: undefined, turn: before.turn }
          : before,
      );
    },
    [sheet, touch],
  );
  // Whoever came for a lesson is in its column at once; a panel asked for takes the focus by itself.
  useEffect(() => {
    if (lessonAskedFor() !== undefined && panelAskedFor() === undefined) grid.current?.focusCell();
  }, []);
  // A dialog that is taken away as a whole gives no focus back by itself.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && dialog === undefined && side?.kind !== 'history') grid.current?.focusCell();
    wasOpen.current = dialog !== undefined;
  }, [dialog, side]);
  const backToGrid = useCallback(() => {
    setSide(undefined);
    grid.current?.focusCell();
  }, []);

  return (
    <Page title={t('journal.title', { subject: model.subject, classes: model.classes })} layout="sheet">
      <div className="jr zh-no-print">
        <JournalHead
          sheet={sheet}
          choices={choices}
          direction={direction}
          onDirection={chooseDirection}
          isPanelOpen={side !== undefined}
          onPanel={() =>
            side === undefined ? onIntent({ type: 'openLesson', column: latestColumn(sheet) }) : backToGrid()
          }
          onIntent={onIntent}
        />
        <TroubleList sheet={sheet} />
        {desk.tray}
        <div className="jr-body">
          <JournalBody
            sheet={sheet}
            rows={rows}
            columns={columns}
            settings={settings}
            grid={grid}
            onIntent={onIntent}
            announcementOf={announcementOf}
            onCursor={onCursor}
            here={here}
          />
          {side !== undefined && (
            <FilingProvider value={desk.filing}>
              <SidePanel side={side} sheet={sheet} onSide={setSide} onChanged={again} onClose={backToGrid} />
            </FilingProvider>
          )}
        </div>
      </div>
      <JournalDialogs
        dialog={dialog}
        sheet={sheet}
        columns={columns}
        onClose={() => setDialog(undefined)}
        onSide={setSide}
        onDone={show}
      />
      {desk.dialog}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
      {isPrinting && <PrintSheet sheet={sheet} rows={rows} columns={columns} />}
    </Page>
  );
}

/** Has the page anything that is corrected by a request? */
function correctsByRequest({ model }: Sheet): boolean {
  return model.lessons.some(({ attendanceTerm, recordTerm, works }) =>
    [attendanceTerm, recordTerm, ...works.map(({ term }) => term)].some(isByRequest),
  );
}

/** Edits of locked cells as changes of a request. */
function draftsOf({ model, store }: Sheet, edits: readonly Edit[]): readonly DraftChange[] {
  return edits.flatMap((edit) => {
    const { after } = edit;
    if (after.kind === 'roll') return [];
    const student = model.students.find(({ id }) => id === after.studentId);
    const lesson = model.lessons.find(({ id }) => id === after.lessonId);
    const draft = draftOfEdit(edit, lesson?.date ?? '', student?.name ?? '');
    return draft === undefined || store.isWaiting(after) ? [] : [draft];
  });
}

/** The panel that the address asks for, at its lesson. */
function sideAskedFor(): Side | undefined {
  const [lessonId, panel] = [lessonAskedFor(), panelAskedFor()];
  if (lessonId === undefined || panel === undefined) return undefined;
  return { kind: 'lesson', lessonId, field: panel.field, turn: Date.now() };
}

/** The first work of the lesson of today, or of the last one before. */
function latestColumn({ model }: Sheet): string {
  const lesson = model.lessons.findLast(({ date }) => date <= model.today) ?? model.lessons[0];
  return lesson?.works[0]?.id ?? '';
}
