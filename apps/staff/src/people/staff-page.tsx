import { StaffMembersDocument } from '@zhurnal/contract/staff';
import type { Role, StaffState } from '@zhurnal/contract/staff';
import { STAFF_ROLES, fullNameOf } from '@zhurnal/rules';
import { useClient, useSharedWords } from '@zhurnal/web-client';
import { Button, Select, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSchool } from '../shell/school.js';
import { HireDialog } from './staff-dialogs.js';
import { FoundList, PrintButton, SearchField, SignInPill, useFilters } from './list-parts.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import { saySpan } from './say-people.js';
import { PER_PAGE, pageOf, useList } from './use-list.js';
import { keepsStaff } from './who-keeps.js';

const STATES: readonly StaffState[] = ['working', 'coming', 'dismissed'];
const STATE_WORDS = {
  working: 'states.working',
  coming: 'states.comingStaff',
  dismissed: 'states.dismissed',
} as const;

/** Members of staff: those who work here now, unless others are asked for. */
export function StaffPage() {
  const shared = useSharedWords();
  const client = useClient();
  const school = useSchool();
  const navigate = useNavigate();
  const say = useSay();
  const { get, set } = useFilters();
  const [isHiring, setHiring] = useState(false);
  const q = get('q');
  const role: Role | null = STAFF_ROLES.find((one) => one === get('role')) ?? null;
  const state = STATES.find((one) => one === get('state')) ?? (get('state') === 'all' ? null : 'working');
  const list = useList([q, role, state].join('/'), async (after) => {
    const filter = { search: q || null, state, role };
    const answer = await client.ask(StaffMembersDocument, { first: PER_PAGE, after, ...filter });
    return answer.ok ? { ok: true, value: pageOf(answer.value.staffMembers) } : answer;
  });
  const saved = new URLSearchParams({
    app: 'staff',
    ...(q !== '' && { q }),
    ...(role !== null && { role }),
    ...(state !== null && { state }),
  });
  return (
    <PeopleFrame
      title={t('section.staff')}
      below={list.nodes && t('list.total', { count: list.total })}
      actions={
        <>
          <a className="zh-button" data-variant="secondary" href={`/people/staff.xlsx?${saved.toString()}`}>
            {t('list.save')}
          </a>
          <PrintButton list={list} />
          {keepsStaff(school) && (
            <Button variant="primary" icon="plus" onClick={() => setHiring(true)}>
              {t('staff.hire')}
            </Button>
          )}
        </>
      }
    >
      <div className="st-filters zh-no-print" role="search">
        <SearchField value={q} onSearch={(text) => set('q', text)} />
        <Select
          label={t('list.role')}
          value={role ?? ''}
          onChange={(event) => set('role', event.currentTarget.value)}
          options={[
            { value: '', label: t('list.anyRole') },
            ...STAFF_ROLES.map((one) => ({ value: one, label: shared(`role.${one}`) })),
          ]}
        />
        <Select
          label={t('list.state')}
          value={state ?? 'all'}
          onChange={(event) =>
            set('state', event.currentTarget.value === 'working' ? '' : event.currentTarget.value)
          }
          options={[
            ...STATES.map((one) => ({ value: one, label: t(STATE_WORDS[one]) })),
            { value: 'all', label: t('list.anyState') },
          ]}
        />
      </div>
      <FoundList list={list}>
        {(staff) => (
          <Table
            caption={t('section.staff')}
            captionHidden
            rows={staff}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                title: t('list.name'),
                isRowHeader: true,
                cell: (one) => <Link to={`/people/staff/${one.id}`}>{fullNameOf(one)}</Link>,
              },
              {
                id: 'position',
                title: t('staff.position'),
                cell: (one) => (
                  <>
                    {one.position || t('list.empty')}
                    {one.state !== 'working' && (
                      <span className="pp-under">
                        {t(`state.${one.state}`)}, {saySpan(one.hiredOn, one.dismissedOn)}
                      </span>
                    )}
                  </>
                ),
              },
              {
                id: 'roles',
                title: t('staff.roles'),
                cell: ({ roles, classNames }) => (
                  <>
                    {roles.map((one) => shared(`role.${one}`)).join(', ') || t('staff.noRoles')}
                    {classNames.length > 0 && <span className="pp-under">{classNames.join(', ')}</span>}
                  </>
                ),
              },
              { id: 'signIn', title: t('list.signIn'), cell: ({ signIn }) => <SignInPill signIn={signIn} /> },
            ]}
          />
        )}
      </FoundList>
      {isHiring && (
        <HireDialog
          known={undefined}
          onClose={() => setHiring(false)}
          onDone={(text, id) => {
            setHiring(false);
            say(text);
            void navigate(`/people/staff/${id}`);
          }}
        />
      )}
    </PeopleFrame>
  );
}
