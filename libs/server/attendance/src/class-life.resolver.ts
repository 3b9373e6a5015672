import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { ClassAbsences, ClassInCare, StudentAbsences } from './absences.graphql.js';
import { AbsencesReader } from './absences.reader.js';
import { ClassContacts, ConfirmContactsAnswer, ConfirmContactsInput } from './contacts.graphql.js';
import { ContactsReader } from './contacts.reader.js';
import { AbsenceReasonsAnswer, SetAbsenceReasonsInput } from './reasons.graphql.js';
import { SetReasons } from './set-reasons.js';

/** What a class teacher keeps account of, and what the family sees of it. */
@Resolver()
export class ClassLifeResolver {
  constructor(
    @Inject(AbsencesReader) private readonly absences: AbsencesReader,
    @Inject(ContactsReader) private readonly contacts: ContactsReader,
    @Inject(SetReasons) private readonly setting: SetReasons,
  ) {}

  @Query(() => [ClassInCare], {
    description:
      'Classes whose page the caller may open: the own ones, or all for those who lead the school.',
  })
  async classesInCare(@TheCall() call: Call): Promise<ClassInCare[]> {
    return this.contacts.listClasses(call);
  }

  @Query(() => ClassAbsences, {
    description: 'Who of a class missed what over some days, with exact totals.',
  })
  async classAbsences(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day, at most 400 days later.' }) to: string,
  ): Promise<ClassAbsences> {
    return this.absences.getOfClass(call, classId, from, to);
  }

  @Query(() => StudentAbsences, {
    description: 'What one student missed over some days, with the notices of the family.',
  })
  async studentAbsences(
    @TheCall() call: Call,
    @Args('schoolId', { type: () => ID, description: 'The school.' }) schoolId: string,
    @Args('studentId', { type: () => ID, description: 'The student.' }) studentId: string,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day, at most 400 days later.' }) to: string,
  ): Promise<StudentAbsences> {
    return this.absences.getOfStudent(call, schoolId, studentId, from, to);
  }

  @Query(() => ClassContacts, {
    description: 'The students of a class with their families and how to reach them.',
  })
  async classContacts(
    @TheCall() call: Call,
    @Args('classId', { type: () => ID, description: 'The class.' }) classId: string,
  ): Promise<ClassContacts> {
    return this.contacts.getOfClass(call, classId);
  }

  @Mutation(() => AbsenceReasonsAnswer, {
    description:
      'Gives absences their reason, for several students and days at once; only where there is an absence.',
  })
  async setAbsenceReasons(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: SetAbsenceReasonsInput,
  ): Promise<typeof AbsenceReasonsAnswer> {
    return this.setting.run(call, input);
  }

  @Mutation(() => ConfirmContactsAnswer, {
    description: 'Says that the contact data of students were checked today and found right.',
  })
  async confirmContacts(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: ConfirmContactsInput,
  ): Promise<typeof ConfirmContactsAnswer> {
    return this.contacts.confirm(call, input);
  }
}
