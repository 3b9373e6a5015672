import { areSameFindings, listNameOf, objectToDiaryCheck, refuse } from '@zhurnal/rules';
import type { DiaryFinding, PersonName } from '@zhurnal/rules';
import { Fault, newId, notFound, sql } from '@zhurnal/platform';
import type { Actor, Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { DiaryCheck, DiaryCheckFinding } from './diary-check.entity.js';
import type { DiarySignature, SignDiaryCheckInput } from './diary-checks.graphql.js';
import { getCheckedMonth } from './diary-checks.reader.js';
import type { CheckedMonth, DiaryChecksReader, DiaryPart } from './diary-checks.reader.js';

/** What signing comes to. */
export type DiarySignOutcome =
  | { readonly month: string; readonly signature: DiarySignature }
  | { readonly current: DiaryFinding[] }
  | Refused;

/** The caller's own name. $2 person. */
const SIGNER = sql(
  'checking.signer',
  `select p.family_name as "familyName", p.given_name as "givenName", p.patronymic from person p
    where p.school_id = $1 and p.id = $2`,
);

/** Short name of the caller. */
export async function nameOfSigner(tx: WriteTx, personId: string): Promise<string> {
  const name = await tx.find<PersonName>(SIGNER, [personId]);
  if (!name) throw notFound();
  return listNameOf(name);
}

/** Signs that the diary was looked through for a month (G272-64, G272-65); the counts of that moment stay with the signature. */
export class SignDiaryCheck {
  constructor(
    private readonly clock: Clock,
    private readonly reader: DiaryChecksReader,
  ) {}

  run(call: Call, input: SignDiaryCheckInput): Promise<DiarySignOutcome> {
    const { clientMutationId: key } = input;
    const { actor } = call;
    const place = placeOf(input);
    return call.write<DiarySignOutcome>([place], { key, content: input }, async (tx) => {
      const now = this.clock.now();
      const month = await getCheckedMonth(tx, actor.personId, now, input.month);
      const { from, today, profile, diaryDueOn, endOf } = month;
      const found = await this.find(tx, actor, month, place);
      const seen = input.findings.map(({ kind, count, note }) => ({ kind, count, note: note.trim() }));
      const note = input.note.trim();
      if (!found) return refuse('NOTHING_TO_CHECK');
      const objection = objectToDiaryCheck({
        ...{ month: from, today, lessons: found.lessons, isOwn: found.isMine },
        clause: profile.diaryCheckEvery.clause,
        notes: [note, ...seen.map((finding) => finding.note)],
      });
      if (objection) return objection;
      if (!areSameFindings(seen, found.findings)) return { current: [...found.findings] };
      const id = newId();
      const { lessons } = found;
      const of = {
        groupId: place.kind === 'group' ? place.id : null,
        classId: place.kind === 'class' ? place.id : null,
      };
      await tx.insert(DiaryCheck, [
        { id, ...of, month: from, signedBy: actor.personId, signedAt: now, lessons, note },
      ]);
      if (seen.length > 0)
        await tx.insert(
          DiaryCheckFinding,
          seen.map(({ kind, count, note: said }) => ({
            ...{ id: newId(), checkId: id, kind },
            ...{ found: count, note: said },
          })),
        );
      tx.announce({ topic: 'remarks', keys: [`${place.kind}:${place.id}`] });
      const late = diaryDueOn !== null && now >= endOf(diaryDueOn);
      const by = await nameOfSigner(tx, actor.personId);
      return { month: from, signature: { by, at: now, late, lessons, note, findings: seen } };
    });
  }

  /** The group or the class as it stands now; undefined: it has no lessons in the month. */
  private async find(
    tx: WriteTx,
    actor: Actor,
    month: CheckedMonth,
    place: Place,
  ): Promise<DiaryPart | undefined> {
    const groups = await this.reader.groups(tx, actor, month, false);
    if (place.kind === 'group') return groups.find(({ row }) => row.groupId === place.id);
    const classes = await this.reader.classes(tx, actor, month, groups, false);
    return classes.find(({ row }) => row.classId === place.id);
  }
}

interface Place {
  readonly kind: 'group' | 'class';
  readonly id: string;
}

/** A subject or a class, and not both. */
function placeOf({ groupId, classId }: SignDiaryCheckInput): Place {
  if (groupId && !classId) return { kind: 'group', id: groupId };
  if (classId && !groupId) return { kind: 'class', id: classId };
  throw new Fault('BAD_REQUEST', 'Either a group or a class.');
}
