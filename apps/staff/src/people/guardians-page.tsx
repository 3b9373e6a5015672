import { GuardianCardDocument, GuardiansDocument } from '@zhurnal/contract/staff';
import type { GuardianCardQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay, useAnswer, useLiveAgain, useClient } from '@zhurnal/web-client';
import { Button, Card, Pill, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { ClassChoice, useClassName } from './class-choice.js';
import { GuardianEditDialog } from './guardian-dialog.js';
import { UnlinkDialog } from './guardian-links.js';
import {
  Contacts,
  Facts,
  FoundList,
  PrintButton,
  SearchField,
  SignInPill,
  useFilters,
} from './list-parts.js';
import { useSay } from './notices.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';
import { saySpan } from './say-people.js';
import { SignInPart } from './sign-in-part.js';
import { PER_PAGE, pageOf, useList } from './use-list.js';

/** Legal representatives of the school. */
export function GuardiansPage() {
  const client = useClient();
  const { get, set } = useFilters();
  const [q, classId] = [get('q'), get('class')];
  const className = useClassName(classId);
  const list = useList([q, classId].join('/'), async (after) => {
    const filter = { search: q || null, classId: classId || null };
    const answer = await client.ask(GuardiansDocument, { first: PER_PAGE, after, ...filter });
    return answer.ok ? { ok: true, value: pageOf(answer.value.guardians) } : answer;
  });
  return (
    <PeopleFrame
      title={className === '' ? t('section.guardians') : `${t('section.guardians')}, ${className}`}
      below={list.nodes && t('list.total', { count: list.total })}
      actions={<PrintButton list={list} />}
    >
      <div className="st-filters zh-no-print" role="search">
        <SearchField value={q} onSearch={(text) => set('q', text)} />
        <ClassChoice
          label={t('list.class')}
          none={t('list.anyClass')}
          value={classId}
          onChoose={(id) => set('class', id)}
        />
      </div>
      <FoundList list={list}>
        {(guardians) => (
          <Table
            caption={t('section.guardians')}
            captionHidden
            rows={guardians}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                title: t('list.name'),
                isRowHeader: true,
                cell: (one) => <Link to={`/people/guardians/${one.id}`}>{fullNameOf(one)}</Link>,
              },
              {
                id: 'children',
                title: t('guardian.children'),
                cell: ({ children }) => (
                  <ul className="pp-children">
                    {children.map((child) => (
                      <li key={child.id}>
                        <Link to={`/people/students/${child.studentId}`}>{child.name}</Link>
                        {child.className !== null && `, ${child.className}`}
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                id: 'contacts',
                title: t('guardian.contacts'),
                cell: ({ phone, email }) => <Contacts phone={phone} email={email} />,
              },
              { id: 'signIn', title: t('list.signIn'), cell: ({ signIn }) => <SignInPill signIn={signIn} /> },
            ]}
          />
        )}
      </FoundList>
    </PeopleFrame>
  );
}

type Guardian = GuardianCardQuery['guardianCard'];

/** The card of a representative. */
export function GuardianPage() {
  const { guardianId = '' } = useParams();
  const { value, fault, again } = useAnswer(GuardianCardDocument, { id: guardianId });
  useLiveAgain(['school', `person:${guardianId}`], again);
  const guardian = value?.guardianCard;
  return (
    <PeopleFrame
      title={guardian ? fullNameOf(guardian) : t('section.guardians')}
      above={<Link to="/people/guardians">{t('section.guardians')}</Link>}
      below={guardian?.isStaff === true && t('guardian.isStaff')}
    >
      {guardian ? (
        <GuardianView key={guardian.id} guardian={guardian} again={again} />
      ) : fault ? (
        <FaultState fault={fault} again={again} />
      ) : (
        <LoadingState />
      )}
    </PeopleFrame>
  );
}

function GuardianView({ guardian, again }: { readonly guardian: Guardian; readonly again: () => void }) {
  const { today } = useSchool();
  const say = useSay();
  const [isEditing, setEditing] = useState(false);
  const [leaving, setLeaving] = useState<Guardian['children'][number]>();
  const can = (operation: string) => guardian.can.includes(operation);
  const done = (text: string) => {
    setEditing(false);
    setLeaving(undefined);
    say(text);
    again();
  };
  return (
    <>
      <Card
        title={t('person.data')}
        actions={
          can('changeGuardian') && <Button onClick={() => setEditing(true)}>{t('person.edit')}</Button>
        }
      >
        <Facts
          facts={[
            [t('person.phone'), guardian.phone],
            [t('person.email'), guardian.email],
            [
              t('person.birthDate'),
              guardian.birthDate === null ? null : formatDay(guardian.birthDate, 'full'),
            ],
          ]}
        />
      </Card>
      <Card title={t('guardian.children')}>
        {guardian.children.length === 0 ? (
          <p className="st-muted">{t('guardian.noChildren')}</p>
        ) : (
          <ul className="pp-lines">
            {guardian.children.map((child) => (
              <li key={child.id} data-over={(child.to !== null && child.to < today) || undefined}>
                <span>
                  <Link to={`/people/students/${child.studentId}`}>{child.name}</Link>
                  {child.className !== null && `, ${child.className}`}
                  <span className="pp-under">{saySpan(child.from, child.to)}</span>
                </span>
                <Pill>{t(`guardianKind.${child.kind}`)}</Pill>
                {can('unlinkGuardian') && child.to === null && (
                  <Button variant="quiet" onClick={() => setLeaving(child)}>
                    {t('guardian.unlink')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      {can('signInCard') && (
        <SignInPart
          personId={guardian.id}
          name={fullNameOf(guardian)}
          app="family"
          notice={`/people/guardians/${guardian.id}/notice`}
        />
      )}
      {isEditing && (
        <GuardianEditDialog guardian={guardian} onClose={() => setEditing(false)} onDone={done} />
      )}
      {leaving && (
        <UnlinkDialog
          studentId={leaving.studentId}
          link={{ ...leaving, name: fullNameOf(guardian) }}
          onClose={() => setLeaving(undefined)}
          onDone={() => done(t('guardian.unlinked'))}
        />
      )}
    </>
  );
}
