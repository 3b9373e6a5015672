import { plainText, listNameOf, refuse } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused } from '@zhurnal/platform';
import { DepartmentSubject } from './department-subject.entity.js';
import { Department } from './department.entity.js';
import type { DepartmentDetails, DepartmentList, PutDepartmentInput } from './department.graphql.js';
import { DEPARTMENT, DEPARTMENTS } from './load.sql.js';

interface DepartmentRow extends Omit<DepartmentDetails, 'head'> {
  readonly headName: PersonName | null;
}

interface KnownDepartment {
  readonly known: { readonly version: number } | null;
  readonly subjects: number;
  readonly hasHead: boolean;
  readonly isTaken: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly version: number;
    readonly subjectId: string;
    readonly isEnded: boolean;
  }[];
}

/** Departments: whose subjects they have, and who leads them. */
export class KeepDepartments {
  constructor(private readonly clock: Clock) {}

  list(call: Call): Promise<DepartmentList> {
    return call.read([], listDepartments);
  }

  put(call: Call, input: PutDepartmentInput): Promise<DepartmentList | Refused> {
    const request = { key: input.clientMutationId, content: input };
    return call.write<DepartmentList | Refused>([], request, async (tx) => {
      const { id, subjectIds, expectedVersion: version } = input;
      const headId = input.headId ?? null;
      const name = plainText(input.name);
      if (name === '') return refuse('INVALID_VALUE', { params: { field: 'name' } });
      const wanted = [...new Set(subjectIds)];
      const found = await tx.find<KnownDepartment>(DEPARTMENT, [id, wanted, headId, name]);
      if (!found || found.subjects !== wanted.length || !found.hasHead) throw notFound();
      if (found.isTaken) return refuse('NAME_TAKEN');
      if (!found.known && version !== 0) throw notFound();
      if (found.known && found.known.version !== version) return refuse('STALE_VERSION');
      if (!found.known) await tx.insert(Department, [{ id, name, headId }]);
      else if (!(await tx.update(Department, { id, version }, { name, headId })))
        return refuse('STALE_VERSION');
      for (const line of found.lines) {
        const isWanted = wanted.includes(line.subjectId);
        if (isWanted === line.isEnded)
          await tx.update(DepartmentSubject, line, { deletedAt: isWanted ? null : this.clock.now() });
      }
      const known = found.lines.map(({ subjectId }) => subjectId);
      const added = wanted.filter((subjectId) => !known.includes(subjectId));
      if (added.length > 0)
        await tx.insert(
          DepartmentSubject,
          added.map((subjectId) => ({ id: newId(), departmentId: id, subjectId })),
        );
      tx.announce({ topic: 'settings', keys: ['school'] });
      return listDepartments(tx);
    });
  }
}

async function listDepartments(tx: ReadTx): Promise<DepartmentList> {
  const rows = await tx.rows<DepartmentRow>(DEPARTMENTS);
  return {
    departments: rows.map(({ headName, ...row }) => ({ ...row, head: headName && listNameOf(headName) })),
  };
}
