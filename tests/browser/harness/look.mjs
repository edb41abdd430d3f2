// What is measured of a page besides what axe-core knows.

/** Lines about controls smaller than `least` CSS pixels; a link in a sentence may be as small as its words. */
export async function smallTargets(page, least = 24) {
  return page.evaluate((px) => {
    const controls = document.querySelectorAll('button, a[href], input, select, textarea, summary, [role="option"]');
    const small = [];
    for (const control of controls) {
      const { width, height, left, top } = control.getBoundingClientRect();
      const style = getComputedStyle(control);
      if (!width || !height || style.visibility === 'hidden' || control.closest('.visually-hidden, .skip, .document')) continue;
      if (width >= px && height >= px) continue;
      // WCAG 2.5.8 lets a link be small inside a sentence, and lets anything be small with room around it: a circle of
      // this size in its middle touches no other control.
      const inText = style.display === 'inline' && control.closest('p, dd, td, .sentence') && control.parentElement.textContent.trim() !== control.textContent.trim();
      if (inText) continue;
      const [x, y] = [left + width / 2, top + height / 2];
      const crowded = [...controls].some((other) => {
        if (other === control || other.contains(control) || control.contains(other)) return false;
        const box = other.getBoundingClientRect();
        if (!box.width || !box.height || getComputedStyle(other).visibility === 'hidden') return false;
        const dx = Math.max(box.left - x, 0, x - box.right);
        const dy = Math.max(box.top - y, 0, y - box.bottom);
        return Math.hypot(dx, dy) < px / 2;
      });
      if (crowded) small.push(`${control.tagName.toLowerCase()} '${(control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 30)}' is ${Math.round(width)} × ${Math.round(height)} px`);
    }
    return small;
  }, least);
}

/** Lines about main actions lower than 44 px, for a screen that is touched. */
export async function lowActions(page) {
  return page.evaluate(() => [...document.querySelectorAll('button.primary, a.button:not(.quiet), .controls button, .tabs a, form > button')]
    .map((action) => ({ text: action.textContent.trim(), box: action.getBoundingClientRect() }))
    .filter(({ box }) => box.width && box.height && box.height < 43.5)
    .map(({ text, box }) => `'${text.slice(0, 30)}' is ${Math.round(box.height)} px high`));
}

/** How many pixels the page is wider than the screen. */
export function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Names of animations and transitions that run now. */
export function moving(page) {
  return page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').map((one) => one.animationName ?? one.transitionProperty));
}

/** Waits until the page has a heading and nothing more is on its way. */
export async function settled(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}
