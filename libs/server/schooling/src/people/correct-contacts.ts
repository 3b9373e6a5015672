import { plainText, PERSON_RULES, firstObjection, fullNameOf, listNameOf, refuse } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import { newId, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '../regulation/regulation-of.js';
import { Person } from '../person.entity.js';
import { todayOf } from '../school.reader.js';
import type {
  ContactReport,
  ContactReports,
  ContactsCorrected,
  CorrectContactsInput,
  DecideContactReportInput,
} from './contacts.graphql.js';
import { inForce, nameColumns, todayAt } from './list.sql.js';
import { keyOf } from './people-outcome.js';

// $2 now, $3 class, $4 person: a student of the class today, or who represents one.
const OF_CLASS = sql(
  'schooling.contacts.of-class',
  `with ${todayAt('$2')},
   members as (select e.student_id from enrollment e where e.school_id = $1 and e.class_id = $3 and ${inForce('e')})
   select p.id, ${nameColumns('p')}, p.phone, p.email, s.regulation as profile,
          (select coalesce(json_agg(m.student_id), '[]') from members m
            where m.student_id = p.id or exists (select from guardianship g where g.school_id = $1 and g.guardian_id = p.id and g.student_id = m.student_id and ${inForce('g')})) as students
     from person p join school s on s.school_id = $1
    where p.school_id = $1 and p.id = $4 and p.deleted_at is null
      and exists (select from members m
            where m.student_id = p.id or exists (select from guardianship g where g.school_id = $1 and g.guardian_id = p.id and g.student_id = m.student_id and ${inForce('g')}))`,
);
// $2 id, $3 person, $4 class, $5 phone, $6 mail, $7 who, $8 now. A later report takes the place of one that waits.
const REPORT = sql(
  'schooling.contacts.report',
  `insert into contact_report as r (school_id, id, person_id, class_id, phone, email, reported_by, reported_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (school_id, person_id) where status = 'waiting' and deleted_at is null do update
     set class_id = excluded.class_id, phone = excluded.phone, email = excluded.email, reported_by = excluded.reported_by,
         reported_at = excluded.reported_at, version = r.version + 1`,
);
const WAITING = sql(
  'schooling.contacts.waiting',
  `select r.id, r.version, r.person_id as "personId", ${nameColumns('p')}, c.name as "className", p.phone as "oldPhone", r.phone, p.email as "oldEmail", r.email,
          exists (select from student s where s.school_id = $1 and s.id = p.id and s.deleted_at is null) as "isStudent",
          json_build_object('familyName', w.family_name, 'givenName', w.given_name, 'patronymic', w.patronymic) as reporter, r.reported_at as "reportedAt"
     from contact_report r
     join person p on p.school_id = $1 and p.id = r.person_id
     join person w on w.school_id = $1 and w.id = r.reported_by
     join school_class c on c.school_id = $1 and c.id = r.class_id
    where r.school_id = $1 and r.status = 'waiting' and r.deleted_at is null
    order by r.reported_at, r.id limit 100`,
);
// $2 report, $3 person. The decision and a later report of the same person wait for each other.
const REPORTED = sql(
  'schooling.contacts.reported',
  `select r.id, r.version, r.status, r.class_id as "classId", r.phone, r.email, p.version as "personVersion"
     from contact_report r join person p on p.school_id = $1 and p.id = r.person_id and p.deleted_at is null
    where r.school_id = $1 and r.id = $2 and r.person_id = $3 and r.deleted_at is null for update of r`,
);
// $2 report, $3 status, $4 who, $5 now, $6 answer.
const DECIDE = sql(
  'schooling.contacts.decide',
  `update contact_report set status = $3, decided_by = $4, decided_at = $5, answer = $6, version = version + 1
    where school_id = $1 and id = $2 and status = 'waiting'`,
);

interface ReportedRow {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly personVersion: number;
  readonly classId: string;
  readonly phone: string | null;
  readonly email: string | null;
}

type Outcome = ContactsCorrected | Refused;

const plain = (text: string | null | undefined): string | null => plainText(text ?? '') || null;

/** Keeps the contacts of families right: by the class teacher alone (G24-92, TKK-18), or through the administrator (S117-23). */
export class CorrectContacts {
  constructor(private readonly clock: Clock) {}

  correct(call: Call, input: CorrectContactsInput): Promise<Outcome> {
    const { classId, personId, expectedVersion: version } = input;
    return call.write<Outcome>([{ kind: 'class', id: classId }], keyOf(input), async (tx) => {
      const now = this.clock.now();
      const known = await tx.find<PersonName & { profile: string; students: string[] }>(OF_CLASS, [
        now,
        classId,
        personId,
      ]);
      if (!known) throw notFound();
      const today = (await todayOf(tx, this.clock)) as Day;
      const contacts = { phone: plain(input.phone), email: plain(input.email) };
      const objection = firstObjection(PERSON_RULES, {
        ...known,
        ...contacts,
        birthDate: null,
        today,
      });
      if (objection) return objection;
      const { contactsBy } = regulationOf(known.profile, today);
      const isReported = contactsBy.value === 'administrator';
      if (isReported) {
        const { phone, email } = contacts;
        const { personId: by } = call.actor;
        await tx.rows(REPORT, [newId(), personId, classId, phone, email, by, now]);
      } else if (!(await tx.update(Person, { id: personId, version }, contacts))) {
        return refuse('STALE_VERSION');
      }
      announce(tx, personId, [`class:${classId}`, ...known.students.map((id) => `student:${id}` as const)]);
      return { personId, isReported };
    });
  }

  async list(call: Call): Promise<ContactReports> {
    type Row = Omit<ContactReport, 'name' | 'reportedBy'> & PersonName & { reporter: PersonName };
    return call.read([], async (tx) => {
      const [rows, can] = await Promise.all([
        tx.rows<Row>(WAITING),
        call.can(tx, ['decideContactReport'], { kind: 'person', id: call.actor.personId }),
      ]);
      const reports = rows.map(({ familyName, givenName, patronymic, reporter, ...row }) => {
        return {
          ...row,
          name: fullNameOf({ familyName, givenName, patronymic }),
          reportedBy: listNameOf(reporter),
        };
      });
      return { reports, mayDecide: can.length > 0 };
    });
  }

  decide(call: Call, input: DecideContactReportInput): Promise<Outcome> {
    const { personId, reportId, expectedVersion, enter } = input;
    return call.write<Outcome>([{ kind: 'person', id: personId }], keyOf(input), async (tx) => {
      const report = await tx.find<ReportedRow>(REPORTED, [reportId, personId]);
      if (!report) throw notFound();
      const { personVersion, classId, phone, email } = report;
      if (report.status !== 'waiting') return refuse('REPORT_DECIDED');
      if (report.version !== expectedVersion) return refuse('STALE_VERSION');
      const answer = input.answer.trim();
      if (!enter && answer === '') return refuse('ANSWER_REQUIRED');
      if (enter && !(await tx.update(Person, { id: personId, version: personVersion }, { phone, email })))
        return refuse('STALE_VERSION');
      const { personId: by } = call.actor;
      await tx.rows(DECIDE, [reportId, enter ? 'entered' : 'declined', by, this.clock.now(), answer]);
      announce(tx, personId, [`class:${classId}`]);
      return { personId, isReported: false };
    });
  }
}

function announce(
  tx: WriteTx,
  personId: string,
  others: readonly (`class:${string}` | `student:${string}`)[],
): void {
  tx.announce({ topic: 'people', keys: ['school', `person:${personId}`, ...others] });
}
