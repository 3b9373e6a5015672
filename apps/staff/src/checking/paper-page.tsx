import { PaperChecksDocument } from '@zhurnal/contract/staff';
import type { PaperChecksQuery } from '@zhurnal/contract/staff';
import { sayShared, useAnswer } from '@zhurnal/web-client';
import { Banner, EmptyState, Pill } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import {
  CheckingFilter,
  CheckingFrame,
  CheckingState,
  sayClause,
  useCheckingAddress,
} from './checking-frame.js';
import type { CheckingAddress } from './checking-frame.js';
import { t } from './checking-words.js';
import { sayJournal } from './diary-parts.js';
import { PaperAct } from './paper-act.js';
import { SignedPill } from './signed-pill.js';

type Checks = PaperChecksQuery['paperChecks'];
type Journal = Checks['journals'][number];

/** The journals that are compared with the paper ones in a month; or the clause by which there is no paper one. */
export function PaperPage() {
  const address = useCheckingAddress();
  const { month } = address;
  const { value, fault, again } = useAnswer(PaperChecksDocument, { month });
  return (
    <CheckingFrame title={t('paper.title')} month={month}>
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <OpenChecks checks={value.paperChecks} address={address} />
      )}
    </CheckingFrame>
  );
}

const isOpen = ({ differences }: Journal): boolean => differences.some(({ settledAs }) => settledAs === null);
const isSigned = ({ signatures }: Journal): boolean => signatures.length > 0;

function OpenChecks({ checks, address }: { readonly checks: Checks; readonly address: CheckingAddress }) {
  const { className, isOnlyOpen, month } = address;
  const { journals, paper, masterClause, masterWords, mayCheck, reviewers } = checks;
  const shown = journals.filter(
    (journal) =>
      (className === '' || journal.className.split(', ').includes(className)) &&
      (!isOnlyOpen || !isSigned(journal) || isOpen(journal)),
  );
  const clause = sayClause(masterClause);
  const roles = reviewers
    .map((role) => sayShared(role === 'class_teacher' ? 'role.class_teacher' : 'role.deputy'))
    .join(', ');
  return (
    <>
      <CheckingFilter
        address={address}
        classNames={[...new Set(journals.flatMap((journal) => journal.className.split(', ')))]}
      />
      {!paper ? (
        <EmptyState icon="book" title={t('paper.electronic')}>
          {t('paper.electronicWhy', { clause })}
          {masterWords !== null && (
            <>
              {' '}
              <span lang="ru">{t('paper.words', { words: masterWords })}</span>
            </>
          )}
        </EmptyState>
      ) : (
        <>
          <CheckingState
            dueOn={checks.dueOn}
            clause={checks.everyClause}
            signed={journals.filter(isSigned).length}
            count={journals.length}
            rule={t('paper.rule', { clause })}
          />
          {!mayCheck && (
            <div className="zh-no-print">
              <Banner kind="note">{t('paper.notYou', { roles })}</Banner>
            </div>
          )}
          {shown.length === 0 ? (
            <EmptyState icon="check" title={t('none')}>
              {t('noneWhy')}
            </EmptyState>
          ) : (
            <ul className="ct-cards ct-plan zh-no-print">
              {shown.map((journal) => (
                <li key={journal.groupId}>
                  <JournalRow journal={journal} month={month} mayCheck={mayCheck} />
                </li>
              ))}
            </ul>
          )}
          <PaperAct month={month} journals={shown} />
        </>
      )}
    </>
  );
}

interface JournalRowProps {
  readonly journal: Journal;
  readonly month: string;
  readonly mayCheck: boolean;
}

function JournalRow({ journal, month, mayCheck }: JournalRowProps) {
  const { groupId, teachers, signatures, differences, lessons } = journal;
  const open = differences.filter(({ settledAs }) => settledAs === null).length;
  const isFirst = mayCheck && signatures.length === 0;
  return (
    <article className="ct-card">
      <header>
        <h2>
          {sayJournal(journal)} · {teachers}
        </h2>
        <SignedPill signature={signatures[0]} />
      </header>
      <p className="st-muted">
        {t('lessons', { count: lessons })}
        {differences.length > 0 && ` · ${t('paper.found', { count: differences.length })}`}
        {open > 0 && (
          <>
            {' '}
            <Pill tone="low">{t('paper.openCount', { count: open })}</Pill>
          </>
        )}
      </p>
      <div className="zh-actions">
        <Link
          className="zh-button"
          data-variant={isFirst ? 'primary' : 'secondary'}
          to={`/checks/paper/${groupId}?month=${month}`}
        >
          {t(isFirst ? 'paper.open' : 'paper.sheet')}
        </Link>
      </div>
    </article>
  );
}
