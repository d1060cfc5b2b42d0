import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { CategoryCode } from '../../../../content/schema.ts';

/** Colours of the categories on paper, as the extension has them on white. */
export const CATEGORY_COLOURS: Record<CategoryCode, string> = { rc: '46309F', tp: '874A09', cs: '005F55' };
export const INK = '1F1E1C';
export const SECOND = '5F5D57';
export const RULE = 'CFCDC7';
export const CONFLICT = 'B3213A';

/** The width between the margins of a Letter page, in twentieths of a point. */
export const PAPER = { width: 12_240, height: 15_840, margin: 1_260 };
export const MEASURE = PAPER.width - 2 * PAPER.margin;

const SANS = 'Calibri';
const SERIF = 'Cambria';

const heading = (size: number, before: number, after: number) => ({
  run: { font: SANS, size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** Real styles, so that a person can restyle the file and a screen reader can move by heading. */
export const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: SANS, size: 21, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 100, line: 276 } },
    },
    title: { ...heading(44, 60, 80), paragraph: { spacing: { before: 60, after: 80, line: 250 }, keepNext: true } },
    heading1: heading(30, 400, 120),
    heading2: heading(23, 260, 60),
    heading3: heading(22, 220, 60),
    hyperlink: { run: { color: INK, underline: { type: 'single', color: SECOND } } },
  },
  paragraphStyles: [
    { id: 'Kind', name: 'Kind', basedOn: 'Normal', run: { color: SECOND, size: 19 }, paragraph: { keepNext: true } },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SERIF, size: 24 },
      paragraph: { spacing: { before: 160, after: 160, line: 300 } },
    },
    { id: 'Label', name: 'Label', basedOn: 'Normal', run: { bold: true }, paragraph: { keepNext: true } },
    { id: 'Meta', name: 'Meta', basedOn: 'Normal', run: { color: SECOND, size: 18 } },
    {
      id: 'Passage',
      name: 'Passage',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: SERIF, size: 22 },
      paragraph: { spacing: { before: 100, after: 20, line: 280 }, keepNext: true },
    },
    { id: 'Source', name: 'Source', basedOn: 'Meta', paragraph: { spacing: { after: 140 } } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Meta',
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 0, line: 252 } } },
  ],
});

/** The level of numbered and of plain lists; each list has an instance of its own, so that it begins at 1. */
export const numbering: INumberingOptions = {
  config: ['numbered', 'plain'].map((reference) => ({
    reference,
    levels: [
      {
        level: 0,
        format: reference === 'numbered' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: reference === 'numbered' ? '%1.' : '•',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 420, hanging: 420 } } },
      },
    ],
  })),
};
