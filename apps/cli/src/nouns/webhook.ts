import { Webhooks } from '@zhurnal/exchange';
import { isUuid, systemActor } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { getSchool } from '../find-school.js';
import { CannotDo, EXIT, WrongUsage } from '../noun.js';
import type { Command, Noun } from '../noun.js';

const STATES = {
  on: 'включён',
  paused: 'приостановлен',
  gone: 'отключён: адрес отказался',
  failed: 'отключён: нет ответа',
} as const;

const WORDS = {
  none: 'Адресов для вебхуков нет.',
  noSuch: (id: string) => `Адреса «${id}» в этой школе нет.`,
  wrongInstant: (flag: string, text: string) =>
    `--${flag}: «${text}» — не время вида 2026-11-18T09:00:00+03:00.`,
  line: (id: string, name: string, state: string, waiting: number) =>
    `${id}  ${state}  ждут: ${waiting}  ${name}`,
  replayed: (count: number) => `Будет отправлено ещё раз: ${count}.`,
} as const;

function instant(command: Command, flag: string): string | null {
  const text = command.text(flag);
  if (text === undefined) return null;
  const at = new Date(text);
  // Without a zone it would be another instant on another server.
  if (Number.isNaN(at.getTime()) || !/(Z|[+-]\d{2}:\d{2})$/.test(text))
    throw new WrongUsage(WORDS.wrongInstant(flag, text));
  return at.toISOString();
}

async function list(command: Command, db: Database): Promise<number> {
  const { schoolId } = await getSchool(db, command.required('school'));
  const rows = await db.read(systemActor('cli'), schoolId, (tx) => new Webhooks(command.clock).list(tx));
  if (rows.length === 0) command.print(WORDS.none);
  for (const { id, name, state, waiting } of rows)
    command.print(WORDS.line(id, name, STATES[state], waiting));
  command.answer(
    rows.map(({ id, name, address, eventTypes, state, waiting, failed, failingSince }) => {
      return { id, name, address, eventTypes, state, waiting, failed, failingSince };
    }),
  );
  return EXIT.done;
}

async function replay(command: Command, db: Database): Promise<number> {
  const [webhookId = ''] = command.args;
  const from = instant(command, 'from');
  const until = instant(command, 'until');
  const { schoolId } = await getSchool(db, command.required('school'));
  const webhooks = new Webhooks(command.clock);
  const count = await db.write(systemActor('cli'), schoolId, async (tx) => {
    if (!isUuid(webhookId) || !(await webhooks.find(tx, webhookId)))
      throw new CannotDo(WORDS.noSuch(webhookId));
    return webhooks.replay(tx, { webhookId, from, until });
  });
  command.print(WORDS.replayed(count));
  command.answer({ webhookId, count });
  return EXIT.done;
}

const SCHOOL = { value: 'ШКОЛА', summary: 'название или идентификатор школы' };

/** Addresses of programs that are told of changes. */
export const webhookNoun: Noun = {
  name: 'webhook',
  summary: 'адреса программ, которым сообщают об изменениях',
  verbs: [
    {
      name: 'list',
      summary: 'адреса школы и что ждёт отправки',
      args: [],
      flags: { school: SCHOOL },
      run: async (command) => list(command, await command.openDatabase()),
    },
    {
      name: 'replay',
      summary: 'отправить ещё раз то, что случилось в это время; номера сообщений те же',
      args: ['АДРЕС'],
      flags: {
        school: SCHOOL,
        from: { value: 'ВРЕМЯ', summary: 'с какого времени: 2026-11-18T09:00:00+03:00; без него — всё' },
        until: { value: 'ВРЕМЯ', summary: 'до какого времени; без него — до последнего' },
      },
      run: async (command) => replay(command, await command.openDatabase()),
    },
  ],
};
