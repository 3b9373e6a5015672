import { StudentsDocument } from '@zhurnal/contract/staff';
import type { StudentState, StudentsQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay, useClient } from '@zhurnal/web-client';
import { Button, Select, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSchool } from '../shell/school.js';
import { AdmitDialog } from './admit-dialog.js';
import { ClassChoice, useClassName } from './class-choice.js';
import { FoundList, PrintButton, SearchField, SignInPill, useFilters } from './list-parts.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import { saySpan } from './say-people.js';
import { PER_PAGE, pageOf, useList } from './use-list.js';
import { keepsFamilies } from './who-keeps.js';

export type StudentListed = StudentsQuery['students']['edges'][number]['node'];

const STATES: readonly StudentState[] = ['enrolled', 'coming', 'left', 'none'];

/** Students of the school: those who learn here now, unless others are asked for. */
export function StudentsPage() {
  const client = useClient();
  const school = useSchool();
  const navigate = useNavigate();
  const say = useSay();
  const { get, set } = useFilters();
  const [isAdmitting, setAdmitting] = useState(false);
  const [q, classId] = [get('q'), get('class')];
  const state = STATES.find((one) => one === get('state')) ?? (get('state') === 'all' ? null : 'enrolled');
  const className = useClassName(classId);
  const list = useList([q, classId, state].join('/'), async (after) => {
    const filter = { search: q || null, classId: classId || null, state };
    const answer = await client.ask(StudentsDocument, { first: PER_PAGE, after, ...filter });
    return answer.ok ? { ok: true, value: pageOf(answer.value.students) } : answer;
  });
  const saved = new URLSearchParams({
    app: 'staff',
    ...(q !== '' && { q }),
    ...(classId !== '' && { class: classId }),
    ...(state !== null && { state }),
  });
  return (
    <PeopleFrame
      title={className === '' ? t('section.students') : `${t('section.students')}, ${className}`}
      below={list.nodes && t('list.total', { count: list.total })}
      actions={
        <>
          <a
            className="zh-button"
            data-variant="secondary"
            href={`/people/students.xlsx?${saved.toString()}`}
          >
            {t('list.save')}
          </a>
          <PrintButton list={list} />
          {keepsFamilies(school) && (
            <>
              <Link className="zh-button" data-variant="secondary" to="/people/import">
                {t('people.import')}
              </Link>
              <Button variant="primary" icon="plus" onClick={() => setAdmitting(true)}>
                {t('student.admit')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="st-filters zh-no-print" role="search">
        <SearchField value={q} onSearch={(text) => set('q', text)} />
        <ClassChoice
          label={t('list.class')}
          none={t('list.anyClass')}
          value={classId}
          onChoose={(id) => set('class', id)}
        />
        <Select
          label={t('list.state')}
          value={state ?? 'all'}
          onChange={(event) =>
            set('state', event.currentTarget.value === 'enrolled' ? '' : event.currentTarget.value)
          }
          options={[
            ...STATES.map((one) => ({ value: one, label: t(`states.${one}`) })),
            { value: 'all', label: t('list.anyState') },
          ]}
        />
      </div>
      <FoundList list={list}>{(nodes) => <StudentTable students={nodes} />}</FoundList>
      {isAdmitting && (
        <AdmitDialog
          classId={classId}
          onClose={() => setAdmitting(false)}
          onDone={({ ids, findings }, name) => {
            setAdmitting(false);
            say(t('student.admitted', { name }), findings);
            void navigate(`/people/students/${ids[0] ?? ''}`);
          }}
        />
      )}
    </PeopleFrame>
  );
}

function StudentTable({ students }: { readonly students: readonly StudentListed[] }) {
  return (
    <Table
      caption={t('section.students')}
      captionHidden
      rows={students}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          title: t('list.name'),
          isRowHeader: true,
          cell: (student) => <Link to={`/people/students/${student.id}`}>{fullNameOf(student)}</Link>,
        },
        {
          id: 'class',
          title: t('student.class'),
          cell: ({ className, state, since, until }) => (
            <>
              {className ?? t('list.empty')}
              {state !== 'enrolled' && <span className="pp-under">{t(`state.${state}`)}</span>}
              {(until !== null || state === 'coming') && (
                <span className="pp-under">{saySpan(since, until)}</span>
              )}
            </>
          ),
        },
        {
          id: 'born',
          title: t('list.born'),
          isWhole: true,
          cell: ({ birthDate }) => (birthDate === null ? t('list.empty') : formatDay(birthDate, 'numeric')),
        },
        { id: 'file', title: t('student.file'), cell: ({ fileNumber }) => fileNumber ?? t('list.empty') },
        {
          id: 'guardians',
          title: t('student.guardians'),
          align: 'end',
          cell: ({ guardianCount }) => t('student.guardiansCount', { count: guardianCount }),
        },
        { id: 'signIn', title: t('list.signIn'), cell: ({ signIn }) => <SignInPill signIn={signIn} /> },
      ]}
    />
  );
}
