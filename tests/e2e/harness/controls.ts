import type { Page } from 'puppeteer-core';

/**
 * What is wrong with the controls that a page or frame shows now, one line each: smaller than 24 pixels to press
 * (WCAG 2.5.8; links within a sentence are exempt), reaching out of the window, or with words cut off.
 */
export async function controlFaults(of: Pick<Page, 'evaluate'>): Promise<string[]> {
  return of.evaluate(() => {
    const LEAST = 24;
    // What is scrolled to would else be given its real size, and move what is below, while it is being measured.
    const still = document.createElement('style');
    still.textContent = '* { content-visibility: visible !important; }';
    document.head.append(still);
    const dialog = document.querySelector('dialog[open], [aria-modal="true"], .menu');
    const controls = [
      ...(dialog ?? document).querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role=option]',
      ),
    ].filter((each) => each.checkVisibility() && !each.closest('.vh') && each.getClientRects().length > 0);

    /** Whether a press at a point of the window comes to a control, itself or through its label. */
    const reaches = (control: HTMLElement, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      const label = control.closest('label, .field');
      return hit !== null && (control.contains(hit) || label?.contains(hit) === true);
    };
    const small = (control: HTMLElement) => {
      if (getComputedStyle(control).display === 'inline') return false;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = (control.closest('.field') ?? control.closest('label') ?? control).getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const far = (by: number) =>
        reaches(control, x - by, y) &&
        reaches(control, x + by, y) &&
        reaches(control, x, y - by) &&
        reaches(control, x, y + by);
      // A point half a pixel from an edge may be drawn on either side of it.
      const drawn = box.width > LEAST - 0.1 && box.height > LEAST - 0.1;
      return !(drawn ? far(LEAST / 2 - 1) : far(LEAST / 2 - 0.1));
    };
    const out = (control: HTMLElement) => {
      const { left, right } = control.getBoundingClientRect();
      return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
    };
    const cut = (control: HTMLElement) => {
      if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return false;
      if (control instanceof HTMLSelectElement) {
        const free = control.cloneNode(true) as HTMLSelectElement;
        free.value = control.value;
        Object.assign(free.style, { position: 'absolute', maxInlineSize: 'none', visibility: 'hidden' });
        control.parentElement?.append(free);
        const wants = free.getBoundingClientRect().width;
        free.remove();
        // A name too long for the whole line, or for 20rem, ends in an ellipsis; it can be read in the opened list.
        const parent = control.closest('.select')?.parentElement;
        const { paddingInlineStart = '', paddingInlineEnd = '' } = parent ? getComputedStyle(parent) : {};
        const line =
          (parent?.clientWidth ?? 0) - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
        const most = 20 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        return control.getBoundingClientRect().width < Math.min(wants, line, most) - 1;
      }
      return control.scrollWidth > control.clientWidth + 1 || control.scrollHeight > control.clientHeight + 2;
    };
    const all = controls.flatMap((control) => {
      const name = `${control.outerHTML.slice(0, 90)} “${control.innerText?.slice(0, 40) ?? ''}”`;
      const box = control.getBoundingClientRect();
      const faults = [
        small(control) && `small ${box.width.toFixed(0)}×${box.height.toFixed(0)}`,
        out(control) && 'out',
        getComputedStyle(control).display !== 'inline' && cut(control) && 'cut',
      ].filter(Boolean);
      return faults.map((fault) => `${fault}: ${name}`);
    });
    still.remove();
    return all;
  });
}
