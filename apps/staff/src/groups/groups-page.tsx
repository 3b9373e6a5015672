import { GroupFiltersDocument } from '@zhurnal/contract/staff';
import { compareClasses } from '@zhurnal/rules';
import { useAnswer } from '@zhurnal/web-client';
import { Button, Card, EmptyState, PageHeader, Select } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { mayReadAllJournals } from '../shell/who-may.js';
import { t } from '../words/staff-words.js';
import { GroupShelves } from './group-shelves.js';
import { useGroups } from './use-groups.js';

/** The choice of a journal: the own ones first, then, for those who lead the school, all by class. */
export function GroupsPage() {
  const school = useSchool();
  const isTeaching = school.roles.some((role) => ['teacher', 'class_teacher', 'educator'].includes(role));
  return (
    <Page title={t('groups.title')}>
      <PageHeader title={t('groups.title')} />
      {isTeaching && <OwnGroups />}
      {mayReadAllJournals(school) && <AllGroups />}
    </Page>
  );
}

function OwnGroups() {
  const { groups, fault, again } = useGroups({ mine: true });
  return (
    <Card title={t('groups.mine')}>
      {groups === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : groups.length === 0 ? (
        <EmptyState icon="book" title={t('groups.none')}>
          {t('groups.noneWhy')}
        </EmptyState>
      ) : (
        <GroupShelves groups={groups} />
      )}
    </Card>
  );
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
      {groups === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : groups.length === 0 ? (
        <EmptyState icon="search" title={t('groups.nothing')}>
          {t('groups.nothingWhy')}
        </EmptyState>
      ) : (
        <GroupShelves groups={groups} />
      )}
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
