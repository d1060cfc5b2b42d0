import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../entrypoints/review/keepFocus.ts';

let main: HTMLElement;
let stop: AbortController;

beforeEach(() => {
  main = document.body.appendChild(document.createElement('main'));
  main.tabIndex = -1;
  main.innerHTML = `<section id="one"><button>A</button><p><button>B</button></p><button>C</button></section>
    <section id="two"><p>Words</p></section><a href="#">D</a>`;
  stop = new AbortController();
  keepFocus(main, stop.signal);
});
afterEach(() => {
  stop.abort();
  main.remove();
});

const button = (name: string) => [...main.querySelectorAll('button')].find((each) => each.textContent === name);
const at = () => (document.activeElement === main ? 'main' : document.activeElement?.textContent);
/** What the observer does comes after the script that changed the page. */
const done = () => new Promise((resolve) => setTimeout(resolve));

test('goes to what follows what went', async () => {
  button('B')?.focus();
  button('B')?.parentElement?.remove();
  await done();
  expect(at()).toBe('C');
});

test('goes to what was before it where nothing follows in that part', async () => {
  button('C')?.focus();
  button('C')?.remove();
  await done();
  expect(at()).toBe('B');
});

test('goes further when the part has nothing left, and to the whole when there is nothing at all', async () => {
  button('B')?.focus();
  main.querySelector('#one')?.replaceChildren();
  await done();
  expect(at()).toBe('D');
  main.replaceChildren();
  await done();
  expect(at()).toBe('main');
});

test('stays on what was only moved', async () => {
  button('A')?.focus();
  main.querySelector('#two')?.append(button('A') as Node);
  await done();
  expect(at()).toBe('A');
});

test('is not given back when a person took it away, nor taken from anything else', async () => {
  button('A')?.focus();
  button('A')?.blur();
  await done();
  button('A')?.remove();
  await done();
  expect(document.activeElement).toBe(document.body);
  button('B')?.focus();
  button('C')?.remove();
  await done();
  expect(at()).toBe('B');
});
