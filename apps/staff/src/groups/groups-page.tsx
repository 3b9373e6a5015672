import { GroupFiltersDocument } from '@zhurnal/contract/staff';
import { compareClasses } from '@zhurnal/rules';
import { useAnswer } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { Button, Card, EmptyState, PageHeader, Select } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { mayReadAllJournals } from '../shell/who-may.js';
import { t } from '../words/staff-words.js';
import type { JournalGroup } from './group-list.js';
import { GroupShelves } from './group-shelves.js';
import { useGroups } from './use-groups.js';

/** The choice of a journal: the own ones first, then those of the own class, or all for those who lead the school. */
export function GroupsPage() {
  const school = useSchool();
  const holds = (...roles: readonly string[]) => school.roles.some((role) => roles.includes(role));
  const readsAll = mayReadAllJournals(school);
  const teaches = holds('teacher', 'class_teacher', 'educator');
  return (
    <Page title={t('groups.title')}>
      <PageHeader title={t('groups.title')} />
      {teaches && <OwnGroups leadsClass={!readsAll && holds('class_teacher', 'educator')} />}
      {readsAll && <AllGroups />}
      {!teaches && !readsAll && (
        <EmptyState icon="book" title={t('groups.notForRole')}>
          {t('groups.notForRoleWhy')}
        </EmptyState>
      )}
    </Page>
  );
}

/** The journals the person teaches in and, for who leads a class, the others of that class. */
function OwnGroups({ leadsClass }: { readonly leadsClass: boolean }) {
  const own = useGroups({ mine: true });
  const open = useGroups({ mine: false }, !leadsClass);
  const ownIds = new Set(own.groups?.map(({ id }) => id));
  const others = own.groups && open.groups?.filter(({ id }) => !ownIds.has(id));
  return (
    <>
      <Card title={t('groups.mine')}>
        <FoundGroups groups={own.groups} fault={own.fault} again={own.again}>
          <EmptyState icon="book" title={t('groups.none')}>
            {t('groups.noneWhy')}
          </EmptyState>
        </FoundGroups>
      </Card>
      {leadsClass && others?.length !== 0 && (
        <Card title={t('groups.ofClass')}>
          <FoundGroups groups={others} fault={open.fault} again={open.again} />
        </Card>
      )}
    </>
  );
}

interface FoundGroupsProps {
  readonly groups: readonly JournalGroup[] | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
  /** Shown when there is none. */
  readonly children?: ReactNode;
}

function FoundGroups({ groups, fault, again, children }: FoundGroupsProps) {
  if (groups === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  return groups.length === 0 ? children : <GroupShelves groups={groups} />;
}

function AllGroups() {
  const [params, setParams] = useSearchParams();
  const [classId, subjectId] = [params.get('class') ?? '', params.get('subject') ?? ''];
  const filters = useAnswer(GroupFiltersDocument, {});
  const asked = useGroups({ mine: false, classId: classId || undefined, subjectId: subjectId || undefined });
  const { groups, fault, again, more, hasMore, isAsking } = asked;
  const choose = (name: string, value: string) =>
    setParams(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const classes = [...(filters.value?.schoolClasses ?? [])].sort((one, other) =>
    compareClasses(one.name, other.name),
  );
  return (
    <Card title={t('groups.all')}>
      <div className="st-filters">
        <Select
          label={t('groups.class')}
          value={classId}
          onChange={(event) => choose('class', event.currentTarget.value)}
          options={[
            { value: '', label: t('groups.anyClass') },
            ...classes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t('groups.subject')}
          value={subjectId}
          onChange={(event) => choose('subject', event.currentTarget.value)}
          options={[
            { value: '', label: t('groups.anySubject') },
            ...(filters.value?.subjects ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <FoundGroups groups={groups} fault={fault} again={again}>
        <EmptyState icon="search" title={t('groups.nothing')}>
          {t('groups.nothingWhy')}
        </EmptyState>
      </FoundGroups>
      {hasMore && (
        <div className="zh-actions">
          <Button busy={isAsking} onClick={more}>
            {t('groups.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
