/** Leads through the slides: arrows, Home and End, Esc for the overview, buttons, and the address that follows. */

const slides = () => [...document.querySelectorAll<HTMLElement>('section.slide')];
const overview = () => document.body.classList.contains('overview');

/** The slide that covers the middle of the window, or the last one above it. */
function current(): number {
  const middle = innerHeight / 2;
  const at = slides().findLastIndex((slide) => slide.getBoundingClientRect().top <= middle);
  return Math.max(0, at);
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

function tell(index: number): void {
  const all = slides();
  const place = document.getElementById('place');
  if (place) place.textContent = `${index + 1} / ${all.length}`;
  for (const [name, off] of [
    ['back', index === 0],
    ['on', index === all.length - 1],
  ] as const) {
    document.getElementById(name)?.toggleAttribute('disabled', off);
  }
}

function show(index: number, smooth = !still.matches): void {
  const slide = slides()[Math.max(0, Math.min(index, slides().length - 1))];
  if (!slide) return;
  slide.focus({ preventScroll: true });
  slide.scrollIntoView({ block: 'start', behavior: smooth && !overview() ? 'smooth' : 'instant' });
  history.replaceState(null, '', `#${encodeURIComponent(slide.id)}`);
  tell(slides().indexOf(slide));
}

function toggleOverview(): void {
  const at = overview() ? slides().findIndex((slide) => slide.contains(document.activeElement)) : current();
  document.body.classList.toggle('overview');
  document.getElementById('all')?.setAttribute('aria-pressed', String(overview()));
  if (!overview()) {
    show(Math.max(0, at), false);
    return;
  }
  const link = slides()[at]?.querySelector<HTMLElement>('a.open');
  link?.scrollIntoView({ block: 'center' });
  link?.focus({ preventScroll: true });
}

/** In the overview the arrows move over the grid. */
function move(key: string): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('a.open')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const first = links[0]?.getBoundingClientRect().top ?? 0;
  const columns = Math.max(1, links.filter((link) => Math.abs(link.getBoundingClientRect().top - first) < 2).length);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: links.length - 1,
  };
  const to = steps[key];
  if (to === undefined) return false;
  links[Math.max(0, Math.min(to, links.length - 1))]?.focus();
  return true;
}

function turn(key: string): boolean {
  const steps: Readonly<Record<string, () => void>> = {
    ArrowRight: () => show(current() + 1),
    PageDown: () => show(current() + 1),
    ArrowLeft: () => show(current() - 1),
    PageUp: () => show(current() - 1),
    Home: () => show(0),
    End: () => show(slides().length - 1),
  };
  const step = steps[key];
  step?.();
  return step !== undefined;
}

/** Boxes that scroll and fields keep their own keys. */
const ownsKeys = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, select, textarea, .scroll') !== null;

function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || ownsKeys(event.target)) return;
  if (event.key === 'Escape') {
    const menu = document.querySelector<HTMLDetailsElement>('.bar details[open]');
    if (menu) menu.open = false;
    else toggleOverview();
  } else if (overview() ? move(event.key) : turn(event.key)) event.preventDefault();
}

/** Links between slides leave the overview first, so that they scroll to the slide at its full size. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (!link) return;
  const id = decodeURIComponent(link.hash.slice(1));
  const index = slides().findIndex((slide) => slide.id === id);
  if (index < 0) return;
  event.preventDefault();
  document.querySelectorAll<HTMLDetailsElement>('.bar details[open]').forEach((menu) => (menu.open = false));
  if (overview()) toggleOverview();
  show(index, false);
}

export function lead(): void {
  document.body.classList.add('led');
  addEventListener('keydown', onKey);
  addEventListener('click', onClick);
  document.getElementById('back')?.addEventListener('click', () => show(current() - 1));
  document.getElementById('on')?.addEventListener('click', () => show(current() + 1));
  document.getElementById('all')?.addEventListener('click', toggleOverview);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!overview()) tell(current());
    }, 100);
  });
  addEventListener('beforeprint', () => document.body.classList.remove('overview'));
  const named = slides().findIndex(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
  if (named > 0) show(named, false);
  else tell(current());
}
