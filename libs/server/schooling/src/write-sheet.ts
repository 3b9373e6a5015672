import { writeXlsx } from 'hucre/xlsx';

/** A list as a table: its columns with their widths in characters, and its rows of texts. */
export interface Sheet {
  /** Name of the sheet, at most 31 characters. */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** The media type of a workbook. */
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook with one sheet. All cells are texts, so that numbers of files and phones stay as they are written. */
export async function writeSheet({ name, columns, rows }: Sheet): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ title, width }, at) => ({ header: title, key: String(at), width })),
        data: rows.map((row) => Object.fromEntries(row.map((text, at) => [String(at), text]))),
        freezePane: { rows: 1 },
      },
    ],
  });
  return Buffer.from(bytes);
}
