export { SCHOOLING_ENTITIES } from './entities.js';
export { SchoolRow } from './school-row.js';
export { AcademicYear } from './academic-year.entity.js';
export { BellSchedule } from './bell-schedule.entity.js';
export { BellSlot } from './bell-slot.entity.js';
export { Duty } from './duty.entity.js';
export type { StaffRole } from './duty.entity.js';
export { Enrollment } from './enrollment.entity.js';
export { GradingPeriod } from './grading-period.entity.js';
export type { PeriodKind } from './grading-period.entity.js';
export { Guardianship } from './guardianship.entity.js';
export type { GuardianKind } from './guardianship.entity.js';
export { FamilyConsent } from './consents/family-consent.entity.js';
export { Holiday } from './holiday.entity.js';
export { Movement, NOT_WITHDRAWN } from './movement.entity.js';
export { Person } from './person.entity.js';
export { Room } from './room.entity.js';
export { School } from './school.entity.js';
export { SchoolClass } from './school-class.entity.js';
export { StaffMember } from './staff-member.entity.js';
export { StaffOrder } from './staff-order.entity.js';
export { Student } from './student.entity.js';
export { Subgroup } from './subgroup.entity.js';
export { SubgroupMember } from './subgroup-member.entity.js';
export { Subject } from './subject.entity.js';
export { TeachingGroup } from './teaching-group.entity.js';
export { TeachingGroupPart } from './teaching-group-part.entity.js';

export { addPeople, addStaff, addStudents, nameGuardians } from './add-people.js';
export type { NewGuardianship, NewPerson, NewStaffMember, NewStudent } from './add-people.js';
export { assignDuties } from './assign-duties.js';
export type { NewDuty } from './assign-duties.js';
export { enrollStudents, joinSubgroups } from './enroll-students.js';
export type { NewEnrollment, NewSubgroupMember } from './enroll-students.js';
export { addRooms, addSubjects, openClasses, openSubgroups, openTeachingGroups } from './open-classes.js';
export type { NewClass, NewRoom, NewSubgroup, NewSubject, NewTeachingGroup } from './open-classes.js';
export { hangBells, openSchool, openYear } from './open-school.js';
export type {
  NewBells,
  NewHoliday,
  NewPeriod,
  NewYear,
  OpenedSchool,
  SchoolDescription,
} from './open-school.js';
export { USUAL_BELLS, usualYear } from './usual-year.js';

export { CloseSignIns } from './people/close-sign-ins.js';
export { listClasses, listSubjects } from './class.reader.js';
export { SHEET_TYPE, writeSheet } from './write-sheet.js';
export type { Sheet } from './write-sheet.js';
export { listClassesOf, listGroupMembers } from './roster.reader.js';
export type { ClassOfStudent, GroupMember } from './roster.reader.js';
export { regulationOf, regulationsOf } from './regulation/regulation-of.js';
export { checkPathOf } from './papers/check-path.js';
export { sendFile } from './papers/send-file.js';
export type { FileToSave } from './papers/send-file.js';
export { pageDigest, publicPage, publicPolicy, safe, sendPublicPage } from './papers/public-page.js';
export { fileNamedBy, keepUpload, sendFound } from './papers/file-doors.js';
export { findPeriod, findYear, getSchool, listHolidays, listPeriods, todayOf } from './school.reader.js';
export type { HolidayFacts, PeriodFacts, SchoolFacts, YearFacts } from './school.reader.js';
export { getRun as getPeopleImport } from './people-import/import-run.reader.js';
export { PeopleImports, sha256Of } from './people-import/people-imports.js';
export type { ImportRef, ReceivedFile } from './people-import/people-imports.js';
export { readTableFile } from './people-import/files/read-table-file.js';
export { receiveUpload } from './people-import/receive-upload.js';
export type { Upload } from './people-import/receive-upload.js';
export { isBook } from './people-import/files/table-book.js';
export type { BookReading, TableBook } from './people-import/files/table-book.js';
export { forgetOldImports } from './people-import/tidy-imports.js';
export { SCHOOLING_RELATIONS, isGroupOfToken } from './relations.js';
export { SchoolingModule } from './schooling.module.js';
