import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { URLSearchParams } from 'node:url';
import { ROOT } from '../launch/folders.mjs';
import { Sentence } from '../launch/sentence.mjs';

const DOCUMENTS = 'libs/contract/staff/persisted-documents.json';
/** The reports of so many teachers are made. */
const TEACHERS = 3;
const FORMATS = ['pdf', 'xlsx', 'csv'];

/** Documents of the staff pages by the name of their operation. */
function listDocuments() {
  const all = JSON.parse(readFileSync(join(ROOT, DOCUMENTS), 'utf8'));
  return new Map(
    Object.entries(all).map(([id, text]) => [/\b(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '', id]),
  );
}

/** Somebody who leads the school, at the pages of reports. */
export class SchoolOffice {
  constructor(origin, cookie) {
    this.origin = origin;
    this.cookie = cookie;
    this.documents = listDocuments();
  }

  /** Signs in as the page does. */
  static async enter({ at, login, password }) {
    const answer = await fetch(new URL('/auth/sign-in', at), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-zhurnal-app': 'staff', origin: at },
      body: JSON.stringify({ login, password }),
    }).catch(() => undefined);
    if (!answer) throw new Sentence(`Nothing answers at ${at}. Start the product there first.`);
    if (answer.status !== 204)
      throw new Sentence(`${login} cannot sign in (${answer.status}): is ZHURNAL_PASSWORD right?`);
    return new SchoolOffice(at, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  async ask(name, variables) {
    const answer = await fetch(new URL('/graphql', this.origin), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-zhurnal-app': 'staff',
        origin: this.origin,
        cookie: this.cookie,
      },
      body: JSON.stringify({ documentId: this.documents.get(name), variables }),
    });
    const { data, errors } = await answer.json();
    if (!data || errors) throw new Error(`${name}: ${answer.status} ${JSON.stringify(errors)}`);
    return data;
  }

  /** Every report of every kind of place: a class that has marks of a period, its first student, some teachers, the school. */
  async asks() {
    const { reportList: list } = await this.ask('ReportList', {});
    const ended = (grade) =>
      list.periods.find(
        ({ gradeFrom, gradeTo, endsOn }) => gradeFrom <= grade && grade <= gradeTo && endsOn < list.today,
      );
    const own = list.classes.find(({ grade }) => grade >= 5 && ended(grade));
    if (!own) throw new Sentence('The school has no class of the grades 5 to 9 with a period that is over.');
    const spans = {
      DAYS: { from: list.startsOn, to: list.today },
      PERIOD: { periodId: ended(own.grade).id },
      TODAY: {},
    };
    const places = {
      CLASS: [{ classId: own.id }],
      STUDENT: list.students.filter(({ classId }) => classId === own.id).slice(0, 1),
      TEACHER: list.teachers.slice(0, TEACHERS),
      SCHOOL: [{}],
    };
    places.STUDENT = places.STUDENT.map(({ id }) => ({ studentId: id }));
    places.TEACHER = places.TEACHER.map(({ id }) => ({ teacherId: id }));
    return list.reports.flatMap(({ code, number, span, places: all }) =>
      all.flatMap((place) => places[place].map((where) => ({ number, code, ...spans[span], ...where }))),
    );
  }

  /** Makes a report and answers it as the page shows it. */
  async make({ number: _, ...ask }) {
    const { runReport } = await this.ask('RunReport', { input: { clientMutationId: randomUUID(), ...ask } });
    if (runReport.__typename === 'Refusal') throw new Error(`${ask.code} is refused: ${runReport.code}`);
    const { id, classId, studentId, teacherId } = runReport.run;
    return (await this.ask('ReportRun', { id, classId, studentId, teacherId })).reportRun;
  }

  /** The three files of a run by their form. */
  async save({ id, code, classId, studentId, teacherId }, folder) {
    const files = {};
    for (const format of FORMATS) {
      const place = Object.entries({ classId, studentId, teacherId }).filter(([, value]) => value);
      const address = new URL(
        `/files/reports/${id}?${new URLSearchParams([['format', format], ...place])}`,
        this.origin,
      );
      const answer = await fetch(address, { headers: { cookie: this.cookie, 'x-zhurnal-app': 'staff' } });
      if (!answer.ok) throw new Error(`${code}: the ${format} answers ${answer.status}`);
      const kind = studentId ? 'student' : teacherId ? 'teacher' : classId ? 'class' : 'school';
      files[format] = join(folder, `${code}-${kind}-${id}.${format}`);
      writeFileSync(files[format], Buffer.from(await answer.arrayBuffer()));
    }
    return files;
  }
}
