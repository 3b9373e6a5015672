import { RegulationDocument } from '@zhurnal/contract/staff';
import { FEDERAL_PROFILE, findProfile } from '@zhurnal/rules';
import type { PlainTerm, RegulationProfile, TeachingSettings } from '@zhurnal/rules';
import { formatDecimal, formatWeight, sayTerm, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Card, Table } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { profileHeld } from '../regulation/hold-regulation.js';
import { t } from './settings-words.js';

/** What the record of a lesson follows; the kinds of work have a table of their own. */
type Rule = Exclude<keyof TeachingSettings, 'workTypes'> | 'recordDue' | 'homeworkDue';

const yesOrNo = (value: boolean): string => t(value ? 'regulation.yes' : 'regulation.no');

const sayTermOf = (term: PlainTerm | null): string => {
  if (term === null) return t('value.noTerm');
  return term.kind === 'days'
    ? t('value.recordDays', { count: term.days })
    : t('value.hours', { count: term.hours });
};

/** How each rule's value reads; a rule of the profile without words does not compile. */
const SAY: { readonly [Name in Rule]: (value: RegulationProfile[Name]['value']) => string } = {
  gradesWithoutMarks: (grades) => {
    if (grades === null) return t('value.noGrades');
    return grades.from === grades.to ? String(grades.from) : t('value.grades', { ...grades });
  },
  absenceLetters: ({ ill, excused, unexcused, late }) =>
    t('value.letters', { ill, excused, unexcused, late }),
  reasonAuthors: (authors) => authors.map((author) => t(`author.${author}`)).join(', '),
  averageKind: (kind) => t(`average.${kind}`),
  periodMarks: ({ five, four, three }) =>
    t('value.thresholds', {
      five: formatDecimal(five),
      four: formatDecimal(four),
      three: formatDecimal(three),
    }),
  entryDirection: (direction) => t(`direction.${direction}`),
  recordDue: sayTermOf,
  substituteGraceDays: (count) => t('value.graceDays', { count }),
  homeworkDue: sayTermOf,
  contactsBy: (who) => t(`contactsBy.${who}`),
  classPosition: yesOrNo,
  classDistribution: yesOrNo,
};

const RULES = Object.keys(SAY) as readonly Rule[];

const sayValue = <Name extends Rule>(profile: RegulationProfile, name: Name): string =>
  SAY[name](profile[name].value);

const sayBasis = ({ clause, act, isDefault }: RegulationProfile[Rule]): string =>
  clause ?? act ?? t(isDefault === true ? 'regulation.silent' : 'regulation.noClause');

/** The rules that come from the regulation of the school, each with its clause; amended ones as they hold today. */
export function RegulationCard({ profileId }: { readonly profileId: string }) {
  const { value, again } = useAnswer(RegulationDocument, { day: null });
  useLiveAgain(['school'], again);
  const base = findProfile(profileId) ?? FEDERAL_PROFILE;
  const profile = value === undefined ? base : profileHeld(value.regulation);
  const count = value?.regulation.amendments.length ?? 0;
  const { value: workTypes, clause } = profile.workTypes;
  return (
    <>
      <Card
        title={t('regulation.title')}
        actions={
          <Link className="zh-button" data-variant="secondary" to="/settings/regulation">
            {t('regulation.whole')}
          </Link>
        }
      >
        <p>{t('regulation.profile', { name: sayTerm(profile.name) })}</p>
        {count > 0 && <p>{t('regulation.amended', { count })}</p>}
        <p className="zh-hint">{t('regulation.hint')}</p>
        <Table
          caption={t('regulation.table')}
          captionHidden
          rows={RULES}
          rowKey={(name) => name}
          columns={[
            {
              id: 'rule',
              title: t('regulation.rule'),
              isRowHeader: true,
              cell: (name) => t(`rule.${name}`),
            },
            { id: 'value', title: t('regulation.value'), cell: (name) => sayValue(profile, name) },
            {
              id: 'clause',
              title: t('regulation.clause'),
              cell: (name) => sayBasis(profile[name]),
            },
          ]}
        />
      </Card>
      <Card title={t('works.title')}>
        {clause !== undefined && <p className="zh-hint">{t('works.clause', { clause })}</p>}
        <Table
          caption={t('works.table')}
          captionHidden
          rows={workTypes}
          rowKey={({ code }) => code}
          columns={[
            { id: 'name', title: t('works.name'), isRowHeader: true, cell: ({ name }) => sayTerm(name) },
            { id: 'letter', title: t('works.letter'), cell: ({ letter }) => letter },
            {
              id: 'weight',
              title: t('works.weight'),
              align: 'end',
              cell: ({ weight }) => formatWeight(weight),
            },
          ]}
        />
      </Card>
    </>
  );
}
