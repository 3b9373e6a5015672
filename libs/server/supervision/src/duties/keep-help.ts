import { HELP_RULES, firstObjection, linesFor, listNameOf, plainText, refuse } from '@zhurnal/rules';
import type { Day, HelpKind, PersonName, Role } from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused } from '@zhurnal/platform';
import { checkDays } from '../control/control.reader.js';
import { GivenHelp } from './given-help.entity.js';
import { HELP, HELP_GIVER, HELP_HEAD, HELP_PLACE } from './help.sql.js';
import type { HelpClass, HelpEntry, HelpRegister, RecordHelpInput, RemoveHelpInput } from './help.graphql.js';

interface HelpRow extends Omit<HelpEntry, 'givenBy' | 'can'> {
  readonly givenById: string;
  readonly givenBy: PersonName;
}

/** What a change of the register comes to. */
export type HelpOutcome = { readonly helpId: string } | Refused;

/** Those who keep the register set right what others wrote by mistake. */
const KEEPERS: readonly Role[] = ['director', 'deputy', 'administrator'];

const mayRemove = (actor: Actor, givenById: string): boolean =>
  actor.personId === givenById || actor.roles.some((role) => KEEPERS.includes(role));

const isOpenTo = (operation: string, roles: readonly Role[]): boolean =>
  linesFor(operation, roles).length > 0;

/** The register of advice, training and meetings (S117-35, G24-74, TKK-5, TKK-11, TKK-17). */
export class KeepHelp {
  constructor(private readonly clock: Clock) {}

  /** Two statements, whatever the register. */
  list(call: Call, from: string, to: string, kind: HelpKind | null): Promise<HelpRegister> {
    checkDays(from, to);
    const { actor } = call;
    return call.read([], async (tx) => {
      const [head, rows] = await tx.together(() =>
        Promise.all([
          tx.find<{ today: string; classes: HelpClass[] }>(HELP_HEAD, [actor.personId, this.clock.now()]),
          tx.rows<HelpRow>(HELP, [from, to, kind]),
        ]),
      );
      if (!head) throw notFound();
      const removes = isOpenTo('removeHelp', actor.roles);
      return {
        ...head,
        entries: rows.map(({ givenById, givenBy, ...entry }) => ({
          ...entry,
          givenBy: listNameOf(givenBy),
          can: removes && mayRemove(actor, givenById) ? ['removeHelp'] : [],
        })),
        can: isOpenTo('recordHelp', actor.roles) ? ['recordHelp'] : [],
      };
    });
  }

  record(call: Call, input: RecordHelpInput): Promise<HelpOutcome> {
    const { clientMutationId: key, id, kind, audience, people, classId = null } = input;
    const { personId } = call.actor;
    return call.write<HelpOutcome>([], { key, content: input }, async (tx) => {
      const place = await tx.find<{ today: Day; isTaken: boolean; hasClass: boolean }>(HELP_PLACE, [
        personId,
        this.clock.now(),
        id,
        classId,
      ]);
      if (!place || (classId !== null && !place.hasClass)) throw notFound();
      const row = {
        kind,
        audience,
        people,
        classId,
        day: input.day,
        topic: plainText(input.topic),
        note: plainText(input.note),
      };
      const objection = firstObjection(HELP_RULES, { ...row, day: row.day as Day, today: place.today });
      if (objection) return objection;
      if (place.isTaken) return refuse('STALE_VERSION');
      await tx.insert(GivenHelp, [{ id, ...row, givenBy: personId }]);
      tx.announce({ topic: 'duties', keys: ['school'] });
      return { helpId: id };
    });
  }

  remove(call: Call, { clientMutationId: key, id, expectedVersion }: RemoveHelpInput): Promise<HelpOutcome> {
    return call.write<HelpOutcome>([], { key, content: { id, expectedVersion } }, async (tx) => {
      const known = await tx.find<{ givenById: string }>(HELP_GIVER, [id]);
      if (!known) throw notFound();
      if (!mayRemove(call.actor, known.givenById)) return refuse('FORBIDDEN');
      const isDone = await tx.update(
        GivenHelp,
        { id, version: expectedVersion },
        { deletedAt: this.clock.now() },
      );
      if (!isDone) return refuse('STALE_VERSION');
      tx.announce({ topic: 'duties', keys: ['school'] });
      return { helpId: id };
    });
  }
}
