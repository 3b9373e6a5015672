import { useMemberships } from '@zhurnal/web-client';
import { EmptyState, PageHeader } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { AnswerView } from '../shell/answer-view.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { useWords } from '../words/words.js';
import { ChildChips } from './child-chips.js';
import type { Child } from './child.js';
import { nameChildren } from './name-children.js';
import { useChildren } from './use-children.js';

/** The child of the address, and who is reading. */
export interface OfChildView {
  readonly child: Child;
  /** No other child in the family: nothing needs to be told apart. */
  readonly isOnly: boolean;
  /** The reader is the student. */
  readonly isSelf: boolean;
}

interface OfChildProps {
  readonly title: string;
  /** Address of the page for one child. */
  readonly addressOf: (studentId: string) => string;
  readonly children: (view: OfChildView) => ReactNode;
}

/** A page about one child, named by `:studentId` in the address; without it the first one is opened. */
export function OfChild({ title, addressOf, children }: OfChildProps) {
  usePageTitle(title);
  const asked = useChildren();
  return (
    <>
      {asked.value === undefined && <PageHeader title={title} />}
      <AnswerView asked={asked} lines={8}>
        {(all) => (
          <Chosen all={all} title={title} addressOf={addressOf}>
            {children}
          </Chosen>
        )}
      </AnswerView>
    </>
  );
}

function Chosen({ all, title, addressOf, children }: OfChildProps & { readonly all: readonly Child[] }) {
  const t = useWords();
  const { studentId } = useParams();
  const memberships = useMemberships();
  const faces = useMemo(() => nameChildren(all), [all]);
  const first = all[0];
  const child = studentId === undefined ? first : all.find((each) => each.studentId === studentId);
  if (child === undefined) {
    return (
      <div className="sheet">
        <h1 className="zh-hidden">{title}</h1>
        <EmptyState icon={first ? 'lock' : 'book'} title={first ? t('child.missing') : t('child.none')}>
          {first ? t('child.missingHint') : t('child.noneHint')}
        </EmptyState>
      </div>
    );
  }
  if (studentId === undefined) return <Navigate to={addressOf(child.studentId)} replace />;
  const isSelf = memberships.some(({ personId }) => personId === child.studentId);
  return (
    <>
      <ChildChips
        children={all}
        faces={faces}
        chosen={child.studentId}
        addressOf={(id) => addressOf(id ?? child.studentId)}
        hasAll={false}
      />
      {children({ child, isOnly: all.length === 1, isSelf })}
    </>
  );
}
