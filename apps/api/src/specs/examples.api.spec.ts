import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import ts from 'typescript';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { makeToken, sendAs } from './arrange-tokens.js';
import { markItem } from './ask-journal.js';
import { openBusyGate } from './busy-gate.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const SCOPES = ['roster_read', 'journal_read', 'marks_write', 'timetable_read'];

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let token: string;
const scratch = mkdtempSync(join(tmpdir(), 'zhurnal-examples-'));

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  token = (await makeToken(api, await school.signIn('maths'), { scopes: SCOPES })).secret;
});
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await api.stop();
  await database.close();
});

const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** A program the machine may lack: then the examples in its language are not run here, which CI does not accept. */
function itWith(program: string, title: string, test: () => Promise<void>): void {
  if (has(program)) {
    it(title, test, 20_000);
    return;
  }
  process.stdout.write(`not run, for there is no ${program}: ${title}\n`);
  if (process.env['CI'] === 'true')
    it(`${title} (needs ${program})`, () => {
      throw new Error(`there is no ${program}`);
    });
}

function run(program: string, args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    ZHURNAL_URL: api.origin,
    ZHURNAL_TOKEN: token,
    PYTHONUTF8: '1',
    ...more,
  };
  return new Promise((done) => {
    execFile(program, [...args], { env, cwd: scratch, timeout: 15_000 }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code ?? 1) : 0, out, error }),
    );
  });
}

const example = (path: string): string => join(EXAMPLES, path);

describe('the documents of the examples', () => {
  const variables: Readonly<Record<string, () => Record<string, unknown>>> = {
    'marks.graphql': () => ({ groupId: school.groups.maths, from: MONDAY, to: '2026-11-22' }),
    'changed-lessons.graphql': () => ({ from: MONDAY, to: '2026-11-22' }),
    'set-mark.graphql': () => ({
      input: {
        clientMutationId: '0190f3a0-0000-7000-8000-000000000001',
        groupId: school.groups.maths,
        items: [markItem(school, 'maths', MONDAY, 'zhukov', 'THREE')],
      },
    }),
  };

  it.each(readdirSync(example('documents')))('%s is answered', async (name) => {
    const document = readFileSync(example(`documents/${name}`), 'utf8');
    const answer = await sendAs(api, token, document, variables[name]?.() ?? {});
    expect(answer.json()).toEqual({ data: expect.any(Object), extensions: expect.any(Object) });
    expect(answer.body).not.toMatch(/Mark(Locked|Invalid|Conflict)/);
  });
});

describe('the example in TypeScript', () => {
  const file = example('typescript/journals.ts');

  it('is typed', () => {
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ['node'],
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  }, 20_000);

  it('lists the journals', async () => {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    writeFileSync(join(scratch, 'journals.mjs'), outputText);
    const { code, out } = await run(process.execPath, [join(scratch, 'journals.mjs')]);
    expect([code, out]).toEqual([0, expect.stringContaining(`${school.groups.maths}  8 А  `)]);
    const refused = await run(process.execPath, [join(scratch, 'journals.mjs')], {
      ZHURNAL_TOKEN: 'zhr_none',
    });
    expect(refused.code).not.toBe(0);
    expect(refused.error).toContain('UNAUTHENTICATED');
  }, 20_000);
});

describe('the examples in other languages', () => {
  itWith('curl', 'curl reads users by OneRoster, page by page', async () => {
    const administrator = await school.signIn('administrator');
    const made = await makeToken(api, administrator, { scopes: ['roster_read'] }, 'createServiceToken');
    const more = { ZHURNAL_CLIENT: made.id, ZHURNAL_TOKEN: made.secret };
    const { code, out } = await run('sh', [example('oneroster/users.sh')], more);
    expect([code, out]).toEqual([0, expect.stringContaining(school.students.ageev)]);
    const wrong = await run('sh', [example('oneroster/users.sh')], { ...more, ZHURNAL_TOKEN: 'zhr_none' });
    expect([wrong.code === 0, wrong.out]).toEqual([false, expect.stringContaining('unauthorisedrequest')]);
  });

  itWith('python3', 'Python sets a mark, and tells what the school does not allow', async () => {
    const file = example('python/set_mark.py');
    const mark = (value: string, day = MONDAY): Promise<Ended> =>
      run('python3', [file, school.groups.maths, day, school.students.ageev, value]);
    expect(await mark('FIVE')).toEqual({ code: 0, out: 'saved, version 1\n', error: '' });
    expect(await mark('FOUR')).toEqual({ code: 0, out: 'saved, version 2\n', error: '' });
    expect((await mark('FIVE', '2026-11-20')).error).toContain('LESSON_IN_FUTURE');
  });

  itWith('python3', 'Python saves marks as CSV', async () => {
    expect(
      readFileSync(example('marks-to-csv/marks_to_csv.py'), 'utf8').trim().split('\n').length,
    ).toBeLessThanOrEqual(40);
    await sendAs(api, token, readFileSync(example('documents/set-mark.graphql'), 'utf8'), {
      input: {
        clientMutationId: '0190f3a0-0000-7000-8000-000000000002',
        groupId: school.groups.maths,
        items: [markItem(school, 'maths', MONDAY, 'ezhikov', 'TWO')],
      },
    });
    const { code, out } = await run('python3', [
      example('marks-to-csv/marks_to_csv.py'),
      MONDAY,
      '2026-11-22',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^class,subject,day,family name,given name,mark\r?\n/);
    expect(out).toMatch(new RegExp(`8 А,[^\\n]*,${MONDAY},Ёжиков,Пётр,2\\r?\\n`));
  });

  itWith('python3', 'Python waits when the points of its token have run out', async () => {
    const gate = await openBusyGate(api.origin, (path) => path === '/graphql');
    const file = example('marks-to-csv/marks_to_csv.py');
    const { code, out, error } = await run('python3', [file, MONDAY, MONDAY], { ZHURNAL_URL: gate.origin });
    await gate.stop();
    expect([code, error, gate.refused()]).toEqual([0, '', 1]);
    expect(out).toMatch(/^class,subject,day,family name,given name,mark\r?\n./);
  });

  itWith('curl', 'curl waits for users when the points of its token have run out', async () => {
    const gate = await openBusyGate(api.origin, (path) => path.endsWith('/users'));
    const administrator = await school.signIn('administrator');
    const made = await makeToken(api, administrator, { scopes: ['roster_read'] }, 'createServiceToken');
    const more = { ZHURNAL_CLIENT: made.id, ZHURNAL_TOKEN: made.secret, ZHURNAL_URL: gate.origin };
    const { code, out } = await run('sh', [example('oneroster/users.sh')], more);
    await gate.stop();
    expect([code, gate.refused(), out]).toEqual([0, 1, expect.stringContaining(school.students.ageev)]);
  });

  itWith('curl', 'curl asks for the classes, and fails with the answer of the server', async () => {
    const file = example('documents/classes.graphql');
    const { code, out } = await run('sh', [example('shell/ask.sh'), file]);
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ data: expect.any(Object) })]);
    const marks = await run('sh', [
      example('shell/ask.sh'),
      example('documents/marks.graphql'),
      JSON.stringify({ groupId: school.groups.maths, from: MONDAY, to: MONDAY }),
    ]);
    expect(marks.out).toContain('"journalPage"');
    const refused = await run('sh', [example('shell/ask.sh'), file], { ZHURNAL_TOKEN: 'zhr_none' });
    expect(refused.out).toContain('UNAUTHENTICATED');
  });
});
