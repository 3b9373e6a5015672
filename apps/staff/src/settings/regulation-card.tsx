import { FEDERAL_PROFILE, findProfile } from '@zhurnal/rules';
import type { RegulationProfile } from '@zhurnal/rules';
import { formatDecimal, formatWeight, sayTerm } from '@zhurnal/web-client';
import { Card, Table } from '@zhurnal/web-ui';
import { t } from './settings-words.js';

type Rule = Exclude<keyof RegulationProfile, 'id' | 'name' | 'workTypes'>;

const yesOrNo = (value: boolean): string => t(value ? 'regulation.yes' : 'regulation.no');

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
  recordDays: (count) => (count === null ? t('value.noTerm') : t('value.recordDays', { count })),
  substituteGraceDays: (count) => t('value.graceDays', { count }),
  homeworkHours: (count) => (count === null ? t('value.noTerm') : t('value.hours', { count })),
  contactsBy: (who) => t(`contactsBy.${who}`),
  classPosition: yesOrNo,
  classDistribution: yesOrNo,
};

const RULES = Object.keys(SAY) as readonly Rule[];

const sayValue = <Name extends Rule>(profile: RegulationProfile, name: Name): string =>
  SAY[name](profile[name].value);

/** The rules that come from the regulation of the school, each with its clause; they are read here, not changed. */
export function RegulationCard({ profileId }: { readonly profileId: string }) {
  const profile = findProfile(profileId) ?? FEDERAL_PROFILE;
  const { value: workTypes, clause } = profile.workTypes;
  return (
    <>
      <Card title={t('regulation.title')}>
        <p>{t('regulation.profile', { name: sayTerm(profile.name) })}</p>
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
              cell: (name) => profile[name].clause ?? t('regulation.noClause'),
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
