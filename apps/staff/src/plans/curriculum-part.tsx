import { SetCurriculumDocument, TeachingLoadDocument } from '@zhurnal/contract/staff';
import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { usualWeeksOf } from '@zhurnal/rules';
import type { CurriculumGap } from '@zhurnal/rules';
import {
  newId,
  sayFault,
  sayRefusalWithClause,
  useAnswer,
  useChange,
  useLiveAgain,
} from '@zhurnal/web-client';
import { Banner, Button, EmptyState, Select, parsePastedTable, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useHold } from '../journal/use-hold.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { ApprovalLine } from './approval-line.js';
import { CurriculumGrid } from './curriculum-grid.js';
import { amountOf, listColumns, listRows, writeDraft } from './curriculum-model.js';
import type { CurriculumDraft } from './curriculum-model.js';
import { t } from './load-words.js';
import { pasteCurriculum } from './paste-curriculum.js';

/** The most lines of one request. */
const AT_ONCE = 300;
const NO_DRAFT: CurriculumDraft = new Map();

/** The curriculum of the year: read by those who lead the school, written by who keeps it. */
export function CurriculumPart() {
  const { value, fault, again } = useAnswer(TeachingLoadDocument, {});
  const [isDraft, setDraft] = useState(false);
  useLiveAgain(['school'], () => {
    if (!isDraft) again();
  });
  if (value === undefined)
    return fault === undefined ? (
      <LoadingState label={t('loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  return <Curriculum load={value.teachingLoad} onDraft={setDraft} again={again} />;
}

interface CurriculumProps {
  readonly load: LoadPartsFragment;
  readonly onDraft: (isDraft: boolean) => void;
  readonly again: () => void;
}

function Curriculum({ load, onDraft, again }: CurriculumProps) {
  const announce = useAnnounce();
  const set = useChange(SetCurriculumDocument);
  const [params, setParams] = useSearchParams();
  const [draft, keepDraft] = useState<CurriculumDraft>(NO_DRAFT);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [gaps, setGaps] = useState<readonly CurriculumGap[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const grades = [...new Set(load.classes.map(({ gradeLevel }) => gradeLevel))];
  // A grade that the school does not have this year, as in an address of another year, is none.
  const grade = grades.find((one) => String(one) === params.get('grade')) ?? null;
  const isYearly = params.get('hours') === 'year';
  const columns = listColumns(load, grade);
  const rows = listRows(load, columns, added);
  const mayWrite = load.can.includes('setCurriculum');
  const isDraft = draft.size > 0;
  useHold(isDraft);
  const change = (next: CurriculumDraft) => {
    keepDraft(next);
    onDraft(next.size > 0);
  };
  const put = (name: string, text: string) => {
    setGaps([]);
    setParams(
      (before) => {
        if (text === '') before.delete(name);
        else before.set(name, text);
        return before;
      },
      { replace: true },
    );
  };
  const isWrong = rows.some(({ id }) =>
    columns.some((column) => amountOf(draft, load.curriculum, id, column, isYearly) === undefined),
  );
  const save = async () => {
    if (!isDraft || isWrong || isBusy) return;
    setBusy(true);
    const lines = writeDraft(draft, load.curriculum, rows, columns, isYearly);
    for (let from = 0; from < lines.length; from += AT_ONCE) {
      const input = {
        clientMutationId: newId(),
        yearId: load.yearId,
        lines: lines.slice(from, from + AT_ONCE),
      };
      const answer = await set({ input });
      const outcome = answer.ok ? answer.value.setCurriculum : undefined;
      if (outcome?.__typename === 'TeachingLoadDetails') continue;
      setBusy(false);
      setTrouble(outcome ? sayRefusalWithClause(outcome) : answer.ok ? undefined : sayFault(answer.fault));
      return;
    }
    setBusy(false);
    setTrouble(undefined);
    change(NO_DRAFT);
    announce(t('saved'));
    again();
  };
  const paste = (text: string, at: { readonly row: number; readonly column: number }) => {
    const pasted = pasteCurriculum(parsePastedTable(text), at, { load, columns, added, draft, isYearly });
    setAdded(pasted.added);
    setGaps(pasted.gaps);
    change(pasted.draft);
    announce(t('curriculum.pasted', { count: pasted.count }));
  };
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS' || !mayWrite) return;
    event.preventDefault();
    void save();
  };
  const rest = load.subjects.filter(({ id }) => !rows.some((row) => row.id === id));
  return (
    <section className="pl-part" aria-labelledby="pl-curriculum" onKeyDown={press}>
      <div className="pl-head">
        <h2 id="pl-curriculum">{t('curriculum.title', { year: load.yearName })}</h2>
        <div className="zh-actions zh-no-print">
          <Button icon="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
          {mayWrite && (
            <>
              <Button icon="undo" aria-disabled={!isDraft} onClick={() => change(NO_DRAFT)}>
                {t('undo')}
              </Button>
              <Button
                variant={isDraft ? 'primary' : 'secondary'}
                busy={isBusy}
                aria-disabled={!isDraft || isWrong}
                onClick={() => void save()}
              >
                {t('save')}
              </Button>
            </>
          )}
        </div>
      </div>
      <ApprovalLine load={load} what="curriculum" onDone={again} />
      <div className="pl-bar zh-no-print">
        <Select
          label={t('curriculum.grades')}
          value={grade === null ? '' : String(grade)}
          disabled={isDraft}
          options={[
            { value: '', label: t('curriculum.allGrades') },
            ...grades.map((one) => ({ value: String(one), label: t('curriculum.grade', { grade: one }) })),
          ]}
          onChange={({ currentTarget }) => put('grade', currentTarget.value)}
        />
        <Select
          label={t('curriculum.view')}
          value={isYearly ? 'year' : ''}
          disabled={isDraft}
          options={[
            { value: '', label: t('curriculum.weekly') },
            { value: 'year', label: t('curriculum.yearly') },
          ]}
          onChange={({ currentTarget }) => put('hours', currentTarget.value)}
        />
        {mayWrite && rest.length > 0 && (
          <Select
            label={t('curriculum.add')}
            value=""
            options={[
              { value: '', label: t('curriculum.addNone') },
              ...rest.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') setAdded([...added, currentTarget.value]);
            }}
          />
        )}
      </div>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {isWrong && <Banner kind="warning">{t(isYearly ? 'curriculum.wrongYear' : 'curriculum.wrong')}</Banner>}
      {isDraft && <p role="status">{t('curriculum.unsaved', { count: draft.size })}</p>}
      {gaps.length > 0 && (
        <Banner kind="warning">
          {t('curriculum.gaps')}
          <ul className="pl-lines">
            {gaps.map(({ row, column, kind, text }) => (
              <li key={`${row} ${column}`}>{t('curriculum.gap', { row, column, kind, text })}</li>
            ))}
          </ul>
        </Banner>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="book" title={t('curriculum.empty')}>
          {load.subjects.length === 0 ? t('curriculum.noSubjects') : t('curriculum.emptyWhy')}
        </EmptyState>
      ) : (
        <CurriculumGrid
          {...{ load, columns, rows, draft, isYearly, mayWrite }}
          onType={(key, text) => change(new Map(draft).set(key, text))}
          onTable={paste}
        />
      )}
      <p className="st-muted">
        {t('curriculum.source', { source: load.limitSource })}{' '}
        {mayWrite && t('curriculum.years', { weeks: usualWeeksOf(grade ?? 5) })}
      </p>
      {mayWrite && <p className="st-muted pl-keys">{t('curriculum.keys')}</p>}
    </section>
  );
}
