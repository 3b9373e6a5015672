import { Button, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { ClassDialog } from './class-dialog.js';
import type { Turn, TurnClass } from './turn-view.js';
import { t } from './year-turn-words.js';

/** Classes of the new year with their teachers. */
export function ClassesPart({
  turn,
  onSaid,
}: {
  readonly turn: Turn;
  readonly onSaid: (said: string) => void;
}) {
  const [asked, setAsked] = useState<TurnClass | 'new'>();
  const isOpen = turn.state === 'DRAFT' && turn.can.includes('decideYearTurn');
  const from = new Map(turn.sources.map(({ id, name }) => [id, name]));
  return (
    <section className="yt-part" aria-label={t('part.classes')}>
      <Table<TurnClass>
        caption={t('classes.caption', { year: turn.toYear })}
        captionHidden
        rows={turn.classes}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', title: t('classes.name'), isRowHeader: true, cell: ({ name }) => name },
          {
            id: 'from',
            title: t('classes.from'),
            cell: ({ fromClassId }) =>
              fromClassId == null ? t('classes.new') : (from.get(fromClassId) ?? ''),
          },
          {
            id: 'teacher',
            title: t('classes.teacher'),
            cell: ({ teacherName }) => teacherName ?? t('classes.noTeacher'),
          },
          {
            id: 'students',
            title: t('classes.students'),
            align: 'end',
            cell: ({ studentCount }) => String(studentCount),
          },
          ...(isOpen
            ? [
                {
                  id: 'change',
                  title: t('classes.change'),
                  cell: (row: TurnClass) => (
                    <Button
                      aria-label={t('classes.changeOf', { class: row.name })}
                      onClick={() => setAsked(row)}
                    >
                      {t('classes.change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {isOpen && (
        <div className="zh-actions">
          <Button icon="plus" onClick={() => setAsked('new')}>
            {t('classes.add')}
          </Button>
        </div>
      )}
      {asked !== undefined && (
        <ClassDialog
          turn={turn}
          row={asked === 'new' ? undefined : asked}
          onClose={() => setAsked(undefined)}
          onSaid={(said) => {
            setAsked(undefined);
            onSaid(said);
          }}
        />
      )}
    </section>
  );
}
