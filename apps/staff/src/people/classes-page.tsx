import { ClassListDocument } from '@zhurnal/contract/staff';
import { useClient } from '@zhurnal/web-client';
import { Button, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSchool } from '../shell/school.js';
import { ClassDialog } from './class-dialog.js';
import { FoundList, PrintButton } from './list-parts.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import { PER_PAGE, pageOf, useList } from './use-list.js';
import { keepsFamilies } from './who-keeps.js';

/** Classes of the year with who leads them. */
export function ClassesPage() {
  const client = useClient();
  const school = useSchool();
  const navigate = useNavigate();
  const say = useSay();
  const [isOpening, setOpening] = useState(false);
  const list = useList('classes', async (after) => {
    const answer = await client.ask(ClassListDocument, { first: PER_PAGE, after });
    return answer.ok ? { ok: true, value: pageOf(answer.value.classList) } : answer;
  });
  return (
    <PeopleFrame
      title={t('section.classes')}
      actions={
        <>
          <PrintButton list={list} />
          {keepsFamilies(school) && (
            <Button variant="primary" icon="plus" onClick={() => setOpening(true)}>
              {t('class.open')}
            </Button>
          )}
        </>
      }
    >
      <FoundList list={list}>
        {(classes) => (
          <Table
            caption={t('section.classes')}
            captionHidden
            rows={classes}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                title: t('list.class'),
                isRowHeader: true,
                cell: ({ id, name }) => <Link to={`/people/classes/${id}`}>{name}</Link>,
              },
              {
                id: 'count',
                title: t('class.count'),
                align: 'end',
                cell: ({ studentCount }) => studentCount,
              },
              {
                id: 'teacher',
                title: t('class.teachers'),
                cell: ({ classTeachers }) => classTeachers.join(', ') || t('list.empty'),
              },
              {
                id: 'educator',
                title: t('class.educators'),
                cell: ({ educators }) => educators.join(', ') || t('list.empty'),
              },
              {
                id: 'divisions',
                title: t('class.divisions'),
                align: 'end',
                cell: ({ divisionCount }) => divisionCount || t('list.empty'),
              },
              {
                id: 'bells',
                title: t('class.bells'),
                cell: ({ bellScheduleName }) => bellScheduleName ?? t('class.usualBells'),
              },
            ]}
          />
        )}
      </FoundList>
      {isOpening && (
        <ClassDialog
          schoolClass={undefined}
          onClose={() => setOpening(false)}
          onDone={(text, id) => {
            setOpening(false);
            say(text);
            void navigate(`/people/classes/${id}`);
          }}
        />
      )}
    </PeopleFrame>
  );
}
