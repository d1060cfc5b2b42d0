import { CircleAlert, CircleCheck, CircleX } from 'lucide-preact';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { categoryById } from '../../../content/framework.ts';
import { documentName } from '../../../core/model/documentName.ts';
import type { Score } from '../../../core/model/profile.ts';
import type { DocumentStanding } from '../../../core/review/requirements.ts';
import { CountCell } from '../heat/CountCell.tsx';
import { gridKeys } from '../heat/gridKeys.ts';
import { HeatCell } from '../heat/HeatCell.tsx';
import type { useCells } from '../heat/useCells.ts';
import type { ComparedDocument, ComparedRow } from './useComparison.ts';

type Props = {
  rows: readonly ComparedRow[];
  compared: readonly ComparedDocument[];
  cells: ReturnType<typeof useCells>;
  look: 'heat' | 'table';
  /** Whether rows stand under their categories. */
  grouped: boolean;
  hasProfile: boolean;
  /** A line under a document's name. */
  sub: (document: ComparedDocument['document']) => string;
  /** A digit was pressed on a cell; null where digits are no keys. */
  onScore: ((row: string, column: string, score: Score) => void) | null;
};

/** Documents side by side on the same standards: score and passages of each, and the total against the pass mark. */
export function CompareTable(props: Props) {
  const { rows, compared, look } = props;
  const caption = i18n.t('review.compare.caption');
  const keyDown = (event: KeyboardEvent) => {
    gridKeys(event);
    const [row, column] = (event.target as HTMLElement).dataset.cell?.split('|') ?? [];
    const isScore = /^[012]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (row && column && isScore) props.onScore?.(row, column, Number(event.key) as Score);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
    <section class="hscroll" tabIndex={0} aria-label={caption}>
      <table class={`heat ${look}`} style={{ '--columns': compared.length }} onKeyDown={keyDown}>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="first">
              <span class="vh">{i18n.t('panel.standard')}</span>
            </th>
            {compared.map(({ document }) => (
              <th scope="col" key={document.id}>
                <span class="strong">{documentName(document)}</span>
                <span class="meta">{props.sub(document)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(rows, props.grouped).map(({ category, rows: own }) => (
          <tbody key={category?.id ?? ''}>
            {category && (
              <tr class="catrow">
                <th scope="colgroup" colSpan={compared.length + 1}>
                  <span class="row">
                    <CategoryGlyph code={category.code} />
                    <span class={`cat ${category.code}`}>{category.name}</span>
                  </span>
                </th>
              </tr>
            )}
            {own.map((row) => (
              <Row key={row.id} {...props} row={row} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row" class="strong">
              {i18n.t('review.compare.total', [String(compared[0]?.standing.most ?? 0)])}
            </th>
            {compared.map(({ document, standing }) => (
              <td key={document.id}>
                <span class="tot">
                  <b class="num">{standing.total}</b>
                  {props.hasProfile && <Verdict standing={standing} />}
                </span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Row({ row, compared, cells, look, grouped }: Props & { row: ComparedRow }) {
  return (
    <tr>
      <th scope="row">
        {grouped ? (
          row.name
        ) : (
          <span class="std">
            <CategoryGlyph code={row.code} />
            {row.name}
          </span>
        )}
        {row.required && <span class="meta"> {i18n.t('review.compare.required')}</span>}
      </th>
      {compared.map(({ document, items }) => {
        const item = items.get(row.id);
        if (!item) return <td key={document.id} />;
        const { strong, partial, conflicts } = item.evidence;
        const cell = {
          row: row.id,
          column: document.id,
          name: `${row.name}, ${documentName(document)}`,
          points: item.points,
          empty: item.lookedFor ? ('lookedFor' as const) : item.settled ? ('none' as const) : ('notLooked' as const),
          stop: cells.isStop(row.id, document.id),
          chosen: cells.isChosen(row.id, document.id),
          actions: cells.actions,
        };
        return (
          <td key={document.id}>
            {look === 'heat' ? (
              <HeatCell {...cell} total={strong + partial + conflicts} conflicts={conflicts} />
            ) : (
              <CountCell {...cell} {...{ strong, partial, conflicts }} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Whether a document passes, and if not, why. */
export function Verdict({ standing }: { standing: DocumentStanding }) {
  const { reachesMark, passMark, unmet } = standing;
  if (standing.passes) return <Words icon={CircleCheck} words={i18n.t('review.compare.pass')} />;
  return (
    <span class="verdict">
      {!reachesMark && <Words icon={CircleX} words={i18n.t('review.compare.below', [String(passMark)])} />}
      {unmet.length > 0 && <Words icon={CircleAlert} words={i18n.t('review.compare.unmet', unmet.length)} />}
    </span>
  );
}

function Words({ icon, words }: { icon: typeof CircleX; words: string }) {
  return (
    <span class="row">
      <Icon of={icon} small />
      {words}
    </span>
  );
}

function groupsOf(rows: readonly ComparedRow[], grouped: boolean) {
  if (!grouped) return [{ category: null, rows }];
  const ids = [...new Set(rows.map(({ categoryId }) => categoryId))];
  return ids.map((id) => ({
    category: categoryById(id) ?? null,
    rows: rows.filter(({ categoryId }) => categoryId === id),
  }));
}
