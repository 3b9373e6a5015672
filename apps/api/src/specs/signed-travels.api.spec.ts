import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { checkPackage, makePackage } from '@zhurnal/archive';
import { ReportPackages } from '@zhurnal/reports';
import { PREPARE_SIGNATURE } from './arrange-signatures.js';
import { SigningSchool, canSign } from './signing-school.js';

let world: SigningSchool;
beforeAll(async () => {
  world = await SigningSchool.open();
});
afterAll(() => world.end());

const authority = () => world.authority(canSign('gost') ? 'gost' : 'rsa');

it('a class and its year are kept with the signed reports and their signatures beside them', async () => {
  const { id, document } = await world.prepared();
  const [one, other] = [authority().sign('deputy', document), authority().sign('director', document)];
  await world.handIn(id, one);
  await world.handIn(id, other, await world.school.signIn('director'));
  await world.prepared();
  const make = () => world.school.change((tx) => makePackage(tx, world.classId, null));
  const made = await make();
  if (!made) throw new Error('there is no such class');
  const files = unzipSync(made.zip);
  const names = Object.keys(files).filter((name) => name.startsWith('reports/'));
  const [pdf = ''] = names;
  expect(names).toEqual([pdf, `${pdf}.1.sig`, `${pdf}.2.sig`]);
  expect(
    names.map((name) => Buffer.from(files[name] ?? []).equals([document, one, other][names.indexOf(name)]!)),
  ).toEqual([true, true, true]);
  // The document is among the digests; signatures come after them.
  expect(Object.keys(made.manifest.files)).toContain(pdf);
  expect(Object.keys(made.manifest.files)).not.toContain(`${pdf}.1.sig`);
  expect(checkPackage(made.zip).faults).toEqual([]);
  expect((await make())?.sha256).toBe(made.sha256);
});

it('a package of reports has what was signed as its very bytes, with the signature beside it', async () => {
  const { api, deputy } = world;
  const ask = async <Answer>(query: string, variables = {}): Promise<Answer> =>
    (await api.data<{ answer: Answer }>(deputy, query, variables)).answer;
  const input = { clientMutationId: randomUUID(), codes: ['class_progress'], periodIds: [world.periodId] };
  const { id } = await ask<{ id: string }>(
    'mutation ($input: MakeReportPackageInput!) { answer: makeReportPackage(input: $input) { ... on ReportPackage { id } } }',
    { input },
  );
  await api.get(ReportPackages).run({ schoolId: world.school.schoolId });
  const list = () =>
    ask<{ id: string; made: number; total: number; prepared: number; signed: number; doubtful: number }[]>(
      '{ answer: reportPackages { id made total prepared signed doubtful } }',
    );
  for (let left = 100; left > 0 && (await list()).some(({ made, total }) => made < total); left -= 1)
    await pause(100);
  const { runs } = await ask<{ runs: { id: string; classId: string; isPrepared: boolean }[] }>(
    '{ answer: reportList { runs { id classId isPrepared signedCount doubtfulCount } } }',
  );
  const run = runs.find((one) => one.classId === world.classId && !one.isPrepared);
  if (!run) throw new Error('no run of the class was made');
  await world.change(PREPARE_SIGNATURE, run.id);
  const document = await world.bytesAt(world.addressOf(run.id));
  const signature = authority().sign('deputy', document);
  await world.handIn(run.id, signature);

  const files = unzipSync(await world.bytesAt(`/files/report-packages/${id}?format=pdf&app=staff`));
  const [name = ''] = Object.keys(files).filter((one) => one.endsWith('.sig'));
  expect(Buffer.from(files[name] ?? []).equals(signature)).toBe(true);
  expect(Buffer.from(files[name.slice(0, -'.sig'.length)] ?? []).equals(document)).toBe(true);
  const sheets = unzipSync(await world.bytesAt(`/files/report-packages/${id}?format=xlsx&app=staff`));
  expect(Object.keys(sheets).filter((one) => one.endsWith('.sig'))).toEqual([]);
  expect(await list()).toMatchObject([{ id, prepared: 1, signed: 1, doubtful: 0 }]);
  const after = await ask<{ runs: { id: string }[] }>(
    '{ answer: reportList { runs { id isPrepared signedCount doubtfulCount } } }',
  );
  expect(after.runs.find((one) => one.id === run.id)).toEqual({
    id: run.id,
    isPrepared: true,
    signedCount: 1,
    doubtfulCount: 0,
  });
});
