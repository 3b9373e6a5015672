import { FinalSheetDocument } from '@zhurnal/contract/staff';
import { needsReason } from '@zhurnal/rules';
import type { GradingValue } from '@zhurnal/rules';
import { useAnswer, useLiveAgain, useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog, EmptyState, PageHeader, SaveState } from '@zhurnal/web-ui';
import { useEffect, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { CellDialog } from './cell-dialog.js';
import { signOf } from './final-value.js';
import { t } from './finals-words.js';
import { sayColumn } from './say-basis.js';
import { SheetGrid } from './sheet-grid.js';
import type { Place } from './sheet-grid.js';
import { firstColumn, listSuggested, readSheet } from './sheet-model.js';
import type { FinalSheet, SheetCell } from './sheet-model.js';
import { useEntering } from './use-entering.js';

/** Marks of periods and of the year of one group. */
export function SheetPage() {
  const { groupId = '' } = useParams();
  const { value, fault, again } = useAnswer(FinalSheetDocument, { groupId });
  useLiveAgain([`group:${groupId}`], again);
  const sheet = useMemo(() => value && readSheet(value.finalSheet), [value]);
  if (sheet === undefined) {
    return (
      <Page title={t('title')}>
        <PageHeader title={t('title')} />
        {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
      </Page>
    );
  }
  return <OpenSheet key={groupId} sheet={sheet} again={again} />;
}

interface Opened {
  readonly studentId: string;
  readonly column: number;
  readonly begun: GradingValue | undefined;
}

function OpenSheet({ sheet, again }: { readonly sheet: FinalSheet; readonly again: () => void }) {
  const shared = useSharedWords();
  const entering = useEntering(sheet.groupId, again);
  const { settle } = entering;
  const [place, setPlace] = useState<Place>(() => ({ row: 0, column: firstColumn(sheet) }));
  const [opened, setOpened] = useState<Opened>();
  const [isAccepting, setAccepting] = useState(false);
  // What the server answers has everything that was sent before it was asked.
  useEffect(() => settle(), [sheet]);

  const column = sheet.columns[place.column];
  const suggested = listSuggested(sheet, place.column);
  const nameOf = (studentId: string): string => sheet.rows.find(({ id }) => id === studentId)?.name ?? '';
  const openCell = (cell: SheetCell, begun?: GradingValue): void =>
    setOpened({ studentId: cell.studentId, column: sheet.columns.indexOf(cell.column), begun });
  const enter = (cell: SheetCell, value: GradingValue | null): void => {
    // A deviation has its reason asked for, an examination the hour of its receipt.
    if (value !== null && (needsReason(value, cell.suggested) || cell.column.kind === 'exam')) {
      openCell(cell, value);
      return;
    }
    void entering.enter({ cell, student: nameOf(cell.studentId), value, reason: '', receivedAt: null });
  };
  const accept = (): void => {
    if (sheet.mayWrite && suggested.length > 0) setAccepting(true);
  };
  const shown = opened && sheet.rows.find(({ id }) => id === opened.studentId)?.cells[opened.column];
  const title = t('title.sheet', { subject: sheet.subject, classes: sheet.classes });
  return (
    <Page title={title} layout="wide">
      <PageHeader
        title={title}
        below={sheet.year}
        actions={
          <>
            <Link className="zh-button" data-variant="quiet" to={`/journal/${sheet.groupId}`}>
              {t('toJournal')}
            </Link>
            {sheet.mayWrite && column && (
              <Button variant="primary" disabled={suggested.length === 0} onClick={accept}>
                {suggested.length === 0
                  ? t('acceptNone', { column: sayColumn(column) })
                  : t('accept', { column: sayColumn(column), count: suggested.length })}
              </Button>
            )}
          </>
        }
      />
      <div className="fn-line">
        {entering.isBusy ? (
          <SaveState state="sending">{t('saving')}</SaveState>
        ) : (
          entering.outcome && (
            <SaveState state={entering.outcome.isBad ? 'failed' : 'saved'}>{entering.outcome.text}</SaveState>
          )
        )}
      </div>
      {sheet.rows.length === 0 ? (
        <EmptyState icon="people" title={t('none')} />
      ) : (
        <SheetGrid
          sheet={sheet}
          place={place}
          sent={entering.sent}
          onPlace={setPlace}
          onValue={enter}
          onOpen={openCell}
          onAccept={accept}
        />
      )}
      <p className="st-muted fn-keys">{t('legend')}</p>
      <p className="st-muted fn-touch">{t('legendTouch')}</p>
      {opened && shown && (
        <CellDialog
          key={`${opened.studentId} ${opened.column}`}
          cell={shown}
          student={nameOf(opened.studentId)}
          scale={sheet.scale}
          begun={opened.begun}
          mayWrite={sheet.mayWrite}
          isBusy={entering.isBusy}
          trouble={entering.outcome?.isBad === true ? entering.outcome.text : undefined}
          onClose={() => setOpened(undefined)}
          onEnter={(value, reason, receivedAt) =>
            void entering
              .enter({ cell: shown, student: nameOf(opened.studentId), value, reason, receivedAt })
              .then((isDone) => isDone && setOpened(undefined))
          }
        />
      )}
      {isAccepting && column && (
        <Dialog
          open
          title={t('accept.title')}
          closeLabel={shared('common.close')}
          onClose={() => setAccepting(false)}
          actions={
            <>
              <Button onClick={() => setAccepting(false)}>{shared('common.cancel')}</Button>
              <Button
                variant="primary"
                busy={entering.isBusy}
                autoFocus
                onClick={() => void entering.acceptAll(suggested).then(() => setAccepting(false))}
              >
                {t('accept.do')}
              </Button>
            </>
          }
        >
          <p>{t('accept.text', { column: sayColumn(column), count: suggested.length })}</p>
          <p>{t('accept.counts', { counts: countsOf(suggested) })}</p>
        </Dialog>
      )}
    </Page>
  );
}

/** «5 — 7, 4 — 12»: how many of each mark are suggested. */
function countsOf(cells: readonly SheetCell[]): string {
  const signs = cells.map(({ suggested }) => signOf(suggested));
  return [...new Set(signs)]
    .sort((one, other) => other.localeCompare(one))
    .map((sign) => `«${sign}» — ${signs.filter((each) => each === sign).length}`)
    .join(', ');
}
