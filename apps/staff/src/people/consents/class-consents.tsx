import { ClassConsentsDocument } from '@zhurnal/contract/staff';
import type { ClassConsentsQuery } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Checkbox, Pill, VisuallyHidden } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFilters } from '../list-parts.js';
import { consentWords as t } from './consent-words.js';

type Family = ClassConsentsQuery['classConsents']['families'][number];

const TONES = { not_asked: 'plain', given: 'good', lacking: 'absence', refused: 'low' } as const;

/** What the families of a class have given, for the list of its students, which can be narrowed to those who lack it. */
export function useClassConsents(classId: string): {
  readonly of: (studentId: string) => Family | undefined;
  readonly pick: <Student extends { readonly id: string }>(
    students: readonly Student[],
  ) => readonly Student[];
  readonly filter: ReactNode;
  readonly none: string;
} {
  const { value, again } = useAnswer(ClassConsentsDocument, { classId });
  useLiveAgain(['school', `class:${classId}`], again);
  const { get, set } = useFilters();
  const families = new Map(value?.classConsents.families.map((family) => [family.studentId, family]));
  const lacking = new Set(
    [...families.values()].filter(({ standing }) => standing === 'lacking').map(({ studentId }) => studentId),
  );
  const isNarrowed = get('consent') === 'lacking';
  return {
    of: (studentId) => families.get(studentId),
    pick: (students) => (isNarrowed ? students.filter(({ id }) => lacking.has(id)) : students),
    filter: (lacking.size > 0 || isNarrowed) && (
      <div className="cs-filter zh-no-print">
        <Checkbox
          label={t('filter.lacking', { count: lacking.size })}
          checked={isNarrowed}
          onChange={(event) => set('consent', event.currentTarget.checked ? 'lacking' : '')}
        />
      </div>
    ),
    none: t('filter.none'),
  };
}

/** How a family stands, and the way to what it has given. */
export function FamilyPill({ family }: { readonly family: Family | undefined }) {
  if (family === undefined) return null;
  return (
    <Link className="cs-family" to={`/people/students/${family.studentId}/consents`}>
      <VisuallyHidden>{t('standing.of')} </VisuallyHidden>
      <Pill tone={TONES[family.standing]}>{t(`standing.${family.standing}`)}</Pill>
      {family.isToldOnPaper && <Pill>{t('standing.paper')}</Pill>}
      {family.looks !== null && <span className="cs-looks">{t('looks.count', { count: family.looks })}</span>}
    </Link>
  );
}
