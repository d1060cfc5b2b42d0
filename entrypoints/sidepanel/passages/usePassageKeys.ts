import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NamedSpan } from '../../../core/model/messages.ts';
import type { PassageSection, PassageUnit } from '../../../core/review/passageSections.ts';
import type { PanelModel } from '../panelModel.ts';
import type { Offer } from './useOffer.ts';

type Input = {
  model: PanelModel;
  sections: PassageSection[];
  units: PassageUnit[];
  closed: ReadonlySet<number>;
  setClosed: (closed: ReadonlySet<number>) => void;
  generation: number;
  root: RefObject<HTMLElement>;
  setBy: (by: 'paragraph' | 'sentence') => void;
  /** What the keys 1 to 3 take for what is chosen now, and the suggestions that were seen with it. */
  offer: RefObject<Offer>;
};

/** The mark on the page follows the list after this rest, in milliseconds. */
const FOLLOW_REST = 60;

/** Moving, extending and tagging by keyboard. Positions are offsets of units; `move` brings them along to a new list. */
export function usePassageKeys(input: Input) {
  const [at, setAt] = useState<{ anchor: number; head: number } | null>(null);
  const latest = useRef({ input, at });
  latest.current = { input, at };
  const { units } = input;
  const head = at ? nearest(units, at.head) : -1;
  const anchor = at ? nearest(units, at.anchor) : -1;
  const chosen = { from: Math.min(head, anchor), to: Math.max(head, anchor) };
  const from = units[chosen.from];
  const to = units[chosen.to];

  useEffect(() => {
    const { model, generation } = latest.current.input;
    const span = from && to ? namedSpan(from, to) : null;
    const timer = setTimeout(() => void model.ask({ type: 'passage:mark', span, generation }), FOLLOW_REST);
    return () => clearTimeout(timer);
  }, [from?.start, to?.end]);
  useEffect(
    () => () => {
      const { model, generation } = latest.current.input;
      void model.ask({ type: 'passage:mark', span: null, generation });
    },
    [],
  );

  const stable = useMemo(() => {
    const focus = (selector: string) => input.root.current?.querySelector<HTMLElement>(selector)?.focus();
    const fold = (key: number, open: boolean) => {
      const closed = new Set(latest.current.input.closed);
      if (open) closed.delete(key);
      else closed.add(key);
      latest.current.input.setClosed(closed);
    };
    /** A page without words is chosen alone. */
    const isWords = (offset: number) => {
      const { units } = latest.current.input;
      return units[nearest(units, offset)]?.page === undefined;
    };
    const point = (start: number, extend: boolean) => {
      setAt((before) => {
        const goesOn = extend && before && isWords(start) && isWords(before.anchor);
        return { anchor: goesOn ? before.anchor : start, head: start };
      });
      focus(`[data-unit="${start}"]`);
    };
    /** Goes to a unit, opening its section when that is closed. */
    const goTo = (index: number, extend: boolean) => {
      const { units, sections, closed } = latest.current.input;
      const unit = units[index];
      if (!unit) return;
      const section = sections.find((entry) => entry.units.includes(unit));
      if (section && closed.has(section.key)) {
        if (!extend) return focus(`[data-section="${section.key}"]`);
        fold(section.key, true);
      }
      point(unit.start, extend);
    };
    /** Hands the chosen words to `use`; says so when the page has changed meanwhile. */
    const describe = async (span: NamedSpan) => {
      const { model, generation } = latest.current.input;
      const answer = await model.ask({ type: 'passage:describe', span, generation });
      if (!answer.ok) model.toast(i18n.t('panel.pageChanged'));
      return answer.ok ? answer.value : null;
    };
    return { focus, fold, point, goTo, describe };
  }, []);

  const taking = useRef(false);
  const take = async (standard: string | null) => {
    // A key that is pressed twice tags the passage once.
    if (taking.current) return;
    taking.current = true;
    await takeOnce(standard).finally(() => {
      taking.current = false;
    });
  };
  const takeOnce = async (standard: string | null) => {
    const { model, units } = latest.current.input;
    if (!from || !to) return;
    const next = units[chosen.to + 1] ?? to;
    const onward = () => stable.point(next.start, false);
    const passage = await stable.describe(namedSpan(from, to));
    if (!passage) return;
    if (model.choosing) await model.takeChosen(model.choosing, passage);
    else if (standard) {
      const judgement = { standards: [standard], responsibilities: [], role: model.settings.lastRole, note: '' };
      const offered = latest.current.input.offer.current?.offered(standard) ?? null;
      const result = await model.addTag(passage, { ...judgement, strength: 'strong' }, offered);
      if (result.ok) onward();
    } else model.pick({ mode: 'tag', passage, after: onward });
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.defaultPrevented) return;
    const { model, sections, closed } = input;
    const target = event.target as HTMLElement;
    const sectionKey = Number(target.closest<HTMLElement>('[data-in]')?.dataset.in);
    const section = sections.findIndex((entry) => entry.key === sectionKey);
    const onHeading = target.dataset.section !== undefined;
    const index = onHeading ? -1 : head;
    const { shiftKey, ctrlKey, key } = event;
    const down = key === 'ArrowDown';
    const once = (standard: string | null) => !event.repeat && void take(standard);
    const standard = /^[1-3]$/.test(key) ? input.offer.current?.chips[Number(key) - 1]?.id : undefined;
    if (down || key === 'ArrowUp') {
      if (ctrlKey) moveToHeading(section, down, onHeading);
      else if (onHeading) leaveHeading(section, down);
      else stable.goTo(index + (down ? 1 : -1), shiftKey);
    } else if (key === 'Home') stable.goTo(0, shiftKey);
    else if (key === 'End') stable.goTo(units.length - 1, shiftKey);
    else if (key === 'ArrowLeft' && !closed.has(sectionKey)) {
      stable.fold(sectionKey, false);
      stable.focus(`[data-section="${sectionKey}"]`);
    } else if (key === 'ArrowRight' && closed.has(sectionKey)) stable.fold(sectionKey, true);
    else if (onHeading) return;
    else if (key === 'Enter' || key === ' ') once(null);
    else if (!model.settings.shortcutsOn || ctrlKey) return;
    else if (standard) once(standard);
    else if (key === '0') input.offer.current?.refuse();
    else if (key.toLowerCase() === 'p') input.setBy('paragraph');
    else if (key.toLowerCase() === 's') input.setBy('sentence');
    else return;
    event.preventDefault();
    if (shiftKey && at) {
      const next = nearest(units, Number((target.getRootNode() as Document).activeElement?.getAttribute('data-unit')));
      model.say(i18n.t('panel.passages.chosen', Math.abs(next - anchor) + 1));
    }
  };
  const moveToHeading = (section: number, down: boolean, onHeading: boolean) => {
    const to = down ? section + 1 : onHeading ? section - 1 : section;
    const next = input.sections[Math.min(Math.max(to, 0), input.sections.length - 1)];
    if (next) stable.focus(`[data-section="${next.key}"]`);
  };
  const leaveHeading = (section: number, down: boolean) => {
    const { sections, closed } = input;
    const here = sections[section];
    const first = here && !closed.has(here.key) ? here.units[0] : undefined;
    if (down && first) return stable.point(first.start, false);
    const other = sections[section + (down ? 1 : -1)];
    const edge = other && !closed.has(other.key) ? (down ? other.units[0] : other.units.at(-1)) : undefined;
    if (edge) stable.point(edge.start, false);
    else if (other) stable.focus(`[data-section="${other.key}"]`);
  };
  return {
    current: units[head] ?? null,
    chosen,
    from,
    to,
    covers: (unit: PassageUnit) => from && to && unit.start >= from.start && unit.start <= to.start,
    point: stable.point,
    move: (to: ((offset: number) => number) | null) =>
      setAt((before) => before && to && { anchor: to(before.anchor), head: to(before.head) }),
    fold: stable.fold,
    keyDown,
  };
}

/** What stands from one unit to another, as the page is told of it. */
function namedSpan({ start, page }: PassageUnit, { end }: PassageUnit): NamedSpan {
  return page === undefined ? { start, end } : { start, end, page };
}

/** Index of the unit that holds an offset, else of the first one behind it. */
function nearest(units: readonly PassageUnit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, units.length - 1);
}
