/**
 * Runs in the page and leaves `zhLook` there: what can be measured of a page as it stands, and of the focus on its way
 * through it. Sizes are px of CSS.
 */
export const LOOK_SCRIPT = `(() => {
  const CONTROLS = 'a[href],button,input,select,textarea,summary,[tabindex],[contenteditable=true]';
  const isShown = (el) => {
    const { width, height } = el.getBoundingClientRect();
    return width > 0 && height > 0 && el.checkVisibility({ visibilityProperty: true });
  };
  const nameOf = (el) => {
    const text = el.getAttribute('aria-label') ?? el.labels?.[0]?.textContent ?? el.textContent ?? '';
    const kind = el.className && typeof el.className === 'string' ? '.' + el.className.split(' ')[0] : '';
    return el.tagName.toLowerCase() + kind + ' «' + text.trim().replace(/\\s+/g, ' ').slice(0, 40) + '»';
  };
  /** What lies open on top of the page, or the page. */
  const top = () => [...document.querySelectorAll('dialog[open], .zh-popover')].at(-1) ?? document.body;
  const isStop = (el) =>
    el.tabIndex >= 0 && !el.disabled && el.type !== 'hidden' && isShown(el) && !el.closest('[inert]');
  /** Of radio buttons of one name only the chosen one, or the first, is a stop. */
  const isRadioInFront = (el) => {
    if (el.type !== 'radio' || el.checked) return el.type === 'radio' && el.checked;
    const group = [...document.getElementsByName(el.name)].filter((one) => one.form === el.form && !one.disabled);
    return !group.some((one) => one.checked) && group[0] === el;
  };
  const listStops = () =>
    [...top().querySelectorAll(CONTROLS)].filter((el) => isStop(el) && (el.type !== 'radio' || isRadioInFront(el)));

  const look = () => {
    const faults = [];
    const root = document.documentElement;
    if (root.lang !== 'ru') faults.push('lang is ' + root.lang);
    if (!/\\S/.test(document.title)) faults.push('no title');
    const heads = [...document.querySelectorAll('h1')].filter(isShown);
    if (heads.length !== 1) faults.push(heads.length + ' headings of the first level');
    const page = document.querySelector('main');
    const beyond = Math.max(root.scrollWidth - innerWidth, page ? page.scrollWidth - page.clientWidth : 0);
    if (beyond > 0) faults.push('scrolls sideways by ' + beyond + wide());
    const dialog = document.querySelector('dialog[open] .zh-dialog-body');
    if (dialog && dialog.scrollWidth > dialog.clientWidth) faults.push('the dialog scrolls sideways');
    const moving = document.getAnimations().filter(
      (one) => one.playState === 'running' && one.effect.getComputedTiming().duration > 1,
    );
    if (matchMedia('(prefers-reduced-motion: reduce)').matches && moving.length > 0) faults.push('something moves');
    return faults;
  };
  /** The first thing that sticks out, to find it by. */
  const wide = () => {
    const out = [...document.body.querySelectorAll('*')].filter((el) => isShown(el) && el.getBoundingClientRect().right > innerWidth + 1);
    return out.length > 0 ? ': ' + nameOf(out.at(-1)) : '';
  };

  /** The surface a finger may hit: the control and the label around or beside it. */
  const surfaceOf = (el) => {
    const boxes = [el, ...(el.labels ?? [])].filter(isShown).map((one) => one.getBoundingClientRect());
    const hull = { left: Math.min(...boxes.map((b) => b.left)), right: Math.max(...boxes.map((b) => b.right)) };
    const sides = { top: Math.min(...boxes.map((b) => b.top)), bottom: Math.max(...boxes.map((b) => b.bottom)) };
    return { width: hull.right - hull.left, height: sides.bottom - sides.top };
  };
  /** A link in a sentence is as high as its line. */
  const isInText = (el) =>
    el.tagName === 'A' && getComputedStyle(el).display === 'inline' &&
    [...el.parentElement.childNodes].some((node) => node !== el && /\\S/.test(node.textContent ?? ''));
  const MAIN = '.zh-button, .zh-input, [role=tab], nav a, .zh-check, label:has(> input)';
  /** Controls that are smaller than the least, and main ones that are smaller than a finger. */
  const listSmall = (least, main) => {
    const found = [...top().querySelectorAll(CONTROLS)]
      .filter((el) => isStop(el) && !isInText(el) && !el.matches('.zh-skip, main, [role=tabpanel], [role=grid]'))
      .flatMap((el) => {
        if (el.matches('[tabindex]:not(a,button,input,select,textarea,summary,[role])')) return [];
        const { width, height } = surfaceOf(el);
        const wanted = el.closest(MAIN) ? main : least;
        const is = Math.round(width) + '×' + Math.round(height);
        return width < least - 0.5 || height < wanted - 0.5 ? [[el, nameOf(el) + ' is only ' + is]] : [];
      });
    const kindOf = (el) => [el.tagName, el.className, el.parentElement.tagName, el.parentElement.className].join();
    const kinds = Map.groupBy(found, ([el]) => kindOf(el));
    return [...kinds.values()].map(([[, said], ...more]) => said + (more.length > 0 ? ' and ' + more.length + ' more' : ''));
  };

  let stops = [];
  let shadows = [];
  const around = (el) => {
    const found = [el];
    for (let up = el.parentElement; up && found.length < 4; up = up.parentElement) found.push(up);
    return [...found, ...(el.labels ?? []), ...(el.nextElementSibling ? [el.nextElementSibling] : [])];
  };
  const shadowOf = (el) => around(el).map((one) => getComputedStyle(one).boxShadow).join();
  /** Is something drawn around it that was not there before? */
  const isOutlined = (one, part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one, part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor);
  };
  const hasRing = (el) =>
    around(el).some((one) => isOutlined(one) || isOutlined(one, '::after') || isOutlined(one, '::before')) ||
    shadowOf(el) !== shadows[stops.indexOf(el)];
  const isCovered = (el) => {
    const { left, right, top, bottom } = el.getBoundingClientRect();
    const xs = [Math.max(left, 0), Math.min(right, innerWidth)];
    const ys = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (xs[1] - xs[0] < 1 || ys[1] - ys[0] < 1) return true;
    const places = [[0.5, 0.5], [0.05, 0.5], [0.95, 0.5], [0.5, 0.1], [0.5, 0.9]];
    return !places.some(([x, y]) => {
      const hit = document.elementFromPoint(xs[0] + (xs[1] - xs[0]) * x, ys[0] + (ys[1] - ys[0]) * y);
      return hit && (el.contains(hit) || [...(el.labels ?? [])].some((one) => one.contains(hit)));
    });
  };

  /** Layers scroll apart from one another: order is compared within one. */
  const layerOf = (el) => {
    for (let up = el; up; up = up.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(up).position)) return up;
    return document.body;
  };
  /** What it scrolls in by itself, if it does. */
  const scrollerOf = (el) => {
    for (let up = el.parentElement; up; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight + 1) return up;
    return null;
  };
  /** Where it stands for the eye: what is scrolled away waits at the edge of what it scrolls in. */
  const seenIn = (el, scroller) => {
    const { left, right, top, bottom } = el.getBoundingClientRect();
    const frame = scroller?.getBoundingClientRect();
    const within = (y) => (frame ? Math.min(Math.max(y, frame.top), frame.bottom) : y);
    return { left, right, top: within(top), bottom: within(bottom) };
  };
  let boxes = [];
  const begin = () => {
    stops = listStops();
    shadows = stops.map(shadowOf);
    boxes = stops.map((el) => {
      const scroller = scrollerOf(el);
      return { box: el.getBoundingClientRect(), layer: layerOf(el), scroller, seen: seenIn(el, scroller) };
    });
    return stops.length;
  };
  /** Above what came before and not beside it, or in one line with it and to its left. */
  const goesBack = (from, to) => {
    if (from.layer !== to.layer) return false;
    const isTogether = from.scroller === to.scroller;
    const [a, b] = isTogether ? [from.box, to.box] : [from.seen, to.seen];
    const isAbove = b.bottom <= a.top + 2 && b.left < a.right - 2;
    const isBefore = b.right <= a.left + 2 && b.top < a.bottom - 2 && b.bottom > a.top + 2 && b.bottom <= a.bottom + 8;
    return isAbove || isBefore;
  };
  let last = -1;
  /** Where the focus is now: the number of the stop, and what is wrong with it. */
  const step = () => {
    const el = document.activeElement;
    if (!el || el === document.body || el === document.documentElement) {
      last = -1;
      return { at: -1, isOut: true, faults: [] };
    }
    const at = stops.indexOf(el);
    const faults = [];
    // What came while the focus was on its way is no surprise when it is a control.
    if (at < 0 && !isScroller(el) && !isStop(el)) faults.push('unexpected stop ' + nameOf(el));
    // The parts of a date field are stops of the browser's own.
    const isPart = at >= 0 && at === last && /^(date|time|month|week|datetime-local)$/.test(el.type);
    if (!isPart && !hasRing(el)) faults.push('no focus to be seen on ' + nameOf(el));
    if (isCovered(el)) faults.push('covered: ' + nameOf(el));
    if (at >= 0 && last >= 0 && goesBack(boxes[last], boxes[at]))
      faults.push('out of order: ' + nameOf(stops[last]) + ' → ' + nameOf(el));
    if (at >= 0) last = at;
    return { at, isOut: false, faults };
  };
  /** What scrolls is a stop of the browser's own. */
  const isScroller = (el) => /auto|scroll/.test(getComputedStyle(el).overflow);
  window.zhLook = { look, listSmall, begin, step, nameAt: (at) => (stops[at].isConnected && isStop(stops[at]) ? nameOf(stops[at]) : ''), nameOf, top };
})()`;
