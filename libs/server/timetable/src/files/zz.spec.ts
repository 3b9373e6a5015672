import { it } from '@jest/globals';
import { readTimetableFile } from './index.js';
const run = (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  const t = performance.now(); const m = process.memoryUsage().heapUsed;
  const { file, findings } = readTimetableFile(bytes, name);
  const by: Record<string, number> = {}; for (const f of findings) by[f.code] = (by[f.code] ?? 0) + 1;
  process.stdout.write(`${name} ${(bytes.length / 1e6).toFixed(1)}MB ${Math.round(performance.now() - t)}ms heap+${Math.round((process.memoryUsage().heapUsed - m) / 1e6)}MB file=${file !== null} ${JSON.stringify(by)}\n`);
};
const fet = (s: string, a: string, t: string, slots = 4) => `<fet><Days_List><Day><Name>Mon</Name></Day></Days_List><Hours_List>${Array.from({length: slots}, (_, i) => `<Hour><Name>${i}</Name></Hour>`).join('')}</Hours_List><Subjects_List><Subject><Name>S</Name></Subject></Subjects_List><Teachers_List><Teacher><Name>T</Name></Teacher></Teachers_List><Students_List>${s}</Students_List><Activities_List>${a}</Activities_List><Time_Constraints_List>${t}</Time_Constraints_List></fet>`;
const R = (n: number, f: (i: number) => string) => Array.from({ length: n }, (_, i) => f(i)).join('');
it('dos', () => {
  run('many activities one cell', fet('<Year><Name>8А</Name></Year>', R(22000, (i) => `<Activity><Teacher>T</Teacher><Subject>S</Subject><Students>8А</Students><Duration>1</Duration><Id>${i}</Id></Activity>`), R(22000, (i) => `<ConstraintActivityPreferredStartingTime><Activity_Id>${i}</Activity_Id><Preferred_Day>Mon</Preferred_Day><Preferred_Hour>1</Preferred_Hour></ConstraintActivityPreferredStartingTime>`)));
  run('one activity many starts', fet('<Year><Name>8А</Name></Year>', `<Activity><Teacher>T</Teacher><Subject>S</Subject><Students>8А</Students><Duration>1</Duration><Id>1</Id></Activity>`, R(60000, (i) => `<ConstraintActivityPreferredStartingTime><Activity_Id>1</Activity_Id><Preferred_Day>Mon</Preferred_Day><Preferred_Hour>1</Preferred_Hour></ConstraintActivityPreferredStartingTime>`)));
  run('shared groups', fet(R(150, (y) => `<Year><Name>${1 + (y % 12)} Ф${String.fromCharCode(1040 + Math.floor(y / 12))}</Name>${R(500, (g) => `<Group><Name>g${g}</Name></Group>`)}</Year>`), '', ''));
  run('many subgroups', fet(`<Year><Name>8А</Name>${R(100, (g) => `<Group><Name>g${g}</Name>${R(1000, (s) => `<Subgroup><Name>s${g}-${s}</Name></Subgroup>`)}</Group>`)}</Year>`, '', ''));
  run('many students names', fet(`<Year><Name>8А</Name>${R(50000, (g) => `<Group><Name>g${g}</Name></Group>`)}</Year>`, `<Activity><Teacher>T</Teacher><Subject>S</Subject>${R(50000, (g) => `<Students>g${g}</Students>`)}<Duration>1</Duration><Id>1</Id></Activity>`, ''));
  run('many teachers of one', fet('<Year><Name>8А</Name></Year>', `<Activity>${R(200000, (g) => `<Teacher>t${g}</Teacher>`)}<Duration>1</Duration><Id>1</Id></Activity>`, ''));
  run('long text', `<fet><Comments>${'ы'.repeat(15_000_000)}</Comments></fet>`);
  run('many elements', `<fet>${'<a/>'.repeat(3_000_000)}</fet>`);
  run('many ampersands', `<fet>${'&'.repeat(20_000_000)}</fet>`);
  run('long attribute', `<timetable a="${'x'.repeat(30_000_000)}"/>`);
  run('many attributes', `<timetable ${R(2_000_000, (i) => `a${i}="" `)}/>`);
  run('long doctype', `<!DOCTYPE a [${'<!ENTITY a "b">\n'.repeat(1_500_000)}]><fet/>`);
  const grid = '<daysdefs><daysdef id="1" name="Mon" days="1"/></daysdefs><periods>' + R(60, (i) => `<period period="${i}" name="${i}"/>`) + '</periods><subjects><subject id="S" name="S"/></subjects><teachers><teacher id="T" name="T"/></teachers>';
  run('asc cards', `<timetable>${grid}<classes>${R(1000, (i) => `<class id="c${i}" name="c${i}"/>`)}</classes><lessons>${R(45000, (i) => `<lesson id="l${i}" classids="c${i % 1000}" subjectid="S" teacherids="T" periodsperweek="1"/>`)}</lessons><cards>${R(45000, (i) => `<card lessonid="l${i}" days="1" period="${i % 60}"/>`)}</cards></timetable>`);
  run('asc one lesson', `<timetable>${grid}<classes>${R(1000, (i) => `<class id="c${i}" name="c${i}"/>`)}</classes><groups>${R(49000, (i) => `<group id="g${i}" classid="c${i % 3}" name="g${i}" divisiontag="1" entireclass="0"/>`)}</groups><lessons>${`<lesson id="l" groupids="${R(49000, (i) => `g${i},`)}" subjectid="S" teacherids="T" periodsperweek="1"/>`}</lessons><cards>${R(49000, (i) => `<card lessonid="l" days="1" period="${i % 60}"/>`)}</cards></timetable>`);
  run('asc many long lessons', `<timetable>${grid}<classes>${R(1000, (i) => `<class id="c${i}" name="c${i}"/>`)}</classes><lessons>${R(3000, (k) => `<lesson id="l${k}" classids="${R(1000, (i) => `c${i},`)}" subjectid="S" teacherids="T" periodsperweek="1"/>`)}</lessons><cards>${R(3000, (i) => `<card lessonid="l${i}" days="1" period="${i % 60}"/>`)}</cards></timetable>`);
}, 600000);
