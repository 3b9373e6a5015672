import { MarkNormsDocument } from '@zhurnal/contract/staff';
import { useAnswer, useSharedWords } from '@zhurnal/web-client';
import { Dialog, Table } from '@zhurnal/web-ui';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t } from './norms-words.js';

interface GroupDialogProps {
  readonly title: string;
  readonly groupId: string;
  readonly periodId: string;
  readonly onClose: () => void;
}

/** The students of a group: what each has and lacks. */
export function GroupDialog({ title, groupId, periodId, onClose }: GroupDialogProps) {
  const shared = useSharedWords();
  const { value, fault, again } = useAnswer(MarkNormsDocument, { groupId, periodId });
  const norms = value?.markNorms;
  const rows = (norms?.students.ids ?? []).map((id, at) => {
    const of = norms?.students;
    return {
      id,
      name: [of?.familyNames[at], of?.givenNames[at]].join(' '),
      marks: of?.marks[at] ?? 0,
      written: of?.written[at] ?? 0,
      lessons: of?.lessons[at] ?? 0,
      excused: of?.excused[at] ?? 0,
      norm: of?.norms[at] ?? 0,
      missing: of?.missing[at] ?? 0,
      missingWritten: of?.missingWritten[at] ?? 0,
    };
  });
  return (
    <Dialog open size="wide" title={title} closeLabel={shared('common.close')} onClose={onClose}>
      {norms === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              title: t('student.name'),
              isRowHeader: true,
              cell: ({ name }) => name,
              sortValue: ({ name }) => name,
            },
            {
              id: 'marks',
              title: t('student.marks'),
              align: 'end',
              cell: ({ marks }) => marks,
              sortValue: ({ marks }) => marks,
            },
            { id: 'written', title: t('student.written'), align: 'end', cell: ({ written }) => written },
            {
              id: 'excused',
              title: t('student.excused'),
              align: 'end',
              cell: ({ excused, lessons }) => t('student.excusedOf', { excused, lessons }),
            },
            ...(norms.basis.exists
              ? [
                  {
                    id: 'norm',
                    title: t('student.norm'),
                    align: 'end' as const,
                    cell: ({ norm }: Row) => norm,
                  },
                  {
                    id: 'needs',
                    title: t('student.needs'),
                    cell: (row: Row) => sayNeed(row),
                    sortValue: ({ missing }: Row) => -missing,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Dialog>
  );
}

interface Row {
  readonly norm: number;
  readonly missing: number;
  readonly missingWritten: number;
}

function sayNeed({ missing, missingWritten }: Row): string {
  if (missing === 0) return t('student.enough');
  if (missingWritten === 0) return t('student.more', { count: missing });
  return t('student.moreWritten', { count: missing, written: missingWritten });
}
