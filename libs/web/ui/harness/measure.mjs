// Builds the workbench, opens it in Chromium and prints what the kit promises: cost of a key, nodes, axe, keys.
// node libs/web/ui/harness/measure.mjs [folder for screenshots]
import { createServer } from 'node:http';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pictures = process.argv[2];

const folder = await mkdtemp(join(tmpdir(), 'zhurnal-bench-'));
await build({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir: folder, rollupOptions: undefined },
});

const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, 'http://bench').pathname);
  try {
    const body = await readFile(join(folder, path === '/' ? 'index.html' : path));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? TYPES['.html'] }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

async function open(path, { width = 1366, height = 768, dark = false, touch = false, before } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: touch,
    isMobile: touch,
    locale: 'ru-RU',
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'request',
    (request) => request.url().startsWith(origin) || problems.push(`foreign request ${request.url()}`),
  );
  if (before) await page.addInitScript(before);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  await page.waitForSelector('h1');
  await page.evaluate(() => document.fonts.ready);
  return { page, session, problems, close: () => context.close() };
}

async function cpuOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    task: of('TaskDuration') * 1000,
    script: of('ScriptDuration') * 1000,
    layout: (of('LayoutDuration') + of('RecalcStyleDuration')) * 1000,
  };
}

const TODAY = '.zh-row:first-child .zh-cell.today';
const KEYS = {
  EN: (digit) => ({
    key: digit,
    code: `Digit${digit}`,
    windowsVirtualKeyCode: 48 + Number(digit),
    text: digit,
  }),
  numpad: (digit) => ({
    key: digit,
    code: `Numpad${digit}`,
    windowsVirtualKeyCode: 96 + Number(digit),
    text: digit,
    isKeypad: true,
    location: 3,
  }),
};
// The digits of the Russian layout lie on the same keys and yield the same characters.
KEYS.RU = KEYS.EN;

async function press(session, event) {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, text: undefined });
}

const frame = (page) =>
  page.evaluate(() => new Promise((done) => window.requestAnimationFrame(() => setTimeout(done))));

/** 25 marks by 25 keys; one frame is drawn after each. */
async function typeMarks(layout, shape = '') {
  const { page, session, problems, close } = await open(shape);
  await page.focus(TODAY);
  const column = await page.evaluate(() => {
    const cell = document.activeElement;
    return `c${Array.from(cell.parentElement.children).indexOf(cell)}`;
  });
  for (let index = 0; index < 5; index += 1) await frame(page);
  const before = await cpuOf(session);
  for (let index = 0; index < 25; index += 1) {
    await press(session, KEYS[layout](String(2 + (index % 4))));
    await frame(page);
  }
  const after = await cpuOf(session);
  const marks = await page.evaluate(() => {
    const today = document.querySelectorAll('.zh-cell.today');
    const typed = window.bench.asked.filter(({ type }) => type === 'setMark');
    return {
      typed: typed.length,
      shown: Array.from(today).filter((cell) => /^[2-5]$/.test(cell.textContent)).length,
    };
  });
  const cost = (name) => ((after[name] - before[name]) / 25).toFixed(2);
  await close();
  return {
    layout,
    column,
    ...marks,
    task: cost('task'),
    script: cost('script'),
    layoutAndStyle: cost('layout'),
    problems,
  };
}

/** «н Б У» by Russian, «y , e» by the same keys in Latin: the same three absences. */
async function typeLetters() {
  const { page, session, close } = await open('');
  await page.focus(TODAY);
  const keys = [
    ['KeyY', 'н'],
    ['Comma', 'Б'],
    ['KeyE', 'У'],
    ['KeyY', 'y'],
    ['Comma', ','],
    ['KeyE', 'e'],
    ['KeyJ', 'о'],
  ];
  for (const [code, key] of keys) await press(session, { code, key, text: key });
  await frame(page);
  const text = await page.$$eval('.zh-cell.today', (cells) =>
    cells
      .slice(0, 7)
      .map((cell) => cell.textContent)
      .join(' '),
  );
  await close();
  return text;
}

/** Range, clipboard, Tab stop, second mark, Backspace, Esc and the panel of a head, tried as a person would. */
async function tryHands() {
  const { page, problems, close } = await open('?strict');
  await page.focus(TODAY);
  const keys = async (...names) => {
    for (const name of names) await page.keyboard.press(name);
  };
  await keys('4', '/', '5', '3', 'Backspace');
  const second = await page.$$eval('.zh-cell.today', (cells) =>
    cells.slice(0, 2).map((cell) => cell.textContent),
  );
  await keys('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown');
  const selected = await page.$$eval('[aria-selected=true]', (cells) => cells.length);
  await keys('Control+c', 'Control+v', 'Control+d', 'Control+Enter', 'Escape');
  const dropped = await page.$$eval('[aria-selected=true]', (cells) => cells.length);
  const asked = await page.evaluate(() => window.bench.asked.slice(-4));
  const stops = await page.$$eval('.zh-grid [tabindex="0"]', (cells) => cells.length);
  await keys('Tab');
  const hasLeft = await page.evaluate(() => document.activeElement.closest('.zh-grid') === null);
  const head = await page.$('.zh-head.today');
  const box = await head.boundingBox();
  await page.mouse.move(box.x + 5, box.y + 5);
  const panel = page.getByRole('tooltip');
  await panel.waitFor();
  const place = await panel.boundingBox();
  await page.mouse.move(place.x + 20, place.y + 20, { steps: 4 });
  await page.waitForTimeout(400);
  const isHoverable = await panel.isVisible();
  await keys('Escape');
  const isClosed = (await panel.count()) === 0;
  await close();
  return { second, selected, dropped, asked, stops, hasLeft, isHoverable, isClosed, problems };
}

async function axe(path, options) {
  const { page, close } = await open(path, options);
  if (path.includes('dialog')) await page.waitForSelector('dialog[open]');
  await page.waitForTimeout(400);
  await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { runOnly: rules });
    return violations.map(
      ({ id, nodes }) =>
        `${id} ×${nodes.length}: ${nodes[0].html.slice(0, 120)} ${nodes[0].failureSummary ?? ''}`,
    );
  }, RULES);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await close();
  return { found, nodes, overflow };
}

try {
  const files = await readdir(join(folder, 'assets'));
  for (const file of files) {
    const body = await readFile(join(folder, 'assets', file));
    console.log(`${file}: ${body.length} bytes, gzip ${gzipSync(body).length}`);
    if (file.endsWith('.css'))
      console.log('  light-dark() left for old browsers:', body.includes('light-dark('));
  }

  for (let round = 0; round < 3; round += 1) {
    const { session, close } = await open('');
    console.log('render CPU ms 30×60:', (await cpuOf(session)).task.toFixed(0));
    await close();
  }
  for (const layout of ['RU', 'EN', 'numpad'])
    console.log('25 keys', JSON.stringify(await typeMarks(layout)));
  console.log('25 keys 40×80', JSON.stringify(await typeMarks('EN', '?rows=40&columns=80')));
  console.log('letters:', await typeLetters());

  console.log('hands:', JSON.stringify(await tryHands()));

  for (const path of [
    '',
    '?view=components',
    '?view=components&dialog',
    '?view=components&density=comfortable',
  ]) {
    for (const dark of [false, true]) {
      for (const width of [360, 768, 1366]) {
        const { found, nodes, overflow } = await axe(path, { dark, width, touch: width === 360 });
        console.log(
          `axe ${path || 'grid'} ${dark ? 'dark' : 'light'} ${width}: ${found.length} violations, ${nodes} nodes${overflow ? ', PAGE SCROLLS SIDEWAYS' : ''}`,
        );
        found.forEach((line) => console.log('   ', line));
      }
    }
  }

  const themed = await open('');
  const grounds = [];
  for (const theme of ['light', 'dark', 'auto']) {
    grounds.push(
      await themed.page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
        return window.getComputedStyle(document.querySelector('.zh-grid')).backgroundColor;
      }, theme),
    );
  }
  console.log('sheet by chosen theme (light, dark, system):', grounds.join(' · '));
  await themed.close();

  // Older browsers: no popover, no light-dark().
  const old = await open('?view=components', {
    before: () => {
      delete window.HTMLElement.prototype.showPopover;
      delete window.HTMLElement.prototype.popover;
    },
  });
  await old.page.getByRole('button', { name: 'Панель' }).click();
  console.log(
    'popover without the API is shown:',
    await old.page.getByRole('dialog', { name: 'Панель' }).isVisible(),
  );
  await old.page.keyboard.press('Escape');
  console.log(
    'and closed by Esc:',
    (await old.page.getByRole('dialog', { name: 'Панель' }).count()) === 0,
    old.problems.length === 0,
  );
  await old.close();

  if (pictures) {
    for (const dark of [false, true]) {
      const theme = dark ? 'dark' : 'light';
      for (const [width, height] of [
        [1366, 768],
        [768, 1024],
        [390, 844],
      ]) {
        const grid = await open('', { width, height, dark, touch: width === 390 });
        await grid.page.focus('.zh-row:nth-child(4) .zh-cell.today');
        await grid.page.screenshot({ path: join(pictures, `grid-${theme}-${width}.png`) });
        await grid.close();
        const kit = await open(`?view=components${width === 390 ? '&density=comfortable' : ''}`, {
          width,
          height,
          dark,
          touch: width === 390,
        });
        await kit.page.waitForTimeout(400);
        await kit.page.screenshot({ path: join(pictures, `kit-${theme}-${width}.png`), fullPage: true });
        await kit.close();
      }
    }
    for (const media of [{ forcedColors: 'active' }, { contrast: 'more' }]) {
      const grid = await open('');
      await grid.page.emulateMedia(media);
      await grid.page.focus('.zh-row:nth-child(4) .zh-cell.today');
      await grid.page.screenshot({ path: join(pictures, `grid-${Object.keys(media)[0]}.png`) });
      await grid.close();
    }
    const sheet = await open('?print', { width: 1047, height: 740 });
    await sheet.page.emulateMedia({ media: 'print' });
    await sheet.page.screenshot({ path: join(pictures, 'print.png'), fullPage: true });
    await sheet.close();
    const head = await open('');
    await head.page.focus('.zh-head.today');
    await head.page.screenshot({ path: join(pictures, 'grid-details.png') });
    await head.page.keyboard.press('Escape');
    console.log('details closed by Esc:', (await head.page.getByRole('tooltip').count()) === 0);
    const started = Date.now();
    await head.page.pdf({ path: join(pictures, 'print.pdf'), preferCSSPageSize: true });
    const pdf = await readFile(join(pictures, 'print.pdf'), 'latin1');
    console.log('PDF ms:', Date.now() - started, 'pages:', pdf.match(/\/Type\s*\/Page\b/g)?.length);
    await head.close();
  }
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}
