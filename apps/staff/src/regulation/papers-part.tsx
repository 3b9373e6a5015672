import { RegulationPapersDocument } from '@zhurnal/contract/staff';
import type { PaperKind, RegulationPartsFragment } from '@zhurnal/contract/staff';
import { PAPER_KINDS, checkPapers, groundsOf } from '@zhurnal/rules';
import type { RegulationProfile } from '@zhurnal/rules';
import {
  formatBytes,
  formatDay,
  formatInstant,
  sayFault,
  sayTerm,
  useAnswer,
  useLiveAgain,
} from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, Icon, Pill, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { KINDS, PaperDialog } from './paper-dialog.js';
import type { PaperSeen } from './paper-dialog.js';
import { paperWords as t } from './regulation-words.js';
import { Quote } from './setting-basis.js';

const kindOf = (kind: PaperKind) => PAPER_KINDS.find((one) => one.toUpperCase() === kind) ?? 'other';

/** The papers by which the regulation holds, what its text expects of them, and what the school publishes. */
export function PapersPart({
  seen,
  held,
}: {
  readonly seen: RegulationPartsFragment;
  readonly held: RegulationProfile;
}) {
  const { value, fault, again } = useAnswer(RegulationPapersDocument, {});
  useLiveAgain(['school'], again);
  const [open, setOpen] = useState<{ readonly paper: PaperSeen | undefined; readonly kind: PaperKind }>();
  const answer = value?.regulationPapers;
  if (answer === undefined)
    return (
      <Card title={t('papers.title')}>
        {fault === undefined ? (
          <LoadingState label={t('papers.loading')} />
        ) : (
          <Banner kind="warning">{sayFault(fault)}</Banner>
        )}
      </Card>
    );
  const { papers, aboutPath, can } = answer;
  const mayPut = can.includes('putRegulationPaper');
  return (
    <Card
      title={t('papers.title')}
      actions={
        mayPut && (
          <Button icon="plus" onClick={() => setOpen({ paper: undefined, kind: 'ACT' })}>
            {t('papers.add')}
          </Button>
        )
      }
    >
      {papers.length === 0 ? (
        <EmptyState icon="book" title={t('papers.none')}>
          {t('papers.noneWhy')}
        </EmptyState>
      ) : (
        <PaperTable
          papers={papers}
          onEdit={mayPut ? (paper) => setOpen({ paper, kind: paper.kind }) : undefined}
        />
      )}
      <Expected
        held={held}
        papers={papers.filter(({ regulationId }) => regulationId === seen.id)}
        onAdd={mayPut ? (kind) => setOpen({ paper: undefined, kind }) : undefined}
      />
      <Grounds profile={seen.baseProfile} />
      <p>
        <a className="rg-about" href={aboutPath}>
          {t('papers.page')}
        </a>
      </p>
      <p className="zh-hint">{t('papers.pageWhy')}</p>
      {open !== undefined && (
        <PaperDialog
          paper={open.paper}
          kind={open.kind}
          seen={seen}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            again();
          }}
        />
      )}
    </Card>
  );
}

function sayNumber({ number, datedOn }: PaperSeen): string {
  if (datedOn === null) return number === '' ? '' : t('papers.onlyNumber', { number });
  const day = formatDay(datedOn, 'numeric');
  return number === '' ? t('papers.onlyDay', { day }) : t('papers.numberAndDay', { number, day });
}

function saySignature(paper: PaperSeen, timeZone: string): readonly string[] {
  const { signer, signedAt, signOperator, certificate, certificateFrom: from, certificateTo: to } = paper;
  if (signedAt === null) return [];
  return [
    t('paper.signed', { signer, moment: formatInstant(signedAt, timeZone, 'full') }),
    signOperator,
    certificate === '' ? '' : t('paper.certificateOf', { number: certificate }),
    from === null || to === null
      ? ''
      : t('paper.valid', { from: formatDay(from, 'numeric'), to: formatDay(to, 'numeric') }),
  ].filter((line) => line !== '');
}

interface PaperTableProps {
  readonly papers: readonly PaperSeen[];
  readonly onEdit: ((paper: PaperSeen) => void) | undefined;
}

function PaperTable({ papers, onEdit }: PaperTableProps) {
  const { timeZone } = useSchool();
  return (
    <Table
      caption={t('papers.table')}
      captionHidden
      rows={papers}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'what',
          title: t('papers.what'),
          isRowHeader: true,
          cell: (paper) => (
            <>
              {onEdit === undefined ? (
                paper.title
              ) : (
                <button
                  type="button"
                  className="rg-link"
                  title={t('papers.edit', { name: paper.title })}
                  onClick={() => onEdit(paper)}
                >
                  {paper.title}
                </button>
              )}
              <div className="st-muted">
                {t(`kind.${paper.kind}`)} {paper.isPublic && <Pill tone="good">{t('papers.public')}</Pill>}
              </div>
            </>
          ),
        },
        { id: 'number', title: t('papers.number'), cell: sayNumber },
        {
          id: 'signature',
          title: t('papers.signature'),
          cell: (paper) => saySignature(paper, timeZone).map((line) => <div key={line}>{line}</div>),
        },
        {
          id: 'file',
          title: t('papers.file'),
          cell: ({ id, file }) =>
            file === null ? (
              <span className="st-muted">{t('papers.noFile')}</span>
            ) : (
              <a className="rg-about" href={`/files/papers/${id}?app=staff`} download>
                <Icon name="download" /> {t('papers.open', { name: file.name, size: formatBytes(file.size) })}
              </a>
            ),
        },
      ]}
    />
  );
}

interface ExpectedProps {
  readonly held: RegulationProfile;
  readonly papers: readonly PaperSeen[];
  readonly onAdd: ((kind: PaperKind) => void) | undefined;
}

/** Which papers the text names, by its clauses, and which of them are lacking. */
function Expected({ held, papers, onAdd }: ExpectedProps) {
  const kept = papers.map(({ kind, isPublic, signedAt }) => ({
    kind: kindOf(kind),
    isPublic,
    isSigned: signedAt !== null,
  }));
  return (
    <>
      <h3>{t('papers.expected', { name: sayTerm(held.name) })}</h3>
      <ul className="rg-expected">
        {checkPapers(held.id, kept).map(({ expected: { kind, clause, words }, lack }) => {
          const name = KINDS.find((one) => kindOf(one) === kind) ?? 'OTHER';
          return (
            <li key={`${kind} ${clause}`}>
              <div>
                {t(`kind.${name}`)}{' '}
                {lack === undefined ? (
                  <Pill tone="good" icon="check">
                    {t('papers.there')}
                  </Pill>
                ) : (
                  <Pill tone="late" icon="alert">
                    {t(`papers.lack.${lack}`)}
                  </Pill>
                )}
              </div>
              <div className="st-muted">
                <span className="rg-clause">{clause}</span>: <Quote>{words}</Quote>
              </div>
              {lack === 'missing' && onAdd !== undefined && (
                <div className="zh-no-print">
                  <Button icon="plus" onClick={() => onAdd(name)}>
                    {t('papers.add')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Grounds({ profile }: { readonly profile: string }) {
  return (
    <>
      <h3>{t('papers.grounds')}</h3>
      <ul className="rg-expected">
        {groundsOf(profile).map(({ act, about, clause, note }) => (
          <li key={act}>
            <div lang="ru">
              {act} <Quote>{about}</Quote>
            </div>
            {(clause !== undefined || note !== undefined) && (
              <div className="st-muted">
                {clause !== undefined && <span className="rg-clause">{clause}</span>} {note}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
