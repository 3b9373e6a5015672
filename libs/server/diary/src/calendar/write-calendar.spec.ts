import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { writeCalendar } from './write-calendar.js';

describe('a calendar without lessons', () => {
  it('holds its zone, for it must hold something, and is read by others', async () => {
    const content = { name: 'Уроки 5 А', timeZone: 'Asia/Omsk', isForTeacher: false, lessons: [], tasks: [] };
    const text = await writeCalendar(content);
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Уроки 5 А');
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*TZID:Asia\/Omsk\r\n[^]*END:VTIMEZONE\r\nEND:VCALENDAR$/);
  });
});
