import { ReleaseBoardDocument, ReleasePeriodsDocument } from '@zhurnal/contract/staff';
import type { ReleaseBoardQuery } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, EmptyState, PageHeader, Select, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './finals-words.js';
import { ReleaseDialog } from './release-dialog.js';
import type { ClassOnBoard } from './release-dialog.js';

type Board = ReleaseBoardQuery['releaseBoard'];

const YEAR = 'year';

/** The publication of a period: which classes are ready, what is missing, and the one act that opens it to families. */
export function ReleasePage() {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const asked = useAnswer(ReleasePeriodsDocument, {});
  const periods = (asked.value?.schoolPeriods ?? []).filter(({ startsOn }) => startsOn <= today);
  const ended = periods.filter(({ endsOn }) => endsOn < today).sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
  const chosen = params.get('period') ?? ended[0]?.id ?? periods[0]?.id ?? YEAR;
  return (
    <Page title={t('title.release')} layout="wide">
      <PageHeader title={t('title.release')} />
      {asked.value === undefined ? (
        asked.fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={asked.fault} again={asked.again} />
        )
      ) : (
        <>
          <div className="fn-tools">
            <Select
              label={t('release.period')}
              value={chosen}
              onChange={(event) => setParams({ period: event.currentTarget.value }, { replace: true })}
              options={[
                ...periods.map(({ id, name, gradeFrom, gradeTo }) => ({
                  value: id,
                  label: `${name} · ${gradeFrom}–${gradeTo}`,
                })),
                { value: YEAR, label: t('release.year') },
              ]}
            />
          </div>
          <OpenBoard key={chosen} periodId={chosen === YEAR ? null : chosen} />
        </>
      )}
    </Page>
  );
}

function OpenBoard({ periodId }: { readonly periodId: string | null }) {
  const { value, fault, again } = useAnswer(ReleaseBoardDocument, { periodId });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<string>();
  useLiveAgain(
    value
      ? value.releaseBoard.classes.map(({ classId }): `class:${string}` => `class:${classId}`).slice(0, 60)
      : [],
    again,
  );
  if (value === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const board = value.releaseBoard;
  const open = board.classes.filter(({ releasedAt }) => releasedAt === null);
  if (board.classes.length === 0) return <EmptyState icon="people" title={t('release.none')} />;
  const choose = (ids: readonly string[], isChosen: boolean): void =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isChosen) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  const wanted = open.filter(({ classId }) => chosen.has(classId));
  return (
    <div className="fn-column-of-page">
      {!board.isByRelease && <Banner kind="note">{t('release.atOnce')}</Banner>}
      {said !== undefined && <Banner kind="good">{said}</Banner>}
      {open.length > 0 && (
        <div className="fn-tools">
          <Checkbox
            label={t('release.all')}
            checked={wanted.length === open.length}
            onChange={(event) =>
              choose(
                open.map(({ classId }) => classId),
                event.currentTarget.checked,
              )
            }
          />
          <Button variant="primary" disabled={wanted.length === 0} onClick={() => setAsking(true)}>
            {t('release.do', { count: wanted.length })}
          </Button>
        </div>
      )}
      <BoardTable board={board} chosen={chosen} onChoose={(id, isChosen) => choose([id], isChosen)} />
      {isAsking && (
        <ReleaseDialog
          classes={wanted}
          periodId={periodId}
          onClose={() => setAsking(false)}
          onDone={(text) => {
            setAsking(false);
            setChosen(new Set());
            setSaid(text);
            again();
          }}
        />
      )}
    </div>
  );
}

interface BoardTableProps {
  readonly board: Board;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (classId: string, isChosen: boolean) => void;
}

function BoardTable({ board, chosen, onChoose }: BoardTableProps) {
  const { timeZone } = useSchool();
  const gapsOf = ({ gapSubjects, gapCounts }: ClassOnBoard): string =>
    gapSubjects.map((subject, at) => `${subject} — ${gapCounts[at]}`).join(', ');
  return (
    <Table
      caption={t('title.release')}
      rows={board.classes}
      rowKey={({ classId }) => classId}
      columns={[
        {
          id: 'class',
          title: t('release.class'),
          isRowHeader: true,
          cell: ({ classId, className, releasedAt }) => (
            <span className="fn-choice">
              {releasedAt === null && (
                <input
                  type="checkbox"
                  aria-label={t('release.choose', { name: className })}
                  checked={chosen.has(classId)}
                  onChange={(event) => onChoose(classId, event.currentTarget.checked)}
                />
              )}
              <Link to={`/finals/class/${classId}`}>{className}</Link>
            </span>
          ),
        },
        {
          id: 'marked',
          title: t('release.marked'),
          cell: ({ due, missing }) => t('release.markedOf', { done: due - missing, due }),
        },
        {
          id: 'gaps',
          title: t('release.gaps'),
          cell: (each) => (each.missing === 0 ? t('release.gapsNone') : gapsOf(each)),
        },
        {
          id: 'state',
          title: t('release.state'),
          cell: ({ releasedAt, releasedBy }) =>
            releasedAt === null
              ? t('release.not')
              : `${formatInstant(releasedAt, timeZone, 'full')}, ${releasedBy ?? ''}`,
        },
        ...(board.isAcknowledged
          ? [
              {
                id: 'seen',
                title: t('release.seen'),
                cell: ({ seen, students, releasedAt }: ClassOnBoard) =>
                  releasedAt === null ? '–' : t('release.seenOf', { seen, students }),
              },
            ]
          : []),
      ]}
    />
  );
}
