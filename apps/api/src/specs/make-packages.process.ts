import { ReportPackages } from '@zhurnal/reports';
import { TestApi } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';

/** Makes what waits in a school until it is killed: a process of its own, as a worker is. */
process.once('message', ({ url, now, schoolId }: { url: string; now: string; schoolId: string }) => {
  const database: Pick<TestDatabase, 'url'> = { url };
  void TestApi.start(database as TestDatabase, { now }).then((api) =>
    api.get(ReportPackages).run({ schoolId }),
  );
});
process.once('disconnect', () => process.exit(0));
