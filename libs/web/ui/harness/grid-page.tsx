import { useCallback, useEffect, useRef, useState } from 'react';
import { DEFAULT_ABSENCE_LETTERS, displayOf, letterOf } from '@zhurnal/rules';
import {
  Button,
  IconButton,
  JournalGrid,
  JournalPrintTable,
  LiveRegion,
  PageHeader,
  SaveState,
  ThemeSwitch,
  usePrinting,
} from '../src/index.js';
import type { GridHandle, GridIntent, GridSettings, GridWords } from '../src/index.js';
import { makeJournal } from './sample-journal.js';

declare global {
  interface Window {
    /** For the measuring script: how many students have a mark in a column, and what was asked last. */
    bench?: { readonly count: (column: string) => number; readonly asked: GridIntent[] };
  }
}

const SETTINGS: GridSettings = { direction: 'down', autoAdvance: true };

const WORDS: GridWords = {
  label: 'Журнал, 7 «Б», алгебра',
  name: 'Ученик',
  date: 'число',
  lesson: 'урок',
  work: 'вид, вес',
  average: 'Средний',
  averageName: 'Средний балл и число отметок',
};

function announcementOf(intent: GridIntent): string | undefined {
  if (intent.type === 'setMark') return `${displayOf(intent.value)}, сохранено`;
  if (intent.type === 'setAttendance') {
    const { fact, reason } = intent.attendance;
    return `${letterOf(fact, reason, DEFAULT_ABSENCE_LETTERS)}, сохранено`;
  }
  return intent.type === 'refused' ? 'Здесь нельзя поставить' : undefined;
}

export function GridPage({ students, columns }: { readonly students: number; readonly columns: number }) {
  const [journal] = useState(() => makeJournal(students, columns));
  const grid = useRef<GridHandle>(null);
  const isPrinting = usePrinting();
  const take = useCallback(
    (intent: GridIntent) => {
      window.bench?.asked.push(intent);
      journal.take(intent);
    },
    [journal],
  );
  useEffect(() => {
    window.bench = { count: (column) => journal.count(column), asked: [] };
  }, [journal]);

  return (
    <LiveRegion>
      <main className="bench bench-grid zh-no-print">
        <PageHeader
          title="7 «Б» · Алгебра"
          above="Журнал"
          below="I полугодие · учитель Морозова Е. А."
          actions={
            <>
              <SaveState state="saved">Сохранено 10:42</SaveState>
              <ThemeSwitch label="Тема" words={{ auto: 'Как в системе', light: 'Светлая', dark: 'Тёмная' }} />
              <IconButton icon="print" label="Печать" onClick={() => window.print()} />
              <Button onClick={() => grid.current?.focusCell()}>К отметкам</Button>
            </>
          }
        />
        <JournalGrid
          ref={grid}
          rows={journal.rows}
          columns={journal.columns}
          store={journal}
          settings={SETTINGS}
          words={WORDS}
          onIntent={take}
          announcementOf={announcementOf}
        />
      </main>
      {(isPrinting || new URLSearchParams(location.search).has('print')) && (
        <JournalPrintTable
          heading="Школа № 5 · 7 «Б» · Алгебра · I полугодие · Морозова Е. А."
          footing="Сформировано 15.12.2026 10:42"
          rows={journal.rows}
          columns={journal.columns}
          store={journal}
          topics={journal.columns
            .filter(({ kind }) => kind === 'work')
            .map(({ id, headline, details }) => ({
              id,
              date: headline.split(',')[0] ?? '',
              topic: (details[0] ?? '').replace('Тема: ', ''),
              homework: (details[1] ?? '').replace('Задано: ', ''),
            }))}
          words={{
            number: '№',
            name: 'Ученик',
            average: 'Ср.',
            date: 'Дата',
            topic: 'Тема урока',
            homework: 'Домашнее задание',
          }}
          signatures={['Учитель', 'Заместитель директора']}
        />
      )}
    </LiveRegion>
  );
}
