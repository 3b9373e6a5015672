import { GroupFiltersDocument, SchoolYearDocument } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { EmptyState, PageHeader } from '@zhurnal/web-ui';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { mayImport } from '../shell/who-may.js';
import { ImportDesk } from './import-desk.js';
import { t } from './import-words.js';
import '../styles/import.css';

/** The page on which a timetable file is loaded. */
export default function ImportRoute() {
  const school = useSchool();
  return (
    <Page title={t('import.title')}>
      <PageHeader title={t('import.title')} below={t('import.intro')} />
      {mayImport(school) ? (
        <YearOfImport today={school.today} />
      ) : (
        <EmptyState icon="lock" title={t('import.forbidden')} />
      )}
    </Page>
  );
}

/** Proposes the days: from today, or from the beginning of the year, to its end. */
function YearOfImport({ today }: { readonly today: string }) {
  const { value, fault, again } = useAnswer(SchoolYearDocument, {});
  const classes = useAnswer(GroupFiltersDocument, {});
  if (value === undefined) {
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  }
  const starts = value.schoolPeriods.map(({ startsOn }) => startsOn).sort();
  const ends = value.schoolPeriods.map(({ endsOn }) => endsOn).sort();
  const first = starts[0] ?? today;
  return (
    <ImportDesk
      from={first > today ? first : today}
      to={ends.at(-1) ?? today}
      classNames={(classes.value?.schoolClasses ?? []).map(({ name }) => name)}
    />
  );
}
