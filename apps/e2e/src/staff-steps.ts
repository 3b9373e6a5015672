import type { Page } from 'playwright-core';

/** Signs in on the staff page that stands open. */
export async function signInStaff(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Логин').fill(login);
  await page.getByLabel('Пароль').first().fill(password);
  await page.keyboard.press('Enter');
  // Who teaches begins with the day, everybody else with the journals.
  await page.getByRole('heading', { name: /^(Мой день|Журналы)$/, level: 1 }).waitFor();
}

/** Puts the focus into the first row of today's column, or of the lesson before it. */
export async function focusMarks(page: Page, wish: { dayBefore?: boolean } = {}): Promise<void> {
  const cell = page.locator('[role=gridcell][tabindex="0"], [role=grid] [tabindex="0"]').first();
  await cell.focus();
  await page.keyboard.press('Control+Home');
  const today = page.locator('[role=columnheader][aria-current], [role=columnheader].today').first();
  const index = await today.evaluate((header) => [...(header.parentElement?.children ?? [])].indexOf(header));
  for (let at = 1; at < index - (wish.dayBefore ? 1 : 0); at += 1) await page.keyboard.press('ArrowRight');
}

/** Keys as a layout sends them: the code says which key, the key says what is printed on it. */
const RUSSIAN: Readonly<Record<string, string>> = { KeyY: 'н', Comma: 'б', KeyE: 'у', KeyJ: 'о' };
const ENGLISH: Readonly<Record<string, string>> = { KeyY: 'y', Comma: ',', KeyE: 'e', KeyJ: 'j' };

/** Presses keys one by one, each once, with a pause that a quick typist makes. */
export async function pressKeys(page: Page, codes: readonly string[], layout: 'ru' | 'en'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const code of codes) {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
    const key = digit ?? (layout === 'ru' ? RUSSIAN[code] : ENGLISH[code]) ?? code;
    const isKeypad = code.startsWith('Numpad');
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      code,
      key,
      text: key,
      isKeypad,
      ...(isKeypad ? { location: 3 } : {}),
    });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, isKeypad });
    await page.waitForTimeout(20);
  }
  await session.detach();
}

/** Waits until everything entered is on the server. */
export async function savedPill(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page
    .getByText(/^Сохранено/)
    .first()
    .waitFor({ timeout: 15_000 });
}
