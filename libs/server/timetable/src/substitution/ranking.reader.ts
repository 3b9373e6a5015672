import { chooseSubstitutes, listNameOf, rankSubstitutes } from '@zhurnal/rules';
import type { Colleague, GivenLesson, LessonToGive, PersonName, RankedColleague } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { fortnightBefore } from './cover.reader.js';
import { gives } from './lesson-sheet.sql.js';
import type { SubstituteCandidate, SubstituteRanking } from './ranking.graphql.js';

/** SQL: the classes of a teaching group. */
const classesOf = (group: string): string => `array(
  select distinct x.class_id from teaching_group_part x where x.school_id = $1 and x.group_id = ${group} and x.deleted_at is null)`;

// $2 lessons.
const ASKED = sql(
  'timetable.rank.lessons',
  `select l.id, l.date, l.slot, l.starts_at as "startsAt", l.ends_at as "endsAt", g.subject_id as "subjectId", ${classesOf('l.group_id')} as "classIds",
          array(select t.staff_id from lesson_teacher t
                 where t.school_id = $1 and t.lesson_id = l.id and not t.substitute and t.deleted_at is null) as "ownIds"
     from lesson l join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
    where l.school_id = $1 and l.id = any($2::uuid[]) and l.deleted_at is null and l.cancelled_at is null
    order by l.date, l.slot, l.id`,
);

// Everybody who teaches: what, whom, when away, and how often in place of others lately. $2–$3 days, $4 a fortnight before them.
const COLLEAGUES = sql(
  'timetable.rank.colleagues',
  `with lately as materialized (
     select t.staff_id, count(*)::int as n
       from lesson l join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id and t.substitute and t.deleted_at is null
      where l.school_id = $1 and l.date >= $4::date and l.date < $2::date and l.cancelled_at is null and l.deleted_at is null
      group by t.staff_id),
   taught as materialized (
     select t.staff_id, array_agg(distinct g.subject_id) as subjects, array_agg(distinct x.class_id) as classes
       from academic_year y
       join timetable w on w.school_id = y.school_id and w.year_id = y.id and w.deleted_at is null
       join timetable_entry e on e.school_id = w.school_id and e.timetable_id = w.id and e.deleted_at is null
        and (e.valid_to is null or e.valid_to >= $2::date)
       join timetable_entry_teacher t on t.school_id = e.school_id and t.entry_id = e.id and t.deleted_at is null
       join teaching_group g on g.school_id = e.school_id and g.id = e.group_id
       join teaching_group_part x on x.school_id = e.school_id and x.group_id = e.group_id and x.deleted_at is null
      where y.school_id = $1 and y.deleted_at is null and $2::date between y.starts_on and y.ends_on
      group by t.staff_id)
   select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
          coalesce(k.subjects, '{}') as "subjectIds", coalesce(k.classes, '{}') as "classIds", coalesce(n.n, 0) as "recentSubstitutions",
          array(select d.class_id from duty d
                 where d.school_id = $1 and d.person_id = p.id and d.role = 'class_teacher' and d.deleted_at is null
                   and d.valid_from <= $3::date and (d.valid_to is null or d.valid_to >= $2::date)) as "isClassTeacherOf",
          coalesce((
            select json_agg(json_build_object('from', a.from_date, 'to', a.to_date, 'slots', a.slots))
              from staff_absence a
             where a.school_id = $1 and a.person_id = p.id and a.to_date >= $2::date and a.from_date <= $3::date and a.deleted_at is null), '[]') as absences
     from person p
     left join taught k on k.staff_id = p.id
     left join lately n on n.staff_id = p.id
    where p.school_id = $1 and p.id in (
      select d.person_id from duty d join staff_member m on m.school_id = d.school_id and m.id = d.person_id
       where d.school_id = $1 and d.role = 'teacher' and d.deleted_at is null and m.deleted_at is null
         and d.valid_from <= $2::date and (d.valid_to is null or d.valid_to >= $3::date)
         and (m.dismissed_on is null or m.dismissed_on > $3::date))
    order by p.family_name, p.given_name, p.patronymic, p.id`,
);

// Who gives what on the days $2.
const GIVEN = sql(
  'timetable.rank.given',
  `select t.staff_id as "staffId", l.id, l.date, l.slot, l.starts_at as "startsAt", l.ends_at as "endsAt", g.subject_id as "subjectId",
          ${classesOf('l.group_id')} as "classIds", t.substitute as "isSubstitution", g.name as "group", u.name as subject
     from lesson l
     join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     join subject u on u.school_id = l.school_id and u.id = g.subject_id
     join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
    where l.school_id = $1 and l.date = any($2::date[]) and l.cancelled_at is null and l.deleted_at is null and ${gives('t')}`,
);

type ColleagueRow = Omit<Colleague, 'lessons'> & PersonName;
interface GivenRow extends GivenLesson {
  readonly staffId: string;
  readonly group: string;
  readonly subject: string;
}

/** Ranks colleagues as substitutes, and chooses for several lessons together. */
export class RankingReader {
  /** Three statements, whatever the number of lessons and colleagues. */
  async rank(call: Call, lessonIds: readonly string[], first: number): Promise<SubstituteRanking[]> {
    return call.read([], async (tx) => {
      const asked = await tx.rows<LessonToGive>(ASKED, [lessonIds]);
      const dates = [...new Set(asked.map(({ date }) => date))];
      const [from, to] = [dates[0], dates.at(-1)];
      if (from === undefined || to === undefined) return [];
      const [people, given] = await Promise.all([
        tx.rows<ColleagueRow>(COLLEAGUES, [from, to, fortnightBefore(from)]),
        tx.rows<GivenRow>(GIVEN, [dates]),
      ]);
      return rankAll(asked, people, given, first);
    });
  }
}

function rankAll(
  asked: readonly LessonToGive[],
  people: readonly ColleagueRow[],
  given: readonly GivenRow[],
  first: number,
): SubstituteRanking[] {
  const ofColleague = new Map<string, GivenRow[]>();
  for (const lesson of given) {
    const list = ofColleague.get(lesson.staffId);
    if (list) list.push(lesson);
    else ofColleague.set(lesson.staffId, [lesson]);
  }
  const labels = new Map(given.map(({ id, group, subject }) => [id, `${group} · ${subject}`]));
  const names = new Map(people.map((person) => [person.id, listNameOf(person)]));
  const colleagues: Colleague[] = people.map((person) => ({
    ...person,
    lessons: ofColleague.get(person.id) ?? [],
  }));
  const candidateOf = ({ id, points, reasons, busyWith }: RankedColleague): SubstituteCandidate => ({
    id,
    name: names.get(id) ?? '',
    points,
    reasons: [...reasons],
    busyWith: busyWith === null ? null : (labels.get(busyWith) ?? ''),
  });
  const choices = chooseSubstitutes(asked, colleagues);
  return asked.map((lesson) => {
    const ranked = rankSubstitutes(lesson, colleagues);
    const choiceId = choices.get(lesson.id) ?? null;
    const shown = ranked.filter(({ id }, place) => place < first || id === choiceId);
    return { lessonId: lesson.id, candidates: shown.map(candidateOf), choiceId };
  });
}
