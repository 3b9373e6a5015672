import { useRef, useState } from 'react';
import {
  Banner,
  Button,
  Card,
  Checkbox,
  Chip,
  DateField,
  Dialog,
  EmptyState,
  Field,
  FileButton,
  IconButton,
  Kbd,
  PageHeader,
  Pill,
  Popover,
  SaveState,
  Select,
  Skeleton,
  SkipLink,
  Table,
  Tabs,
  TextAreaField,
  ThemeSwitch,
  ToastArea,
} from '../src/index.js';

const CLASSES = [
  { name: '5 «А»', students: 27, average: 4.12 },
  { name: '10 «Б»', students: 22, average: 3.87 },
  { name: '7 «В»', students: 30, average: 4.4 },
];

export function ComponentsPage() {
  return (
    <>
      <SkipLink target="main">К содержанию</SkipLink>
      <main id="main" className="bench">
        <PageHeader
          title="Набор деталей"
          above="Мастерская"
          below="Каждая деталь в своих состояниях"
          actions={
            <ThemeSwitch label="Тема" words={{ auto: 'Как в системе', light: 'Светлая', dark: 'Тёмная' }} />
          }
        />
        <div className="bench-columns">
          <Buttons />
          <Fields />
          <States />
          <Messages />
          <Overlays />
          <Lists />
        </div>
      </main>
    </>
  );
}

function Buttons() {
  return (
    <Card title="Кнопки">
      <div className="bench-row">
        <Button variant="primary">Сохранить</Button>
        <Button>Отменить</Button>
        <Button variant="quiet">Подробнее</Button>
        <Button variant="danger">Удалить</Button>
      </div>
      <div className="bench-row">
        <Button variant="primary" busy>
          Отправляется
        </Button>
        <Button disabled>Недоступно</Button>
        <Button icon="plus">Добавить работу</Button>
      </div>
      <div className="bench-row">
        <IconButton icon="undo" label="Отменить" />
        <IconButton icon="history" label="История" pressed />
        <IconButton icon="print" label="Печать" />
        <FileButton label="Загрузить файл" accept=".csv" onFiles={() => undefined} />
      </div>
      <p>
        Вторая отметка: <Kbd>4</Kbd> <Kbd>/</Kbd> <Kbd>5</Kbd>, назад <Kbd>Backspace</Kbd>
      </p>
    </Card>
  );
}

function Fields() {
  return (
    <Card title="Поля">
      <Field label="Тема урока" defaultValue="Степень с натуральным показателем" hint="Из плана, пункт 14" />
      <Field
        label="Логин"
        error="Такого логина нет. Проверьте раскладку клавиатуры."
        defaultValue="морозова"
      />
      <Select
        label="Вид работы"
        options={[
          { value: 'k', label: 'Контрольная работа' },
          { value: 's', label: 'Самостоятельная работа' },
        ]}
      />
      <DateField label="Срок" defaultValue="2026-12-15" />
      <TextAreaField label="Домашнее задание" placeholder="§ 12, № 230–234" />
      <Field label="Только чтение" readOnly value="Закрыто 25 октября" />
      <Checkbox label="Урок проведён" defaultChecked />
    </Card>
  );
}

function States() {
  return (
    <Card title="Состояния">
      <div className="bench-row">
        <SaveState state="saved">Сохранено 10:42</SaveState>
        <SaveState state="sending">3 отправляются</SaveState>
        <SaveState state="queued">Нет сети: 7 в очереди на этом устройстве</SaveState>
        <SaveState state="failed">Не сохранено: 1</SaveState>
        <SaveState state="conflict">Расхождение: 1</SaveState>
      </div>
      <div className="bench-row">
        <Pill tone="accent">Сегодня</Pill>
        <Pill tone="good" icon="check">
          Проведён
        </Pill>
        <Pill tone="absence">Н</Pill>
        <Pill tone="late">О</Pill>
        <Pill tone="low">2</Pill>
      </div>
      <div className="bench-row">
        <Chip tone="absence">Проверьте: отметка при «Н»</Chip>
        <Chip removeLabel="Убрать отбор «7 Б»" onRemove={() => undefined}>
          7 «Б»
        </Chip>
      </div>
      <Skeleton label="Загружается" lines={3} />
      <EmptyState title="Сообщений пока нет" icon="comment" actions={<Button>Написать</Button>}>
        Здесь появятся письма учителей и класса.
      </EmptyState>
    </Card>
  );
}

function Messages() {
  return (
    <Card title="Сообщения">
      <Banner title="Срок выставления прошёл">Исправить можно заявкой: понадобится только причина.</Banner>
      <Banner kind="good">Четверть закрыта. Ведомость готова.</Banner>
      <Banner kind="warning" title="Мало отметок" actions={<Button>Показать</Button>}>
        У четверых учеников меньше трёх отметок за четверть.
      </Banner>
      <Banner kind="danger" title="Не удалось сохранить">
        Сервер не отвечает, отметки ждут на этом устройстве.
      </Banner>
      <Banner kind="offline">Нет сети. Данные на 18:40.</Banner>
    </Card>
  );
}

function Overlays() {
  const [isDialogOpen, setDialogOpen] = useState(new URLSearchParams(location.search).has('dialog'));
  const [isPopoverOpen, setPopoverOpen] = useState(false);
  const [toasts, setToasts] = useState([
    { id: 'first', text: 'Отметки за 15 декабря вставлены: 25', tone: 'good' as const },
  ]);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <Card title="Поверх страницы">
      <div className="bench-row">
        <Button onClick={() => setDialogOpen(true)}>Диалог</Button>
        <Button ref={anchor} aria-expanded={isPopoverOpen} onClick={() => setPopoverOpen(!isPopoverOpen)}>
          Панель
        </Button>
      </div>
      <Popover open={isPopoverOpen} anchor={anchor} label="Панель" onClose={() => setPopoverOpen(false)}>
        <p>15 декабря, урок 3</p>
        <Button variant="quiet">Открыть урок</Button>
      </Popover>
      <Dialog
        open={isDialogOpen}
        title="Заявка на исправление"
        closeLabel="Закрыть"
        onClose={() => setDialogOpen(false)}
        actions={
          <>
            <Button onClick={() => setDialogOpen(false)}>Отменить</Button>
            <Button variant="primary" onClick={() => setDialogOpen(false)}>
              Отправить
            </Button>
          </>
        }
      >
        <p>Иванов Е. А., 7 «Б», алгебра, 15 октября: было 4, станет 5.</p>
        <TextAreaField label="Причина" />
      </Dialog>
      <ToastArea
        label="Уведомления"
        closeLabel="Закрыть"
        toasts={toasts.map((toast) => ({
          ...toast,
          action: { label: 'Отменить', run: () => setToasts([]) },
        }))}
        onClose={() => setToasts([])}
      />
    </Card>
  );
}

function Lists() {
  const [tab, setTab] = useState('table');
  return (
    <Card title="Списки">
      <Tabs
        label="Вид"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'table',
            label: 'Таблица',
            content: (
              <Table
                caption="Классы"
                captionHidden
                rows={CLASSES}
                rowKey={({ name }) => name}
                initialSort={{ column: 'name', order: 'ascending' }}
                columns={[
                  {
                    id: 'name',
                    title: 'Класс',
                    cell: ({ name }) => name,
                    sortValue: ({ name }) => name,
                    isRowHeader: true,
                  },
                  {
                    id: 'students',
                    title: 'Учеников',
                    align: 'end',
                    cell: ({ students }) => students,
                    sortValue: ({ students }) => students,
                  },
                  {
                    id: 'average',
                    title: 'Средний',
                    align: 'end',
                    cell: ({ average }) => average.toFixed(2).replace('.', ','),
                    sortValue: ({ average }) => average,
                  },
                ]}
              />
            ),
          },
          { id: 'empty', label: 'Пусто', content: <EmptyState title="Нет классов" /> },
        ]}
      />
    </Card>
  );
}
