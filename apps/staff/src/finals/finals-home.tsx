import { ClassesInCareDocument } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { EmptyState, PageHeader } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useGroups } from '../groups/use-groups.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './finals-words.js';

/** Whose sheets there are: own journals, classes in care, and the publication for those who lead the school. */
export function FinalsHome() {
  const { roles } = useSchool();
  const teaches = roles.includes('teacher');
  const leads = roles.includes('deputy') || roles.includes('director');
  const keeps = leads || roles.includes('class_teacher') || roles.includes('educator');
  const own = useGroups({ mine: true }, !teaches);
  const care = useAnswer(ClassesInCareDocument, {}, { pause: !keeps });
  const isAsking = (teaches && own.groups === undefined) || (keeps && care.value === undefined);
  const fault = own.fault ?? care.fault;
  const classes = care.value?.classesInCare ?? [];
  const groups = own.groups ?? [];
  return (
    <Page title={t('title')}>
      <PageHeader
        title={t('title')}
        actions={
          leads && (
            <Link className="zh-button" data-variant="primary" to="/finals/release">
              {t('part.release')}
            </Link>
          )
        }
      />
      {isAsking &&
        (fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState
            fault={fault}
            again={() => {
              own.again();
              care.again();
            }}
          />
        ))}
      {groups.length > 0 && (
        <section className="fn-part">
          <h2>{t('part.groups')}</h2>
          <ul className="fn-shelf">
            {groups.map(({ id, subjectName, classNames, name }) => (
              <li key={id}>
                <Link className="fn-book" to={`/finals/${id}`}>
                  <b>{subjectName}</b>
                  <span>{classNames.join(', ') || name}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {classes.length > 0 && (
        <section className="fn-part">
          <h2>{t('part.class')}</h2>
          <ul className="fn-shelf" data-small>
            {classes.map(({ id, name }) => (
              <li key={id}>
                <Link className="fn-book" to={`/finals/class/${id}`}>
                  <b>{name}</b>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isAsking && groups.length + classes.length === 0 && (
        <EmptyState icon="book" title={t('none')}>
          {t('noneWhy')}
        </EmptyState>
      )}
    </Page>
  );
}
