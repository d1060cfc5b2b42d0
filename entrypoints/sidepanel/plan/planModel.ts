import type { AnswerRecord } from '../../../core/model/answer.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Result } from '../../../core/model/result.ts';
import type { StageNote } from '../../../core/model/stageNote.ts';
import type { StepStatus } from '../../../core/model/stepStatus.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { PanelModel } from '../panelModel.ts';

/** What is said, with Undo, after a change was stored. */
export type Done = { text: string };

/**
 * Stores a change of the record about something (a question, a step, a stage), made over what is stored now; `patchOf`
 * gives null where it cannot be, which comes back as `conflict`.
 */
export type Change<R, P> = (id: string, patchOf: (now: R | null) => P | null, done?: Done) => Promise<Result<R>>;

export type AnswerPatch = Partial<Pick<AnswerRecord, 'reflections' | 'cited' | 'steps'>>;
export type StepPatch = Partial<Pick<StepStatus, 'status' | 'note' | 'cited'>>;
export type StagePatch = Partial<Pick<StageNote, 'text' | 'cited'>>;

/** All that a review's plan has, by question, step and stage, and how to change it. */
export type PlanModel = {
  panel: PanelModel;
  answers: ReadonlyMap<string, AnswerRecord>;
  steps: ReadonlyMap<string, StepStatus>;
  stages: ReadonlyMap<string, StageNote>;
  /** The tags that are cited anywhere in it, those in the bin included, by id; null while they are being read. */
  cited: ReadonlyMap<string, Tag> | null;
  /** The review's documents, first opened or tagged first. */
  documents: DocumentRecord[];
  changeAnswer: Change<AnswerRecord, AnswerPatch>;
  changeStep: Change<StepStatus, StepPatch>;
  changeStage: Change<StageNote, StagePatch>;
  /** Shows a passage on the page beside the panel, or opens its document. */
  showPassage: (tag: Tag) => void;
};
