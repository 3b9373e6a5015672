import { asDay, daysBetween, listNameOf, totalSubstitutions } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import { Fault } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import type { RegisteredSubstitution, SubstitutionRegister } from './register.graphql.js';
import { SUBSTITUTION_REGISTER } from './register.sql.js';

/** The longest stretch of days that is asked about at once: half a school year. */
const LONGEST_STRETCH = 184;

type Named = PersonName & { readonly id: string };
interface Row extends Omit<RegisteredSubstitution, 'absent' | 'substitute' | 'day'> {
  readonly day: Day;
  readonly absent: readonly Named[];
  readonly substitute: Named;
}

const named = (person: Named): { id: string; name: string } => ({ id: person.id, name: listNameOf(person) });

/** The register of substitutions of some days, with the hours by which they are paid. One statement. */
export async function readRegister(tx: ReadTx, from: string, to: string): Promise<SubstitutionRegister> {
  const [first, last] = [asDay(from), asDay(to)];
  const days = first && last ? daysBetween(first, last) : -1;
  if (days < 0 || days > LONGEST_STRETCH)
    throw new Fault('BAD_REQUEST', `A question is about 1 to ${LONGEST_STRETCH} days.`);
  const rows = await tx.rows<Row>(SUBSTITUTION_REGISTER, [from, to]);
  const names = new Map(
    rows.flatMap(({ absent, substitute }) => [...absent, substitute].map((one) => [one.id, listNameOf(one)])),
  );
  const totals = totalSubstitutions(
    rows.map(({ day, absent, substitute, reason }) => ({
      ...{ day, reason, substituteId: substitute.id },
      absentIds: absent.map(({ id }) => id),
    })),
  );
  return {
    ...{ from, to },
    rows: rows.map((row) => ({
      ...row,
      absent: row.absent.map(named),
      substitute: named(row.substitute),
    })),
    totals: totals.map(({ personId, ...total }) => ({
      ...total,
      id: personId,
      name: names.get(personId) ?? '',
    })),
  };
}
