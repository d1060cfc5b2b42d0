import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import type { Block, Look, QuoteWords } from '../../../core/transfer/report/report.ts';
import { ReportQuote } from './ReportQuote.tsx';
import { ReportTable } from './ReportTable.tsx';

/** What a block needs to be drawn. `open` shows a passage in its document; without it a link leads there where one can. */
export type Drawing = { words: QuoteWords; open?: (tagId: string) => void };

/** Pieces of a report, one under the other. */
export function ReportBlocks({ blocks, drawing }: { blocks: readonly Block[]; drawing: Drawing }) {
  return (
    <>
      {blocks.map((block, index) => (
        <ReportBlock key={`${block.kind}${index}`} block={block} drawing={drawing} />
      ))}
    </>
  );
}

function ReportBlock({ block, drawing }: { block: Block; drawing: Drawing }) {
  switch (block.kind) {
    case 'text':
      return <p class={CLASS[block.look]}>{block.text}</p>;
    case 'facts':
      return (
        <dl class="dec">
          {block.facts.map(({ label, value, more }) => (
            <div key={label}>
              <dt class="lab">{label}</dt>
              <dd class="big num">
                {value} {more && <small>{more}</small>}
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return <Heading class="doc-name">{block.title}</Heading>;
    }
    case 'entry': {
      const Heading = `h${block.level}` as const;
      return (
        <article class="fd">
          <header>
            <Heading class="std">
              {block.code && <CategoryGlyph code={block.code} />}
              {block.title}
            </Heading>
            {block.aside && <span class="sub">{block.aside}</span>}
          </header>
          <ReportBlocks blocks={block.blocks} drawing={drawing} />
        </article>
      );
    }
    case 'table':
      return <ReportTable table={block.table} />;
    case 'quote':
      return <ReportQuote quote={block.quote} drawing={drawing} />;
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul';
      return (
        <List class="ask">
          {block.items.map((item, index) => (
            <li key={String(index)}>
              <ReportBlocks blocks={item} drawing={drawing} />
            </li>
          ))}
        </List>
      );
    }
  }
}

const CLASS: Record<Look, string> = { plain: 'plain', lead: 'lead', label: 'label', meta: 'meta' };
