import { describe, expect, it } from 'vitest';
import type { StepStatus } from '../../core/model/stepStatus.ts';
import {
  changedSinceFirst,
  isAnswered,
  isMonitored,
  statusAt,
  stepDays,
  stepTally,
} from '../../core/review/planProgress.ts';

const at = (day: number, hour = 10) => new Date(2026, 9, day, hour).getTime();

function step(stepId: string, ...moves: [status: string | null, time: number][]): StepStatus {
  const all = moves.map(([status, time]) => ({ status, at: time }));
  const now = all.at(-1) ?? { status: null, at: 0 };
  return {
    id: crypto.randomUUID(),
    reviewId: crypto.randomUUID(),
    stepId,
    status: now.status,
    since: now.at,
    past: all.slice(0, -1),
    note: '',
    cited: [],
    createdAt: 0,
    updatedAt: 0,
    revision: 1,
  };
}

describe('answers', () => {
  const firstStep = { id: crypto.randomUUID(), text: 'Ask', owner: '', due: null, status: 'open' as const };

  it('are given by words or by a first step, not by blanks', () => {
    expect(isAnswered(undefined)).toBe(false);
    expect(isAnswered({ reflections: ' \n', steps: [] })).toBe(false);
    expect(isAnswered({ reflections: 'Follow-up stops.', steps: [] })).toBe(true);
    expect(isAnswered({ reflections: '', steps: [firstStep] })).toBe(true);
  });
});

describe('stages', () => {
  it('are monitored when it is written down or a passage says so', () => {
    expect(isMonitored(undefined)).toBe(false);
    expect(isMonitored({ text: ' ', cited: [] })).toBe(false);
    expect(isMonitored({ text: 'Coaching logs', cited: [] })).toBe(true);
    expect(isMonitored({ text: '', cited: [crypto.randomUUID()] })).toBe(true);
  });
});

describe('action steps', () => {
  it('are counted by status, those without one apart', () => {
    const statuses: Record<string, string> = { a: 'already-done', b: 'consider-doing', c: 'already-done' };
    const counts = stepTally(['a', 'b', 'c', 'd'], (id) => statuses[id] ?? null);
    expect([...counts]).toEqual([
      ['already-done', 2],
      ['consider-doing', 1],
      ['', 1],
    ]);
  });

  it('know what they were at any time', () => {
    const moved = step('a', ['consider-doing', at(3)], ['beginning-to-do', at(5)], ['already-done', at(9)]);
    expect([at(2), at(3), at(4), at(5), at(8), at(30)].map((time) => statusAt(moved, time))).toEqual([
      null,
      'consider-doing',
      'consider-doing',
      'beginning-to-do',
      'beginning-to-do',
      'already-done',
    ]);
  });

  it('tell day by day what changed; what was put back within a day did not', () => {
    const steps = [
      step('a', ['consider-doing', at(3)], ['already-done', at(9, 9)], ['beginning-to-do', at(9, 11)]),
      step('b', ['beginning-to-do', at(3, 12)], ['consider-doing', at(9, 9)], ['beginning-to-do', at(9, 10)]),
      step('c', ['not-ready-to-consider', at(12)]),
    ];
    expect(stepDays(steps)).toEqual([
      {
        time: at(3, 12),
        changed: [
          { stepId: 'a', from: null, to: 'consider-doing' },
          { stepId: 'b', from: null, to: 'beginning-to-do' },
        ],
      },
      { time: at(9, 11), changed: [{ stepId: 'a', from: 'consider-doing', to: 'beginning-to-do' }] },
      { time: at(12), changed: [{ stepId: 'c', from: null, to: 'not-ready-to-consider' }] },
    ]);
  });

  it('count as changed since the first day when they were said then and stand otherwise now', () => {
    const steps = [
      step('a', ['consider-doing', at(3)], ['already-done', at(9)]),
      step('b', ['consider-doing', at(3)], ['already-done', at(9)], ['consider-doing', at(10)]),
      step('c', ['consider-doing', at(3, 8)], ['beginning-to-do', at(3, 9)]),
      step('later', ['beginning-to-do', at(9)]),
      step('noted', [null, at(1)]),
    ];
    expect(changedSinceFirst(steps)).toEqual({ changed: 1, since: at(3) });
    expect(changedSinceFirst([])).toBeNull();
    expect(changedSinceFirst([step('noted', [null, at(1)])])).toBeNull();
  });
});
