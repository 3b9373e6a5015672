import { describe, expect, it } from '@jest/globals';
import { describeFinding } from '@zhurnal/rules';
import { fileOf, readText, rowOf, spoil, textOf } from './fixtures/fixture.js';
import { FILE_LIMITS } from './limits.js';
import { readTimetableFile } from './read-timetable-file.js';
import type { TimetableReading } from './read-timetable-file.js';

const fet = textOf('grades.fet');
const asc = textOf('two-weeks.xml');

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Bytes of the text in windows-1251, as far as Russian letters go. */
function cyrillicBytes(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 0x3f);
}

function wideBytes(text: string, isLittleEnd: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isLittleEnd ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );
}

/** The one finding of a file that cannot be read at all. */
function refusalOf({ file, findings }: TimetableReading) {
  expect(file).toBeNull();
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  expect(finding.severity).toBe('error');
  expect(describeFinding(finding).cure.length).toBeGreaterThan(20);
  return finding;
}

describe('what is no timetable', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t '],
    ['a byte order mark', '\uFEFF'],
  ])('is refused when the file holds %s', (_, text) => {
    expect(refusalOf(readTimetableFile(utf8(text), 'пусто.fet'))).toMatchObject({
      code: 'FILE_EMPTY',
      row: null,
      object: 'пусто.fet',
    });
  });

  it.each([
    ['zip', latin('PK\u0003\u0004[Content_Types].xml')],
    ['zip', latin('\u001f\u008b\u0008')],
    ['xls', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1')],
    ['pdf', utf8('%PDF-1.7')],
    ['json', utf8('  {"days": []}')],
    ['json', utf8('[1, 2]')],
    ['csv', utf8('Класс;Предмет;Учитель\n8 а;Химия;Гусева\n')],
    ['csv', cyrillicBytes('Класс;Предмет\n')],
    ['text', utf8('Расписание уроков\nна неделю')],
    ['binary', latin('\u0001\u0002\u0003')],
    ['html', utf8('<!DOCTYPE html><html></html>')],
    ['html', utf8('\n<HTML lang="ru">')],
    ['xml', utf8('<?xml version="1.0"?>\n<Activities_Timetable/>')],
  ])('is recognised by content as %s, whatever the file is called', (kind, bytes) => {
    const finding = refusalOf(readTimetableFile(bytes, 'timetable.fet'));
    expect(finding).toMatchObject({ code: 'FORMAT_UNKNOWN', object: 'timetable.fet', params: { kind } });
    expect(describeFinding(finding).text).not.toContain('неизвестного');
  });

  it('is refused when aSc wrote it in its old form', () => {
    const old = '<timetable>\n<days>\n<day name="Mon" day="1"/>\n</days>\n</timetable>';
    expect(refusalOf(readText(old))).toMatchObject({
      code: 'FORMAT_UNKNOWN',
      row: 3,
      params: { kind: 'asc-old' },
    });
  });

  it('is refused above 32 MB before anybody looks into it', () => {
    const bytes = new Uint8Array(FILE_LIMITS.bytes + 1);
    expect(refusalOf(readTimetableFile(bytes, 'big.fet'))).toMatchObject({
      code: 'FILE_TOO_LARGE',
      row: null,
      params: { limit: '32' },
    });
  });
});

describe('broken markup', () => {
  it('is told apart from a file that was cut short', () => {
    const cut = fet.slice(0, fet.indexOf('<Rooms_List>'));
    expect(refusalOf(readText(cut))).toMatchObject({ code: 'FILE_CUT_SHORT', row: cut.split('\n').length });
    const crossed = spoil(fet, ['</Subjects_List>', '</Subject_List>']);
    expect(refusalOf(readText(crossed))).toMatchObject({
      code: 'NOT_WELL_FORMED',
      row: rowOf(fet, '</Subjects_List>'),
    });
  });

  it('includes bare ampersands and unknown entities', () => {
    const bare = spoil(fet, ['<Name>Гусева', '<Name>Гусева & Ко']);
    expect(refusalOf(readText(bare))).toMatchObject({
      code: 'NOT_WELL_FORMED',
      row: rowOf(fet, '<Name>Гусева'),
    });
  });

  it('is a document type with entities, which could swell to any size', () => {
    const bomb =
      '<!DOCTYPE fet [\n<!ENTITY a "ха">\n<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\n]>\n<fet><Comments>&b;</Comments></fet>';
    expect(refusalOf(readText(`<?xml version="1.0"?>\n${bomb}`))).toMatchObject({
      code: 'ENTITY_REFUSED',
      row: 2,
    });
    const outer = spoil(asc, ['<timetable', '<!DOCTYPE timetable SYSTEM "timetable.dtd">\n<timetable']);
    expect(refusalOf(readText(outer))).toMatchObject({ code: 'ENTITY_REFUSED', row: 2 });
  });

  it('is nesting deeper than any timetable has', () => {
    const nested = `<fet>\n${'<a>'.repeat(40)}${'</a>'.repeat(40)}</fet>`;
    expect(refusalOf(readText(nested))).toMatchObject({ code: 'NESTED_TOO_DEEP', row: 2 });
  });

  it('is abundance of elements, attributes or slots', () => {
    const elements = refusalOf(readText(`<fet>${'<a/>'.repeat(FILE_LIMITS.elements)}</fet>`));
    const attributes = Array.from({ length: 101 }, (_, index) => `a${String(index)}=""`).join(' ');
    const hours = '<Hour><Name>1</Name></Hour>\n'.repeat(FILE_LIMITS.grid + 1);
    const slots = refusalOf(readText(spoil(fet, ['<Hours_List>\n', `<Hours_List>\n${hours}`])));
    expect(elements).toMatchObject({ code: 'TOO_MANY_OBJECTS', object: 'a' });
    expect(refusalOf(readText(`<fet ${attributes}/>`))).toMatchObject({ code: 'TOO_MANY_OBJECTS', row: 1 });
    expect(slots).toMatchObject({ code: 'TOO_MANY_OBJECTS', object: 'Hour', params: { limit: '64' } });
  });

  it('is abundance of cards of one lesson', () => {
    const cards = '<card lessonid="L1" period="1" days="1000"/>'.repeat(FILE_LIMITS.objects / 4 + 1);
    const { file, findings } = readText(spoil(asc, ['</cards>', `${cards}</cards>`]));
    expect(file).toBeNull();
    expect(findings[0]).toMatchObject({ code: 'TOO_MANY_OBJECTS', row: rowOf(asc, '<lesson id="L1"') });
  });

  it('is abundance of students behind few lines: every class in every lesson, every group in every year', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `C9${String(index)}`);
    const classes = names.map((id) => `<class id="${id}" name="${id}"/>`).join('');
    const lessons = Array.from(
      { length: 60 },
      (_, index) =>
        `<lesson id="N${String(index)}" subjectid="S1" teacherids="T1" classids="${names.join(',')}"/>`,
    );
    const crowd = readText(
      spoil(asc, ['</classes>', `${classes}</classes>`], ['<lesson id', `${lessons.join('')}<lesson id`]),
    );
    expect(crowd.file).toBeNull();
    expect(crowd.findings.map(({ code }) => code)).toContain('TOO_MANY_OBJECTS');

    const groups = Array.from(
      { length: 50 },
      (_, index) => `<Group><Name>Г${String(index)}</Name></Group>`,
    ).join('');
    const yearNames = Array.from({ length: 420 }, (_, index) =>
      index < 200
        ? `${String((index % 12) + 1)} ${'АБВГДЕЖЗИКЛМНОПРСТ'.charAt(index / 12)}`
        : `Набор ${String(index)}`,
    );
    const years = yearNames.map((name) => `<Year><Name>${name}</Name>${groups}</Year>`).join('');
    const web = readText(
      fet.replace(/<Students_List>.*<\/Students_List>/s, `<Students_List>${years}</Students_List>`),
    );
    expect(web.file).toBeNull();
    expect(web.findings.map(({ code }) => code)).toContain('TOO_MANY_OBJECTS');
  });
});

describe('encodings', () => {
  const expected = fileOf(readText(fet));
  const in1251 = fet.replace('UTF-8', 'windows-1251');

  it.each([
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${fet}`)],
    ['windows-1251', cyrillicBytes(in1251)],
    ['CP1251 by its other name', cyrillicBytes(fet.replace('"UTF-8"', "'cp1251'"))],
    ['UTF-16 with a byte order mark', wideBytes(`\uFEFF${fet.replace('UTF-8', 'UTF-16')}`, true)],
    ['UTF-16 of the other end without one', wideBytes(fet.replace('UTF-8', 'utf-16'), false)],
    ['UTF-8 that calls itself UTF-16', utf8(fet.replace('UTF-8', 'utf-16'))],
    ['UTF-8 with lines of Windows', utf8(fet.replaceAll('\n', '\r\n'))],
    ['UTF-8 without a declaration', utf8(fet.slice(fet.indexOf('?>') + 2))],
  ])('are read alike: %s', (_, bytes) => {
    expect(fileOf(readTimetableFile(bytes, 'a.fet'))).toEqual(expected);
  });

  it('include windows-1252 of Western schools', () => {
    const western = latin(asc.replace('UTF-8', 'windows-1252').replaceAll(/[^\0-\u007f]/g, '\u00e9'));
    expect(fileOf(readTimetableFile(western, 'a.xml')).teachers[2]?.name).toBe('éééééé');
  });

  it('are named with the row when the bytes are not what the file declares', () => {
    const finding = refusalOf(readTimetableFile(cyrillicBytes(fet), 'a.fet'));
    expect(finding).toMatchObject({
      code: 'ENCODING_WRONG',
      row: rowOf(fet, 'Школа'),
      params: { declared: 'UTF-8', suggested: 'windows-1251' },
    });
    expect(describeFinding(finding).cure).toContain('encoding="windows-1251"');
  });

  it('are guessed as Western where single letters stand among plain ones', () => {
    const bytes = latin('<fet>\n<Institution_Name>Coll\u00e8ge Moli\u00e8re</Institution_Name></fet>');
    expect(refusalOf(readTimetableFile(bytes, 'a.fet'))).toMatchObject({
      code: 'ENCODING_WRONG',
      row: 2,
      params: { declared: 'UTF-8', suggested: 'windows-1252' },
    });
  });

  it('do not pass UTF-8 for windows-1251', () => {
    expect(refusalOf(readTimetableFile(utf8(in1251), 'a.fet'))).toMatchObject({
      code: 'ENCODING_WRONG',
      row: rowOf(fet, 'Школа'),
      params: { declared: 'windows-1251', suggested: 'UTF-8' },
    });
  });

  it('are refused when nobody here reads them, and when half a letter is missing', () => {
    expect(refusalOf(readText(fet.replace('UTF-8', 'EBCDIC-500')))).toMatchObject({
      code: 'ENCODING_UNKNOWN',
      row: 1,
      params: { declared: 'EBCDIC-500' },
    });
    const odd = wideBytes(`\uFEFF${fet}`, true).slice(0, -1);
    expect(refusalOf(readTimetableFile(odd, 'a.fet'))).toMatchObject({ code: 'ENCODING_WRONG', row: null });
  });
});
