import { JournalMomentsDocument, JournalPageAsOfDocument } from '@zhurnal/contract/staff';
import { formatDay, formatInstant, useAnswer } from '@zhurnal/web-client';
import { Banner, Button, Card, DateField, EmptyState, PageHeader, usePrinting } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { readPage } from '../journal/page-model.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { addressOf, monthOf } from './filter.js';
import { dayOfInstant } from './entry-list.js';
import { Moments } from './moments.js';
import { PastGrid, PastPaper } from './past-grid.js';
import { t } from './trail-words.js';

/** A journal as it stood at a moment, with the moments it went through. Nothing can be written on it. */
export function PastPage() {
  const { groupId = '' } = useParams();
  const { timeZone } = useSchool();
  const [params, setParams] = useSearchParams();
  const month = monthOf(dayOfInstant(new Date().toISOString(), timeZone));
  const [from, to] = [params.get('from') || month.from, params.get('to') || month.to];
  const [asked, before] = [params.get('at'), params.get('before')];
  const moments = useAnswer(JournalMomentsDocument, { groupId, from, to, before });
  const list = moments.value?.journalMoments.moments;
  const at = asked ?? list?.[0]?.at;
  const page = useAnswer(
    JournalPageAsOfDocument,
    { groupId, from, to, at: at ?? '1970-01-01T00:00:00Z' },
    { pause: at === undefined },
  );
  const answer = page.value?.journalPageAsOf;
  const model = useMemo(() => answer && readPage(answer), [answer]);
  const isPrinting = usePrinting();
  const change = (values: Readonly<Record<string, string>>) =>
    setParams(
      (now) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === '') now.delete(name);
          else now.set(name, value);
        }
        return now;
      },
      { replace: true },
    );
  // The page shows what was done up to its instant: the newest moment that is not later.
  const place = list?.findIndex((moment) => at !== undefined && moment.at <= at) ?? -1;
  const when = at === undefined ? '' : formatInstant(at, timeZone, 'full');
  const fault = moments.fault ?? page.fault;

  return (
    <Page title={t('past.title')} layout="wide">
      <PageHeader
        title={t('past.title')}
        above={model && t('past.name', { subject: model.subject, classes: model.classes })}
        below={model?.teachers}
        actions={
          <>
            <Link
              className="zh-button zh-no-print"
              data-variant="secondary"
              to={addressOf({ group: groupId })}
            >
              {t('past.trail')}
            </Link>
            <Link className="zh-button zh-no-print" data-variant="secondary" to={`/journal/${groupId}`}>
              {t('past.now')}
            </Link>
            <Button icon="print" onClick={() => window.print()}>
              {t('page.print')}
            </Button>
          </>
        }
      />
      <div className="st-filters zh-no-print">
        <DateField
          label={t('past.from')}
          value={from}
          max={to}
          onChange={({ currentTarget: { value } }) =>
            value !== '' && value <= to && change({ from: value, before: '' })
          }
        />
        <DateField
          label={t('past.to')}
          value={to}
          min={from}
          onChange={({ currentTarget: { value } }) =>
            value !== '' && value >= from && change({ to: value, before: '' })
          }
        />
      </div>
      {at !== undefined && (
        <Banner kind="warning">
          <b>{t('past.banner', { when })}</b> {t('past.names')}
        </Banner>
      )}
      {list !== undefined && list.length > 0 && (
        <div className="zh-no-print">
          <Card title={t('past.moments')}>
            <Moments
              moments={list}
              hasMore={moments.value?.journalMoments.hasMore ?? false}
              place={place}
              timeZone={timeZone}
              onChoose={(chosen) => change({ at: chosen })}
              onOlder={() => change({ before: list.at(-1)?.at ?? '', at: '' })}
            />
          </Card>
        </div>
      )}
      {list?.length === 0 && at === undefined ? (
        <EmptyState icon="history" title={t('past.none')}>
          {t('past.noneWhy')}
        </EmptyState>
      ) : model === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={moments.fault === undefined ? page.again : moments.again} />
        )
      ) : model.lessons.length === 0 ? (
        <EmptyState icon="calendar" title={t('past.noLessons')} />
      ) : (
        <>
          <PastGrid key={`${from} ${to} ${String(at)}`} model={model} />
          <div className="zh-no-print">
            <Card title={t('past.topics')}>
              <ul className="tr-topics">
                {model.lessons.map((lesson) => (
                  <li key={lesson.id}>
                    <span>{formatDay(lesson.date)}</span> {lesson.topic || '—'}
                  </li>
                ))}
              </ul>
            </Card>
          </div>
          {isPrinting && (
            <PastPaper
              model={model}
              made={t('past.made', { when: formatInstant(Date.now(), timeZone, 'full'), at: when })}
            />
          )}
        </>
      )}
    </Page>
  );
}
